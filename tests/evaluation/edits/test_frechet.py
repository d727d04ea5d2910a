"""FID and KID against closed forms."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.linalg
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.evaluation.edits.frechet import frechet_distance, kernel_distance, kernel_interval

Features = NDArray[np.float64]


def normal(count: int, width: int = 8, shift: float = 0.0, scale: float = 1.0, seed: int = 0) -> Features:
    return shift + scale * np.random.default_rng(seed).standard_normal((count, width))


def test_fid_of_two_gaussians_is_known() -> None:
    first, second = normal(40_000, 4), normal(40_000, 4, shift=0.5, scale=3.0, seed=1)
    assert frechet_distance(first, second) == pytest.approx(4 * 0.5**2 + 4 * (3 - 1) ** 2, rel=0.02)


@pytest.mark.parametrize("count", [200, 5])  # with fewer pictures than features the covariances have no full rank
def test_fid_takes_the_matrix_root(count: int) -> None:
    mix = np.random.default_rng(3).standard_normal((8, 8))
    first, second = normal(count) @ mix, normal(count + 3, shift=1.0, seed=1)
    roots = np.linalg.eigvals(np.cov(first, rowvar=False) @ np.cov(second, rowvar=False))
    covariances = np.trace(np.cov(first, rowvar=False) + np.cov(second, rowvar=False))
    apart = first.mean(0) - second.mean(0)
    wanted = apart @ apart + covariances - 2 * np.sqrt(roots.real.clip(0)).sum()
    assert frechet_distance(first, second) == pytest.approx(wanted, rel=1e-6)
    if count > 8:
        root = scipy.linalg.sqrtm(np.cov(first, rowvar=False) @ np.cov(second, rowvar=False))
        assert frechet_distance(first, second) == pytest.approx(apart @ apart + covariances - 2 * np.trace(root).real)


def test_fid_of_a_set_with_itself_is_nothing() -> None:
    assert frechet_distance(normal(20), normal(20)) == pytest.approx(0, abs=1e-9)


def test_kid_is_the_mean_over_different_pictures() -> None:
    first, second = normal(5, 3), normal(4, 3, shift=1.0, seed=1)

    def kernel(x: Features, y: Features) -> float:
        return float((x @ y / 3 + 1) ** 3)

    within_first = np.mean([kernel(x, y) for i, x in enumerate(first) for j, y in enumerate(first) if i != j])
    within_second = np.mean([kernel(x, y) for i, x in enumerate(second) for j, y in enumerate(second) if i != j])
    between = np.mean([kernel(x, y) for x in first for y in second])
    assert kernel_distance(first, second) == pytest.approx(within_first + within_second - 2 * between)


def test_kid_is_unbiased_at_a_dozen_pictures() -> None:
    same = [kernel_distance(normal(12, seed=2 * i), normal(15, seed=2 * i + 1)) for i in range(400)]
    error = np.std(same) / np.sqrt(len(same))
    assert abs(np.mean(same)) < 3 * error < 0.2
    assert kernel_distance(normal(12), normal(15, shift=1.0, seed=1)) > 20 * error


def test_the_interval_lies_about_the_estimate_and_narrows() -> None:
    few, many = ((normal(n), normal(n, shift=0.6, seed=1)) for n in (12, 400))
    low, high = kernel_interval(*few)
    assert low < kernel_distance(*few) < high
    narrow = kernel_interval(*many)
    assert narrow[0] < kernel_distance(*many) < narrow[1]
    assert narrow[1] - narrow[0] < (high - low) / 3
    assert kernel_interval(*few) == (low, high), "the same every time"


def test_equal_sets_may_well_be_equal_by_the_interval() -> None:
    """A draw that compared pictures with themselves would lie above 0 nearly always."""
    hits = 0
    for i in range(40):
        low, high = kernel_interval(normal(12, seed=2 * i), normal(12, seed=2 * i + 1), draws=200)
        hits += low <= 0 <= high
    assert hits >= 32


@pytest.mark.parametrize("distance", [frechet_distance, kernel_distance, kernel_interval])
def test_one_picture_is_no_set(distance: object) -> None:
    with pytest.raises(BadInputError, match="two pictures"):
        distance(normal(1), normal(5))  # type: ignore[operator]
