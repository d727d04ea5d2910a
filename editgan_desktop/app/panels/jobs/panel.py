"""All jobs: what runs, what waits, what is over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...runs import Runs
from ...theme import set_role
from ...translation import listed
from ...widgets.action_button import ActionButton
from ...widgets.elided_label import ElidedLabel
from ...widgets.empty_state import EmptyState
from .list import JobsList

MARGIN = 8
DELAY_MS = 150  # a stroke goes on; looking for paint compares all pixels of a mask


class JobsPanel(QWidget):
    """Bound to the jobs of the session; `actions` by id, for pausing the queue and clearing the list."""

    def __init__(
        self, session: Session, runs: Runs, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.list = JobsList(session, runs)
        self.summary = ElidedLabel(role="dim")
        self.pause, self.clear = ActionButton(actions["pause-jobs"]), ActionButton(actions["clear-jobs"])
        self.empty = EmptyState(
            "jobs", self.tr("No jobs"),
            self.tr("Runs, refinements and likenesses are listed here. You need not wait for one to ask for the next."),
        )  # fmt: skip
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.list.show_states)
        self._binding = DocumentBinding(
            session, dict.fromkeys(("painted", "edits_changed", "face_changed"), self._soon)
        )
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._follow)
        self._ends.connect(session.job.progressed, self.list.show_progress)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self._binding.close()
        self._ends.close()

    def _follow(self) -> None:
        self.list.show_jobs()
        self._pages.setCurrentWidget(self.list if self.list.rows else self.empty)
        self.summary.set_text(self._summary())

    def _soon(self, *_: object) -> None:
        """The face has changed: what could be tried again perhaps cannot any more."""
        if not self._timer.isActive() and any(job.request for job in self._session.job.ended):
            self._timer.start()

    def _summary(self) -> str:
        """Such as "1 running, 2 waiting"."""
        state = self._session.job
        waiting, running = len(state.waiting), len(state.live) - len(state.waiting)
        words = [
            self.tr("{count} running").format(count=running) if running else "",
            self.tr("{count} waiting").format(count=waiting) if waiting else "",
            self.tr("paused") if state.paused else "",
        ]
        return listed(filter(None, words)) or self.tr("Nothing runs")

    def _lay_out(self) -> None:
        set_role(self, "panel")
        buttons = QHBoxLayout()
        buttons.setSpacing(MARGIN)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, MARGIN)
        head.setSpacing(MARGIN)
        head.addWidget(self.summary)
        head.addLayout(buttons)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
