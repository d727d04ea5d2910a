"""The frame around a piece that is being transformed: where its handles are, and what it becomes when one is pulled.

Points are (x, y) in mask pixels; no window is needed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum, auto

import numpy as np

from ..core.mask_ops import Box
from ..core.mask_transform import Placement, Point, middle, turning

SNAP = math.radians(15)
SMALLEST = 1.0  # side of a frame, in mask pixels
HANDLES = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))  # (across, down) from the middle


class Grip(Enum):
    """What of a frame the pointer takes hold of."""

    OUTSIDE = auto()
    INSIDE = auto()
    KNOB = auto()
    HANDLE = auto()


@dataclass(frozen=True)
class Hold:
    """`handle`: (across, down) of it, each -1, 0 or 1, where the grip is one."""

    grip: Grip
    handle: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Frame:
    """The box of a piece, placed."""

    box: Box
    placement: Placement

    @property
    def centre(self) -> Point:
        """Its middle where it is now."""
        x, y = np.add(middle(self.box), self.placement.shift)
        return float(x), float(y)

    @property
    def size(self) -> Point:
        """Width and height as they are now."""
        across, down = self.placement.scale
        return self.box.width * abs(across), self.box.height * abs(down)

    def place(self, across: float, down: float) -> Point:
        """A point of it, from (-1, -1), the upper left corner, to (1, 1), the lower right one."""
        half = np.array([across * self.box.width, down * self.box.height]) / 2 * self.placement.scale
        x, y = turning(self.placement.angle) @ half + self.centre
        return float(x), float(y)

    def knob(self, stalk: float) -> Point:
        """The handle that turns it, `stalk` off the middle of the upper edge."""
        x, y = self.place(0, -1)
        angle = self.placement.angle
        return x + stalk * math.sin(angle), y - stalk * math.cos(angle)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        across, down = turning(-self.placement.angle) @ np.subtract(point, self.centre)
        return bool(abs(across) <= self.size[0] / 2 and abs(down) <= self.size[1] / 2)

    def hold_at(self, point: Point, reach: float, stalk: float) -> Hold:
        """What lies under a point: a handle when it is no farther than `reach`, the nearest one. Lengths as points."""
        places = np.array([*(self.place(*handle) for handle in self.shown_handles(reach)), self.knob(stalk)])
        away = np.hypot(*(places - point).T)
        nearest = int(away.argmin())
        if away[nearest] <= reach:
            handles = self.shown_handles(reach)
            return Hold(Grip.KNOB) if nearest == len(handles) else Hold(Grip.HANDLE, handles[nearest])
        return Hold(Grip.INSIDE if self.holds(point) else Grip.OUTSIDE)

    def shown_handles(self, reach: float) -> tuple[tuple[int, int], ...]:
        """Those there is room for: of a small frame the corners, or one of them, so that its inside stays free."""
        wide, high = (side >= 4 * reach for side in self.size)
        if not wide and not high:
            return ((1, 1),)
        return tuple(h for h in HANDLES if (h[0] or wide) and (h[1] or high))


@dataclass(frozen=True)
class Pull:
    """A frame as it was when it was taken hold of at a point; `to` says where the piece goes."""

    hold: Hold
    frame: Frame
    pressed: Point

    def to(self, point: Point, *, even: bool = False, centred: bool = False) -> Placement:
        """The placement when the pointer has come to `point`.

        Args:
            even: a handle keeps the proportions, the knob goes in steps of 15 degrees, a move keeps to one direction.
            centred: a handle resizes about the middle, not about the opposite side.
        """
        if self.hold.grip is Grip.HANDLE:
            return self._scaled(point, even=even, centred=centred)
        if self.hold.grip is Grip.KNOB:
            return self._turned(point, snapped=even)
        return self._moved(point, straight=even)

    def _moved(self, point: Point, *, straight: bool) -> Placement:
        """By whole pixels, so that a piece that is only moved keeps its shape."""
        dx, dy = round(point[0] - self.pressed[0]), round(point[1] - self.pressed[1])
        if straight:
            dx, dy = (dx, 0) if abs(dx) >= abs(dy) else (0, dy)
        x, y = self.frame.placement.shift
        return replace(self.frame.placement, shift=(x + dx, y + dy))

    def _turned(self, point: Point, *, snapped: bool) -> Placement:
        (x, y), (old_x, old_y) = (np.subtract(place, self.frame.centre) for place in (point, self.pressed))
        angle = self.frame.placement.angle + math.atan2(y, x) - math.atan2(old_y, old_x)
        return replace(
            self.frame.placement,
            angle=math.remainder(round(angle / SNAP) * SNAP if snapped else angle, math.tau),
        )

    def _scaled(self, point: Point, *, even: bool, centred: bool) -> Placement:
        frame, handle = self.frame, np.array(self.hold.handle)
        anchor = frame.centre if centred else frame.place(*(-handle).tolist())
        corner = np.add(frame.place(*self.hold.handle), np.subtract(point, self.pressed))
        turned_back = turning(-frame.placement.angle)
        old = turned_back @ np.subtract(frame.place(*self.hold.handle), anchor)
        new = turned_back @ np.subtract(corner, anchor)
        if even:
            factors = np.full(2, (new @ old) / (old @ old))
        else:
            factors = np.array([n / o if side else 1.0 for n, o, side in zip(new, old, handle, strict=True)])
        return _about(frame, factors, anchor)


def _about(frame: Frame, factors: np.ndarray, anchor: Point) -> Placement:
    """The frame scaled by (across, down) along its sides, where `anchor` stays; it never vanishes nor turns over."""
    factors = np.maximum(factors, SMALLEST / np.maximum(frame.size, SMALLEST))
    way = turning(-frame.placement.angle) @ np.subtract(frame.centre, anchor)
    centre = anchor + turning(frame.placement.angle) @ (way * factors)
    x, y = centre - middle(frame.box)
    across, down = factors * frame.placement.scale
    return replace(frame.placement, scale=(float(across), float(down)), shift=(float(x), float(y)))
