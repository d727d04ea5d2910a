"""A whole draft of the drawn face."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training.draft_labels.draft import draft_labels

from .drawn import EYES, IRIS, SCHEME, coarse, flat, iou, landmarks, spot
from .test_hair import bearded_picture

LARGE = 1024


def large(picture: np.ndarray) -> np.ndarray:
    return picture.repeat(2, 0).repeat(2, 1)


def drafted(picture: np.ndarray, **options: bool) -> np.ndarray:
    marks = landmarks()
    for eye in marks.eyes.values():
        eye.contour[:] *= 2
        eye.iris[:] *= 2
    marks.mesh[:] *= 2
    return draft_labels(large(picture), coarse(), marks, **options)


def test_landmarks_are_in_pixels_of_the_picture_and_labels_of_the_parser() -> None:
    labels = drafted(flat())
    assert labels.shape == (512, 512) and labels.dtype == np.uint8
    for side, centre in EYES.items():
        iris = np.isin(labels, [SCHEME.id(f"iris_{side}"), SCHEME.id(f"pupil_{side}")])
        assert iou(iris, spot(*centre, IRIS)) > 0.95


def test_the_drawn_face_has_its_parts() -> None:
    """All but what its flat picture cannot show, or it does not wear."""
    names = {SCHEME.names[i] for i in np.unique(drafted(flat()))}
    unseen = {"sideburns", "beard", "moustache", "glasses_frame", "glasses_lens", "earring", "hat", "teeth"}
    assert set(SCHEME.names) - names == unseen | {"nostril_left", "nostril_right"}


def test_what_is_given_stays_as_it_is() -> None:
    picture, labels, marks = flat(), coarse(), landmarks()
    draft_labels(picture, labels, marks)
    np.testing.assert_array_equal(labels, coarse())
    np.testing.assert_array_equal(marks.mesh, landmarks().mesh)
    np.testing.assert_array_equal(picture, flat())


@pytest.mark.parametrize("asked", [True, False])
def test_a_beard_is_looked_for_only_when_asked_for(asked: bool) -> None:
    labels = drafted(bearded_picture(), bearded=asked)
    assert np.isin(labels, SCHEME.ids(["beard"])).any() == asked
    assert np.isin(labels, SCHEME.ids(["moustache"])).any() == asked
