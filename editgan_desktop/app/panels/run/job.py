"""The running job: how far, how long still, and how to end it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....session.job_state import ShownJob
from ....session.possible import KEEPABLE, STEPPED, can_cancel, can_stop
from ...actions import set_hint
from ...face_names import shown_title
from ...icons import set_icon
from ...theme import set_role
from ...translation import translate
from ...widgets.busy_bar import BusyBar
from ...widgets.elided_label import ElidedLabel
from ...widgets.figures import duration

MEGA = 1_000_000


def progress_text(job: ShownJob) -> str:
    """How far a job is, in words, such as "Step 23 of 60 · 14 s left", or that it was asked to end."""
    if job.ending:  # it will after the step in hand
        stopping = translate("JobCard", "Stopping, keeping the best so far…")
        return stopping if job.ending == "stop" else translate("JobCard", "Cancelling…")
    left = job.seconds_left
    parts = [
        _done_text(job),
        translate("JobCard", "{time} left").format(time=duration(left)) if left is not None else "",
    ]
    return " · ".join(filter(None, parts))


def _done_text(job: ShownJob) -> str:
    if not job.arrivals:
        return translate("JobCard", "Waiting for the model…")
    if job.stage in STEPPED:
        return translate("JobCard", "Step {done} of {total}").format(done=job.done, total=job.total)
    if job.total >= MEGA:
        done, total = round(job.done / MEGA), round(job.total / MEGA)
        return translate("JobCard", "Fetching a network: {done} of {total} MB").format(done=done, total=total)
    return translate("JobCard", "Working…")


class JobCard(QFrame):
    """Shown while a job runs or waits.

    Signals:
        stop_requested: end now and keep the best so far. cancel_requested: end now and change nothing.
    """

    stop_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: ShownJob | None = None
        self.title = ElidedLabel(role="strong")
        self.words = ElidedLabel(role="dim")
        self.bar = BusyBar(self.tr("Progress of the run"), thickness=6)
        self.stop, self.cancel = QPushButton(self.tr("Stop and keep")), QPushButton(self.tr("Cancel"))
        self._style()
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.cancel.clicked.connect(self.cancel_requested)

    def show_job(self, job: ShownJob) -> None:
        """Show how it stands."""
        if job is not self._job:
            self._job = job
            self.title.set_text(f"{job.title} · {shown_title(job.document)}" if job.document else job.title)
            self.stop.setVisible(job.kind in KEEPABLE)
        self.bar.set_fraction(job.fraction)
        self.words.set_text(progress_text(job))
        self.stop.setEnabled(can_stop(job))
        self.cancel.setEnabled(can_cancel(job))

    def _style(self) -> None:
        set_role(self, "card")
        set_icon(self.stop, "stop")
        self.stop.setIconSize(QSize(16, 16))
        set_hint(self.stop, "stop")
        set_hint(self.cancel, "cancel")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.stop, 1)
        buttons.addWidget(self.cancel, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        for widget in (self.title, self.bar, self.words):
            column.addWidget(widget)
        column.addSpacing(2)
        column.addLayout(buttons)
