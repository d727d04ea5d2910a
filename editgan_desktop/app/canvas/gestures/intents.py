"""What pressing a button would do."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt

from ....session.brush import Tool

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton


class Intent(Enum):
    """What pressing a button would do."""

    NOTHING = auto()
    PAN = auto()
    TURN = auto()
    WIPE = auto()
    PICK = auto()
    RESIZE = auto()
    FILL = auto()
    BRUSH = auto()
    ERASE = auto()
    LASSO = auto()
    POLYGON = auto()
    RECTANGLE = auto()
    ELLIPSE = auto()
    TRANSFORM = auto()
    ADD_TO_REGION = auto()
    TAKE_FROM_REGION = auto()
    RESTORE = auto()
    UNRESTORE = auto()


OF_TOOL = {
    Tool.BRUSH: Intent.BRUSH,
    Tool.ERASER: Intent.ERASE,
    Tool.LASSO: Intent.LASSO,
    Tool.POLYGON: Intent.POLYGON,
    Tool.RECTANGLE: Intent.RECTANGLE,
    Tool.ELLIPSE: Intent.ELLIPSE,
    Tool.FILL: Intent.FILL,
    Tool.TRANSFORM: Intent.TRANSFORM,
    Tool.REGION: Intent.ADD_TO_REGION,
    Tool.RESTORE: Intent.RESTORE,
    Tool.EYEDROPPER: Intent.PICK,
    Tool.PAN: Intent.PAN,
}
TAKING = {  # what the right button and Alt do instead
    Tool.REGION: Intent.TAKE_FROM_REGION,
    Tool.RESTORE: Intent.UNRESTORE,
}
SHAPES = (Tool.LASSO, Tool.POLYGON, Tool.RECTANGLE, Tool.ELLIPSE)  # the right button draws them, too, to erase
SIZED = (Tool.BRUSH, Tool.ERASER)  # tools with a size
PAINTING = (*SIZED, *SHAPES, Tool.FILL)  # tools that use the part in hand
ERASED_BY_RIGHT = (*SIZED, Tool.FILL)  # with these the right button is the eraser
VIEWING = (Intent.PAN, Intent.TURN)  # what does not disturb a gesture of several clicks
PICK = Qt.KeyboardModifier.AltModifier
PICK_PAINTING = PICK | Qt.KeyboardModifier.ControlModifier  # many window managers keep Alt and a click for themselves
TURN = Qt.KeyboardModifier.ShiftModifier
RESIZE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def intent_of(
    tool: Tool, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, *, space: bool, at_wipe: bool
) -> Intent:
    """What `button` means with that tool and those keys, on the wipe's line or off it."""
    if button == MIDDLE or (button == LEFT and space):
        return Intent.TURN if modifiers & TURN else Intent.PAN
    if button == RIGHT:
        erases = Intent.ERASE if tool in ERASED_BY_RIGHT else TAKING.get(tool, Intent.NOTHING)
        return OF_TOOL[tool] if tool in SHAPES else erases
    if button != LEFT:
        return Intent.NOTHING
    if at_wipe:
        return Intent.WIPE
    if (tool in SIZED or tool in TAKING) and modifiers & RESIZE == RESIZE:
        return Intent.RESIZE
    picks = modifiers & (PICK_PAINTING if tool in PAINTING else PICK)
    return TAKING.get(tool, Intent.PICK) if picks else OF_TOOL[tool]
