"""LPIPS v0.1 (Zhang et al. 2018) with the reference encoded once."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SHIFT, SCALE = (-0.030, -0.088, -0.188), (0.458, 0.448, 0.450)  # of a picture in [-1, 1], before the trunk
# Trunks as slices with a map at the end of each: convolutions (out channels, kernel, stride, padding), each followed by
# a ReLU, and "pool", a maximum over `POOL` (kernel, stride).
ALEX = (
    ((64, 11, 4, 2),),
    ("pool", (192, 5, 1, 2)),
    ("pool", (384, 3, 1, 1)),
    ((256, 3, 1, 1),),
    ((256, 3, 1, 1),),
)
VGG = (
    ((64, 3, 1, 1),) * 2,
    ("pool", *((128, 3, 1, 1),) * 2),
    ("pool", *((256, 3, 1, 1),) * 3),
    ("pool", *((512, 3, 1, 1),) * 3),
    ("pool", *((512, 3, 1, 1),) * 3),
)
TRUNKS, POOL = {"alex": ALEX, "vgg": VGG}, {"alex": (3, 2), "vgg": (2, 2)}


class Perceptual(nn.Module):
    """LPIPS, split into encode and compare. Its state dict is read by `assets/restricted_pickle.py`."""

    shift: Tensor
    scale: Tensor

    def __init__(self, net: str) -> None:
        super().__init__()
        self.register_buffer("shift", torch.tensor(SHIFT)[:, None, None], persistent=False)
        self.register_buffer("scale", torch.tensor(SCALE)[:, None, None], persistent=False)
        self.slices = nn.ModuleList(_slices(net))
        widths = [_width(layers) for layers in TRUNKS[net]]
        self.heads = nn.ParameterList([torch.zeros(width) for width in widths])  # one weight for each channel

    def encode(self, picture: Tensor) -> tuple[Tensor, ...]:
        """Unit-normalised features of [N, 3, H, W] in [-1, 1], one map per slice."""
        x, maps = (picture - self.shift) / self.scale, []
        for part in self.slices:
            x = part(x)
            maps.append(F.normalize(x, dim=1, eps=1e-10))
        return tuple(maps)

    def compare(self, picture: Tensor, reference: tuple[Tensor, ...]) -> Tensor:
        """LPIPS distance [N] of a picture to an encoded reference."""
        total = picture.new_zeros(picture.shape[0])
        for made, wanted, head in zip(self.encode(picture), reference, self.heads, strict=True):
            # The heads are 1×1 convolutions to one channel; averaging over pixels first is the same sum.
            total = total + (made - wanted).square().mean((2, 3)) @ head
        return total

    @torch.no_grad()
    def distance(self, first: Tensor, second: Tensor) -> float:
        """LPIPS distance of two single pictures [1, 3, H, W] in [-1, 1]."""
        return float(self.compare(first, self.encode(second))[0])


def _slices(net: str) -> list[nn.Sequential]:
    """The trunk, as untrained layers."""
    slices, channels = [], 3
    for layers in TRUNKS[net]:
        part: list[nn.Module] = []
        for layer in layers:
            if isinstance(layer, str):
                part.append(nn.MaxPool2d(*POOL[net]))
                continue
            width, kernel, stride, padding = layer
            part += [nn.Conv2d(channels, width, kernel, stride, padding), nn.ReLU(inplace=True)]
            channels = width
        slices.append(nn.Sequential(*part))
    return slices


def _width(layers: tuple[object, ...]) -> int:
    """Channels at the end of a slice."""
    last = layers[-1]
    assert isinstance(last, tuple)
    return int(last[0])
