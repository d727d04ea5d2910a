"""Messages at the top of the window, each with a next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..core.errors import EditGANError
from .icons import set_icon
from .language import translated
from .theme import set_role
from .widgets.text import IconLabel, label

Action = Callable[[], object]
ICONS = {"error": ("error", "danger"), "warning": ("warning", "warning"), "info": ("info", "accent")}
WIDEST, MARGIN = 640, 8  # pixels


@dataclass(frozen=True)
class Message:
    """What the bar says. With `timeout_ms` it goes by itself."""

    kind: str
    text: str
    hint: str = ""
    action_text: str = ""
    action: Action | None = None
    timeout_ms: int = 0


class NoticeBar(QFrame):
    """One message at a time, at the top of its parent and over what is there; without a message it is hidden.

    Errors and warnings stay until they are dismissed, the newest first. Information never takes their place: the newest
    waits until they are gone. Escape dismisses from anywhere in the window where nothing else uses that key.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._staying: list[Message] = []  # the newest first
        self._info: Message | None = None
        self._shown: Message | None = None
        self._watched: QWidget | None = None
        self._below: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self.message = label("", "strong", wrap=True, selectable=True)
        self.hint = label("", "dim", wrap=True, selectable=True)
        self.count = label("", "dim")
        self.button = QPushButton()
        self.close_button = QToolButton()
        self._icon = IconLabel("info", 20)
        self._style()
        self._lay_out()
        self.hide()
        parent.installEventFilter(self)

    def show_error(self, error: EditGANError) -> None:
        """What happened, and what can be done about it. It stays until it is dismissed."""
        self._stay(Message("error", translated(error.message), translated(error.hint)))

    def show_warning(self, text: str, hint: str = "") -> None:
        """Something to know that is no failure. It stays until it is dismissed."""
        self._stay(Message("warning", translated(text), translated(hint)))

    def show_info(self, text: str, action_text: str = "", action: Action | None = None, timeout_ms: int = 6000) -> None:
        """Something that was done, e.g. "Deleted 'Smile'." with "Undo"; it goes by itself unless pointed at.

        A `timeout_ms` of 0 keeps it until it is dismissed.
        """
        self._info = Message("info", text, "", action_text, action, timeout_ms)
        self._show_next()

    def withdraw_info(self) -> None:
        """Take back what `show_info` said last: it, or what its button does, no longer holds."""
        self._info = None
        self._show_next()

    def keep_below(self, widget: QWidget) -> None:
        """Lie over this widget from now on while it is shown, and leave free what is above it, such as tabs."""
        self._below = widget
        widget.installEventFilter(self)

    def dismiss(self) -> None:
        """Take the message away; the next one shows, if one waits."""
        if self._shown is None:
            return
        if self._shown is self._info:
            self._info = None
        else:
            self._staying.remove(self._shown)
        self._show_next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window gets only those keys that the focused widget and all above it have left alone."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched in (self.parent(), self._below):
            self._place()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and watched is self._watched:
            self.dismiss()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # other words, or another font
            self._place()
        return done

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self._timer.stop()  # who points at it is reading it, or about to press its button
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        if self._shown and self._shown.timeout_ms:
            self._timer.start(self._shown.timeout_ms)
        super().leaveEvent(event)

    def _stay(self, message: Message) -> None:
        """What is said a second time is not said twice."""
        self._staying = [message, *(other for other in self._staying if other != message)]
        self._show_next()

    def _show_next(self) -> None:
        before, self._shown = self._shown, self._staying[0] if self._staying else self._info
        several = len(self._staying)
        self.count.setText(self.tr("1 of {count}").format(count=several))
        self.count.setVisible(several > 1)
        if self._shown is None:
            self._timer.stop()
            self._watch(None)
            self.hide()
        elif self._shown is not before:
            self._show(self._shown)

    def _show(self, message: Message) -> None:
        self._set_kind(message.kind)
        self.message.setText(message.text)
        self.hint.setText(message.hint)
        self.hint.setVisible(bool(message.hint))
        self.button.setText(message.action_text)
        self.button.setVisible(bool(message.action_text and message.action))
        self.show()  # first: what is hidden has no height
        self._place()
        self.raise_()
        self._watch(self.window())
        self._timer.stop()
        if message.timeout_ms and not self.underMouse():
            self._timer.start(message.timeout_ms)
        self._announce(f"{message.text} {message.hint}".strip())

    def _place(self) -> None:
        """In the middle of the upper edge, as high as its words need."""
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        width = min(WIDEST, parent.width() - 2 * MARGIN)
        below = self._below if self._below and self._below.isVisible() else None
        free = below.mapTo(parent, below.rect().topLeft()).y() if below else 0
        self.setGeometry((parent.width() - width) // 2, free + MARGIN, width, layout.totalHeightForWidth(width))

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
        """Hear the window's keys; the parent's filter stays, even where the parent is the window."""
        self._watched = window
        if window is not None:
            window.installEventFilter(self)  # once more changes nothing

    def _act(self) -> None:
        action = self._shown.action if self._shown else None
        self.dismiss()  # first, for the action may show a message of its own
        if action:
            action()

    def _style(self) -> None:
        set_role(self, "notice")
        set_role(self.button, "link")
        self.setAccessibleName(self.tr("Message"))
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
        for widget in (self.button, self.count, self.close_button):
            row.addWidget(widget)
