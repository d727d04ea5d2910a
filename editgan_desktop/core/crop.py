"""The square of a photo that the generator works on: a similarity transform and its inverse."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError

Matrix = NDArray[np.float64]  # [2, 3]
Points = NDArray[np.float64]  # [N, 2] (x, y)


@dataclass(frozen=True)
class Crop:
    """A square in a photo, possibly turned and reaching beyond its borders.

    Coordinates are continuous: 0 is the left or upper edge of the first pixel, whose centre is at 0.5.

    Attributes:
        centre: (x, y) in photo pixels.
        side: length of an edge in photo pixels, above 0.
        angle: radians by which the square is turned clockwise on screen.
    """

    centre: tuple[float, float]
    side: float
    angle: float = 0.0

    def __post_init__(self) -> None:
        if not all(map(math.isfinite, (*self.centre, self.side, self.angle))) or self.side <= 0:
            raise BadInputError("This crop is no square in a photo.", "Its side must be above 0.")

    def to_photo(self, side: int) -> Matrix:
        """[2, 3]: from (x, y, 1) in the crop scaled to `side` pixels to (x, y) in the photo."""
        scale = self.side / side
        cosine, sine = math.cos(self.angle) * scale, math.sin(self.angle) * scale
        turn = np.array([[cosine, -sine], [sine, cosine]])
        return np.column_stack([turn, np.array(self.centre) - turn @ (side / 2, side / 2)])

    def from_photo(self, side: int) -> Matrix:
        """[2, 3]: from (x, y, 1) in the photo to (x, y) in the crop scaled to `side` pixels."""
        scale = side / self.side
        cosine, sine = math.cos(self.angle) * scale, math.sin(self.angle) * scale
        turn = np.array([[cosine, sine], [-sine, cosine]])
        return np.column_stack([turn, np.array((side / 2, side / 2)) - turn @ np.array(self.centre)])

    @property
    def corners(self) -> Points:
        """[4, 2] (x, y) in the photo: upper left, upper right, lower right, lower left, as the crop sees them."""
        return moved_points(self.to_photo(1), np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64))

    def moved(self, dx: float, dy: float) -> Crop:
        """Shifted by photo pixels."""
        return replace(self, centre=(self.centre[0] + dx, self.centre[1] + dy))

    def rotated(self, angle: float) -> Crop:
        """Turned about its centre by radians, clockwise on screen. The angle stays in -pi .. pi."""
        return replace(self, angle=math.remainder(self.angle + angle, math.tau))

    def scaled(self, factor: float) -> Crop:
        """Grown about its centre. Raises BadInputError unless the factor is above 0."""
        return replace(self, side=self.side * factor)

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"centre": list(self.centre), "side": self.side, "angle": self.angle}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Crop:
        """Back from `to_dict`. Raises BadInputError when it is no crop."""
        try:
            x, y = (float(number) for number in value["centre"])
            return cls((x, y), float(value["side"]), float(value["angle"]))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BadInputError("This is no crop of a photo.", "It needs centre, side and angle.") from error


def moved_points(matrix: Matrix, points: NDArray[np.floating[Any]]) -> Points:
    """[N, 2] points (x, y) through a [2, 3] matrix."""
    return points @ matrix[:, :2].T + matrix[:, 2]
