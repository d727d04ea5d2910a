"""Contact sheets: rows of pictures and label maps at one size."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.labels import LabelScheme

Picture = NDArray[np.uint8]
TILE = 320
GAP = 6


def edit_row(
    scheme: LabelScheme,
    before: Picture,
    original: Picture,
    painted: Picture,
    achieved: Picture,
    after: Picture,
) -> list[Picture]:
    """Picture before, its labels, the painted ones, those achieved, picture after."""
    return [before, *(scheme.colorize(labels) for labels in (original, painted, achieved)), after]


def sheet(rows: Sequence[Sequence[Picture]], tile: int = TILE) -> Picture:
    """Rows of pictures [H, W, 3] of any size on white."""
    tiles = [[_tile(picture, tile) for picture in row] for row in rows]
    columns = max(len(row) for row in tiles)
    step = tile + GAP
    canvas = np.full((len(rows) * step + GAP, columns * step + GAP, 3), 255, np.uint8)
    for i, row in enumerate(tiles):
        for k, picture in enumerate(row):
            top, left = GAP + i * step, GAP + k * step
            canvas[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    return canvas


def _tile(picture: Picture, side: int) -> Picture:
    scale = side / max(picture.shape[:2])
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_NEAREST
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=method).astype(np.uint8)
