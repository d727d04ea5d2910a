"""Edits painted by rule, for unattended work: the starter library, the demo, scripts.

A rule paints a label map as a person would: it moves, scales or bends parts. Rules are data
(`resources/edit_rules.json`); lengths are shares of the distance between the eyes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError, NotFoundError
from ..core.labels import LabelScheme
from ..core.mask_ops import affine_source, bounding_box, grow_part, nearest_label, shrink_part, warp_parts
from ..core.paths import shipped

Labels = NDArray[np.uint8]
MIN_CHANGED = 12  # pixels; a rule that repaints fewer found nothing to do


@dataclass(frozen=True)
class PaintRule:
    """One named way to repaint a face.

    Attributes:
        parts: part or group names the edit is about; effect: the measurement it should raise or lower.
        direction: +1 when the measurement should grow, -1 when it should shrink.
        operations: each {"do": ..., arguments}, see `OPERATIONS`.
        over: parts a moved part may cover.
        gain: strength 1 of the starter vector as a share of what the painting asks for: rules paint boldly, so
            that the direction is clear, but a slider at 1 should please.
    """

    name: str
    title: str
    tags: tuple[str, ...]
    parts: tuple[str, ...]
    effect: str
    direction: int
    operations: tuple[dict[str, Any], ...]
    over: tuple[str, ...] = ("skin",)
    gain: float = 1.0


@lru_cache
def load_rules() -> dict[str, PaintRule]:
    """All rules by name."""
    raw = json.loads(shipped("resources", "edit_rules.json").read_text("utf-8"))
    rules = {}
    for entry in raw["rules"]:
        fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
        rules[entry["name"]] = PaintRule(**fields)
    return rules


def find_rule(name: str) -> PaintRule:
    """The rule called `name`. Raises NotFoundError."""
    rules = load_rules()
    if name not in rules:
        raise NotFoundError(f"There is no paint rule called {name!r}.", f"Rules: {', '.join(rules)}.")
    return rules[name]


def paint(rule: PaintRule, labels: Labels, scheme: LabelScheme) -> Labels:
    """The label map as the rule repaints it. Raises BadInputError when the face lacks the parts for it."""
    unit = eye_distance(labels, scheme)
    painted = labels
    for operation in rule.operations:
        arguments = {k: v for k, v in operation.items() if k != "do"}
        painted = OPERATIONS[operation["do"]](painted, scheme, rule, unit, **arguments)
    if int((painted != labels).sum()) < MIN_CHANGED:
        raise BadInputError(
            f"{rule.title}: this face shows too little of {', '.join(rule.parts)}.", "Try another face."
        )
    return painted


def eye_distance(labels: Labels, scheme: LabelScheme) -> float:
    """Pixels between the eyes' centres. Raises BadInputError when an eye is hidden."""
    centres = []
    for name in ("eye_left", "eye_right"):
        rows, columns = np.nonzero(labels == scheme.id(name))
        if len(rows) < MIN_CHANGED:
            raise BadInputError("The rule needs both eyes in view.", "Try another face.")
        centres.append((columns.mean(), rows.mean()))
    return float(np.hypot(centres[0][0] - centres[1][0], centres[0][1] - centres[1][1]))


def _transform(
    labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float, *,
    groups: list[list[str]], scale: tuple[float, float] = (1, 1), shift: tuple[float, float] = (0, 0),
    anchor: float = 0.5, bend: float = 0.0,
) -> Labels:  # fmt: skip
    """Scale, shift and bend each group of parts about its own box; `anchor` 0 holds its top, 1 its bottom."""
    for group in groups:
        ids = scheme.ids(group)
        box = bounding_box(np.isin(labels, ids))
        if box is None:
            continue
        centre = (box.centre[0], box.top + anchor * (box.height - 1))
        moved = (shift[0] * unit, shift[1] * unit)
        source = affine_source(centre, (scale[0], scale[1]), moved, bend * 100 / unit)
        labels = warp_parts(labels, ids, source, scheme.ids(rule.over))
    return labels


def _close_mouth(labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float) -> Labels:
    """The inner mouth goes; each half of it becomes the lip it lies against."""
    inner = labels == scheme.id("inner_mouth")
    lips = np.isin(labels, scheme.ids(["lip_upper", "lip_lower"]))
    if inner.sum() < MIN_CHANGED or not lips.any():
        raise BadInputError("The mouth is closed already.", "Try another face.")
    result = labels.copy()
    result[inner] = nearest_label(labels, lips)[inner]
    return result


def _lower_hairline(labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float, *, by: float) -> Labels:
    """Hair grows over the forehead, down to the brows at most."""
    above = _above_brows(labels, scheme)
    return grow_part(labels, scheme.id("hair"), round(by * unit), above & (labels == scheme.id("skin")))


def _raise_hairline(labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float, *, by: float) -> Labels:
    """Hair above the forehead becomes skin."""
    above = _above_brows(labels, scheme)
    return shrink_part(labels, scheme.id("hair"), round(by * unit), scheme.id("skin"), above)


def _grow_hair(labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float, *, by: float) -> Labels:
    """Hair grows outwards over the background."""
    return grow_part(labels, scheme.id("hair"), round(by * unit), labels == scheme.id("background"))


def _grow(labels: Labels, scheme: LabelScheme, rule: PaintRule, unit: float, *, parts: list[str], by: float) -> Labels:
    """Parts grow over what the rule lets them cover."""
    over = np.isin(labels, scheme.ids(rule.over))
    for part in scheme.ids(parts):
        labels = grow_part(labels, part, max(1, round(by * unit)), over)
    return labels


def _above_brows(labels: Labels, scheme: LabelScheme) -> NDArray[np.bool_]:
    brows = bounding_box(np.isin(labels, scheme.ids(["brows"])))
    if brows is None:
        raise BadInputError("The rule needs the brows in view.", "Try another face.")
    above = np.zeros(labels.shape, bool)
    above[: max(brows.top - 2, 0), max(brows.left - brows.height, 0) : brows.right + brows.height] = True
    return above


OPERATIONS: dict[str, Callable[..., Labels]] = {
    "transform": _transform,
    "close-mouth": _close_mouth,
    "lower-hairline": _lower_hairline,
    "raise-hairline": _raise_hairline,
    "grow-hair": _grow_hair,
    "grow": _grow,
}
