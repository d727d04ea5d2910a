"""MobileStyleGAN as an explicit torch module (layout and constants as found in the archive's graph).

A dense first convolution on a learned constant, then blocks of: inverse Haar wavelet (twice the size, a
quarter of the channels) and two style-modulated depthwise + pointwise convolutions; the RGB head predicts
wavelet bands of the picture. Demodulation is folded into the weights, noise maps are fixed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .generator import Features
from .styled_conv import SLOPE, inverse_haar, styled_conv

RGB_BANDS = 12  # 3 colours, 4 wavelet bands


@dataclass(frozen=True)
class MobileStyleGANConfig:
    """Shape of the network: `channels[0]` of the first map, then one per block that doubles the size."""

    latent_space: str
    base_size: tuple[int, int] = (4, 4)
    channels: tuple[int, ...] = (512, 512, 512, 512, 512, 256, 128, 64)
    w_dim: int = 512
    z_dim: int = 512
    mapping_layers: int = 8


class MobileStyleGAN(nn.Module):
    """Implements the `Generator` protocol. Frozen: parameters are buffers and never get gradients."""

    const: Tensor
    mean_w: Tensor

    def __init__(self, config: MobileStyleGANConfig) -> None:
        super().__init__()
        self.config = config
        self.latent_space = config.latent_space
        self.w_dim, self.z_dim = config.w_dim, config.z_dim
        self.mapping = MappingNetwork(config)
        self.style_widths = _style_widths(config.channels)
        self.styles = nn.ModuleList(FrozenLinear(config.w_dim, c) for c in self.style_widths)
        self.num_styles = len(self.styles)
        self.register_buffer("const", torch.randn(1, config.channels[0], *config.base_size))
        self.first = FirstConv(config.channels[0], config.base_size)
        self.blocks = nn.ModuleList()
        height, width = config.base_size
        shapes = [(config.channels[0], height, width)]
        for inputs, outputs in pairwise(config.channels):
            height, width = 2 * height, 2 * width
            self.blocks.append(Block(inputs, outputs, (height, width)))
            shapes += [(outputs, height, width)] * 2
        self.map_shapes = tuple(shapes)
        self.output_size = (2 * height, 2 * width)
        self.to_img = ToImage(config.channels[-1])
        self.register_buffer("mean_w", torch.zeros(config.w_dim))

    def map(self, z: Tensor) -> Tensor:
        """z [N, z_dim] to w [N, w_dim]."""
        return self.mapping(z)  # type: ignore[no-any-return]

    def style(self, ws: Tensor, index: int) -> Tensor:
        """Style `index` of ws [N, num_styles, w_dim]: per-channel factors [N, C]."""
        return self.styles[index](ws[:, index])  # type: ignore[no-any-return]

    def features(self, ws: Tensor, height: int | None = None) -> Features:
        """Feature maps of ws [N, num_styles, w_dim], stopping after the maps of `height` rows (None: all)."""
        x = self.first(self.const, self.style(ws, 0))
        maps = [x]
        for k, block in enumerate(self.blocks):
            if height is not None and x.shape[2] >= height:
                break
            up, one, two = (self.style(ws, 1 + 3 * k + i) for i in range(3))
            middle, x = block(x, up, one, two)
            maps += [middle, x]
        return Features(tuple(maps), ws)

    def rgb(self, features: Features) -> Tensor:
        """The full picture [N, 3, H, W] in [-1, 1] (not clamped)."""
        return self.to_img(features.maps[-1], self.style(features.ws, self.num_styles - 1))  # type: ignore[no-any-return]


class MappingNetwork(nn.Sequential):
    """z to w: RMS normalisation, then fully-connected layers with a leaky ReLU and a gain each."""

    gain: Tensor

    def __init__(self, config: MobileStyleGANConfig) -> None:
        widths = [config.z_dim] + [config.w_dim] * config.mapping_layers
        super().__init__(*(FrozenLinear(a, b) for a, b in pairwise(widths)))
        self.register_buffer("gain", torch.tensor(2.0**0.5))

    def forward(self, z: Tensor) -> Tensor:
        x = z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-8)
        for layer in self:
            x = F.leaky_relu(layer(x), SLOPE) * self.gain
        return x


class FrozenLinear(nn.Module):
    """A fully-connected layer whose weights are buffers."""

    weight: Tensor
    bias: Tensor

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.register_buffer("weight", torch.randn(outputs, inputs) / inputs**0.5)
        self.register_buffer("bias", torch.zeros(outputs))

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight, self.bias)


class FirstConv(nn.Module):
    """The learned constant, scaled by its style, through a dense 3×3 convolution."""

    weight: Tensor
    noise: Tensor
    bias: Tensor

    def __init__(self, channels: int, size: tuple[int, int]) -> None:
        super().__init__()
        self.register_buffer("weight", torch.randn(channels, channels, 3, 3) / (3 * channels**0.5))
        self.register_buffer("noise", torch.zeros(1, 1, *size))
        self.register_buffer("bias", torch.zeros(channels))

    def forward(self, const: Tensor, style: Tensor) -> Tensor:
        x = F.conv2d(const * style[:, :, None, None], self.weight, self.bias, padding=1)
        return F.leaky_relu(x + self.noise, SLOPE).contiguous(memory_format=torch.channels_last)


class SeparableConv(nn.Module):
    """Weights of one style-modulated depthwise 3×3 + pointwise convolution."""

    depthwise: Tensor
    pointwise: Tensor
    noise: Tensor
    bias: Tensor

    def __init__(self, inputs: int, outputs: int, size: tuple[int, int]) -> None:
        super().__init__()
        self.register_buffer("depthwise", torch.randn(inputs, 1, 3, 3) / 3)
        self.register_buffer("pointwise", torch.randn(outputs, inputs, 1, 1) / inputs**0.5)
        self.register_buffer("noise", torch.zeros(1, 1, *size))
        self.register_buffer("bias", torch.zeros(outputs))

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        return styled_conv(x, style, self.depthwise, self.pointwise, self.noise, self.bias)


class Block(nn.Module):
    """Twice the size: inverse Haar, then two styled convolutions."""

    def __init__(self, inputs: int, outputs: int, size: tuple[int, int]) -> None:
        super().__init__()
        self.conv1 = SeparableConv(inputs // 4, outputs, size)
        self.conv2 = SeparableConv(outputs, outputs, size)

    def forward(self, x: Tensor, up: Tensor, one: Tensor, two: Tensor) -> tuple[Tensor, Tensor]:
        middle = self.conv1(inverse_haar(x * up[:, :, None, None]), one)
        return middle, self.conv2(middle, two)


class ToImage(nn.Module):
    """Styled 1×1 convolution to the wavelet bands of the picture, then inverse Haar."""

    weight: Tensor
    bias: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.register_buffer("weight", torch.randn(RGB_BANDS, channels, 1, 1) / channels**0.5)
        self.register_buffer("bias", torch.zeros(RGB_BANDS))

    def bands(self, x: Tensor, style: Tensor) -> Tensor:
        """[N, 12, H, W] wavelet bands; the first three, halved, are the picture at half size."""
        return F.conv2d(x * style[:, :, None, None], self.weight, self.bias)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        return inverse_haar(self.bands(x, style))


def _style_widths(channels: tuple[int, ...]) -> list[int]:
    """Channels each style scales: first conv; per block up, conv1, conv2; RGB."""
    widths = [channels[0]]
    for inputs, outputs in pairwise(channels):
        widths += [inputs, inputs // 4, outputs]
    return [*widths, channels[-1]]


def group_bands(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Archive order to ours: the channels that become LH, HL, HH, interleaved there, lie in three runs here.

    A wavelet band is then one contiguous slice. Only the order of channels between two layers changes.
    """
    grouped = dict(state)
    blocks = sum(name.endswith("conv2.bias") for name in state)
    makers = [("first.weight", "first.bias")]
    makers += [(f"blocks.{k}.conv2.pointwise", f"blocks.{k}.conv2.bias") for k in range(blocks - 1)]
    for k, maker in enumerate(makers):
        order = _band_order(len(state[maker[1]]))
        for name in (*maker, f"styles.{1 + 3 * k}.weight", f"styles.{1 + 3 * k}.bias"):
            grouped[name] = state[name][order]
    for name in ("to_img.weight", "to_img.bias"):
        grouped[name] = state[name][_band_order(RGB_BANDS)]
    return grouped


def _band_order(channels: int) -> Tensor:
    low = torch.arange(channels // 4)
    high = torch.arange(channels // 4, channels).view(-1, 3)
    return torch.cat([low, *high.unbind(1)])
