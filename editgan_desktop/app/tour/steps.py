"""Where the tour goes, and what it says there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolBar, QWidget

from ..actions import BY_ID
from ..keys.current import COMMAND, keys_of, native
from ..translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from ..workbench import Workbench

Find = Callable[["Workbench"], QWidget | None]


@dataclass(frozen=True)
class Step:
    """One place of the tour.

    Attributes:
        title, text: to be translated; `{keys}` in the text is the shortcut of `command`.
        target: finds what the step is about; None when it is not in sight.
        dock: the panel that is opened for it, or "". command: id of the command the step speaks of, or "".
    """

    title: str
    text: str
    target: Find
    dock: str = ""
    command: str = ""

    def words(self) -> tuple[str, str]:
        """Title and text in the user's language, with the keys as they are now."""
        keys = native(keys_of(BY_ID[self.command])[:1]) if self.command else ""
        title, text = translate("Tour", self.title), translate("Tour", self.text)
        return title, text.replace(" ({keys})", f" ({keys})" if keys else "")


def button_for(command_id: str) -> Find:
    """Finds the button in sight that gives a command."""

    def find(bench: Workbench) -> QWidget | None:
        window, action = bench.window, bench.window.actions_by_id[command_id]
        for bar in window.findChildren(QToolBar):
            button = bar.widgetForAction(action)
            if button is not None and button.isVisible():
                return button
        named = (widget for widget in window.findChildren(QWidget) if widget.property(COMMAND) == BY_ID[command_id])
        return next((widget for widget in named if widget.isVisible()), None)

    return find


# fmt: off
STEPS = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Choose a part"),
        QT_TRANSLATE_NOOP(
            "Tour", "Every face comes with a map of its parts. Take the part you want to reshape: lips for a smile, "
                    "brows to lift them. Alt+click on the face takes the part under the pointer."),
        lambda bench: bench.parts.list, "parts",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Paint it as it should be"),
        QT_TRANSLATE_NOOP(
            "Tour", "Paint on either picture. The right button brings the original back, the wheel zooms, Ctrl+wheel "
                    "changes the brush, and Undo takes back every stroke."),
        lambda bench: bench.editor.mask_canvas,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Let the face follow"),
        QT_TRANSLATE_NOOP(
            "Tour", "Run ({keys}) looks for a face that has the parts you painted and stays the same elsewhere. You "
                    "can stop early and keep the best so far."),
        button_for("run"), "edit", "run",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Keep the edit"),
        QT_TRANSLATE_NOOP(
            "Tour", "Save as vector ({keys}) gives what you painted a name. From then on it is a slider for every "
                    "other face: weaker, stronger, or the other way round."),
        lambda bench: bench.run_panel, "edit", "save-vector",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Play with vectors"),
        QT_TRANSLATE_NOOP(
            "Tour", "The library holds your vectors and those that came along. Move a slider and the face follows at "
                    "once; several can be combined."),
        lambda bench: bench.library_panel, "library",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Compare"),
        QT_TRANSLATE_NOOP(
            "Tour", "Hold C to see the face before. The wipe ({keys}) shows both at once, with a line you can drag."),
        button_for("wipe"), "", "wipe",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Take it with you"),
        QT_TRANSLATE_NOOP(
            "Tour", "Export ({keys}) writes the picture; a photo of yours comes out at its full size. Everything else "
                    "is found by a few letters: Help, Find a command."),
        button_for("export-image"), "", "export-image",
    ),
)
# fmt: on
