"""Left and right of face labels.

The convention, everywhere in the program: left is the *subject's* left, the right side of a frontal picture.
"""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.face_labels import face_midline, split_left_right

from ..drawn_face import MIDDLE, SCHEME, draw, drawn_face, mean_x, mirrored, without

Labels = NDArray[np.uint8]
PAIRS = [("brow_left", "brow_right"), ("eye_left", "eye_right"), ("ear_left", "ear_right")]


def swapped(labels: Labels) -> Labels:
    """Every left part called right and the other way round, where it is."""
    return SCHEME.mirrored()[labels]


def scrambled(labels: Labels, seed: int) -> Labels:
    """Every pixel of a pair called left or right at random, as unreliable as labels can be."""
    random = np.random.default_rng(seed).random(labels.shape) < 0.5
    return np.where(random, labels, swapped(labels)).astype(np.uint8)


def split(labels: Labels) -> Labels:
    return split_left_right(labels, SCHEME)


def test_the_subject_s_left_is_on_the_right_of_the_picture() -> None:
    labels = split(drawn_face())
    for left, right in PAIRS:
        assert mean_x(labels, right) < MIDDLE < mean_x(labels, left)


@pytest.mark.parametrize("roll", [0, 25, -25, 60])
def test_good_labels_stay_as_they_are(roll: float) -> None:
    np.testing.assert_array_equal(split(drawn_face(roll)), drawn_face(roll))


@pytest.mark.parametrize("roll", [0, 25, -25])
def test_labels_on_the_wrong_sides_are_put_right(roll: float) -> None:
    np.testing.assert_array_equal(split(swapped(drawn_face(roll))), drawn_face(roll))


@pytest.mark.parametrize("roll", [0, 25, -25])
@pytest.mark.parametrize("seed", [0, 1])
def test_scrambled_labels_are_put_right(roll: float, seed: int) -> None:
    np.testing.assert_array_equal(split(scrambled(drawn_face(roll), seed)), drawn_face(roll))


def test_a_mirrored_face_has_mirrored_labels() -> None:
    face = drawn_face(15)
    np.testing.assert_array_equal(split(mirrored(scrambled(face, 0))), mirrored(face))


def test_only_pairs_change() -> None:
    face = drawn_face()
    pairs = SCHEME.ids(["brows", "eyes", "ears"])
    result = split(swapped(face))
    np.testing.assert_array_equal(result[~np.isin(face, pairs)], face[~np.isin(face, pairs)])


@pytest.mark.parametrize("roll", [0, 25, -25])
@pytest.mark.parametrize("hidden", ["eye_left", "eye_right"])
def test_with_one_eye_hidden_nose_and_mouth_tell_the_sides(roll: float, hidden: str) -> None:
    face = without(drawn_face(roll), [hidden])
    np.testing.assert_array_equal(split(swapped(face)), face)


@pytest.mark.parametrize("roll", [0, 20])
def test_brows_that_meet_are_split_at_the_midline(roll: float) -> None:
    face = drawn_face()
    draw(face, "brow_left", (MIDDLE, 112), (24, 3))
    result = split(face)
    brows = np.isin(face, SCHEME.ids(["brows"]))
    columns = np.indices(face.shape)[1]
    assert (result[brows & (columns > MIDDLE)] == SCHEME.id("brow_left")).all()
    assert (result[brows & (columns < MIDDLE)] == SCHEME.id("brow_right")).all()


def test_a_part_that_barely_crosses_the_midline_stays_whole() -> None:
    """A brow of a turned face may reach over; a sliver of it is not the other brow."""
    face = without(drawn_face(), ["brows"])
    draw(face, "brow_right", (150, 112), (25, 4))
    result = split(face)
    assert not (result == SCHEME.id("brow_right")).any()
    np.testing.assert_array_equal(result == SCHEME.id("brow_left"), face == SCHEME.id("brow_right"))


def test_crumbs_of_an_eye_do_not_move_the_midline() -> None:
    face = drawn_face()
    face[200:202, 60:62] = SCHEME.id("eye_left")
    point, across = face_midline(face, SCHEME)
    assert np.abs(point - (MIDDLE, 130)).max() < 0.5 and np.abs(across - (1, 0)).max() < 0.02


def test_a_crumb_is_no_second_eye() -> None:
    """With one eye hidden, a few stray pixels must not stand in for it."""
    face = without(drawn_face(), ["eye_left"])
    face[200:202, 60:62] = SCHEME.id("eye_left")
    point, across = face_midline(face, SCHEME)
    assert np.abs(point - (MIDDLE, 154)).max() < 1 and np.abs(across - (1, 0)).max() < 0.02


@pytest.mark.parametrize("roll", [0, 25, -25])
def test_midline_passes_between_the_eyes(roll: float) -> None:
    point, across = face_midline(drawn_face(roll), SCHEME)
    angle = np.deg2rad(roll)
    wanted = MIDDLE + 2 * np.sin(angle), MIDDLE + 2 * np.cos(angle)  # the eyes lie 2 pixels below the centre
    assert np.abs(point - wanted).max() < 1
    assert np.abs(across - (np.cos(angle), -np.sin(angle))).max() < 0.05


@pytest.mark.parametrize("roll", [0, 25, -25])
def test_nose_and_mouth_give_about_the_same_midline(roll: float) -> None:
    face = drawn_face(roll)
    _, by_eyes = face_midline(face, SCHEME)
    point, across = face_midline(without(face, ["eyes"]), SCHEME)
    assert np.linalg.norm(across) == pytest.approx(1)
    assert across @ by_eyes > 0.99
    nose = np.argwhere(face == SCHEME.id("nose")).mean(0)[::-1]
    assert np.abs(point - nose).max() < 1


def test_without_any_landmark_the_skin_or_the_picture_is_halved() -> None:
    face = without(drawn_face(), ["eyes", "nose", "mouth"])
    point, across = face_midline(face, SCHEME)
    assert abs(point[0] - MIDDLE) < 1 and across.tolist() == [1, 0]
    point, across = face_midline(np.zeros((100, 60), np.uint8), SCHEME)
    assert point.tolist() == [30, 50] and across.tolist() == [1, 0]
    np.testing.assert_array_equal(split(np.zeros((100, 60), np.uint8)), 0)


def test_the_input_is_left_alone() -> None:
    face = swapped(drawn_face())
    before = face.copy()
    split(face)
    np.testing.assert_array_equal(face, before)
