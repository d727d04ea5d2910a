"""The generator: its protocol on two tiny shapes, and the real one against golden pictures."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from editgan_desktop.networks.generator import truncate
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN, MobileStyleGANConfig, group_bands

from ..tiny import random_ws
from .plain import plain_picture

ROUNDING = {"rtol": 1e-4, "atol": 1e-4}  # float32 sums in another order; pictures reach ±10 here
GOLDEN = Path(__file__).parents[1] / "golden" / "mobile_stylegan.npz"


def picture(generator: MobileStyleGAN, ws: Tensor) -> Tensor:
    return generator.rgb(generator.features(ws))


@pytest.mark.weights
def test_real_weights_make_the_golden_pictures(real_generator: MobileStyleGAN) -> None:
    golden = {name: torch.from_numpy(values) for name, values in np.load(GOLDEN).items()}
    w = real_generator.map(golden["z"])
    torch.testing.assert_close(w, golden["w"], rtol=0, atol=1e-3)
    for i in range(len(w)):
        made = picture(real_generator, w[i : i + 1, None].repeat(1, real_generator.num_styles, 1))
        torch.testing.assert_close(F.avg_pool2d(made, 16)[0], golden["mean_16x16"][i], rtol=0, atol=1e-3)
        torch.testing.assert_close(made[0, :, 480:544, 480:544], golden["crop_480_544"][i], rtol=0, atol=1e-3)


@pytest.mark.weights
def test_real_mean_w_is_the_mean_of_w(real_generator: MobileStyleGAN) -> None:
    """It comes with the program: seeds would rot if it were that of other weights."""
    z = torch.randn(4096, 512, generator=torch.Generator().manual_seed(0))
    w = real_generator.map(z)
    spread = w.std(0).norm()
    assert (w.mean(0) - real_generator.mean_w).norm() < 0.05 * spread
    assert real_generator.mean_w.norm() > 0.1 * spread


def test_shapes_are_what_it_says(generator: MobileStyleGAN) -> None:
    ws = random_ws(generator, 2)
    features = generator.features(ws)
    assert [tuple(m.shape[1:]) for m in features.maps] == list(generator.map_shapes)
    assert features.ws is ws
    assert tuple(generator.rgb(features).shape) == (2, 3, *generator.output_size)
    assert generator.map(torch.zeros(2, generator.z_dim)).shape == (2, generator.w_dim)


def test_one_shape_is_not_square(generator: MobileStyleGAN) -> None:
    height, width = generator.output_size
    assert (height != width) == ("wide" in generator.latent_space)


def test_default_configuration_is_the_archive_s() -> None:
    with torch.device("meta"):
        generator = MobileStyleGAN(MobileStyleGANConfig("space"))
    assert (generator.num_styles, generator.w_dim, generator.output_size) == (23, 512, (1024, 1024))


def test_early_exit_is_the_prefix_of_the_full_pass(generator: MobileStyleGAN) -> None:
    ws = random_ws(generator)
    every = generator.features(ws).maps
    heights = [shape[1] for shape in generator.map_shapes]
    for height in sorted(set(heights)):
        some = generator.features(ws, height).maps
        assert len(some) == sum(h <= height for h in heights)
        torch.testing.assert_close(some, every[: len(some)], rtol=0, atol=0)


def test_early_exit_reaches_at_least_the_height_asked_for(generator: MobileStyleGAN) -> None:
    base = generator.map_shapes[0][1]
    assert generator.features(random_ws(generator), base + 1).maps[-1].shape[2] == 2 * base
    assert len(generator.features(random_ws(generator), 1).maps) == 1


def test_a_batch_equals_its_single_faces(generator: MobileStyleGAN) -> None:
    ws = random_ws(generator, 3)
    single = torch.cat([picture(generator, one[None]) for one in ws])
    assert (single[0] - single[1]).abs().max() > 0.1
    torch.testing.assert_close(picture(generator, ws), single, **ROUNDING)


def test_memory_format_does_not_matter(generator: MobileStyleGAN) -> None:
    other = deepcopy(generator).to(memory_format=torch.contiguous_format)
    ws = random_ws(generator)
    torch.testing.assert_close(picture(other, ws), picture(generator, ws), **ROUNDING)


def test_gradients_reach_every_row(generator: MobileStyleGAN) -> None:
    ws = random_ws(generator).requires_grad_()
    picture(generator, ws).square().mean().backward()
    assert ws.grad is not None and ws.grad.isfinite().all()
    assert (ws.grad.abs().amax(2) > 1e-7).all()


def test_gradients_of_an_early_exit_stop_at_its_rows(generator: MobileStyleGAN) -> None:
    ws = random_ws(generator).requires_grad_()
    generator.features(ws, generator.map_shapes[3][1]).maps[-1].square().mean().backward()
    assert ws.grad is not None
    assert (ws.grad.abs().amax(2)[0] > 0).tolist() == [i < 7 for i in range(generator.num_styles)]


def test_gradient_is_that_of_the_plain_network(generator: MobileStyleGAN) -> None:
    state = generator.state_dict()
    found, wanted = (random_ws(generator).requires_grad_() for _ in range(2))
    grouped = deepcopy(generator)
    grouped.load_state_dict(group_bands(state))
    picture(grouped, found).square().mean().backward()
    plain_picture(state, wanted, len(generator.blocks)).square().mean().backward()
    torch.testing.assert_close(found.grad, wanted.grad, rtol=1e-3, atol=1e-6)


def test_weights_are_frozen(generator: MobileStyleGAN) -> None:
    assert list(generator.parameters()) == []
    assert not any(buffer.requires_grad for buffer in generator.buffers())


def test_grouping_bands_only_permutes(generator: MobileStyleGAN) -> None:
    """The net as the archive has it, in plain formulas, and ours with its bands grouped: the same picture."""
    state, ws = generator.state_dict(), random_ws(generator, 2)
    grouped = deepcopy(generator)
    grouped.load_state_dict(group_bands(state))
    plain = plain_picture(state, ws, len(generator.blocks))
    torch.testing.assert_close(picture(grouped, ws), plain, **ROUNDING)
    assert (picture(generator, ws) - plain).abs().max() > 0.1, "without grouping it is another picture"


def test_grouping_bands_loses_nothing_and_changes_no_input(generator: MobileStyleGAN) -> None:
    state = generator.state_dict()
    before = deepcopy(state)
    for name, grouped in group_bands(state).items():
        torch.testing.assert_close(grouped.flatten().sort()[0], state[name].flatten().sort()[0], rtol=0, atol=0)
    torch.testing.assert_close(dict(state), dict(before), rtol=0, atol=0)


def test_mapping_ignores_the_length_of_z(generator: MobileStyleGAN) -> None:
    z = torch.randn(2, generator.z_dim, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(generator.map(3 * z), generator.map(z))


def test_truncation_moves_towards_the_mean() -> None:
    w, mean = torch.tensor([[1.0, 4.0]]), torch.tensor([3.0, 0.0])
    assert truncate(w, mean, 1).tolist() == w.tolist()
    assert truncate(w, mean, 0).tolist() == [mean.tolist()]
    assert truncate(w, mean, 0.5).tolist() == [[2.0, 2.0]]
