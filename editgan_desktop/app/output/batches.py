"""Batches: asked for in a dialog, done as jobs, followed in a window of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.errors import EditGANError
from ...jobs.job import State, Ticket
from ...session.document import Document
from ...session.edits import AppliedEdit
from ...session.job_state import JobRequest, ShownJob
from ..binding import Subscriptions
from ..shown_names import shown_vector
from ..translation import listed
from ..widgets.figures import signed
from .batch_dialog import BatchChoice, BatchDialog
from .batch_task import BatchTask
from .batch_window import BatchWindow

if TYPE_CHECKING:
    from ...batch.recipe import PhotoRecipe
    from ..workbench import Workbench

STEPS = 60  # of a likeness, as suggested


class Batches(QObject):
    """One batch at a time."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.window: BatchWindow | None = None  # of the newest batch, until it is closed and over
        self._job: ShownJob | None = None  # that waits or runs
        self._request: JobRequest | None = None  # of the newest job; the list of jobs may ask for it again
        self._ends = Subscriptions()
        self._ends.connect(bench.session.job.changed, self._follow)
        self._ends.connect(bench.session.job.progressed, self._progress)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        if self.window:
            self.window.close()

    def ask(self) -> None:
        """Ask for a batch and begin it; one that is not over is shown instead."""
        if self.window and not self.window.is_over:
            self.window.show()
            self.window.raise_()
            return
        dialog = BatchDialog(self._bench.window, self._here(), self._bench.places.folder, STEPS)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec():
            try:
                self.begin(dialog.choice())
            except EditGANError as error:
                self._bench.window.show_error(error)

    def begin(self, choice: BatchChoice) -> None:
        """Start a batch. Raises BadInputError, NotFoundError, CorruptFileError for a recipe that cannot be used."""
        from ...batch.photo import PhotoOptions
        from ...batch.run import ALL

        options = PhotoOptions(ALL if choice.every_face else 1, choice.steps, choice.tune)
        task = BatchTask(self._recipe(choice.recipe), choice.folder, choice.out, choice.kind, options, choice.recursive)
        self._bench.places.folder = choice.folder
        if self.window:
            self.window.deleteLater()
        self.window = BatchWindow(self._bench.window, task)
        self.window.pause_requested.connect(self._pause)
        self.window.continue_requested.connect(self._go_on)
        self.window.end_requested.connect(self._end)
        self.window.show()
        self._start(task)

    def _start(self, task: BatchTask) -> None:
        title = self.tr("Edit a folder of photos")  # without its name: what fails is logged by its title
        self._follow_job(self._bench.runs.start("batch", title, None, lambda: task.job(self._bench.engine), _nothing))

    def _follow_job(self, job: ShownJob) -> None:
        self._job, self._request = job, job.request
        self._show(self.tr("Waiting for its turn"), running=True)

    def _pause(self) -> None:
        """After the photo in work; before its turn at once, and nothing is done when that comes."""
        if self.window:
            self.window.task.pause()
            ticket = self._job.ticket if self._job else None  # it knows best whether the worker has begun
            if isinstance(ticket, Ticket) and ticket.state is State.PENDING:
                self._show(self.tr("Paused"), running=False)

    def _go_on(self) -> None:
        """After a pause, or a failure."""
        if self.window is None:
            return
        self.window.task.go_on()
        failed = next((job for job in self._bench.session.job.ended if job.request is self._request), None)
        if self._job:  # its turn has not come yet
            self._show(self.tr("Waiting for its turn"), running=True)
        elif failed and self._request:
            self._bench.runs.retry(failed)
        else:
            self._start(self.window.task)

    def _show(self, text: str, *, running: bool, over: bool = False) -> None:
        if self.window:
            self.window.show_state(running=running, over=over, text=text)

    def _end(self) -> None:
        """What is done is kept; the same folders go on from there."""
        if self._job:
            self._bench.runs.cancel(self._job)
        else:
            self._show(self._ended, running=False, over=True)

    @property
    def _ended(self) -> str:
        return self.tr("Ended. What is done is kept; the same folders go on from there")

    # ---- what becomes of it

    def _progress(self) -> None:
        job = self._job
        if job and self.window and job.state is State.RUNNING and job.total:
            self.window.show_progress(job.stage, job.done, job.total, job.seconds_left)

    def _follow(self) -> None:
        if self._job and self._job.state.ended:
            job, self._job = self._job, None
            self._tell_end(job)
        live = self._bench.session.job.live
        again = next((job for job in live if self._request and job.request is self._request), None)
        if again and self._job is None:
            self._follow_job(again)

    def _tell_end(self, job: ShownJob) -> None:
        task = self.window.task if self.window else None
        if job.state is State.CANCELLED:
            self._show(self._ended, running=False, over=True)
        elif job.state is State.FINISHED and not (task and task.left):
            self._show(self.tr("All photos are done"), running=False, over=True)
        elif task and task.is_paused:
            self._show(self.tr("Paused"), running=False)
        else:  # all of it, or the disk is full
            self._show(self.tr("It failed; Continue tries again"), running=False)

    # ---- the recipe

    def _here(self) -> str:
        """The edits on the face in view that other faces can get, in words."""
        document = self._bench.session.current
        rows = _usable(document) if document else []
        return listed(f"{shown_vector(row.name)} {signed(row.strength)}" for row in rows)

    def _recipe(self, path: Path | None) -> PhotoRecipe:
        from ...batch.recipe import read_recipe, recipe_of_edits

        document, session = self._bench.session.current, self._bench.session
        if path is not None or document is None:
            return read_recipe(path or Path(), session.library.library)
        return recipe_of_edits(document.edits, session.schemes)


def _nothing(_: object) -> None:
    """The folder has what was made."""


def _usable(document: Document) -> list[AppliedEdit]:
    return [edit for edit in document.edits.active if not edit.is_refinement]
