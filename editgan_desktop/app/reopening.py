"""From an exported picture back to the face with its edits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ..core.errors import BadInputError
from ..core.photo_face import PhotoFace, PhotoSource
from ..session.document import Document
from ..session.export_reader import ExportRecord, Restored, restored
from ..session.paint_layer import UNPAINTED
from ..session.project import SUFFIX, read_project
from ..session.session import Session
from .calls import Calls
from .faces import Faces
from .places import ORIGINALS, Places
from .shown_names import shown_vector
from .translation import listed

if TYPE_CHECKING:
    from .engine import Engine

HALF_STEP = 0.01  # more than half precision loses of a latent


class Reopening(QObject):
    """A sampled face is made again. Of a photo the picture tells crop and latent; its pixels have to be there."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, faces: Faces, places: Places,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._faces, self._places = faces, places

    def reopen(self, picture: Path, record: ExportRecord) -> None:
        """Open the face that `picture` tells of."""
        found = restored(record, self._session.library)
        source = found.source
        if not isinstance(source, PhotoSource):
            self._faces.bring(source, self._filler(picture, found))
            return
        original = self._original(picture, source)
        if original is None:
            return

        def bring(face: PhotoFace) -> None:
            lacks = record.tuned and face.tuning is None
            self._faces.bring(face, self._filler(picture, found, original, lacks_tuning=lacks))

        self._ask(lambda: self._face(source, original, record), bring)

    def _original(self, picture: Path, source: PhotoSource) -> Path | None:
        """The photo beside the picture, or where the user says it is."""
        beside = picture.with_name(source.name)
        if _is(beside, source):
            return beside
        self.told.emit(self.tr("{picture} was made from {name}").format(picture=picture.name, name=source.name))
        return self._places.ask_open(self.tr("Where is {name}, or its project?").format(name=source.name), ORIGINALS)

    def _face(self, source: PhotoSource, original: Path, record: ExportRecord) -> PhotoFace:
        """On the worker. Out of a project it brings its tuning along."""
        if original.suffix.lower() != SUFFIX:
            return self._engine.photo_again(source, original, record.latent, record.steps)
        face = read_project(original, self._session.schemes).origin
        if not isinstance(face, PhotoFace) or face.source != source:
            raise BadInputError(
                f"{original.name} is a project of another photo, or of another crop.", f"Choose {source.name} itself."
            )
        if record.latent and not np.allclose(record.latent.values, face.latent.values, atol=HALF_STEP):
            return face.inverted(record.latent, 0)  # the project went on since
        return replace(face, tuned=record.tuned)

    def _filler(
        self, picture: Path, found: Restored, photo: Path | None = None, *, lacks_tuning: bool = False
    ) -> Callable[[Document], None]:
        def fill(document: Document) -> None:
            document.restore(found.edits, np.full(document.layer.shape, UNPAINTED, np.uint8))
            if found.restored is not None:
                document.restored.fill(found.restored)
            document.photo_path = photo if photo and photo.suffix.lower() != SUFFIX else None
            self.told.emit(self._opened(picture, found, lacks_tuning))

        return fill

    def _opened(self, picture: Path, found: Restored, lacks_tuning: bool) -> str:
        text = self.tr("Opened the face of {name}").format(name=picture.name)
        if found.missing:
            missing = self.tr("without edits that are not here: {edits}")
            text = f"{text}, {missing.format(edits=listed(map(shown_vector, found.missing)))}"
        if lacks_tuning:
            text = f"{text}. " + self.tr("It was tuned to its photo: tune it again, or open its project")
        return text

    def _ask(self, make: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._calls.ask(self.tr("Photo"), make, then, self.failed.emit)


def _is(path: Path, source: PhotoSource) -> bool:
    """Whether the photo itself lies there, unchanged."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == source.sha256
    except OSError:
        return False
