"""The faces of a labelling project: opening, keeping what is painted on them, declaring them done, taking them out."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ...core.errors import EditGANError
from ...core.latents import SeedSource
from ...session.document import Document
from ...session.labelling.project import LabellingProject
from ...session.look import Look, fit_labels
from ...session.paint_commands import import_labels
from ...session.session import Session
from ..binding import DocumentBinding
from ..calls import Calls
from ..faces import RANDOM_SEEDS
from .asking import Asking

Suggestion = tuple[Look, NDArray[np.float32]]


class FaceState(Enum):
    """How far the labelling of a face is."""

    UNTOUCHED = "untouched"  # only suggested labels: nothing is on disk
    DRAFT = "draft"
    DONE = "done"


@dataclass(eq=False)
class Record:
    """What is known of an open face.

    Attributes:
        look: its picture, and its labels as suggested. unsure: [h, w] 0..1. branch: what suggested them.
        kept: labels as they are on disk, or None.
    """

    look: Look
    unsure: NDArray[np.float32]
    branch: object
    kept: NDArray[np.uint8] | None

    @cached_property
    def uncertainty(self) -> float:
        """Mean over the face, 0..1."""
        return float(self.unsure.mean())


class LabelFaces(QObject):
    """Faces of `project` as documents of `session`. What is painted is on disk at the end of every stroke."""

    changed = Signal()  # states, suggestions, or what is known of a face
    viewed = Signal()  # another face, or none, is in view
    busy = Signal(bool)  # whether faces are being sampled
    failed = Signal(object)
    removed = Signal(object, bool)  # SeedSource, and whether it was in the project or only in the window

    def __init__(
        self, session: Session, project: LabellingProject, calls: Calls, asking: Asking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.project, self.calls, self.asking = session, project, calls, asking
        self.records: dict[SeedSource, Record] = {}
        self._waiting = 0
        self._released = False
        self._binding = DocumentBinding(session, {"history.changed": self._keep_current}, on_switch=self._switched)

    def release(self) -> None:
        """Listen no longer; what the worker still answers is let go."""
        self._released = True
        self._binding.close()

    # ---- what is there

    @property
    def record(self) -> Record | None:
        """Of the face in view."""
        return self.records.get(self.session.current.source) if self.session.current else None

    def state(self, source: SeedSource) -> FaceState:
        """How far a face is."""
        entry = next((entry for entry in self.project.faces if entry.source == source), None)
        if entry is None:
            return FaceState.UNTOUCHED
        return FaceState.DONE if entry.done else FaceState.DRAFT

    def document(self, source: SeedSource) -> Document | None:
        """The open face of a seed."""
        return next((document for document in self.session.documents if document.source == source), None)

    def sources(self) -> list[SeedSource]:
        """Faces of the project in their order, then those that are only looked at."""
        kept = [entry.source for entry in self.project.faces]
        return [*kept, *(d.source for d in self.session.documents if d.source not in kept)]

    # ---- opening

    def new(self, seed: int | None = None, truncation: float = SeedSource.truncation) -> None:
        """Sample a face; a random one when no seed is given."""
        self.open(SeedSource(random.randrange(RANDOM_SEEDS) if seed is None else seed, truncation))

    def open(self, source: SeedSource) -> None:
        """Bring a face into view, with its labels as kept, or as suggested."""
        known = self.document(source)
        if known is not None:
            self.session.settle()
            self.session.go_to(known)
            return

        def show(record: Record) -> None:
            if self.document(source) is None:
                self.session.settle()
                labels = record.look.labels if record.kept is None else record.kept
                self.session.add(Document(source, replace(record.look, labels=labels), self.project.scheme))

        self._ask(source, show)

    def refresh(self) -> None:
        """A branch was trained: suggest anew for the face in view."""
        document = self.session.current
        if document is not None and self._is_stale(document.source):
            self._ask(document.source, lambda record: self._resuggest(document, record))

    # ---- what the user does

    def set_done(self, done: bool) -> None:
        """The face in view is labelled well enough, or is not. Raises EditGANError."""
        document = self.session.current
        if document is not None:
            if self.state(document.source) is FaceState.UNTOUCHED:
                self._keep(document)
            self.project.set_done(document.source, done)
            self.changed.emit()

    def accept(self) -> None:
        """Take the newest suggestion for the whole face in view; undoable where it differs from what is there."""
        document = self.session.current
        if document is None:
            return

        def take(record: Record) -> None:
            if document in self.session.documents:
                import_labels(self.session, document, fit_labels(record.look.labels, document.layer.shape))
                self._try(lambda: self._keep(document))

        if self._is_stale(document.source):
            self._ask(document.source, take)
        else:
            take(self.records[document.source])

    def remove(self) -> None:
        """Take the face in view out; `restore` brings it back."""
        document = self.session.current
        if document is not None:
            self.session.settle()
            kept = self.state(document.source) is not FaceState.UNTOUCHED
            if kept:
                self.project.remove(document.source)
            self._put_away(document)
            self.removed.emit(document.source, kept)
            self.changed.emit()

    def restore(self, source: SeedSource, *, kept: bool) -> None:
        """Take back a `remove`. `kept`: it was in the project."""
        if kept:
            self.project.restore(source)
            self.read_again()  # it may have been sampled anew meanwhile
        self.open(source)
        self.changed.emit()

    def read_again(self) -> None:
        """Label maps came into the project: faces open as a mere suggestion that are among them, or of another size,
        are opened anew."""
        current = self.session.current
        stale = [document for document in self.session.documents if self._is_outdated(document)]
        for document in sorted(stale, key=lambda document: document is current):  # the one in view comes last
            self._put_away(document)
            self.open(document.source)

    # ---- inside

    def _is_outdated(self, document: Document) -> bool:
        if self.records[document.source].kept is not None or document.layer.is_painted:
            return False
        return self.state(document.source) is not FaceState.UNTOUCHED or document.layer.shape != self.project.size

    def _put_away(self, document: Document) -> None:
        self.session.close(document)
        self.records.pop(document.source, None)

    def _branch(self) -> object:
        """What suggests labels now: another one after each training."""
        path = self.project.branch_path
        return (path, path.stat().st_mtime_ns) if path else None

    def _is_stale(self, source: SeedSource) -> bool:
        record = self.records.get(source)
        return record is None or record.branch != self._branch()

    def _ask(self, source: SeedSource, then: Callable[[Record], None]) -> None:
        branch, path, scheme = self._branch(), self.project.branch_path, self.project.scheme

        def answered(found: Suggestion) -> None:
            if self._released:
                return
            self._count(-1)
            try:
                self.records[source] = self._record(source, found, branch)
                then(self.records[source])
            except EditGANError as error:
                self.failed.emit(error)
            self._tell_uncertainty()
            self.changed.emit()

        def failed(error: EditGANError) -> None:
            if not self._released:
                self._count(-1)
                self.failed.emit(error)

        self._count(1)
        self.calls.ask(self.tr("New face"), lambda: self.asking.look(source, path, scheme), answered, failed)

    def _record(self, source: SeedSource, found: Suggestion, branch: object) -> Record:
        """With labels of the size that those of the project have."""
        look, unsure = found
        kept = self.project.labels(source)
        size = self.project.size or look.labels.shape
        suggested = fit_labels(look.labels, (size[0], size[1]))
        return Record(replace(look, labels=suggested), unsure, branch, kept)

    def _resuggest(self, document: Document, record: Record) -> None:
        """Labels that nobody has touched follow the suggestion."""
        if self.state(document.source) is FaceState.UNTOUCHED and document in self.session.documents:
            document.show(record.look)

    def _switched(self) -> None:
        self.viewed.emit()
        self._tell_uncertainty()
        self.refresh()

    def _keep_current(self) -> None:
        document = self.session.current
        if document is not None:
            self._try(lambda: self._keep_painted(document))

    def _keep_painted(self, document: Document) -> None:
        """After a stroke, an undo, a redo: write what is there now, unless that is what is on disk."""
        record = self.records[document.source]
        painted = document.layer.painted
        untouched = record.kept is None and not document.layer.is_painted
        if not untouched and (record.kept is None or not np.array_equal(record.kept, painted)):
            self._keep(document)

    def _keep(self, document: Document) -> None:
        labels = document.layer.painted.copy()
        self.project.keep(document.source, labels)
        self.records[document.source].kept = labels
        self.changed.emit()

    def _tell_uncertainty(self) -> None:
        """To the face in view: the canvases glow by it, when that is wanted."""
        document, record = self.session.current, self.record
        if document is not None and record is not None and document.uncertainty is not record.unsure:
            document.show_uncertainty(record.unsure)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditGANError as error:
            self.failed.emit(error)

    def _count(self, more: int) -> None:
        self._waiting += more
        self.busy.emit(self._waiting > 0)
