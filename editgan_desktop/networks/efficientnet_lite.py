"""EfficientNet-Lite0 without its classifier: feature maps for an encoder.

Batch norms keep ImageNet's statistics, in training too: with statistics of a handful of pictures the network would
learn something else than it does later, when one picture comes at a time.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor, nn

BN_EPSILON = 1e-3
# (blocks, kernel, stride, expansion, channels) of each stage; no squeeze-and-excitation in the lite family
STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
STEM = 32
TAPS = {2: 40, 4: 112, 6: 320}  # stages whose maps are given out (at 1/8, 1/16, 1/32), and their channels


class EfficientNetLite(nn.Module):
    """[N, 3, H, W] in [-1, 1] to maps at 1/8, 1/16 and 1/32 of its size, with the channels of `TAPS`."""

    def __init__(self) -> None:
        super().__init__()
        self.stem, self.stem_norm = nn.Conv2d(3, STEM, 3, 2, bias=False), FrozenNorm(STEM)
        self.stages = nn.ModuleList()
        channels = STEM
        for count, kernel, stride, expansion, outputs in STAGES:
            stage = nn.ModuleList()
            for k in range(count):
                stage.append(_Block(channels, outputs, kernel, stride if k == 0 else 1, expansion))
                channels = outputs
            self.stages.append(stage)

    def forward(self, picture: Tensor) -> list[Tensor]:
        x = F.relu6(self.stem_norm(_same(picture, self.stem)))
        taps = []
        for k, stage in enumerate(self.stages):
            assert isinstance(stage, nn.ModuleList)
            for block in stage:
                x = block(x)
            if k in TAPS:
                taps.append(x)
        return taps


class FrozenNorm(nn.Module):
    """Batch norm that takes no statistics of its own, in whatever mode. Factors and offsets may learn."""

    running_mean: Tensor
    running_var: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        return F.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, eps=BN_EPSILON)


class _Block(nn.Module):
    """Inverted bottleneck: expand, depthwise, project; added to its input where shapes allow."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        wide = inputs * expansion
        self.adds = stride == 1 and inputs == outputs
        self.expand = nn.Conv2d(inputs, wide, 1, bias=False) if expansion > 1 else None
        self.norm0 = FrozenNorm(wide) if expansion > 1 else None
        self.depthwise = nn.Conv2d(wide, wide, kernel, stride, groups=wide, bias=False)
        self.norm1 = FrozenNorm(wide)
        self.project, self.norm2 = nn.Conv2d(wide, outputs, 1, bias=False), FrozenNorm(outputs)

    def forward(self, x: Tensor) -> Tensor:
        y = x if self.expand is None or self.norm0 is None else F.relu6(self.norm0(self.expand(x)))
        y = F.relu6(self.norm1(_same(y, self.depthwise)))
        y = self.norm2(self.project(y))
        return x + y if self.adds else y


def imagenet_state(archive: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The archive's names to ours; its classifier is left out. Raises KeyError when a weight is missing."""
    state = {"stem.weight": archive["_conv_stem.weight"], **_norm_state("stem_norm", "_bn0", archive)}
    number = 0
    for k, (count, _, _, expansion, _) in enumerate(STAGES):
        for i in range(count):
            ours, theirs = f"stages.{k}.{i}", f"_blocks.{number}"
            if expansion > 1:
                state[f"{ours}.expand.weight"] = archive[f"{theirs}._expand_conv.weight"]
                state |= _norm_state(f"{ours}.norm0", f"{theirs}._bn0", archive)
            state[f"{ours}.depthwise.weight"] = archive[f"{theirs}._depthwise_conv.weight"]
            state[f"{ours}.project.weight"] = archive[f"{theirs}._project_conv.weight"]
            state |= _norm_state(f"{ours}.norm1", f"{theirs}._bn1", archive)
            state |= _norm_state(f"{ours}.norm2", f"{theirs}._bn2", archive)
            number += 1
    return state


def _norm_state(ours: str, theirs: str, archive: Mapping[str, Tensor]) -> dict[str, Tensor]:
    names = ("weight", "bias", "running_mean", "running_var")
    return {f"{ours}.{name}": archive[f"{theirs}.{name}"] for name in names}


def _same(x: Tensor, layer: nn.Conv2d) -> Tensor:
    """The convolution with TensorFlow's padding, which puts the odd pixel on the right and at the bottom."""
    kernel, stride = layer.kernel_size[0], layer.stride[0]
    totals = [max((-(-side // stride) - 1) * stride + kernel - side, 0) for side in x.shape[2:]]
    if any(total % 2 for total in totals):  # a copy of x; without, the convolution pads by itself
        x, padding = F.pad(x, [pad for total in reversed(totals) for pad in (total // 2, total - total // 2)]), [0, 0]
    else:
        padding = [total // 2 for total in totals]
    return F.conv2d(x, layer.weight, None, stride, padding, groups=layer.groups)
