"""The figures of one point, from what was measured on its pictures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .frechet import frechet_distance, kernel_distance, kernel_interval
from .measure import same_person
from .points import Point
from .records import Arrays


@dataclass(frozen=True)
class PointScore:
    """Means over the photos; None where nothing could be measured.

    Attributes:
        accuracy: share of photos that the judge calls smiling. smile: its mean margin, above 0 for a smile.
        identity: SFace cosine to the untouched inversion; photo_identity: to the real photo.
        fid, kid: against the real smiling photos (kid_interval: 95 %); None for a single photo.
        outside_lpips: what changed outside the edit region.
    """

    point: Point
    accuracy: float
    smile: float | None
    identity: float | None
    photo_identity: float | None
    fid: float | None
    kid: float | None
    kid_interval: tuple[float, float] | None
    outside_lpips: float


def score_point(
    point: Point, made: Sequence[Arrays], before: Sequence[Arrays], photos: Sequence[Arrays], target: Sequence[Arrays]
) -> PointScore:
    """The figures of a point.

    Args:
        made: traits of its pictures; before: of the inversions and photos: of the real photos, in the same order.
        target: traits of the smiling photos.
    """
    smiles = [float(one["smile"][0]) for one in made]
    pictures, real = (np.stack([one["inception"] for one in kind]) for kind in (made, target))
    enough = min(len(pictures), len(real)) > 1
    return PointScore(
        point,
        float(np.mean([smile > 0 for smile in smiles])),
        _mean(smiles),
        _likeness(made, before),
        _likeness(made, photos),
        frechet_distance(pictures, real) if enough else None,
        kernel_distance(pictures, real) if enough else None,
        kernel_interval(pictures, real) if enough else None,
        float(np.mean([one["outside_lpips"][0] for one in made])),
    )


def _likeness(made: Sequence[Arrays], others: Sequence[Arrays]) -> float | None:
    return _mean(same_person(a["person"], b["person"]) for a, b in zip(made, others, strict=True))


def _mean(values: Iterable[float]) -> float | None:
    known = [value for value in values if math.isfinite(value)]
    return float(np.mean(known)) if known else None
