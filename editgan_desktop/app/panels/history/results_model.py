"""The results of the face in view as a list, the newest first: all, those with a star, those that a search finds."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from ....session.results import Result
from ....session.session import Session
from ...binding import DocumentBinding
from ...session_actions import shown_change
from ...shown_names import shown_vector
from ...translation import listed
from ...widgets.elided_label import plain_tip
from ...widgets.figures import signed

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a delegate asks for besides the title."""

    PICTURE = Qt.ItemDataRole.UserRole + 1  # [h, w, 3] uint8, or None
    DETAILS = Qt.ItemDataRole.UserRole + 2
    STARRED = Qt.ItemDataRole.UserRole + 3
    CURRENT = Qt.ItemDataRole.UserRole + 4


class ResultsModel(QAbstractListModel):
    """`words` and `only_starred` say which are shown; call `refresh` after a change of them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words, self.only_starred = "", False
        self._shown: list[Result] = []
        slots = {"results.changed": self.refresh, "edits_changed": self._mark, "face_changed": self._mark}
        self._binding = DocumentBinding(session, slots, on_switch=self.refresh)
        self.refresh()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._binding.document.results.entries) if self._binding.document else 0

    def refresh(self) -> None:
        """See which are to be shown."""
        entries = self._binding.document.results.entries if self._binding.document else ()
        self.beginResetModel()
        self._shown = [
            result for result in reversed(entries)
            if (result.starred or not self.only_starred) and result.has(self.words)
        ]  # fmt: skip
        self.endResetModel()

    def result(self, index: Index) -> Result | None:
        """Of a row."""
        return self._shown[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a result stands; invalid when it is not shown."""
        place = next((i for i, result in enumerate(self._shown) if result.key == key), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, strengths, and what `Role` names."""
        result = self.result(index)
        if result is None:
            return None
        title = shown_change(result.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{title}\n{self._details(result)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            star = self.tr(", starred") if result.starred else ""
            return f"{title}, {self._details(result)}{star}"
        if role == Role.CURRENT:
            document = self._binding.document
            return document is not None and result.is_of(document.edits, document.face)
        values = {Role.PICTURE: result.picture, Role.DETAILS: self._details(result), Role.STARRED: result.starred}
        return values.get(Role(role)) if role in list(Role) else None

    def _details(self, result: Result) -> str:
        local = QDateTime.fromSecsSinceEpoch(int(result.time.timestamp()))
        time = QLocale().toString(local, QLocale.FormatType.ShortFormat)
        edits = listed(f"{shown_vector(name)} {signed(strength)}" for name, strength in result.strengths)
        return f"{time}  ·  {edits}" if edits else time

    def _mark(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
