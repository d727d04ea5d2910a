"""The points of the benchmark: which edit, how strongly, with how much refinement; and making it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.latents import WPlus
from ...core.progress import Job
from ...editing.model import Model
from ...editing.refine import refine
from ...library.vector import EditingVector
from .directions import Direction

EDITGAN, INTERFACEGAN = "editgan", "interfacegan"
STRENGTHS = (0.5, 1.0, 1.5, 2.0)
REFINE_STEPS = (0, 10, 30)
RIVAL_STRENGTHS = (0.5, 1.0, 1.5, 2.0, 3.0)


@dataclass(frozen=True)
class Point:
    """One way to make every photo smile. Strength 0 is the untouched inversion."""

    method: str
    strength: float
    refine_steps: int


@dataclass(frozen=True, eq=False)
class Edits:
    """What is compared: the painted vector, and the rival's direction."""

    vector: EditingVector
    direction: Direction

    def moved(self, latent: WPlus, point: Point) -> WPlus:
        """The latent moved as a point says, not refined yet. A direction in W moves all rows alike."""
        ours = point.method == EDITGAN
        delta = self.vector.delta if ours else np.tile(self.direction.step, (len(latent.values), 1))
        return latent.moved(np.float32(point.strength) * delta)


def grid(
    strengths: Sequence[float] = STRENGTHS,
    refine_steps: Sequence[int] = REFINE_STEPS,
    rival_strengths: Sequence[float] = RIVAL_STRENGTHS,
) -> list[Point]:
    """The points in the order of the curves; the untouched one, with which every curve begins, comes once."""
    ours = [Point(EDITGAN, strength, steps) for steps in refine_steps for strength in strengths]
    theirs = [Point(INTERFACEGAN, strength, 0) for strength in rival_strengths]
    return [Point(EDITGAN, 0.0, 0), *ours, *theirs]


def edited(model: Model, edits: Edits, latent: WPlus, point: Point) -> Job[WPlus]:
    """The latent of a point (EditGAN sec. 3.4, modes 1 and 2)."""
    moved = edits.moved(latent, point)
    if not point.refine_steps:
        return moved
    vector = edits.vector
    return (yield from refine(model, latent, moved, vector.parts, point.refine_steps, vector.buffer)).latent
