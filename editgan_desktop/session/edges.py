"""Keeping a brush to what looks alike: pixels of its patch that hang together with the pointer and look like it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from .document import Document
from .patches import Patch, Point

COLOUR = 0.6  # how much less colours may differ than lightness: shadows are no edges
CONNECTED = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)

Pixels = NDArray[np.uint8]


class Colours:
    """The picture of the face in view as a brush sees it; made anew when the face looks otherwise."""

    def __init__(self) -> None:
        self._picture: Pixels | None = None
        self._colours = np.zeros((1, 1, 3), np.uint8)

    def of(self, document: Document) -> Pixels:
        """[H, W, 3] CIELAB, 8 bits, as large as the mask and a little smoothed: pores and single hairs are no edges."""
        picture = document.look.picture
        if picture is not self._picture or self._colours.shape[:2] != document.layer.shape:
            self._picture = picture
            rows, columns = document.layer.shape
            fitted = cv2.resize(picture, (columns, rows), interpolation=cv2.INTER_AREA)
            smooth = cv2.GaussianBlur(cv2.cvtColor(fitted, cv2.COLOR_RGB2LAB), (3, 3), 0)
            self._colours = np.asarray(smooth, np.uint8)
        return self._colours


def alike(patch: Patch, colours: Pixels, at: Point, tolerance: int) -> Patch:
    """What of a patch hangs together with the pixel under `at`, or the one next to it, and looks like it.

    Args:
        colours: [H, W, 3], see `Colours`. tolerance: 1..100, in steps of 8-bit lightness.
    """
    row = min(max(int(at[1] // 1) - patch.box.top, 0), patch.box.height - 1)
    column = min(max(int(at[0] // 1) - patch.box.left, 0), patch.box.width - 1)
    if not patch.pixels[row, column]:
        return Patch(patch.box, np.zeros_like(patch.pixels))
    area = np.ascontiguousarray(colours[patch.box.slices])
    found = np.ones((patch.box.height + 2, patch.box.width + 2), np.uint8)
    found[1:-1, 1:-1] = ~patch.pixels  # what is not 0 stops the flood
    outside = found[1:-1, 1:-1].copy()
    apart = (tolerance, COLOUR * tolerance, COLOUR * tolerance)
    cv2.floodFill(area, found, (column, row), (0, 0, 0), apart, apart, CONNECTED)
    return Patch(patch.box, (found[1:-1, 1:-1] != 0) & (outside == 0))
