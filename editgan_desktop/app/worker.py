"""The one thread that owns the model. What it has to tell arrives as signals on the thread of the window."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal

from ..core.errors import EditGANError
from ..core.progress import Job, Progress
from ..jobs.job import JobSpec, Ticket
from ..jobs.queue import JobQueue, Request
from ..jobs.runner import Runner

NICENESS = 5
MIN_GAP = 1 / 30  # seconds between two reports of a job: a download makes more than a window can draw


class Worker(QThread):
    """Runs jobs and requests. Call `start` to begin and `shut_down` before it is dropped.

    All signals are emitted on the thread the worker was made on, whatever they are connected to.

    Signals:
        job_changed: (ticket, state). Go by this state: `ticket.state` may have moved on meanwhile.
        job_progressed: (ticket, progress). Not every report; see `_Relay`.
        answered: (request, result). request_failed: (request, error).
    """

    job_changed = Signal(object, object)
    job_progressed = Signal(object, object)
    answered = Signal(object, object)
    request_failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = JobQueue()
        self._relay = _Relay(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.changed.connect(self.job_changed, queued)
        self._relay.progressed.connect(self.job_progressed, queued)
        self._relay.answer.connect(self.answered, queued)
        self._relay.failure.connect(self.request_failed, queued)

    def submit(self, title: str, start: Callable[[], Job[Any]], *, held: bool = False) -> Ticket:
        """Queue a job; `start` is called on the worker thread and makes its generator. For `held` see `JobQueue`."""
        return self.queue.submit(JobSpec(title, start), held=held)

    def ask(self, slot: str, make: Callable[[], Any], keep: bool = False) -> Request:
        """Ask for something quick, to be made by `make` on the worker thread: see `JobQueue.ask`."""
        return self.queue.ask(slot, make, keep=keep)

    def shut_down(self, timeout_ms: int = 10_000) -> bool:
        """Cancel everything and wait for the step in hand to end. False: it takes longer; call again."""
        self.queue.close()
        return self.wait(timeout_ms)

    def run(self) -> None:
        if sys.platform == "linux":  # there it is the thread's own; torch's helper threads inherit it
            os.nice(NICENESS)
        Runner(self.queue, self._relay).run()


class _Relay(QObject):
    """Listens on the worker thread, and sends on.

    Of a job's reports it lets through one in `MIN_GAP` seconds, and all that bring a preview, begin a stage or
    complete it.
    """

    changed = Signal(object, object)
    progressed = Signal(object, object)
    answer = Signal(object, object)
    failure = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._sent = "", 0.0

    def job_changed(self, ticket: Ticket) -> None:
        self._stage = ""
        self.changed.emit(ticket, ticket.state)

    def job_progressed(self, ticket: Ticket, report: Progress) -> None:
        matters = report.preview is not None or report.stage != self._stage or report.done == report.total
        if matters or time.monotonic() - self._sent >= MIN_GAP:
            self._stage, self._sent = report.stage, time.monotonic()
            self.progressed.emit(ticket, report)

    def answered(self, request: Request, result: Any) -> None:
        self.answer.emit(request, result)

    def request_failed(self, request: Request, error: EditGANError) -> None:
        self.failure.emit(request, error)
