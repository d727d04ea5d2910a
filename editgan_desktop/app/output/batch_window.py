"""A batch at work: its progress, what has become of each photo, pause and end. The painter goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..dialogs.vector_details import dialog_column
from ..icons import icon
from ..language import translated
from ..theme import set_role
from ..translation import listed
from ..widgets.figures import duration
from ..widgets.text import label
from .batch_task import BatchTask

if TYPE_CHECKING:
    from ...batch.run import Outcome

ICONS = {"done": ("check", "success"), "skipped": ("check", "text_dim"), "failed": ("error", "danger")}


class BatchWindow(QDialog):
    """Follows a task; the jobs themselves are `Batches`' business. Closed, it leaves them to the Jobs panel.

    Signals:
        pause_requested, continue_requested, end_requested: as on the buttons.
    """

    pause_requested = Signal()
    continue_requested = Signal()
    end_requested = Signal()

    def __init__(self, parent: QWidget | None, task: BatchTask) -> None:
        super().__init__(parent)
        self.task, self._shown = task, 0
        self.setWindowTitle(self.tr("Photos of {folder}").format(folder=task.folder.name))
        self.resize(620, 440)
        self.stage, self.bar, self.summary = label(""), QProgressBar(), label("", "dim")
        self.table = QTableWidget(0, 3)
        self.pause = QPushButton(self.tr("&Pause"))
        self.end = QPushButton(self.tr("&End"))
        self.folder, self.copy = QPushButton(self.tr("Open &folder")), QPushButton(self.tr("&Copy report"))
        self.is_running, self.is_over = True, False
        self._style()
        self._lay_out()
        self._connect()
        self.show_progress("", 0, 0, None)

    def show_progress(self, stage: str, done: int, total: int, seconds_left: float | None) -> None:
        """How far the job is, in steps of all photos together."""
        left = self.tr(", {time} left").format(time=duration(seconds_left)) if seconds_left is not None else ""
        self.stage.setText(f"{stage}{left}" if stage else self.tr("Waiting for its turn"))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.refresh()

    def show_state(self, *, running: bool, over: bool, text: str) -> None:
        """The job began or ended. `over`: nothing is left to go on with."""
        self.is_running, self.is_over = running, over
        self.stage.setText(text)
        self.bar.setVisible(not over)
        self.pause.setVisible(not over)
        self.pause.setText(self.tr("&Pause") if running else self.tr("&Continue"))
        self.pause.setEnabled(True)
        self.end.setText(self.tr("&Close") if over else self.tr("&End"))
        self.refresh()

    def refresh(self) -> None:
        """Show what has become of the photos since."""
        outcomes = self.task.outcomes
        if len(outcomes) < self._shown:  # it has begun again
            self.table.setRowCount(0)
            self._shown = 0
        for outcome in outcomes[self._shown :]:
            self._add(outcome)
        if len(outcomes) > self._shown:
            self.table.scrollToBottom()
        self._shown = len(outcomes)
        self.summary.setText(self._summary(outcomes))

    def report(self) -> str:
        """The table as text, with tabs between."""
        lines = [f"{o.photo}\t{o.state}\t{o.detail}" for o in self.task.outcomes]
        return "\n".join([*lines, self.summary.text()])

    # ---- inside

    def _summary(self, outcomes: Sequence[Outcome]) -> str:
        counts = {state: sum(outcome.state == state for outcome in outcomes) for state in ICONS}
        parts = [self.tr("{count} of {total} photos").format(count=len(outcomes), total=self.task.total)]
        if counts["skipped"]:
            parts.append(self.tr("{count} done before").format(count=counts["skipped"]))
        if counts["failed"]:
            parts.append(self.tr("{count} failed").format(count=counts["failed"]))
        return listed(parts)

    def _add(self, outcome: Outcome) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        states = {"done": self.tr("Done"), "skipped": self.tr("Done before"), "failed": self.tr("Failed")}
        state = QTableWidgetItem(states[outcome.state])
        state.setIcon(icon(*ICONS[outcome.state]))
        detail = translated(outcome.detail) if outcome.state == "failed" else outcome.detail
        for column, item in enumerate((QTableWidgetItem(outcome.photo), state, QTableWidgetItem(detail))):
            item.setToolTip(item.text())
            self.table.setItem(row, column, item)

    def _style(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("Photo"), self.tr("State"), self.tr("File, or reason")])
        self.table.setAccessibleName(self.tr("Photos"))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        set_role(self.table, "table")
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 190)
        self.bar.setTextVisible(False)
        self.pause.setToolTip(self.tr("The photo in work is finished first"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.folder)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.end)
        column = dialog_column(self)
        for part in (self.stage, self.bar, self.table, self.summary):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.task.out))))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
        self.pause.clicked.connect(self._pause)
        self.end.clicked.connect(self._end)

    def _pause(self) -> None:
        if self.is_running:
            self.pause.setEnabled(False)  # until the photo in work is finished
            self.pause_requested.emit()
        else:
            self.continue_requested.emit()

    def _end(self) -> None:
        if not self.is_over:
            self.end_requested.emit()
        self.close()
