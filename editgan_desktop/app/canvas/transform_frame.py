"""The frame of what is being transformed, on a canvas: its outline, the handles, and what the pointer does there."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from ...core.mask_transform import Placement, Point, middle
from ...session.selection import Selection
from ...session.transform import Transform
from ...session.transform_frame import Frame, Grip, Hold
from .. import theme
from ..crop.marks import DIAGONALS, turning_cursor
from .decorations import DARK, LIGHT
from .geometry import Geometry
from .region_outline import contour_path

GRIP, KNOB = 4.5, 6.0  # half the side of a handle, radius of the knob, in widget pixels
REACH = 9.0  # how near the pointer takes hold of a handle
STALK = 26.0  # from the upper edge to the knob
CENTRE = 5.0  # arm of the cross in the middle


class TransformFrame:
    """Draws the selection of a session over one canvas."""

    def __init__(self, transform: Transform) -> None:
        self._transform = transform
        self._outlined: Selection | None = None
        self._outline = QPainterPath()  # of it, in mask pixels, where it was selected

    def draw(self, painter: QPainter, geometry: Geometry) -> None:
        """Draw the outline of the shape and its frame, if anything is selected."""
        selection, frame = self._transform.selection, self._transform.frame
        if selection is None or frame is None:
            return
        to_widget = mask_transform(geometry, selection.mask.shape)
        shape = to_widget.map(_transform_of(frame).map(self._outline_of(selection)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _draw_line(painter, shape, QColor(theme.tokens().accent))
        _draw_frame(painter, frame, to_widget, pixels_per_mask(geometry, selection.mask.shape))

    def _outline_of(self, selection: Selection) -> QPainterPath:
        if selection is not self._outlined:
            box = selection.box
            inner = selection.mask[box.slices]
            path = contour_path(inner, (box.width, box.height))
            self._outlined, self._outline = selection, path.translated(box.left, box.top)
        return self._outline


def pixels_per_mask(geometry: Geometry, shape: tuple[int, ...]) -> float:
    """Widget pixels to a pixel of a mask [H, W]."""
    return geometry.size[0] / geometry.ratio / shape[1]


def mask_transform(geometry: Geometry, shape: tuple[int, ...]) -> QTransform:
    """From pixels of a mask [H, W] of the picture to widget pixels."""
    columns, rows = geometry.picture
    return QTransform.fromScale(columns / shape[1], rows / shape[0]) * geometry.transform()


def hold_at(frame: Frame, point: Point, geometry: Geometry, shape: tuple[int, ...]) -> Hold:
    """What of a frame lies under a point in mask pixels, as it is drawn on a canvas."""
    scale = pixels_per_mask(geometry, shape)
    return frame.hold_at(point, REACH / scale, STALK / scale)


def cursor_of(transform: Transform, point: Point, geometry: Geometry, shape: tuple[int, ...]) -> QCursor:
    """The pointer's look over a place in mask pixels."""
    frame = transform.frame
    hold = hold_at(frame, point, geometry, shape) if frame else Hold(Grip.OUTSIDE)
    if frame is not None and hold.grip is Grip.HANDLE:
        shown = mask_transform(geometry, shape)
        way = shown.map(QPointF(*frame.place(*hold.handle))) - shown.map(QPointF(*frame.centre))
        degrees = math.degrees(math.atan2(way.y(), way.x())) % 180
        return QCursor(DIAGONALS[round(degrees / 45) % 4])
    if hold.grip is Grip.KNOB:
        return turning_cursor()
    return QCursor(Qt.CursorShape.SizeAllCursor if hold.grip is Grip.INSIDE else Qt.CursorShape.PointingHandCursor)


def _transform_of(frame: Frame) -> QTransform:
    """Where the piece goes, in mask pixels."""
    if frame.placement == Placement():
        return QTransform()
    (a, b, x), (c, d, y) = np.asarray(frame.placement.matrix(middle(frame.box))).tolist()
    return QTransform(a, c, b, d, x, y)


def _draw_frame(painter: QPainter, frame: Frame, to_widget: QTransform, scale: float) -> None:
    corners = [QPointF(*frame.place(*corner)) for corner in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    path = QPainterPath()
    path.addPolygon(to_widget.map(QPolygonF([*corners, corners[0]])))
    knob = to_widget.map(QPointF(*frame.knob(STALK / scale)))
    path.moveTo(to_widget.map(QPointF(*frame.place(0, -1))))
    path.lineTo(knob)
    _draw_line(painter, path, LIGHT)
    _draw_centre(painter, to_widget.map(QPointF(*frame.centre)))
    painter.setPen(QPen(DARK, 1.4))
    painter.setBrush(LIGHT)
    for handle in frame.shown_handles(REACH / scale):
        place = to_widget.map(QPointF(*frame.place(*handle)))
        painter.drawRoundedRect(QRectF(place.x() - GRIP, place.y() - GRIP, 2 * GRIP, 2 * GRIP), 1.5, 1.5)
    painter.drawEllipse(knob, KNOB, KNOB)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_centre(painter: QPainter, centre: QPointF) -> None:
    path = QPainterPath()
    for way in (QPointF(CENTRE, 0), QPointF(0, CENTRE)):
        path.moveTo(centre - way)
        path.lineTo(centre + way)
    _draw_line(painter, path, LIGHT)


def _draw_line(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Two-toned. Of lines of one device pixel: wide ones take Qt ten times as long, too long while one drags."""
    width = 1 / painter.device().devicePixelRatioF()
    for shift, tone in ((1.0, DARK), (0.0, colour)):
        painter.setPen(QPen(tone, width))
        painter.drawPath(path.translated(shift, shift))
