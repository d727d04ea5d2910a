"""Every command of the window as an action: text, icon, shortcut, tooltip. Menus and tool bars are built of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from .icons import set_icon

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


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP(CONTEXT, text))


COMMANDS = (
    Command("new-face", _("&New face"), "new-face", ("Ctrl+N",), _("Sample another face")),
    Command("open", _("&Open…"), "import", ("Ctrl+O",), _("Open a project (.egd) or a painted mask (.png)")),
    Command("save", _("&Save project"), "save", ("Ctrl+S",), _("Save the face with its edits and paint")),
    Command("save-as", _("Save project &as…"), "", ("Ctrl+Shift+S",)),
    Command("import-mask", _("&Import mask…"), "import", (), _("Take the paint from a label map (PNG)")),
    Command("export-mask", _("Export &mask…"), "export", (), _("Write the label map as painted (PNG)")),
    Command("export-image", _("&Export image…"), "export", ("Ctrl+E",), _("Write the edited picture")),
    Command("export-both", _("Export &before and after…"), "", ("Ctrl+Shift+E",)),
    Command("close-face", _("&Close face"), "", ("Ctrl+W",)),
    Command("quit", _("&Quit"), "", ("Ctrl+Q",)),
    Command("undo", _("&Undo"), "undo", ("Ctrl+Z",)),
    Command("redo", _("&Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("reset-mask", _("Reset &mask"), "reset", ("Ctrl+Backspace",), _("Take all paint off")),
    Command("remove-edits", _("Remove all &edits"), "clear", (), _("Take all edits off this face")),
    Command("brush", _("&Brush"), "brush", ("B",), _("Paint with the chosen part"), True),
    Command("eraser", _("&Eraser"), "eraser", ("E",), _("Bring the original parts back (or right-drag)"), True),
    Command("fill", _("&Fill"), "fill", ("G",), _("Turn a connected area into the chosen part"), True),
    Command("eyedropper", _("Eye&dropper"), "eyedropper", ("I",), _("Choose the part you click (or Alt+click)"), True),
    Command("pan", _("&Pan"), "pan", ("H",), _("Move the view (or drag with Space or the middle button)"), True),
    Command("smaller", _("Smaller brush"), "", ("[",), _("Smaller brush (or Ctrl+wheel)")),
    Command("larger", _("Larger brush"), "", ("]",), _("Larger brush (or Ctrl+wheel)")),
    Command("fit", _("&Fit"), "fit", ("Ctrl+0",), _("Show the whole face")),
    Command("one-to-one", _("&1 : 1"), "one-to-one", ("Ctrl+1",), _("One picture pixel is one screen pixel")),
    Command("zoom-in", _("Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom-out", _("Zoom &out"), "zoom-out", ("Ctrl+-",)),
    Command("region", _("Edit &region"), "region", ("R",), _("Outline what an edit may change"), True),
    Command("outlines", _("Part &outlines"), "outline", ("O",), _("Draw the borders of the parts"), True),
    Command("wipe", _("&Wipe"), "wipe", ("W",), _("Before on the left, after on the right of a line you drag"), True),
    Command("difference", _("&Difference"), "difference", ("D",), _("Show how much each pixel has changed"), True),
    Command("run", _("&Run"), "run", ("Ctrl+Return", "Ctrl+Enter"), _("Find the face that has the painted parts")),
    Command("stop", _("&Stop and keep"), "stop", ("Ctrl+.",), _("End now and keep the best so far")),
    Command("cancel", _("&Cancel"), "cancel", ("Ctrl+Esc",), _("End now and change nothing")),
    Command("continue", _("C&ontinue"), "continue", ("Ctrl+Shift+Return",), _("Learn on from where the run ended")),
    Command("refine", _("Re&fine"), "refine", ("Ctrl+R",), _("Clean up after the edits on this face")),
    Command("save-vector", _("Save as &vector…"), "save", ("Ctrl+Shift+V",), _("Keep the painted edit in the library")),
    Command("shortcuts", _("&Keys and mouse"), "shortcut", ("F1",)),
    Command("terms", _("Model &terms"), "info", (), _("What may be done with the model and its pictures")),
    Command("about", _("&About EditGAN Desktop"), "about"),
)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """An action for each command, by its id; they work wherever the focus is in the window."""
    return {command.id: _make(command, parent) for command in COMMANDS}


def connect(actions: dict[str, QAction], handlers: dict[str, Callable[[], object]]) -> None:
    """Let actions that cannot be checked call their handlers."""
    for name, handler in handlers.items():
        actions[name].triggered.connect(lambda _checked=False, call=handler: call())


def _make(command: Command, parent: QWidget) -> QAction:
    text = QCoreApplication.translate(CONTEXT, command.text)
    action = QAction(text, parent)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
    if command.icon:
        set_icon(action, command.icon)
    action.setToolTip(tooltip(QCoreApplication.translate(CONTEXT, command.tip or command.text), action))
    parent.addAction(action)
    return action


def tooltip(text: str, action: QAction) -> str:
    """What it does, and its first shortcut."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    plain = text.replace("&", "").rstrip("…")
    return f"{plain} ({keys})" if keys else plain
