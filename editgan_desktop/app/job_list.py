"""The list of jobs: its panel, its commands, and what the status bar says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..core.memory import MemoryFigures
from .binding import Subscriptions
from .docks import RIGHT
from .panels.jobs.panel import JobsPanel

if TYPE_CHECKING:
    from .workbench import Workbench

DOCK = "jobs"


class JobList(QObject):
    """Every job in sight: what runs, what waits, what is over and why."""

    _pictures_lack_memory = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, window, runs = bench, bench.window, bench.runs
        self._pause = window.actions_by_id["pause-jobs"]
        self.panel = JobsPanel(bench.session, runs, window.actions_by_id)
        bench.docks.add(DOCK, self.tr("Jobs"), self.panel, RIGHT, beside="library")
        bench.on("show-jobs", self._show)
        bench.on("pause-jobs", runs.pause)
        bench.on("clear-jobs", bench.session.job.clear_ended, lambda session: bool(session.job.ended))
        window.status.jobs_requested.connect(self._show)
        runs.told.connect(window.notice.show_warning)
        bench.engine.tell = self._pictures_lack_memory.emit  # from the thread of the worker
        self._pictures_lack_memory.connect(self._tell_of_pictures)
        self._ends = Subscriptions()
        self._ends.connect(bench.session.job.changed, self._follow)
        if bench.engine.memory() is not None:
            window.status.measured.connect(self._measure)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        self.panel.release()
        self._bench.runs.release()

    def _show(self) -> None:
        self._bench.docks.show(DOCK)

    def _follow(self) -> None:
        self._pause.setChecked(self._bench.session.job.paused)

    def _tell_of_pictures(self, _how: str) -> None:
        """The notice bar says nothing twice that still stands there."""
        self._bench.window.notice.show_warning(
            self.tr("Too little graphics memory: pictures are made on the processor"),
            self.tr("Close other programs that use the graphics card."),
        )

    def _measure(self) -> None:
        """Ask for the memory of the graphics card, between two steps of whatever runs."""
        status, calls = self._bench.window.status, self._bench.window.calls

        def show(memory: MemoryFigures | None) -> None:
            if memory is not None:
                status.show_graphics_memory(memory)

        calls.ask(self.tr("Memory"), self._bench.engine.memory, show, lambda _: None, latest=True)
