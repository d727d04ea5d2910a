"""The sampling matrix against torch's own bilinear sampling."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from editgan_desktop.networks.point_sampler import PointSampler

SIZES = [(4, 4), (3, 5), (1, 6), (1, 1)]


def some_points() -> Tensor:
    """Random ones, and those at and beyond the edges."""
    random = torch.rand(40, 2, generator=torch.Generator().manual_seed(0)) * 2 - 1
    return torch.cat([random, torch.tensor([[-1.0, -1], [1, 1], [1, -1], [0, 0], [1.5, -1.5]])])


def some_maps(channels: int = 3) -> list[Tensor]:
    random = torch.Generator().manual_seed(1)
    return [torch.randn(2, channels, *size, generator=random, requires_grad=True) for size in SIZES]


def by_grid_sample(maps: list[Tensor], points: Tensor) -> Tensor:
    grid = points[None, None].repeat(2, 1, 1, 1)
    found = [F.grid_sample(m, grid, "bilinear", "border", align_corners=False)[:, :, 0] for m in maps]
    return torch.stack(found).sum(0)


def test_samples_what_grid_sample_does() -> None:
    maps, points = some_maps(), some_points()
    torch.testing.assert_close(PointSampler(SIZES, points)(maps), by_grid_sample(maps, points))


def test_gradient_is_that_of_grid_sample() -> None:
    maps, points = some_maps(), some_points()
    weight = torch.randn(2, 3, len(points), generator=torch.Generator().manual_seed(2))
    found = torch.autograd.grad((PointSampler(SIZES, points)(maps) * weight).sum(), maps)
    wanted = torch.autograd.grad((by_grid_sample(maps, points) * weight).sum(), maps)
    torch.testing.assert_close(found, wanted)


def test_memory_format_of_the_maps_does_not_matter() -> None:
    maps, sampler = some_maps(), PointSampler(SIZES, some_points())
    other = [m.contiguous(memory_format=torch.channels_last) for m in maps]
    torch.testing.assert_close(sampler(other), sampler(maps))
