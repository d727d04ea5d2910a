"""How far two sets of pictures are apart, by their features: FID and KID.

At a few dozen pictures FID is biased upwards, much more than what methods differ by: compare it only between sets of
the same size. KID is unbiased at any size (Bińkowski et al. 2018), and its bootstrap interval says how sure it is.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import BadInputError

Features = NDArray[np.floating[Any]]
BOOTSTRAPS = 1000
UNBIASED_FROM = 2048  # pictures in both sets: below, the covariance has no full rank


def frechet_distance(first: Features, second: Features) -> float:
    """Fréchet distance of the Gaussians fitted to two sets [N, D] and [M, D]: |μ₁-μ₂|² + tr(Σ₁+Σ₂-2√(Σ₁Σ₂)).

    With A and B the centred sets, the trace of the root is the sum of the singular values of A·Bᵀ, exactly: no matrix
    root is taken.

    Raises BadInputError on sets of one.
    """
    _check(first, second)
    first, second = first.astype(np.float64), second.astype(np.float64)
    apart = first.mean(0) - second.mean(0)
    a, b = ((x - x.mean(0)) / np.sqrt(len(x) - 1) for x in (first, second))
    a, b = _few_rows(a), _few_rows(b)
    root = np.linalg.svd(a @ b.T, compute_uv=False).sum()
    return float(apart @ apart + (a**2).sum() + (b**2).sum() - 2 * root)


def _few_rows(x: Features) -> Features:
    """At most D rows with the same xᵀ·x as x [N, D]: thousands of pictures would make a huge matrix."""
    return np.asarray(np.linalg.qr(x, mode="r")) if len(x) > x.shape[1] else x


def kernel_distance(first: Features, second: Features) -> float:
    """KID: unbiased estimate of the squared MMD of two sets [N, D] and [M, D] with the kernel (x·y / D + 1)³.

    Raises BadInputError on sets of one.
    """
    kernels = _kernels(first, second)
    return _weighted(kernels, np.ones(len(first)), np.ones(len(second)))


def kernel_interval(
    first: Features, second: Features, share: float = 0.95, draws: int = BOOTSTRAPS, seed: int = 0
) -> tuple[float, float]:
    """Bootstrap interval of `kernel_distance`, resampling the pictures of both sets.

    A picture drawn twice is not compared with itself, or every draw would come out too near.

    Raises BadInputError on sets of one.
    """
    kernels, random = _kernels(first, second), np.random.Generator(np.random.PCG64(seed))
    counts = [random.multinomial(len(x), np.full(len(x), 1 / len(x)), draws) for x in (first, second)]
    enough = [(c > 0).sum(1) > 1 for c in counts]  # a draw of one picture alone says nothing
    found = [_weighted(kernels, p, q) for p, q, ok in zip(*counts, enough[0] & enough[1], strict=True) if ok]
    low, high = np.quantile(found, ((1 - share) / 2, (1 + share) / 2))
    return float(low), float(high)


def _kernels(first: Features, second: Features) -> tuple[Features, Features, Features]:
    """Kernel matrices within the first set, within the second, and between them; 0 where a picture meets itself."""
    _check(first, second)
    x, y = first.astype(np.float64), second.astype(np.float64)
    within_first, within_second, between = ((a @ b.T / x.shape[1] + 1) ** 3 for a, b in ((x, x), (y, y), (x, y)))
    np.fill_diagonal(within_first, 0)
    np.fill_diagonal(within_second, 0)
    return within_first, within_second, between


def _weighted(kernels: tuple[Features, Features, Features], p: Features, q: Features) -> float:
    """The estimate with every picture counted `p` [N] or `q` [M] times."""
    within_first, within_second, between = kernels
    return float(
        p @ within_first @ p / (p.sum() ** 2 - (p**2).sum())
        + q @ within_second @ q / (q.sum() ** 2 - (q**2).sum())
        - 2 * (p @ between @ q) / (p.sum() * q.sum())
    )


def _check(first: Features, second: Features) -> None:
    if min(len(first), len(second)) < 2:
        raise BadInputError("FID and KID need two pictures or more in both sets.", "Add photos.")
