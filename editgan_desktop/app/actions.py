"""Every command of the window as an action: text, icon, shortcut, tooltip. Menus and tool bars are built of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from .icons import set_icon
from .translation import QT_TRANSLATE_NOOP, translate

CONTEXT = "Actions"


@dataclass(frozen=True)
class Command:
    """`text` and `tip` are translated when the action is made; an empty `tip` repeats the text."""

    id: str
    text: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False


# fmt: off
COMMANDS = (
    Command("new-face", QT_TRANSLATE_NOOP("Actions", "&New face"), "new-face", ("Ctrl+N",),
            QT_TRANSLATE_NOOP("Actions", "Sample another face")),
    Command("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "import", ("Ctrl+O",),
            QT_TRANSLATE_NOOP("Actions", "Open a project (.egd), a photo, an export or a painted mask")),
    Command("open-photo", QT_TRANSLATE_NOOP("Actions", "Open p&hoto…"), "photo", ("Ctrl+Shift+O",),
            QT_TRANSLATE_NOOP("Actions", "Edit a face in a photo of your own")),
    Command("paste-photo", QT_TRANSLATE_NOOP("Actions", "&Paste photo"), "", ("Ctrl+V",),
            QT_TRANSLATE_NOOP("Actions", "Edit a face in the picture on the clipboard")),
    Command("save", QT_TRANSLATE_NOOP("Actions", "&Save project"), "save", ("Ctrl+S",),
            QT_TRANSLATE_NOOP("Actions", "Save the face with its edits and paint")),
    Command("save-as", QT_TRANSLATE_NOOP("Actions", "Save project &as…"), "", ("Ctrl+Shift+S",)),
    Command("import-mask", QT_TRANSLATE_NOOP("Actions", "&Import mask…"), "import", (),
            QT_TRANSLATE_NOOP("Actions", "Take the paint from a label map (PNG)")),
    Command("export-mask", QT_TRANSLATE_NOOP("Actions", "Export &mask…"), "export", (),
            QT_TRANSLATE_NOOP("Actions", "Write the label map as painted (PNG)")),
    Command("export-image", QT_TRANSLATE_NOOP("Actions", "&Export image…"), "export", ("Ctrl+E",),
            QT_TRANSLATE_NOOP("Actions", "Write the edited picture")),
    Command("export-both", QT_TRANSLATE_NOOP("Actions", "Export &before and after…"), "", ("Ctrl+Shift+E",)),
    Command("export-latent", QT_TRANSLATE_NOOP("Actions", "Export &latent…"), "", (),
            QT_TRANSLATE_NOOP("Actions", "Write the face as the generator knows it, without and with the edits")),
    Command("close-face", QT_TRANSLATE_NOOP("Actions", "&Close face"), "", ("Ctrl+W",)),
    Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", ("Ctrl+Q",)),
    Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("reset-mask", QT_TRANSLATE_NOOP("Actions", "Reset &mask"), "reset", ("Ctrl+Backspace",),
            QT_TRANSLATE_NOOP("Actions", "Take all paint off")),
    Command("remove-edits", QT_TRANSLATE_NOOP("Actions", "Remove all &edits"), "clear", (),
            QT_TRANSLATE_NOOP("Actions", "Take all edits off this face")),
    Command("brush", QT_TRANSLATE_NOOP("Actions", "&Brush"), "brush", ("B",),
            QT_TRANSLATE_NOOP("Actions", "Paint with the chosen part"), True),
    Command("eraser", QT_TRANSLATE_NOOP("Actions", "&Eraser"), "eraser", ("E",),
            QT_TRANSLATE_NOOP("Actions", "Bring the original parts back (or right-drag)"), True),
    Command("fill", QT_TRANSLATE_NOOP("Actions", "&Fill"), "fill", ("G",),
            QT_TRANSLATE_NOOP("Actions", "Turn a connected area into the chosen part"), True),
    Command("eyedropper", QT_TRANSLATE_NOOP("Actions", "Eye&dropper"), "eyedropper", ("I",),
            QT_TRANSLATE_NOOP("Actions", "Choose the part you click (or Alt+click, Ctrl+click)"), True),
    Command("pan", QT_TRANSLATE_NOOP("Actions", "&Pan"), "pan", ("H",),
            QT_TRANSLATE_NOOP("Actions", "Move the view (or drag with Space or the middle button)"), True),
    Command("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller brush"), "", ("[",),
            QT_TRANSLATE_NOOP("Actions", "Smaller brush (or Ctrl+wheel)")),
    Command("larger", QT_TRANSLATE_NOOP("Actions", "Larger brush"), "", ("]",),
            QT_TRANSLATE_NOOP("Actions", "Larger brush (or Ctrl+wheel)")),
    Command("fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), "fit", ("Ctrl+0",),
            QT_TRANSLATE_NOOP("Actions", "Show the whole face")),
    Command("one-to-one", QT_TRANSLATE_NOOP("Actions", "&1 : 1"), "one-to-one", ("Ctrl+1",),
            QT_TRANSLATE_NOOP("Actions", "One picture pixel is one screen pixel")),
    Command("zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", ("Ctrl+-",)),
    Command("region", QT_TRANSLATE_NOOP("Actions", "Edit &region"), "region", ("R",),
            QT_TRANSLATE_NOOP("Actions", "Outline what an edit may change"), True),
    Command("outlines", QT_TRANSLATE_NOOP("Actions", "Part out&lines"), "outline", ("O",),
            QT_TRANSLATE_NOOP("Actions", "Draw the borders of the parts"), True),
    Command("uncertainty", QT_TRANSLATE_NOOP("Actions", "&Uncertainty"), "uncertainty", ("U",),
            QT_TRANSLATE_NOOP("Actions", "Glow where the parts are unsure"), True),
    Command("wipe", QT_TRANSLATE_NOOP("Actions", "&Wipe"), "wipe", ("W",),
            QT_TRANSLATE_NOOP("Actions", "Before on the left, after on the right of a line you drag"), True),
    Command("difference", QT_TRANSLATE_NOOP("Actions", "&Difference"), "difference", ("D",),
            QT_TRANSLATE_NOOP("Actions", "Show how much each pixel has changed"), True),
    Command("label-faces", QT_TRANSLATE_NOOP("Actions", "La&bel faces…"), "label", ("Ctrl+L",),
            QT_TRANSLATE_NOOP("Actions", "Make parts of your own: label a few faces, train, and edit with them")),
    Command("show-panels", QT_TRANSLATE_NOOP("Actions", "Pa&nels"), "", ("Tab",),
            QT_TRANSLATE_NOOP("Actions", "Show the panels beside the canvases, or give them the room"), True),
    Command("run", QT_TRANSLATE_NOOP("Actions", "&Run"), "run", ("Ctrl+Return", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Actions", "Find the face that has the painted parts")),
    Command("stop", QT_TRANSLATE_NOOP("Actions", "&Stop and keep"), "stop", ("Ctrl+.",),
            QT_TRANSLATE_NOOP("Actions", "End now and keep the best so far")),
    Command("cancel", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "cancel", ("Ctrl+Shift+.",),
            QT_TRANSLATE_NOOP("Actions", "End now and change nothing")),
    Command("continue", QT_TRANSLATE_NOOP("Actions", "C&ontinue"), "continue", ("Ctrl+Shift+Return",),
            QT_TRANSLATE_NOOP("Actions", "Learn on from where the run ended")),
    Command("refine", QT_TRANSLATE_NOOP("Actions", "Re&fine"), "refine", ("Ctrl+R",),
            QT_TRANSLATE_NOOP("Actions", "Clean up after the edits on this face")),
    Command("save-vector", QT_TRANSLATE_NOOP("Actions", "Save as &vector…"), "save", ("Ctrl+Shift+V",),
            QT_TRANSLATE_NOOP("Actions", "Keep the painted edit in the library")),
    Command("closer", QT_TRANSLATE_NOOP("Actions", "Closer &likeness"), "likeness", ("Ctrl+I",),
            QT_TRANSLATE_NOOP("Actions", "Look longer for the face that resembles the photo; tune it after that")),
    Command("tune", QT_TRANSLATE_NOOP("Actions", "&Tune to photo"), "tune", ("Ctrl+T",),
            QT_TRANSLATE_NOOP("Actions", "Let the generator learn what it cannot make of this photo yet")),
    Command("use-tuning", QT_TRANSLATE_NOOP("Actions", "&Use tuning"), "", (),
            QT_TRANSLATE_NOOP("Actions", "Show the face with or without the tuning"), True),
    Command("adjust-crop", QT_TRANSLATE_NOOP("Actions", "Adjust &crop…"), "crop", (),
            QT_TRANSLATE_NOOP("Actions", "Move, turn or resize the square of the photo, and look for the face anew")),
    Command("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"), "shortcut", ("F1",)),
    Command("terms", QT_TRANSLATE_NOOP("Actions", "Model &terms"), "info", (),
            QT_TRANSLATE_NOOP("Actions", "What may be done with the model and its pictures")),
    Command("about", QT_TRANSLATE_NOOP("Actions", "&About EditGAN Desktop"), "about"),
)
# fmt: on
BY_ID = {command.id: command for command in COMMANDS}
REPEATING = ("undo", "redo", "smaller", "larger", "zoom-in", "zoom-out")  # while their keys are held down
ON_CANVAS = ("show-panels",)  # its key, Tab, goes from control to control everywhere else


def make_actions(parent: QWidget, commands: Iterable[Command] = COMMANDS) -> dict[str, QAction]:
    """An action for each command, by its id; they work wherever the focus is in the window.

    The keys of those in `ON_CANVAS` work on the canvases alone, which have to be given the action.
    """
    return {command.id: _make(command, parent) for command in commands}


def connect(actions: dict[str, QAction], handlers: dict[str, Callable[[], object]]) -> None:
    """Let actions that cannot be checked call their handlers."""
    for name, handler in handlers.items():
        actions[name].triggered.connect(lambda _checked=False, call=handler: call())


def hint(command_id: str) -> str:
    """What a command does, and its first shortcut: the tooltip of every button for it. Raises KeyError."""
    return hint_of(BY_ID[command_id])


def hint_of(command: Command) -> str:
    """The same for a command at hand."""
    text = translate(CONTEXT, command.tip or command.text).replace("&", "").rstrip("…")
    keys = QKeySequence(command.shortcuts[0]) if command.shortcuts else QKeySequence()
    return text if keys.isEmpty() else f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"


def _make(command: Command, parent: QWidget) -> QAction:
    action = QAction(translate(CONTEXT, command.text), parent)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
    action.setAutoRepeat(command.id in REPEATING)
    if command.id in ON_CANVAS:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if command.icon:
        set_icon(action, command.icon)
    action.setToolTip(hint_of(command))
    parent.addAction(action)
    return action
