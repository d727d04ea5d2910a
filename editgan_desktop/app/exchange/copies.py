"""Pictures of the face in view for the clipboard."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from ...core.mask_codec import write_mask
from ...core.photo_colour import to_srgb
from ...session.session import Session
from ..calls import Calls
from ..face_now import FaceNow
from ..widgets.thumbnail import to_qimage
from .pasted import PNG

if TYPE_CHECKING:
    from ..engine import Engine


class Copies(QObject):
    """Made on the worker, and put on the clipboard when they are there. A photo is copied whole, as 8-bit sRGB."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine

    def copy_image(self) -> None:
        """The face, or the whole photo, as it is now."""
        document = self._session.current
        if document is None:
            return
        now = FaceNow.of(self._session, self._engine, document)
        self._copy(lambda: to_srgb(now.photo()) if now.face else now.picture())

    def copy_original(self) -> None:
        """The same without edits."""
        document = self._session.current
        if document:
            face, base = document.face, document.base
            self._copy(lambda: to_srgb(face.photo) if face else base.picture)

    def copy_mask(self) -> None:
        """The label map as painted: a picture for others, and for us a file that tells its parts."""
        document = self._session.current
        if document is None:
            return
        labels, scheme = document.layer.painted.copy(), document.scheme

        def make() -> bytes:
            with tempfile.TemporaryDirectory() as folder:
                write_mask(path := Path(folder) / "mask.png", labels, scheme)
                return path.read_bytes()

        def put(content: bytes) -> None:
            data = QMimeData()
            data.setData(PNG, content)
            data.setImageData(QImage.fromData(content))
            QGuiApplication.clipboard().setMimeData(data)
            self.told.emit(self.tr("The mask is on the clipboard"))

        self._ask(make, put)

    def _copy(self, make: Callable[[], NDArray[np.uint8]]) -> None:
        def put(picture: NDArray[np.uint8]) -> None:
            QGuiApplication.clipboard().setImage(to_qimage(picture))
            size = f"{picture.shape[1]} × {picture.shape[0]}"
            self.told.emit(self.tr("The picture is on the clipboard ({size})").format(size=size))

        self._ask(make, put)

    def _ask(self, make: Callable[[], Any], put: Callable[[Any], None]) -> None:
        self._calls.ask(self.tr("Copy"), make, put, self.failed.emit)
