"""Vectors that are dropped on a canvas are applied to the face on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from .vector_drag import vectors_on
from .widgets.drop_frame import DropFrame


class CanvasDrop(QObject):
    """Takes vectors for a canvas, which is framed while they are over it. Files are left to the window.

    Args:
        caption: from the ids of vectors, what dropping them does; "" when they cannot be dropped now.
        apply: called with the ids.
    """

    def __init__(
        self, canvas: QWidget, caption: Callable[[list[str]], str], apply: Callable[[list[str]], object]
    ) -> None:
        super().__init__(canvas)
        self._caption, self._apply, self.frame = caption, apply, DropFrame(canvas)
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and vectors_on(event.mimeData()):
            self.frame.hide()
            event.acceptProposedAction()
            self._apply(vectors_on(event.mimeData()))
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            words = self._caption(ids) if (ids := vectors_on(event.mimeData())) else ""
            if not words:
                event.ignore()
                return True
            event.acceptProposedAction()
            self.frame.show_over(words)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.frame.hide()
        return False
