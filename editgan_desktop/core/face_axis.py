"""The line a face is symmetric about, read off its labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .labels import LabelScheme
from .mask_ops import Labels

MIDDLE = ("nose", "mouth")  # groups whose parts without a twin lie on the line
LOOKED_AT = 256  # rows: more would not make it surer
FEWEST = 4  # pixels there, of a part that counts

Point = tuple[float, float]


@dataclass(frozen=True)
class Axis:
    """A line through `point`, in pixels of a label map; `normal`, of length 1, shows to the subject's left."""

    point: Point
    normal: Point

    def distance(self, x: float | NDArray[np.float64], y: float | NDArray[np.float64]) -> NDArray[np.float64]:
        """How far points lie from the line, in pixels; positive on the subject's left."""
        away = (x - self.point[0]) * self.normal[0] + (y - self.point[1]) * self.normal[1]
        return np.asarray(away, np.float64)

    def reflect(self, point: Point) -> Point:
        """The same place on the other side of the face."""
        twice = 2 * float(self.distance(*point))
        return point[0] - twice * self.normal[0], point[1] - twice * self.normal[1]

    def matrix(self) -> NDArray[np.float64]:
        """[2, 3]: the reflection of pixel indices, whose centres are whole numbers there. It is its own inverse."""
        (across, down), middle = self.normal, (self.point[0] - 0.5, self.point[1] - 0.5)
        turn = np.eye(2) - 2 * np.outer((across, down), (across, down))
        return np.column_stack([turn, np.array(middle) - turn @ middle])


@dataclass(frozen=True)
class _Pair:
    """Centres of a part and its twin; `weight` is high for large ones of the same size."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]
    weight: float


def face_axis(labels: Labels, scheme: LabelScheme) -> Axis | None:
    """The axis of the face on a label map [H, W]; None when too little of it is there to tell.

    Its direction is that of the lines between twins (both brows, both eyes, …), crosswise; without any, that of the
    parts in the middle. It passes between the twins and through nose and mouth. A turned head is not symmetric on the
    picture; the line is then the fairest one.
    """
    step = max(labels.shape[0] // LOOKED_AT, 1)
    few = labels[::step, ::step]
    counts, centres = _centres(few, len(scheme))
    pairs = list(_pairs(counts, centres, scheme))
    middle = [
        number for number, part in enumerate(scheme.parts)
        if part.group in MIDDLE and not part.mirror and counts[number] >= FEWEST
    ]  # fmt: skip
    normal = _across(pairs) if pairs else _crosswise(centres[middle])
    if normal is None:
        return None
    points = [*((pair.left + pair.right) / 2 for pair in pairs), *centres[middle]]
    weights = [*(pair.weight for pair in pairs), *np.sqrt(counts[middle])]
    point = np.average(points, axis=0, weights=weights) * step
    return Axis((float(point[0]), float(point[1])), (float(normal[0]), float(normal[1])))


def _centres(labels: Labels, count: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """[K]: pixels of each part; [K, 2]: x, y of their middle, pixel centres at .5."""
    rows, columns = np.indices(labels.shape)
    flat = labels.ravel()
    counts = np.bincount(flat, minlength=count)[:count]
    sums = [np.bincount(flat, weights=place.ravel() + 0.5, minlength=count)[:count] for place in (columns, rows)]
    return counts, np.stack(sums, axis=1) / np.maximum(counts, 1)[:, None]


def _pairs(counts: NDArray[np.int64], centres: NDArray[np.float64], scheme: LabelScheme) -> Iterator[_Pair]:
    """Twins that are both there; each pair once, and only where the one called left is known."""
    for number, part in enumerate(scheme.parts):
        twin = scheme.names.index(part.mirror) if part.mirror else number
        if "left" not in part.name.lower() or min(counts[number], counts[twin]) < FEWEST:
            continue
        less, more = sorted((int(counts[number]), int(counts[twin])))
        yield _Pair(centres[number], centres[twin], less**0.5 * less / more)


def _across(pairs: list[_Pair]) -> NDArray[np.float64] | None:
    """Unit vector from right to left, by all pairs: those far apart say it best."""
    total = sum((pair.weight * (pair.left - pair.right) for pair in pairs), np.zeros(2))
    length = float(np.hypot(*total))
    return total / length if length > 0 else None


def _crosswise(points: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Unit vector across the line through some points, to the right of the picture; None when they tell no line."""
    if len(points) < 2:
        return None
    _, spread, directions = np.linalg.svd(points - points.mean(axis=0))
    if spread[0] < 2:
        return None
    along = directions[0]
    across = np.array([along[1], -along[0]])
    return across if across[0] >= 0 else -across
