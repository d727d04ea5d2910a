"""Low-resolution RGB heads: the picture at 256² or 128² without the generator's last blocks.

A head stands in for everything after an early exit. Its first layer applies the next block's own styles
where that block would (up, conv1, conv2), its last one is modulated by all later styles, so gradients reach
every W+ row. It is distilled from the full picture (editgan_desktop/training/rgb_heads.py).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .generator import Features
from .mobile_stylegan import MobileStyleGAN
from .styled_conv import SLOPE


class RGBHead(nn.Module):
    """RGB at `height` rows from the last feature map of that height."""

    def __init__(self, generator: MobileStyleGAN, height: int, hidden: int) -> None:
        super().__init__()
        self.height = height
        self.map_index = max(i for i, shape in enumerate(generator.map_shapes) if shape[1] == height)
        channels = generator.map_shapes[self.map_index][0]
        width = generator.map_shapes[self.map_index][2]
        self.first_style = 1 + 3 * (self.map_index // 2)  # the next block's `up`; later rows follow
        styles = generator.style_widths[self.first_style + 2 :]
        self.filter1 = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
        self.mix1 = nn.Conv2d(channels, hidden, 1)
        self.noise = nn.Parameter(torch.zeros(1, 1, height, width))
        self.filter2 = nn.Conv2d(hidden, hidden, 3, padding=1, groups=hidden, bias=False)
        self.mix2 = nn.Conv2d(hidden, hidden, 1)
        self.modulate2 = nn.Linear(sum(styles), hidden)
        self.modulate3 = nn.Linear(sum(styles), hidden)
        self.to_rgb = nn.Conv2d(hidden, 3, 1)

    def forward(self, generator: MobileStyleGAN, features: Features) -> Tensor:
        """[N, 3, height, width] in [-1, 1] (not clamped)."""
        first, second, late = self.styles(generator, features.ws)
        return self.picture(features.maps[self.map_index], first * second, late, self.noise)

    def styles(self, generator: MobileStyleGAN, ws: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`up` [N, C], conv1 repeated over the four wavelet bands [N, C], all later styles joined [N, L]."""
        rows = [generator.style(ws, i) for i in range(self.first_style, generator.num_styles)]
        return rows[0], rows[1].repeat(1, 4), torch.cat(rows[2:], 1)

    def picture(self, x: Tensor, style: Tensor, late: Tensor, noise: Tensor) -> Tensor:
        """RGB of a feature map x [N, C, H, W], or of a crop of it with the same crop of `noise`."""
        x = self.filter1(x * style[:, :, None, None])
        x = F.leaky_relu_(self.mix1(x).add_(noise), SLOPE)
        x = self.filter2(x * self.modulate2(late)[:, :, None, None])
        x = F.leaky_relu_(self.mix2(x), SLOPE)
        return self.to_rgb(x * self.modulate3(late)[:, :, None, None])  # type: ignore[no-any-return]
