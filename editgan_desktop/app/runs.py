"""Jobs on the faces: run, continue, refine; in which order they follow, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ..core.errors import EditGANError
from ..core.photo_face import PhotoFace
from ..core.progress import Job, Progress
from ..core.recipe import AppliedStep
from ..core.requests import EditRequest, EditResult
from ..jobs.failures import as_error
from ..jobs.job import State, Ticket
from ..session.document import Document
from ..session.edits import LearntRun
from ..session.job_state import JobRequest, ShownJob
from ..session.look import Look
from ..session.possible import (
    paint_to_learn,
    still_painted,
    why_not_continue,
    why_not_refine,
    why_not_retry,
    why_not_run,
)
from ..session.session import Session
from .binding import Subscriptions
from .calls import Calls, JobHandlers
from .renders import is_of
from .shown_names import shown_tag
from .translation import listed

if TYPE_CHECKING:
    from .engine import Engine

Learnt = tuple[EditRequest, EditResult, Look]


class Runs(QObject):
    """Queues jobs and gives their results to the face they were asked for, wherever the user has gone meanwhile.

    A job works on what there was when it was asked for: latent, paint, settings. An edit that is run while another one
    of the same face is being learnt takes only the paint that the other one has not taken.
    """

    failed = Signal(object)
    cancelled = Signal(str)  # title of the job
    told = Signal(str)

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._told_errors: set[str] = set()  # since the queue was empty
        self._ends = Subscriptions()
        self._ends.connect(session.documents_changed, self._drop_closed)

    def release(self) -> None:
        """Listen no longer."""
        self._ends.close()

    # ---- what can be asked for

    def run(self) -> None:
        """Learn what is painted on the face in view."""
        session, document = self._session, self._session.current
        if document is None or why_not_run(session):
            return
        source, paint, settings = document.edited_latent, paint_to_learn(session, document), session.optimise
        face, parts, runs = document.face, session.parts_of(document), _runs_of(document)
        region = document.region.adjustment

        def done(learnt: Learnt) -> None:
            request, result, look = learnt
            document.add_result(request, result, self._name(request), beside=not _runs_of(document) <= runs)
            _show(document, look, face)

        start = lambda: self._engine.edit(source, paint, settings, face, parts, region)  # noqa: E731
        fits = lambda: still_painted(session, document, paint)  # noqa: E731
        self._submit("edit", self.tr("Painted edit"), document, JobRequest(start, done, paint, fits))

    def go_on(self) -> None:
        """Learn on from where the last run ended."""
        document = self._session.current
        run = document.result if document else None
        if document is None or run is None or why_not_continue(self._session):
            return
        settings, face, parts = self._session.optimise, document.face, self._session.parts_of(document)

        def done(learnt: Learnt) -> None:
            document.replace_result(run, learnt[0], learnt[1])
            _show(document, learnt[2], face)

        start = lambda: self._engine.go_on(run, settings, face, parts)  # noqa: E731
        fits = lambda: any(edit.run is run for edit in document.edits)  # noqa: E731
        self._submit("edit", self.tr("Continue"), document, JobRequest(start, done, fits=fits))

    def refine(self, steps: int) -> None:
        """Clean up after the vectors on the face in view."""
        document, session = self._session.current, self._session
        if document is None or why_not_refine(session):
            return
        parts = session.schemes.parts_of(document.edits.active, session.scheme)
        recipe, face, latent = document.edits.without_refinement().recipe(), document.face, document.latent

        def done(refined: tuple[AppliedStep, Look]) -> None:
            document.add_refinement(refined[0], parts)
            _show(document, refined[1], face)

        def fits() -> bool:
            now = document.edits.without_refinement().recipe()
            return now.strengths() == recipe.strengths() and np.array_equal(document.latent.values, latent.values)

        start = lambda: self._engine.refine(latent, recipe, parts, steps, face)  # noqa: E731
        self._submit("refine", self.tr("Refine"), document, JobRequest(start, done, fits=fits))

    def start(
        self, kind: str, title: str, document: Document | None, start: Callable[[], Job[Any]],
        done: Callable[[Any], None], fits: Callable[[], bool] = lambda: True,
    ) -> ShownJob:  # fmt: skip
        """Queue a job for a face. Ask `possible` before.

        Args:
            start: makes the job, on the worker. done: is called with its result. fits: see `JobRequest`.
        """
        return self._submit(kind, title, document, JobRequest(start, done, fits=fits))

    def retry(self, job: ShownJob) -> None:
        """Ask for a job again that failed or was cancelled, as it was; it waits behind the others."""
        if job.request is not None and why_not_retry(self._session, job) is None:
            self._session.job.remove(job)
            self._submit(job.kind, job.title, job.document, job.request)

    # ---- what becomes of them

    def stop_and_keep(self) -> None:
        """End the running job early and keep the best so far."""
        self._session.job.stop()

    def cancel(self, job: ShownJob | None = None) -> None:
        """End a job, the running one unless told which, and change nothing."""
        self._session.job.cancel(job)

    def move(self, job: ShownJob, place: int) -> None:
        """Let a job that waits be the next but `place` of those that wait."""
        state = self._session.job
        state.move(job, place)
        self._calls.arrange([job.ticket for job in state.waiting if isinstance(job.ticket, Ticket)])

    def pause(self, paused: bool) -> None:
        """Whether the running job is followed by another one."""
        state = self._session.job
        for job in state.waiting:
            if isinstance(job.ticket, Ticket):
                job.ticket.hold(paused)
        state.pause(paused)

    def _submit(self, kind: str, title: str, document: Document | None, request: JobRequest) -> ShownJob:
        state = self._session.job

        def finished(result: Any) -> None:
            try:
                request.done(result)  # first: the canvases go from the last preview straight to the result
            except Exception as error:
                self._fail(job, as_error(error, title))
            else:
                self._end(job)

        handlers = JobHandlers(
            lambda report: self._report(job, report), finished, lambda error: self._fail(job, error),
            lambda: self._cancelled(job), lambda: state.begin(job),
        )  # fmt: skip
        ticket = self._calls.submit(title, request.start, handlers, held=state.paused)
        job = state.start(kind, title, document, ticket, request)
        return job

    def _report(self, job: ShownJob, report: Progress) -> None:
        before = job.fallback
        self._session.job.progress(report, job)
        if job.fallback and job.fallback != before:
            self.told.emit(self._fallback(job.fallback).format(title=job.title))

    def _fallback(self, how: str) -> str:
        if how == "cpu":
            return self.tr("Too little graphics memory for “{title}”: going on on the processor")
        return self.tr("Too little memory for “{title}”: going on at half the size")

    def _fail(self, job: ShownJob, error: EditGANError) -> None:
        """What went wrong is told once, however many of the jobs that wait come to it."""
        known = str(error) in self._told_errors
        self._told_errors.add(str(error))
        self._end(job, State.FAILED, error)
        if not known:
            self.failed.emit(error)

    def _cancelled(self, job: ShownJob) -> None:
        self._end(job, State.CANCELLED)
        if job.document is None or job.document in self._session.documents:  # else its closing was told
            self.cancelled.emit(job.title)

    def _end(self, job: ShownJob, state: State = State.FINISHED, error: EditGANError | None = None) -> None:
        self._session.job.end(job, state, error)
        if self._session.job.now is None:
            self._told_errors.clear()
        self._drop_closed()

    def _drop_closed(self) -> None:
        self._session.job.keep_faces(self._session.documents)

    def _name(self, request: EditRequest) -> str:
        """A first name for a painted edit, by the groups of its parts."""
        scheme = self._session.scheme
        groups = dict.fromkeys(scheme.parts[scheme.id(name)].group for name in request.parts)
        return self.tr("Painted {groups}").format(groups=listed(map(shown_tag, groups)))


def _runs_of(document: Document) -> set[LearntRun]:
    """The painted edits on a face that were learnt here."""
    return {edit.run for edit in document.edits if edit.run}


def _show(document: Document, look: Look, face: PhotoFace | None) -> None:
    """Show a result at once, unless sliders have moved since its job began: then it is rendered anew anyway.

    Args:
        face: that of the document when the job began; with another tuning the same latent looks different.
    """
    latent = document.edited_latent
    if document.face is face and is_of(look, latent):
        document.show(replace(look, latent=latent))
