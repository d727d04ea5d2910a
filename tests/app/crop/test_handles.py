"""Taking hold of a crop and pulling at it, in numbers."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from editgan_desktop.app.crop.handles import (
    SMALLEST,
    WIDEST,
    Hold,
    Part,
    Point,
    Pull,
    guides,
    hold_at,
    inside,
    knob,
    limited,
    resized,
    start_crop,
    turned,
)
from editgan_desktop.core.crop import Crop, moved_points
from editgan_desktop.editing.align import FoundFace, ffhq_crop

SIZE = (1000, 800)
CROP = Crop((500.0, 400.0), 200.0, 0.3)


def corner(crop: Crop, index: int) -> Point:
    x, y = crop.corners[index]
    return float(x), float(y)


def at(crop: Crop, across: float, down: float) -> Point:
    """The photo point at these shares of the square."""
    x, y = moved_points(crop.to_photo(1), np.array([[across, down]]))[0]
    return float(x), float(y)


@pytest.mark.parametrize("angle", [0.0, 0.3, -2.8])
def test_what_lies_under_the_pointer(angle: float) -> None:
    crop = replace(CROP, angle=angle)
    for index, (across, down) in enumerate(((0, 0), (1, 0), (1, 1), (0, 1))):
        assert hold_at(crop, at(crop, across, down), 8, 30) == Hold(Part.CORNER, index)
        assert hold_at(crop, at(crop, across + 0.03, down - 0.02), 8, 30) == Hold(Part.CORNER, index)
    assert knob(crop, 30) == pytest.approx(at(crop, 0.5, -0.15))
    assert hold_at(crop, at(crop, 0.5, -0.17), 8, 30).part is Part.KNOB
    assert hold_at(crop, at(crop, 0.06, 0.5), 8, 30).part is Part.INSIDE
    assert hold_at(crop, at(crop, -0.06, 0.5), 8, 30).part is Part.OUTSIDE


@pytest.mark.parametrize("angle", [0.0, 0.3, -1.9, math.pi])
@pytest.mark.parametrize("index", range(4))
def test_a_pulled_corner_follows_and_the_opposite_one_stays(index: int, angle: float) -> None:
    crop = replace(CROP, angle=angle)
    outwards = np.subtract(corner(crop, index), crop.centre)
    goal = np.array(corner(crop, index)) + 0.4 * outwards
    aside = goal + 25 * np.array([-outwards[1], outwards[0]]) / np.linalg.norm(outwards)  # it can only go straight
    made = resized(crop, index, (aside[0], aside[1]), SIZE)
    np.testing.assert_allclose(corner(made, index), goal)
    np.testing.assert_allclose(corner(made, (index + 2) % 4), corner(crop, (index + 2) % 4))
    assert made.side == pytest.approx(1.2 * crop.side) and made.angle == crop.angle
    centred = resized(crop, index, (goal[0], goal[1]), SIZE, centred=True)
    assert centred.centre == pytest.approx(crop.centre) and centred.side == pytest.approx(1.4 * crop.side)


@pytest.mark.parametrize("far", [-900.0, 900.0, 9000.0])
def test_a_corner_pulled_too_far_stops_and_the_opposite_one_still_stays(far: float) -> None:
    """Pulled through itself the square is tiny, not inside out; pulled away, its middle stops at the photo's edge."""
    out = (CROP.centre[0] + far, CROP.centre[1] + far)
    made = resized(CROP, 2, out, SIZE)
    np.testing.assert_allclose(corner(made, 0), corner(CROP, 0))
    if far < 0:
        assert made.side == pytest.approx(SMALLEST)
    else:
        assert made.side > CROP.side and max(made.centre[0] / SIZE[0], made.centre[1] / SIZE[1]) <= 1 + 1e-9
    assert resized(CROP, 2, (9e5, 9e5), SIZE, centred=True).side == pytest.approx(WIDEST * SIZE[0])


def test_a_corner_that_lies_outside_the_photo_stays_there_too() -> None:
    crop = Crop((20.0, 400.0), 200.0)
    made = resized(crop, 2, (-500.0, 0.0), SIZE)
    np.testing.assert_allclose(corner(made, 0), corner(crop, 0))
    assert made.centre[0] == pytest.approx(0)


@pytest.mark.parametrize(("before", "angle"), [(0.3, 0.5), (3.0, 0.4), (-3.0, -0.5)])
def test_it_turns_with_the_pointer(before: float, angle: float) -> None:
    crop = replace(CROP, angle=before)
    pressed, way = (560.0, 330.0), np.subtract((560.0, 330.0), CROP.centre)
    turn = 2.5 * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    x, y = turn @ way + CROP.centre  # farther away: only the direction counts
    made = turned(crop, pressed, (x, y))
    assert made.angle == pytest.approx(math.remainder(before + angle, math.tau))
    assert (made.centre, made.side) == (crop.centre, crop.side)
    steps = math.degrees(turned(crop, pressed, (x, y), snapped=True).angle) / 15
    assert steps == pytest.approx(round(steps)) and abs(steps * 15 - math.degrees(made.angle)) <= 7.5


def test_a_pull_begins_where_it_took_hold() -> None:
    """Nothing jumps: at the point where it was pressed, the crop is as it was."""
    for part, spot in ((Part.INSIDE, (0.2, 0.7)), (Part.CORNER, (1.02, 0.97)), (Part.KNOB, (0.5, -0.1))):
        pull = Pull(Hold(part, 2), CROP, at(CROP, *spot))
        np.testing.assert_allclose(pull.to(pull.pressed, SIZE).corners, CROP.corners)
    moved = Pull(Hold(Part.INSIDE), CROP, (450, 380)).to((470, 350), SIZE)
    assert moved.centre == pytest.approx((520, 370))
    assert Pull(Hold(Part.INSIDE), CROP, (450, 380)).to((9999, -9999), SIZE).centre == (1000, 0)


def test_a_crop_is_never_lost() -> None:
    assert limited(CROP, SIZE) == CROP
    assert limited(Crop((-50, 900), 1.0, 0.2), SIZE) == Crop((0, 800), SMALLEST, 0.2)
    tiny = start_crop((3, 2))
    assert tiny.centre == (1.5, 1) and tiny.side == SMALLEST
    assert start_crop(SIZE) == Crop((500, 400), 640) and inside(start_crop(SIZE), (500, 400))


def test_a_face_laid_on_the_guides_has_that_crop() -> None:
    """So a hand that lays eyes and mouth on them does what the rule would have done."""
    points = guides()
    assert points[0, 1] == pytest.approx(points[1, 1]) and points[3, 1] > points[2, 1] > points[0, 1]
    found = ffhq_crop(FoundFace((0, 0, 1, 1), moved_points(CROP.to_photo(1), points), 1.0))
    np.testing.assert_allclose(found.corners, CROP.corners)
