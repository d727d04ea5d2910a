"""Scores of an encoder on held-out faces, against encoders whose answers are known."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from editgan_desktop.core.progress import finish
from editgan_desktop.networks.encoder import EncoderConfig
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.encoder_faces import HELD_OUT, mixed_latent
from editgan_desktop.training.encoder_scores import EncoderScores, evaluate_encoder

from ..tiny import FakePerceptual, head_heights, tiny_head


class Known(nn.Module):
    """Answers with the latents of the held-out faces one after the other, moved by `off`."""

    def __init__(self, generator: MobileStyleGAN, off: float) -> None:
        super().__init__()
        self.generator, self.off, self.asked = generator, off, 0
        self.config = EncoderConfig("tiny", generator.num_styles, generator.w_dim, side=16, spread=0.5)
        self.mean_w = generator.mean_w

    def forward(self, picture: Tensor) -> Tensor:
        assert picture.shape == (1, 3, 16, 16)
        self.asked += 1
        return mixed_latent(self.generator, HELD_OUT + self.asked - 1) + self.off


def scored(generator: MobileStyleGAN, off: float, count: int = 3) -> EncoderScores:
    encoder: Any = Known(generator, off)
    perceptual: Any = FakePerceptual()
    head = tiny_head(generator, head_heights(generator)[0])
    return finish(evaluate_encoder(encoder, generator, head, perceptual, count))


def test_a_perfect_encoder(generator: MobileStyleGAN) -> None:
    scores = scored(generator, 0)
    assert scores.latent == [0, 0, 0] and scores.lpips == [0, 0, 0]
    assert min(scores.psnr) > 100


def test_errors_are_in_units_of_the_spread(generator: MobileStyleGAN) -> None:
    scores = scored(generator, 0.25)
    assert scores.latent == pytest.approx([0.5, 0.5, 0.5], rel=1e-4)
    apart = mixed_latent(generator, HELD_OUT) - generator.mean_w
    assert scores.mean_latent[0] == pytest.approx(float(apart.square().mean().sqrt()) / 0.5, rel=1e-4)
    assert min(scores.lpips) > 0 and max(scores.psnr) < 60


def test_means(generator: MobileStyleGAN) -> None:
    scores = EncoderScores([1, 2], [3, 3], [0, 1], [10, 30])
    assert scores.means() == {"latent": 1.5, "mean_latent": 3, "lpips": 0.5, "psnr": 20}
    assert EncoderScores().means()["psnr"] is None
    assert torch.isfinite(torch.tensor(scored(generator, 0.1, 1).psnr)).all()
