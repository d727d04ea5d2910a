"""How well an encoder finds sampled faces again that it was not trained on."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.progress import Job, Progress
from ..networks.encoder import PhotoEncoder
from ..networks.generator import Generator
from ..networks.perceptual import Perceptual
from ..networks.rgb_heads import RGBHead
from .encoder_faces import HELD_OUT, mixed_latent
from .rgb_heads import psnr


@dataclass(frozen=True)
class EncoderScores:
    """One number for each face.

    `latent` and `mean_latent`: root mean square error of the found latent, and of always saying the mean, in units of
    w's spread. `lpips` and `psnr` (dB): of the picture made again, at the size of the head.
    """

    latent: list[float] = field(default_factory=list)
    mean_latent: list[float] = field(default_factory=list)
    lpips: list[float] = field(default_factory=list)
    psnr: list[float] = field(default_factory=list)

    def means(self) -> dict[str, float | None]:
        """Mean over the faces by name; None when there are none."""
        return {name: float(np.mean(values)) if values else None for name, values in vars(self).items()}


@torch.no_grad()
def evaluate_encoder(
    encoder: PhotoEncoder, generator: Generator, head: RGBHead, perceptual: Perceptual, count: int
) -> Job[EncoderScores]:
    """Scores on `count` held-out faces."""
    scores = EncoderScores()
    for i in range(count):
        wanted = mixed_latent(generator, HELD_OUT + i)
        picture = _picture(generator, head, wanted)
        side = (encoder.config.side, encoder.config.side)
        found = encoder(F.interpolate(picture, side, mode="area"))
        again = _picture(generator, head, found)
        scores.latent.append(_apart(found, wanted) / encoder.config.spread)
        scores.mean_latent.append(_apart(encoder.mean_w.expand_as(wanted), wanted) / encoder.config.spread)
        scores.lpips.append(perceptual.distance(again, picture))
        scores.psnr.append(psnr(again, picture))
        yield Progress("evaluate encoder", i + 1, count)
    return scores


def _picture(generator: Generator, head: RGBHead, ws: Tensor) -> Tensor:
    return head(generator, generator.features(ws, head.height)).clamp(-1, 1)  # type: ignore[arg-type,no-any-return]


def _apart(found: Tensor, wanted: Tensor) -> float:
    return float((found - wanted).square().mean().sqrt())
