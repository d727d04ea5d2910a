"""Taking hold of a crop and pulling at it, in numbers: points are (x, y) in photo pixels, and no window is needed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...core.crop import Crop, moved_points
from ...editing.align import FoundFace, ffhq_crop

Point = tuple[float, float]
Size = tuple[int, int]  # columns and rows of a photo

SMALLEST = 16.0  # side of a crop in photo pixels
WIDEST = 3.0  # side of a crop against the longer side of its photo
START = 0.8  # side of a crop placed by hand against the shorter side of its photo
SNAP = math.radians(15)
# A face as YuNet's points find it, in distances between the eyes: the mean of 95 (25 each of two sets of neutral and
# smiling people and of CelebAMask-HQ, 20 portraits). In their crops the mouth's height spreads by a hundredth.
TYPICAL = np.array([[-0.5, 0], [0.5, 0], [0, 0.58], [-0.425, 1.02], [0.425, 1.02]])


class Part(Enum):
    """What of a crop the pointer takes hold of."""

    OUTSIDE = auto()
    INSIDE = auto()
    KNOB = auto()
    CORNER = auto()


@dataclass(frozen=True)
class Hold:
    """`corner` counts as `Crop.corners` does, where the part is one."""

    part: Part
    corner: int = 0


def hold_at(crop: Crop, point: Point, reach: float, stalk: float) -> Hold:
    """What lies under a point: a corner or the knob when it is no farther than `reach`, the nearer one of them.

    Args:
        stalk: how far the knob stands off the upper edge; both lengths in photo pixels.
    """
    places = np.vstack([crop.corners, knob(crop, stalk)])
    away = np.hypot(*(places - point).T)
    nearest = int(away.argmin())
    if away[nearest] <= reach:
        return Hold(Part.KNOB) if nearest == 4 else Hold(Part.CORNER, nearest)
    return Hold(Part.INSIDE if inside(crop, point) else Part.OUTSIDE)


def knob(crop: Crop, stalk: float) -> Point:
    """Where the handle is that turns the crop: above the middle of its upper edge."""
    up = crop.side / 2 + stalk
    return crop.centre[0] + up * math.sin(crop.angle), crop.centre[1] - up * math.cos(crop.angle)


def inside(crop: Crop, point: Point) -> bool:
    """Whether a point lies in the square or on its edge."""
    x, y = moved_points(crop.from_photo(1), np.array([point], np.float64))[0]
    return bool(0 <= x <= 1 and 0 <= y <= 1)


@dataclass(frozen=True)
class Pull:
    """A crop as it was when it was taken hold of at a point; `to` says what it becomes."""

    hold: Hold
    crop: Crop
    pressed: Point

    def to(self, point: Point, size: Size, *, centred: bool = False, snapped: bool = False) -> Crop:
        """The crop when the pointer has come to `point` in a photo of that size.

        Args:
            centred: a corner resizes about the middle, not about the opposite corner.
            snapped: the angle becomes a multiple of 15 degrees.
        """
        dx, dy = point[0] - self.pressed[0], point[1] - self.pressed[1]
        if self.hold.part is Part.INSIDE:
            return limited(self.crop.moved(dx, dy), size)
        if self.hold.part is Part.CORNER:
            x, y = self.crop.corners[self.hold.corner]
            return resized(self.crop, self.hold.corner, (x + dx, y + dy), size, centred=centred)
        return turned(self.crop, self.pressed, point, snapped=snapped)


def resized(crop: Crop, corner: int, point: Point, size: Size, *, centred: bool = False) -> Crop:
    """The square of the same angle whose corner is as near to `point` as it can be; the opposite one stays.

    It keeps to the limits of `limited` by stopping there, so that what should stay does stay.
    """
    corners = crop.corners
    way = (corners[corner] - crop.centre) / (crop.side / math.sqrt(2))  # of length 1, from the middle to the corner
    fixed = np.array(crop.centre) if centred else corners[(corner + 2) % 4]
    reach = float((point - fixed) @ way)  # half a diagonal when centred, else a whole one
    half = reach if centred else reach / 2
    low, high = (side / math.sqrt(2) for side in side_limits(size))
    if not centred:
        first, last = _span(fixed, way, size)
        low, high = max(low, first), min(high, last)
    half = min(max(half, low), max(high, low))
    middle = fixed if centred else fixed + half * way
    return limited(Crop((float(middle[0]), float(middle[1])), half * math.sqrt(2), crop.angle), size)


def turned(crop: Crop, pressed: Point, point: Point, *, snapped: bool = False) -> Crop:
    """Turned about its centre as the pointer was; with `snapped` to a multiple of 15 degrees."""
    (x, y), (before_x, before_y) = (np.subtract(place, crop.centre) for place in (point, pressed))
    made = crop.rotated(math.atan2(y, x) - math.atan2(before_y, before_x))
    return replace(made, angle=math.remainder(round(made.angle / SNAP) * SNAP, math.tau)) if snapped else made


def limited(crop: Crop, size: Size) -> Crop:
    """The nearest crop that is not lost: its middle in the photo, its side neither tiny nor beyond all measure."""
    x, y = (min(max(at, 0.0), float(most)) for at, most in zip(crop.centre, size, strict=True))
    low, high = side_limits(size)
    return replace(crop, centre=(x, y), side=min(max(crop.side, low), high))


def side_limits(size: Size) -> tuple[float, float]:
    """Smallest and largest side of a crop in a photo."""
    return SMALLEST, max(WIDEST * max(size), SMALLEST)


def start_crop(size: Size) -> Crop:
    """Where a crop begins that has to be placed by hand: upright in the middle."""
    return limited(Crop((size[0] / 2, size[1] / 2), START * min(size)), size)


def bounds(size: Size, crop: Crop) -> tuple[Point, Point]:
    """(left, top) and (right, bottom) of the photo and the crop together."""
    corners = np.vstack([crop.corners, [(0, 0), size]])
    (left, top), (right, bottom) = corners.min(0), corners.max(0)
    return (float(left), float(top)), (float(right), float(bottom))


@cache
def guides() -> NDArray[np.float64]:
    """[5, 2] (x, y) in shares of a crop's side: eyes, nose and corners of the mouth of a typical face in its crop."""
    face = FoundFace((0, 0, 1, 1), TYPICAL, 1.0)
    return moved_points(ffhq_crop(face).from_photo(1), TYPICAL)


def _span(start: NDArray[np.float64], way: NDArray[np.float64], size: Size) -> tuple[float, float]:
    """From where to where a line of points `start + length * way` runs through the photo."""
    ends = [
        sorted((edge - start[axis]) / way[axis] for edge in (0.0, float(size[axis]))) for axis in (0, 1) if way[axis]
    ]
    return float(max(first for first, _ in ends)), float(min(last for _, last in ends))
