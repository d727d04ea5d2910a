"""A small film that runs while one decides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme import tokens
from ..widgets.thumbnail import to_pixmap

SIDE = 224  # of the picture, in units of the window


class Film(QWidget):
    """Shows frames one after the other, there and back if asked; those that have not come yet are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frames: list[QPixmap | None] = []
        self._captions: Sequence[str] = ()
        self._place, self._step, self._back = 0, 1, True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Preview of the film"))

    def begin(self, captions: Sequence[str]) -> None:
        """Another film: a caption for each of its frames, which come later."""
        self._frames, self._captions = [None] * len(captions), captions
        self._place, self._step = 0, 1
        self.update()

    def set_frame(self, place: int, picture: NDArray[np.uint8]) -> None:
        """A frame has come, [H, W, 3] uint8."""
        self._frames[place] = to_pixmap(picture, SIDE)
        if not self._timer.isActive():
            self._timer.start()
        self.update()

    def set_pace(self, seconds: float, *, back: bool) -> None:
        """How long it takes from the first frame to the last, and whether it goes back then."""
        self._back = back
        self._timer.setInterval(round(1000 * seconds / max(len(self._frames) - 1, 1)))

    @property
    def is_complete(self) -> bool:
        return bool(self._frames) and all(self._frames)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(SIDE, SIDE + 24)

    def hideEvent(self, event: object) -> None:  # noqa: N802
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(0, 0, SIDE, SIDE, QColor(tokens().canvas))
            frame = self._frames[self._place] if self._frames else None
            painter.setPen(QColor(tokens().canvas_text))
            if frame is None:
                painter.drawText(0, 0, SIDE, SIDE, Qt.AlignmentFlag.AlignCenter, self.tr("Preview…"))
                return
            size = frame.deviceIndependentSize().toSize()
            painter.drawPixmap((SIDE - size.width()) // 2, (SIDE - size.height()) // 2, frame)
            painter.setPen(QColor(tokens().text_dim))
            painter.drawText(0, SIDE, SIDE, 24, Qt.AlignmentFlag.AlignCenter, self._captions[self._place])

    def _turn(self) -> None:
        """On to the next frame that is there."""
        known = [place for place, frame in enumerate(self._frames) if frame]
        if not known:
            return
        ahead = [place for place in known if (place - self._place) * self._step > 0]
        if not ahead and self._back:
            self._step = -self._step
            ahead = [place for place in known if (place - self._place) * self._step > 0]
        elif not ahead:
            ahead = known[:1]
        self._place = (min if self._step > 0 else max)(ahead, default=self._place)
        self.update()
