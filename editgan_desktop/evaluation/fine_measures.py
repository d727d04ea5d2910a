"""Measurements of parts that only the scheme `face-parts` has: pupils, irises, teeth, nostrils, facial hair.

Each takes a label map [H, W] of that scheme, the scheme, and the eye distance in pixels.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import bounding_box

Labels = NDArray[np.uint8]
FINE = "face-parts"


def _pupil_size(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Diameter of the pupil as a share of the iris's, mean of both eyes; 0 without a pupil."""
    shares = []
    for side in ("left", "right"):
        whole = _area(labels, scheme, f"iris_{side}", f"pupil_{side}")
        if not whole:
            raise BadInputError(f"The face shows no {side} iris.")
        shares.append((_area(labels, scheme, f"pupil_{side}") / whole) ** 0.5)
    return float(np.mean(shares))


def _gaze(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """The iris's place in the eye's opening: widths of it from its middle to the subject's left, mean of both eyes."""
    places = []
    for side in ("left", "right"):
        iris = np.isin(labels, scheme.ids([f"iris_{side}", f"pupil_{side}"]))
        opening = bounding_box(iris | (labels == scheme.id(f"sclera_{side}")))
        if opening is None or not iris.any():
            raise BadInputError(f"The face shows no {side} iris.")
        places.append((np.nonzero(iris)[1].mean() - opening.centre[0]) / opening.width)
    return float(np.mean(places))


def _teeth_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _area(labels, scheme, "teeth") / unit**2


def _nostril_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _area(labels, scheme, "nostril_left", "nostril_right") / unit**2


def _beard_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Beard and moustache."""
    return _area(labels, scheme, "beard", "moustache") / unit**2


def _area(labels: Labels, scheme: LabelScheme, *names: str) -> float:
    return float(np.isin(labels, scheme.ids(names)).sum())


FINE_MEASURES: dict[str, Callable[[Labels, LabelScheme, float], float]] = {
    "pupil-size": _pupil_size,
    "gaze": _gaze,
    "teeth-area": _teeth_area,
    "nostril-area": _nostril_area,
    "beard-area": _beard_area,
}
