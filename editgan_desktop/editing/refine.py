"""Self-supervised refinement (EditGAN sec. 3.4): clean up after a vector was applied to another face."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.latents import WPlus
from ..core.progress import Job
from ..core.recipe import AppliedStep, Recipe, Refinement
from ..core.requests import EditRequest, EditResult, OptimiseSettings
from ..core.scheme_translation import parts_in, shipped_scheme
from ..library.vector import EditingVector
from .model import Model
from .optimise import optimise
from .region import edit_region
from .synthesise import segment

REFINE_SETTINGS = OptimiseSettings(steps=10, draft=0.0, learning_rate=0.02, preview_every=1)


def refine(
    model: Model, source: WPlus, edited: WPlus, parts: Sequence[str], steps: int = 10, buffer: int = 5
) -> Job[EditResult]:
    """Take the segmentation the vector made as the target, the untouched picture as the reference.

    Args:
        source: the face without the edits; edited: with them; parts: what the edits are about.

    Returns (at the end of the generator): the result; its delta is relative to `source`.
    """
    before, after = segment(model, source), segment(model, edited)
    region = edit_region(model.scheme, parts, before, after, buffer)
    target = np.where(region, after, before)
    request = EditRequest(
        source, before, target, model.scheme.name, tuple(parts), buffer,
        replace(REFINE_SETTINGS, steps=steps), start=edited,
    )  # fmt: skip
    return (yield from optimise(model, request))


def parts_of_vectors(scheme: LabelScheme, vectors: Iterable[EditingVector]) -> tuple[str, ...]:
    """What vectors are about, as parts of `scheme`, whatever scheme each of them was learnt with.

    Raises BadInputError when that is nothing.
    """
    found = {part for vector in vectors for part in parts_in(scheme, vector.parts, shipped_scheme(vector.scheme))}
    if not found:
        raise BadInputError(f"None of the vectors is about a part of {scheme.title}.", "Apply them without refining.")
    return tuple(name for name in scheme.names if name in found)


def refinement_step(recipe: Recipe, source: WPlus, result: EditResult) -> AppliedStep:
    """What the refinement added to the recipe's own displacement, as a step tied to its strengths."""
    plain = recipe.displace(source)
    added = (result.latent.values - plain.values).astype(np.float32)
    return AppliedStep("Refinement", Refinement(source.space, added, recipe.strengths(), plain.values))
