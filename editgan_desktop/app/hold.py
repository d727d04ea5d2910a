"""Hold a key to see the face before its edits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from ..session.view import ViewState

KEY = Qt.Key.Key_C


class HoldToCompare(QObject):
    """While C is down in a window, and nobody types text, before is shown.

    It listens where the system hands its events to the window: there each key passes once, before any widget can
    use it up, and what goes on in other windows and inside widgets (painting, timers) never comes by.

    Args:
        parent: the window, or something that belongs to it.
    """

    def __init__(self, view: ViewState, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._held = view, False
        window = _window_of(parent)
        window.winId()  # else it may have no handle yet
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        if event.type() == QEvent.Type.FocusOut:
            self._release()  # the key comes up in another window
        if not isinstance(event, QKeyEvent) or event.key() != KEY:
            return False
        was_held = self._held
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat() and _is_free(event):
            self._held = True
            self._view.hold("key")
        elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._release()
        return was_held or self._held  # a list would look for what begins with C

    def _release(self) -> None:
        self._held = False
        self._view.release("key")


def _is_free(event: QKeyEvent) -> bool:
    """The key is not part of a shortcut, of text or of a menu."""
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    typing = isinstance(QApplication.focusWidget(), (QLineEdit, QAbstractSpinBox))
    return plain and not typing and QApplication.activePopupWidget() is None


def _window_of(part: QObject | None) -> QWidget:
    while part is not None and not isinstance(part, QWidget):
        part = part.parent()
    if part is None:
        raise ValueError("it belongs to no window")
    return part.window()
