"""Measures of reconstruction against what the formulas say, worked out by other means."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.signal import convolve2d
from torch import Tensor

from editgan_desktop.evaluation.picture_measures import compared, ms_ssim, psnr, small, ssim_terms

from ..photos import smooth
from ..tiny import FakePerceptual

Grey = NDArray[np.float64]
WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
C1, C2 = 0.0001, 0.0009


def window() -> Grey:
    """The 11×11 Gaussian, from its definition."""
    down, right = np.mgrid[-5:6, -5:6]
    weights = np.exp(-(down**2 + right**2) / (2 * 1.5**2))
    return np.asarray(weights / weights.sum())


def terms(a: Grey, b: Grey) -> tuple[Grey, Grey]:
    """Luminance and contrast-structure from centred moments, window by window."""

    def mean(x: Grey) -> Grey:
        return np.asarray(convolve2d(x, window(), "valid"))

    ma, mb = mean(a), mean(b)
    va, vb, both = mean(a * a) - ma**2, mean(b * b) - mb**2, mean(a * b) - ma * mb
    return (2 * ma * mb + C1) / (ma**2 + mb**2 + C1), (2 * both + C2) / (va + vb + C2)


def noisy(amount: float, size: int = 256, seed: int = 0) -> tuple[Tensor, Tensor]:
    random = np.random.default_rng(seed)
    clean = smooth(height=size, width=size).astype(float) / 255
    dirty = (clean + amount * random.standard_normal(clean.shape)).clip(0, 1)
    first, second = (torch.from_numpy(x).permute(2, 0, 1)[None].float() for x in (clean, dirty))
    return first, second


def test_equal_pictures() -> None:
    first, _ = noisy(0)
    assert ms_ssim(first, first) == pytest.approx(1, abs=1e-12) and psnr(first, first) == math.inf


def test_one_window_by_hand() -> None:
    """Where a single window fits, its weighted mean, spread and covariance are sums over 121 pixels."""
    random = np.random.default_rng(1)
    a, b, w = random.random((11, 11)), random.random((11, 11)), window()
    ma, mb = (w * a).sum(), (w * b).sum()
    va, vb, both = (w * (a - ma) ** 2).sum(), (w * (b - mb) ** 2).sum(), (w * (a - ma) * (b - mb)).sum()
    light, structure = ssim_terms(*(torch.from_numpy(x)[None, None] for x in (a, b)))
    assert light.shape == structure.shape == (1, 1, 1, 1)
    assert float(light) == pytest.approx((2 * ma * mb + C1) / (ma**2 + mb**2 + C1))
    assert float(structure) == pytest.approx((2 * both + C2) / (va + vb + C2))


def test_five_scales_by_another_way() -> None:
    """Per channel by plain convolution, halved by averaging; luminance counts at the coarsest only."""
    first, second = noisy(0.1, size=192)
    expected = []
    for channel in range(3):
        a, b = (x[0, channel].double().numpy() for x in (first, second))
        product = 1.0
        for i, weight in enumerate(WEIGHTS):
            light, structure = terms(a, b)
            product *= ((light * structure) if i == 4 else structure).mean() ** weight
            a, b = (x.reshape(len(x) // 2, 2, -1, 2).mean((1, 3)) for x in (a, b))
        expected.append(product)
    assert ms_ssim(first, second) == pytest.approx(float(np.mean(expected)))


def test_flat_pictures_differ_in_luminance_alone() -> None:
    a, b = 0.25, 0.75
    flat = [torch.full((1, 3, 256, 256), value) for value in (a, b)]
    assert ms_ssim(*flat) == pytest.approx(((2 * a * b + C1) / (a * a + b * b + C1)) ** WEIGHTS[-1])


def test_it_is_symmetric_and_falls_with_noise() -> None:
    scores = []
    for amount in (0.02, 0.1, 0.4):
        first, second = noisy(amount)
        scores.append(ms_ssim(first, second))
        assert ms_ssim(second, first) == pytest.approx(scores[-1], abs=1e-12)
    assert 1 > scores[0] > scores[1] > scores[2] > 0


def test_opposite_structure_counts_as_none() -> None:
    """A negative picture: a negative mean has no real power."""
    random = torch.rand(1, 3, 256, 256, generator=torch.Generator().manual_seed(0))
    assert ms_ssim(random, 1 - random) == 0


def test_pictures_too_small_are_refused() -> None:
    with pytest.raises(ValueError, match="176 pixels"):
        ms_ssim(torch.zeros(1, 3, 175, 300), torch.zeros(1, 3, 175, 300))


def test_psnr_of_a_known_error() -> None:
    assert psnr(torch.full((1, 3, 8, 8), 0.5), torch.full((1, 3, 8, 8), 0.6)) == pytest.approx(20, abs=1e-4)


def test_pictures_are_compared_at_256_by_averages() -> None:
    """A fine checkerboard is grey there, so that it equals grey."""
    board = (np.indices((512, 512)).sum(0) % 2 * 254).astype(np.uint8)[..., None].repeat(3, 2)
    assert small(board).shape == (1, 3, 256, 256)
    found = compared(FakePerceptual(), board, np.full_like(board, 127))  # type: ignore[arg-type]
    assert found["lpips"] == pytest.approx(0, abs=1e-9) and found["ms_ssim"] == pytest.approx(1)
    assert found["psnr"] > 100
