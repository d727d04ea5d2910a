"""The status bar: what is under the pointer, the running job, zoom, memory, device."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from ..core.memory import MemoryFigures, memory_figures
from ..session.job_state import JobState
from .language import translated
from .panels.jobs.strip import JobStrip

MEMORY_EVERY_MS = 2000
HEIGHT = 28  # pixels, whatever it shows


class Status(QStatusBar):
    """Follows the jobs of a session; the rest it is told.

    Args:
        ends_jobs: whether it has the buttons that end the running job.

    Signals:
        jobs_requested: the list of jobs is wanted. measured: it is time to tell the memory of the graphics card.
    """

    jobs_requested = Signal()
    measured = Signal()

    def __init__(self, *, ends_jobs: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jobs = JobStrip(can_end=ends_jobs)
        self._hover, self._zoom, self._memory, self._graphics, self._device = (QLabel() for _ in range(5))
        self.addWidget(self._hover, 1)
        self._hover.setContentsMargins(8, 0, 8, 0)
        self.addPermanentWidget(self.jobs)
        for label in (self._zoom, self._memory, self._graphics, self._device):
            label.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(label)
        self.setFixedHeight(HEIGHT)
        self._graphics.hide()
        self._zoom.setToolTip(self.tr("Zoom: screen pixels for each picture pixel"))
        self._device.setToolTip(self.tr("Where the model runs"))
        self.jobs.pressed.connect(self.jobs_requested)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._measure)
        self._timer.start(MEMORY_EVERY_MS)
        self._measure()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self.jobs.release()

    def follow(self, job: JobState) -> None:
        """Show what becomes of jobs."""
        self.jobs.follow(job)

    def show_device(self, device: str) -> None:
        self._device.setText(translated(device))

    def show_zoom(self, text: str) -> None:
        self._zoom.setText(text)

    def show_activity(self, text: str) -> None:
        """What the worker does that is no job of the session's, such as loading; "" when it is over."""
        self.jobs.show_activity(text)

    def show_hover(self, text: str) -> None:
        self._hover.setText(text)

    def show_graphics_memory(self, memory: MemoryFigures) -> None:
        """Of the graphics card the model is on."""
        self._graphics.setText(self.tr("GPU {size} GB").format(size=_gigabytes(memory.used)))
        self._graphics.setToolTip(self._tip(self.tr("Graphics memory this program uses"), memory))
        self._graphics.show()

    def _measure(self) -> None:
        memory = memory_figures()
        self._memory.setText(self.tr("{size} GB").format(size=_gigabytes(memory.used)))
        self._memory.setToolTip(self._tip(self.tr("Memory this program uses"), memory))
        self.measured.emit()

    def _tip(self, what: str, memory: MemoryFigures) -> str:
        rest = self.tr("{free} GB of {total} GB are free")
        return f"{what}\n" + rest.format(free=_gigabytes(memory.free), total=_gigabytes(memory.total))


def _gigabytes(size: int) -> str:
    return QLocale().toString(size / 1e9, "f", 1)
