"""Which part of a photo is seen on a widget, and how large; plain numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .handles import Point

LARGEST = 16.0  # widget pixels per photo pixel
SMALLEST_FIT = 0.4  # how far one may zoom out, against all of it fitting


@dataclass(frozen=True)
class Sight:
    """The photo point `centre` lies in the middle of `room`.

    Attributes:
        room: width and height in widget pixels, at least 1.
        scale: widget pixels per photo pixel.
    """

    room: tuple[int, int]
    centre: Point
    scale: float

    @classmethod
    def fitting(cls, room: tuple[int, int], low: Point, high: Point, margin: float) -> Sight:
        """All between two corners (left, top) and (right, bottom), with a margin in widget pixels around."""
        spans = [max(room[axis] - 2 * margin, 1.0) / (high[axis] - low[axis]) for axis in (0, 1)]
        return cls(room, ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2), min(*spans, LARGEST))

    def to_widget(self, point: Point) -> Point:
        """A photo point as a widget position."""
        return (
            self.room[0] / 2 + (point[0] - self.centre[0]) * self.scale,
            self.room[1] / 2 + (point[1] - self.centre[1]) * self.scale,
        )

    def to_photo(self, position: Point) -> Point:
        """A widget position as a photo point."""
        return (
            self.centre[0] + (position[0] - self.room[0] / 2) / self.scale,
            self.centre[1] + (position[1] - self.room[1] / 2) / self.scale,
        )

    def zoomed(self, position: Point, factor: float, fitting: float) -> Sight:
        """Larger by a factor, the point under a widget position staying where it is.

        Args:
            fitting: the scale at which all fits, from which the limits follow.
        """
        scale = min(max(self.scale * factor, SMALLEST_FIT * min(fitting, 1.0)), max(LARGEST, fitting))
        (x, y), shrink = self.to_photo(position), self.scale / scale
        return replace(self, scale=scale, centre=(x + (self.centre[0] - x) * shrink, y + (self.centre[1] - y) * shrink))

    def panned(self, right: float, down: float) -> Sight:
        """Pushed by widget pixels."""
        return replace(self, centre=(self.centre[0] - right / self.scale, self.centre[1] - down / self.scale))

    def within(self, low: Point, high: Point) -> Sight:
        """The nearest one whose middle lies between two corners, so that the photo is never lost."""
        x, y = (min(max(at, least), most) for at, least, most in zip(self.centre, low, high, strict=True))
        return replace(self, centre=(x, y))
