"""Scores of label maps: how far they agree on areas, and on the borders of thin parts."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

PRESENT = 20  # pixels at 512² from which a part counts as occurring in a face
ENOUGH = 5  # faces in which a part must occur to count in a mean
TOLERANCE = 2  # pixels at 512² by which two borders may lie apart and still be the same

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass
class ConfusionCounts:
    """Confusion matrix [K, K] (rows: truth) over many faces, and in how many faces each part occurs."""

    matrix: NDArray[np.int64]
    faces: NDArray[np.int64]

    @classmethod
    def empty(cls, parts: int) -> ConfusionCounts:
        return cls(np.zeros((parts, parts), np.int64), np.zeros(parts, np.int64))

    def add(self, truth: Labels, found: Labels) -> None:
        """Count one face: two label maps of one shape."""
        parts = len(self.faces)
        pairs = truth.ravel().astype(np.int64) * parts + found.ravel()
        self.matrix += np.bincount(pairs, minlength=parts * parts).reshape(parts, parts)
        self.faces += np.bincount(truth.ravel(), minlength=parts) >= PRESENT

    def iou(self) -> NDArray[np.float64]:
        """[K] intersection over union; NaN for a part that is in neither."""
        inside = np.diag(self.matrix)
        return _share(inside, self.matrix.sum(0) + self.matrix.sum(1) - inside)

    def counted(self, at_least: int = ENOUGH) -> NDArray[np.bool_]:
        """[K]: the parts that occur in at least that many faces."""
        return self.faces >= at_least

    def mean_iou(self, at_least: int = ENOUGH) -> float:
        """Mean IoU over the parts that occur in at least that many faces; NaN when none does."""
        iou = self.iou()[self.counted(at_least)]
        return float(iou.mean()) if iou.size else float("nan")


@dataclass
class BoundaryCounts:
    """Border pixels of each part over many faces, all [K]: of the truth, of what was found, and of either those
    that lie near the other's.

    A part's border are its pixels beside one of another part; the picture's own edge is none.
    """

    truth: NDArray[np.int64]
    truth_near: NDArray[np.int64]
    found: NDArray[np.int64]
    found_near: NDArray[np.int64]

    @classmethod
    def empty(cls, parts: int) -> BoundaryCounts:
        return cls(*(np.zeros(parts, np.int64) for _ in range(4)))

    def add(self, truth: Labels, found: Labels, tolerance: int = TOLERANCE) -> None:
        """Count one face: two label maps of one shape; borders up to `tolerance` pixels apart are near."""
        near = _disc(tolerance)
        for part in np.union1d(truth, found):
            wanted, made = _border(truth == part), _border(found == part)
            self.truth[part] += wanted.sum()
            self.truth_near[part] += (wanted & _grown(made, near)).sum()
            self.found[part] += made.sum()
            self.found_near[part] += (made & _grown(wanted, near)).sum()

    def f1(self) -> NDArray[np.float64]:
        """[K] harmonic mean of the near shares of truth and found; NaN for a part with no border in either."""
        recall = _share(self.truth_near, self.truth, 0.0)
        precision = _share(self.found_near, self.found, 0.0)
        f1 = _share(2 * precision * recall, precision + recall, 0.0)
        f1[self.truth + self.found == 0] = np.nan
        return f1


def _share(
    some: NDArray[np.int64] | NDArray[np.float64],
    whole: NDArray[np.int64] | NDArray[np.float64],
    otherwise: float = float("nan"),
) -> NDArray[np.float64]:
    result = np.full(len(some), otherwise)
    return np.divide(some, whole, out=result, where=whole > 0)


def _border(mask: Mask) -> Mask:
    """The pixels of a mask that have one of their four neighbours outside it."""
    return mask & ~cv2.erode(mask.astype(np.uint8), _disc(1)).astype(np.bool_)


def _grown(mask: Mask, disc: Labels) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), disc).astype(np.bool_)


def _disc(radius: int) -> Labels:
    rows, columns = np.indices((2 * radius + 1, 2 * radius + 1)) - radius
    return (rows**2 + columns**2 <= radius**2).astype(np.uint8)
