"""An area whose corners are clicked one by one."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, Qt

from ....session.painting import paint_area
from ...translation import QT_TRANSLATE_NOOP
from ..geometry import Point
from .gesture import Lasting, Press, Touch, mask_point
from .outline import Outline

POLYGON = QT_TRANSLATE_NOOP("History", "Polygon")
NEAR = 5.0  # widget pixels
CLOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = (*CLOSING, Qt.Key.Key_Backspace)


class Polygon(Lasting):
    """Every click sets a corner. A double-click, a click on the first one, or Enter paints the inside.

    Backspace takes the last corner back.
    """

    def __init__(self, press: Press) -> None:
        self._session, self._document, self._pointer = press.session, press.document, press.pointer
        self._part, self._picture = press.part, press.touch.geometry.picture
        self._corners: list[Point] = []
        self._now = press.touch.at

    def press(self, touch: Touch) -> None:
        ends = self._corners and any(_near(touch, corner) for corner in (self._corners[0], self._corners[-1]))
        if ends and len(self._corners) > 2:
            self._paint()
        elif not ends or not _near(touch, self._corners[-1]):
            self._corners.append(touch.at)
            self.move(touch)

    def move(self, touch: Touch) -> None:
        self._now = touch.at
        if not self.over:
            points = (*self._corners, self._now)
            self._pointer.set_sketch(Outline(points, closed=len(points) > 2, knobs=len(self._corners)))

    def wants(self, key: Qt.Key) -> bool:
        return key in KEYS

    def key(self, key: Qt.Key) -> bool:
        if key in CLOSING and len(self._corners) > 2:
            self._paint()
        elif key == Qt.Key.Key_Backspace:
            self._corners.pop()
            if not self._corners:
                self.cancel()
            else:
                self._pointer.set_sketch(Outline((*self._corners, self._now), knobs=len(self._corners)))
        return key in KEYS

    def cancel(self) -> None:
        self.over = True
        self._pointer.set_sketch(None)

    def _paint(self) -> None:
        self.cancel()
        shape = self._document.layer.shape
        corners = [mask_point(shape, self._picture, corner) for corner in self._corners]
        paint_area(self._session, self._document, corners, self._part, POLYGON)


def _near(touch: Touch, corner: Point) -> bool:
    away: QPointF = touch.position - touch.geometry.to_widget(corner)
    return hypot(away.x(), away.y()) <= NEAR
