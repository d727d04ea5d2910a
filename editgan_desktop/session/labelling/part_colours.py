"""Colours for new parts: as far as can be from those in use."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray

Colour = tuple[int, int, int]

_LEVELS = range(40, 241, 20)  # neither black nor white: both are hard to see on a picture


def distant_colour(used: Iterable[Colour]) -> Colour:
    """The sRGB colour 0..255 whose nearest colour among `used` is the farthest, as the eye sees it (CIELAB)."""
    candidates = np.array(list(product(_LEVELS, repeat=3)), np.uint8)
    others = np.array([(0, 0, 0), (255, 255, 255), *used], np.uint8)
    gaps = np.linalg.norm(_lab(candidates)[:, None] - _lab(others)[None], axis=2)  # [candidates, others]
    red, green, blue = candidates[gaps.min(axis=1).argmax()].tolist()
    return red, green, blue


def _lab(colours: NDArray[np.uint8]) -> NDArray[np.float32]:
    """[N, 3] sRGB 0..255 as [N, 3] CIELAB."""
    return np.asarray(cv2.cvtColor(colours[None].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[0], np.float32)
