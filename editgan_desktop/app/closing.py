"""Putting faces away, and bringing them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ..session.document import Document
from ..session.session import Session
from ..session.settings import Settings
from .dialogs.unsaved import Answer, ask_about_closing
from .face_names import shown_title

ASKS = "session.confirm_close_face"
MOST = 5  # closed faces that are remembered: each holds its pictures and its history
MOST_BYTES = 512 << 20  # of their photos, the newest one apart


@dataclass(frozen=True, eq=False)
class _Closed:
    document: Document
    place: int  # among those that were open


class Closing(QObject):
    """Closes faces, after asking if the user wants to be asked; the newest ones can come back as they were.

    Args:
        save: saves the face in view, and tells whether it was.
    """

    closed = Signal(str, object)  # what to tell, and what brings the faces back
    changed = Signal()  # `can_reopen`

    def __init__(self, session: Session, settings: Settings, save: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._save, self._window = session, settings, save, window
        self._closed: list[_Closed] = []

    @property
    def can_reopen(self) -> bool:
        """Whether there is a closed face to bring back."""
        return bool(self._closed)

    def close(self, documents: Sequence[Document]) -> None:
        """Put faces away; their jobs end (`Runs`)."""
        if not documents or not self._may_close(documents):
            return
        gone = [_Closed(document, self._session.documents.index(document)) for document in documents]
        for document in documents:
            self._session.close(document)
        self._closed = _remembered([*self._closed, *gone])
        self.changed.emit()
        self.closed.emit(self._told(documents), lambda: self._bring_back(gone))

    def reopen(self) -> None:
        """Bring back the face that was closed last."""
        self._bring_back(self._closed[-1:])

    def _bring_back(self, faces: Sequence[_Closed]) -> None:
        for face in sorted(faces, key=lambda face: face.place):
            if face.document not in self._session.documents:
                self._session.reopen(face.document, face.place)
        self._closed = [face for face in self._closed if face not in faces]
        self.changed.emit()

    def _told(self, documents: Sequence[Document]) -> str:
        if len(documents) == 1:
            return self.tr("Closed {title}").format(title=shown_title(documents[0]))
        return self.tr("Closed {count} faces").format(count=len(documents))

    def _may_close(self, documents: Sequence[Document]) -> bool:
        unsaved = [document for document in documents if document.has_unsaved_work]
        if not unsaved or not self._settings.get(ASKS):
            return True
        answer = ask_about_closing(self._window, len(unsaved))
        if answer is Answer.SAVE:
            return all(self._saved(document) for document in unsaved)
        return answer is Answer.DISCARD

    def _saved(self, document: Document) -> bool:
        self._session.go_to(document)
        return self._save()


def _remembered(closed: Sequence[_Closed]) -> list[_Closed]:
    """The newest ones, as far as there is room for them."""
    kept: list[_Closed] = []
    for one in reversed(closed[-MOST:]):
        faces = (other.document.face for other in (one, *kept))
        photos = {id(face.photo): face.photo.pixels.nbytes for face in faces if face}  # several may be in one photo
        if kept and sum(photos.values()) > MOST_BYTES:
            break
        kept.insert(0, one)
    return kept
