"""What happens between pressing and releasing a mouse button: a stroke, a push of the picture, a pull at the wipe."""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from ...session.brush import BrushState, Tool, fill_patch, label_at, segment_patch
from ...session.document import Document
from ...session.session import Session
from ...session.view import ViewState
from .geometry import Geometry, Point
from .pointer import Pointer
from .shown import shown_labels
from .viewport import Viewport

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton


class Intent(Enum):
    """What pressing a button would do."""

    NOTHING = auto()
    PAN = auto()
    WIPE = auto()
    PICK = auto()
    FILL = auto()
    BRUSH = auto()
    ERASE = auto()


OF_TOOL = {
    Tool.BRUSH: Intent.BRUSH,
    Tool.ERASER: Intent.ERASE,
    Tool.FILL: Intent.FILL,
    Tool.EYEDROPPER: Intent.PICK,
    Tool.PAN: Intent.PAN,
}
PAINTING = (Tool.BRUSH, Tool.ERASER, Tool.FILL)
PICK = Qt.KeyboardModifier.AltModifier
PICK_PAINTING = PICK | Qt.KeyboardModifier.ControlModifier  # many window managers keep Alt and a click for themselves


def intent_of(
    tool: Tool, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, *, space: bool, at_wipe: bool
) -> Intent:
    """What `button` means with that tool and those keys, on the wipe's line or off it."""
    if button == MIDDLE or (button == LEFT and space):
        return Intent.PAN
    if button == RIGHT:
        return Intent.NOTHING if tool in (Tool.PAN, Tool.EYEDROPPER) else Intent.ERASE
    if button != LEFT:
        return Intent.NOTHING
    if at_wipe:
        return Intent.WIPE
    picks = modifiers & (PICK_PAINTING if tool in PAINTING else PICK)
    return Intent.PICK if picks else OF_TOOL[tool]


class Gesture(Protocol):
    """The canvas calls `move` with a widget position and where the picture lies now."""

    def move(self, position: QPointF, geometry: Geometry) -> None: ...

    def end(self) -> None: ...

    def cancel(self) -> None: ...


class Stroke:
    """The brush or the eraser (part None) is drawn over the mask; one step of undo.

    Args:
        line: the stroke begins where the last one ended.
    """

    def __init__(
        self, document: Document, brush: BrushState, pointer: Pointer, part: int | None, title: str, line: bool
    ) -> None:
        self._document, self._brush, self._pointer, self._part = document, brush, pointer, part
        self._last = pointer.anchor if line else None
        document.begin_stroke(title)

    def move(self, position: QPointF, geometry: Geometry) -> None:
        shape = self._document.layer.shape
        point = mask_point(shape, geometry.picture, geometry.to_picture(position))
        patch = segment_patch(shape, self._last or point, point, self._brush.radius)
        if patch is not None:
            self._document.stamp(patch, self._part)
        self._last = point

    def end(self) -> None:
        self._document.end_stroke()
        self._pointer.anchor = self._last

    def cancel(self) -> None:
        self._document.cancel_stroke()


class Pan:
    """The point of the picture that was grabbed stays under the mouse."""

    def __init__(self, viewport: Viewport, grabbed: Point) -> None:
        self._viewport, self._grabbed = viewport, grabbed

    def move(self, position: QPointF, geometry: Geometry) -> None:
        away = position - geometry.to_widget(self._grabbed)
        self._viewport.pan_by(away.x(), away.y())

    def end(self) -> None: ...

    def cancel(self) -> None: ...


class WipePull:
    """The line between before and after follows the mouse."""

    def __init__(self, view: ViewState) -> None:
        self._view, self._before = view, view.wipe

    def move(self, position: QPointF, geometry: Geometry) -> None:
        self._view.wipe = min(max(geometry.to_picture(position)[0] / geometry.picture[0], 0.0), 1.0)

    def end(self) -> None: ...

    def cancel(self) -> None:
        self._view.wipe = self._before


class Pick:
    """The brush takes the part under the mouse, for as long as the button is held."""

    def __init__(self, session: Session, document: Document, *, then_brush: bool) -> None:
        self._session, self._document, self._then_brush = session, document, then_brush
        self._before = session.brush.part

    def move(self, position: QPointF, geometry: Geometry) -> None:
        labels = shown_labels(self._session, self._document)
        part = label_at(labels, mask_point(labels.shape, geometry.picture, geometry.to_picture(position)))
        if part is not None:
            self._session.brush.part = part

    def end(self) -> None:
        if self._then_brush:
            self._session.brush.tool = Tool.BRUSH

    def cancel(self) -> None:
        self._session.brush.part = self._before


def fill_at(document: Document, point: Point, part: int, title: str) -> None:
    """Fill the patch of one part around a mask point; one step of undo."""
    patch = fill_patch(document.layer.painted, point)
    if patch is not None:
        document.begin_stroke(title)
        document.stamp(patch, part)
        document.end_stroke()


def mask_point(shape: tuple[int, ...], picture: tuple[int, int], point: Point) -> Point:
    """A point in picture units as one in pixels of a mask [H, W] of a picture of that size (columns, rows)."""
    return point[0] * shape[1] / picture[0], point[1] * shape[0] / picture[1]
