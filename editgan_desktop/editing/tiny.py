"""A random generator with all its heads, built in milliseconds: to try the program without weights.

Tests use it in two shapes, one of them not square; `EDITGAN_TINY` makes the window edit with it (`app/startup.py`).
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..core.labels import load_scheme
from ..networks.mobile_stylegan import MobileStyleGAN, MobileStyleGANConfig
from ..networks.rgb_heads import RGBHead
from ..networks.segmentation_branch import SegmentationBranch, SegmentationConfig
from .load import SCHEME
from .model import Model

SHAPES = {
    "square": MobileStyleGANConfig("tiny-square/w+", (4, 4), (16, 16, 16, 8, 8), w_dim=16, z_dim=16, mapping_layers=2),
    "wide": MobileStyleGANConfig("tiny-wide/w+", (3, 4), (32, 16, 16, 8, 8), w_dim=16, z_dim=16, mapping_layers=2),
}


class TinyPerceptual(nn.Module):
    """The interface of `Perceptual` on two layers: the picture itself, and a fixed random convolution of it."""

    kernel: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("kernel", 0.3 * torch.randn(4, 3, 3, 3, generator=torch.Generator().manual_seed(5)))

    def encode(self, picture: Tensor) -> tuple[Tensor, ...]:
        """Features of [N, 3, H, W], one map per layer."""
        return picture, F.conv2d(picture, self.kernel, padding=1)

    def compare(self, picture: Tensor, reference: tuple[Tensor, ...]) -> Tensor:
        """Distance [N] of a picture to an encoded reference."""
        pairs = zip(self.encode(picture), reference, strict=True)
        return torch.stack([(made - wanted).square().mean((1, 2, 3)) for made, wanted in pairs]).sum(0)

    @torch.no_grad()
    def distance(self, first: Tensor, second: Tensor) -> float:
        """Distance of two single pictures [1, 3, H, W]."""
        return float(self.compare(first, self.encode(second))[0])


def tiny_generator(config: MobileStyleGANConfig, seed: int = 0) -> MobileStyleGAN:
    """Every weight is random, noise, biases and mean w included, so that nothing can be left out unnoticed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        generator = MobileStyleGAN(config).eval()
        for name, buffer in generator.named_buffers():
            if name.endswith(("noise", "bias", "mean_w")):
                buffer.normal_(std=0.3)
        for style in generator.styles:  # factors about 1, as trained ones are
            assert isinstance(style.weight, Tensor) and isinstance(style.bias, Tensor)
            style.weight.mul_(0.5)
            style.bias.add_(1)
    return generator.to(memory_format=torch.channels_last)


def tiny_branch(
    generator: MobileStyleGAN, height: int, members: int = 1, seed: int = 1, scheme: str = SCHEME
) -> SegmentationBranch:
    """A random segmentation branch on the maps up to `height` rows; its labels vary over the picture."""
    channels = tuple(c for c, rows, _ in generator.map_shapes if rows <= height)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        branch = SegmentationBranch(SegmentationConfig(scheme, len(load_scheme(scheme)), channels, (32, 16), members))
        for layer in (branch.second, branch.third):
            layer.weight.data.mul_(4)
    return branch.eval().requires_grad_(False)


def tiny_head(generator: MobileStyleGAN, height: int, seed: int = 2) -> RGBHead:
    """A random RGB head for pictures of `height` rows."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        head = RGBHead(generator, height, 8)
        head.noise.data.normal_(std=0.1)
        for layer in (head.filter1, head.filter2, head.to_rgb):  # or the picture would be almost flat
            layer.weight.data.mul_(3)
    return head.eval().requires_grad_(False)


def head_heights(generator: MobileStyleGAN) -> tuple[int, int]:
    """Draft and working size: those of the maps three and two doublings below the picture."""
    return generator.output_size[0] // 8, generator.output_size[0] // 4


def tiny_model(config: MobileStyleGANConfig = SHAPES["square"]) -> Model:
    """All that the window and the command line edit with, on one of `SHAPES`."""
    generator = tiny_generator(config)
    heights = head_heights(generator)
    heads = {height: tiny_head(generator, height) for height in heights}
    perceptual: Any = TinyPerceptual()
    return Model(generator, heads, tiny_branch(generator, heights[0]), load_scheme(SCHEME), lambda: perceptual)
