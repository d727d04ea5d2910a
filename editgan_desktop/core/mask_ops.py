"""Operations on label maps that a painter or a rule uses: move, scale, bend, grow, shrink, fill what is uncovered.

Coordinates are pixels, x to the right, y down. Label maps are [H, W] uint8; nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Warp = Callable[[NDArray[np.float32], NDArray[np.float32]], tuple[NDArray[np.float32], NDArray[np.float32]]]


@dataclass(frozen=True)
class Box:
    """Bounding box of a mask, edges in pixels; right and bottom are exclusive."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def centre(self) -> tuple[float, float]:
        return (self.left + self.right - 1) / 2, (self.top + self.bottom - 1) / 2

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of the box in an array [H, W]."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def scaled(self, factor: int) -> Box:
        """The same box where each pixel is `factor` pixels wide and high."""
        return Box(factor * self.left, factor * self.top, factor * self.right, factor * self.bottom)

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left), min(self.top, other.top),
            max(self.right, other.right), max(self.bottom, other.bottom),
        )  # fmt: skip


def bounding_box(mask: Mask) -> Box | None:
    """Box around a mask [H, W], or None when it is empty."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return None
    return Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def warp_parts(labels: Labels, ids: Sequence[int], source: Warp, over: Sequence[int]) -> Labels:
    """Move the parts `ids`: pixel (x, y) of the result shows what lay at `source(x, y)`.

    The moved parts may cover only labels in `over` (and each other); what they uncover takes the label of its
    surroundings.
    """
    grid = np.indices(labels.shape).astype(np.float32)
    source_x, source_y = source(grid[1], grid[0])
    moved = cv2.remap(labels, source_x, source_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    lands = np.isin(moved, ids) & (np.isin(labels, ids) | np.isin(labels, over))
    result = fill(labels, np.isin(labels, ids), over)
    result[lands] = moved[lands]
    return result


def affine_source(
    centre: tuple[float, float], scale: tuple[float, float], shift: tuple[float, float], bend: float = 0.0
) -> Warp:
    """Inverse of: scale about `centre`, then shift; `bend` lifts pixels by bend · (distance from centre)² / 100."""

    def source(x: NDArray[np.float32], y: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        from_x = (x - shift[0] - centre[0]) / scale[0]
        lifted = y - shift[1] + bend * from_x * from_x / 100
        from_y = (lifted - centre[1]) / scale[1]
        return (from_x + centre[0]).astype(np.float32), (from_y + centre[1]).astype(np.float32)

    return source


def fill(labels: Labels, hole: Mask, allowed: Sequence[int]) -> Labels:
    """Give every pixel of `hole` the nearest label outside it among `allowed` (any label when none is there)."""
    result = labels.copy()
    sources = np.isin(labels, allowed) & ~hole
    if not sources.any():
        sources = ~hole
    if hole.any() and sources.any():
        result[hole] = nearest_label(labels, sources)[hole]
    return result


def nearest_label(labels: Labels, sources: Mask) -> Labels:
    """[H, W]: for each pixel the label of the nearest pixel in `sources`."""
    _, index = cv2.distanceTransformWithLabels(
        (~sources).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    lookup = np.zeros(int(index.max()) + 1, np.uint8)
    lookup[index[sources]] = labels[sources]
    found: Labels = lookup[index]
    return found


def grow_part(labels: Labels, part: int, pixels: int, over: Mask) -> Labels:
    """Grow one part by a disc of `pixels` into pixels of the mask `over`."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    grown = cv2.dilate((labels == part).astype(np.uint8), disc).astype(bool)
    result = labels.copy()
    result[grown & over] = part
    return result


def shrink_part(labels: Labels, part: int, pixels: int, into: int, where: Mask) -> Labels:
    """Turn pixels of `part` that lie within `pixels` of the label `into`, and in `where`, into that label."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    near = cv2.dilate((labels == into).astype(np.uint8), disc).astype(bool)
    result = labels.copy()
    result[near & where & (labels == part)] = into
    return result
