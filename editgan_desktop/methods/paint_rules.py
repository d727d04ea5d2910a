"""Edits painted by rule, for unattended work: the starter library, the demo, scripts.

A rule paints a label map of its scheme as a person would: it moves, scales or bends parts. Rules are data
(`resources/edit_rules.json`); lengths are shares of the distance between the eyes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError, NotFoundError
from ..core.labels import LabelScheme
from ..core.paths import shipped
from . import eye_and_teeth_operations, paint_operations
from .face_view import COARSE, eye_distance
from .paint_operations import Painter

Labels = NDArray[np.uint8]
OPERATIONS = paint_operations.OPERATIONS | eye_and_teeth_operations.OPERATIONS
MIN_CHANGED = 12  # pixels; a rule that repaints fewer found nothing to do
IN_VIEW = 0.0006  # squared eye distances: nine pixels at 512²


@dataclass(frozen=True)
class PaintRule:
    """One named way to repaint a face.

    Attributes:
        parts: part or group names the edit is about; effect: the measurement it should raise or lower.
        direction: +1 when the measurement should grow, -1 when it should shrink.
        operations: each {"do": ..., arguments}, see `OPERATIONS`.
        over: parts a moved part may cover; an operation may name others (`over`).
        gain: strength 1 of the starter vector as a share of what the painting asks for: rules paint boldly, so
            that the direction is clear, but a slider at 1 should please.
        scheme: the label scheme whose parts the rule names.
        needs: parts that a face must show.
        least: squared eye distances; a rule that repaints less of a face found nothing worth learning from.
        less: shares of other rules' displacements that are taken off: what moves both brows is not about one of them.
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
    less: Mapping[str, float] = field(default_factory=dict)
    scheme: str = COARSE
    needs: tuple[str, ...] = ()
    least: float | None = None


def load_rules(scheme: str | None = None) -> dict[str, PaintRule]:
    """The rules for a label scheme by name; those for all schemes when none is named."""
    return {name: rule for name, rule in _read_rules().items() if scheme in (None, rule.scheme)}


@lru_cache
def _read_rules() -> dict[str, PaintRule]:
    raw = json.loads(shipped("resources", "edit_rules.json").read_text("utf-8"))
    rules = {}
    for entry in raw["rules"]:
        fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
        rules[entry["name"]] = PaintRule(**fields)
    return rules


def find_rule(name: str) -> PaintRule:
    """The rule called `name`, of whatever scheme. Raises NotFoundError."""
    rules = load_rules()
    if name not in rules:
        raise NotFoundError(f"There is no paint rule called {name!r}.", f"Rules: {', '.join(rules)}.")
    return rules[name]


def paint(rule: PaintRule, labels: Labels, scheme: LabelScheme) -> Labels:
    """The label map as the rule repaints it.

    Raises BadInputError when the rule is for another scheme, or the face lacks the parts for it.
    """
    check_scheme(rule, scheme)
    unit = eye_distance(labels, scheme)
    _check_view(rule, labels, scheme, unit)
    painted = labels
    for operation in rule.operations:
        arguments = {k: v for k, v in operation.items() if k not in ("do", "over")}
        painter = Painter(scheme, tuple(operation.get("over", rule.over)), unit)
        painted = OPERATIONS[operation["do"]](painted, painter, **arguments)
    least = MIN_CHANGED if rule.least is None else rule.least * unit**2
    if int((painted != labels).sum()) < least:
        raise _nothing_to_do(rule, rule.parts)
    return painted


def check_scheme(rule: PaintRule, scheme: LabelScheme) -> None:
    """Raises BadInputError when the rule paints the parts of another scheme."""
    if rule.scheme != scheme.name:
        raise BadInputError(
            f"{rule.title}: this rule paints parts of {rule.scheme}, not of {scheme.name}.",
            f"Rules for {scheme.title}: {', '.join(load_rules(scheme.name)) or 'none'}.",
        )


def _check_view(rule: PaintRule, labels: Labels, scheme: LabelScheme, unit: float) -> None:
    for name in rule.needs:
        if np.isin(labels, scheme.ids([name])).sum() < IN_VIEW * unit**2:
            raise _nothing_to_do(rule, (name,))


def _nothing_to_do(rule: PaintRule, names: tuple[str, ...]) -> BadInputError:
    return BadInputError(f"{rule.title}: this face shows too little of {', '.join(names)}.", "Try another face.")
