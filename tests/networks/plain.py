"""The generator's formulas written out naively, in the order of channels the archive has."""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor

SLOPE = 0.2
# What each band adds to the four pixels it becomes.
LL, LH, HL, HH = (
    torch.tensor(signs) / 2
    for signs in (
        [[1.0, 1.0], [1.0, 1.0]],
        [[1.0, 1.0], [-1.0, -1.0]],
        [[1.0, -1.0], [1.0, -1.0]],
        [[1.0, -1.0], [-1.0, 1.0]],
    )
)


def plain_styled_conv(
    x: Tensor, style: Tensor, depthwise: Tensor, pointwise: Tensor, noise: Tensor, bias: Tensor
) -> Tensor:
    x = F.conv2d(x * style[:, :, None, None], depthwise, padding=1, groups=x.shape[1])
    return F.leaky_relu(F.conv2d(x, pointwise) + noise + bias[:, None, None], SLOPE)


def haar_of_bands(ll: Tensor, lh: Tensor, hl: Tensor, hh: Tensor) -> Tensor:
    """[N, C, 2H, 2W] from four bands [N, C, H, W]."""
    pairs = zip((ll, lh, hl, hh), (LL, LH, HL, HH), strict=True)
    return torch.stack([torch.kron(band.contiguous(), signs.to(band)) for band, signs in pairs]).sum(0)


def plain_haar(x: Tensor) -> Tensor:
    """Bands one after the other."""
    return haar_of_bands(*x.chunk(4, 1))


def interleaved_haar(x: Tensor) -> Tensor:
    """The archive's order: all of LL, then LH, HL, HH of the first channel, of the second, ..."""
    quarter = x.shape[1] // 4
    high = x[:, quarter:]
    return haar_of_bands(x[:, :quarter], high[:, 0::3], high[:, 1::3], high[:, 2::3])


def plain_picture(state: Mapping[str, Tensor], ws: Tensor, blocks: int) -> Tensor:
    """The full picture of ws [N, num_styles, w_dim] by a network in the archive's order of channels."""

    def style(index: int) -> Tensor:
        return F.linear(ws[:, index], state[f"styles.{index}.weight"], state[f"styles.{index}.bias"])

    def conv(x: Tensor, name: str, index: int) -> Tensor:
        weights = (state[f"{name}.{part}"] for part in ("depthwise", "pointwise", "noise", "bias"))
        return plain_styled_conv(x, style(index), *weights)

    x = state["const"] * style(0)[:, :, None, None]
    x = F.conv2d(x, state["first.weight"], state["first.bias"], padding=1) + state["first.noise"]
    x = F.leaky_relu(x, SLOPE)
    for k in range(blocks):
        x = interleaved_haar(x * style(1 + 3 * k)[:, :, None, None])
        x = conv(x, f"blocks.{k}.conv1", 2 + 3 * k)
        x = conv(x, f"blocks.{k}.conv2", 3 + 3 * k)
    x = x * style(3 * blocks + 1)[:, :, None, None]
    return interleaved_haar(F.conv2d(x, state["to_img.weight"], state["to_img.bias"]))
