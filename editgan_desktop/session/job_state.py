"""What the worker is doing for the user: the state that progress bars, the loss curve, buttons and the list of jobs
show."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.errors import EditGANError
from ..core.mask_ops import Labels
from ..core.progress import FALLBACK, Job, Progress
from ..jobs.job import State
from .document import Document
from .possible import can_cancel, can_stop

MOST_ENDED = 30  # jobs that are over and still listed


class Stoppable(Protocol):
    """The handle of a job in the worker's queue."""

    def cancel(self) -> None: ...

    def stop_and_keep(self) -> None: ...


def _always() -> bool:
    return True


@dataclass(frozen=True, eq=False)
class JobRequest:
    """What a job was asked for: enough to ask for it again.

    Attributes:
        start: makes its generator, on the worker. done: takes its result, on the window's thread.
        paint: [H, W] the paint it learns, `UNPAINTED` elsewhere; None when it learns none.
        fits: whether its face is still as it was, so that the result would still mean something.
    """

    start: Callable[[], Job[Any]]
    done: Callable[[Any], None]
    paint: Labels | None = None
    fits: Callable[[], bool] = _always


@dataclass(eq=False)
class ShownJob:
    """One job as the window shows it.

    Attributes:
        kind: "edit", "refine", ... document: the face it is for, or None.
        ticket: its place in the queue; None once it is over.
        done, total: steps. losses: total loss of each step so far. preview: newest picture [h, w, 3] uint8.
        arrivals: (seconds, steps done) of the first report of the stage and of the newest one.
        ending: how it was asked to end early, "stop" (and keep) or "cancel"; "" when it was not.
        request: by which it can be asked for again; None when it cannot.
        error: why it failed. seconds: how long it ran, once it is over.
        fallback: how it went on with too little memory, "smaller" or "cpu"; "" when it did not have to.
    """

    kind: str
    title: str
    document: Document | None
    ticket: Stoppable | None
    stage: str = ""
    done: int = 0
    total: int = 0
    losses: list[float] = field(default_factory=list)
    preview: NDArray[np.uint8] | None = None
    arrivals: list[tuple[float, int]] = field(default_factory=list)
    ending: str = ""
    request: JobRequest | None = None
    state: State = State.PENDING
    error: EditGANError | None = None
    began: float | None = None
    seconds: float = 0.0
    fallback: str = ""

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the pace so far; None before there is one."""
        if len(self.arrivals) < 2 or not self.total:
            return None
        (began, first), (now, done) = self.arrivals
        return (now - began) / (done - first) * max(self.total - done, 0) if done > first else None

    @property
    def fraction(self) -> float | None:
        """How far it is, 0..1; None when nobody knows."""
        return self.done / self.total if self.total else None


class JobState:
    """The committed jobs: those that run or wait, and the last ones that are over. Quick previews are not jobs.

    Attributes:
        last: the job that ended last. paused: no other job begins.
    """

    changed = Signal()  # one was added, began, was asked to end, ended, went away; another order; paused or not
    progressed = Signal()
    previewed = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._live: list[ShownJob] = []  # the one that runs, then the others as they will follow
        self._ended: list[ShownJob] = []  # the newest first
        self.last: ShownJob | None = None
        self.paused = False

    @property
    def now(self) -> ShownJob | None:
        """The job that runs, otherwise the one that is next."""
        return self._live[0] if self._live else None

    @property
    def live(self) -> tuple[ShownJob, ...]:
        """The job that runs and those that wait, as they will follow."""
        return tuple(self._live)

    @property
    def waiting(self) -> tuple[ShownJob, ...]:
        """Those that have not begun."""
        return tuple(job for job in self._live if job.state is State.PENDING)

    @property
    def ended(self) -> tuple[ShownJob, ...]:
        """Those that are over, the newest first."""
        return tuple(self._ended)

    def start(
        self, kind: str, title: str, document: Document | None, ticket: Stoppable | None,
        request: JobRequest | None = None,
    ) -> ShownJob:  # fmt: skip
        """A job was handed to the worker. It waits behind the others."""
        job = ShownJob(kind, title, document, ticket, request=request)
        self._live.append(job)
        self.changed.emit()
        return job

    def begin(self, job: ShownJob) -> None:
        """The worker has taken it up."""
        if job not in self._live or job.state is State.RUNNING:
            return
        job.state, job.began = State.RUNNING, self._clock()
        self._live.remove(job)
        self._live.insert(0, job)
        self.changed.emit()

    def progress(self, report: Progress, job: ShownJob | None = None) -> None:
        """A job, by default that of `now`, reports a step; so it has begun."""
        job = job or self.now
        if job not in self._live:
            return
        if job.state is State.PENDING:
            self.begin(job)
        if report.stage == FALLBACK:
            job.fallback = report.message
            job.losses.clear()  # it begins anew
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
        """Ask the job that runs to end now and keep the best so far; not before there is something to keep."""
        job = self.now
        if job is not None and job.ticket and can_stop(job):
            self._ask_to_end(job, "stop")
            job.ticket.stop_and_keep()

    def cancel(self, job: ShownJob | None = None) -> None:
        """Ask a job, by default that of `now`, to end and change nothing."""
        job = job or self.now
        if job is not None and job.ticket and can_cancel(job):
            self._ask_to_end(job, "cancel")
            job.ticket.cancel()

    def end(
        self, job: ShownJob | None = None, state: State = State.FINISHED, error: EditGANError | None = None
    ) -> None:
        """A job, by default that of `now`, is over, well or not. What it held is let go of."""
        job = job or self.now
        if job not in self._live:
            return
        self._live.remove(job)
        job.state, job.error, job.preview, job.ticket = state, error, None, None
        job.seconds = self._clock() - job.began if job.began is not None else 0.0
        if state is State.FINISHED:
            job.request = None  # it need not be asked for again, and knows latents and paint
        self.last = job
        self._ended = [job, *self._ended][:MOST_ENDED]
        self.changed.emit()

    # ---- the list

    def move(self, job: ShownJob, place: int) -> None:
        """Let a job that waits be the next but `place` of those that wait."""
        waiting = [other for other in self.waiting if other is not job]
        if job in self.waiting:
            waiting.insert(max(0, min(place, len(waiting))), job)
            self._live = [*(other for other in self._live if other.state is State.RUNNING), *waiting]
            self.changed.emit()

    def pause(self, paused: bool) -> None:
        """Whether the job that runs is followed by another one."""
        if paused != self.paused:
            self.paused = paused
            self.changed.emit()

    def remove(self, job: ShownJob) -> None:
        """Take a job that is over off the list."""
        if job in self._ended:
            self._ended.remove(job)
            self.changed.emit()

    def clear_ended(self) -> None:
        """Take all jobs off the list that are over."""
        if self._ended:
            self._ended.clear()
            self.changed.emit()

    def keep_faces(self, faces: Collection[Document]) -> None:
        """Other faces were closed: their jobs are cancelled, and those that are over leave the list."""
        for job in self.live:
            if job.document is not None and job.document not in faces:
                self.cancel(job)
        kept = [job for job in self._ended if job.document is None or job.document in faces]
        if len(kept) != len(self._ended):
            self._ended = kept
            self.changed.emit()

    def _ask_to_end(self, job: ShownJob, how: str) -> None:
        """Told before the ticket is: a job that has not begun may end at once."""
        job.ending = how
        self.changed.emit()
