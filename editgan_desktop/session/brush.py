"""What a brush, a fill or an eraser touches, as masks of pixels. Coordinates are mask pixels, pixel centres at .5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

import cv2
import numpy as np
from numpy.typing import NDArray
from psygnal import SignalGroupDescriptor

from ..core.mask_ops import Box, Labels, Mask, bounding_box, polygon_mask

Point = tuple[float, float]


class Tool(StrEnum):
    """What the pointer does on a canvas."""

    BRUSH = "brush"
    ERASER = "eraser"
    FILL = "fill"
    EYEDROPPER = "eyedropper"
    PAN = "pan"


SMALLEST, LARGEST = 0.5, 128.0


@dataclass
class BrushState:
    """The tool in hand. `radius` is in mask pixels; `part` is the id that is painted."""

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
    tool: Tool = Tool.BRUSH
    radius: float = 12.0
    part: int = 1

    def resize(self, notches: float) -> None:
        """Larger or smaller by about an eighth a notch, at least half a pixel."""
        factor = 1.125**notches
        step = self.radius * factor if abs(self.radius * (factor - 1)) > 0.5 else self.radius + 0.5 * np.sign(notches)
        self.radius = float(np.clip(round(step * 2) / 2, SMALLEST, LARGEST))


@dataclass(frozen=True, eq=False)
class Patch:
    """Some pixels of a mask: `pixels` [box height, box width] bool tells which ones inside `box`."""

    box: Box
    pixels: Mask = field(repr=False)


def segment_patch(shape: tuple[int, int], start: Point, end: Point, radius: float) -> Patch | None:
    """Pixels whose centre lies within `radius` of the segment start-end; at least the one under `end`.

    None when all of it lies outside of `shape` (rows, columns).
    """
    reach = max(radius, SMALLEST)
    box = _clipped(shape, start, end, reach)
    if box is None:
        return None
    y, x = np.ogrid[box.top : box.bottom, box.left : box.right]
    away_x, away_y = x + 0.5 - start[0], y + 0.5 - start[1]
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x * along_x + along_y * along_y
    share = np.clip((away_x * along_x + away_y * along_y) / length, 0, 1) if length else 0.0
    pixels = (away_x - share * along_x) ** 2 + (away_y - share * along_y) ** 2 <= reach * reach
    row, column = int(end[1] // 1) - box.top, int(end[0] // 1) - box.left
    if 0 <= row < pixels.shape[0] and 0 <= column < pixels.shape[1]:
        pixels[row, column] = True
    return Patch(box, pixels)


def polygon_patch(shape: tuple[int, int], corners: Sequence[Point]) -> Patch | None:
    """Pixels whose centre lies inside a polygon. None when there are none."""
    return patch_of(polygon_mask(shape, corners))


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


def _clipped(shape: tuple[int, int], start: Point, end: Point, reach: float) -> Box | None:
    box = Box(
        max(int(np.floor(min(start[0], end[0]) - reach)), 0),
        max(int(np.floor(min(start[1], end[1]) - reach)), 0),
        min(int(np.ceil(max(start[0], end[0]) + reach)), shape[1]),
        min(int(np.ceil(max(start[1], end[1]) + reach)), shape[0]),
    )
    return box if box.width > 0 and box.height > 0 else None


def label_at(labels: NDArray[np.uint8], at: Point) -> int | None:
    """The label under a point, or None outside."""
    row, column = int(at[1] // 1), int(at[0] // 1)
    inside = 0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]
    return int(labels[row, column]) if inside else None
