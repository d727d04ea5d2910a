"""How plausible a latent is: its distance from where sampled latents lie.

The mapping network fills W unevenly. In the principal axes of sampled w, scaled by their spread, a sampled latent has
a length of about one per axis; what an optimisation invents goes far out along axes that samples hardly use.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..networks.generator import Generator

SAMPLES = 8192
SMALLEST = 0.02  # of the largest spread: axes below it are as good as unused, and count no more than this


@dataclass(frozen=True, eq=False)
class LatentPrior:
    """Mean [w_dim] and whitening axes [w_dim, w_dim] of sampled w."""

    mean: Tensor
    axes: Tensor

    def unlikeliness(self, ws: Tensor) -> Tensor:
        """Mean square along the axes of ws [N, num_styles, w_dim]: about 1 for samples without truncation."""
        return ((ws - self.mean) @ self.axes).square().mean()


def fit_prior(generator: Generator) -> LatentPrior:
    """From the same few thousand samples every time."""
    random = np.random.Generator(np.random.PCG64(30))
    with torch.no_grad():
        z = torch.from_numpy(random.standard_normal((SAMPLES, generator.z_dim)).astype(np.float32))
        w = generator.map(z.to(generator.mean_w.device)) - generator.mean_w
        variances, vectors = torch.linalg.eigh((w.T @ w / len(w)).double())
        spread = variances.clamp_min(0).sqrt()
        axes = vectors / spread.clamp_min(SMALLEST * spread.max())
    return LatentPrior(generator.mean_w, axes.float())
