"""Measurements of a drawn face, checked against how it was drawn."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.evaluation.measures import MEASURES, measure, relative_change

from ..drawn_face import EYE_DISTANCE, SCHEME, drawn_face, without

FACE = drawn_face()
HALF_PIXEL = 0.5  # an ellipse with half axes a, b covers the pixels within a + 0.5, b + 0.5


def area(a: float, b: float) -> float:
    return float(np.pi * (a + HALF_PIXEL) * (b + HALF_PIXEL))


# In pixels, from the ellipses' axes.
WANTED = {
    "mouth-width": 53,
    "nose-width": 29,
    "nose-length": 45,
    "brow-height": 18,
    "brow-thickness": area(18, 4) / 37,
    "eye-opening": area(12, 6) / 25,
    "lip-thickness": (area(26, 11) - area(17, 4)) / 53,
}


@pytest.mark.parametrize("name", WANTED)
def test_a_measure_is_what_was_drawn(name: str) -> None:
    assert measure(name, FACE, SCHEME) == pytest.approx(WANTED[name] / EYE_DISTANCE, rel=0.05)


def test_areas_are_in_squared_eye_distances() -> None:
    opening = measure("mouth-opening", FACE, SCHEME)
    assert opening == pytest.approx(area(17, 4) / EYE_DISTANCE**2, rel=0.05)
    assert measure("hair-area", FACE, SCHEME) == pytest.approx(
        np.isin(FACE, SCHEME.ids(["hair"])).sum() / EYE_DISTANCE**2
    )
    ears = np.isin(FACE, SCHEME.ids(["ears"])).sum()
    assert measure("ear-area", FACE, SCHEME) == pytest.approx(ears / EYE_DISTANCE**2)


def test_forehead_runs_from_hairline_to_brows() -> None:
    assert measure("forehead-height", FACE, SCHEME) == pytest.approx((108 - 84) / EYE_DISTANCE, rel=0.05)


@pytest.mark.parametrize("name", MEASURES)
def test_measures_do_not_depend_on_the_size_of_the_picture(name: str) -> None:
    large = FACE.repeat(2, 0).repeat(2, 1)
    assert measure(name, large, SCHEME) == pytest.approx(measure(name, FACE, SCHEME), rel=1e-6)


@pytest.mark.parametrize("name", MEASURES)
def test_nothing_can_be_measured_without_both_eyes(name: str) -> None:
    assert np.isnan(measure(name, without(FACE, ["eye_left"]), SCHEME))


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("mouth-width", "mouth"),
        ("lip-thickness", "mouth"),
        ("nose-width", "nose"),
        ("nose-length", "nose"),
        ("brow-height", "brow_right"),
        ("brow-thickness", "brow_left"),
        ("forehead-height", "brows"),
    ],
)
def test_a_hidden_part_cannot_be_measured(name: str, part: str) -> None:
    assert np.isnan(measure(name, without(FACE, [part]), SCHEME))


def test_relative_change_is_a_share_of_what_was() -> None:
    wider = FACE.copy()
    wider[160, 114 - 15 : 143 + 14] = SCHEME.id("nose")
    assert relative_change("nose-width", FACE, wider, SCHEME) == pytest.approx(29 / 29, abs=0.02)
    assert relative_change("nose-width", FACE, FACE, SCHEME) == 0


def test_relative_change_from_nothing_is_the_plain_difference() -> None:
    closed = FACE.copy()
    closed[np.isin(FACE, SCHEME.ids(["inner_mouth"]))] = SCHEME.id("lip_upper")
    opened = relative_change("mouth-opening", closed, FACE, SCHEME)
    assert opened == pytest.approx(measure("mouth-opening", FACE, SCHEME))
    assert relative_change("mouth-opening", FACE, closed, SCHEME) == -1


def test_relative_change_is_unknown_when_either_is() -> None:
    hidden = without(FACE, ["nose"])
    assert np.isnan(relative_change("nose-width", FACE, hidden, SCHEME))
    assert np.isnan(relative_change("nose-width", hidden, FACE, SCHEME))


def test_an_unknown_measure_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        measure("no-such-measure", FACE, SCHEME)
