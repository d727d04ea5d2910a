"""One line of text that makes do with the width there is."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ..theme import set_role

SHORTEST = 24  # pixels, room for a letter and the dots


class ElidedLabel(QLabel):
    """Plain text with dots where the width ends. `full` is all of it: a screen reader reads that."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)  # names come from files: never markup
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.full:
            self.full = text
            self.setAccessibleName(text)
            self._elide()
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().horizontalAdvance(self.full) + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(SHORTEST, self.sizeHint().width()), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self.full, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is: names come from files, and tooltips would take some of them for markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if "<" in text else text
