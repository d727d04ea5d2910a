"""RGB heads: their place in the generator, crops, and gradients."""

from __future__ import annotations

from copy import deepcopy

import pytest
import torch

from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.rgb_heads import RGBHead

from ..tiny import head_heights, random_ws, tiny_head


@pytest.fixture(params=[0, 1], ids=["draft", "working"])
def head(request: pytest.FixtureRequest, generator: MobileStyleGAN) -> RGBHead:
    return tiny_head(generator, head_heights(generator)[request.param])


def test_picture_has_the_head_s_height_and_the_generator_s_shape(generator: MobileStyleGAN, head: RGBHead) -> None:
    made = head(generator, generator.features(random_ws(generator, 2), head.height))
    height, width = generator.output_size
    assert tuple(made.shape) == (2, 3, head.height, head.height * width // height)


def test_early_exit_is_enough(generator: MobileStyleGAN, head: RGBHead) -> None:
    ws = random_ws(generator)
    full, early = (head(generator, generator.features(ws, height)) for height in (None, head.height))
    torch.testing.assert_close(early, full, rtol=0, atol=0)


def test_gradients_reach_every_row(generator: MobileStyleGAN, head: RGBHead) -> None:
    """The rows behind the early exit count too: an edit at low resolution moves them."""
    ws = random_ws(generator).requires_grad_()
    head(generator, generator.features(ws, head.height)).square().mean().backward()
    assert ws.grad is not None and (ws.grad.abs().amax(2) > 0).all()


def test_a_crop_of_the_input_gives_a_crop_of_the_picture(generator: MobileStyleGAN, head: RGBHead) -> None:
    features = generator.features(random_ws(generator), head.height)
    first, second, late = head.styles(generator, features.ws)
    window = (slice(None), slice(None), slice(2, 10), slice(1, 9))
    x = features.maps[head.map_index]
    made = head.picture(x[window], first * second, late, head.noise[window])
    torch.testing.assert_close(made[:, :, 2:-2, 2:-2], head(generator, features)[window][:, :, 2:-2, 2:-2])


def test_every_weight_counts(generator: MobileStyleGAN, head: RGBHead) -> None:
    trained = deepcopy(head).requires_grad_()
    trained(generator, generator.features(random_ws(generator))).square().mean().backward()
    assert all(p.grad is not None and p.grad.abs().max() > 0 for p in trained.parameters())


def test_there_is_no_head_for_a_height_without_a_map(generator: MobileStyleGAN) -> None:
    with pytest.raises(ValueError):
        RGBHead(generator, head_heights(generator)[0] + 1, 8)
