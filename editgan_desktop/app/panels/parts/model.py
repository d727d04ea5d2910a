"""The parts of a label scheme as a list with a heading per group, narrowed down by a search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from ....core.labels import LabelScheme, Part
from ....session.part_states import PartStates
from ...shown_names import group_title, part_title
from ...widgets.elided_label import plain_tip

Index = QModelIndex | QPersistentModelIndex


FOLDS_FROM = 21  # parts: so many do not fit into a window, and their groups can be folded


class Role(IntEnum):
    """What a delegate asks for besides the text."""

    PART = Qt.ItemDataRole.UserRole + 1  # id, or None on a heading
    PIXELS = Qt.ItemDataRole.UserRole + 2  # how many pixels of the face it covers; on a heading, all its parts
    FOLDED = Qt.ItemDataRole.UserRole + 3  # on a heading: whether its parts are hidden; None when it cannot be folded
    NAMES = Qt.ItemDataRole.UserRole + 4  # tuple of the part's name; on a heading, of all parts of the group
    LOCKED = Qt.ItemDataRole.UserRole + 5  # whether nothing is painted over it; on a heading, over any of its parts
    SHOWN = Qt.ItemDataRole.UserRole + 6  # whether it has its colour; on a heading, whether any of its parts has


@dataclass(frozen=True)
class Row:
    """One line: a heading when `part` is None."""

    text: str
    part: int | None = None
    group: str = ""


def rows_of(scheme: LabelScheme, search: str, folded: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    """Headings and parts in which every word of `search` occurs (in title, name or group).

    A search looks into groups that are `folded`, too.
    """
    words = search.casefold().split()
    rows: list[Row] = []
    for group in scheme.groups:
        members = [
            Row(part_title(part), number, group)
            for number, part in enumerate(scheme.parts)
            if part.group == group and all(word in _searched(part) for word in words)
        ]
        hidden = group in folded and not words
        rows += [Row(group_title(group), None, group), *([] if hidden else members)] if members else []
    return tuple(rows)


def _searched(part: Part) -> str:
    return " ".join((part_title(part), part.title, part.name, group_title(part.group), part.group)).casefold()


class PartsModel(QAbstractListModel):
    """The rows that the search lets through. Headings can neither be selected nor reached by keys."""

    def __init__(self, scheme: LabelScheme, states: PartStates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._states = scheme, states
        self._pixels: NDArray[np.int64] = np.zeros(len(scheme), np.int64)
        self._known = False
        self._search, self._folded = "", frozenset[str]()
        self._rows: Sequence[Row] = rows_of(scheme, "")

    def set_scheme(self, scheme: LabelScheme) -> None:
        """Show other parts, all of them, and none of them counted."""
        self._scheme, self._folded = scheme, frozenset()
        self._pixels, self._known = np.zeros(len(scheme), np.int64), False
        self._refill()

    def search(self, text: str) -> None:
        """Show only what the words of `text` occur in."""
        self._search = text
        self._refill()

    def toggle(self, heading: Index) -> None:
        """Fold a group or unfold it; nothing happens where that cannot be."""
        if heading.isValid() and self.data(heading, Role.FOLDED) is not None:
            self._folded ^= {self._rows[heading.row()].group}
            self._refill()

    def unfold(self, part: int) -> None:
        """Show the group of a part."""
        group = self._scheme.parts[part].group
        if group in self._folded:
            self._folded -= {group}
            self._refill()

    def heading_of(self, part: int) -> QModelIndex:
        """The heading a part stands below; invalid while the search hides it."""
        group = self._scheme.parts[part].group
        headings = (place for place, row in enumerate(self._rows) if row.part is None and row.group == group)
        place = next(headings, -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def _refill(self) -> None:
        self.beginResetModel()
        self._rows = rows_of(self._scheme, self._search, self._folded)
        self.endResetModel()

    def count_pixels(self, labels: NDArray[np.uint8] | None) -> None:
        """Tell which parts are present on `labels` [H, W]; None when there is no face."""
        self._known = labels is not None
        size = len(self._scheme)
        counts = np.bincount(labels.ravel(), minlength=size)[:size] if labels is not None else np.zeros(size, np.int64)
        self._pixels = counts
        self.states_changed()

    def states_changed(self) -> None:
        """Parts are locked, hidden or counted otherwise."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def index_of(self, part: int) -> QModelIndex:
        """Where a part stands; invalid while the search hides it."""
        place = next((place for place, row in enumerate(self._rows) if row.part == part), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def first(self) -> QModelIndex:
        """The first part that is shown; invalid when there is none."""
        place = next((place for place, row in enumerate(self._rows) if row.part is not None), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].part is None:  # one that folds takes clicks
            return Qt.ItemFlag.NoItemFlags if self.data(index, Role.FOLDED) is None else Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colour, tooltip, part id, and pixels; on a heading text, pixels, and whether it is folded."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        if role in (Role.NAMES, Role.LOCKED, Role.SHOWN):
            return self._state(row, role)
        return self._heading_data(row.group, role) if row.part is None else self._part_data(row.part, role)

    def _state(self, row: Row, role: int) -> Any:
        parts = self._scheme.parts
        members = [part for part in parts if part.group == row.group] if row.part is None else [parts[row.part]]
        names = tuple(part.name for part in members)
        if role == Role.NAMES:
            return names
        if role == Role.LOCKED:
            return all(name in self._states.locked for name in names)
        return any(self._states.is_shown(name) for name in names)

    def _heading_data(self, group: str, role: int) -> Any:
        if role == Role.FOLDED:
            return group in self._folded if len(self._scheme) >= FOLDS_FROM and not self._search.strip() else None
        members = [number for number, part in enumerate(self._scheme.parts) if part.group == group]
        pixels = int(self._pixels[members].sum())
        if role == Role.PIXELS:
            return pixels if self._known else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._words(pixels) or None
        return None

    def _part_data(self, number: int, role: int) -> Any:
        part = self._scheme.parts[number]
        if role == Role.PART:
            return number
        if role == Role.PIXELS:
            return int(self._pixels[number]) if self._known else None
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(*part.color)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "\n".join(filter(None, (self._cover(number), *self._said(part.name))))
        return plain_tip(self._tip(number)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, number: int) -> str:
        part = self._scheme.parts[number]
        lines = (part_title(part), self.tr("Group: {group}").format(group=group_title(part.group)), self._cover(number))
        return "\n".join(filter(None, (*lines, *self._said(part.name))))

    def _said(self, name: str) -> tuple[str, ...]:
        """That a part is locked, or has no colour."""
        locked = self.tr("Locked: nothing is painted over it") if name in self._states.locked else ""
        return (locked, "" if self._states.is_shown(name) else self.tr("Hidden: shown without its colour"))

    def _cover(self, number: int) -> str:
        return self._words(int(self._pixels[number]))

    def _words(self, pixels: int) -> str:
        """How much of the face that is; "" when there is no face."""
        if not self._known:
            return ""
        if not pixels:
            return self.tr("Not on this face")
        return self.tr("{count} pixels of this face").format(count=QLocale().toString(pixels))
