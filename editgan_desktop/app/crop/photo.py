"""A large photo on a small screen: shrunk once, and cut from the original only where more of it is seen."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.crop import Crop
from ...editing.align import align, by_centres
from .sight import Sight

Picture = NDArray[np.uint8]
LONGEST = 2048  # side of the shrunken copy


class Photo:
    """The photo [H, W, 3] uint8 itself, not copied, and a copy of at most 2048 pixels a side when it is larger."""

    def __init__(self, picture: Picture) -> None:
        self._full = picture
        self.size = (picture.shape[1], picture.shape[0])
        self._small = _shrunken(picture)
        self._seen: tuple[object, Picture] | None = None
        self._aligned: dict[int, tuple[Crop, Picture]] = {}  # the last one of each size

    def seen(self, sight: Sight, ratio: float) -> tuple[Picture, tuple[int, int]]:
        """What of the photo is in sight, [h, w, 3] in device pixels, and (left, top) of it in device pixels.

        It is empty when none is. Args: ratio: device pixels per widget pixel.
        """
        low, high = sight.to_widget((0, 0)), sight.to_widget(self.size)
        room = [max(1, round(length * ratio)) for length in sight.room]
        left, top = (min(max(round(at * ratio), 0), most) for at, most in zip(low, room, strict=True))
        right, bottom = (min(max(round(at * ratio), 0), most) for at, most in zip(high, room, strict=True))
        key = (sight, ratio)
        if self._seen is None or self._seen[0] != key:
            start = sight.to_photo((left / ratio, top / ratio))
            size = (right - left, bottom - top)
            self._seen = key, self._cut(start, 1 / (sight.scale * ratio), size)
        return self._seen[1], (left, top)

    def aligned(self, crop: Crop, side: int) -> Picture:
        """[side, side, 3]: the crop with its mirrored borders, as `align` makes it, from no more than it takes.

        For the eye: where the shrunken copy is enough, the place is true to half a pixel of that one.
        """
        known = self._aligned.get(side)
        if known is None or known[0] != crop:
            shrink = self._small.shape[1] / self.size[0]
            if crop.side * shrink >= side:
                smaller = Crop((crop.centre[0] * shrink, crop.centre[1] * shrink), crop.side * shrink, crop.angle)
                known = crop, align(self._small, smaller, side)
            else:
                known = crop, align(self._full, crop, side)
            self._aligned[side] = known
        return known[1]

    def _cut(self, start: tuple[float, float], step: float, size: tuple[int, int]) -> Picture:
        """[size] pixels of the photo, `step` photo pixels apart, the first one's corner at `start`."""
        if min(size) < 1:
            return np.empty((0, 0, 3), np.uint8)
        shrink = np.array(self._small.shape[1::-1]) / self.size
        from_small = step * shrink.min() >= 1
        source, across = (self._small, shrink) if from_small else (self._full, np.ones(2))
        factor = max(1, int(step * across.min()))
        window = [
            slice(max(0, math.floor(at * per / factor - 2) * factor), math.ceil((at + step * count) * per) + 2 * factor)
            for at, per, count in zip(start, across, size, strict=True)
        ]
        inside = source[window[1], window[0]]
        smaller = _by_factor(inside, factor)
        per_photo = across * [smaller.shape[1] / inside.shape[1], smaller.shape[0] / inside.shape[0]]
        corner = np.array(start) * per_photo - [
            window[axis].start * smaller.shape[1 - axis] / inside.shape[1 - axis] for axis in (0, 1)
        ]
        matrix = np.column_stack([np.diag(step * per_photo), corner])
        return _warped(smaller, matrix, size, float((step * per_photo).min()))


def _shrunken(picture: Picture) -> Picture:
    shrink = LONGEST / max(picture.shape[:2])
    if shrink >= 1:
        return picture
    size = [max(1, round(length * shrink)) for length in picture.shape[1::-1]]
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _by_factor(picture: Picture, factor: int) -> Picture:
    if factor < 2:
        return picture
    size = [max(1, -(-length // factor)) for length in picture.shape[1::-1]]
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _warped(source: Picture, matrix: NDArray[np.float64], size: tuple[int, int], stretch: float) -> Picture:
    """`stretch`, 1 … 2 source pixels to one that is made, is smoothed before, so that hair does not turn into noise."""
    if stretch > 1.05:
        source = np.asarray(cv2.GaussianBlur(source, (3, 3), 0.35 * (stretch**2 - 1) ** 0.5), np.uint8)
    flags = cv2.WARP_INVERSE_MAP | cv2.INTER_LINEAR
    made = cv2.warpAffine(source, by_centres(matrix), size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(made, np.uint8)
