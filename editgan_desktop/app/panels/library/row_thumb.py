"""A small picture of what a vector does: after it, and before it under the pointer."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QEvent, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...icons import icon
from ...theme import tokens
from ...widgets.thumbnail import to_pixmap

Picture = NDArray[np.uint8] | None
FADE_MS = 120
ROUND = 4.0  # radius of the corners
DIMMED = 0.4  # opacity


class VectorThumb(QWidget):
    """Fades from after to before while it is pointed at or pressed.

    Args:
        load: called when it is first painted, so that rows out of sight cost nothing; before and after.
    """

    def __init__(
        self, load: Callable[[], tuple[Picture, Picture]], size: int = 64, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._load, self._size = load, size
        self._pixmaps: tuple[QPixmap, QPixmap] | None = None
        self._before = 0.0  # how much of the picture before shines through, 0..1
        self._dimmed = False
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._fade.valueChanged.connect(self._show_share)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def forget(self) -> None:
        """The pictures may be others now."""
        self._pixmaps = None
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Pale, for a vector that cannot be used here."""
        self._dimmed = dimmed
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._size, self._size)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._go_to(1.0)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._go_to(0.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._go_to(1.0)  # a finger does not hover
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._pixmaps is None:
            self._pixmaps = self._made()
        before, after = self._pixmaps
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            clip = QPainterPath()
            clip.addRoundedRect(QRectF(self.rect()), ROUND, ROUND)
            painter.setClipPath(clip)
            if after.isNull():
                self._paint_nothing(painter)
                return
            painter.setOpacity(DIMMED if self._dimmed else 1.0)
            painter.drawPixmap(self.rect(), after)
            if self._before > 0 and not before.isNull():
                painter.setOpacity(painter.opacity() * self._before)
                painter.drawPixmap(self.rect(), before)
                self._paint_caption(painter)

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(tokens().hover))
        square = QRect(0, 0, self._size // 3, self._size // 3)
        square.moveCenter(self.rect().center())
        icon("compare", "text_dim").paint(painter, square)

    def _paint_caption(self, painter: QPainter) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        height = painter.fontMetrics().height() + 2
        band = QRect(0, self.height() - height, self.width(), height)
        painter.fillRect(band, QColor(0, 0, 0, 150))
        painter.setPen(QColor("white"))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self.tr("before"))

    def _made(self) -> tuple[QPixmap, QPixmap]:
        before, after = self._load()
        made = [QPixmap() if picture is None else to_pixmap(picture, self._size) for picture in (before, after)]
        return made[0], made[1]

    def _go_to(self, share: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._before)
        self._fade.setEndValue(share)
        self._fade.start()

    def _show_share(self, share: float) -> None:
        self._before = share
        self.update()
