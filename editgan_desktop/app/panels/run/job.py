"""The running job: how far, how long still, and how to end it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....session.job_state import ShownJob
from ...icons import set_icon
from ...theme import set_role
from ...widgets.busy_bar import BusyBar
from ...widgets.elided_label import ElidedLabel

KEEPABLE = ("edit", "refine")  # kinds of jobs that have something to keep at every step
STEPPED = "optimise"  # stage that counts steps; others count bytes
MEGA = 1_000_000


def _tr(text: str) -> str:
    return QCoreApplication.translate("JobCard", text)


def progress_text(job: ShownJob) -> str:
    """How far a job is, in words, such as "Step 23 of 60 · 14 s left"."""
    left = job.seconds_left
    parts = [_done_text(job), _tr("{time} left").format(time=duration(left)) if left is not None else ""]
    return " · ".join(filter(None, parts))


def duration(seconds: float) -> str:
    """Whole seconds, or minutes when there are many."""
    if seconds < 99.5:
        return _tr("{seconds} s").format(seconds=max(0, round(seconds)))
    return _tr("{minutes} min").format(minutes=round(seconds / 60))


def _done_text(job: ShownJob) -> str:
    if not job.arrivals:
        return _tr("Waiting for the model…")
    if job.stage == STEPPED:
        return _tr("Step {done} of {total}").format(done=job.done, total=job.total)
    if job.total >= MEGA:
        done, total = round(job.done / MEGA), round(job.total / MEGA)
        return _tr("Fetching a network: {done} of {total} MB").format(done=done, total=total)
    return _tr("Working…")


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
        self._ending = False
        self.title = ElidedLabel(role="strong")
        self.words = ElidedLabel(role="dim")
        self.bar = BusyBar(self.tr("Progress of the run"), thickness=6)
        self.stop, self.cancel = QPushButton(self.tr("Stop and keep")), QPushButton(self.tr("Cancel"))
        self._style()
        self._lay_out()
        self.stop.clicked.connect(self._stop)
        self.cancel.clicked.connect(self._cancel)

    def show_job(self, job: ShownJob) -> None:
        """Show how it stands; another job than before may be stopped anew."""
        if job is not self._job:
            self._job, self._ending = job, False
            self.title.set_text(f"{job.title} · {job.document.title}" if job.document else job.title)
            self.stop.setVisible(job.kind in KEEPABLE)
        self.bar.set_fraction(job.done / job.total if job.total else None)
        if not self._ending:
            self.words.set_text(progress_text(job))
        self.stop.setEnabled(not self._ending and job.stage == STEPPED)  # before, there is nothing to keep
        self.cancel.setEnabled(not self._ending)

    def _stop(self) -> None:
        self._end(self.tr("Stopping, keeping the best so far…"))
        self.stop_requested.emit()

    def _cancel(self) -> None:
        self._end(self.tr("Cancelling…"))
        self.cancel_requested.emit()

    def _end(self, words: str) -> None:
        """It was asked to end, and will after the step in hand."""
        self._ending = True
        self.words.set_text(words)
        self.stop.setEnabled(False)
        self.cancel.setEnabled(False)

    def _style(self) -> None:
        set_role(self, "card")
        set_icon(self.stop, "stop")
        self.stop.setIconSize(QSize(16, 16))
        self.stop.setToolTip(self.tr("End now and keep the best so far (Ctrl+.)"))
        self.cancel.setToolTip(self.tr("End now and change nothing (Ctrl+Esc)"))

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
