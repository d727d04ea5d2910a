"""Train, watch, see what was reached, and go and use it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...session.labelling.project import LabellingProject, TrainingReport
from ..binding import Subscriptions
from ..icons import set_icon
from ..panels.run.boxes import IntBox
from ..theme import set_role
from ..translation import translate
from ..widgets.action_button import ActionButton
from ..widgets.busy_bar import BusyBar
from ..widgets.elided_label import ElidedLabel
from ..widgets.figures import duration
from ..widgets.loss_curve import LossCurve
from ..widgets.scroll import scroll_down
from ..widgets.text import label
from .iou_table import IouTable, percent
from .training import Training

MARGIN = 12
MEASURED_FROM = 4  # done faces: then one in four is held out
MOST_MEMBERS, MOST_STEPS = 16, 20_000


class TrainingPanel(QScrollArea):
    """Bound to a project and its training. Buttons are those of the actions."""

    def __init__(
        self, project: LabellingProject, training: Training, actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._project, self._training = project, training
        self.faces, self.split = label("", "strong", wrap=True), label("", "dim", wrap=True)
        self.members = IntBox(self.tr("Networks"), 1, MOST_MEMBERS)
        self.steps = IntBox(self.tr("Steps"), 20, MOST_STEPS, 100)
        self.train = ActionButton(actions["train"], primary=True)
        self.use = ActionButton(actions["use-parts"], primary=True)
        self.reason = label("", "dim", wrap=True)
        self.running, self.result = QFrame(), QFrame()
        self.title, self.words = label(self.tr("Training"), "strong"), ElidedLabel(role="dim")
        self.bar, self.stop = BusyBar(self.tr("Progress of the training"), thickness=6), QPushButton(self.tr("Stop"))
        self.caption, self.curve = label(self.tr("Loss, step by step"), "small"), LossCurve()
        self.headline, self.figures = label("", "strong", wrap=True), label("", "dim", wrap=True)
        self.table = IouTable(project.scheme)
        self._style(actions)
        self._lay_out()
        self._connect(actions)
        self._follow()

    def release(self) -> None:
        """Stop listening to the project."""
        self._ends.close()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, 200)

    # ---- following

    def _follow(self) -> None:
        runs = self._training.runs
        done = len(self._project.training_faces) + len(self._project.held_out_faces)
        self.faces.setText(_done_faces(done))
        self.split.setText(self._split())
        for box, value in ((self.members, self._training.members), (self.steps, self._training.steps)):
            box.show_value(value)
            box.setEnabled(not runs)
        self.train.setVisible(not runs)
        self.train.set_primary(self._project.report is None or self._training.goes_on)
        self.running.setVisible(runs)
        self.reason.setText("" if done else self.tr("Label a face, then declare it done (Ctrl+Return)"))
        self.reason.setVisible(not done)
        self._follow_progress()
        self._follow_report()

    def _split(self) -> str:
        held_out = len(self._project.held_out_faces)
        if held_out:
            text = self.tr("{count} to learn from, {held_out} held out to measure")
            return text.format(count=len(self._project.training_faces), held_out=held_out)
        missing = MEASURED_FROM - len(self._project.training_faces)
        text = self.tr("From {count} done faces on, one in four is held out to measure; {missing} to go")
        return text.format(count=MEASURED_FROM, missing=missing)

    def _follow_progress(self) -> None:
        state = self._training.session.job
        job, shown = state.now, state.now or state.last
        losses = shown.losses if shown else []
        planned = round(len(losses) * job.total / job.done) if job and job.done and job.total else 0
        self.curve.show_losses(losses, planned)
        for widget in (self.caption, self.curve):
            widget.setVisible(bool(losses))
        if job is not None:
            self.bar.set_fraction(job.done / job.total if job.total else None)
            self.words.set_text(self.tr("Stopping…") if job.ending else self._progress_text())
            self.stop.setEnabled(not job.ending)

    def _progress_text(self) -> str:
        job = self._training.session.job.now
        if job is None or not job.arrivals:
            return self.tr("Waiting for the model…")
        stages = {
            "gather features": self.tr("Looking at the faces, {done} of {total}"),
            "train segmentation": self.tr("Step {done} of {total}"),
            "evaluate segmentation": self.tr("Measuring on face {done} of {total}"),
        }
        left = job.seconds_left
        measured = self._training.held_out_iou
        parts = (
            stages.get(job.stage, self.tr("{done} of {total}")).format(done=job.done, total=job.total),
            self.tr("{time} left").format(time=duration(left)) if left is not None else "",
            self.tr("IoU {share}").format(share=percent(measured)) if measured is not None else "",
        )
        return " · ".join(filter(None, parts))

    def _follow_report(self) -> None:
        report = self._project.report
        self.result.setVisible(report is not None and not self._training.runs)
        self.table.setVisible(report is not None and bool(report.parts) and not self._training.runs)
        if report is not None:
            self.headline.setText(self._headline(report))
            self.figures.setText(self._figures(report))
            self.table.show_parts(report.parts)

    def _headline(self, report: TrainingReport) -> str:
        if report.mean_iou is None:
            return self.tr("The network knows your parts")
        return self.tr("Mean IoU {share}").format(share=percent(report.mean_iou))

    def _figures(self, report: TrainingReport) -> str:
        words = (
            self.tr("{count} learnt from").format(count=len(report.faces)),
            self.tr("{count} held out").format(count=len(report.held_out)) if report.held_out else "",
            duration(report.seconds),
        )
        return " · ".join(filter(None, words))

    # ---- making

    def _connect(self, actions: Mapping[str, QAction]) -> None:
        for box in (self.members, self.steps):
            box.valueChanged.connect(lambda: self._training.set_up(self.members.value(), self.steps.value()))
        self.stop.clicked.connect(actions["stop-training"].trigger)
        self._training.changed.connect(self._follow)
        self._training.progressed.connect(self._follow_progress)
        self._ends = Subscriptions()
        self._ends.connect(self._project.changed, self._follow)
        self._ends.connect(self._training.session.job.changed, self._follow_progress)

    def _style(self, actions: Mapping[str, QAction]) -> None:
        set_role(self, "panel")
        for card in (self.running, self.result):
            set_role(card, "card")
        set_icon(self.stop, "stop")
        self.stop.setIconSize(QSize(16, 16))
        self.stop.setToolTip(actions["stop-training"].toolTip())
        self.curve.setAccessibleName(self.tr("Loss of the training"))
        self.members.setToolTip(self.tr("Several networks vote, and show where they disagree; each takes its time"))
        self.steps.setToolTip(self.tr("More steps learn more and take longer"))
        self.table.setToolTip(self.tr("Overlap of what the network sees with what you painted; the worst part first"))

    def _lay_out(self) -> None:
        _column(self.running, self.title, self.bar, self.words, self.stop)
        _column(self.result, self.headline, self.figures, self.use)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 10, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(self.faces)
        column.addWidget(self.split)
        column.addLayout(self._settings())
        for widget in (self.train, self.reason, self.running, self.caption, self.curve, self.result, self.table):
            column.addWidget(widget)
        column.addStretch(1)
        scroll_down(self, content)

    def _settings(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(6)
        for row, (title, box) in enumerate(((self.tr("Networks"), self.members), (self.tr("Steps"), self.steps))):
            caption = label(title, "dim")
            caption.setToolTip(box.toolTip())
            grid.addWidget(caption, row, 0)
            grid.addWidget(box, row, 1)
        return grid


def _column(card: QFrame, *widgets: QWidget) -> None:
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 12)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)


def _done_faces(count: int) -> str:
    if count == 0:
        return translate("TrainingPanel", "No face is done yet")
    one, more = translate("TrainingPanel", "1 face is done"), translate("TrainingPanel", "{count} faces are done")
    return one if count == 1 else more.format(count=count)
