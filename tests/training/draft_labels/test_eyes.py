"""Lids, sclera, iris and pupil."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.canvas import Draft
from editgan_desktop.training.draft_labels.eyes import PUPIL, draw_eyes, opening_of, pupil_radius
from editgan_desktop.training.draft_labels.landmarks import Landmarks
from editgan_desktop.training.draft_labels.skin import draw_skin

from .drawn import (
    EYES,
    FOLD,
    IRIS,
    MIDDLE,
    OPENING,
    coarse,
    draft,
    eye,
    flat,
    give,
    iou,
    landmarks,
    middle,
    pixels,
    spot,
)

SIDES = ("left", "right")
X, Y = pixels()


def drawn(picture: NDArray[np.uint8] | None = None, labels: NDArray[np.uint8] | None = None) -> Draft:
    made = draft(picture, labels)
    draw_skin(made)
    draw_eyes(made)
    return made


def with_irises(pupil: float = 0.0, iris: tuple[int, int, int] = (120, 90, 60)) -> NDArray[np.uint8]:
    """Coloured irises, and black pupils of some radius."""
    picture = flat()
    for centre in EYES.values():
        picture[spot(*centre, IRIS)] = iris
        if pupil:
            picture[spot(*centre, pupil)] = (12, 10, 10)
    return picture


def test_the_opening_lies_between_the_edges_of_the_lids() -> None:
    for side in SIDES:
        assert iou(opening_of(draft(), eye(side)), spot(*EYES[side], *OPENING)) > 0.9


@pytest.mark.parametrize("side", SIDES)
def test_sclera_iris_and_pupil_make_up_the_opening(side: str) -> None:
    made = drawn()
    centre = EYES[side]
    opening, iris, pupil = spot(*centre, *OPENING), spot(*centre, IRIS), made.drawn(f"pupil_{side}")
    inside = made.drawn(f"sclera_{side}", f"iris_{side}", f"pupil_{side}")
    assert iou(inside, opening) > 0.9
    assert iou(made.drawn(f"iris_{side}") | pupil, iris) > 0.95
    assert iou(pupil, spot(*centre, PUPIL * IRIS)) > 0.8
    assert middle(pupil) == pytest.approx(centre, abs=0.6)


@pytest.mark.parametrize("side", SIDES)
def test_lids_lie_above_and_below(side: str) -> None:
    made = drawn()
    x, y = EYES[side]
    upper, lower = made.drawn(f"upper_lid_{side}"), made.drawn(f"lower_lid_{side}")
    assert upper.sum() > 300 and lower.sum() > 300 and not (upper & lower).any()
    assert not upper[(y + 3 < Y)[:, 0]].any(), "the upper lid ends at the corners"
    assert middle(upper)[1] < y < middle(lower)[1]
    below = spot(x, y, *FOLD) & ~spot(x, y, OPENING[0] + 1, OPENING[1] + 1) & (y + 2 < Y)
    assert lower[below].mean() > 0.9, "down to the fold"
    brow = made.drawn(f"brow_{side}")
    between = (np.abs(X - x) < 12) & (np.nonzero(brow)[0].max() + 2 < Y) & (y - OPENING[1] - 2 > Y)
    assert between.any() and upper[between].all(), "up to the brow"


def test_lids_stay_on_their_side_and_on_skin() -> None:
    made = drawn()
    left, right = made.drawn("upper_lid_left", "lower_lid_left"), made.drawn("upper_lid_right", "lower_lid_right")
    assert not left[:, : int(MIDDLE[0])].any() and not right[:, int(MIDDLE[0]) + 1 :].any()
    plain = draft()
    draw_skin(plain)
    kept = ~plain.drawn("skin", "nose")
    assert not (left | right)[kept].any()


def test_hair_over_an_eye_hides_it() -> None:
    labels = coarse()
    strand = (np.abs(X - EYES["left"][0]) < 6) & (Y < 300)
    give(labels, "hair", strand)
    made = drawn(labels=labels)
    assert not made.drawn("eyes")[strand].any()
    assert made.drawn("sclera_left").sum() > 50 < made.drawn("sclera_right").sum()


def test_eyes_show_through_lenses_but_lids_do_not() -> None:
    made = draft()
    draw_skin(made)
    made.draw("glasses_lens", np.logical_or.reduce([spot(*centre, 44, 36) for centre in EYES.values()]))
    draw_eyes(made)
    assert iou(made.drawn("sclera_left", "iris_left", "pupil_left"), spot(*EYES["left"], *OPENING)) > 0.9
    assert not made.drawn("lower_lid_left", "lower_lid_right").any()


def test_a_lid_that_covers_the_iris_cuts_it() -> None:
    """The upper edge runs through the middle of the iris."""
    made = draft()
    half = eye("left")
    contour = half.contour.copy()
    contour[9:16, 1] = EYES["left"][1]
    made.landmarks = Landmarks(landmarks().mesh, {"left": replace(half, contour=contour), "right": eye("right")})
    draw_skin(made)
    draw_eyes(made)
    cut = made.drawn("iris_left", "pupil_left")
    assert iou(cut, spot(*EYES["left"], IRIS) & (EYES["left"][1] < Y)) > 0.9


# Pupils


def found_radius(picture: NDArray[np.uint8]) -> float:
    """As a share of the iris."""
    return pupil_radius(draft(picture), eye("left"), spot(*EYES["left"], IRIS)) / IRIS


@pytest.mark.parametrize("share", [0.35, 0.42, 0.5])
def test_the_radius_of_a_dark_disc_is_found(share: float) -> None:
    assert found_radius(with_irises(share * IRIS)) == pytest.approx(share, abs=0.04)


@pytest.mark.parametrize(("share", "limit"), [(0.2, 0.3), (0.65, 0.52)])
def test_pupils_have_no_unlikely_size(share: float, limit: float) -> None:
    assert found_radius(with_irises(share * IRIS)) == pytest.approx(limit)


def test_without_a_dark_disc_the_pupil_has_its_usual_size() -> None:
    assert found_radius(with_irises()) == pytest.approx(PUPIL)
    assert found_radius(with_irises(3, iris=(22, 18, 16))) == pytest.approx(PUPIL), "dark in dark"


def test_lashes_and_shadow_at_the_rim_are_no_pupil() -> None:
    picture = with_irises(0.4 * IRIS)
    picture[spot(*EYES["left"], IRIS) & ~spot(*EYES["left"], 0.85 * IRIS)] = (12, 10, 10)
    assert found_radius(picture) == pytest.approx(0.4, abs=0.04)


def test_too_few_pixels_tell_nothing() -> None:
    made = draft(with_irises(4))
    assert pupil_radius(made, eye("left"), spot(*EYES["left"], 1)) == PUPIL * IRIS


def test_each_eye_has_its_own_pupil() -> None:
    picture = with_irises(0.35 * IRIS)
    picture[spot(*EYES["right"], 0.5 * IRIS)] = (12, 10, 10)
    made = drawn(picture)
    assert made.drawn("pupil_right").sum() > 1.5 * made.drawn("pupil_left").sum()
