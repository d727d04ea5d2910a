"""The open faces as a list of small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPixmap

from ....session.document import Document
from ....session.look import Look
from ....session.session import Session
from ...binding import Subscriptions
from ...face_names import origin_of
from ...widgets.elided_label import plain_tip
from ...widgets.thumbnail import to_pixmap

THUMB = 72
DELAY_MS = 150  # a slider moves, a stroke is painted: the small picture may come a little later

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a delegate asks for besides text and picture."""

    MARKED = Qt.ItemDataRole.UserRole + 1  # it has edits or paint


@dataclass(eq=False)
class Face:
    """What is shown of a document. `look` is what `picture` was made of."""

    document: Document
    look: Look
    picture: QPixmap
    edits: int
    painted: bool


class FacesModel(QAbstractListModel):
    """Follows `session.documents`, and soon after a change also what each of them looks like."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._faces: list[Face] = []
        self._ends = Subscriptions()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._refresh)

    def release(self) -> None:
        """Stop listening to the documents."""
        self._timer.stop()
        self._ends.close()

    def update_faces(self) -> None:
        """Faces were opened or closed."""
        known = {id(face.document): face for face in self._faces}
        self.beginResetModel()
        self._faces = [known.get(id(d)) or _face(d) for d in self._session.documents]
        self.endResetModel()
        self._ends.close()
        for document in self._session.documents:
            for signal in (document.looked, document.painted, document.edits_changed):
                self._ends.connect(signal, self._soon)

    def document(self, index: Index) -> Document | None:
        """The document of a row."""
        return self._faces[index.row()].document if index.isValid() else None

    def index_of(self, document: Document | None) -> QModelIndex:
        """Where a document stands; invalid when it is not open."""
        place = next((i for i, face in enumerate(self._faces) if face.document is document), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Seed, picture, tooltip, and whether it is marked."""
        if not index.isValid():
            return None
        face = self._faces[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            document = face.document
            return document.face.source.stem if document.face else str(document.source.seed)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tip(face).replace("\n", ", ")
        if role == Qt.ItemDataRole.DecorationRole:
            return face.picture
        if role == Role.MARKED:
            return bool(face.edits) or face.painted
        return plain_tip(self._tip(face)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, face: Face) -> str:
        lines = [
            face.document.path.name if face.document.path else "",
            origin_of(face.document),
            self.tr("%n edit(s)", "", face.edits) if face.edits else "",
            self.tr("Painted on") if face.painted else "",
        ]
        return "\n".join(filter(None, lines))

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        """Whatever has changed since it was last looked at."""
        for place, face in enumerate(self._faces):
            document = face.document
            new_look = document.look is not face.look
            state = (len(document.edits), document.layer.is_painted)
            if not new_look and state == (face.edits, face.painted):
                continue
            picture = _picture(document.look) if new_look else face.picture
            self._faces[place] = Face(document, document.look, picture, *state)
            self.dataChanged.emit(self.index(place), self.index(place))


def _face(document: Document) -> Face:
    look = document.look
    return Face(document, look, _picture(look), len(document.edits), document.layer.is_painted)


def _picture(look: Look) -> QPixmap:
    return to_pixmap(look.picture, THUMB)
