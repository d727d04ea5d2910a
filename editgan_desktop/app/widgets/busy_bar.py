"""A thin strip that says how far something is, or only that it is going on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ..theme import tokens

FRAME_MS = 33
FRAMES = 48  # of one pass
PARTS = 1000


class BusyBar(QProgressBar):
    """A progress bar `thickness` pixels high, without words; screen readers read its value."""

    def __init__(self, name: str = "", thickness: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thickness = thickness
        self._frame = 0
        self._timer = 0
        self.setTextVisible(False)
        self.setRange(0, PARTS)
        self.setFixedHeight(thickness)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or self.tr("Progress"))
        self.set_fraction(0.0)

    def set_fraction(self, fraction: float | None) -> None:
        """How far, from 0 to 1; None when nobody knows."""
        self.setMaximum(0 if fraction is None else PARTS)
        self.setValue(0 if fraction is None else round(PARTS * min(max(fraction, 0.0), 1.0)))
        self._animate()
        self.update()

    def is_indeterminate(self) -> bool:
        """Whether nobody knows how far it is."""
        return self.maximum() == 0

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, self._thickness)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(24, self._thickness)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._animate()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._animate()

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        self._frame = (self._frame + 1) % FRAMES
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        radius = self._thickness / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.pressed))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setBrush(QColor(colours.accent if self.isEnabled() else colours.disabled))
            painter.drawRoundedRect(self._done(), radius, radius)

    def _done(self) -> QRectF:
        if not self.is_indeterminate():
            return QRectF(0, 0, self.width() * self.value() / PARTS, self.height())
        share = 0.3
        start = (self._frame / FRAMES) * (1 + share) - share
        return QRectF(self.width() * start, 0, self.width() * share, self.height())

    def _animate(self) -> None:
        """A timer only while there is something to see."""
        moving = self.isVisible() and self.is_indeterminate()
        if moving and not self._timer:
            self._timer = self.startTimer(FRAME_MS)
        elif not moving and self._timer:
            self.killTimer(self._timer)
            self._timer = 0
