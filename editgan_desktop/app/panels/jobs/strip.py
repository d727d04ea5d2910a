"""The running job in one line, always in sight and always of the same size."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ....jobs.job import State
from ....session.job_state import JobState, ShownJob
from ....session.possible import KEEPABLE, can_cancel, can_stop
from ...actions import set_hint
from ...binding import Subscriptions
from ...icons import set_icon
from ...theme import set_role
from ...widgets.busy_bar import BusyBar
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.figures import duration
from ...widgets.text import label
from .words import state_text, title_of

WIDTH, BAR, SMALL = 400, 80, 14  # pixels


class JobStrip(QFrame):
    """Title, bar, time left, how many wait, and how to end it. Without a job it says what the worker does else.

    Args:
        can_end: whether it has the buttons that end a job.

    Signals:
        pressed: with the mouse, Space or Enter.
    """

    pressed = Signal()

    def __init__(self, *, can_end: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_end = can_end
        self._state: JobState | None = None
        self._activity = ""
        self._ends = Subscriptions()
        self.bar = BusyBar(self.tr("Progress of the job"), thickness=4)
        self.words, self.left, self.waiting = ElidedLabel(), label("", "small"), label("", "chip")
        self.stop, self.cancel = self._button("stop"), self._button("cancel")
        self._style()
        self._lay_out()
        self.stop.clicked.connect(lambda: self._state and self._state.stop())
        self.cancel.clicked.connect(lambda: self._state and self._state.cancel())
        self.show_job()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def follow(self, state: JobState) -> None:
        """Show what becomes of these jobs from now on."""
        self._state = state
        self._ends.connect(state.changed, self.show_job)
        self._ends.connect(state.progressed, self.show_job)
        self.show_job()

    def show_activity(self, text: str) -> None:
        """What the worker does that is no job of the session's, such as loading; "" when it is over."""
        self._activity = text
        self.show_job()

    def show_job(self) -> None:
        """Show how things stand."""
        job = self._state.now if self._state else None
        for part in (self.bar, self.left):
            part.setVisible(job is not None)
        self.stop.setVisible(job is not None and self._can_end and job.kind in KEEPABLE)
        self.cancel.setVisible(job is not None and self._can_end)
        self._show_waiting()
        if job is None:
            self.words.set_text(self._activity or self.tr("Ready"))
            self.setToolTip("")
        else:
            self._show(job)

    # ---- keys and mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    # ---- showing

    def _show(self, job: ShownJob) -> None:
        paused = self._state is not None and self._state.paused
        text, left = state_text(job, paused=paused), job.seconds_left
        self.words.set_text(title_of(job))
        self.bar.set_fraction(job.fraction if job.state is State.RUNNING else 0.0)
        self.left.setText("" if left is None else duration(left))
        self.stop.setEnabled(can_stop(job))
        self.cancel.setEnabled(can_cancel(job))
        self.setToolTip(plain_tip(f"{title_of(job)}\n{text}"))
        self.setAccessibleDescription(text)

    def _show_waiting(self) -> None:
        """How many follow the one that is shown."""
        state = self._state
        count = max(len(state.live) - 1, 0) if state else 0
        paused = state is not None and state.paused
        text = self.tr("{count} waiting").format(count=count) if count else ""
        self.waiting.setText(self.tr("paused") if paused else text)
        self.waiting.setVisible(bool(text) or paused)

    # ---- making

    def _button(self, command: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(SMALL, SMALL))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "slim")
        set_icon(button, "stop" if command == "stop" else "close", "text_dim")
        set_hint(button, command)
        button.setAccessibleName(self.tr("Stop and keep") if command == "stop" else self.tr("Cancel the job"))
        return button

    def _style(self) -> None:
        set_role(self, "strip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Running job"))
        self.bar.setFixedWidth(BAR)
        self.left.ensurePolished()
        self.left.setMinimumWidth(self.left.fontMetrics().horizontalAdvance(duration(99)))  # the bar stays in its place
        for part in (self.left, self.waiting):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        parts: tuple[QLabel | QWidget, ...] = (self.bar, self.left, self.waiting, self.stop, self.cancel)
        for part in parts:
            row.addWidget(part)
