"""Areas that are drawn in one go: lasso, rectangle, ellipse."""

from __future__ import annotations

from collections.abc import Callable
from math import copysign, hypot

from PySide6.QtCore import Qt

from ....session.painting import paint_area
from ....session.patches import ellipse_corners, rectangle_corners
from ...translation import QT_TRANSLATE_NOOP
from ..geometry import Point
from .gesture import Gesture, Press, Touch, mask_point
from .outline import Outline

LASSO = QT_TRANSLATE_NOOP("History", "Lasso")
RECTANGLE = QT_TRANSLATE_NOOP("History", "Rectangle")
ELLIPSE = QT_TRANSLATE_NOOP("History", "Ellipse")
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CLOSE = 1.0  # widget pixels that a lasso's point is away from the last one, at least

Corners = Callable[[Point, Point], tuple[Point, ...]]


class Shape(Gesture):
    """An outline of points in picture units, drawn live; its inside is painted, or erased, at the end."""

    def __init__(self, press: Press, title: str) -> None:
        self._session, self._document, self._pointer = press.session, press.document, press.pointer
        self._part, self._title, self._picture = press.part, title, press.touch.geometry.picture
        self._names = press.document.scheme.names
        self._points: tuple[Point, ...] = (press.touch.at,)

    def end(self) -> None:
        self._pointer.set_sketch(None)
        shape = self._document.layer.shape
        corners = [mask_point(shape, self._picture, point) for point in self._points]
        known = self._document.scheme.names == self._names  # else there are other parts by now
        if len(corners) > 2 and known and self._document is self._session.current:
            paint_area(self._session, self._document, corners, self._part, self._title)

    def cancel(self) -> None:
        self._pointer.set_sketch(None)

    def _show(self) -> None:
        self._pointer.set_sketch(Outline(self._points) if self._points else None)


class Lasso(Shape):
    """Around wherever the pointer goes, and straight back."""

    def __init__(self, press: Press) -> None:
        super().__init__(press, LASSO)
        self._last = press.touch.position

    def move(self, touch: Touch) -> None:
        away = touch.position - self._last
        if hypot(away.x(), away.y()) >= CLOSE:
            self._last = touch.position
            self._points = (*self._points, touch.at)
        self._show()


class Dragged(Shape):
    """From one corner of a rectangle to the opposite one. Shift: as wide as high. Alt: from the middle."""

    def __init__(self, press: Press, title: str, corners: Corners) -> None:
        super().__init__(press, title)
        self._corners, self._start = corners, press.touch.at

    def move(self, touch: Touch) -> None:
        (left, top), (right, bottom) = self._start, touch.at
        across, down = right - left, bottom - top
        if touch.keys & SHIFT:
            side = max(abs(across), abs(down))
            across, down = copysign(side, across), copysign(side, down)
        first = (left - across, top - down) if touch.keys & ALT else self._start
        self._points = self._corners(first, (left + across, top + down)) if across and down else ()
        self._show()


def rectangle(press: Press) -> Dragged:
    return Dragged(press, RECTANGLE, rectangle_corners)


def ellipse(press: Press) -> Dragged:
    return Dragged(press, ELLIPSE, ellipse_corners)
