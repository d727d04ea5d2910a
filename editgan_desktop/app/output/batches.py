"""Batches: asked for in a dialog, done as jobs, followed in a window of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...core.errors import EditGANError
from ...jobs.job import State
from ...session.document import Document
from ...session.edits import AppliedEdit
from ...session.job_state import ShownJob
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
        self._job: ShownJob | None = None
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
        self.window = BatchWindow(self._bench.window, task)
        self.window.pause_requested.connect(task.pause)
        self.window.continue_requested.connect(self._start)
        self.window.end_requested.connect(self._end)
        self.window.show()
        self._start()

    def _start(self) -> None:
        window = self.window
        if window is None:
            return
        engine, title = self._bench.engine, window.windowTitle()
        self._bench.runs.start("batch", title, None, lambda: window.task.job(engine), lambda _: None)
        self._job = self._bench.session.job.live[-1]
        window.show_state(running=True, over=False, text=self.tr("Waiting for its turn"))

    def _end(self) -> None:
        """What is done is kept; the same folders go on from there."""
        if self._job and not self._job.state.ended:
            self._bench.runs.cancel(self._job)
        self._job = None

    # ---- what becomes of it

    def _progress(self) -> None:
        job = self._job
        if job and self.window and job.state is State.RUNNING and job.total:
            self.window.show_progress(job.stage, job.done, job.total, job.seconds_left)

    def _follow(self) -> None:
        job, window = self._job, self.window
        if job is None or window is None or not job.state.ended:
            return
        self._job = None
        paused = job.state is State.FINISHED and bool(window.task.left)
        texts = {
            State.FINISHED: self.tr("Paused") if paused else self.tr("All photos are done"),
            State.CANCELLED: self.tr("Ended. What is done is kept; the same folders go on from there"),
            State.FAILED: self.tr("It failed; Continue tries again"),
        }
        over = job.state is not State.FAILED and not paused
        window.show_state(running=False, over=over, text=texts[job.state])

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


def _usable(document: Document) -> list[AppliedEdit]:
    return [edit for edit in document.edits.active if not edit.is_refinement]
