"""Photos of one's own: opened, cropped, inverted, tuned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ..core.crop import Crop
from ..core.errors import EditGANError
from ..core.photo_face import PhotoFace
from ..session.document import Document
from ..session.export_reader import record_in_file
from ..session.look import Look
from ..session.possible import why_not_change_photo, why_not_start
from ..session.session import Session
from .calls import Calls
from .crop.dialog import CropDialog
from .places import PHOTOS, Places
from .reopening import Reopening
from .runs import Runs

if TYPE_CHECKING:
    from .engine import Engine
    from .engine_photos import FoundFaces

FIRST, MORE, TUNING = 100, 200, 100  # steps
WAIT_MS = 200  # between two looks whether another dialog is still open
Begun = tuple[PhotoFace, Look]


class Photos(QObject):
    """Brings faces in photos into the session, and makes their likeness closer."""

    failed = Signal(object)
    told = Signal(str)
    opened = Signal(Path)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, runs: Runs, reopening: Reopening, places: Places,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._calls, self._engine, self._runs = session, calls, engine, runs
        self._reopening, self._places, self._window = reopening, places, window
        self._tuning: dict[Document, bool] = {}  # of faces whose tuning is being switched: what was asked for last

    # ---- in

    def open(self) -> None:
        """Ask for a photo, and open it."""
        path = self._places.ask_open(self.tr("Open photo"), PHOTOS)
        if path:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Find the faces in a photo, let the user place the crop, and look for the face in the generator.

        A picture that was exported by this program becomes its face with its edits again.
        """
        try:
            record = record_in_file(path)
        except EditGANError as error:
            self.failed.emit(error)
            return
        if record:
            self._reopening.reopen(path, record)
        else:
            self._find(path)

    def _find(self, path: Path) -> None:
        def found(faces: FoundFaces) -> None:
            self.opened.emit(path)
            self._place(faces, path)

        self._ask(lambda: self._engine.open_photo(path), found)

    def open_content(self, content: bytes, name: str) -> None:
        """The same with a picture that is in no file; `content` is what its file would hold."""
        self._ask(lambda: self._engine.open_content(content, name), self._place)

    def _place(self, found: FoundFaces, path: Path | None = None) -> None:
        """Let the user accept the crop or place it, then begin. While another dialog is open, it waits."""
        if QApplication.activeModalWidget():
            QTimer.singleShot(WAIT_MS, self, lambda: self._place(found, path))
            return
        if found.problem:
            self.failed.emit(found.problem)
        crop = self._placed(found, None)

        def begun(face: Begun) -> None:
            document = Document(*face, self._session.scheme)
            document.photo_path = path
            self._session.add(document)
            self._look_for(document, FIRST)

        if crop is not None:
            self._ask(lambda: self._engine.begin_photo(found.photo, crop), begun)

    def _placed(self, found: FoundFaces, crop: Crop | None) -> Crop | None:
        """The crop that the user chose; None when they thought better of it, or are leaving the program."""
        photo = found.photo
        if not self._window.isVisible():
            return None
        dialog = CropDialog(self._window, photo.picture, found.faces, photo.name, crop)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.crop if dialog.exec() else None

    # ---- the likeness

    def closer(self) -> None:
        """Look longer for the latent of the face in view."""
        document, face = self._face()
        if document and face:
            self._look_for(document, MORE if face.steps else FIRST)

    def tune(self) -> None:
        """Let the generator learn the photo of the face in view."""
        document, face = self._face()
        if document and face:
            done = self._user_of(document, face, self.tr("Tune to photo"))
            start = lambda: self._engine.tune(face, TUNING)  # noqa: E731
            fits = lambda: document.face is face  # noqa: E731
            self._runs.start("tune", self.tr("Tune to photo"), document, start, done, fits)

    def use_tuning(self, on: bool) -> None:
        """Show the face in view with its tuning, or without."""
        document, face = self._face()
        if document and face:
            switching = document in self._tuning
            self._tuning[document] = on
            if not switching:
                self._switch_tuning(document)

    def _switch_tuning(self, document: Document) -> None:
        """Towards what was asked for last: a click during a switch is seen to when that is made."""
        face, on = document.face, self._tuning[document]
        if face is None or face.tuning is None or face.tuned == on or document not in self._session.documents:
            del self._tuning[document]
            return
        other, use = replace(face, tuned=on), self._user_of(document, face, self.tr("Switch tuning"))

        def then(found: Begun) -> None:
            use(found)
            self._switch_tuning(document)

        def fail(error: EditGANError) -> None:
            del self._tuning[document]
            self.failed.emit(error)

        self._calls.ask(self.tr("Photo"), lambda: (other, self._engine.base(other)), then, fail)

    def adjust_crop(self) -> None:
        """Place the crop of the face in view anew, and look for the face in it."""
        document, face = self._face()
        if document is None or face is None:
            return
        use = self._user_of(document, face, self.tr("Adjust crop"))

        def found(faces: FoundFaces) -> None:
            crop = self._placed(faces, face.crop) if document is self._session.current else None
            if crop is not None and crop != face.crop:
                self._ask(lambda: self._engine.begin_photo(faces.photo, crop), begun)

        def begun(new: Begun) -> None:
            use(new)
            if document.face is new[0]:
                self._look_for(document, FIRST)

        self._ask(lambda: self._engine.open_again(face), found)

    def _look_for(self, document: Document, steps: int) -> None:
        """Queue the search, unless something else goes on with this face; then the user can ask for it later."""
        face = document.face
        if face and why_not_start(self._session, document):
            self.told.emit(self.tr("A job is running: ask for a closer likeness when it has ended"))
        elif face:
            done = self._user_of(document, face, self.tr("Closer likeness"))
            start = lambda: self._engine.invert(face, steps)  # noqa: E731
            fits = lambda: document.face is face  # noqa: E731
            self._runs.start("invert", self.tr("Find the likeness"), document, start, done, fits)

    def _face(self) -> tuple[Document | None, PhotoFace | None]:
        """The face in view, if it is in a photo and nothing keeps it from being changed."""
        document = self._session.current
        possible = document is not None and why_not_change_photo(self._session) is None
        return (document, document.face) if document and possible else (None, None)

    def _user_of(self, document: Document, face: PhotoFace, title: str) -> Callable[[Begun], None]:
        """Gives a document what was made of its `face`, unless it was closed or has another one by now."""

        def use(found: Begun) -> None:
            if document.face is face and document in self._session.documents:
                document.use_face(title, *found)
            elif document in self._session.documents:
                self.told.emit(
                    self.tr("{title}: left out, for the photo's face was changed meanwhile").format(title=title)
                )

        return use

    def _ask(self, make: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._calls.ask(self.tr("Photo"), make, then, self.failed.emit)
