"""Measurements of a drawn face of 19 parts, checked against how it was drawn."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.evaluation.coarse_measures import COARSE_MEASURES
from editgan_desktop.evaluation.fine_measures import FINE_MEASURES
from editgan_desktop.evaluation.measures import MEASURES, measurable, measure, relative_change

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
    "brow-height-left": 18,
    "brow-height-right": 18,
    "brow-thickness": area(18, 4) / 37,
    "eye-opening": area(12, 6) / 25,
    "upper-lip-thickness": (area(26, 11) / 2 - area(17, 4) / 2) / 53,
    "chin-length": 222 - 207,
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


@pytest.mark.parametrize("name", COARSE_MEASURES)
def test_measures_do_not_depend_on_the_size_of_the_picture(name: str) -> None:
    large = FACE.repeat(2, 0).repeat(2, 1)
    assert measure(name, large, SCHEME) == pytest.approx(measure(name, FACE, SCHEME), rel=1e-3)


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
        ("brow-height-left", "brow_left"),
        ("brow-height-right", "brow_right"),
        ("upper-lip-thickness", "lip_upper"),
        ("chin-length", "lip_lower"),
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


def test_each_brow_is_measured_by_itself() -> None:
    raised = FACE.copy()
    brow = SCHEME.id("brow_left") == FACE
    raised[brow] = SCHEME.id("skin")
    raised[np.roll(brow, -7, 0)] = SCHEME.id("brow_left")
    assert relative_change("brow-height-left", FACE, raised, SCHEME) == pytest.approx(7 / 18, rel=0.05)
    assert relative_change("brow-height-right", FACE, raised, SCHEME) == 0


def shut(face: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return without(face, ["eyes"])


def test_shut_eyes_are_an_opening_of_nothing() -> None:
    assert relative_change("eye-opening", FACE, shut(FACE), SCHEME) == -1
    one = without(FACE, ["eye_left"])
    assert relative_change("eye-opening", FACE, one, SCHEME) == pytest.approx(-0.5, abs=0.01)
    assert np.isnan(relative_change("eye-opening", shut(FACE), FACE, SCHEME)), "nothing to measure by"


def test_hidden_eyes_are_not_shut_ones() -> None:
    behind_hair = without(shut(FACE), ["brows"])
    assert np.isnan(relative_change("eye-opening", FACE, behind_hair, SCHEME))
    behind_glasses = shut(FACE)
    behind_glasses[np.isin(FACE, SCHEME.ids(["eyes"]))] = SCHEME.id("glasses")
    assert np.isnan(relative_change("eye-opening", FACE, behind_glasses, SCHEME))


@pytest.mark.parametrize("name", FINE_MEASURES)
def test_coarse_labels_cannot_tell_fine_measures(name: str) -> None:
    assert not measurable(name, SCHEME) and measurable(name, load_scheme("face-parts"))
    assert np.isnan(measure(name, FACE, SCHEME)) and np.isnan(relative_change(name, FACE, FACE, SCHEME))
