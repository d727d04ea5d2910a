"""Long jobs on the face in view: run, continue, refine; stop and cancel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ..core.errors import EditGANError
from ..core.photo_face import PhotoFace
from ..core.progress import Job
from ..core.recipe import AppliedStep
from ..core.requests import EditRequest, EditResult
from ..session.document import Document
from ..session.look import Look
from ..session.session import Session
from .calls import Calls, JobHandlers
from .renders import is_of

if TYPE_CHECKING:
    from .engine import Engine

Learnt = tuple[EditRequest, EditResult, Look]


class Runs(QObject):
    """Starts jobs and gives their results to the face they were started on, wherever the user has gone meanwhile."""

    failed = Signal(object)
    cancelled = Signal(str)  # title of the job

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine

    def run(self) -> None:
        """Learn what is painted on the face in view."""
        document = self._session.current
        if document is None or not document.layer.is_painted or self._session.job.now:
            return
        source, paint, settings = document.edited_latent, document.layer.paint.copy(), self._session.optimise
        face, parts = document.face, self._session.parts_of(document)

        def done(learnt: Learnt) -> None:
            request, result, look = learnt
            document.add_result(request, result, self._name(request))
            _show(document, look, face)

        start = lambda: self._engine.edit(source, paint, settings, face, parts)  # noqa: E731
        self.start("edit", self.tr("Painted edit"), document, start, done)

    def go_on(self) -> None:
        """Learn on from where the last run ended."""
        document = self._session.current
        run = document.result if document else None
        if document is None or run is None or self._session.job.now:
            return
        settings, face, parts = self._session.optimise, document.face, self._session.parts_of(document)

        def done(learnt: Learnt) -> None:
            document.replace_result(run, learnt[0], learnt[1])
            _show(document, learnt[2], face)

        start = lambda: self._engine.go_on(run, settings, face, parts)  # noqa: E731
        self.start("edit", self.tr("Continue"), document, start, done)

    def refine(self, steps: int) -> None:
        """Clean up after the vectors on the face in view."""
        document = self._session.current
        session = self._session
        parts = session.schemes.parts_of(document.edits.active, session.scheme) if document else ()
        if document is None or not parts or session.job.now:
            return
        recipe, face = document.edits.without_refinement().recipe(), document.face

        def done(refined: tuple[AppliedStep, Look]) -> None:
            document.add_refinement(refined[0], parts)
            _show(document, refined[1], face)

        latent = document.latent
        start = lambda: self._engine.refine(latent, recipe, parts, steps, face)  # noqa: E731
        self.start("refine", self.tr("Refine"), document, start, done)

    def stop_and_keep(self) -> None:
        """End the running job early and keep the best so far."""
        self._session.job.stop()

    def cancel(self) -> None:
        """End the running job and change nothing."""
        self._session.job.cancel()

    def start(
        self, kind: str, title: str, document: Document, start: Callable[[], Job[Any]], done: Callable[[Any], None]
    ) -> None:
        """Begin a job for a face; `done` is called with its result. There must be no other job."""
        job = self._session.job

        def finished(result: Any) -> None:
            try:
                done(result)  # first: the canvases go from the last preview straight to the result
            except EditGANError as error:
                self.failed.emit(error)
            finally:
                job.end()

        def failed(error: EditGANError) -> None:
            job.end()
            self.failed.emit(error)

        def cancelled() -> None:
            job.end()
            if document in self._session.documents:  # else its closing was told, with a way back
                self.cancelled.emit(title)

        handlers = JobHandlers(job.progress, finished, failed, cancelled)
        job.start(kind, title, document, self._calls.submit(title, start, handlers))

    def _name(self, request: EditRequest) -> str:
        """A first name for a painted edit, by the groups of its parts."""
        scheme = self._session.scheme
        groups = dict.fromkeys(scheme.parts[scheme.id(name)].group for name in request.parts)
        return self.tr("Painted {groups}").format(groups=", ".join(groups))


def _show(document: Document, look: Look, face: PhotoFace | None) -> None:
    """Show a result at once, unless sliders have moved since its job began: then it is rendered anew anyway.

    Args:
        face: that of the document when the job began; with another tuning the same latent looks different.
    """
    latent = document.edited_latent
    if document.face is face and is_of(look, latent):
        document.show(replace(look, latent=latent))
