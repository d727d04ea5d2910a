"""What the file will show: all of it, and a part pixel for pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..theme import set_role
from ..widgets.text import label
from ..widgets.thumbnail import to_pixmap, to_qimage

if TYPE_CHECKING:
    from ...editing.export_sample import ExportSample

SIDE = 208


class ExportView(QWidget):
    """Empty until there is a sample."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overview, self.detail = _place(self.tr("The picture")), _place(self.tr("A detail of the file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.overview)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Detail, one to one"), "small"))
        column.addWidget(self.detail)
        column.addStretch(1)

    def show_sample(self, sample: ExportSample) -> None:
        """Take the place of the sample before."""
        self.overview.setPixmap(to_pixmap(sample.overview, SIDE))
        self.detail.setPixmap(self._one_to_one(to_qimage(sample.detail)))

    def _one_to_one(self, image: QImage) -> QPixmap:
        """A pixel of the file is a pixel of the screen."""
        ratio = self.devicePixelRatioF()
        side = min(round(SIDE * ratio), image.width(), image.height())
        left, top = (image.width() - side) // 2, (image.height() - side) // 2
        pixmap = QPixmap.fromImage(image.copy(left, top, side, side))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _place(name: str) -> QLabel:
    place = QLabel()
    place.setFixedSize(SIDE, SIDE)
    place.setAlignment(Qt.AlignmentFlag.AlignCenter)
    place.setAccessibleName(name)
    set_role(place, "picture")
    return place
