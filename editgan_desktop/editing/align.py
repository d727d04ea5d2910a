"""From a face in a photo to the square that the generator knows: FFHQ's crop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.crop import Crop, moved_points
from ..core.errors import BadInputError

Picture = NDArray[np.uint8]
Points = NDArray[np.float64]

# Borders as FFHQ has them: mirrored, blurred and, farther out, fading to the photo's middle colour. Shares of the
# crop's side. Unlike there, nothing inside the photo is touched: it goes back into the photo.
BLUR, BLURRED_FROM, FADED_FROM = 0.02, 0.1, 0.3
# YuNet's points against those that FFHQ was cut by: on generated faces, which fill the crop by construction, the rule
# alone comes out so much too large and so far too high (shares of the side). Means of 40; see `FaceFinder`.
TOO_LARGE, TOO_HIGH = 1.016, 0.0071


@dataclass(frozen=True, eq=False)
class FoundFace:
    """A face in photo pixels (0 is the edge of the first pixel).

    Attributes:
        box: (x, y, width, height).
        landmarks: [5, 2] (x, y): right eye, left eye, nose, right and left corner of the mouth; right and left are
            the person's, so that the right eye is on the left of an upright photo.
        score: the detector's confidence, 0..1.
    """

    box: tuple[float, float, float, float]
    landmarks: Points
    score: float


def ffhq_crop(face: FoundFace) -> Crop:
    """The crop of a face by FFHQ's rule (Karras et al. 2019, appendix A; its published alignment).

    Raises:
        BadInputError: the points lie on one another.
    """
    landmarks = face.landmarks
    right, left, mouth = landmarks[0], landmarks[1], (landmarks[3] + landmarks[4]) / 2
    eyes, across = (right + left) / 2, left - right
    down = mouth - eyes
    axis = across + np.array([down[1], -down[0]])  # both say where the right of the face is
    side = 2 * max(2.0 * float(np.linalg.norm(across)), 1.8 * float(np.linalg.norm(down)))
    if side == 0 or not axis.any():
        raise BadInputError("These points are no face.", "Place the crop by hand.")
    side, angle = side / TOO_LARGE, math.atan2(axis[1], axis[0])
    x, y = eyes + 0.1 * down + TOO_HIGH * side * np.array([-math.sin(angle), math.cos(angle)])
    return Crop((float(x), float(y)), side, angle)


def align(picture: Picture, crop: Crop, side: int = 1024) -> Picture:
    """The crop of a picture [H, W, 3] uint8, scaled to [side, side, 3]; beyond the picture its mirrored, soft border.

    Averages over what a smaller pixel covers, so that nothing glitters.
    """
    window = _window(crop, picture.shape[:2])
    inside = picture[window[1], window[0]]
    smaller = _shrunk(inside, int(crop.side / side))
    stretch = np.diag([smaller.shape[1] / inside.shape[1], smaller.shape[0] / inside.shape[0]])
    shift = np.array([[0, 0, window[0].start], [0, 0, window[1].start]])
    finer = 2 if crop.side / side > 1 else 1  # what is left of the scale, 1 … 2, by two samples a pixel
    matrix = stretch @ (crop.to_photo(side * finer) - shift)
    seen = cv2.warpAffine(
        smaller,
        by_centres(matrix),
        (side * finer, side * finer),
        flags=cv2.WARP_INVERSE_MAP | (cv2.INTER_LINEAR if finer > 1 else cv2.INTER_CUBIC),
        borderMode=cv2.BORDER_REFLECT_101,
    )
    if finer > 1:
        seen = cv2.resize(seen, (side, side), interpolation=cv2.INTER_AREA)
    outside = _outside(crop, side, picture.shape[1::-1])
    if outside is None:
        return np.asarray(seen, np.uint8)
    return _softened(np.asarray(seen, np.uint8), outside, _middle_colour(picture))


def _window(crop: Crop, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The columns and rows of a photo that a crop and its mirrored borders are made of."""
    low, high = crop.corners.min(0), crop.corners.max(0)
    spare = 2 + crop.side / 100  # neighbours that averaging and interpolation look at
    found = []
    for axis, length in enumerate(shape[1::-1]):
        first, last = math.floor(low[axis] - spare), math.ceil(high[axis] + spare)
        first, last = min(first, 2 * length - last), max(last, -first)  # what the mirror shows
        found.append(slice(min(max(first, 0), length - 1), max(min(last, length), 1)))
    return found[0], found[1]


def _shrunk(picture: Picture, factor: int) -> Picture:
    if factor < 2:
        return picture
    size = [max(1, -(-length // factor)) for length in picture.shape[1::-1]]
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _middle_colour(picture: Picture) -> NDArray[np.floating[Any]]:
    step = max(1, max(picture.shape[:2]) // 500)
    return np.median(picture[::step, ::step], axis=(0, 1))


def by_centres(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same transform between coordinates that are 0 at the centre of the first pixel, as OpenCV counts."""
    shift = matrix[:, :2] @ (0.5, 0.5) - 0.5
    return np.column_stack([matrix[:, :2], matrix[:, 2] + shift])


def _outside(crop: Crop, side: int, size: tuple[int, int]) -> NDArray[np.float32] | None:
    """[side, side]: how far each pixel lies outside the photo, as a share of the crop's side; None when none does."""
    corners = crop.corners
    if (corners >= 0).all() and (corners <= size).all():
        return None
    matrix, centres = crop.to_photo(side), np.arange(side) + 0.5
    across = moved_points(matrix, np.column_stack([centres, np.zeros(side)])).astype(np.float32)
    down = (matrix[:, 1] * centres[:, None]).astype(np.float32)
    distances = [np.zeros((side, side), np.float32)]
    for axis in (0, 1):
        place = across[None, :, axis] + down[:, None, axis]
        distances += [-place, place - size[axis]]
    return np.maximum.reduce(distances) / np.float32(crop.side)


def _softened(seen: Picture, outside: NDArray[np.float32], colour: NDArray[np.floating[Any]]) -> Picture:
    sharp = seen.astype(np.float32)
    soft = cv2.GaussianBlur(sharp, (0, 0), BLUR * seen.shape[0])
    sharp += (soft - sharp) * np.clip(outside / BLURRED_FROM, 0, 1)[..., None]
    sharp += (colour.astype(np.float32) - sharp) * np.clip(outside / FADED_FROM, 0, 1)[..., None]
    return np.rint(sharp).clip(0, 255).astype(np.uint8)
