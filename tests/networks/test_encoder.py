"""The photo encoder's shapes, units and levels."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from editgan_desktop.networks.encoder import EncoderConfig, PhotoEncoder

CONFIG = EncoderConfig("tiny/w+", 6, 16, side=64, spread=0.5)
LARGEST_FILE = 40_000_000  # bytes


def new(config: EncoderConfig = CONFIG, rows: bool = False) -> PhotoEncoder:
    """A random encoder; with `rows`, those are not zero, as after training."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        encoder = PhotoEncoder(config)
        for row in encoder.rows if rows else ():
            torch.nn.init.normal_(row.weight, std=0.1)  # type: ignore[arg-type]
        encoder.mean_w.normal_()
    return encoder.requires_grad_(False)


@pytest.fixture
def pictures() -> Tensor:
    return torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(2)) * 2 - 1


def test_each_picture_has_a_latent(pictures: Tensor) -> None:
    encoder = new(rows=True)
    found = encoder(pictures)
    assert found.shape == (2, 6, 16)
    assert (found[0] - found[1]).abs().max() > 1e-4
    torch.testing.assert_close(found[1:], encoder(pictures[1:]), rtol=1e-4, atol=1e-5)


def test_untrained_it_says_the_same_w_in_every_row(pictures: Tensor) -> None:
    """It starts in W, and leaves it as far as rows learn to."""
    found = new()(pictures)
    torch.testing.assert_close(found, found[:, :1].expand_as(found), rtol=0, atol=0)


def test_answers_are_about_the_mean_in_units_of_the_spread(pictures: Tensor) -> None:
    encoder, wider = new(rows=True), new(replace(CONFIG, spread=1.5), rows=True)
    torch.testing.assert_close(wider(pictures) - wider.mean_w, 3 * (encoder(pictures) - encoder.mean_w))


def test_a_larger_picture_is_averaged_down(pictures: Tensor) -> None:
    encoder = new(rows=True)
    large = F.interpolate(pictures, scale_factor=4, mode="nearest")
    torch.testing.assert_close(encoder(large), encoder(pictures), rtol=1e-4, atol=1e-5)


def test_coarse_rows_read_the_coarsest_map_and_fine_rows_the_finest(pictures: Tensor) -> None:
    """With nothing shared, a level moves only its own third of the rows."""
    encoder = new(rows=True)
    encoder.shared.weight.zero_()
    before = encoder(pictures)
    for level, rows in ((2, {0, 1}), (1, {2, 3}), (0, {4, 5})):
        layer = encoder.trunk[level]
        assert isinstance(layer, torch.nn.Linear)
        layer.bias += 1
        moved = (encoder(pictures) - before).abs().amax((0, 2))
        assert {row for row in range(6) if moved[row] > 1e-4} == rows
        layer.bias -= 1


def test_every_weight_learns_so_that_a_checkpoint_has_all_moments(pictures: Tensor) -> None:
    encoder = new(rows=True).requires_grad_(True)
    encoder(pictures).square().sum().backward()
    assert [name for name, p in encoder.named_parameters() if p.grad is None or not p.grad.any()] == []


def test_the_file_of_the_default_generator_s_encoder_is_small_enough() -> None:
    state = PhotoEncoder(EncoderConfig("any", 23, 512)).state_dict()
    assert 2 * sum(value.numel() for value in state.values()) < LARGEST_FILE
