"""Drawing with the brush or the eraser, and pulling it larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ....session.painting import BrushStroke
from ...translation import QT_TRANSLATE_NOOP
from .gesture import Gesture, Press, Touch

BRUSH, ERASER = QT_TRANSLATE_NOOP("History", "Brush"), QT_TRANSLATE_NOOP("History", "Eraser")
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Stroke(Gesture):
    """The brush or the eraser is drawn over the mask; with Shift, on from where the last stroke ended."""

    def __init__(self, press: Press, part: int | None) -> None:
        self._pointer, self._shape = press.pointer, press.document.layer.shape
        start = press.touch.on(self._shape)
        anchor = self._pointer.anchor if press.touch.keys & SHIFT else None
        title = ERASER if part is None else BRUSH
        self._stroke = BrushStroke(press.session, press.document, part, title, start, anchor or start)

    def move(self, touch: Touch) -> None:
        self._stroke.to(touch.on(self._shape), touch.pressure)

    def end(self) -> None:
        self._stroke.end()
        self._pointer.anchor = self._stroke.last

    def cancel(self) -> None:
        self._stroke.cancel()


class Resize(Gesture):
    """To the right the brush grows, by as much as the pointer goes; to the left it shrinks. The ring shows it."""

    holds_ring = True

    def __init__(self, press: Press) -> None:
        self._brush, self._shape = press.session.brush, press.document.layer.shape
        self._start, self._before = press.touch, press.session.brush.radius

    def move(self, touch: Touch) -> None:
        geometry = touch.geometry
        away = (touch.position.x() - self._start.position.x()) * geometry.ratio  # device pixels
        self._brush.set_radius(self._before + away * self._shape[1] / geometry.size[0])

    def cancel(self) -> None:
        self._brush.radius = self._before
