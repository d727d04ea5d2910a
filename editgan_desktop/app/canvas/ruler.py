"""Rulers along a canvas, in pixels of the picture."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme import tokens
from .surface import Surface
from .ticks import tick_steps, ticks

THICKNESS = 18
SMALL_TICK, MARK = 4, 5  # widget pixels
LETTERS = 8.0  # points


class Axis(NamedTuple):
    """What a ruler measures: which coordinate of the picture (0 across, 1 down), where it is at the ruler's beginning,
    and how much of it there is to a widget pixel, below 0 when it runs the other way."""

    coordinate: int
    start: float
    per_pixel: float


class Ruler(QWidget):
    """Follows the canvas beside it. Empty while the view is turned by anything but quarters."""

    def __init__(self, canvas: Surface, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._across = canvas, orientation is Qt.Orientation.Horizontal
        self._mark: float | None = None
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored
        self.setSizePolicy(free if self._across else fixed, fixed if self._across else free)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setToolTip(self.tr("Pixels of the picture. Empty while the view is turned."))
        canvas.viewport.changed.connect(self.update)
        canvas.pointer.moved.connect(self._follow_pointer)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(THICKNESS, THICKNESS)

    def axis(self) -> Axis | None:
        """What is measured now; None when there is no picture or it lies aslant."""
        geometry, length = self._canvas.geometry_now(), self._length()
        if self._canvas.document is None or not geometry.is_square_on or length < 1:
            return None
        end = QPointF(length, 0) if self._across else QPointF(0, length)
        first, last = geometry.to_picture(QPointF()), geometry.to_picture(end)
        ways = last[0] - first[0], last[1] - first[1]
        coordinate = 0 if abs(ways[0]) > abs(ways[1]) else 1
        return Axis(coordinate, first[coordinate], ways[coordinate] / length)

    def _length(self) -> int:
        return self.width() if self._across else self.height()

    # ---- the pointer

    def _follow_pointer(self) -> None:
        old, self._mark = self._mark, self._mark_now()
        for mark in (old, self._mark):
            if mark is not None and old != self._mark:
                self.update(self._around(mark))

    def _mark_now(self) -> float | None:
        if self._canvas.pointer.at is None:
            return None
        place = self._canvas.geometry_now().to_widget(self._canvas.pointer.at)
        return place.x() if self._across else place.y()

    def _around(self, mark: float) -> QRect:
        place = round(mark) - MARK - 1
        size = 2 * MARK + 3
        return QRect(place, 0, size, THICKNESS) if self._across else QRect(0, place, THICKNESS, size)

    # ---- painting it

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colours.panel))
            painter.setPen(QColor(colours.border))
            edge = self.rect()
            painter.drawLine(*((edge.bottomLeft(), edge.bottomRight()) if self._across
                               else (edge.topRight(), edge.bottomRight())))  # fmt: skip
            if not self._across:  # as if it lay on top, read from below
                painter.rotate(-90)
                painter.scale(-1, 1)
            axis = self.axis()
            if axis:
                self._paint_ticks(painter, axis)
            self._paint_mark(painter)

    def _paint_ticks(self, painter: QPainter, axis: Axis) -> None:
        labelled, step = tick_steps(1 / abs(axis.per_pixel))
        last = axis.start + axis.per_pixel * self._length()
        font = QFont(self.font())
        font.setPointSizeF(LETTERS)
        painter.setFont(font)
        for tick in ticks(axis.start, last, step, self._canvas.viewport.picture_size[axis.coordinate]):
            place = round((tick - axis.start) / axis.per_pixel)
            painter.setPen(QColor(tokens().border_strong))
            painter.drawLine(place, 1 if tick % labelled == 0 else THICKNESS - SMALL_TICK, place, THICKNESS - 1)
            if tick % labelled == 0:
                self._write(painter, place + 3, str(tick))

    def _write(self, painter: QPainter, place: int, number: str) -> None:
        painter.setPen(QColor(tokens().text_dim))
        room = QRectF(0, 0, 50, THICKNESS - SMALL_TICK + 1)
        painter.save()
        painter.translate(place, 0)
        if not self._across:  # letters are not mirrored
            painter.scale(-1, 1)
            painter.translate(-room.width(), 0)
        side = Qt.AlignmentFlag.AlignLeft if self._across else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, side | Qt.AlignmentFlag.AlignTop, number)
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        if self._mark is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(tokens().accent))
        tip = QPointF(self._mark, THICKNESS - 1)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-MARK, -MARK - 1), tip + QPointF(MARK, -MARK - 1)]))
