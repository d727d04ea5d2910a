"""The job that runs or waits, in sight whatever else is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ....session.session import Session
from ...binding import Subscriptions
from ..run.job import JobCard


class JobPanel(QWidget):
    """Hidden while there is no job.

    Signals:
        stop_requested: end now and keep the best so far. cancel_requested: end now and change nothing.
    """

    stop_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = session.job
        self.card = JobCard()
        self.card.stop_requested.connect(self.stop_requested)
        self.card.cancel_requested.connect(self.cancel_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 2)
        column.addWidget(self.card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._follow)
        self._ends.connect(session.job.progressed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _follow(self) -> None:
        job = self._state.now
        if job is not None:
            self.card.show_job(job)
        self.setVisible(job is not None)
