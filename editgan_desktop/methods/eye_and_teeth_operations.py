"""Two strokes for fine label schemes that move something behind an edge: an iris behind lids, teeth behind lips."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.mask_ops import bounding_box, depth, disc
from .face_view import eye_centres
from .paint_operations import Painter

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
UPPER_TEETH = 0.75  # share of an opened mouth, from the upper lip down, where teeth show
TEETH_WIDTH = 0.75  # share of the mouth's width where they do


def look(labels: Labels, painter: Painter, *, to: float) -> Labels:
    """Both irises and pupils go to `to`, in widths of the eye's opening from its middle to the subject's left.

    They are drawn as whole discs with white behind, and the lids clip them.
    """
    (right_x, right_y), (left_x, left_y) = eye_centres(labels, painter.scheme)
    slope = (left_y - right_y) / max(left_x - right_x, 1)
    result = labels.copy()
    for side in ("left", "right"):
        _turn_eye(labels, result, painter, side, to, slope)
    return result


def _turn_eye(labels: Labels, result: Labels, painter: Painter, side: str, to: float, slope: float) -> None:
    """Redraw one eye of `labels` in `result`; `slope` is how far the line through the eyes falls per pixel."""
    names = tuple(f"{part}_{side}" for part in ("sclera", "iris", "pupil"))
    opening = painter.find(labels, names)
    box, iris, pupil = (
        bounding_box(mask) for mask in (opening, painter.find(labels, names[1:]), painter.find(labels, names[2:]))
    )
    if box is None or iris is None or pupil is None:
        raise BadInputError("The rule needs both irises and pupils in view.", "Try another face.")
    x = box.centre[0] + to * box.width
    centre = (x, pupil.centre[1] + slope * (x - pupil.centre[0]))
    pupil_radius = float(np.sqrt(painter.find(labels, names[2:]).sum() / np.pi))
    discs = (opening, disc(labels.shape, centre, iris.width / 2), disc(labels.shape, centre, pupil_radius))
    for name, mask in zip(names, discs, strict=True):
        result[opening & mask] = painter.scheme.id(name)


def show_teeth(labels: Labels, painter: Painter, *, by: float) -> Labels:
    """Lips nearer to each other than `by` part, the lower one going down; teeth show but at the corners and below."""
    lips = [painter.find(labels, (name,)) for name in ("lip_upper", "lip_lower")]
    box = bounding_box(lips[0] | lips[1])
    if box is None:
        raise BadInputError("The rule needs the lips in view.", "Try another face.")
    opening = ("inner_mouth", "teeth")
    columns = np.arange(labels.shape[1])
    aside = np.abs(columns - box.centre[0]) / (box.width / 2)  # [W], 0 in the middle of the mouth, 1 at its corners
    now = painter.find(labels, opening)[:, aside < 0.15].sum(0).mean()
    drop = max(by * painter.unit - float(now), 0) * np.clip(1 - (aside / 0.9) ** 4, 0, None)
    result = _lower_the_lip(labels, painter, lips[1], drop)
    shown = (depth(painter.find(result, opening)) < UPPER_TEETH) & (aside < TEETH_WIDTH)
    return np.where(shown, np.uint8(painter.scheme.id("teeth")), result)


def _lower_the_lip(labels: Labels, painter: Painter, lip: Mask, drop: NDArray[np.float64]) -> Labels:
    """The lower lip goes down by `drop` [W] pixels; the inner mouth shows behind."""
    grid = np.indices(labels.shape).astype(np.float32)
    source = (grid[1], (grid[0] - drop).astype(np.float32))  # x, y
    lowered = cv2.remap(lip.astype(np.uint8), source[0], source[1], cv2.INTER_NEAREST).astype(bool)
    result = labels.copy()
    result[lip] = painter.scheme.id("inner_mouth")
    result[lowered & (lip | painter.covers(labels))] = painter.scheme.id("lip_lower")
    return result


OPERATIONS: dict[str, Callable[..., Labels]] = {"look": look, "show-teeth": show_teeth}
