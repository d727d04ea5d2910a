"""A face as it was last rendered: what the canvases show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..core.latents import WPlus
from ..core.mask_ops import under_centres


@dataclass(frozen=True, eq=False)
class Look:
    """Picture and parts of one latent.

    Attributes:
        picture: [H, W, 3] uint8 sRGB. labels: [h, w] uint8 part ids; same shape, perhaps another size.
        full: True for the final picture, False for a quick preview.
    """

    latent: WPlus
    picture: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    full: bool


def thumbnail(picture: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """A picture [H, W, 3] made small, undistorted: neither side is longer than `side`. A smaller one stays as it is."""
    image = Image.fromarray(picture)
    image.thumbnail((side, side))
    return np.array(image)


def fit_labels(labels: NDArray[np.uint8], shape: tuple[int, int]) -> NDArray[np.uint8]:
    """The label map at `shape` (rows, columns), nearest pixel."""
    if labels.shape == shape:
        return labels
    rows, columns = under_centres(shape[0], labels.shape[0]), under_centres(shape[1], labels.shape[1])
    return labels[rows[:, None], columns]
