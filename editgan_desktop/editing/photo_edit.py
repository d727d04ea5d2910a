"""A photo with a recipe on its face: what the inversion missed is carried over, what the edit leaves alone stays.

The same layer is laid over the aligned face, to be looked at, and over the whole photo, to be exported.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.photo import Photo
from ..core.photo_face import PhotoFace
from ..core.progress import Job
from .blend import Layer, as_float, make_layer
from .model import Model
from .paste_back import paste_back, reach
from .region import edit_region, grow
from .synthesise import look, segment
from .tune import with_tuning

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
R = TypeVar("R")
BUFFER = 0.03  # of the side: how far around its parts an edit may show; a smile without its cheeks looks pasted
CHANGED = 14.0  # mean grey levels by which a place differs so much that it belongs to the edit
SMOOTH = 0.008  # of the side: speckles are no change
REACH = 0.12  # of the side: changes farther from the parts than this stay out


@dataclass(frozen=True, eq=False)
class Shot:
    """Picture [S, S, 3] and label map [s, s] of a latent, as the generator makes them."""

    picture: Picture
    labels: Labels

    @property
    def parts(self) -> Labels:
        """[S, S]: the label map at the size of the picture."""
        side = self.picture.shape[0]
        return np.asarray(cv2.resize(self.labels, (side, side), interpolation=cv2.INTER_NEAREST), np.uint8)


class PhotoStage:
    """One face of a photo on the model: with its own tuning, if that is on. Makes pictures of its edits.

    Attributes:
        model: the model as it is tuned to the photo. untuned: as it was given.
    """

    def __init__(self, model: Model, face: PhotoFace) -> None:
        self.face, self.untuned, self.model = face, model, with_tuning(model, face.tuning_in_use)

    @property
    def side(self) -> int:
        """Rows and columns of the aligned face."""
        return int(self.face.aligned.shape[0])

    def untouched(self) -> tuple[Picture, Labels]:
        """The aligned face without any edit, which is the photo itself, and its labels as `full` has them."""
        return self.face.aligned, segment(self.model, self.face.latent, min(self.side, self.model.mask_height))

    def preview(self, latent: WPlus, parts: Sequence[str] | None) -> tuple[Picture, Labels]:
        """The aligned face with an edit, quickly: picture and labels at the working size."""
        after = self._shot(latent, self.model.working_height)
        return _laid_over(self._small, self._layer(self._small, self._before_small, after, parts)), after.labels

    def full(self, latent: WPlus, parts: Sequence[str] | None) -> tuple[Picture, Labels]:
        """The aligned face with an edit at its full size, and labels at the size of the window's masks.

        Args:
            parts: names of parts or groups of the model's scheme that the edit is about; None: it may show everywhere.
        """
        after = self._shot(latent, self.side)
        return _laid_over(self.face.aligned, self._layer(self.face.aligned, self._before, after, parts)), after.labels

    def photo(self, latent: WPlus, parts: Sequence[str] | None, restored: Labels | None = None) -> Photo:
        """The whole photo with an edit on this face; outside the edit region it is the photo, bit for bit.

        Args:
            restored: [h, w] of any size: marks of where inside the region it is to be the photo again, or None.
        """
        before, after = self._before, self._shot(latent, self.side)
        region, moved = self._region(before, after, parts), before.parts != after.parts
        return paste_back(
            self.face.photo, self.face.crop, self.face.aligned, before.picture, after.picture, region, moved, restored
        )

    def dressed(self, generated: Picture) -> Picture:
        """A generated picture of an edit in progress [s, s, 3], with what the inversion missed; labels are unknown."""
        side = generated.shape[0]
        aligned, before = _resized(self.face.aligned, side), _resized(self._before_small.picture, side)
        everywhere = np.ones((side, side), np.bool_)
        return _laid_over(aligned, make_layer(aligned, before, generated, everywhere, ~everywhere))

    @cached_property
    def _before(self) -> Shot:
        return self._shot(self.face.latent, self.side)

    @cached_property
    def _before_small(self) -> Shot:
        return self._shot(self.face.latent, self.model.working_height)

    @cached_property
    def _small(self) -> Picture:
        return _resized(self.face.aligned, self.model.working_height)

    def _shot(self, latent: WPlus, height: int) -> Shot:
        return Shot(*look(self.model, latent, height, min(height, self.model.mask_height)))

    def _layer(self, aligned: Picture, before: Shot, after: Shot, parts: Sequence[str] | None) -> Layer:
        region, moved = self._region(before, after, parts), before.parts != after.parts
        margin = reach(self.face.crop, self.side) * len(aligned) // self.side
        return make_layer(aligned, before.picture, after.picture, region, moved, margin)

    def _region(self, before: Shot, after: Shot, parts: Sequence[str] | None) -> Mask:
        """Around the parts, and what else has clearly changed nearby."""
        side = len(before.picture)
        if parts is None:
            return np.ones((side, side), np.bool_)
        own = edit_region(self.model.scheme, parts, before.parts, after.parts, round(BUFFER * side))
        return own | (_changed(before.picture, after.picture) & grow(own, round(REACH * side)))


def dressed(job: Job[R], stage: PhotoStage | None) -> Job[R]:
    """A job on the face of a stage, whose previews show the photo, not its inversion. Signals reach the job."""
    if stage is None:
        return (yield from job)
    signal = None
    with closing(job):
        while True:
            try:
                report = job.send(signal)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            shown = None if report.preview is None else stage.dressed(report.preview)
            signal = yield replace(report, preview=shown)


def _laid_over(picture: Picture, layer: Layer) -> Picture:
    mixed = as_float(picture) * (1 - layer.replaced[..., None]) + layer.colour
    return np.asarray(np.clip(np.rint(mixed * 255), 0, 255), np.uint8)


def _resized(picture: Picture, side: int) -> Picture:
    return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def _changed(before: Picture, after: Picture) -> Mask:
    """Where two pictures differ clearly, over more than a few pixels."""
    apart = np.abs(before.astype(np.float32) - after.astype(np.float32)).mean(2)
    width = SMOOTH * len(before)
    smooth = cv2.GaussianBlur(apart, (0, 0), width)
    return grow(smooth > CHANGED, round(2 * width))
