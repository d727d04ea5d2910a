"""From a photo to its edited self: align, invert, apply a recipe, paste back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.crop import Crop
from ..core.latents import WPlus
from ..core.photo import Photo
from ..core.recipe import Recipe
from .model import Model
from .paste_back import paste_back
from .region import edit_region, grow
from .replay import full_picture
from .synthesise import render, segment

Picture = NDArray[np.uint8]
Mask = NDArray[np.bool_]
BUFFER = 0.03  # of the side: how far around its parts an edit may show; a smile without its cheeks looks pasted
CHANGED = 14.0  # mean grey levels by which a place differs so much that it belongs to the edit
SMOOTH = 0.008  # of the side: speckles are no change
REACH = 0.12  # of the side: changes farther from the parts than this stay out


@dataclass(frozen=True, eq=False)
class PhotoFace:
    """A face in a photo, and the latent that stands for it.

    Attributes:
        aligned: [S, S, 3] sRGB, the crop of the photo at the generator's size. latent: its inversion.
    """

    photo: Photo
    crop: Crop
    aligned: Picture
    latent: WPlus


def edited_photo(model: Model, face: PhotoFace, recipe: Recipe, parts: Sequence[str]) -> Photo:
    """The whole photo with the recipe applied to its face.

    Args:
        parts: names of parts or groups of the model's scheme that the recipe is about.
    """
    side = face.aligned.shape[0]
    before, after = render(model, face.latent), full_picture(model, face.latent, recipe)
    labels = [segment(model, latent, side) for latent in (face.latent, recipe.displace(face.latent))]
    own = edit_region(model.scheme, parts, labels[0], labels[1], round(BUFFER * side))
    region = own | (_changed(before, after) & grow(own, round(REACH * side)))
    return paste_back(face.photo, face.crop, face.aligned, before, after, region, labels[0] != labels[1])


def _changed(before: Picture, after: Picture) -> Mask:
    """Where two pictures differ clearly, over more than a few pixels."""
    apart = np.abs(before.astype(np.float32) - after.astype(np.float32)).mean(2)
    width = SMOOTH * len(before)
    smooth = cv2.GaussianBlur(apart, (0, 0), width)
    return grow(smooth > CHANGED, round(2 * width))
