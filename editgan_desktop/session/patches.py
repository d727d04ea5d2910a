"""What a brush, a shape or a fill touches, as masks of pixels. Coordinates are mask pixels, pixel centres at .5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.mask_ops import Box, Labels, Mask, bounding_box, polygon_mask

Point = tuple[float, float]
Interval = tuple[NDArray[np.float64], NDArray[np.float64]]

SMALLEST = 0.5  # radius of a brush
ELLIPSE_CORNERS = 180


@dataclass(frozen=True, eq=False)
class Patch:
    """Some pixels of a mask: `pixels` [box height, box width] bool tells which ones inside `box`."""

    box: Box
    pixels: Mask = field(repr=False)


def segment_patch(
    shape: tuple[int, int], start: Point, end: Point, radius: float, start_radius: float | None = None,
    *, square: bool = False,
) -> Patch | None:  # fmt: skip
    """Pixels whose centre the brush passes on its straight way from start to end; at least the one under `end`.

    None when all of it lies outside of `shape` (rows, columns).

    Args:
        start_radius: the radius it begins with, which changes evenly on the way; as at the end when not given.
        square: its sides are twice the radius, along rows and columns; else it is a disc.
    """
    reach = max(radius, SMALLEST)
    first = reach if start_radius is None else max(start_radius, SMALLEST)
    box = _clipped(shape, start, end, max(first, reach))
    if box is None:
        return None
    passed = _square_passes if square else _disc_passes
    pixels = passed(box, start, end, first, reach)
    row, column = int(end[1] // 1) - box.top, int(end[0] // 1) - box.left
    if 0 <= row < pixels.shape[0] and 0 <= column < pixels.shape[1]:
        pixels[row, column] = True
    return Patch(box, pixels)


def polygon_patch(shape: tuple[int, int], corners: Sequence[Point]) -> Patch | None:
    """Pixels whose centre lies inside a polygon. None when there are none."""
    return patch_of(polygon_mask(shape, corners))


def rectangle_corners(start: Point, end: Point) -> tuple[Point, ...]:
    """Of a rectangle from one corner to the opposite one."""
    return (start, (end[0], start[1]), end, (start[0], end[1]))


def ellipse_corners(start: Point, end: Point) -> tuple[Point, ...]:
    """So many points of the ellipse in that rectangle that its polygon is as good as round."""
    (left, top), (right, bottom) = start, end
    turns = (2 * pi * i / ELLIPSE_CORNERS for i in range(ELLIPSE_CORNERS))
    return tuple(
        ((left + right + (right - left) * cos(turn)) / 2, (top + bottom + (bottom - top) * sin(turn)) / 2)
        for turn in turns
    )


def fill_patch(labels: Labels, at: Point) -> Patch | None:
    """The connected pixels that have the label under `at` (4-neighbours). None outside."""
    row, column = int(at[1] // 1), int(at[0] // 1)
    if not (0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]):
        return None
    same = np.zeros((labels.shape[0] + 2, labels.shape[1] + 2), np.uint8)
    cv2.floodFill(labels.copy(), same, (column, row), 0, flags=4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8))
    return patch_of(same[1:-1, 1:-1].astype(bool))


def patch_of(mask: Mask) -> Patch | None:
    """A mask [H, W] cut down to what it holds, or None when it is empty."""
    box = bounding_box(mask)
    return Patch(box, mask[box.slices]) if box else None


def label_at(labels: NDArray[np.uint8], at: Point) -> int | None:
    """The label under a point, or None outside."""
    row, column = int(at[1] // 1), int(at[0] // 1)
    inside = 0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]
    return int(labels[row, column]) if inside else None


def _disc_passes(box: Box, start: Point, end: Point, first: float, last: float) -> Mask:
    """Pixels of `box` whose centre is no farther from the segment than the radius at the nearest point of it."""
    y, x = np.ogrid[box.top : box.bottom, box.left : box.right]
    away_x, away_y = x + 0.5 - start[0], y + 0.5 - start[1]
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x * along_x + along_y * along_y
    share = np.clip((away_x * along_x + away_y * along_y) / length, 0, 1) if length else 1.0
    reach = last if first == last else first + share * (last - first)
    if not length:
        away_x, away_y, along_x, along_y = x + 0.5 - end[0], y + 0.5 - end[1], 0.0, 0.0
    passed: Mask = (away_x - share * along_x) ** 2 + (away_y - share * along_y) ** 2 <= reach * reach
    return passed


def _square_passes(box: Box, start: Point, end: Point, first: float, last: float) -> Mask:
    """Pixels of `box` whose centre lies in the square at some moment of its way.

    At time t from 0 to 1 it reaches first + t · (last − first) from start + t · (end − start), in x and in y alike.
    So each column and each row is inside for an interval of time, and a pixel where those two overlap.
    """
    columns = np.arange(box.left, box.right, dtype=np.float64) + 0.5 - start[0]
    rows = np.arange(box.top, box.bottom, dtype=np.float64) + 0.5 - start[1]
    in_column = _times(columns, end[0] - start[0], first, last - first)
    in_row = _times(rows, end[1] - start[1], first, last - first)
    passed: Mask = np.maximum(in_column[0][None, :], in_row[0][:, None]) <= np.minimum(
        in_column[1][None, :], in_row[1][:, None]
    )
    return passed


def _times(away: NDArray[np.float64], speed: float, reach: float, growth: float) -> Interval:
    """When, from 0 to 1, |away − t · speed| ≤ reach + t · growth: from, to; to lies before from where it never is."""
    low, high = np.zeros_like(away), np.ones_like(away)
    for side in (away, -away):
        pull = speed if side is away else -speed  # side − reach ≤ t · (pull + growth)
        missing, gain = side - reach, pull + growth
        if gain > 0:
            low = np.maximum(low, missing / gain)
        elif gain < 0:
            high = np.minimum(high, missing / gain)
        else:
            high = np.where(missing > 0, -1.0, high)
    return low, high


def _clipped(shape: tuple[int, int], start: Point, end: Point, reach: float) -> Box | None:
    box = Box(
        max(int(np.floor(min(start[0], end[0]) - reach)), 0),
        max(int(np.floor(min(start[1], end[1]) - reach)), 0),
        min(int(np.ceil(max(start[0], end[0]) + reach)), shape[1]),
        min(int(np.ceil(max(start[1], end[1]) + reach)), shape[0]),
    )
    return box if box.width > 0 and box.height > 0 else None
