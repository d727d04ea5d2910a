"""Messages at the top of the window, each with a next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..core.errors import EditGANError
from .icons import set_icon
from .theme import set_role
from .widgets.text import IconLabel, label

Action = Callable[[], object]
ICONS = {"error": ("error", "danger"), "warning": ("warning", "warning"), "info": ("info", "accent")}


class NoticeBar(QFrame):
    """One message at a time, the newest; without a message the bar is hidden.

    Escape dismisses it from anywhere in the window where nothing else uses that key.

    Signals:
        dismissed: the message was closed or timed out, or its action was taken.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Action | None = None
        self._timeout_ms = 0
        self._watched: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self.message = label("", "strong", wrap=True, selectable=True)
        self.hint = label("", "dim", wrap=True, selectable=True)
        self.button = QPushButton()
        self.close_button = QToolButton()
        self._icon = IconLabel("info", 20)
        self._style()
        self._lay_out()
        self.hide()

    def show_error(self, error: EditGANError, action_text: str = "", action: Action | None = None) -> None:
        """What happened, and what can be done about it. It stays until it is dismissed."""
        self._show("error", error.message, error.hint, action_text, action, 0)

    def show_warning(self, text: str, hint: str = "", action_text: str = "", action: Action | None = None) -> None:
        """Something to know that is no failure. It stays until it is dismissed."""
        self._show("warning", text, hint, action_text, action, 0)

    def show_info(self, text: str, action_text: str = "", action: Action | None = None, timeout_ms: int = 6000) -> None:
        """Something that was done, e.g. "Deleted 'Smile'." with "Undo"; it goes by itself unless pointed at.

        A `timeout_ms` of 0 keeps it until it is dismissed.
        """
        self._show("info", text, "", action_text, action, timeout_ms)

    def dismiss(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self._watch(None)
        self._action = None
        self.hide()
        self.dismissed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window gets only those keys that the focused widget and all above it have left alone."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.dismiss()
            return True
        return False

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self._timer.stop()  # who points at it is reading it, or about to press its button
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        if self._timeout_ms and not self.isHidden():
            self._timer.start(self._timeout_ms)
        super().leaveEvent(event)

    def _show(self, kind: str, text: str, hint: str, action_text: str, action: Action | None, timeout_ms: int) -> None:
        self._action, self._timeout_ms = action, timeout_ms
        self._set_kind(kind)
        self.message.setText(text)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text and action))
        self.show()
        self._watch(self.window())
        self._timer.stop()
        if timeout_ms and not self.underMouse():
            self._timer.start(timeout_ms)
        self._announce(f"{text} {hint}".strip())

    def _set_kind(self, kind: str) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.set_icon(*ICONS[kind])

    def _announce(self, text: str) -> None:
        """Screen readers speak an alert at once, wherever the focus is."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _watch(self, window: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def _act(self) -> None:
        action = self._action
        self.dismiss()  # first, for the action may show a message of its own
        if action:
            action()

    def _style(self) -> None:
        set_role(self, "notice")
        set_role(self.button, "link")
        self.setAccessibleName(self.tr("Message"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.button.clicked.connect(self._act)
        self.close_button.clicked.connect(self.dismiss)
        self.close_button.setToolTip(self.tr("Dismiss (Esc)"))
        self.close_button.setAccessibleName(self.tr("Dismiss the message"))
        set_icon(self.close_button, "close", "text_dim")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.message)
        words.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
