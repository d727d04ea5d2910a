"""How tools put paint on a face: on both sides of it when that is wanted, and never on locked parts.

Every tool that paints goes through `Painting`; the brush and the eraser are `BrushStroke`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil, hypot

import numpy as np

from ..core.face_axis import Axis
from ..core.mask_ops import Labels
from .brush import Filling, Keeps, Tip
from .document import Document
from .edges import alike
from .patches import Patch, Point, fill_patch, label_at, patch_of, polygon_patch, segment_patch
from .session import Session
from .symmetry import Side, on_side, sides_of

MOST_DABS = 24  # of a brush that keeps to edges, for one movement of the pointer
PatchOf = Callable[[Side], Patch | None]


class Painting:
    """One step of undo: made when it begins, then `put`, `put`, …, then `end` or `cancel`.

    Where twins meet, each stays on its own side of the face, so that the whole is symmetric.

    Args:
        part: what is painted; None brings the original back. start: where the pointer is, in mask pixels.
    """

    def __init__(self, session: Session, document: Document, part: int | None, title: str, start: Point) -> None:
        self._document = document
        self._axis = axis_in_use(session, document)
        self._locked = session.parts.locked_in(document.scheme)
        self.sides = sides_of(part, document.scheme, self._axis)
        self._splits = len({side.part for side in self.sides}) > 1
        self._starts_left = self._axis is None or bool(self._axis.distance(*start) >= 0)
        document.begin_stroke(title)
        self._stroke = document.layer.stroke

    def put(self, patch_of_side: PatchOf) -> None:
        """Paint what the function says for each side; it is asked for all before any is painted."""
        if self.is_over:
            return
        for side, patch in [(side, patch_of_side(side)) for side in self.sides]:
            if patch:
                self._document.stamp(self._allowed(patch, side), side.part)

    def end(self) -> None:
        if not self.is_over:
            self._document.end_stroke()

    def cancel(self) -> None:
        if not self.is_over:
            self._document.cancel_stroke()

    @property
    def is_over(self) -> bool:
        """Somebody ended the stroke; another one may be in progress by now."""
        return self._document.layer.stroke is not self._stroke

    def _allowed(self, patch: Patch, side: Side) -> Patch:
        """What is not locked, and of twins what lies on their side."""
        if self._axis and self._splits:
            patch = on_side(patch, self._axis, left=self._starts_left == (side.axis is None))
        if self._locked is None:
            return patch
        return Patch(patch.box, patch.pixels & ~self._locked[self._document.layer.painted[patch.box.slices]])


class BrushStroke:
    """The brush, or with part None the eraser, on its way from `start`, in mask pixels.

    Args:
        origin: where the line begins that the stroke starts with; `start` for none.
    """

    def __init__(
        self, session: Session, document: Document, part: int | None, title: str, start: Point, origin: Point
    ) -> None:
        self._brush, self._document, self._last = session.brush, document, origin
        self._last_radius: float | None = None
        self._painting = Painting(session, document, part, title, start)
        self._colours = session.colours.of(document) if self._brush.keeps is Keeps.EDGES else None
        self._before = document.layer.painted.copy() if self._brush.keeps is Keeps.PART else None
        self._kept: dict[Side, int] | None = None  # the parts it keeps to, once it is in the picture

    @property
    def last(self) -> Point:
        """Where it is."""
        return self._last

    def to(self, point: Point, pressure: float = 1.0) -> None:
        """The pointer went straight to `point`, and a pen presses with `pressure` (0 to 1) there."""
        if self._painting.is_over:
            return
        if self._before is not None and self._kept is None:
            self._kept = self._kept_parts(self._before, point)
        radius = self._brush.pressed(pressure)
        for leg in self._legs(point, radius):
            self._painting.put(partial(self._dab, *leg))
        self._last, self._last_radius = point, radius

    def end(self) -> None:
        self._painting.end()

    def cancel(self) -> None:
        self._painting.cancel()

    def _legs(self, point: Point, radius: float) -> list[tuple[Point, Point, float, float]]:
        """The way to `point` in one piece; in short ones when each is to look at the colours under it."""
        first = radius if self._last_radius is None else self._last_radius
        length = hypot(point[0] - self._last[0], point[1] - self._last[1])
        count = min(max(ceil(length / max(radius / 2, 1.0)), 1), MOST_DABS) if self._colours is not None else 1
        shares = [i / count for i in range(count + 1)]
        places = [_between(self._last, point, share) for share in shares]
        radii = [first + share * (radius - first) for share in shares]
        return list(zip(places, places[1:], radii, radii[1:], strict=False))

    def _dab(self, start: Point, end: Point, first: float, last: float, side: Side) -> Patch | None:
        at = side.point(end)
        square = self._brush.tip is Tip.SQUARE
        patch = segment_patch(self._document.layer.shape, side.point(start), at, last, first, square=square)
        if patch is None:
            return None
        if self._colours is not None:
            patch = alike(patch, self._colours, at, self._brush.tolerance)
        if self._before is None:
            return patch
        if self._kept is None:
            return None
        return Patch(patch.box, patch.pixels & (self._before[patch.box.slices] == self._kept[side]))

    def _kept_parts(self, labels: Labels, at: Point) -> dict[Side, int] | None:
        """For each side the part it keeps to: the one under the pointer, or its twin on the other side."""
        part = label_at(labels, at)
        if part is None:
            return None
        twin = int(self._document.scheme.mirrored()[part])
        return {side: twin if side.axis else part for side in self._painting.sides}


def paint_area(session: Session, document: Document, corners: Sequence[Point], part: int | None, title: str) -> None:
    """Paint the inside of a polygon in mask pixels, or erase there with part None; one step of undo."""
    painting = Painting(session, document, part, title, _middle(corners))
    painting.put(lambda side: polygon_patch(document.layer.shape, [side.point(corner) for corner in corners]))
    painting.end()


def paint_fill(session: Session, document: Document, at: Point, filling: Filling, title: str) -> None:
    """Turn what lies around a point into the part in hand; one step of undo."""
    labels = document.layer.painted.copy()
    painting = Painting(session, document, session.brush.part, title, at)
    painting.put(lambda side: filled(labels, document, side.point(at), filling))
    painting.end()


def filled(labels: Labels, document: Document, at: Point, filling: Filling) -> Patch | None:
    """What a fill takes at a point of `labels` [H, W]; None outside."""
    if filling is Filling.AREA:
        return fill_patch(labels, at)
    part = label_at(labels, at)
    if part is None:
        return None
    parts = document.scheme.parts
    group = parts[part].group
    ids = [part] if filling is Filling.PART else [i for i, other in enumerate(parts) if other.group == group]
    return patch_of(np.isin(labels, ids))


def axis_in_use(session: Session, document: Document) -> Axis | None:
    """The axis that is painted across now; None when one side is painted alone."""
    return session.axis.of(document) if session.brush.symmetric else None


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _middle(corners: Sequence[Point]) -> Point:
    middle = np.mean(corners, axis=0)
    return float(middle[0]), float(middle[1])
