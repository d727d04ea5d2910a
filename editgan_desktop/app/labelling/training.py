"""Training the branch of a project: begin, stop, what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...core.errors import EditGANError
from ...core.progress import Progress
from ...session.labelling.project import LabellingProject, TrainingReport
from ...session.labelling.resuming import can_go_on, note_beginning
from ...session.session import Session
from ..calls import Calls, JobHandlers
from .asking import Asking, TrainingPlan

HELD_OUT = "held_out_iou"  # a figure that a training reports now and then


class Training(QObject):
    """One training at a time; its progress is that of the session's job.

    Attributes:
        members, steps: of the next training. held_out_iou: mean on the faces held out, once measured.
    """

    changed = Signal()  # it began or ended, or other settings were chosen
    progressed = Signal()
    finished = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self, session: Session, project: LabellingProject, calls: Calls, asking: Asking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self._project, self._calls, self._asking = session, project, calls, asking
        self._released = False
        self.members, self.steps = 1, 1
        self.held_out_iou: float | None = None

    @property
    def runs(self) -> bool:
        """Whether it runs or waits for the worker."""
        return self.session.job.now is not None

    @property
    def goes_on(self) -> bool:
        """Whether a training was stopped and can go on."""
        return can_go_on(self._project, self.members, self.steps)

    def set_up(self, members: int, steps: int) -> None:
        """Settings of the next training."""
        if (members, steps) != (self.members, self.steps):
            self.members, self.steps = members, steps
            self.changed.emit()

    def begin(self) -> None:
        """Train on the faces that are done, or go on where a training was stopped."""
        if self.runs or not self._project.can_train:
            return
        self.session.settle()  # it learns from what is on the disk
        try:
            note_beginning(self._project, self.members, self.steps)
            plan = self._plan()
        except EditGANError as error:
            self.failed.emit(error)
            return
        self.held_out_iou = None
        title = self.tr("Training")
        handlers = JobHandlers(self._progressed, self._finished, self._failed, self._cancelled)
        ticket = self._calls.submit(title, lambda: self._asking.train(plan), handlers)
        self.session.job.start("train", title, None, ticket)
        self.changed.emit()

    def stop(self) -> None:
        """End after the step in hand; the checkpoint stays."""
        self.session.job.cancel()

    def release(self) -> None:
        """The window goes: stop, and say nothing more."""
        self._released = True
        if self.runs:
            self.session.job.cancel()

    def _plan(self) -> TrainingPlan:
        project = self._project
        return TrainingPlan(
            project.labelled(project.training_faces), project.labelled(project.held_out_faces), project.scheme,
            self.members, self.steps, project.checkpoint_path, project.branch_file,
        )  # fmt: skip

    # ---- what the worker tells

    def _progressed(self, report: Progress) -> None:
        if self._released:
            return
        if HELD_OUT in report.figures:
            self.held_out_iou = report.figures[HELD_OUT]
        self.session.job.progress(report)
        self.progressed.emit()

    def _finished(self, report: TrainingReport) -> None:
        try:
            self._project.set_report(report)
        except EditGANError as error:
            self._failed(error)
            return
        self._end()
        if not self._released:
            self.finished.emit()

    def _failed(self, error: EditGANError) -> None:
        self._end()
        if not self._released:
            self.failed.emit(error)

    def _cancelled(self) -> None:
        self._end()
        if not self._released:
            self.stopped.emit()

    def _end(self) -> None:
        self.session.job.end()
        if not self._released:
            self.changed.emit()
