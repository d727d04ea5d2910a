"""How near two pictures are: the measures of image reconstruction."""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..editing.synthesise import to_tensor, to_uint8
from ..networks.perceptual import Perceptual

Picture = NDArray[np.uint8]
SIDE = 256  # pictures are area-downsampled to this before they are compared

# Exponents of the five scales, finest first, each half as wide as the one before (Wang et al. 2003, sec. 3.2).
SCALES = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
WINDOW, SIGMA = 11, 1.5  # taps and width of the Gaussian window
C1, C2 = 0.01**2, 0.03**2  # of pictures from 0 to 1 (Wang et al. 2004, sec. III.B)


def small(picture: Picture) -> Tensor:
    """A picture [H, W, 3] uint8 as [1, 3, 256, 256] in [-1, 1], each pixel the mean of those it covers."""
    return F.interpolate(to_tensor(picture), (SIDE, SIDE), mode="area")


def small_picture(picture: Picture) -> Picture:
    """The same, to be looked at: [256, 256, 3] uint8."""
    return to_uint8(small(picture))


def compared(perceptual: Perceptual, photo: Picture, made: Picture) -> dict[str, float]:
    """LPIPS (0 when equal), PSNR in dB and MS-SSIM (1 when equal) of two pictures [H, W, 3] at 256².

    `perceptual` may live on another device than the CPU.
    """
    first, second = small(photo), small(made)
    device = next(perceptual.buffers()).device
    return {
        "lpips": perceptual.distance(first.to(device), second.to(device)),
        "psnr": psnr((first + 1) / 2, (second + 1) / 2),
        "ms_ssim": ms_ssim((first + 1) / 2, (second + 1) / 2),
    }


def psnr(first: Tensor, second: Tensor) -> float:
    """Peak signal-to-noise ratio in dB of pictures from 0 to 1; infinite when they are equal."""
    error = float(F.mse_loss(first.double(), second.double()))
    return -10 * math.log10(error) if error else math.inf


def ms_ssim(first: Tensor, second: Tensor) -> float:
    """Multi-scale structural similarity (Wang et al. 2003, eq. 7) of pictures [N, C, H, W] from 0 to 1.

    Contrast and structure at every scale, luminance at the coarsest; means over pixels, then over channels and
    pictures. Where a mean of contrast and structure is negative it counts as 0, for it has no real power.

    Raises ValueError when a side is below 176: the window would not fit the coarsest scale.
    """
    if min(first.shape[2:]) < WINDOW << (len(SCALES) - 1):
        raise ValueError(f"MS-SSIM needs {WINDOW << (len(SCALES) - 1)} pixels a side, not {tuple(first.shape[2:])}.")
    first, second = first.double(), second.double()
    product = torch.ones(first.shape[:2], dtype=torch.float64)
    for scale, exponent in enumerate(SCALES):
        if scale:
            first, second = F.avg_pool2d(first, 2), F.avg_pool2d(second, 2)
        luminance, structure = ssim_terms(first, second)
        last = scale == len(SCALES) - 1
        mean = ((luminance * structure) if last else structure).mean((2, 3))
        product = product * mean.clamp(min=0) ** exponent
    return float(product.mean())


def ssim_terms(first: Tensor, second: Tensor) -> tuple[Tensor, Tensor]:
    """Luminance, and contrast times structure, of SSIM at each place the window fits (Wang et al. 2004, eq. 6, 13).

    Both [N, C, H - 10, W - 10], of pictures [N, C, H, W] from 0 to 1.
    """
    mean_a, mean_b = _blurred(first), _blurred(second)
    both = _blurred(first * second) - mean_a * mean_b
    spread = _blurred(first * first) - mean_a**2 + _blurred(second * second) - mean_b**2
    return (2 * mean_a * mean_b + C1) / (mean_a**2 + mean_b**2 + C1), (2 * both + C2) / (spread + C2)


def _blurred(x: Tensor) -> Tensor:
    """Means under the Gaussian window, only where all of it lies inside."""
    taps = torch.exp(-((torch.arange(WINDOW, dtype=x.dtype) - WINDOW // 2) ** 2) / (2 * SIGMA**2))
    taps = (taps / taps.sum()).expand(x.shape[1], 1, 1, -1)
    return F.conv2d(F.conv2d(x, taps, groups=x.shape[1]), taps.transpose(2, 3), groups=x.shape[1])
