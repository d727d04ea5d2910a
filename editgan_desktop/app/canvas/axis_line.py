"""A faint line along the axis of the face, while it is painted on both sides."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ...core.face_axis import Axis
from ...session.document import Document
from ...session.painting import axis_in_use
from ...session.session import Session
from .decorations import clipped
from .geometry import Geometry
from .gestures.gesture import picture_point

DARK, LIGHT = QColor(0, 0, 0, 90), QColor(255, 255, 255, 150)


class AxisLine:
    """Draws it across the whole picture; nothing where no axis is known."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def draw(self, painter: QPainter, document: Document, geometry: Geometry) -> None:
        axis = axis_in_use(self._session, document)
        if axis is None:
            return
        line = geometry.transform().map(_across_picture(axis, document.layer.shape, geometry))
        dashes = QPen(LIGHT, 1.0, Qt.PenStyle.CustomDashLine)
        dashes.setDashPattern([9, 4, 2, 4])
        for pen in (QPen(DARK, 2.0), dashes):
            painter.setPen(pen)
            painter.drawLine(line)


def _across_picture(axis: Axis, shape: tuple[int, int], geometry: Geometry) -> QLineF:
    """The axis from border to border, in picture units."""
    reach = sum(shape)
    along = (-axis.normal[1] * reach, axis.normal[0] * reach)
    ends = ((axis.point[0] + way * along[0], axis.point[1] + way * along[1]) for way in (-1, 1))
    start, end = (QPointF(*picture_point(shape, geometry.picture, end)) for end in ends)
    return clipped(QLineF(start, end), QRectF(0, 0, *geometry.picture))
