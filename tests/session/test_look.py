"""Label maps at another size."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.session.look import fit_labels, thumbnail


def test_the_same_size_is_the_same_map():
    labels = np.arange(12, dtype=np.uint8).reshape(3, 4)
    assert fit_labels(labels, (3, 4)) is labels


@pytest.mark.parametrize("shape", [(6, 8), (12, 16), (3, 4), (5, 7), (18, 24), (7, 5), (1, 1)])
def test_the_nearest_pixel_is_taken(shape):
    labels = np.arange(6 * 8, dtype=np.uint8).reshape(6, 8)
    expected = np.empty(shape, np.uint8)
    for row in range(shape[0]):
        for column in range(shape[1]):
            y, x = (row + 0.5) * 6 / shape[0], (column + 0.5) * 8 / shape[1]
            expected[row, column] = labels[int(y), int(x)]
    np.testing.assert_array_equal(fit_labels(labels, shape), expected)


def test_doubling_and_halving_gives_the_map_back():
    labels = np.random.default_rng(0).integers(0, 19, (8, 6)).astype(np.uint8)
    np.testing.assert_array_equal(fit_labels(fit_labels(labels, (16, 12)), (8, 6)), labels)


def test_a_thumbnail_keeps_the_aspect_and_enlarges_nothing():
    picture = np.zeros((40, 80, 3), np.uint8)
    picture[:, 40:] = (250, 10, 90)
    small = thumbnail(picture, 20)
    assert small.shape == (10, 20, 3)
    assert small[5, 2].tolist() == [0, 0, 0] and small[5, 17].tolist() == [250, 10, 90]
    assert np.array_equal(thumbnail(picture, 100), picture)
