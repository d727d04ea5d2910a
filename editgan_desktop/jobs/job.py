"""One job: what to run, and the ticket by which it is watched and stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from threading import Condition
from typing import Any

from ..core.errors import CancelledError, EditGANError
from ..core.progress import Job, Progress


class State(Enum):
    """Where a job is. It ends in exactly one of the last three."""

    PENDING = "pending"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self not in (State.PENDING, State.RUNNING)


@dataclass(frozen=True)
class JobSpec:
    """A job to be run.

    Attributes:
        title: for people. start: makes the generator; it is called on the worker thread.
    """

    title: str
    start: Callable[[], Job[Any]]


@dataclass(eq=False)
class Ticket:
    """A submitted job. Any thread may read it, cancel it or stop it, at any time.

    Attributes:
        guard: of the queue; no job begins while it is being cancelled. held: it does not begin; see `hold`.
        progress: the newest report. result: of a finished job. error: of a failed one.
    """

    id: int
    spec: JobSpec
    guard: Condition = field(repr=False)
    held: bool = False
    state: State = State.PENDING
    progress: Progress | None = None
    result: Any = None
    error: EditGANError | None = None
    cancel_asked: bool = False
    stop_asked: bool = False

    def cancel(self) -> None:
        """End it without a result: at once while it waits, after the step in hand while it runs.

        When that step turns out to be the last one the job finishes, for its work is done.
        """
        with self.guard:
            self.cancel_asked = True
            if self.state is State.PENDING:
                self.state = State.CANCELLED
                self.guard.notify_all()  # nothing else may be going on, when it was held

    def hold(self, held: bool) -> None:
        """Let it wait until it is released, while others overtake it. One that runs goes on."""
        with self.guard:
            self.held = held
            self.guard.notify_all()

    def stop_and_keep(self) -> None:
        """Ask it to end early with what it has. `cancel` is stronger, before or after."""
        self.stop_asked = True

    def end(self, result: Any, error: EditGANError | None) -> None:
        """For the runner: the job that ran is over. `error` is None when it went well."""
        with self.guard:
            if error is None:
                self.result, self.state = result, State.FINISHED
            elif isinstance(error, CancelledError):
                self.state = State.CANCELLED
            else:
                self.error, self.state = error, State.FAILED
