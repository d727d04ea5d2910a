"""Corrections of a label map as a list of strokes that a script can hold: the same paint that a pointer lays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ...core.errors import BadInputError
from ...core.labels import LabelScheme
from ...core.mask_ops import Labels
from ..brush import Patch, Point, fill_patch, polygon_patch, segment_patch
from ..paint_layer import PaintLayer

Operation = dict[str, Any]
Shape = tuple[int, int]


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
        part = scheme.id(str(operation.get("part")))
        over = scheme.ids(operation["over"]) if "over" in operation else range(len(scheme))
        allowed = np.isin(layer.painted, list(over))
        for patch in _patches(operation, layer.painted):
            layer.put(Patch(patch.box, patch.pixels & allowed[patch.box.slices]), part)
    layer.end()
    return layer.painted


def _patches(operation: Operation, labels: Labels) -> list[Patch]:
    try:
        make = _MAKERS[operation["do"]]
        points = [(float(x), float(y)) for x, y in operation["points"]]
        found = make(points, labels, operation)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BadInputError(f"{operation} is no correction: {error!r}.") from error
    return [patch for patch in found if patch is not None]


def _polygon(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    return [polygon_patch(_shape(labels), points)]


def _stroke(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    ends = zip(points, points[1:] or points, strict=False)
    return [segment_patch(_shape(labels), a, b, float(operation["radius"])) for a, b in ends]


def _fill(points: list[Point], labels: Labels, operation: Operation) -> list[Patch | None]:
    return [fill_patch(labels, point) for point in points]


def _shape(labels: Labels) -> Shape:
    return labels.shape[0], labels.shape[1]


_MAKERS: dict[str, Callable[[list[Point], Labels, Operation], list[Patch | None]]] = {
    "polygon": _polygon,
    "stroke": _stroke,
    "fill": _fill,
}
