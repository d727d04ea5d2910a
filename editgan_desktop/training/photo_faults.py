"""What photos have and generated faces have not: a slightly wrong crop, blur, noise, JPEG, another light."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator as Random
from numpy.typing import NDArray

Picture = NDArray[np.uint8]

SHIFT, TURN, SCALE = 0.015, 2.0, 0.03  # largest: of the side; degrees; of the size
BLUR = 1.6  # pixels, the widest
NOISE = 10.0  # grey levels, the strongest
QUALITY = (35, 96)  # of JPEG
GAIN, CAST = 0.12, 0.04  # largest change of the contrast, and of each channel's
GREY = 0.04  # share of pictures without colour


def with_faults(picture: Picture, random: Random) -> Picture:
    """A picture [S, S, 3] as a camera and a careless crop may have left it; each fault comes about half of the time."""
    for fault in (_misplaced, _blurred, _lit, _noisy, _compressed):
        if random.random() < 0.5:
            picture = fault(picture, random)
    return _grey(picture) if random.random() < GREY else picture


def _misplaced(picture: Picture, random: Random) -> Picture:
    side = picture.shape[0]
    middle = (side / 2 - 0.5, side / 2 - 0.5)
    matrix = cv2.getRotationMatrix2D(middle, random.uniform(-TURN, TURN), 1 + random.uniform(-SCALE, SCALE))
    matrix[:, 2] += random.uniform(-SHIFT, SHIFT, 2) * side
    return _bytes(cv2.warpAffine(picture, matrix, (side, side), borderMode=cv2.BORDER_REFLECT_101))


def _blurred(picture: Picture, random: Random) -> Picture:
    return _bytes(cv2.GaussianBlur(picture, (0, 0), random.uniform(0.3, BLUR)))


def _lit(picture: Picture, random: Random) -> Picture:
    gains = (1 + random.uniform(-GAIN, GAIN)) * (1 + random.uniform(-CAST, CAST, 3))
    return _bytes(picture * gains)


def _noisy(picture: Picture, random: Random) -> Picture:
    return _bytes(picture + random.normal(0, random.uniform(1, NOISE), picture.shape))


def _compressed(picture: Picture, random: Random) -> Picture:
    _, written = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(*QUALITY))])
    again = cv2.imdecode(written, cv2.IMREAD_COLOR)
    assert again is not None  # it was written a line ago
    return _bytes(again)


def _grey(picture: Picture) -> Picture:
    return _bytes(np.repeat(picture.mean(2, keepdims=True), 3, 2))


def _bytes(values: NDArray[np.generic]) -> Picture:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)  # type: ignore[call-overload, no-any-return]
