"""A face whose parts lie in the open, to be moved."""

from __future__ import annotations

import numpy as np

from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look

from ..core.test_mask_transform import face as drawn
from .faces import HAIR, LIP, NOSE, SCHEME, SKIN, latent

LEFT, RIGHT = SCHEME.id("brow_left"), SCHEME.id("brow_right")
NOSE_AT, LIP_AT, SKIN_AT = (25.5, 15.5), (25.5, 19.5), (5.5, 30.5)


def labels() -> np.ndarray:
    """Nose and lip in the middle, hair above, two brows, and another piece of nose in a corner."""
    ids = np.array([0, SKIN, NOSE, LIP, HAIR], np.uint8)
    made: np.ndarray = ids[drawn()]
    made[10:12, 10:18], made[10:12, 34:44] = RIGHT, LEFT
    made[36:40, 0:3] = NOSE
    made[36:40, 50:60] = 0
    return made


def made_document(own: np.ndarray) -> Document:
    return Document(SeedSource(3), Look(latent(), np.full((80, 120, 3), 90, np.uint8), own, True), SCHEME)
