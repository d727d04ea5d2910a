"""The painter's layer above a face's own labels.

Paint is kept apart from the labels, so the eraser brings the originals back, and a face whose labels change under
the paint (a slider moves) keeps what was painted. Every stroke leaves a masked difference for undo.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.mask_ops import Box, Labels, Mask
from .brush import Patch
from .look import fit_labels

UNPAINTED = 255


@dataclass(frozen=True, eq=False)
class PaintDiff:
    """Pixels of `box` that a stroke changed: which [packed bits], what they were and what they became."""

    box: Box
    which: NDArray[np.uint8]
    before: NDArray[np.uint8]
    after: NDArray[np.uint8]

    @property
    def bytes(self) -> int:
        return self.which.nbytes + self.before.nbytes + self.after.nbytes

    def mask(self) -> Mask:
        """[box height, box width] bool."""
        count = self.box.width * self.box.height
        return np.unpackbits(self.which, count=count).astype(bool).reshape(self.box.height, self.box.width)


class PaintLayer:
    """Labels of a face and the paint on them.

    Attributes:
        labels: [H, W] uint8, the face's own. paint: [H, W] uint8, `UNPAINTED` where nothing was painted.
        painted: [H, W] uint8, both together: what the mask canvas shows. Read them, never write.
    """

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.paint = np.full(labels.shape, UNPAINTED, np.uint8)
        self.painted = labels.copy()
        self._before: Labels | None = None
        self._touched: Box | None = None

    @property
    def shape(self) -> tuple[int, int]:
        return self.labels.shape[0], self.labels.shape[1]

    @property
    def whole(self) -> Box:
        """All pixels."""
        return Box(0, 0, self.shape[1], self.shape[0])

    @property
    def changed(self) -> Mask:
        """[H, W]: where the paint says something else than the labels."""
        return self.painted != self.labels

    @property
    def is_painted(self) -> bool:
        return bool(self.changed.any())

    def set_labels(self, labels: Labels) -> None:
        """The face under the paint has other labels now (any size of the same shape); the paint stays."""
        self.labels = fit_labels(labels, self.shape)
        self._compose(self.whole)

    def put(self, patch: Patch, value: int) -> Box:
        """Paint the patch with a part id, or with `UNPAINTED` to erase. Belongs between `begin` and `end`."""
        self.paint[patch.box.slices][patch.pixels] = value
        self._touched = patch.box if self._touched is None else self._touched.union(patch.box)
        self._compose(patch.box)
        return patch.box

    def begin(self) -> None:
        """A stroke begins."""
        self._before, self._touched = self.paint.copy(), None

    def end(self) -> PaintDiff | None:
        """The stroke ends: what it changed, or None when that is nothing."""
        before, box = self._before, self._touched
        self._before = self._touched = None
        if before is None or box is None:
            return None
        return _difference(before, self.paint, box)

    def replace(self, paint: Labels) -> PaintDiff | None:
        """Exchange the whole paint; what changed, or None."""
        before, self.paint = self.paint, paint.copy()
        self._compose(self.whole)
        return _difference(before, self.paint, self.whole)

    def restore(self, diff: PaintDiff, *, undo: bool) -> Box:
        """Put back what a stroke found (`undo`) or what it left."""
        self.paint[diff.box.slices][diff.mask()] = diff.before if undo else diff.after
        self._compose(diff.box)
        return diff.box

    def _compose(self, box: Box) -> None:
        paint, labels = self.paint[box.slices], self.labels[box.slices]
        self.painted[box.slices] = np.where(paint == UNPAINTED, labels, paint)


def _difference(before: Labels, after: Labels, box: Box) -> PaintDiff | None:
    old, new = before[box.slices], after[box.slices]
    which = old != new
    if not which.any():
        return None
    return PaintDiff(box, np.packbits(which), old[which], new[which])
