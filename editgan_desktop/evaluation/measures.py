"""What an edit is for, as a number read off a label map: mouth width, brow height, gaze, ...

Nearly all are relative to the distance between the eyes, so they compare across faces. NaN when the parts are hidden,
or when the label scheme cannot tell.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError, NotFoundError
from ..core.labels import LabelScheme, load_scheme
from ..methods.face_view import COARSE, eye_distance
from .coarse_measures import COARSE_MEASURES
from .fine_measures import FINE, FINE_MEASURES

Labels = NDArray[np.uint8]
NEAR_ZERO = {"gaze": math.inf, "nostril-area": 0.001}  # see `Measure`


@dataclass(frozen=True)
class Measure:
    """A measurement of label maps of `scheme`, and of those of any scheme that maps onto it.

    `read`: (labels, scheme, eye distance in pixels) to a number; it may raise BadInputError.
    Where it was `near_zero` or less, a change is told as the plain difference, not as a share.
    """

    read: Callable[[Labels, LabelScheme, float], float]
    scheme: str
    near_zero: float = 0.02


MEASURES: dict[str, Measure] = {
    name: Measure(read, scheme, NEAR_ZERO.get(name, 0.02))
    for scheme, readers in ((COARSE, COARSE_MEASURES), (FINE, FINE_MEASURES))
    for name, read in readers.items()
}


def measurable(name: str, scheme: LabelScheme) -> bool:
    """Whether label maps of a scheme can tell the measurement `name` at all."""
    return _mapping(name, scheme) is not None


def measure(name: str, labels: Labels, scheme: LabelScheme) -> float:
    """The measurement `name` of a label map; NaN when the face, or the scheme, does not show what it needs."""
    return _measure(name, labels, scheme, _unit(labels, scheme))


def relative_change(name: str, before: Labels, after: Labels, scheme: LabelScheme) -> float:
    """(after - before) / before of a measurement; where it was near zero, the plain difference.

    Where the eyes are in view before but not after (shut, say), their distance is taken to have stayed.
    """
    unit = _unit(before, scheme)
    was, now = _measure(name, before, scheme, unit), _measure(name, after, scheme, _unit(after, scheme) or unit)
    return (now - was) / was if was > MEASURES[name].near_zero else now - was


def _measure(name: str, labels: Labels, scheme: LabelScheme, unit: float | None) -> float:
    mapping = _mapping(name, scheme)
    if unit is None or mapping is None:
        return math.nan
    kind = MEASURES[name]
    try:
        return kind.read(mapping[labels], load_scheme(kind.scheme), unit)
    except BadInputError:
        return math.nan


def _mapping(name: str, scheme: LabelScheme) -> NDArray[np.uint8] | None:
    """[K]: for each id of the scheme, the id in the measure's own scheme; None when it cannot be told."""
    try:
        return scheme.mapping(load_scheme(MEASURES[name].scheme))
    except NotFoundError:
        return None


def _unit(labels: Labels, scheme: LabelScheme) -> float | None:
    """Distance between the eyes in pixels; None when they are hidden."""
    try:
        return eye_distance(labels, scheme)
    except BadInputError:
        return None
