"""Operations on label maps that a painter or a rule uses: move, scale, bend, grow, shrink, fill what is uncovered.

Coordinates are pixels, x to the right, y down. Label maps are [H, W] uint8; nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

FINER = 9  # cells of the grid per pixel, an odd number: the one in the middle is the pixel's centre

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


def under_centres(wanted: int, there: int) -> NDArray[np.intp]:
    """For each of `wanted` pixels in a row that one of `there`, as long together, which lies under its centre."""
    return (2 * np.arange(wanted) + 1) * there // (2 * wanted)


def bounding_box(mask: Mask) -> Box | None:
    """Box around a mask [H, W], or None when it is empty."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return None
    return Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def polygon_mask(shape: tuple[int, int], corners: Sequence[tuple[float, float]] | NDArray[np.float64]) -> Mask:
    """[H, W]: pixels whose centre lies inside a polygon; the middle of the first pixel is at (0.5, 0.5).

    OpenCV fills every pixel that the outline touches, so it is asked for a finer grid, of which the centres are read:
    a centre less than 1/`FINER` of a pixel outside may count as inside.
    """
    points = np.asarray(corners, np.float64)
    left, top = (max(int(np.floor(low)) - 1, 0) for low in points.min(0))
    right, bottom = (min(int(np.ceil(high)) + 1, side) for high, side in zip(points.max(0), shape[::-1], strict=True))
    mask = np.zeros(shape, bool)
    if right <= left or bottom <= top:
        return mask
    fine = np.zeros(((bottom - top) * FINER, (right - left) * FINER), np.uint8)
    placed = ((points - (left, top)) * FINER - 0.5) * 16
    cv2.fillPoly(fine, [np.round(placed).astype(np.int32)], 1, shift=4)
    mask[top:bottom, left:right] = fine[FINER // 2 :: FINER, FINER // 2 :: FINER] > 0
    return mask


def warp_parts(
    labels: Labels, ids: Sequence[int], source: Warp, over: Sequence[int], uncovers: Sequence[int] | None = None
) -> Labels:
    """Move the parts `ids`: pixel (x, y) of the result shows what lay at `source(x, y)`.

    The moved parts may cover only labels in `over` (and each other); what they uncover takes the label of its
    surroundings, one of `uncovers` where given.
    """
    grid = np.indices(labels.shape).astype(np.float32)
    source_x, source_y = source(grid[1], grid[0])
    moved = cv2.remap(labels, source_x, source_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    lands = np.isin(moved, ids) & (np.isin(labels, ids) | np.isin(labels, over))
    result = fill(labels, np.isin(labels, ids), over if uncovers is None else uncovers)
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
    result = labels.copy()
    result[around(labels == part, pixels) & over] = part
    return result


def shrink_part(labels: Labels, part: int, pixels: int, into: int, where: Mask) -> Labels:
    """Turn pixels of `part` that lie within `pixels` of the label `into`, and in `where`, into that label."""
    result = labels.copy()
    result[around(labels == into, pixels) & where & (labels == part)] = into
    return result


def around(mask: Mask, pixels: int) -> Mask:
    """The mask [H, W] grown by a disc of `pixels`."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    return cv2.dilate(mask.astype(np.uint8), disc).astype(bool)


def depth(mask: Mask) -> NDArray[np.float64]:
    """[H, W]: how deep each pixel of the mask lies among those of its column: near 0 the top one, near 1 the lowest.

    NaN outside the mask.
    """
    above = mask.cumsum(0) - 0.5
    return np.where(mask, above / np.maximum(mask.sum(0), 1), np.nan)


def disc(shape: tuple[int, int], centre: tuple[float, float], radius: float) -> Mask:
    """[H, W]: the pixels whose middle lies within `radius` of `centre` (x, y), where (0, 0) is the middle of the first
    pixel, as for `Box.centre`."""
    rows, columns = np.indices(shape)
    inside: Mask = (columns - centre[0]) ** 2 + (rows - centre[1]) ** 2 <= radius**2
    return inside
