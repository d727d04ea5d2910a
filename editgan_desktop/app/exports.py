"""What goes out of the window: pictures, latents, masks, vectors. Dialogs are here, the writing is on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ..core.errors import EditGANError
from ..core.mask_codec import write_mask
from ..core.photo import Photo
from ..core.photo_file import format_of, write_photo
from ..core.photo_xmp import exported_packet
from ..editing.export import write_latents
from ..editing.export_sample import ExportSample, export_sample
from ..session.document import Document
from ..session.export_record import export_record, origin_record, packet_limit
from ..session.session import Session
from ..session.settings import Settings
from .calls import Calls
from .dialogs.export import Answer, ExportDialog
from .dialogs.export_choice import ExportChoice, kinds_of, remember_choice, remembered_choice
from .dialogs.save_file import endings
from .face_now import FaceNow
from .places import MASKS, VECTORS, Places

if TYPE_CHECKING:
    from .engine import Engine

LATENTS = "Latents (*.safetensors);;NumPy arrays (*.npz)"
EYE = (0.4, 0.47)  # where one is on an aligned face, as shares of its picture
Change = Callable[[Photo], Photo]


class Exports(QObject):
    """Writes what was made of the face in view."""

    written = Signal(Path)
    told = Signal(str)  # what there is to say besides
    failed = Signal(object)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, places: Places, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._calls, self._engine = session, calls, engine
        self._places, self._settings, self._window = places, settings, window
        self._dialog: ExportDialog | None = None  # while it is open

    def export_image(self) -> None:
        """The edited picture, or the whole photo with it, as the user wants it."""
        document = self._session.current
        choice = self._ask(document) if document else None
        if document is None or choice is None:
            return
        ending = ("-edited" if choice.whole else "-face") if document.face else ""  # never over the photo itself
        path = self._ask_path(self.tr("Export image"), document, ending, kinds_of(choice.form))
        if path:
            self._write_picture(path, document, choice, lambda after: after)

    def export_both(self) -> None:
        """The untouched and the edited face, side by side, in the format and with the settings chosen last."""
        document = self._session.current
        if document is None:
            return
        choice = replace(remembered_choice(self._settings, None), whole=False, information=False)
        title, before = self.tr("Export before and after"), document.base.picture
        path = self._ask_path(title, document, "-before-after", kinds_of(choice.form))
        if path:
            self._write_picture(path, document, choice, lambda after: Photo(np.hstack([before, after.pixels])))

    def export_latent(self) -> None:
        """The latent without and with the edits."""
        document = self._session.current
        path = self._ask_path(self.tr("Export latent"), document, "-latent", LATENTS) if document else None
        if document and path:
            latents, source = (document.latent, document.edited_latent), origin_record(document.origin)
            self._write(path, lambda: write_latents(path, *latents, source))

    def export_mask(self) -> None:
        """The label map as painted."""
        document = self._session.current
        path = self._ask_path(self.tr("Export mask"), document, "-mask", MASKS) if document else None
        if document and path:
            labels, scheme = document.layer.painted.copy(), document.scheme
            self._write(path, lambda: write_mask(path, labels, scheme))

    def export_vector(self, vector_id: str) -> None:
        """Write a vector of the library to a file."""
        try:
            self._export_vector(vector_id)
        except EditGANError as error:
            self.failed.emit(error)

    # ---- asking

    def _ask(self, document: Document) -> ExportChoice | None:
        """How; None when the user thought better of it."""
        photo = document.face.photo if document.face else None
        shown, face = remembered_choice(self._settings, photo), _of_face(document, document.base.picture)
        make = self._as_now(document)

        def estimate(choice: ExportChoice, answer: Answer) -> None:
            asked, sample = self._dialog, lambda: self._sample(document, choice, make)
            self._calls.ask(
                "Sample of an export", sample, lambda sample: answer(sample) if self._dialog is asked else None,
                lambda _: None, latest=True,
            )  # fmt: skip

        self._dialog = dialog = ExportDialog(self._window, photo, face, shown, estimate)
        dialog.finished.connect(dialog.deleteLater)
        accepted, self._dialog = dialog.exec(), None
        if not accepted:
            return None
        choice = dialog.choice()
        remember_choice(self._settings, choice, shown)
        return choice

    def _as_now(self, document: Document) -> Callable[[bool], Photo]:
        """Makes, on the worker, the face as it is now, or (True) its whole photo; each is rendered once."""
        now = FaceNow.of(self._session, self._engine, document)

        @cache
        def edited(whole: bool) -> Photo:
            return now.photo() if now.face and whole else _of_face(document, now.picture())

        return edited

    def _sample(self, document: Document, choice: ExportChoice, make: Callable[[bool], Photo]) -> ExportSample:
        """What the file would be like; on the worker."""
        photo = make(choice.whole and document.face is not None)
        told = choice.dressed(photo).metadata
        packet = exported_packet(told.xmp, True, self._record(document, choice, choice.form)) or b""
        others = sum(len(part or b"") for part in (told.exif, told.iptc, photo.profile, packet))
        eye = (EYE[0] * photo.width, EYE[1] * photo.height)
        about = document.face.crop.centre if document.face and choice.whole else eye
        return export_sample(photo, choice.form, choice.settings, about, others)

    def _ask_path(self, title: str, document: Document, ending: str, kinds: str) -> Path | None:
        return self._places.ask_save(title, f"{document.file_stem}{ending}{endings(kinds)[0]}", kinds)

    # ---- writing

    def _write_picture(self, path: Path, document: Document, choice: ExportChoice, change: Change) -> None:
        """As the face is now, or its whole photo, with a change."""
        try:
            record = self._record(document, choice, format_of(path))
        except EditGANError as error:
            self.failed.emit(error)
            return
        generated, edited = document.face is None, self._as_now(document)

        def write() -> None:
            dressed = choice.dressed(change(edited(choice.whole)))
            write_photo(path, dressed, choice.settings, ai_edited=True, recipe=record, generated=generated)

        whole = record is None or record["complete"]
        self._write(
            path, write, "" if whole else self.tr("There was no room for all edits in it: PNG or TIFF has more")
        )

    def _record(self, document: Document, choice: ExportChoice, form: str) -> dict[str, Any] | None:
        """What brings the edit back from a file of that format."""
        if not choice.edit:
            return None
        packet = document.face.photo.metadata.xmp if document.face and choice.information else None
        return export_record(document, self._session.schemes, packet_limit(form), packet)

    def _write(self, path: Path, write: Callable[[], None], remark: str = "") -> None:
        def done(_: object) -> None:
            self.written.emit(path)
            if remark:
                self.told.emit(remark)

        self._calls.ask(self.tr("Export"), write, done, self.failed.emit)

    def _export_vector(self, vector_id: str) -> None:
        library = self._session.library
        path = self._places.ask_save(self.tr("Export vector"), f"{library.vector(vector_id).name}.safetensors", VECTORS)
        if path:
            self.written.emit(library.export(vector_id, path))


def _of_face(document: Document, picture: NDArray[np.uint8]) -> Photo:
    """A picture of the face alone, which is sRGB, with what its photo's file said."""
    if document.face is None:
        return Photo(picture)
    return Photo(picture, metadata=replace(document.face.photo.metadata, grey=False))
