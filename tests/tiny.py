"""The tiny random generator of `editing/tiny.py`, and what only tests ask of it."""

from __future__ import annotations

import torch
from torch import Tensor

from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.editing.load import SCHEME
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import sample
from editgan_desktop.editing.tiny import (
    SHAPES,
    TinyPerceptual,
    head_heights,
    tiny_branch,
    tiny_generator,
    tiny_head,
    tiny_model,
)
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN

__all__ = [
    "SCHEME", "SHAPES", "FakePerceptual", "face", "head_heights", "random_ws", "tiny_branch", "tiny_generator",
    "tiny_head", "tiny_model",
]  # fmt: skip


class FakePerceptual(TinyPerceptual):
    """It counts how often a picture was encoded."""

    def __init__(self) -> None:
        super().__init__()
        self.encoded = 0

    def encode(self, picture: Tensor) -> tuple[Tensor, ...]:
        self.encoded += 1
        return super().encode(picture)


def face(model: Model, seed: int = 0) -> WPlus:
    """A sampled latent of a tiny model."""
    return sample(model, SeedSource(seed))


def random_ws(generator: MobileStyleGAN, count: int = 1, seed: int = 0) -> Tensor:
    """[count, num_styles, w_dim]: another w in every row."""
    random = torch.Generator().manual_seed(seed)
    return torch.randn(count, generator.num_styles, generator.w_dim, generator=random)
