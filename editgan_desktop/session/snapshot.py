"""A face as it was at one moment: what a project tells of it, to be written while the artist goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.mask_ops import Labels
from ..core.photo_face import PhotoFace
from ..core.requests import AS_IT_COMES, RegionAdjustment
from .document import Document
from .edits import EditStack
from .results import Result


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Nothing in it changes any more, so any thread may read it.

    Attributes:
        title: of the face. origin: where it comes from. latent: [num_styles, w_dim], without the edits.
        paint: [H, W] uint8 part ids, 255 where nothing was painted. picture: [h, w, 3] uint8 sRGB, how it looked.
        region: how the edit region was adjusted. results: what jobs on it have ended in.
        restored: [H, W] uint8, where it shows its original pixels; None when it does so nowhere.
        path, photo_path: where it was saved, where its photo lies.
    """

    title: str
    origin: SeedSource | PhotoFace
    latent: WPlus
    scheme: LabelScheme
    edits: EditStack
    paint: Labels
    picture: NDArray[np.uint8]
    results: tuple[Result, ...] = ()
    path: Path | None = None
    photo_path: Path | None = None
    region: RegionAdjustment = AS_IT_COMES
    restored: Labels | None = None

    @property
    def face(self) -> PhotoFace | None:
        """The face in its photo; None when it was sampled."""
        return self.origin if isinstance(self.origin, PhotoFace) else None


def snapshot_of(document: Document) -> Snapshot:
    """To be called on the thread that changes the document. Only paint is copied: nothing else changes in place."""
    return Snapshot(
        document.title, document.origin, document.latent, document.scheme, document.edits,
        document.layer.paint.copy(), document.look.picture, document.results.entries, document.path,
        document.photo_path, document.region.adjustment, document.restoration.marks,
    )  # fmt: skip
