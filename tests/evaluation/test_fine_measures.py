"""Measurements of a drawn face of fine parts, checked against how it was drawn."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.evaluation.coarse_measures import COARSE_MEASURES
from editgan_desktop.evaluation.measures import MEASURES, measurable, measure, relative_change

from ..drawn_fine_face import EYE_DISTANCE, FINE_SCHEME, at, drawn_fine_face, mirrored, without

FACE = drawn_fine_face(512)
UNIT = 2 * EYE_DISTANCE
COARSE_SCHEME = load_scheme("celebamask-19")


def area(*names: str) -> float:
    return float(at(FACE, *names).sum()) / UNIT**2


WANTED = {
    "pupil-size": 3.5 / 5.5,
    "gaze": 0.0,
    "teeth-area": area("teeth"),
    "nostril-area": area("nostril_left", "nostril_right"),
    "beard-area": 0.0,
    "eye-opening": 2 * np.pi * 12.5 * 6.5 / 25 * 2 / UNIT / 2,
    "brow-height-left": 2 * 18 / UNIT,
    "brow-height-right": 2 * 18 / UNIT,
    "mouth-opening": area("inner_mouth", "teeth"),
    "upper-lip-thickness": 2 * (np.pi * 26.5 * 11.5 - np.pi * 17.5 * 4.5) / 2 / 53 / UNIT,
    "chin-length": 2 * (226 - 203) / UNIT,
    "forehead-height": 2 * (108 - 84) / UNIT,
}


@pytest.mark.parametrize("name", WANTED)
def test_a_measure_is_what_was_drawn(name: str) -> None:
    assert measure(name, FACE, FINE_SCHEME) == pytest.approx(WANTED[name], rel=0.05, abs=0.002)


@pytest.mark.parametrize("name", MEASURES)
def test_measures_do_not_depend_on_the_size_of_the_picture(name: str) -> None:
    face = drawn_fine_face()
    small, large = measure(name, face, FINE_SCHEME), measure(name, face.repeat(2, 0).repeat(2, 1), FINE_SCHEME)
    assert large == pytest.approx(small, rel=1e-3, abs=1e-9)


@pytest.mark.parametrize("name", COARSE_MEASURES)
def test_fine_labels_tell_what_the_coarse_ones_do(name: str) -> None:
    coarse = FINE_SCHEME.mapping(COARSE_SCHEME)[FACE]
    assert measurable(name, FINE_SCHEME)
    assert measure(name, FACE, FINE_SCHEME) == pytest.approx(measure(name, coarse, COARSE_SCHEME))


def test_a_scheme_that_maps_to_neither_can_tell_nothing() -> None:
    parts = tuple(type(part)(part.name, part.title, part.color, part.group) for part in FINE_SCHEME.parts)
    own = type(FINE_SCHEME)("own", "Own", parts)
    assert not any(measurable(name, own) for name in MEASURES)
    assert np.isnan(measure("gaze", FACE, own))


def looking(shift: int) -> NDArray[np.uint8]:
    """Both irises `shift` pixels further to the right of the picture."""
    face = FACE.copy()
    for side in ("left", "right"):
        names = (f"iris_{side}", f"pupil_{side}")
        opening = at(FACE, f"sclera_{side}", *names)
        face[opening] = FINE_SCHEME.id(f"sclera_{side}")
        for name in names:
            face[np.roll(at(FACE, name), shift, 1) & opening] = FINE_SCHEME.id(name)
    return face


def test_gaze_is_positive_to_the_subjects_left() -> None:
    left = measure("gaze", looking(8), FINE_SCHEME)
    assert left == pytest.approx(8 / 50, rel=0.1)
    assert measure("gaze", looking(-8), FINE_SCHEME) == pytest.approx(-left)
    assert measure("gaze", mirrored(looking(8)), FINE_SCHEME) == pytest.approx(-left)


def test_a_change_of_gaze_is_a_difference() -> None:
    change = relative_change("gaze", looking(6), looking(-6), FINE_SCHEME)
    assert change == pytest.approx(2 * measure("gaze", looking(-6), FINE_SCHEME))


def test_pupil_size_is_relative_to_the_iris() -> None:
    small = FACE.copy()
    rows, columns = np.indices(FACE.shape)
    small[at(FACE, "pupil_left", "pupil_right") & (rows + columns) % 2 == 1] = FINE_SCHEME.id("iris_left")
    assert measure("pupil-size", FACE, FINE_SCHEME) == pytest.approx(7 / 11, rel=0.04)
    blind = without(FACE, ["pupil_left", "pupil_right"])
    blind[at(FACE, "pupil_left")] = FINE_SCHEME.id("iris_left")
    blind[at(FACE, "pupil_right")] = FINE_SCHEME.id("iris_right")
    assert measure("pupil-size", blind, FINE_SCHEME) == 0
    assert relative_change("pupil-size", FACE, blind, FINE_SCHEME) == -1


def test_small_nostrils_still_change_by_a_share() -> None:
    one = without(FACE, ["nostril_left"])
    half = one.copy()
    rows = np.nonzero(at(one, "nostril_right"))[0]
    half[: int(np.median(rows)) + 1][at(one, "nostril_right")[: int(np.median(rows)) + 1]] = FINE_SCHEME.id("nose_tip")
    assert measure("nostril-area", one, FINE_SCHEME) < 0.02
    assert -0.8 < relative_change("nostril-area", one, half, FINE_SCHEME) < -0.3


@pytest.mark.parametrize(
    ("name", "part"), [("pupil-size", "iris_left"), ("gaze", "iris_right"), ("chin-length", "lip_lower")]
)
def test_a_hidden_part_cannot_be_measured(name: str, part: str) -> None:
    names = [part] + ([part.replace("iris", "pupil")] if "iris" in part else [])
    assert np.isnan(measure(name, without(FACE, names), FINE_SCHEME))


def test_nothing_can_be_measured_without_eyes_or_lids() -> None:
    assert all(np.isnan(measure(name, without(FACE, ["eyes"]), FINE_SCHEME)) for name in MEASURES)


def test_shut_eyes_are_measured_by_their_lids() -> None:
    shut = FACE.copy()
    for side in ("left", "right"):
        shut[at(FACE, f"sclera_{side}", f"iris_{side}", f"pupil_{side}")] = FINE_SCHEME.id(f"upper_lid_{side}")
    assert measure("eye-opening", shut, FINE_SCHEME) == 0
    assert measure("mouth-width", shut, FINE_SCHEME) == pytest.approx(
        measure("mouth-width", FACE, FINE_SCHEME), rel=0.03
    )
