"""The strokes paint rules are made of. Each takes a label map [H, W] and a `Painter` and returns a new label map.

Lengths among their arguments are shares of the distance between the eyes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import (
    affine_source,
    around,
    bounding_box,
    depth,
    fill,
    grow_part,
    nearest_label,
    shrink_part,
    warp_parts,
)
from .face_view import above_brows, coarse_mask

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
MIN_MOUTH = 12  # pixels


@dataclass(frozen=True)
class Painter:
    """What every operation knows: the label scheme, what a part may cover (names), the eye distance in pixels."""

    scheme: LabelScheme
    over: tuple[str, ...]
    unit: float

    def find(self, labels: Labels, names: list[str] | tuple[str, ...]) -> Mask:
        """[H, W]: where parts or groups lie."""
        return np.isin(labels, self.scheme.ids(names))

    def covers(self, labels: Labels) -> Mask:
        """[H, W]: what may be covered."""
        return self.find(labels, self.over)

    def pixels(self, length: float) -> int:
        """A length in whole pixels, one at least."""
        return max(1, round(length * self.unit))


def transform(
    labels: Labels, painter: Painter, *, groups: list[list[str]], scale: tuple[float, float] = (1, 1),
    shift: tuple[float, float] = (0, 0), anchor: float = 0.5, bend: float = 0.0, uncovers: list[str] | None = None,
) -> Labels:  # fmt: skip
    """Scale, shift and bend each group of parts about its own box; `anchor` 0 holds its top, 1 its bottom.

    What they uncover takes the nearest label of what they may cover, or of `uncovers` where given.
    """
    over = painter.scheme.ids(painter.over)
    for group in groups:
        ids = painter.scheme.ids(group)
        box = bounding_box(np.isin(labels, ids))
        if box is None:
            continue
        centre = (box.centre[0], box.top + anchor * (box.height - 1))
        moved = (shift[0] * painter.unit, shift[1] * painter.unit)
        source = affine_source(centre, (scale[0], scale[1]), moved, bend * 100 / painter.unit)
        labels = warp_parts(labels, ids, source, over, painter.scheme.ids(uncovers) if uncovers else None)
    return labels


def resize(labels: Labels, painter: Painter, *, pairs: list[dict[str, str]], to: float) -> Labels:
    """The `part` of each pair becomes `to` times as wide as it is together with the part `around` it: pupil in iris."""
    for pair in pairs:
        part = painter.find(labels, [pair["part"]])
        whole = part | painter.find(labels, [pair["around"]])
        if part.any():
            scale = to * float(np.sqrt(whole.sum() / part.sum()))
            within = Painter(painter.scheme, (pair["around"],), painter.unit)
            labels = transform(labels, within, groups=[[pair["part"]]], scale=(scale, scale))
    return labels


def grow(labels: Labels, painter: Painter, *, parts: list[str], by: float) -> Labels:
    """Parts grow over what the rule lets them cover."""
    over = painter.covers(labels)
    for part in painter.scheme.ids(parts):
        labels = grow_part(labels, part, painter.pixels(by), over)
    return labels


def thin(labels: Labels, painter: Painter, *, parts: list[str], keep: float) -> Labels:
    """In every column the lowest `keep` (0..1) of the parts stays; the rest becomes what lies around it."""
    goes = depth(painter.find(labels, parts)) < 1 - keep
    return fill(labels, goes, painter.scheme.ids(painter.over))


def cover(
    labels: Labels, painter: Painter, *, part: str, near: list[str] | None = None, within: float = 0.0,
    below: list[str] | None = None, above: list[str] | None = None,
) -> Labels:  # fmt: skip
    """What may be covered becomes `part`, where it lies within a distance of `near`, lower than all of `below` and
    higher than all of `above`."""
    chosen = painter.covers(labels)
    if near:
        chosen &= around(painter.find(labels, near), painter.pixels(within))
    if below and (box := bounding_box(painter.find(labels, below))):
        chosen[: box.bottom] = False
    if above and (box := bounding_box(painter.find(labels, above))):
        chosen[box.top :] = False
    return np.where(chosen, np.uint8(painter.scheme.id(part)), labels)


def meet(labels: Labels, painter: Painter, *, openings: list[dict[str, list[str]]], at: float) -> Labels:
    """Openings close: in every column the upper `at` (0..1) becomes the part above it, the rest the part below."""
    for opening in openings:
        deep = depth(painter.find(labels, opening["parts"]))
        upper, lower = painter.scheme.ids(opening["above"])[0], painter.scheme.ids(opening["below"])[0]
        labels = np.where(np.isnan(deep), labels, np.where(deep < at, upper, lower)).astype(np.uint8)
    return labels


def squeeze(labels: Labels, painter: Painter, *, parts: list[str], below: list[str], scale: float) -> Labels:
    """Heights of the parts, counted from the lowest row of `below` down, shrink to `scale` of what they were.

    What they uncover takes the nearest label of what they may cover. Raises BadInputError when they leave the picture.
    """
    ids = painter.scheme.ids(parts)
    box = bounding_box(painter.find(labels, below))
    if box is None or np.isin(labels[-1], ids).any():
        raise BadInputError("The rule needs the whole chin in the picture.", "Try another face.")

    def source(x: NDArray[np.float32], y: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        under = np.maximum(y - box.bottom, 0)
        return x, (y + under * (1 / scale - 1)).astype(np.float32)

    return warp_parts(labels, ids, source, painter.scheme.ids(painter.over))


def close_mouth(labels: Labels, painter: Painter) -> Labels:
    """The inner mouth and the teeth go; each half of it becomes the lip it lies against."""
    inner = coarse_mask(labels, painter.scheme, "inner_mouth")
    lips = painter.find(labels, ("lip_upper", "lip_lower"))
    if inner.sum() < MIN_MOUTH or not lips.any():
        raise BadInputError("The mouth is closed already.", "Try another face.")
    result = labels.copy()
    result[inner] = nearest_label(labels, lips)[inner]
    return result


def lower_hairline(labels: Labels, painter: Painter, *, by: float) -> Labels:
    """Hair grows over the forehead, down to the brows at most."""
    forehead = above_brows(labels, painter.scheme) & coarse_mask(labels, painter.scheme, "skin")
    return grow_part(labels, painter.scheme.id("hair"), round(by * painter.unit), forehead)


def raise_hairline(labels: Labels, painter: Painter, *, by: float, into: str = "skin") -> Labels:
    """Hair above the forehead becomes skin, or the part `into`."""
    above = above_brows(labels, painter.scheme)
    scheme = painter.scheme
    return shrink_part(labels, scheme.id("hair"), round(by * painter.unit), scheme.id(into), above)


def grow_hair(labels: Labels, painter: Painter, *, by: float) -> Labels:
    """Hair grows outwards over the background."""
    over = labels == painter.scheme.id("background")
    return grow_part(labels, painter.scheme.id("hair"), round(by * painter.unit), over)


OPERATIONS: dict[str, Callable[..., Labels]] = {
    "transform": transform,
    "resize": resize,
    "grow": grow,
    "thin": thin,
    "cover": cover,
    "meet": meet,
    "squeeze": squeeze,
    "close-mouth": close_mouth,
    "lower-hairline": lower_hairline,
    "raise-hairline": raise_hairline,
    "grow-hair": grow_hair,
}
