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
        self._view = view
        window = _window_of(parent)
        window.winId()  # else it may have no handle yet
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        kind = event.type()
        if kind == QEvent.Type.KeyPress and _is_key(event) and _is_free(event):
            self._view.hold("key")
        elif (kind == QEvent.Type.KeyRelease and _is_key(event)) or kind == QEvent.Type.FocusOut:
            self._view.release("key")  # without the focus: the key comes up in another window
        return False


def _is_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == KEY and not event.isAutoRepeat()


def _is_free(event: QEvent) -> bool:
    """The key is not part of a shortcut, of text or of a menu."""
    plain = isinstance(event, QKeyEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier
    typing = isinstance(QApplication.focusWidget(), (QLineEdit, QAbstractSpinBox))
    return plain and not typing and QApplication.activePopupWidget() is None


def _window_of(part: QObject | None) -> QWidget:
    while part is not None and not isinstance(part, QWidget):
        part = part.parent()
    if part is None:
        raise ValueError("it belongs to no window")
    return part.window()
