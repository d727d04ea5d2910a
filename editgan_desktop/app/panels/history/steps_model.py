"""The steps of the face in view as a list: how it was at first, then one row for each change."""

from __future__ import annotations

import base64
from collections.abc import Callable
from enum import IntEnum
from html import escape
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from ....session.document import Document
from ....session.project_file import write_png
from ....session.session import Session
from ...binding import DocumentBinding
from ...session_actions import shown_change
from .pictures import StepPictures

DELAY_MS = 120  # a slider moves, a stroke ends: the list may follow a little later
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a delegate asks for besides the title."""

    PICTURE = Qt.ItemDataRole.UserRole + 1  # [h, w, 3] uint8, or None
    CURRENT = Qt.ItemDataRole.UserRole + 2
    UNDONE = Qt.ItemDataRole.UserRole + 3


class StepsModel(QAbstractListModel):
    """Row n is the state in which n changes are done."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: WeakKeyDictionary[Document, StepPictures] = WeakKeyDictionary()
        self._titles: list[str] = []
        self._current = -1
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.refresh)
        slots = {"history.changed": self._soon, "looked": self._soon}
        self._binding = DocumentBinding(session, slots, on_switch=self.refresh)
        self.refresh()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self._binding.close()

    @property
    def document(self) -> Document | None:
        return self._binding.document

    @property
    def current(self) -> int:
        """Row of the state the face is in; -1 when there is none."""
        return self._current

    def refresh(self) -> None:
        """See what has changed."""
        document, titles = self.document, []
        self._note()
        if document:
            changes = (*document.history.done, *document.history.undone)
            titles = [self.tr("At first"), *(shown_change(change.title) for change in changes)]
        self._current = len(document.history.done) if document else -1
        if len(titles) != len(self._titles):
            self.beginResetModel()
            self._titles = titles
            self.endResetModel()
        else:
            self._titles = titles
        if titles:
            self.dataChanged.emit(self.index(0), self.index(len(titles) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, tooltip with before and after, and what `Role` names."""
        if not index.isValid() or self.document is None:
            return None
        place = index.row()
        makers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._titles[place],
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._told(place),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(place),
            Role.PICTURE: lambda: self._picture(place),
            Role.CURRENT: lambda: place == self._current,
            Role.UNDONE: lambda: place > self._current,
        }
        return makers[role]() if role in makers else None

    def _told(self, place: int) -> str:
        if place == self._current:
            return self.tr("{title}, where you are").format(title=self._titles[place])
        undone = self.tr("{title}, undone").format(title=self._titles[place])
        return undone if place > self._current else self._titles[place]

    def _tip(self, place: int) -> str:
        """Before and after the change, side by side."""
        shown = [self._picture(count) for count in (place - 1, place) if count >= 0]
        images = "".join(f"<img src='{_as_url(picture)}'> " for picture in shown if picture is not None)
        return f"<p>{escape(self._titles[place])}</p>{images}"

    def _picture(self, place: int) -> NDArray[np.uint8] | None:
        document = self.document
        known = self._pictures.get(document) if document else None
        changes = len(document.history.done) + len(document.history.undone) if document else -1
        return known.of(document, place) if document and known and place <= changes else None

    def _note(self) -> None:
        if self.document:
            self._pictures.setdefault(self.document, StepPictures()).note(self.document)

    def _soon(self, *_: object) -> None:
        """The picture is taken now, for the next step may come at once; the list follows."""
        self._note()
        if not self._timer.isActive():
            self._timer.start()


def _as_url(picture: NDArray[np.uint8]) -> str:
    return "data:image/png;base64," + base64.b64encode(write_png(picture, level=1)).decode()
