"""The line a face is symmetric about."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from editgan_desktop.core.face_axis import Axis, face_axis
from editgan_desktop.core.labels import load_scheme

from ..drawn_face import SCHEME, drawn_face

FINE = load_scheme("face-parts")


def turned(labels, degrees, shift=(0, 0)):
    """The map turned clockwise about its middle, then shifted right and down."""
    rows, columns = labels.shape
    matrix = cv2.getRotationMatrix2D(((columns - 1) / 2, (rows - 1) / 2), -degrees, 1)
    matrix[:, 2] += shift
    return cv2.warpAffine(labels, matrix, (columns, rows), flags=cv2.INTER_NEAREST)


def test_a_frontal_face_is_symmetric_about_its_middle():
    labels = drawn_face()
    axis = face_axis(labels, SCHEME)
    middle = labels.shape[1] / 2
    assert axis.normal == pytest.approx((1, 0), abs=0.02)
    assert axis.reflect((10.0, 40.0)) == pytest.approx((2 * middle - 10, 40), abs=1.5)


@pytest.mark.parametrize("degrees", [-35, -12, 8, 30])
def test_it_turns_and_moves_with_the_face(degrees):
    labels = turned(drawn_face(), degrees, (7, -4))
    axis = face_axis(labels, SCHEME)
    angle = np.degrees(np.arctan2(axis.normal[1], axis.normal[0]))
    assert angle == pytest.approx(degrees, abs=2)
    upright = face_axis(drawn_face(), SCHEME)
    rows, columns = labels.shape
    middle = np.array([columns / 2, rows / 2])
    turn = np.radians(degrees)
    away = np.array(upright.point) - middle
    across, down = np.cos(turn), np.sin(turn)
    moved = middle + (7, -4) + np.array([[across, -down], [down, across]]) @ away
    assert axis.distance(*moved) == pytest.approx(0, abs=1.2)


def test_the_size_of_the_map_does_not_matter():
    small = face_axis(drawn_face(), SCHEME)
    large = cv2.resize(drawn_face(), None, fx=5, fy=5, interpolation=cv2.INTER_NEAREST)
    found = face_axis(large, SCHEME)
    assert found.normal == pytest.approx(small.normal, abs=0.02)
    assert found.distance(5 * small.point[0], 5 * small.point[1]) == pytest.approx(0, abs=4)


def test_nose_and_mouth_are_enough():
    labels = np.zeros((60, 40), np.uint8)
    labels[10:30, 18:24] = FINE.id("nose_bridge")
    labels[40:44, 15:27] = FINE.id("lip_upper")
    axis = face_axis(labels, FINE)
    assert axis.normal == pytest.approx((1, 0), abs=0.02) and axis.point[0] == pytest.approx(21, abs=0.1)


def test_without_two_parts_that_tell_there_is_none():
    labels = np.zeros((60, 40), np.uint8)
    assert face_axis(labels, FINE) is None
    labels[10:30, 18:24] = FINE.id("brow_left")
    labels[40:50] = FINE.id("hair")
    assert face_axis(labels, FINE) is None
    labels[30:34, 18:24] = FINE.id("nose_tip")
    assert face_axis(labels, FINE) is None  # one point is no line


def test_a_reflection_is_its_own_inverse_and_its_matrix_says_the_same():
    axis = Axis((20.0, 11.0), (np.cos(0.3), np.sin(0.3)))
    there = axis.reflect((4.5, 7.5))
    assert axis.reflect(there) == pytest.approx((4.5, 7.5))
    assert axis.distance(*there) == pytest.approx(-axis.distance(4.5, 7.5))
    index = axis.matrix() @ (4, 7, 1)  # the pixel whose centre that is
    assert index + 0.5 == pytest.approx(there)
