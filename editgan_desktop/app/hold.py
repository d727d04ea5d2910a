"""Hold a key to see the face before its edits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit

from ..session.view import Compare, ViewState

KEY = Qt.Key.Key_C


class HoldToCompare(QObject):
    """An event filter for the application: while C is down, and nobody types text, before is shown."""

    def __init__(self, view: ViewState, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._after: Compare | None = None
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        kind = event.type()
        if kind == QEvent.Type.KeyPress and self._is_ours(event):
            self._press()
        elif kind == QEvent.Type.KeyRelease and self._is_ours(event, held=True):
            self._release()
        elif kind in (QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate):
            self._release()  # the key comes up in another window
        return False

    def _is_ours(self, event: QEvent, *, held: bool = False) -> bool:
        assert isinstance(event, QKeyEvent)
        if event.key() != KEY or event.isAutoRepeat():
            return False
        typing = isinstance(QApplication.focusWidget(), (QLineEdit, QAbstractSpinBox))
        return held or (not typing and event.modifiers() == Qt.KeyboardModifier.NoModifier)

    def _press(self) -> None:
        if self._view.compare is not Compare.BEFORE:  # the button may be held already
            self._after, self._view.compare = self._view.compare, Compare.BEFORE

    def _release(self) -> None:
        if self._after is not None and self._view.compare is Compare.BEFORE:
            self._view.compare = self._after
        self._after = None
