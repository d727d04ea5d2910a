"""The face in view as it is at one moment, for what goes out: files, the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.photo import Photo
from ..core.photo_face import PhotoFace
from ..session.document import Document
from ..session.look import Look
from ..session.restored_area import Restoration
from ..session.session import Session
from .renders import is_of

if TYPE_CHECKING:
    from .engine import Engine


@dataclass(frozen=True, eq=False)
class FaceNow:
    """Nothing in it changes while the artist goes on. Its pictures are made on the worker, and are what is seen."""

    engine: Engine
    latent: WPlus
    face: PhotoFace | None
    parts: Sequence[str] | None
    look: Look
    restoration: Restoration

    @classmethod
    def of(cls, session: Session, engine: Engine, document: Document) -> FaceNow:
        parts = session.parts_of(document)
        return cls(engine, document.edited_latent, document.face, parts, document.look, document.restoration)

    def picture(self) -> NDArray[np.uint8]:
        """[H, W, 3] uint8 sRGB: the face alone, in full."""
        if self.look.full and is_of(self.look, self.latent):
            return self.look.picture
        return self.restoration.picture(self.engine.full(self.latent, self.face, self.parts).picture)

    def photo(self) -> Photo:
        """The whole photo with the face in it. Raises ValueError for a sampled face."""
        if self.face is None:
            raise ValueError("a sampled face is in no photo")
        return self.engine.photo(self.face, self.latent, self.parts, self.restoration.marks)
