"""Measurements of the 19 coarse parts; every scheme that maps onto them can be measured so.

Each takes a label map [H, W] of the scheme `celebamask-19`, that scheme, and the eye distance in pixels.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import Box, bounding_box

Labels = NDArray[np.uint8]


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


def _upper_lip_thickness(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    upper = _mask(labels, scheme, "lip_upper")
    return float(upper.sum()) / _box(labels, scheme, "lip_upper").width / unit


def _brow_height(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """How far the brows' middle lies over the eyes' middle, mean of both sides."""
    return (_brow_height_left(labels, scheme, unit) + _brow_height_right(labels, scheme, unit)) / 2


def _brow_height_left(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return (_middle_row(labels, scheme, "eye_left") - _middle_row(labels, scheme, "brow_left")) / unit


def _brow_height_right(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return (_middle_row(labels, scheme, "eye_right") - _middle_row(labels, scheme, "brow_right")) / unit


def _middle_row(labels: Labels, scheme: LabelScheme, part: str) -> float:
    rows = np.nonzero(labels == scheme.id(part))[0]
    if not len(rows):
        raise BadInputError(f"The face shows no {part}.")
    return float(rows.mean())


def _brow_thickness(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return float(np.mean([_mean_height(labels, scheme, f"brow_{side}") for side in ("left", "right")])) / unit


def _eye_opening(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Mean height of both eyes. An eye that is not there, under a brow that is, is shut, unless glasses hide it."""
    heights = []
    for side in ("left", "right"):
        brow, glasses = _mask(labels, scheme, f"brow_{side}"), _mask(labels, scheme, "glasses")
        shut = not _mask(labels, scheme, f"eye_{side}").any() and brow.any() and not glasses.any()
        heights.append(0.0 if shut else _mean_height(labels, scheme, f"eye_{side}"))
    return float(np.mean(heights)) / unit


def _mean_height(labels: Labels, scheme: LabelScheme, part: str) -> float:
    """Area through width, in pixels."""
    return float(_mask(labels, scheme, part).sum()) / _box(labels, scheme, part).width


def _forehead_height(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """Skin above the brows, through the width of the brows."""
    brows = _box(labels, scheme, "brows")
    above = labels[: brows.top, brows.left : brows.right]
    return float((above == scheme.id("skin")).sum()) / brows.width / unit


def _hair_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return float(_mask(labels, scheme, "hair").sum()) / unit**2


def _ear_area(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    return float(_mask(labels, scheme, "ears").sum()) / unit**2


def _chin_length(labels: Labels, scheme: LabelScheme, unit: float) -> float:
    """From the lower lip down to the end of the skin, mean over the middle third of the lip."""
    lip = _box(labels, scheme, "lip_lower")
    columns = range(lip.left + lip.width // 3, lip.right - lip.width // 3)
    lengths = []
    for column in columns:
        skin = np.flatnonzero(labels[:, column] == scheme.id("skin"))
        lowest = np.flatnonzero(labels[:, column] == scheme.id("lip_lower"))
        if len(skin) and len(lowest):
            lengths.append(max(int(skin[-1]) - int(lowest[-1]), 0))
    if not lengths:
        raise BadInputError("The face shows no chin.")
    return float(np.mean(lengths)) / unit


COARSE_MEASURES: dict[str, Callable[[Labels, LabelScheme, float], float]] = {
    "mouth-width": _mouth_width,
    "mouth-opening": _mouth_opening,
    "lip-thickness": _lip_thickness,
    "upper-lip-thickness": _upper_lip_thickness,
    "nose-width": _nose_width,
    "nose-length": _nose_length,
    "brow-height": _brow_height,
    "brow-height-left": _brow_height_left,
    "brow-height-right": _brow_height_right,
    "brow-thickness": _brow_thickness,
    "eye-opening": _eye_opening,
    "forehead-height": _forehead_height,
    "chin-length": _chin_length,
    "hair-area": _hair_area,
    "ear-area": _ear_area,
}
