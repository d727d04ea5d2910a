"""The fast segmentation branch against the published form, and at points against itself."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from editgan_desktop.networks.generator import Features
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.segmentation_branch import SegmentationBranch, js_divergence, position_map

from ..tiny import head_heights, random_ws, tiny_branch


@pytest.fixture(params=[1, 3], ids=["one", "ensemble"])
def branch(request: pytest.FixtureRequest, generator: MobileStyleGAN) -> SegmentationBranch:
    return tiny_branch(generator, head_heights(generator)[1], members=request.param)


@pytest.fixture
def features(generator: MobileStyleGAN) -> Features:
    return generator.features(random_ws(generator, 2))


def sizes(generator: MobileStyleGAN) -> list[tuple[int, int]]:
    """Output sizes: between, at and above the maps' own, and a crooked one."""
    height, width = generator.output_size
    return [(height // 8, width // 8), (height // 4, width // 4), (height, width), (height // 2 + 1, width // 2 - 3)]


def published(branch: SegmentationBranch, features: Features, size: tuple[int, int]) -> Tensor:
    """EditGAN sec. 3.2: upsample every map, concatenate, run the MLP on each pixel."""
    maps = features.maps[: len(branch.config.channels)]
    stack = torch.cat([F.interpolate(m, size, mode="bilinear") for m in maps], 1)
    points = position_map(size, stack)[0].flatten(1).T
    pictures = [branch.per_pixel(one.flatten(1).T, points).T.unflatten(1, size) for one in stack]
    return torch.stack(pictures)


def all_pixels(size: tuple[int, int]) -> Tensor:
    return position_map(size, torch.zeros(1))[0].flatten(1).T


def test_forward_is_the_published_form(
    generator: MobileStyleGAN, branch: SegmentationBranch, features: Features
) -> None:
    for size in sizes(generator):
        torch.testing.assert_close(branch(features, size), published(branch, features, size), rtol=1e-4, atol=1e-4)


def test_gradient_is_that_of_the_published_form(generator: MobileStyleGAN, branch: SegmentationBranch) -> None:
    size = sizes(generator)[1]
    found, wanted = (random_ws(generator).requires_grad_() for _ in range(2))
    branch(generator.features(found), size).square().mean().backward()
    published(branch, generator.features(wanted), size).square().mean().backward()
    torch.testing.assert_close(found.grad, wanted.grad, rtol=1e-3, atol=1e-5)


def test_at_every_point_is_forward(generator: MobileStyleGAN, branch: SegmentationBranch, features: Features) -> None:
    for size in sizes(generator):
        sampler = branch.sampler(features, all_pixels(size))
        found = branch.at(features, sampler).unflatten(2, size)
        torch.testing.assert_close(found, branch(features, size), rtol=1e-4, atol=1e-4)


def test_at_some_points_picks_those_pixels(
    generator: MobileStyleGAN, branch: SegmentationBranch, features: Features
) -> None:
    """In any order, the corners among them, one of them twice."""
    size = sizes(generator)[1]
    chosen = torch.tensor([size[0] * size[1] - 1, 5, 0, size[1] - 1, 5, size[1] * 3 + 2])
    found = branch.at(features, branch.sampler(features, all_pixels(size)[chosen]))
    torch.testing.assert_close(found, branch(features, size).flatten(2)[:, :, chosen], rtol=1e-4, atol=1e-4)


def test_a_sampler_serves_other_faces_and_more_maps(generator: MobileStyleGAN, branch: SegmentationBranch) -> None:
    size, points = sizes(generator)[1], all_pixels(sizes(generator)[1])
    sampler = branch.sampler(generator.features(random_ws(generator, seed=1), head_heights(generator)[1]), points)
    other = generator.features(random_ws(generator, seed=2))
    torch.testing.assert_close(branch.at(other, sampler).unflatten(2, size), branch(other, size), rtol=1e-4, atol=1e-4)


def test_gradient_at_points_is_that_of_forward(generator: MobileStyleGAN, branch: SegmentationBranch) -> None:
    size = sizes(generator)[1]
    found, wanted = (random_ws(generator).requires_grad_() for _ in range(2))
    features = generator.features(found)
    branch.at(features, branch.sampler(features, all_pixels(size))).square().mean().backward()
    branch(generator.features(wanted), size).square().mean().backward()
    torch.testing.assert_close(found.grad, wanted.grad, rtol=1e-3, atol=1e-5)


def test_an_ensemble_averages_its_members_logits(generator: MobileStyleGAN, features: Features) -> None:
    three = tiny_branch(generator, head_heights(generator)[0], members=3)
    size = sizes(generator)[0]
    single = torch.stack([member(three, i)(features, size) for i in range(3)])
    assert (single[0] - single[1]).abs().max() > 0.1
    torch.testing.assert_close(three(features, size), single.mean(0), rtol=1e-4, atol=1e-4)


def member(ensemble: SegmentationBranch, index: int) -> SegmentationBranch:
    """One member as a branch of its own."""
    config = ensemble.config
    wide, narrow = config.hidden
    widths = {"first": wide, "position": wide, "second": narrow, "third": config.parts}
    one = SegmentationBranch(type(config)(config.scheme, config.parts, config.channels, config.hidden))
    state = {}
    for name, value in ensemble.state_dict().items():
        width = widths[name.split(".")[0]]
        state[name] = value[index * width : (index + 1) * width]
    one.load_state_dict(state)
    return one.requires_grad_(False)


def test_position_counts(generator: MobileStyleGAN, branch: SegmentationBranch) -> None:
    """Where a map is flat, labels may still differ from left to right."""
    flat = Features(tuple(torch.ones(1, *shape) for shape in generator.map_shapes), torch.zeros(1))
    logits = branch(flat, (8, 8))
    assert (logits[..., 0] - logits[..., -1]).abs().max() > 1e-3
    assert (logits[..., 0, :] - logits[..., -1, :]).abs().max() > 1e-3


def test_position_map_runs_from_edge_to_edge() -> None:
    x, y = position_map((2, 4), torch.zeros(1))[0]
    assert x.tolist() == [[-0.75, -0.25, 0.25, 0.75]] * 2
    assert y.tolist() == [[-0.5] * 4, [0.5] * 4]


def test_the_first_member_alone_says_what_it_says_among_others(generator: MobileStyleGAN) -> None:
    branch = tiny_branch(generator, head_heights(generator)[1], members=3)
    features, size = generator.features(random_ws(generator), head_heights(generator)[1]), (9, 12)
    alone, among = branch.first_member()(features, size), branch.each(features, size)
    torch.testing.assert_close(alone, among[:, 0])
    assert (among[:, 1] - among[:, 0]).abs().max() > 0.01


def test_members_that_agree_have_no_divergence_and_opposites_the_utmost() -> None:
    sure = torch.tensor([30.0, 0.0])[None, None, :, None, None]
    same, apart = torch.cat([sure, sure], 1), torch.cat([sure, sure.flip(2)], 1)
    torch.testing.assert_close(js_divergence(same), torch.zeros(1, 1, 1), atol=1e-6, rtol=0)
    torch.testing.assert_close(js_divergence(apart), torch.full((1, 1, 1), 2.0).log(), atol=1e-4, rtol=0)
