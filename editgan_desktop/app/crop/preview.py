"""The square cut out and upright, as the program will see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..widgets.thumbnail import to_qimage
from .photo import Photo
from .placement import Placement

SIDE = 192
ROUNDING = 4


class Preview(QWidget):
    """Follows the placement; made when it is painted, so that a fast hand waits for nothing."""

    def __init__(self, photo: Photo, placement: Placement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo, self._placement = photo, placement
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Preview of the face"))
        self.setToolTip(self.tr("What the program will work on: upright, and mirrored where the photo ends"))
        placement.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        side = round(SIDE * self.devicePixelRatioF())
        room, frame = QRectF(0, 0, SIDE, SIDE), QPainterPath()
        frame.addRoundedRect(room, ROUNDING, ROUNDING)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(frame)
            painter.drawImage(room, to_qimage(self._photo.aligned(self._placement.crop, side)))
