"""Photo encoder: an aligned picture to a latent in W+, as an offset from the mean (EditGAN sec. 3.4, embedding)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .efficientnet_lite import TAPS, EfficientNetLite

GRID = 4  # pooled cells along an edge of each map
TRUNK = 512


@dataclass(frozen=True)
class EncoderConfig:
    """`side`: rows of the square picture it reads; `spread`: standard deviation of w, the unit of its answers."""

    latent_space: str
    num_styles: int
    w_dim: int
    side: int = 192
    spread: float = 1.0


class PhotoEncoder(nn.Module):
    """Coarse rows are read off the coarsest map, fine rows off the finest."""

    mean_w: Tensor

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.config = config
        self.backbone = EfficientNetLite()
        self.squeeze = nn.ModuleList(nn.Conv2d(channels, 64, 1) for channels in TAPS.values())
        self.trunk = nn.ModuleList(nn.Linear(64 * GRID * GRID, TRUNK) for _ in TAPS)
        self.shared = nn.Linear(TRUNK * len(TAPS), config.w_dim)
        self.rows = nn.ModuleList(nn.Linear(TRUNK + config.w_dim, config.w_dim) for _ in range(config.num_styles))
        for row in self.rows:
            assert isinstance(row, nn.Linear)
            nn.init.zeros_(row.weight)
            nn.init.zeros_(row.bias)
        self.register_buffer("mean_w", torch.zeros(config.w_dim))

    def forward(self, picture: Tensor) -> Tensor:
        """[N, 3, H, W] in [-1, 1], aligned and square, to ws [N, num_styles, w_dim]."""
        side = (self.config.side, self.config.side)
        if picture.shape[2:] != side:
            picture = F.interpolate(picture, side, mode="area")
        levels = [self._level(k, tap) for k, tap in enumerate(self.backbone(picture))]
        together = self.shared(torch.cat(levels, 1))
        rows = [row(torch.cat([self._read(k, levels), together], 1)) for k, row in enumerate(self.rows)]
        return self.mean_w + self.config.spread * (together[:, None] + torch.stack(rows, 1))

    def _level(self, k: int, tap: Tensor) -> Tensor:
        pooled = F.adaptive_avg_pool2d(self.squeeze[k](tap), GRID)
        return F.leaky_relu(self.trunk[k](pooled.flatten(1)), 0.2)

    def _read(self, row: int, levels: list[Tensor]) -> Tensor:
        """The level that a row goes by: the coarsest map for the first third, the finest for the last."""
        third = 3 * row // self.config.num_styles
        return levels[len(levels) - 1 - third]
