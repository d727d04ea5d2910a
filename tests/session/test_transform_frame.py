"""Handles of a frame: what lies where, and what pulling does."""

from __future__ import annotations

import math

import numpy as np
import pytest

from editgan_desktop.core.mask_ops import Box
from editgan_desktop.core.mask_transform import Placement, middle
from editgan_desktop.session.transform_frame import HANDLES, Frame, Grip, Hold, Pull

BOX = Box(20, 10, 60, 30)
TURNED = Placement((3.0, -2.0), (1.5, 0.5), math.radians(30))


def pull(frame: Frame, handle: tuple[int, int], by: tuple[float, float], **keys: bool) -> Placement:
    start = frame.place(*handle)
    return Pull(Hold(Grip.HANDLE, handle), frame, start).to((start[0] + by[0], start[1] + by[1]), **keys)


def test_places_of_an_unmoved_frame() -> None:
    frame = Frame(BOX, Placement())
    assert frame.place(-1, -1) == (20, 10) and frame.place(1, 0) == (60, 20) and frame.centre == middle(BOX)
    assert frame.knob(8) == (40, 2)


@pytest.mark.parametrize("placement", [Placement(), TURNED])
def test_places_are_where_the_piece_goes(placement: Placement) -> None:
    frame, matrix = Frame(BOX, placement), placement.matrix(middle(BOX))
    np.testing.assert_allclose(frame.place(1, 1), matrix[:, :2] @ (60, 30) + matrix[:, 2])
    np.testing.assert_allclose(frame.place(-1, 1), matrix[:, :2] @ (20, 30) + matrix[:, 2])


@pytest.mark.parametrize("placement", [Placement(), TURNED])
def test_what_lies_under_a_point(placement: Placement) -> None:
    frame = Frame(BOX, placement)
    for handle in HANDLES:
        assert frame.hold_at(frame.place(*handle), 2, 8) == Hold(Grip.HANDLE, handle)
    assert frame.hold_at(frame.knob(8), 2, 8) == Hold(Grip.KNOB)
    assert frame.hold_at(frame.place(0.5, 0.3), 2, 8).grip is Grip.INSIDE
    assert frame.hold_at((0, 0), 2, 8).grip is Grip.OUTSIDE


def test_the_inside_of_a_tiny_frame_stays_free() -> None:
    frame = Frame(Box(20, 20, 24, 24), Placement())
    assert frame.hold_at((21, 21), 3, 8).grip is Grip.INSIDE
    assert frame.hold_at((24.5, 24.5), 3, 8) == Hold(Grip.HANDLE, (1, 1))


@pytest.mark.parametrize("placement", [Placement(), TURNED])
@pytest.mark.parametrize("handle", HANDLES)
@pytest.mark.parametrize("even", [False, True])
def test_the_opposite_side_stays(placement: Placement, handle: tuple[int, int], even: bool) -> None:
    frame = Frame(BOX, placement)
    made = Frame(BOX, pull(frame, handle, (7, 4), even=even))
    opposite = (-handle[0], -handle[1])
    np.testing.assert_allclose(made.place(*opposite), frame.place(*opposite), atol=1e-9)
    if even:
        assert made.size[0] / made.size[1] == pytest.approx(frame.size[0] / frame.size[1])


def test_a_free_corner_follows_the_pointer() -> None:
    frame = Frame(BOX, TURNED)
    made = Frame(BOX, pull(frame, (1, -1), (5, -6)))
    np.testing.assert_allclose(made.place(1, -1), np.add(frame.place(1, -1), (5, -6)), atol=1e-9)


def test_about_the_middle() -> None:
    frame = Frame(BOX, Placement())
    made = Frame(BOX, pull(frame, (1, 1), (10, 5), centred=True))
    assert made.centre == frame.centre and made.size == (60, 30)


def test_a_frame_does_not_turn_over() -> None:
    made = pull(Frame(BOX, Placement()), (1, 0), (-500, 0))
    assert made.scale == (1 / 40, 1.0)


def test_the_knob_turns_and_snaps() -> None:
    frame = Frame(BOX, Placement())
    knob = Pull(Hold(Grip.KNOB), frame, frame.knob(10))
    assert knob.to((80, 20)).angle == pytest.approx(math.pi / 2)
    assert math.degrees(knob.to((80, 24), even=True).angle) == pytest.approx(90)
    assert math.degrees(knob.to((80, 24)).angle) > 95


def test_a_move_is_by_whole_pixels_and_straight_when_asked() -> None:
    inside = Pull(Hold(Grip.INSIDE), Frame(BOX, Placement()), (30.0, 20.0))
    assert inside.to((33.4, 24.6)).shift == (3, 5)
    assert inside.to((33.4, 24.6), even=True).shift == (0, 5)
