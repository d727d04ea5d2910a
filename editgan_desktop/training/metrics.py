"""Scores of label maps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PRESENT = 20  # pixels at 512² from which a part counts as occurring in a face


@dataclass
class ConfusionCounts:
    """Confusion matrix [K, K] (rows: truth) over many faces, and in how many faces each part occurs."""

    matrix: NDArray[np.int64]
    faces: NDArray[np.int64]

    @classmethod
    def empty(cls, parts: int) -> ConfusionCounts:
        return cls(np.zeros((parts, parts), np.int64), np.zeros(parts, np.int64))

    def add(self, truth: NDArray[np.uint8], found: NDArray[np.uint8]) -> None:
        """Count one face: two label maps of one shape."""
        parts = len(self.faces)
        pairs = truth.ravel().astype(np.int64) * parts + found.ravel()
        self.matrix += np.bincount(pairs, minlength=parts * parts).reshape(parts, parts)
        self.faces += np.bincount(truth.ravel(), minlength=parts) >= PRESENT

    def iou(self) -> NDArray[np.float64]:
        """[K] intersection over union; NaN for a part that is in neither."""
        inside = np.diag(self.matrix).astype(np.float64)
        union = self.matrix.sum(0) + self.matrix.sum(1) - inside
        return np.divide(inside, union, out=np.full(len(inside), np.nan), where=union > 0)

    def mean_iou(self, at_least: int = 5) -> float:
        """Mean IoU over the parts that occur in at least that many faces."""
        return float(np.mean(self.iou()[self.faces >= at_least]))
