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
    """The latent of each frame: the face `latent` with its edits."""
    return [stack_at(edits, sweep, strength).recipe().displace(latent) for strength in sweep.strengths()]


def farthest(edits: EditStack, sweep: Sweep) -> EditStack:
    """The edits where the sweep does most: what they are about, all of the sweep is about."""
    return stack_at(edits, sweep, max(sweep.first, sweep.last, key=abs))


def stack_at(edits: EditStack, sweep: Sweep, strength: float) -> EditStack:
    """The edits at one strength of a sweep. A refinement rests: it was made for other strengths.

    With a key the others stay as they are, and the one swept counts as switched on, and as heard during a solo.
    """
    plain = edits.without_refinement()
    if sweep.key:
        swept_one = plain.changed(sweep.key, strength=strength, enabled=True)
        return replace(swept_one, solo=plain.solo | {sweep.key}) if plain.solo else swept_one
    return replace(plain, edits=tuple(replace(edit, strength=strength * edit.strength) for edit in plain))
