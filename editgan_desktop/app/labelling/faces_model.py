"""The faces of a project as a list: picture, labels, state, how unsure the network is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPixmap

from ...core.errors import EditGANError
from ...core.latents import SeedSource
from ...session.look import fit_labels
from ..binding import Subscriptions
from ..widgets.thumbnail import to_pixmap
from .faces import FaceState, LabelFaces

THUMB = 44
FINE = 2  # pixels of a small label map for each of the window's
DELAY_MS = 120  # strokes come fast; the small pictures may come a little later

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a delegate asks for besides the text."""

    STATE = Qt.ItemDataRole.UserRole + 1  # FaceState
    LABELS = Qt.ItemDataRole.UserRole + 2  # QPixmap of the label map, or None
    WORDS = Qt.ItemDataRole.UserRole + 3  # the second line


@dataclass(eq=False)
class Row:
    """What is shown of a face."""

    source: SeedSource
    state: FaceState
    uncertainty: float | None
    labels: QPixmap | None


class LabelFacesModel(QAbstractListModel):
    """Follows the project, and soon after a stroke the labels of the face in view."""

    def __init__(self, faces: LabelFaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._rows: list[Row] = []
        self._pictures: dict[SeedSource, QPixmap | None] = {}  # None: it is on its way
        self._released = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._refresh_labels)
        self._ends = Subscriptions()
        self._ends.connect(faces.session.documents_changed, self.refresh)
        self._ends.connect(faces.project.changed, self.refresh)
        faces.changed.connect(self.refresh)
        self.refresh()

    def release(self) -> None:
        """Listen no longer."""
        self._released = True
        self._timer.stop()
        self._ends.close()

    def refresh(self) -> None:
        """Faces came or went, or their states changed."""
        sources = self._faces.sources()
        if sources != [row.source for row in self._rows]:
            self.beginResetModel()
            known = {row.source: row for row in self._rows}
            self._rows = [known.get(source) or self._row(source) for source in sources]
            self.endResetModel()
        for place, row in enumerate(self._rows):
            fresh = self._faces.state(row.source), self._uncertainty(row.source)
            if fresh != (row.state, row.uncertainty):
                row.state, row.uncertainty = fresh
                self._tell(place)
            self._ask_picture(row.source)
        self._timer.start()

    def source(self, index: Index) -> SeedSource | None:
        """The face of a row."""
        return self._rows[index.row()].source if index.isValid() else None

    def index_of(self, source: SeedSource | None) -> QModelIndex:
        """Where a face stands; invalid when it is not there."""
        place = next((i for i, row in enumerate(self._rows) if row.source == source), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def count(self, state: FaceState) -> int:
        """How many faces are so far."""
        return sum(row.state is state for row in self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Seed, small pictures, state and words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self.tr("Seed {seed}").format(seed=row.source.seed),
            Qt.ItemDataRole.DecorationRole: self._pictures.get(row.source),
            Qt.ItemDataRole.ToolTipRole: self._tip(row),
            Qt.ItemDataRole.AccessibleTextRole: self._tip(row).replace("\n", ", "),
            Role.STATE: row.state,
            Role.LABELS: row.labels,
            Role.WORDS: self._words(row),
        }
        return values.get(role)

    # ---- inside

    def _row(self, source: SeedSource) -> Row:
        return Row(source, self._faces.state(source), self._uncertainty(source), self._label_picture(source))

    def _uncertainty(self, source: SeedSource) -> float | None:
        record = self._faces.records.get(source)
        return record.uncertainty or None if record is not None else None

    def _words(self, row: Row) -> str:
        state = {
            FaceState.UNTOUCHED: self.tr("suggested"),
            FaceState.DRAFT: self.tr("draft"),
            FaceState.DONE: self.tr("done"),
        }[row.state]
        if row.uncertainty is None:
            return state
        unsure = self.tr("unsure {share} %").format(share=QLocale().toString(100 * row.uncertainty, "f", 1))
        return f"{state} · {unsure}"

    def _tip(self, row: Row) -> str:
        states = {
            FaceState.UNTOUCHED: self.tr("Not labelled yet: these parts are suggested"),
            FaceState.DRAFT: self.tr("Labelled, but not declared done"),
            FaceState.DONE: self.tr("Done: the training learns from it, or measures on it"),
        }
        name = self.tr("Seed {seed}, variety {truncation}").format(
            seed=row.source.seed, truncation=QLocale().toString(row.source.truncation, "f", 2)
        )
        return f"{name}\n{states[row.state]}"

    def _labels(self, source: SeedSource) -> NDArray[np.uint8] | None:
        document = self._faces.document(source)
        try:
            return document.layer.painted if document else self._faces.project.labels(source)
        except EditGANError:  # told when the face is opened
            return None

    def _label_picture(self, source: SeedSource) -> QPixmap | None:
        labels = self._labels(source)
        if labels is None:
            return None
        rows = FINE * THUMB
        small = fit_labels(labels, (rows, max(1, rows * labels.shape[1] // labels.shape[0])))
        return to_pixmap(self._faces.project.scheme.colorize(small), THUMB)

    def _refresh_labels(self) -> None:
        """Of the face in view: the others do not change."""
        current = self._faces.session.current
        for place, row in enumerate(self._rows):
            if current is not None and row.source == current.source:
                row.labels = self._label_picture(row.source)
                self._tell(place)

    def _ask_picture(self, source: SeedSource) -> None:
        """From the open face if there is one, otherwise made by the worker when it has time."""
        if self._pictures.get(source) is not None:
            return
        record = self._faces.records.get(source)
        if record is not None:
            self._take_picture(source, record.look.picture)
        elif source not in self._pictures:
            self._pictures[source] = None
            make = lambda: self._faces.asking.thumbnail(source)  # noqa: E731
            what = self.tr("Small picture")
            slot = f"{what} {source.seed} {source.truncation}"
            self._faces.calls.ask(slot, make, lambda picture: self._take_picture(source, picture), latest=True)

    def _take_picture(self, source: SeedSource, picture: NDArray[np.uint8]) -> None:
        if self._released:
            return
        self._pictures[source] = to_pixmap(picture, THUMB)
        index = self.index_of(source)
        if index.isValid():
            self._tell(index.row())

    def _tell(self, place: int) -> None:
        self.dataChanged.emit(self.index(place), self.index(place))
