"""LPIPS v0.1 with the reference encoded once."""

from __future__ import annotations

import warnings

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Perceptual(nn.Module):
    """The `lpips` package's own network and linear heads, split into encode and compare."""

    def __init__(self, net: str, backbone: dict[str, Tensor]) -> None:
        from lpips import LPIPS  # here, because it takes two seconds to import

        super().__init__()
        with warnings.catch_warnings():  # the package speaks an older torchvision dialect
            warnings.simplefilter("ignore", UserWarning)
            self.lpips = LPIPS(net=net, pnet_rand=True, verbose=False).eval().requires_grad_(False)
        self.lpips.net.load_state_dict(backbone)

    def encode(self, picture: Tensor) -> tuple[Tensor, ...]:
        """Unit-normalised features of [N, 3, H, W] in [-1, 1], one map per layer."""
        maps = self.lpips.net(self.lpips.scaling_layer(picture))
        return tuple(_unit(m) for m in maps)

    def compare(self, picture: Tensor, reference: tuple[Tensor, ...]) -> Tensor:
        """LPIPS distance [N] of a picture to an encoded reference."""
        total = picture.new_zeros(picture.shape[0])
        for made, wanted, head in zip(self.encode(picture), reference, self.lpips.lins, strict=True):
            # The heads are 1×1 convolutions to one channel; averaging over pixels first is the same sum.
            weight = head.model[-1].weight[0, :, 0, 0]
            total = total + (made - wanted).square().mean((2, 3)) @ weight
        return total

    @torch.no_grad()
    def distance(self, first: Tensor, second: Tensor) -> float:
        """LPIPS distance of two single pictures [1, 3, H, W] in [-1, 1]."""
        return float(self.compare(first, self.encode(second))[0])


def _unit(x: Tensor) -> Tensor:
    return F.normalize(x, dim=1, eps=1e-10)
