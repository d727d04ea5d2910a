"""Looking for the face that would teach the most."""

from __future__ import annotations

import random

from PySide6.QtCore import QObject, Signal

from ...core.errors import EditGANError
from ...core.latents import SeedSource
from ...core.progress import Progress
from ...jobs.job import Ticket
from ...session.labelling.suggestions import pick_next
from ..calls import JobHandlers
from ..faces import RANDOM_SEEDS
from .faces import LabelFaces

CANDIDATES = 16  # a few seconds' work


class Search(QObject):
    """Ranks random faces by how unsure the network is of them, and opens the first."""

    changed = Signal()  # it began, went on or ended
    failed = Signal(object)

    def __init__(self, faces: LabelFaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._ticket: Ticket | None = None
        self._released = False
        self.done = 0  # of CANDIDATES

    @property
    def runs(self) -> bool:
        return self._ticket is not None

    def begin(self) -> None:
        """Look at some faces; nothing happens while that is under way."""
        if self.runs:
            return
        faces, project = self._faces, self._faces.project
        sources, branch, scheme = self._candidates(), project.branch_path, project.scheme
        handlers = JobHandlers(self._progressed, self._finished, self._failed, self._end)
        title = self.tr("Find the most helpful face")
        self.done = 0
        self._ticket = faces.calls.submit(title, lambda: faces.asking.rank(sources, branch, scheme), handlers)
        self.changed.emit()

    def release(self) -> None:
        """Look no further."""
        self._released = True
        if self._ticket:
            self._ticket.cancel()

    def _candidates(self) -> list[SeedSource]:
        known = set(self._faces.sources())
        fresh = (SeedSource(random.randrange(RANDOM_SEEDS)) for _ in range(2 * CANDIDATES))
        return [source for source in dict.fromkeys(fresh) if source not in known][:CANDIDATES]

    def _progressed(self, report: Progress) -> None:
        if not self._released:
            self.done = report.done
            self.changed.emit()

    def _finished(self, ranked: list[tuple[SeedSource, float]]) -> None:
        self._end()
        source = None if self._released else pick_next(ranked, self._faces.project)
        if source is not None:
            self._faces.open(source)

    def _failed(self, error: EditGANError) -> None:
        self._end()
        if not self._released:
            self.failed.emit(error)

    def _end(self) -> None:
        self._ticket = None
        if not self._released:
            self.changed.emit()
