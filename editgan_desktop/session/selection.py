"""What is selected on a face to be transformed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..core.mask_ops import Box, Labels, Mask, bounding_box
from ..core.mask_transform import Piece, lift


@dataclass(frozen=True, eq=False)
class Selection:
    """What is selected on a face.

    Attributes:
        labels: [H, W] as they were when it was selected. own: [H, W] those of the face, without the paint.
        mask: [H, W] which pixels. sources: ids that may fill the hole.
    """

    labels: Labels
    own: Labels
    mask: Mask
    sources: tuple[int, ...]

    @cached_property
    def box(self) -> Box:
        """Around it. It is never empty."""
        box = bounding_box(self.mask)
        assert box is not None
        return box

    @cached_property
    def ids(self) -> tuple[int, ...]:
        """The parts in it."""
        return tuple(np.unique(self.labels[self.mask]).tolist())

    @cached_property
    def piece(self) -> Piece:
        """Lifted off the labels; takes a while, so it is done when it is first moved."""
        piece = lift(self.labels, self.mask, [i for i in self.sources if i not in self.ids])
        assert piece is not None
        return piece
