"""The gallery as a list of small pictures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from ....session.mixing import Aspect
from ....session.session import Session
from ...binding import Subscriptions
from ...widgets.thumbnail import to_pixmap

THUMB = 96

Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """A row for each seed of `session.gallery`; without a picture until it is made."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = session.gallery
        self._seeds = self._gallery.seeds
        self._pixmaps: dict[int, QPixmap] = {}
        self._ends = Subscriptions()
        self._ends.connect(self._gallery.changed, self._follow)
        self._ends.connect(self._gallery.pictured, self._show)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def seed(self, index: Index) -> int | None:
        """The seed of a row."""
        return self._seeds[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._seeds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Seed, picture or None, and what a click does."""
        seed = self.seed(index)
        if seed is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(seed)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pixmaps.get(seed)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._words(seed))
        return ", ".join(self._words(seed)) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _words(self, seed: int) -> tuple[str, ...]:
        aspect = self._gallery.aspect
        if aspect is None:
            return self.tr("Seed {seed}").format(seed=seed), self.tr("Click opens it")
        told = {
            Aspect.POSE: self.tr("With the pose of seed {seed}"),
            Aspect.FEATURES: self.tr("With features of seed {seed}"),
            Aspect.COLOURS: self.tr("With the colours of seed {seed}"),
        }
        return told[aspect].format(seed=seed), self.tr("Click applies it, Ctrl+click opens it as a face of its own")

    def _follow(self) -> None:
        """Seeds that come behind the others leave the list where it is."""
        before, now = self._seeds, self._gallery.seeds
        if now[: len(before)] == before and len(now) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(now) - 1)
            self._seeds = now
            self.endInsertRows()
        elif now != before:
            self.beginResetModel()
            self._seeds = now
            self._pixmaps = {seed: pixmap for seed, pixmap in self._pixmaps.items() if seed in now}
            self.endResetModel()

    def _show(self, seed: int) -> None:
        picture = self._gallery.pictures.get(seed)
        if picture is None:
            self._pixmaps.pop(seed, None)
        else:
            self._pixmaps[seed] = to_pixmap(picture, THUMB)
        if seed in self._seeds:
            place = self.index(self._seeds.index(seed))
            self.dataChanged.emit(place, place)
