"""Small pictures of many faces. All of this runs on the worker thread; it is imported there, for it brings torch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.latents import SeedSource, WPlus
from ...core.photo_face import PhotoFace
from ...editing.fallback import render_with_fallback
from ...editing.synthesise import render, sample
from ..engine import Engine


def sampled_latent(engine: Engine, source: SeedSource) -> WPlus:
    """The latent of a seed."""
    return sample(engine.model, source)


def tile(engine: Engine, latent: WPlus, face: PhotoFace | None = None) -> NDArray[np.uint8]:
    """[H, W, 3] uint8 at the working size, without labels; in a photo, what has changed may show everywhere."""
    if face:
        return engine.preview(latent, face, None).picture
    return render_with_fallback(engine.model, lambda model: render(model, latent, model.working_height), engine.tell)
