"""Train the photo encoder on sampled faces: first to find their latents, then also their pictures and the person."""

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
from ..networks.identity import MobileFaceNet
from ..networks.perceptual import Perceptual
from ..networks.rgb_heads import RGBHead
from .checkpoints import Checkpoint
from .encoder_faces import EncoderFaces
from .photo_faults import with_faults

REPORT_EVERY, SAVE_EVERY = 5, 50  # steps
WARM_UP = 0.02  # share of the steps
LARGEST_GRADIENT = 1.0
ENCODER_ACTIVATIONS = 450  # floats for each pixel of a batch; measured: 415
GENERATOR_ACTIVATIONS = 4  # floats for each value of a feature map, with the head and LPIPS; measured: 3.3


@dataclass(frozen=True)
class EncoderSettings:
    """How the encoder is trained.

    Attributes:
        pictures_from: share of the steps after which the picture counts as well as the latent.
        picture_batch: faces of each batch whose picture is made again.
        identity_weight: of the distance between the persons in both pictures.
    """

    faces: int = 8000
    side: int = 192
    steps: int = 5000
    batch: int = 16
    pictures_from: float = 0.5
    picture_batch: int = 4
    picture_weight: float = 0.5
    identity_weight: float = 0.3
    learning_rate: float = 1e-3
    backbone_rate: float = 0.3  # of the learning rate
    seed: int = 0


@dataclass(frozen=True, eq=False)
class PictureJudge:
    """Compares the pictures of found latents with those that the encoder should have seen, at the size of the head."""

    generator: Generator
    head: RGBHead
    perceptual: Perceptual
    identity: MobileFaceNet | None = None

    def __call__(self, found: Tensor, pictures: Tensor, settings: EncoderSettings) -> dict[str, Tensor]:
        """LPIPS + L2 ("picture") and, with a recogniser, 1 - cosine ("identity") of latents [N, num_styles, w_dim]."""
        made = self.head(self.generator, self.generator.features(found, self.head.height))  # type: ignore[arg-type]
        wanted = F.interpolate(pictures, made.shape[2:], mode="bilinear", antialias=True)
        with torch.no_grad():
            reference = self.perceptual.encode(wanted)
            persons = None if self.identity is None else self.identity.embed(pictures)
        again = self.perceptual.compare(made, reference).mean() + F.mse_loss(made, wanted)
        terms = {"picture": settings.picture_weight * again}
        if self.identity is not None and persons is not None:
            apart = 1 - F.cosine_similarity(self.identity.embed(made), persons)
            terms["identity"] = settings.identity_weight * apart.mean()
        return terms


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
    encoder: PhotoEncoder, judge: PictureJudge, faces: EncoderFaces, settings: EncoderSettings,
    checkpoint: Path | None = None,
) -> Job[None]:  # fmt: skip
    """Goes on from `checkpoint` when that file exists."""
    optimizer = torch.optim.Adam(_groups(encoder, settings))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, [lambda step: _rate(step / settings.steps)] * 2)
    saved, whole = Checkpoint(checkpoint, encoder, optimizer), True
    done = saved.resume(schedule)
    encoder.train()
    try:
        for step in range(done, settings.steps):
            terms = _terms(encoder, judge, faces, settings, step)
            loss = torch.stack(list(terms.values())).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), LARGEST_GRADIENT, error_if_nonfinite=True)
            whole = False
            optimizer.step()
            schedule.step()
            done, whole = step + 1, True
            if done % SAVE_EVERY == 0:
                saved.save(done)
            if done % REPORT_EVERY == 0 or done == settings.steps:
                figures = {name: float(value.detach()) for name, value in terms.items()}
                yield Progress("train encoder", done, settings.steps, figures={"loss": float(loss.detach()), **figures})
    finally:  # also when it is interrupted, but not in the middle of Adam's step
        encoder.eval()
        if done and whole:
            saved.save(done)


def latent_loss(found: Tensor, wanted: Tensor, spread: float) -> Tensor:
    """Mean squared error of latents in units of w's spread."""
    return F.mse_loss(found, wanted) / spread**2


def as_input(pictures: Tensor) -> Tensor:
    """[B, S, S, 3] uint8 to [B, 3, S, S] in [-1, 1]."""
    return pictures.permute(0, 3, 1, 2).float() / 127.5 - 1


def step_bytes(encoder: PhotoEncoder, generator: Generator, head: RGBHead, settings: EncoderSettings) -> int:
    """What a step of the training will hold: maps of both networks, gradients and Adam's moments."""
    maps = sum(c * h * w for c, h, w in generator.map_shapes if h <= head.height)
    weights = sum(parameter.numel() for parameter in encoder.parameters())
    pixels = settings.batch * settings.side**2
    return 4 * (ENCODER_ACTIVATIONS * pixels + GENERATOR_ACTIVATIONS * settings.picture_batch * maps + 3 * weights)


def _terms(
    encoder: PhotoEncoder, judge: PictureJudge, faces: EncoderFaces, settings: EncoderSettings, step: int
) -> dict[str, Tensor]:
    """The loss of one batch, term by term; the faces of a step, and their faults, are always the same."""
    random = np.random.Generator(np.random.PCG64([settings.seed, step]))
    pictures, ws = faces.batch(random.choice(faces.count, min(settings.batch, faces.count), replace=False))
    seen = np.stack([with_faults(picture, random) for picture in pictures.numpy()])
    found = encoder(as_input(torch.from_numpy(seen)))
    terms = {"latent": latent_loss(found, ws, encoder.config.spread)}
    if step >= settings.pictures_from * settings.steps:
        few = slice(0, settings.picture_batch)
        terms |= judge(found[few], as_input(pictures[few]), settings)
    return terms


def _groups(encoder: PhotoEncoder, settings: EncoderSettings) -> Sequence[dict[str, object]]:
    """The backbone knows something already, and learns more slowly."""
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


def _rate(progress: float) -> float:
    """Factor of the learning rates: up at first, so that new layers do not spoil the backbone, then along a cosine."""
    return max(0.02, min(progress / WARM_UP, 0.5 * (1 + float(np.cos(np.pi * progress)))))
