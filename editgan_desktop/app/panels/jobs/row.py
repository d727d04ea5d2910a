"""One job in the list: its face, how it stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ....jobs.job import State
from ....session.job_state import ShownJob
from ....session.possible import KEEPABLE, Reason, can_cancel, can_stop
from ...icons import set_icon
from ...language import translated
from ...theme import set_role
from ...widgets.busy_bar import BusyBar
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.text import IconLabel, label
from ...widgets.thumbnail import to_pixmap
from ..edits.grip import Grip
from .words import ICONS, state_name, state_text, title_of, why_no_retry

THUMB = 40  # pixels


class JobRow(QFrame):
    """Takes the focus: Enter goes to the face, Del cancels or removes, Alt+Up and Alt+Down move what waits.

    Signals:
        shifted: by how many places. face_requested, stop_requested, cancel_requested, retry_requested,
        remove_requested, details_requested: as on the buttons. stepped: to the row so many rows further.
    """

    shifted = Signal(int)
    stepped = Signal(int)
    face_requested = Signal()
    stop_requested = Signal()
    cancel_requested = Signal()
    retry_requested = Signal()
    remove_requested = Signal()
    details_requested = Signal()

    def __init__(self, job: ShownJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.grip, self.mark = Grip(), IconLabel("waiting", 16)
        self.title, self.words = ElidedLabel(title_of(job), "strong"), ElidedLabel(role="dim")
        self.reason = label("", "danger", wrap=True)  # of a failure: it may need more than a line
        self.bar = BusyBar(self.tr("Progress of {title}").format(title=title_of(job)), thickness=4)
        self._make_buttons()
        self._style()
        self._lay_out()
        self._shortcut("Alt+Up", lambda: self.shifted.emit(-1))
        self._shortcut("Alt+Down", lambda: self.shifted.emit(1))
        self._shortcut("Del", self._press_delete)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key halts, in order."""
        return self, self.details, self.retry, self.stop, self.cancel, self.remove

    def show_job(self, place: int, paused: bool, why_not: Reason | None) -> None:
        """Show how the job stands.

        Args:
            place: among those that wait, from 0. why_not: what keeps it from being tried again.
        """
        job = self.job
        text = state_text(job, place, paused=paused)
        self.mark.set_icon(*ICONS[job.state])
        failed = job.state is State.FAILED
        (self.reason.setText if failed else self.words.set_text)(text)
        self.reason.setVisible(failed)
        self.words.setVisible(not failed)
        self.bar.setVisible(job.state is State.RUNNING)
        self.bar.set_fraction(job.fraction)
        self.grip.setVisible(job.state is State.PENDING)
        self.setAccessibleName(f"{title_of(job)}, {state_name(job.state)}, {text}")
        self.setToolTip(plain_tip(self._tip(text)))
        self._show_buttons(why_not)

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.face_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.face_requested.emit()

    def _press_delete(self) -> None:
        (self.remove if self.job.state.ended else self.cancel).click()

    # ---- showing

    def _show_buttons(self, why_not: Reason | None) -> None:
        job, ended = self.job, self.job.state.ended
        self.stop.setVisible(job.state is State.RUNNING and job.kind in KEEPABLE)
        self.stop.setEnabled(can_stop(job))
        self.cancel.setVisible(not ended)
        self.cancel.setEnabled(can_cancel(job))
        self.details.setVisible(job.error is not None)
        self.retry.setVisible(ended and job.request is not None)
        self.retry.setEnabled(why_not is None)
        self.retry.setToolTip(why_no_retry(why_not) if why_not else self.tr("Try again, as it was asked for"))
        self.remove.setVisible(ended)

    def _tip(self, text: str) -> str:
        hint = translated(self.job.error.hint) if self.job.error else ""
        go = self.tr("Double-click (Enter) to go to the face") if self.job.document else ""
        return "\n".join(filter(None, (title_of(self.job), text, hint, go)))

    # ---- making

    def _make_buttons(self) -> None:
        self.stop = self._button("stop", self.tr("Stop and keep"), self.stop_requested)
        self.cancel = self._button("close", self.tr("Cancel (Del)"), self.cancel_requested)
        self.details = self._button("details", self.tr("Details"), self.details_requested)
        self.retry = self._button("retry", self.tr("Try again, as it was asked for"), self.retry_requested)
        self.remove = self._button("close", self.tr("Remove from the list (Del)"), self.remove_requested)

    def _button(self, icon: str, tip: str, pressed: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        set_role(button, "slim")
        button.setToolTip(tip)
        button.setAccessibleName(f"{tip.partition(' (')[0]}: {title_of(self.job)}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(pressed)
        set_icon(button, icon, "text_dim")
        return button

    def _shortcut(self, keys: str, call: Callable[[], object]) -> None:
        """Keys that work while the focus is anywhere in the row."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)

    def _style(self) -> None:
        set_role(self, "job")
        policy = self.grip.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # all faces stand in one line
        self.grip.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.thumb = self._make_thumb()
        self.thumb.setFixedSize(THUMB, THUMB)
        self.grip.setToolTip(self.tr("Drag to another place (Alt+Up, Alt+Down)"))
        self.grip.setAccessibleName(self.tr("Move {title}").format(title=title_of(self.job)))

    def _make_thumb(self) -> QWidget:
        """The face as it was when the job was asked for."""
        if self.job.document is None:
            return IconLabel("picture", THUMB, "text_dim")
        thumb = QLabel()
        thumb.setPixmap(to_pixmap(self.job.document.look.picture, THUMB))
        thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return thumb

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self.title, 1)
        for button in (self.details, self.retry, self.stop, self.cancel, self.remove):
            first.addWidget(button)
        second.setSpacing(4)
        second.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.words, 1)
        second.addWidget(self.reason, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 4, 6, 6)
        row.setSpacing(6)
        row.addWidget(self.grip)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
