"""The handle by which a row of a list is dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ...icons import icon

ICON = 16


class Grip(QWidget):
    """Dragged with the left button; Escape takes the drag back.

    Signals:
        dragged: y of the pointer on the screen; first when it has moved far enough to be meant.
        dropped: the button was released after a drag.
        cancelled: Escape during a drag.
    """

    dragged = Signal(int)
    dropped = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: int | None = None
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that it hears Escape

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(ICON, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        square = QRect(0, 0, ICON, ICON)
        square.moveCenter(self.rect().center())
        with QPainter(self) as painter:
            icon("drag", "text" if self._dragging else "text_dim").paint(painter, square)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = round(event.globalPosition().y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed_at is None:
            return
        y = round(event.globalPosition().y())
        if self._dragging or abs(y - self._pressed_at) >= QApplication.startDragDistance():
            self._dragging = True
            self.dragged.emit(y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self._end():
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._end():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _end(self) -> bool:
        """True when that ends a drag."""
        dragging, self._dragging, self._pressed_at = self._dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        return dragging
