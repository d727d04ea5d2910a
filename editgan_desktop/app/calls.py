"""Asking the worker for something and getting the answer in a function of one's own, on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEventLoop, QObject, Signal

from ..core.errors import EditGANError
from ..core.progress import Job, Progress
from ..jobs.job import State, Ticket
from ..jobs.queue import Request
from .worker import Worker

Handlers = tuple[Callable[[Any], object], Callable[[EditGANError], object]]


def _ignore(*_: Any) -> None:
    pass


@dataclass(frozen=True)
class JobHandlers:
    """What to call when a job reports, finished (with its result), failed, was cancelled, or has begun."""

    progressed: Callable[[Progress], None] = _ignore
    finished: Callable[[Any], None] = _ignore
    failed: Callable[[EditGANError], None] = _ignore
    cancelled: Callable[[], None] = _ignore
    began: Callable[[], None] = _ignore


class Calls(QObject):
    """Remembers who asked. A job calls exactly one of finished, failed, cancelled, once."""

    request_failed = Signal(object)  # an error of a request whose asker has no handler for it

    _all_answered = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self._jobs: dict[Ticket, JobHandlers] = {}
        # weak: a request that a newer one of its slot replaced is never answered, and is gone with its handlers
        self._requests: WeakKeyDictionary[Request, Handlers] = WeakKeyDictionary()
        self._kept: set[Request] = set()
        worker.job_changed.connect(self._job_changed)
        worker.job_progressed.connect(self._job_progressed)
        worker.answered.connect(self._answered)
        worker.request_failed.connect(self._failed)

    def submit(self, title: str, start: Callable[[], Job[Any]], handlers: JobHandlers, *, held: bool = False) -> Ticket:
        """Queue a job. One that is `held` begins when its ticket is released."""
        ticket = self.worker.submit(title, start, held=held)
        self._jobs[ticket] = handlers
        return ticket

    def arrange(self, tickets: Sequence[Ticket]) -> None:
        """Let jobs that wait follow in this order."""
        self.worker.queue.arrange(tickets)

    def ask(
        self,
        slot: str,
        make: Callable[[], Any],
        answered: Callable[[Any], object],
        failed: Callable[[EditGANError], object] | None = None,
        *,
        latest: bool = False,
    ) -> None:
        """Ask for something quick. With `latest` it replaces what was asked in its slot and not begun yet.

        Without `failed` an error goes to `request_failed`.
        """
        request = self.worker.ask(slot, make, keep=not latest)
        self._requests[request] = (answered, failed or self.request_failed.emit)
        if not latest:
            self._kept.add(request)

    def finish_requests(self) -> None:
        """Wait, with the window alive, until all is answered that is no mere preview: a file to write, say."""
        loop = QEventLoop()
        self._all_answered.connect(loop.quit)
        if self._kept and self.worker.isRunning():
            loop.exec()

    def _taken(self, request: Request) -> Handlers:
        """Its handlers. It counts as answered before they are called: they may close the window."""
        self._kept.discard(request)
        return self._requests.pop(request)

    def _tell_all_answered(self) -> None:
        if not self._kept:
            self._all_answered.emit()

    def _job_changed(self, ticket: Ticket, state: State) -> None:
        if ticket not in self._jobs:
            return
        if not state.ended:
            self._jobs[ticket].began()
            return
        handlers = self._jobs.pop(ticket)
        if state is State.FINISHED:
            handlers.finished(ticket.result)
        elif state is State.CANCELLED:
            handlers.cancelled()
        elif ticket.error is not None:
            handlers.failed(ticket.error)

    def _job_progressed(self, ticket: Ticket, report: Progress) -> None:
        if ticket in self._jobs:
            self._jobs[ticket].progressed(report)

    def _answered(self, request: Request, result: Any) -> None:
        answered, _ = self._taken(request)
        try:
            answered(result)
        finally:
            self._tell_all_answered()

    def _failed(self, request: Request, error: EditGANError) -> None:
        _, failed = self._taken(request)
        try:
            failed(error)
        finally:
            self._tell_all_answered()
