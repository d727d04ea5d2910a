"""The rows of the jobs, kept in step with the session, and how those that wait are put in another order."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ....jobs.job import State
from ....session.job_state import ShownJob
from ....session.possible import why_not_retry
from ....session.session import Session
from ...runs import Runs
from ...widgets.row_drag import RowDrag
from ...widgets.scroll import scroll_down
from ...widgets.tab_order import TabOrder
from .details import show_details
from .row import JobRow


class JobsList(QScrollArea):
    """What runs, then what waits as it will follow, then what is over, the newest first."""

    def __init__(self, session: Session, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._runs = session, runs
        self._rows: dict[ShownJob, JobRow] = {}
        self._content = QWidget()
        self._stops = TabOrder(self._content)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._dragging = RowDrag(self, self._content)
        scroll_down(self, self._content)
        self.setAccessibleName(self.tr("Jobs"))

    @property
    def rows(self) -> tuple[JobRow, ...]:
        """From the top to the bottom."""
        return tuple(self._rows.values())

    def row(self, job: ShownJob) -> JobRow:
        """The row of a job. Raises KeyError."""
        return self._rows[job]

    def show_jobs(self) -> None:
        """Follow the session; rows stay the same widgets as long as their jobs are listed."""
        state = self._session.job
        jobs, before = (*state.live, *state.ended), list(self._rows)
        focus = self._focused_place()
        for job in before:
            if job not in jobs:
                self._forget(job)
        self._rows = {job: self._rows.get(job) or self._new_row(job) for job in jobs}
        if list(self._rows) != before:
            self._arrange()
        self.show_states()
        if focus is not None and self._focused_place() is None:
            self._focus(focus)

    def show_states(self) -> None:
        """How each of the jobs stands."""
        state = self._session.job
        waiting = state.waiting
        for job, row in self._rows.items():
            place = waiting.index(job) + (len(waiting) < len(state.live)) if job in waiting else 0
            why_not = why_not_retry(self._session, job) if job.state.ended else None
            row.show_job(place, state.paused, why_not)

    def show_progress(self) -> None:
        """The job that runs has done a step."""
        job = self._session.job.now
        if job in self._rows:
            self._rows[job].show_job(0, self._session.job.paused, None)

    # ---- rows

    def _new_row(self, job: ShownJob) -> JobRow:
        row, state = JobRow(job, self._content), self._session.job
        row.face_requested.connect(lambda: self._go_to(job))
        row.stop_requested.connect(self._runs.stop_and_keep)
        row.cancel_requested.connect(lambda: self._runs.cancel(job))
        row.retry_requested.connect(lambda: self._runs.retry(job))
        row.remove_requested.connect(lambda: state.remove(job))
        row.details_requested.connect(lambda: show_details(self, job))
        row.shifted.connect(lambda places: self._shift(job, places))
        row.stepped.connect(lambda places: self._focus(list(self._rows).index(job) + places))
        row.grip.dragged.connect(lambda y: self._drag(job, y))
        row.grip.dropped.connect(lambda: self._drop(job))
        row.grip.cancelled.connect(self._dragging.end)
        return row

    def _forget(self, job: ShownJob) -> None:
        row = self._rows.pop(job)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._dragging.end()

    def _arrange(self) -> None:
        """Rows in the order of the jobs, for the eye and for the Tab key."""
        for place, row in enumerate(self._rows.values()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show()
        self._stops.arrange(stop for row in self._rows.values() for stop in row.stops)

    def _focused_place(self) -> int | None:
        """Of the row that has the focus, or a part of it."""
        focus = self.window().focusWidget()
        places = (place for place, row in enumerate(self.rows) if focus and (row is focus or row.isAncestorOf(focus)))
        return next(places, None)

    def _focus(self, place: int) -> None:
        """The row at that place, or the nearest one."""
        if self._rows:
            row = self.rows[max(0, min(place, len(self._rows) - 1))]
            row.setFocus()
            self.ensureWidgetVisible(row, 0, 0)

    def _go_to(self, job: ShownJob) -> None:
        if job.document in self._session.documents:
            self._session.go_to(job.document)

    # ---- another order

    def _shift(self, job: ShownJob, places: int) -> None:
        """By the keys; the row stays in sight and keeps the focus."""
        waiting = self._session.job.waiting
        if job in waiting:
            self._move(job, waiting.index(job) + places)
            self._content.layout().activate()  # type: ignore[union-attr]
            self.ensureWidgetVisible(self._rows[job], 0, 0)

    def _move(self, job: ShownJob, place: int) -> None:
        waiting = self._session.job.waiting
        if job in waiting and waiting.index(job) != max(0, min(place, len(waiting) - 1)):
            self._runs.move(job, place)

    def _drag(self, job: ShownJob, screen_y: int) -> None:
        """Show where the row would come to lie."""
        others = [row for row in self.rows if row.job is not job and row.job.state is State.PENDING]
        bottom = max((row.geometry().bottom() for row in (*others, self._rows[job])), default=0)
        self._dragging.follow(screen_y, others, bottom)

    def _drop(self, job: ShownJob) -> None:
        target = self._dragging.end()
        if target is not None:
            self._move(job, target)
