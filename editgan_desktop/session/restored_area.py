"""Where a face shows its original pixels, whatever edits are on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.mask_ops import Labels
from ..core.restoring import RESTORED, restored
from .look import Look, fit_labels
from .marks import Marks
from .titles import Title


@dataclass(frozen=True, eq=False)
class Restoration:
    """The face without its edits, and where it is wanted back. Nothing in it changes, so any thread may use it.

    Attributes:
        base: the full look without edits. marks: [h, w] uint8, `RESTORED` or 0; None when nothing is marked.
    """

    base: Look
    marks: Labels | None = None

    def picture(self, edited: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A picture [H, W, 3] of the edited face, of any size, with original pixels where they are wanted back."""
        return edited if self.marks is None else restored(edited, self.base.picture, self.marks)

    def labels(self, edited: Labels) -> Labels:
        """Its labels [h, w]: under original pixels the original ones."""
        if self.marks is None:
            return edited
        marked = fit_labels(self.marks, edited.shape) == RESTORED
        return np.where(marked, fit_labels(self.base.labels, edited.shape), edited)

    def over(self, look: Look) -> Look:
        """The edited face as it is to be seen."""
        if self.marks is None:
            return look
        return replace(look, picture=self.picture(look.picture), labels=self.labels(look.labels))


class RestoredArea(Marks):
    """The marks of one face. They stay when edits come and go.

    `settled` tells of the end of a stroke, `changed` of every pixel.
    """

    settled = Signal()

    @property
    def in_stroke(self) -> bool:
        """A stroke is in progress."""
        return self._layer.in_stroke

    def end(self) -> None:
        """The stroke is over and can be undone."""
        was_drawn = self.in_stroke
        super().end()
        if was_drawn:
            self.settled.emit()

    def reset(self) -> None:
        """Restore nothing: one step of undo."""
        self.clear(Title("Show edits everywhere again"))

    def restoration(self, base: Look) -> Restoration:
        """As it is now, for a face that looks like that without edits."""
        return Restoration(base, self.marks.copy() if self.any else None)
