"""A strength sweep: how a face looks from one strength of an edit to another."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..core.latents import WPlus
from .edits import EditStack

MOST_FRAMES = 240


@dataclass(frozen=True)
class Sweep:
    """What is swept.

    Attributes:
        key: of the edit on the face; "" for all of them together, as shares of their strengths now.
        first, last: strengths (of one edit) or shares (of all). frames: from first to last, at least 2.
    """

    key: str = ""
    first: float = 0.0
    last: float = 1.0
    frames: int = 25

    def strengths(self) -> tuple[float, ...]:
        """Evenly spaced, `first` and `last` among them."""
        return tuple(float(s) for s in np.linspace(self.first, self.last, self.frames))


def swept(edits: EditStack, latent: WPlus, sweep: Sweep) -> list[WPlus]:
    """The latent of each frame: the face `latent` with its edits. A refinement rests: it was made for other strengths.

    With a key the other edits stay as they are, and the one swept counts as switched on.
    """
    plain = edits.without_refinement()
    return [_with(plain, sweep.key, strength).recipe().displace(latent) for strength in sweep.strengths()]


def _with(edits: EditStack, key: str, strength: float) -> EditStack:
    if key:
        return edits.changed(key, strength=strength, enabled=True)
    return EditStack(tuple(replace(edit, strength=strength * edit.strength) for edit in edits.edits))
