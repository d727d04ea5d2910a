"""A crop's transform, its inverse, and its changes by hand."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.crop import Crop, moved_points
from editgan_desktop.core.errors import BadInputError

SLANTED = Crop((300.0, 200.0), 400.0, 0.3)


def test_an_upright_crop_of_its_own_size_only_shifts() -> None:
    np.testing.assert_allclose(Crop((60, 50), 100).to_photo(100), [[1, 0, 10], [0, 1, 0]], atol=1e-12)


@pytest.mark.parametrize("side", [64, 1024])
def test_there_and_back(side: int) -> None:
    points = np.array([[0.0, 0.0], [side, 0.0], [3.5, 0.7 * side]])
    there = moved_points(SLANTED.to_photo(side), points)
    np.testing.assert_allclose(moved_points(SLANTED.from_photo(side), there), points, atol=1e-9)
    middle = moved_points(SLANTED.to_photo(side), np.array([[side / 2, side / 2]]))
    np.testing.assert_allclose(middle, [SLANTED.centre], atol=1e-9)


def test_a_positive_angle_turns_clockwise_on_screen() -> None:
    """The crop's upper edge runs down to the right: y grows downwards."""
    corners = Crop((0, 0), 2, math.pi / 2).corners
    np.testing.assert_allclose(corners, [[1, -1], [1, 1], [-1, 1], [-1, -1]], atol=1e-12)


def test_corners_lie_a_side_apart() -> None:
    corners = SLANTED.corners
    np.testing.assert_allclose(np.linalg.norm(corners - np.roll(corners, 1, 0), axis=1), 400)
    np.testing.assert_allclose(corners.mean(0), SLANTED.centre)


def test_by_hand() -> None:
    assert SLANTED.moved(-10, 5) == Crop((290, 205), 400, 0.3)
    assert SLANTED.scaled(1.5) == Crop((300, 200), 600, 0.3)
    assert SLANTED.rotated(-0.1).angle == pytest.approx(0.2)
    assert Crop((0, 0), 1, 3.0).rotated(1.0).angle == pytest.approx(4 - math.tau), "angles stay in -pi .. pi"


def test_through_json() -> None:
    assert Crop.from_dict(json.loads(json.dumps(SLANTED.to_dict()))) == SLANTED


@pytest.mark.parametrize(("side", "centre"), [(0.0, 0.0), (-3.0, 0.0), (math.nan, 0.0), (1.0, math.inf)])
def test_what_is_no_square_is_refused(side: float, centre: float) -> None:
    with pytest.raises(BadInputError, match="no square"):
        Crop((centre, 0.0), side)


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        None,
        {"centre": [1], "side": 2, "angle": 0},
        {"centre": [1, 2, 3], "side": 2, "angle": 0},
        {"centre": [1, 2], "side": "wide", "angle": 0},
    ],
)
def test_what_is_no_crop_is_refused(value: Any) -> None:
    with pytest.raises(BadInputError, match="no crop"):
        Crop.from_dict(value)
