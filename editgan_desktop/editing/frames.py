"""Pictures of many latents of one face, for an animation or a contact sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.progress import Job, Progress
from .model import Model
from .photo_edit import PhotoStage
from .synthesise import render

Picture = NDArray[np.uint8]


def frames(make: Callable[[WPlus], Picture], latents: Sequence[WPlus]) -> Job[list[Picture]]:
    """What `make` makes of each latent, in their order; each report brings the newest as its preview."""
    made: list[Picture] = []
    for latent in latents:
        made.append(make(latent))
        yield Progress("sweep", len(made), len(latents), preview=made[-1])
    return made


def frame(
    model: Model, latent: WPlus, height: int, stage: PhotoStage | None = None, parts: Sequence[str] | None = ()
) -> Picture:
    """[height, W, 3] uint8.

    Args:
        stage: of the photo that the face is in; None for a sampled one. parts: see `PhotoStage.full`.
    """
    picture = stage.full(latent, parts)[0] if stage else render(model, latent, _source_height(model, height))
    return _at_height(picture, height)


def _source_height(model: Model, height: int) -> int:
    """The smallest picture the model makes that is not smaller; the largest if all are."""
    known = sorted((*model.heads, model.generator.output_size[0]))
    return next((rows for rows in known if rows >= height), known[-1])


def _at_height(picture: Picture, height: int) -> Picture:
    """At an even size: films have no other."""
    width = 2 * round(picture.shape[1] * height / picture.shape[0] / 2)
    if picture.shape[:2] == (height, width):
        return picture
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
