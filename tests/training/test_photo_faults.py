"""Faults that make a generated face look like a photo to the encoder."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training import photo_faults
from editgan_desktop.training.photo_faults import with_faults

FACE = np.random.default_rng(3).integers(0, 256, (24, 24, 3)).astype(np.uint8)
FACE = np.kron(FACE[::6, ::6], np.ones((6, 6, 1), np.uint8))  # patches, so that blur and shifts show


def test_faults_are_the_same_for_the_same_numbers() -> None:
    one, other, third = (with_faults(FACE, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert (one == other).all() and (one != third).any()
    assert one.dtype == np.uint8 and one.shape == FACE.shape


def test_the_picture_stays_recognisable() -> None:
    faulty = [with_faults(FACE, np.random.default_rng(seed)) for seed in range(60)]
    likeness = [np.corrcoef(picture.mean(2).ravel(), FACE.mean(2).ravel())[0, 1] for picture in faulty]
    assert min(likeness) > 0.7
    assert any((picture == FACE).all() for picture in faulty)  # some are left as they are
    assert FACE.max() > 200  # and the picture given is not written to


@pytest.mark.parametrize("name", ["_misplaced", "_blurred", "_lit", "_noisy", "_compressed"])
def test_every_fault_shows(name: str) -> None:
    changed = getattr(photo_faults, name)(FACE, np.random.default_rng(5))
    assert 0.2 < np.abs(changed.astype(int) - FACE).mean() < 60


def test_grey_pictures_have_three_equal_channels() -> None:
    grey = photo_faults._grey(FACE)
    assert (grey == grey[..., :1]).all() and grey.std() > 10
