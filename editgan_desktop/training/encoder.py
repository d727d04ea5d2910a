"""Train the photo encoder on sampled faces: first to find their latents, then also to find their pictures again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.progress import Job, Progress
from ..networks.encoder import EncoderConfig, PhotoEncoder
from ..networks.generator import Generator
from ..networks.perceptual import Perceptual
from ..networks.rgb_heads import RGBHead
from .checkpoints import Checkpoint
from .encoder_faces import EncoderFaces

REPORT_EVERY, SAVE_EVERY = 5, 100  # steps


@dataclass(frozen=True)
class EncoderSettings:
    """How the encoder is trained.

    Attributes:
        pictures_from: share of the steps after which the picture counts as well as the latent.
        picture_batch: faces of each batch whose picture is made again.
    """

    faces: int = 6000
    side: int = 192
    steps: int = 5000
    batch: int = 16
    pictures_from: float = 0.6
    picture_batch: int = 3
    picture_weight: float = 0.5
    learning_rate: float = 1e-3
    backbone_rate: float = 0.3  # of the learning rate
    seed: int = 0


def new_encoder(generator: Generator, settings: EncoderSettings, backbone: dict[str, Tensor]) -> PhotoEncoder:
    """An untrained encoder on an ImageNet backbone; its unit is the spread of w."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        config = EncoderConfig(
            generator.latent_space, generator.num_styles, generator.w_dim, settings.side, _spread(generator)
        )
        encoder = PhotoEncoder(config)
    encoder.backbone.load_state_dict(backbone)
    encoder.mean_w.copy_(generator.mean_w)
    return encoder


def train_encoder(
    encoder: PhotoEncoder, generator: Generator, head: RGBHead, perceptual: Perceptual,
    faces: EncoderFaces, settings: EncoderSettings, checkpoint: Path | None = None,
) -> Job[None]:  # fmt: skip
    """Goes on from `checkpoint` when that file exists."""
    optimizer = torch.optim.Adam(_groups(encoder, settings))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, [lambda step: _cosine(step / settings.steps)] * 2)
    saved, done = Checkpoint(checkpoint, encoder, optimizer), 0
    done = saved.resume(schedule)
    try:
        for step in range(done, settings.steps):
            random = np.random.Generator(np.random.PCG64([settings.seed, step]))
            pictures, ws = faces.batch(np.sort(random.choice(len(faces.ws), settings.batch, replace=False)))
            found = encoder(pictures)
            terms = {"latent": latent_loss(found, ws, encoder.config.spread)}
            if step >= settings.pictures_from * settings.steps:
                few = slice(0, settings.picture_batch)
                terms["picture"] = settings.picture_weight * picture_loss(
                    generator, head, perceptual, found[few], pictures[few]
                )
            loss = torch.stack(list(terms.values())).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
            done = step + 1
            if done % SAVE_EVERY == 0:
                saved.save(done)
            if done % REPORT_EVERY == 0 or done == settings.steps:
                figures = {name: float(value.detach()) for name, value in terms.items()}
                yield Progress("train encoder", done, settings.steps, figures={"loss": float(loss.detach()), **figures})
    finally:
        if done:
            saved.save(done)


def latent_loss(found: Tensor, wanted: Tensor, spread: float) -> Tensor:
    """Mean squared error of latents in units of w's spread; 1 for an encoder that always says the mean."""
    return F.mse_loss(found, wanted) / spread**2


def picture_loss(
    generator: Generator, head: RGBHead, perceptual: Perceptual, found: Tensor, pictures: Tensor
) -> Tensor:
    """LPIPS + L2 between the pictures and those of the found latents, at the size of the head."""
    made = head(generator, generator.features(found, head.height))  # type: ignore[arg-type]
    wanted = F.interpolate(pictures, made.shape[2:], mode="bilinear", antialias=True)
    with torch.no_grad():
        reference = perceptual.encode(wanted)
    return perceptual.compare(made, reference).mean() + F.mse_loss(made, wanted)


def _groups(encoder: PhotoEncoder, settings: EncoderSettings) -> Sequence[dict[str, object]]:
    """The backbone knows something already, and learns more slowly. In the order of `parameters()`."""
    backbone = list(encoder.backbone.parameters())
    known = {id(parameter) for parameter in backbone}
    rest = [parameter for parameter in encoder.parameters() if id(parameter) not in known]
    return [
        {"params": backbone, "lr": settings.learning_rate * settings.backbone_rate},
        {"params": rest, "lr": settings.learning_rate},
    ]


@torch.no_grad()
def _spread(generator: Generator) -> float:
    """Root mean square of w about its mean, over a few thousand samples."""
    random = np.random.Generator(np.random.PCG64(20))
    z = torch.from_numpy(random.standard_normal((2000, generator.z_dim)).astype(np.float32))
    return float((generator.map(z) - generator.mean_w).square().mean().sqrt())


def _cosine(progress: float) -> float:
    return max(0.02, 0.5 * (1 + float(np.cos(np.pi * progress))))
