"""The generator protocol: what every image generator tells about itself, free of faces and fixed sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from ..core.latents import SeedSource, latent_noise


@dataclass(frozen=True)
class Features:
    """Styled-conv feature maps of a (possibly early-stopped) forward pass.

    Attributes:
        maps: one [N, C_i, H_i, W_i] tensor per styled convolution, coarse to fine.
        ws: [N, num_styles, w_dim], the latent that made them (heads need its styles).
    """

    maps: tuple[Tensor, ...]
    ws: Tensor


class Generator(Protocol):
    """A frozen image generator with a W+ latent space.

    Attributes:
        latent_space: id of its W+ space, apart from any fingerprint of the weights.
        num_styles, w_dim, z_dim: sizes of W+ rows and of z.
        output_size: (height, width) of the full picture; need not be square.
        map_shapes: (channels, height, width) of each styled-conv feature map.
        mean_w: [w_dim], the mean of w over z.
    """

    latent_space: str
    num_styles: int
    w_dim: int
    z_dim: int
    output_size: tuple[int, int]
    map_shapes: tuple[tuple[int, int, int], ...]
    mean_w: Tensor

    def map(self, z: Tensor) -> Tensor:
        """z [N, z_dim] to w [N, w_dim]."""
        ...

    def features(self, ws: Tensor, height: int | None = None) -> Features:
        """Feature maps of ws [N, num_styles, w_dim], stopping after the maps of `height` rows (None: all)."""
        ...

    def rgb(self, features: Features) -> Tensor:
        """The full picture [N, 3, H, W] in [-1, 1] (not clamped) from all feature maps."""
        ...


def truncate(w: Tensor, mean_w: Tensor, psi: float) -> Tensor:
    """Truncation trick: move w [N, w_dim] towards the mean; psi 1 leaves it, 0 gives the mean face."""
    return torch.lerp(mean_w.to(w), w, psi)


def sampled_latent(generator: Generator, source: SeedSource) -> Tensor:
    """[1, num_styles, w_dim] of a seed, truncated: the same for ever (PCG64, stored mean w)."""
    z = torch.from_numpy(latent_noise(source.seed, generator.z_dim))[None].to(generator.mean_w.device)
    w = truncate(generator.map(z), generator.mean_w, source.truncation)
    return w[:, None].repeat(1, generator.num_styles, 1)
