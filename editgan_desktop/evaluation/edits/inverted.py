"""The photos of the benchmark, inverted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.latents import WPlus
from ...core.progress import Job
from ...editing.encode import encode
from ...editing.invert import InversionSettings, invert
from ...editing.model import Model
from ...networks.encoder import PhotoEncoder
from .records import Records, digest

Picture = NDArray[np.uint8]
INVERSION = InversionSettings(steps=100, preview_every=0)


@dataclass(frozen=True, eq=False)
class Inverter:
    """Inverts aligned photos, from the encoder's answer when there is one, and keeps what it found."""

    model: Model
    encoder: PhotoEncoder | None
    records: Records

    def __call__(self, aligned: Picture) -> Job[WPlus]:
        """The latent of an aligned photo [S, S, 3] sRGB; found anew only where the photo or the start changed."""
        start = encode(self.encoder, aligned) if self.encoder else None
        space, person = self.model.generator.latent_space, self.model.identity is not None
        key = digest(space, aligned, INVERSION, person, start.values if start else None)
        known = self.records.find(key)
        if known is None:
            known = {"latent": (yield from invert(self.model, aligned, INVERSION, start)).latent.values}
            self.records.keep(key, known)
        return WPlus(known["latent"], space)
