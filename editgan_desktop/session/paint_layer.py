"""The painter's layer above a face's own labels.

Paint is kept apart from the labels, so the eraser brings the originals back, and a face whose labels change under
the paint (a slider moves) keeps what was painted. Every stroke leaves a masked difference for undo.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.mask_ops import Box, Labels, Mask
from .look import fit_labels
from .patches import Patch

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


@dataclass(eq=False)
class _Stroke:
    """A stroke in progress: `below`, the paint without it; `pixels`, what it touched, all inside `box`."""

    below: Labels
    pixels: Mask
    box: Box | None = None


class PaintLayer:
    """Labels of a face and the paint on them.

    A stroke in progress lies above the settled paint until it ends. So whatever else changes the paint meanwhile (a
    result that uses it up, an undo) changes what lies below, and the stroke's own difference stays right.

    Attributes:
        labels: [H, W] uint8, the face's own. paint: [H, W] uint8, `UNPAINTED` where nothing was painted; a stroke in
            progress is in it. painted: [H, W] uint8, both together: what the mask canvas shows. Read them, never write.
    """

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.paint = np.full(labels.shape, UNPAINTED, np.uint8)
        self.painted = labels.copy()
        self._stroke: _Stroke | None = None
        self._settled_pixels = 0  # how many are painted, strokes in progress apart

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

    @property
    def in_stroke(self) -> bool:
        """Between `begin` and `end`."""
        return self._stroke is not None

    @property
    def stroke(self) -> object | None:
        """The stroke in progress, to be told from others; None when there is none."""
        return self._stroke

    @property
    def has_stroke(self) -> bool:
        """There is a stroke in progress, and it has touched something."""
        return self._stroke is not None and self._stroke.box is not None

    @property
    def settled(self) -> Labels:
        """[H, W] uint8: the paint without the stroke in progress. Read it, never write."""
        return self.paint if self._stroke is None else self._stroke.below

    @property
    def is_settled_bare(self) -> bool:
        """No paint is there but, perhaps, that of a stroke in progress. Looks at no pixels."""
        return self._settled_pixels == 0

    def set_labels(self, labels: Labels) -> None:
        """The face under the paint has other labels now (any size of the same shape); the paint stays."""
        self.labels = fit_labels(labels, self.shape)
        self._compose(self.whole)

    def begin(self) -> None:
        """A stroke begins. Raises ValueError while another one is in progress: it would be lost to undo."""
        if self._stroke is not None:
            raise ValueError("a stroke is in progress")
        self._stroke = _Stroke(self.paint.copy(), np.zeros(self.shape, bool))

    def put(self, patch: Patch, value: int) -> Box:
        """Paint the patch with a part id, or with `UNPAINTED` to erase. Raises ValueError when no stroke is begun."""
        if self._stroke is None:
            raise ValueError("no stroke is in progress")
        self.paint[patch.box.slices][patch.pixels] = value
        self._stroke.pixels[patch.box.slices] |= patch.pixels
        self._stroke.box = patch.box if self._stroke.box is None else self._stroke.box.union(patch.box)
        self._compose(patch.box)
        return patch.box

    def lay(self, patch: Patch, labels: Labels) -> Box:
        """The stroke in progress becomes what gives these pixels these labels [box height, box width], no more.

        Pixels that are to have their own label again are erased. Returns the box around what it was and is. Raises
        ValueError when no stroke is begun.
        """
        stroke = self._stroke
        if stroke is None:
            raise ValueError("no stroke is in progress")
        old, box = stroke.box, patch.box
        if old is not None:
            self.paint[old.slices] = stroke.below[old.slices]
            stroke.pixels[old.slices] = False
        paint = np.where(labels == self.labels[box.slices], UNPAINTED, labels)
        self.paint[box.slices][patch.pixels] = paint[patch.pixels]
        stroke.pixels[box.slices], stroke.box = patch.pixels, box
        whole = box if old is None else box.union(old)
        self._compose(whole)
        return whole

    def end(self) -> PaintDiff | None:
        """The stroke ends: what it changed, or None when that is nothing."""
        stroke, self._stroke = self._stroke, None
        if stroke is None or stroke.box is None:
            return None
        return self._counted(_difference(stroke.below, self.paint, stroke.box))

    def replace(self, paint: Labels) -> PaintDiff | None:
        """Exchange the settled paint [H, W]; what changed, or None."""
        before, after = self.settled, paint.copy()
        if self._stroke is None:
            self.paint = after
        else:
            self._stroke.below = after
        self._lay_stroke(self.whole)
        return self._counted(_difference(before, after, self.whole))

    def use_up(self, painted: Labels) -> PaintDiff | None:
        """Take off the settled paint that says what `painted` (any size of the same shape) says; what changed, or None.

        Paint that says something else was painted later, and stays.
        """
        used = self.settled == fit_labels(painted, self.shape)
        return self.replace(np.where(used, UNPAINTED, self.settled).astype(np.uint8))

    def restore(self, diff: PaintDiff, *, undo: bool) -> Box:
        """Put back what a stroke found (`undo`) or what it left."""
        before, after = (diff.after, diff.before) if undo else (diff.before, diff.after)
        self.settled[diff.box.slices][diff.mask()] = after
        self._settled_pixels += _painted(after) - _painted(before)
        self._lay_stroke(diff.box)
        return diff.box

    def _counted(self, diff: PaintDiff | None) -> PaintDiff | None:
        """Of a difference that is settled now."""
        if diff is not None:
            self._settled_pixels += _painted(diff.after) - _painted(diff.before)
        return diff

    def _lay_stroke(self, box: Box) -> None:
        """The settled paint has changed inside `box`: lay the stroke in progress over it again."""
        if self._stroke is not None:
            own, area = self._stroke.pixels[box.slices], self.paint[box.slices]
            area[~own] = self._stroke.below[box.slices][~own]
        self._compose(box)

    def _compose(self, box: Box) -> None:
        paint, labels = self.paint[box.slices], self.labels[box.slices]
        self.painted[box.slices] = np.where(paint == UNPAINTED, labels, paint)


def _painted(values: NDArray[np.uint8]) -> int:
    return int(np.count_nonzero(values != UNPAINTED))


def _difference(before: Labels, after: Labels, box: Box) -> PaintDiff | None:
    old, new = before[box.slices], after[box.slices]
    which = old != new
    if not which.any():
        return None
    return PaintDiff(box, np.packbits(which), old[which], new[which])
