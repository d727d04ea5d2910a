"""What goes out of the window: pictures, masks, vectors. Dialogs are here, the writing is on the worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ..core.errors import EditGANError
from ..core.mask_codec import write_mask
from ..editing.export import write_picture
from ..session.document import Document
from ..session.session import Session
from .calls import Calls
from .dialogs.save_file import endings
from .places import Places
from .renders import is_of

if TYPE_CHECKING:
    from .engine import Engine

PICTURES = "PNG (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)"
MASKS = "PNG (*.png)"
VECTORS = "Editing vectors (*.safetensors)"


class Exports(QObject):
    """Writes what was made of the face in view."""

    written = Signal(Path)
    failed = Signal(object)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, places: Places, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine, self._places = session, calls, engine, places

    def export_image(self) -> None:
        """The edited picture, in full size."""
        document, path = self._document_and_path(self.tr("Export image"), "", PICTURES)
        if document and path:
            self._write_picture(path, document, lambda after: after)

    def export_both(self) -> None:
        """The untouched and the edited picture, side by side."""
        document, path = self._document_and_path(self.tr("Export before and after"), "-before-after", PICTURES)
        if document and path:
            before = document.base.picture
            self._write_picture(path, document, lambda after: np.hstack([before, after]))

    def export_mask(self) -> None:
        """The label map as painted."""
        document, path = self._document_and_path(self.tr("Export mask"), "-mask", MASKS)
        if document and path:
            labels, scheme = document.layer.painted.copy(), document.scheme
            self._write(path, lambda: write_mask(path, labels, scheme))

    def export_vector(self, vector_id: str) -> None:
        """Write a vector of the library to a file."""
        self._try(lambda: self._export_vector(vector_id))

    # ---- inside

    def _export_vector(self, vector_id: str) -> None:
        library = self._session.library
        path = self._places.ask_save(self.tr("Export vector"), f"{library.vector(vector_id).name}.safetensors", VECTORS)
        if path:
            self.written.emit(library.export(vector_id, path))

    def _write_picture(self, path: Path, document: Document, compose: Callable[[Any], Any]) -> None:
        latent, look, record = document.edited_latent, document.look, recipe_record(document)

        def write() -> None:
            full = look if look.full and is_of(look, latent) else self._engine.full(latent)
            write_picture(path, compose(full.picture), record)

        self._write(path, write)

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        self._calls.ask(self.tr("Export"), write, lambda _: self.written.emit(path), self.failed.emit)

    def _document_and_path(self, title: str, ending: str, kinds: str) -> tuple[Document | None, Path | None]:
        document = self._session.current
        if document is None:
            return None, None
        return document, self._places.ask_save(title, f"{document.file_stem}{ending}{endings(kinds)[0]}", kinds)

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except EditGANError as error:
            self.failed.emit(error)


def recipe_record(document: Document) -> dict[str, Any]:
    """What made a picture, for its metadata: the seed, and the edits in their order."""
    edits = [
        {"name": edit.name, "kind": edit.step.kind, "vector": edit.vector_id, "strength": round(edit.strength, 4)}
        for edit in document.edits.edits
        if edit.enabled and edit.strength
    ]
    return {
        "seed": document.source.seed,
        "truncation": document.source.truncation,
        "latent_space": document.latent.space,
        "edits": edits,
    }
