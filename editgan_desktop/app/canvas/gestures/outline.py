"""The outline of a shape while it is drawn: two tones of line, as it shows on light and on dark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ..decorations import DARK, LIGHT
from ..geometry import Geometry, Point

KNOB = 3.5  # half the side of a corner's square, widget pixels
MARGIN = 6


class Outline:
    """A line through at least one point, in picture units.

    Args:
        closed: whether it goes back to the first one. knobs: of how many points, from the first one, a square is drawn.
    """

    def __init__(self, points: Sequence[Point], *, closed: bool = True, knobs: int = 0) -> None:
        self._points, self._closed, self._knobs = tuple(points), closed, knobs

    def rect(self, geometry: Geometry) -> QRect:
        bounds = self._polygon(geometry).boundingRect()
        return bounds.toAlignedRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def draw(self, painter: QPainter, geometry: Geometry) -> None:
        polygon = self._polygon(geometry)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dashes = QPen(LIGHT, 1.2)
        dashes.setDashPattern([4, 3])
        for pen in (QPen(DARK, 2.4), dashes):
            painter.setPen(pen)
            painter.drawPolygon(polygon) if self._closed else painter.drawPolyline(polygon)
        painter.setPen(QPen(QColor(DARK), 1.0))
        painter.setBrush(LIGHT)
        for place in map(geometry.to_widget, self._points[: self._knobs]):
            painter.drawRect(QRectF(place.x() - KNOB, place.y() - KNOB, 2 * KNOB, 2 * KNOB))

    def _polygon(self, geometry: Geometry) -> QPolygonF:
        transform = geometry.transform()
        return QPolygonF([transform.map(QPointF(*point)) for point in self._points])
