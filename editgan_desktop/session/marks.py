"""Pixels of a face that are marked with a brush, beside its paint: what is added to the edit region or taken from it.

Marks are kept like paint, so strokes in progress, undo and differences are those of `PaintLayer`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import numpy as np
from psygnal import Signal

from ..core.errors import BadInputError
from ..core.mask_ops import Box, Labels
from ..core.requests import UNMARKED, RegionAdjustment
from .changes import PaintChange, Together
from .history import Change, History
from .look import fit_labels
from .paint_layer import UNPAINTED, PaintDiff, PaintLayer
from .patches import Patch
from .titles import Title, titled

WIDEST_BUFFER = 1 / 8  # of the mask's height


class Marks:
    """Marks on a mask [H, W], and the steps of undo they make."""

    changed = Signal(Box)  # inside this box of mask pixels

    def __init__(self, shape: tuple[int, int], history: History) -> None:
        self._layer = PaintLayer(np.full(shape, UNMARKED, np.uint8))
        self._history = history
        self._title = Title("")

    @property
    def marks(self) -> Labels:
        """[H, W] uint8: the marks, a stroke in progress among them; `UNMARKED` where there is none. Never write."""
        return self._layer.painted

    @property
    def any(self) -> bool:
        """Whether anything is marked."""
        return self._layer.is_painted

    @property
    def has_stroke(self) -> bool:
        """There is a stroke in progress, and it has touched something."""
        return self._layer.has_stroke

    def begin(self, title: str) -> None:
        """A stroke begins. One that was left open ends now."""
        self.end()
        self._title = titled(title)
        self._layer.begin()

    def stamp(self, patch: Patch, mark: int) -> None:
        """Mark some pixels, or take their marks off with `UNMARKED`. Does nothing once the stroke is over."""
        if self._layer.in_stroke:
            self.changed.emit(self._layer.put(patch, UNPAINTED if mark == UNMARKED else mark))

    def end(self) -> None:
        """The stroke is over and can be undone."""
        self._push(self._title, self._layer.end())

    def cancel(self) -> bool:
        """The stroke never was. False when there was none, or it had changed nothing."""
        diff = self._layer.end()
        if diff is None:
            return False
        self.changed.emit(self._layer.restore(diff, undo=True))
        return True

    def clear(self, title: str) -> None:
        """Take all marks off."""
        self._push(titled(title), self.taken_off())

    def taken_off(self) -> PaintDiff | None:
        """Take all marks off, as part of a larger change; what there was, or None."""
        self.end()
        diff = self._layer.replace(np.full(self._layer.shape, UNPAINTED, np.uint8))
        if diff:
            self.changed.emit(self._layer.whole)
        return diff

    def change(self, title: Title, diff: PaintDiff) -> Change:
        """A difference as a step of undo."""
        return PaintChange(title, diff, self._apply)

    def fill(self, marks: Labels) -> None:
        """Take the marks of a file, at any size of the same shape. No undo leads back."""
        fitted = fit_labels(marks, self._layer.shape)
        self._layer.replace(np.where(fitted == UNMARKED, UNPAINTED, fitted).astype(np.uint8))
        self.changed.emit(self._layer.whole)

    def _push(self, title: Title, diff: PaintDiff | None) -> None:
        if diff:
            self._history.push(self.change(title, diff))

    def _apply(self, diff: PaintDiff, undo: bool) -> None:
        self.changed.emit(self._layer.restore(diff, undo=undo))


class Region(Marks):
    """How the edit region was adjusted: by brush, and its buffer.

    Attributes:
        buffer: pixels of the mask, or None for the usual one.
    """

    def __init__(self, shape: tuple[int, int], history: History) -> None:
        super().__init__(shape, history)
        self.buffer: int | None = None

    @property
    def widest(self) -> int:
        """The largest buffer."""
        return max(round(self._layer.shape[0] * WIDEST_BUFFER), 1)

    @property
    def adjustment(self) -> RegionAdjustment:
        """For a request; nothing in it changes any more."""
        return RegionAdjustment(self.marks.copy() if self.any else None, self.buffer)

    @property
    def is_adjusted(self) -> bool:
        return self.any or self.buffer is not None

    def set_buffer(self, buffer: int | None) -> None:
        """Another buffer, in pixels of the mask; moves until `history.seal()` are one undo step."""
        if buffer is not None and not 0 <= buffer <= self.widest:
            raise BadInputError(f"The buffer is {buffer} pixels.", f"Choose one from 0 to {self.widest}.")
        if buffer != self.buffer:
            before = self.buffer
            self._apply_buffer(buffer)
            self._history.push(BufferChange(Title("Buffer of the region"), before, buffer, self._apply_buffer))

    def reset(self) -> None:
        """As it is without anybody's doing: one step of undo."""
        title = Title("Reset region")
        changes: list[Change] = []
        if self.buffer is not None:
            changes.append(BufferChange(title, self.buffer, None, self._apply_buffer))
        diff = self.taken_off()
        if diff:
            changes.append(self.change(title, diff))
        if changes:
            self._apply_buffer(None)
            self._history.push(Together(title, tuple(changes)))

    def restore(self, adjustment: RegionAdjustment) -> None:
        """Take what a file tells. No undo leads back."""
        if adjustment.marks is not None:
            self.fill(adjustment.marks)
        self._apply_buffer(None if adjustment.buffer is None else min(adjustment.buffer, self.widest))

    def _apply_buffer(self, buffer: int | None) -> None:
        self.buffer = buffer
        self.changed.emit(self._layer.whole)


@dataclass
class BufferChange:
    """Another buffer; one slider's way from press to release is one change."""

    title: Title
    before: int | None
    after: int | None
    apply: Callable[[int | None], None] = field(repr=False)
    merge_key: Hashable | None = "region buffer"
    bytes: int = 64

    def undo(self) -> None:
        self.apply(self.before)

    def redo(self) -> None:
        self.apply(self.after)

    def merge(self, later: Change) -> Change:
        assert isinstance(later, BufferChange)
        return BufferChange(self.title, self.before, later.after, self.apply)
