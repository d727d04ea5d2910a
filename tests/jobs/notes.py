"""A listener that writes down what it is told, and small jobs to tell it about."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.progress import Job, Progress
from editgan_desktop.jobs.job import JobSpec, Ticket
from editgan_desktop.jobs.queue import JobQueue, Request
from editgan_desktop.jobs.runner import Runner

PATIENCE = 10.0  # seconds; only a failing test waits that long


class Notes:
    """One line per event: (title, state), (title, step), (slot, result) or (slot, error)."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, Any]] = []
        self._told = threading.Condition()

    def job_changed(self, ticket: Ticket) -> None:
        self._write(ticket.spec.title, ticket.state)

    def job_progressed(self, ticket: Ticket, report: Progress) -> None:
        assert ticket.progress is report
        self._write(ticket.spec.title, report.done)

    def answered(self, request: Request, result: Any) -> None:
        self._write(request.slot, result)

    def request_failed(self, request: Request, error: EditGANError) -> None:
        self._write(request.slot, error)

    def of(self, name: str) -> list[Any]:
        return [value for title, value in self.lines if title == name]

    def wait_for(self, *line: Any) -> None:
        with self._told:
            assert self._told.wait_for(lambda: line in self.lines, PATIENCE), f"{line} is not in {self.lines}"

    def _write(self, *line: Any) -> None:
        with self._told:
            self.lines.append(line)
            self._told.notify_all()


def steps(count: int, at_step: Callable[[int], Any] = lambda step: None) -> Callable[[], Job[str]]:
    """Makes a job that calls `at_step` in each of its steps, 1 to `count`, and then is done."""

    def job() -> Job[str]:
        for step in range(1, count + 1):
            at_step(step)
            yield Progress("work", step, count)
        return "done"

    return job


def run_all(queue: JobQueue) -> Notes:
    """Run all there is on this thread, and close. What happens meanwhile is up to the jobs themselves."""
    notes = Notes()

    def close() -> Job[None]:
        queue.close()
        return
        yield

    queue.submit(JobSpec("close", close))
    Runner(queue, notes).run()
    notes.lines = [line for line in notes.lines if line[0] != "close"]
    return notes


@contextmanager
def running(queue: JobQueue) -> Iterator[Notes]:
    """A runner on a thread of its own, until the end of the block."""
    notes = Notes()
    thread = threading.Thread(target=Runner(queue, notes).run)
    thread.start()
    try:
        yield notes
    finally:
        queue.close()
        thread.join(PATIENCE)
    assert not thread.is_alive()
