"""Does a vector carry over: every vector on the same other faces, judged and laid out to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.labels import load_scheme
from ..core.latents import SeedSource, WPlus
from ..core.progress import Job, Progress
from ..editing.load import load_segmentation, with_scheme
from ..editing.model import Model
from ..editing.replay import full_picture, recipe_of
from ..editing.synthesise import render, sample, segment
from ..library.vector import EditingVector
from ..networks.face_parser import PARSER_SIZE
from .demo import OwnLabels, judge_applied
from .judge import Judge

Picture = NDArray[np.uint8]
FACES = (1, 3, 7, 9, 11, 12, 15, 22)


@dataclass(frozen=True)
class Transfer:
    """One vector on several faces: per-face figures, and the pictures."""

    vector: EditingVector
    records: list[dict[str, Any]]
    row: list[Picture]

    def summary(self) -> dict[str, Any]:
        """Means, and the share of faces where the effect goes the way of the mean (those that show the part)."""
        effects = [r["effect"] for r in self.records if r["effect"] is not None]
        identities = [r["identity"] for r in self.records if r["identity"] is not None]
        return {
            "vector": self.vector.name,
            "same_way": round(fmean(e * fmean(effects) > 0 for e in effects), 3) if effects else None,
            "effect": round(fmean(effects), 3) if effects else None,
            "identity": round(fmean(identities), 3) if identities else None,
            "outside_lpips": round(fmean(r["outside_lpips"] for r in self.records), 4),
            "faces": len(effects),
        }


def transfer(
    model: Model, judge: Judge, vectors: Sequence[EditingVector], strength: float = 1.0, seeds: Sequence[int] = FACES
) -> Job[tuple[list[Picture], list[Transfer]]]:
    """Untouched faces, and for every vector its `Transfer` at one strength."""
    latents = [sample(model, SeedSource(seed)) for seed in seeds]
    before = [render(model, latent) for latent in latents]
    results = []
    for i, vector in enumerate(vectors):
        recipe = recipe_of([(vector, strength)])
        row = [full_picture(model, latent, recipe) for latent in latents]
        own = (
            own_labels(model, vector, strength, latents)
            if vector.scheme != judge.scheme.name
            else [None] * len(latents)
        )
        records = [judge_applied(judge, vector, a, b, o) for a, b, o in zip(before, row, own, strict=True)]
        results.append(Transfer(vector, records, row))
        yield Progress("try vectors", i + 1, len(vectors), vector.name)
    return before, results


def own_labels(
    model: Model, vector: EditingVector, strength: float, latents: Sequence[WPlus]
) -> list[OwnLabels | None]:
    """Labels before and after by the branch of the vector's own scheme, which the judge does not know."""
    scheme = load_scheme(vector.scheme)
    fine = with_scheme(model, scheme, load_segmentation(vector.scheme, model.device))
    recipe = recipe_of([(vector, strength)])
    return [
        OwnLabels(scheme, segment(fine, latent, PARSER_SIZE), segment(fine, recipe.displace(latent), PARSER_SIZE))
        for latent in latents
    ]
