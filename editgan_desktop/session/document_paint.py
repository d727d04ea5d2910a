"""The paint on a face: strokes, and what exchanges all of it. Each can be undone."""

from __future__ import annotations

import numpy as np
from psygnal import Signal

from ..core.errors import BadInputError
from ..core.mask_ops import Box, Labels, Mask
from .changes import PaintChange
from .history import History
from .paint_layer import UNPAINTED, PaintDiff, PaintLayer
from .patches import Patch
from .titles import Title, titled


class DocumentPaint:
    """The part of a `Document` that is painted.

    Attributes:
        layer: labels of the face and the paint on them.
    """

    painted = Signal(Box)  # the paint changed inside this box of mask pixels

    history: History

    def __init__(self, labels: Labels) -> None:
        self.layer = PaintLayer(labels)
        self._stroke_title = Title("")

    def _tell_result(self) -> None:
        """After each change: what is painted hides how the newest edit was learnt."""
        raise NotImplementedError

    def begin_stroke(self, title: str) -> None:
        """A stroke begins; `stamp` follows, then `end_stroke`. One that was left open ends now."""
        self.end_stroke()
        self._stroke_title = titled(title)
        self.layer.begin()

    def stamp(self, patch: Patch, part: int | None) -> None:
        """Paint some pixels with a part id, or erase them with None.

        Does nothing once the stroke is over: it may have been cancelled or undone while the pointer is still down.
        """
        if self.layer.in_stroke:
            box = self.layer.put(patch, UNPAINTED if part is None else part)
            self._tell_result()
            self.painted.emit(box)

    def lay(self, patch: Patch, labels: Labels) -> None:
        """The stroke in progress gives some pixels these labels [box height, box width], and paints nothing else.

        Does nothing once the stroke is over, as `stamp`.
        """
        if self.layer.in_stroke:
            box = self.layer.lay(patch, labels)
            self._tell_result()
            self.painted.emit(box)

    def end_stroke(self) -> None:
        """The stroke is over and can be undone."""
        diff = self.layer.end()
        if diff:
            self.history.push(PaintChange(self._stroke_title, diff, self._apply_paint))
        self._tell_result()

    def cancel_stroke(self) -> bool:
        """The stroke never was. False when there was none, or it had changed nothing."""
        diff = self.layer.end()
        box = self.layer.restore(diff, undo=True) if diff else None
        self._tell_result()
        if box:
            self.painted.emit(box)
        return box is not None

    def reset_mask(self, locked: Mask | None = None) -> None:
        """Take all paint off."""
        self.set_paint("Reset mask", np.full(self.layer.shape, UNPAINTED, np.uint8), locked)

    def set_paint(self, title: str, paint: Labels, locked: Mask | None = None) -> None:
        """Exchange all paint for another [H, W], `UNPAINTED` where there is to be none. One step of undo.

        Args:
            locked: [256], which ids have to stay where they are; None when none has.
        """
        self.end_stroke()
        kept = None if locked is None else locked[self.layer.painted]
        diff = self.layer.replace(paint if kept is None else np.where(kept, self.layer.paint, paint))
        if diff:
            self.history.push(PaintChange(titled(title), diff, self._apply_paint))
        self._tell_result()
        self.painted.emit(self.layer.whole)

    def import_mask(self, labels: Labels, locked: Mask | None = None) -> None:
        """Paint what differs between `labels` [H, W] and the face's own. Raises BadInputError on another size."""
        if labels.shape != self.layer.shape:
            size = f"{labels.shape[1]}×{labels.shape[0]}, not {self.layer.shape[1]}×{self.layer.shape[0]}"
            raise BadInputError(f"The mask is {size} pixels.", "Save the mask at its own size.")
        paint = np.where(labels == self.layer.labels, UNPAINTED, labels).astype(np.uint8)
        self.set_paint("Import mask", paint, locked)

    def _apply_paint(self, diff: PaintDiff, undo: bool) -> None:
        box = self.layer.restore(diff, undo=undo)
        self._tell_result()
        self.painted.emit(box)
