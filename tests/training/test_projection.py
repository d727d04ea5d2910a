"""Principal components of feature maps."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from editgan_desktop.networks.segmentation_branch import SegmentationBranch, SegmentationConfig
from editgan_desktop.training.projection import MapStatistics, Projection

CHANNELS = (12, 7)


@pytest.fixture
def values() -> Tensor:
    """Samples [400, 19] of two maps: four directions matter in the first, the rest is faint; nothing is centred."""
    random = torch.Generator().manual_seed(0)
    strong = torch.randn(400, 4, generator=random) @ torch.randn(4, 12, generator=random)
    faint = 0.01 * torch.randn(400, 12, generator=random)
    other = torch.randn(400, 7, generator=random) * torch.tensor([1.0, 2, 3, 4, 5, 6, 0]) + 10
    return torch.cat([strong + faint + 3, other], 1)


def fitted(values: Tensor, components: int) -> Projection:
    statistics = [MapStatistics(c) for c in CHANNELS]
    for block in values.split(64):
        for one, part in zip(statistics, block.split(CHANNELS, 1), strict=True):
            one.add(part)
    return Projection.fitted(statistics, components)


def test_moments_are_those_of_all_samples(values: Tensor) -> None:
    statistics = MapStatistics(19)
    for block in values.split(100):
        statistics.add(block)
    mean, covariance = statistics.moments()
    torch.testing.assert_close(mean.float(), values.mean(0), rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(covariance.float(), torch.cov(values.T, correction=0), rtol=1e-3, atol=1e-3)


def test_components_are_centred_and_uncorrelated(values: Tensor) -> None:
    found = fitted(values, 4).project(values)
    assert fitted(values, 4).widths == (4, 4)
    assert found.mean(0).abs().max() < 1e-2
    correlation = torch.corrcoef(found[:, :4].T) - torch.eye(4)
    assert correlation.abs().max() < 1e-2


def test_few_components_keep_what_varies(values: Tensor) -> None:
    """Four directions explain the first map: a linear fit from its components gives its values back."""
    found = fitted(values, 4).project(values)[:, :4]
    first = values[:, :12] - values[:, :12].mean(0)
    rebuilt = found @ torch.linalg.lstsq(found, first).solution
    assert (rebuilt - first).square().mean() < 1e-3 * first.square().mean()


def test_a_channel_that_never_changes_is_not_blown_up(values: Tensor) -> None:
    assert torch.isfinite(fitted(values, 64).project(values)).all()
    assert fitted(values, 64).project(values).abs().max() < 100


@pytest.mark.parametrize("members", [1, 3])
def test_the_branch_on_maps_says_what_the_learner_says_of_components(values: Tensor, members: int) -> None:
    projection = fitted(values, 5)
    torch.manual_seed(1)
    learner = SegmentationBranch(SegmentationConfig("any", 6, projection.widths, (8, 4), members))
    branch = SegmentationBranch(SegmentationConfig("any", 6, CHANNELS, (8, 4), members))
    points = torch.rand(400, 2) * 2 - 1
    wanted = learner.each_per_pixel(projection.project(values), points)
    assert (branch.each_per_pixel(values, points) - wanted).abs().max() > 0.1
    projection.unfold(learner, branch)
    torch.testing.assert_close(branch.each_per_pixel(values, points), wanted, rtol=1e-3, atol=1e-3)
