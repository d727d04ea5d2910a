"""Corrections of a label map as a list of strokes that a script can hold: the same paint that a pointer lays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ...core.errors import BadInputError
from ...core.labels import LabelScheme
from ...core.mask_ops import Labels
from ..paint_layer import PaintLayer
from ..patches import Patch, Point, fill_patch, polygon_patch, segment_patch

Operation = dict[str, Any]
Shape = tuple[int, int]

FAR = 1e5  # pixels: no label map is so large


def corrected(labels: Labels, operations: Sequence[Operation], scheme: LabelScheme) -> Labels:
    """The label map [H, W] after all operations, in their order.

    Each is {"do": "polygon" | "stroke" | "fill", "part": name, "points": [[x, y], …]}, in pixels of the map:
    a polygon's corners, a stroke's way (with "radius"), or where fills begin. "over" names the parts or groups that
    may be painted over; all may when it is missing.

    Raises:
        BadInputError: an operation is malformed. NotFoundError: a name is no part.
    """
    layer = PaintLayer(labels)
    layer.begin()
    for operation in operations:
        part, over = _parts(operation, scheme)
        allowed = np.isin(layer.painted, over)
        for patch in _patches(operation, layer.painted):
            layer.put(Patch(patch.box, patch.pixels & allowed[patch.box.slices]), part)
    layer.end()
    return layer.painted


def _parts(operation: Operation, scheme: LabelScheme) -> tuple[int, tuple[int, ...]]:
    """Ids of the part to paint, and of those that may be painted over."""
    over = operation.get("over", scheme.names) if isinstance(operation, dict) else None
    if not isinstance(over, list | tuple) or not all(isinstance(name, str) for name in over):
        raise BadInputError(f"{operation} is no correction.", 'Write "over" as a list of names.')
    return scheme.id(str(operation.get("part"))), scheme.ids(over)


def _patches(operation: Operation, labels: Labels) -> list[Patch]:
    try:
        make = _MAKERS[operation["do"]]
        points = [(_length(x), _length(y)) for x, y in operation["points"]]
        if not points:
            raise ValueError("it has no points")
        found = make(points, labels, operation)
    except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
        raise BadInputError(f"{operation} is no correction: {error!r}.") from error
    return [patch for patch in found if patch is not None]


def _length(value: Any) -> float:
    """In pixels. Raises ValueError, TypeError when no pixel lies there."""
    if not abs(float(value)) < FAR:  # nan is not below anything
        raise ValueError(f"{value!r} is no pixel")
    return float(value)


def _polygon(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    return [polygon_patch(_shape(labels), points)]


def _stroke(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    ends = zip(points, points[1:] or points, strict=False)
    return [segment_patch(_shape(labels), a, b, _length(operation["radius"])) for a, b in ends]


def _fill(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    return [fill_patch(labels, point) for point in points]


def _shape(labels: Labels) -> Shape:
    return labels.shape[0], labels.shape[1]


_MAKERS: dict[str, Callable[[list[Point], Labels, Operation], list[Patch | None]]] = {
    "polygon": _polygon,
    "stroke": _stroke,
    "fill": _fill,
}
