"""Means and sums of displacements."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.library.combine import better_delta, mean_delta, sum_delta


def test_the_mean_is_as_long_as_its_examples(make_vector):
    shared, own = np.zeros((3, 4)), np.eye(3, 4)
    shared[0] = 3
    examples = [make_vector(delta=shared + own), make_vector(delta=shared - own)]
    np.testing.assert_allclose(mean_delta(examples), shared)
    better = better_delta(examples)
    assert better.dtype == np.float32
    assert np.linalg.norm(better) == pytest.approx(np.mean([np.linalg.norm(v.delta) for v in examples]))
    np.testing.assert_allclose(better / np.linalg.norm(better), shared / np.linalg.norm(shared), atol=1e-6)


def test_what_cannot_be_averaged_is_told(make_vector):
    one = make_vector(delta=np.ones((3, 4)))
    for others, words in (
        ([], "One vector"),
        ([make_vector(delta=-np.ones((3, 4)))], "opposite"),
        ([make_vector(latent_space="car/w+")], "car/w"),
        ([make_vector(delta=np.ones((4, 4)))], "shape"),
    ):
        with pytest.raises(BadInputError, match=words):
            better_delta([one, *others])


def test_a_sum_goes_by_the_strengths():
    one = np.ones((2, 3), np.float32)
    total = sum_delta([(2.0, one), (-0.5, 2 * one)])
    np.testing.assert_array_equal(total, one)
    assert total.dtype == np.float32
