"""The loop of the worker: jobs one after the other, and between any two of their steps what is quick."""

from __future__ import annotations

from functools import partial
from typing import Any, Protocol

from ..core.errors import CancelledError, EditGANError
from ..core.progress import Progress, Signal, finish
from .failures import Outcome, attempt
from .job import State, Ticket
from .queue import JobQueue, Request


class Listener(Protocol):
    """Is told what happens, on the runner's thread. It must not raise."""

    def job_changed(self, ticket: Ticket) -> None:
        """The job began or ended."""

    def job_progressed(self, ticket: Ticket, report: Progress) -> None:
        """The job did a step."""

    def answered(self, request: Request, result: Any) -> None:
        """The request was served. Answers come in the order of the requests, so a later one is always newer."""

    def request_failed(self, request: Request, error: EditGANError) -> None: ...


class Runner:
    """Runs what is in the queue on the thread that calls `run`, whatever becomes of a single job.

    Requests go first: while they keep coming, a job waits between two steps.
    """

    def __init__(self, queue: JobQueue, listener: Listener) -> None:
        self._queue, self._listener = queue, listener

    def run(self) -> None:
        """Work until the queue is closed; a job that runs then is cancelled at its next step."""
        while self._do_next():
            pass

    def _do_next(self) -> bool:
        """Wait for one thing and do it; False when there will be no more.

        The frame ends with the work, so nothing of it stays in memory during the wait for the next.
        """
        work = self._queue.next()
        if work is not None:
            self._do(work)
        return work is not None

    def _do(self, work: Request | Ticket) -> None:
        if isinstance(work, Request):
            self._serve(work)
        elif work.state is State.RUNNING:
            self._run_job(work)
        else:
            self._listener.job_changed(work)  # cancelled while it waited

    def _serve(self, request: Request) -> None:
        result, error = attempt(request.slot, request.make)
        if error is not None:
            self._listener.request_failed(request, error)
        else:
            self._listener.answered(request, result)

    def _run_job(self, ticket: Ticket) -> None:
        self._listener.job_changed(ticket)
        between = partial(self._between_steps, ticket)
        outcome: Outcome = None, CancelledError("The program was interrupted.")  # holds if an interrupt passes
        try:
            outcome = attempt(ticket.spec.title, lambda: finish(ticket.spec.start(), between))
        finally:
            ticket.end(*outcome)
            self._listener.job_changed(ticket)

    def _between_steps(self, ticket: Ticket, report: Progress) -> Signal | None:
        """Tell, serve what waits, and answer the job; the error raised to cancel it closes its generator."""
        ticket.progress = report
        self._listener.job_progressed(ticket, report)
        while (work := self._queue.next_quick()) is not None:
            self._do(work)
        if ticket.cancel_asked or self._queue.closed:
            raise CancelledError("The job was cancelled.")
        # At every step from now on: one that only loads or fetches has nothing to keep and does not heed it.
        return Signal.STOP_AND_KEEP if ticket.stop_asked else None
