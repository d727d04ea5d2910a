"""What the worker is doing for the user: the state that progress bars, the loss curve and buttons show."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.progress import Progress
from .document import Document
from .possible import can_cancel, can_stop


class Stoppable(Protocol):
    """The handle of a job in the worker's queue."""

    def cancel(self) -> None: ...

    def stop_and_keep(self) -> None: ...


@dataclass(eq=False)
class ShownJob:
    """One job as the window shows it.

    Attributes:
        kind: "edit", "refine", ... document: the face it is for, or None.
        done, total: steps. losses: total loss of each step so far. preview: newest picture [h, w, 3] uint8.
        arrivals: (seconds, steps done) of the first report of the stage and of the newest one.
        ending: how it was asked to end early, "stop" (and keep) or "cancel"; "" when it was not.
    """

    kind: str
    title: str
    document: Document | None
    ticket: Stoppable
    stage: str = ""
    done: int = 0
    total: int = 0
    losses: list[float] = field(default_factory=list)
    preview: NDArray[np.uint8] | None = None
    arrivals: list[tuple[float, int]] = field(default_factory=list)
    ending: str = ""

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the pace so far; None before there is one."""
        if len(self.arrivals) < 2 or not self.total:
            return None
        (began, first), (now, done) = self.arrivals
        return (now - began) / (done - first) * max(self.total - done, 0) if done > first else None


class JobState:
    """The committed job that runs or waits (`now`), and the one before (`last`). Quick previews are not jobs."""

    changed = Signal()  # started, asked to end, ended
    progressed = Signal()
    previewed = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.now: ShownJob | None = None
        self.last: ShownJob | None = None

    def start(self, kind: str, title: str, document: Document | None, ticket: Stoppable) -> None:
        """A job was handed to the worker."""
        self.now = ShownJob(kind, title, document, ticket)
        self.changed.emit()

    def progress(self, report: Progress) -> None:
        """The job reports a step."""
        job = self.now
        if job is None:
            return
        if report.stage != job.stage or report.done < job.done:
            job.arrivals.clear()  # what comes now has a pace of its own
        job.done, job.total, job.stage = report.done, report.total, report.stage
        job.arrivals[1:] = [(self._clock(), report.done)]
        if "loss" in report.figures:
            job.losses.append(report.figures["loss"])
        if report.preview is not None:
            job.preview = report.preview
            self.previewed.emit()
        self.progressed.emit()

    def stop(self) -> None:
        """Ask the job to end now and keep the best so far; not before there is something to keep."""
        job = self.now
        if job is not None and can_stop(job):
            self._ask_to_end(job, "stop")
            job.ticket.stop_and_keep()

    def cancel(self) -> None:
        """Ask the job to end now and change nothing."""
        job = self.now
        if job is not None and can_cancel(job):
            self._ask_to_end(job, "cancel")
            job.ticket.cancel()

    def end(self) -> None:
        """The job is over, well or not."""
        self.last, self.now = self.now, None
        self.changed.emit()

    def _ask_to_end(self, job: ShownJob, how: str) -> None:
        """Told before the ticket is: a job that has not begun may end at once."""
        job.ending = how
        self.changed.emit()
