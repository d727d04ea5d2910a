"""What an edit is for, as a number read off a label map: mouth width, brow height, ...

All are relative to the distance between the eyes, so they compare across faces. NaN when the parts are hidden.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import Box, bounding_box
from ..methods.paint_rules import eye_distance

Labels = NDArray[np.uint8]
Measure = Callable[[Labels, LabelScheme, float], float]


def measure(name: str, labels: Labels, scheme: LabelScheme) -> float:
    """The measurement `name` of a label map; NaN when the face does not show what it needs."""
    try:
        return MEASURES[name](labels, scheme, eye_distance(labels, scheme))
    except BadInputError:
        return float("nan")


def relative_change(name: str, before: Labels, after: Labels, scheme: LabelScheme) -> float:
    """(after - before) / before of a measurement; where it was near zero, the plain difference."""
    was, now = measure(name, before, scheme), measure(name, after, scheme)
    return (now - was) / was if was > 0.02 else now - was


def _mask(labels: Labels, scheme: LabelScheme, *names: str) -> NDArray[np.bool_]:
    return np.isin(labels, scheme.ids(names))


def _box(labels: Labels, scheme: LabelScheme, *names: str) -> Box:
    box = bounding_box(_mask(labels, scheme, *names))
    if box is None:
        raise BadInputError(f"The face shows no {', '.join(names)}.")
    return box


def _mouth_width(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _box(labels, scheme, "mouth").width / unit


def _mouth_opening(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Area of the inner mouth."""
    return float((labels == scheme.id("inner_mouth")).sum()) / unit**2


def _lip_thickness(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    lips = _mask(labels, scheme, "lip_upper", "lip_lower")
    return float(lips.sum()) / _box(labels, scheme, "mouth").width / unit


def _nose_width(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _box(labels, scheme, "nose").width / unit


def _nose_length(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _box(labels, scheme, "nose").height / unit


def _brow_height(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """How far the brows' middle lies over the eyes' middle, mean of both sides."""
    gaps = [
        _middle_row(labels, scheme, f"eye_{side}") - _middle_row(labels, scheme, f"brow_{side}")
        for side in ("left", "right")
    ]
    return float(np.mean(gaps)) / unit


def _middle_row(labels: Labels, scheme: LabelScheme, part: str) -> float:
    rows = np.nonzero(labels == scheme.id(part))[0]
    if not len(rows):
        raise BadInputError(f"The face shows no {part}.")
    return float(rows.mean())


def _brow_thickness(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _area_over_width(labels, scheme, ("brow_left", "brow_right")) / unit


def _eye_opening(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return _area_over_width(labels, scheme, ("eye_left", "eye_right")) / unit


def _area_over_width(labels: Labels, scheme: LabelScheme, parts: tuple[str, str]) -> float:
    """Mean height: area through width, averaged over the two sides."""
    return float(np.mean([_mask(labels, scheme, p).sum() / _box(labels, scheme, p).width for p in parts]))


def _forehead_height(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Skin above the brows, through the width of the brows."""
    brows = _box(labels, scheme, "brows")
    above = labels[: brows.top, brows.left : brows.right]
    return float((above == scheme.id("skin")).sum()) / brows.width / unit


def _hair_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return float(_mask(labels, scheme, "hair").sum()) / unit**2


def _ear_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return float(_mask(labels, scheme, "ears").sum()) / unit**2


MEASURES: dict[str, Measure] = {
    "mouth-width": _mouth_width,
    "mouth-opening": _mouth_opening,
    "lip-thickness": _lip_thickness,
    "nose-width": _nose_width,
    "nose-length": _nose_length,
    "brow-height": _brow_height,
    "brow-thickness": _brow_thickness,
    "eye-opening": _eye_opening,
    "forehead-height": _forehead_height,
    "hair-area": _hair_area,
    "ear-area": _ear_area,
}
