"""The frame around what something can be dropped on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..theme import tokens
from .text import label


class DropFrame(QWidget):
    """Lies over `target`, which still hears the mouse. It is hidden until something is dragged there.

    Args:
        words: what dropping does, said in the middle; "" to say nothing.
    """

    def __init__(self, target: QWidget, words: str = "") -> None:
        super().__init__(target)
        self._target = target
        self.words = label(words, "pill")
        self.words.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.setHidden(not words)
        self.hide()

    def show_over(self, words: str = "") -> None:
        """Frame the target, with other words if there are some."""
        if words:
            self.words.setText(words)
            self.words.adjustSize()
            self.words.show()
        self.setGeometry(self._target.rect())
        self.words.move((self.width() - self.words.width()) // 2, 12)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
