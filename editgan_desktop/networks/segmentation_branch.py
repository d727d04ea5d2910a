"""The segmentation branch: a per-pixel MLP on the generator's feature maps (EditGAN sec. 3.2).

As published, every map is upsampled to the output size, all are concatenated, and the MLP runs on the stack.
Its first layer is linear and commutes with bilinear upsampling, so here each map meets its slice of that
layer at its own size, and only the few hidden channels are upsampled and added. The result is the same.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .generator import Features
from .point_sampler import PointSampler, Size


@dataclass(frozen=True)
class SegmentationConfig:
    """`channels`: of the feature maps it reads, coarse to fine; `members`: size of the ensemble."""

    scheme: str
    parts: int
    channels: tuple[int, ...]
    hidden: tuple[int, int] = (64, 32)
    members: int = 1


class SegmentationBranch(nn.Module):
    """Part logits from feature maps plus the pixel's position; an ensemble averages its members' logits."""

    def __init__(self, config: SegmentationConfig) -> None:
        super().__init__()
        self.config = config
        wide, narrow = config.hidden[0] * config.members, config.hidden[1] * config.members
        self.first = nn.ModuleList(nn.Conv2d(c, wide, 1, bias=False) for c in config.channels)
        self.position = nn.Conv2d(2, wide, 1)
        self.second = nn.Conv2d(wide, narrow, 1, groups=config.members)
        self.third = nn.Conv2d(narrow, config.parts * config.members, 1, groups=config.members)

    def forward(self, features: Features, size: tuple[int, int]) -> Tensor:
        """Logits [N, parts, height, width]."""
        return self.each(features, size).mean(1)

    def each(self, features: Features, size: tuple[int, int]) -> Tensor:
        """Logits of every member of the ensemble: [N, members, parts, height, width]."""
        hidden = self.position(position_map(size, features.maps[0]))
        for small in self._first_layer(features):
            hidden = hidden + F.interpolate(small, size, mode="bilinear")
        return self._rest(hidden)

    def first_member(self) -> SegmentationBranch:
        """The first member of the ensemble as a branch of its own: labels nearly as good, at a fraction of the cost."""
        config = replace(self.config, members=1)
        alone, parts = SegmentationBranch(config), (*self.config.hidden, self.config.parts)
        layers = [
            *((layer, parts[0]) for layer in (*self.first, self.position)),
            (self.second, parts[1]),
            (self.third, parts[2]),
        ]
        own = [*alone.first, alone.position, alone.second, alone.third]
        with torch.no_grad():
            for small, (layer, width) in zip(own, layers, strict=True):
                for name, value in small.named_parameters():
                    value.copy_(layer.get_parameter(name)[:width])
        return alone.eval().requires_grad_(False).to(next(self.parameters()).device)

    def sampler(self, features: Features, points: Tensor) -> BranchSampler:
        """What `at` needs for points [P, 2]; good for all features of this generator."""
        sizes = dict.fromkeys(_size(small) for small in features.maps[: len(self.first)])
        fine = [size for size in sizes if size[0] * size[1] > len(points)]
        coarse = [size for size in sizes if size not in fine]
        late = PointSampler(coarse, points) if coarse else None
        return BranchSampler(points, late, {size: PointSampler([size], points) for size in fine})

    def at(self, features: Features, sampler: BranchSampler) -> Tensor:
        """Logits [N, parts, P] at the sampler's points, (x, y) in [-1, 1] with the picture's edges at ±1.

        Equal to picking those pixels from `forward`; its cost grows with P, not with the picture. Sampling and the
        first layer are linear both, so each map takes first what leaves less to do.
        """
        hidden = self.position(sampler.points.T[None, :, None])[:, :, 0]  # [1, wide, P]
        if sampler.late:
            hidden = hidden + sampler.late(self._first_layer(features, sampler.early))
        for layer, small in zip(self.first, features.maps, strict=False):
            if _size(small) in sampler.early:
                hidden = hidden + layer(sampler.early[_size(small)]([small])[:, :, None])[:, :, 0]
        return self._rest(hidden[:, :, None]).mean(1)[:, :, 0]

    def per_pixel(self, values: Tensor, points: Tensor) -> Tensor:
        """The published form: the MLP on concatenated features [P, sum(channels)] at points [P, 2]: [P, parts]."""
        return self.each_per_pixel(values, points).mean(1)

    def each_per_pixel(self, values: Tensor, points: Tensor) -> Tensor:
        """The published form of every member: [P, members, parts]."""
        weight = torch.cat([layer.get_parameter("weight") for layer in self.first], 1)[:, :, 0, 0]
        hidden = F.linear(values, weight) + self.position(points.T[None, :, None])[0, :, 0].T
        return self._rest(hidden.T[None, :, None])[0, :, :, 0].permute(2, 0, 1)

    def _first_layer(self, features: Features, without: Container[Size] = ()) -> list[Tensor]:
        """Hidden channels at each map size but some, maps of one size already added."""
        sums: dict[Size, Tensor] = {}
        for layer, small in zip(self.first, features.maps, strict=False):
            size = _size(small)
            if size not in without:
                hidden = layer(small)
                sums[size] = sums[size] + hidden if size in sums else hidden
        return list(sums.values())

    def _rest(self, hidden: Tensor) -> Tensor:
        """Logits [N, members, parts, H, W] from the sums of the first layer [N, wide, H, W]."""
        logits = self.third(F.relu(self.second(F.relu(hidden))))
        return logits.unflatten(1, (self.config.members, self.config.parts))


@dataclass(frozen=True, eq=False)
class BranchSampler:
    """Samplers for points [P, 2]: `early` for maps with more pixels than points, `late` for the rest after the first
    layer."""

    points: Tensor
    late: PointSampler | None
    early: Mapping[Size, PointSampler]


def js_divergence(logits: Tensor) -> Tensor:
    """How far the members of an ensemble disagree, in nats: [N, members, parts, H, W] to [N, H, W],
    from 0 to ln members.

    Jensen-Shannon divergence: the entropy of the mean distribution less the mean entropy (DatasetGAN sec. 3.2).
    """
    probability = logits.softmax(2)
    return (_entropy(probability.mean(1), 1) - _entropy(probability, 2).mean(1)).clamp_min(0)


def _size(small: Tensor) -> Size:
    return small.shape[2], small.shape[3]


def _entropy(probability: Tensor, axis: int) -> Tensor:
    return torch.special.entr(probability).sum(axis)


def position_map(size: tuple[int, int], like: Tensor) -> Tensor:
    """[1, 2, H, W]: x and y of every pixel centre, in [-1, 1] from edge to edge."""
    y, x = (torch.arange(n, device=like.device, dtype=like.dtype) * 2 + 1 - n for n in size)
    grid_y, grid_x = torch.meshgrid(y / size[0], x / size[1], indexing="ij")
    return torch.stack([grid_x, grid_y])[None]


def sample_points(small: Tensor, points: Tensor) -> Tensor:
    """Bilinear values [N, C, 1, P] of a map at points [P, 2], as `interpolate` would give at those pixels."""
    grid = points[None, None].expand(small.shape[0], -1, -1, -1)
    return F.grid_sample(small, grid, mode="bilinear", padding_mode="border", align_corners=False)
