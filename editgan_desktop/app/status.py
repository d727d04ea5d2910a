"""The status bar: what is under the pointer, what the worker does, zoom, memory, device."""

from __future__ import annotations

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from ..session.job_state import JobState
from .binding import Subscriptions

MEMORY_EVERY_MS = 2000


class Status(QStatusBar):
    """Follows the jobs of a session; the rest it is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job_state: JobState | None = None
        self._ends = Subscriptions()
        self._process = psutil.Process()
        self._hover, self._job, self._zoom, self._memory, self._device = (QLabel() for _ in range(5))
        self._activity = ""
        self.addWidget(self._hover, 1)
        self._hover.setContentsMargins(8, 0, 8, 0)
        for label in (self._job, self._zoom, self._memory, self._device):
            label.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(label)
        self._zoom.setToolTip(self.tr("Zoom: screen pixels for each picture pixel"))
        self._memory.setToolTip(self.tr("Memory this program uses"))
        self._device.setToolTip(self.tr("Where the model runs"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_memory)
        self._timer.start(MEMORY_EVERY_MS)
        self._show_memory()
        self._show_job()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self._ends.close()

    def follow(self, job: JobState) -> None:
        """Show what becomes of jobs."""
        self._job_state = job
        self._ends.connect(job.changed, self._show_job)
        self._ends.connect(job.progressed, self._show_job)

    def show_device(self, device: str) -> None:
        self._device.setText(device)

    def show_zoom(self, text: str) -> None:
        self._zoom.setText(text)

    def show_activity(self, text: str) -> None:
        """What the worker does that is no job of the session's, such as loading; "" when it is over."""
        self._activity = text
        self._show_job()

    def show_hover(self, text: str) -> None:
        self._hover.setText(text)

    def _show_job(self) -> None:
        job = self._job_state.now if self._job_state else None
        if job is None:
            self._job.setText(self._activity or self.tr("Ready"))
        elif not job.total:
            self._job.setText(self.tr("{title}: waiting").format(title=job.title))
        else:
            self._job.setText(f"{job.title}: {job.done} / {job.total}")

    def _show_memory(self) -> None:
        self._memory.setText(f"{self._process.memory_info().rss / 1e9:.1f} GB")
