"""Distil low-resolution RGB heads from the generator's own full pictures.

The target at 256² is the area-downsampled full picture. The Haar LL band of the last block, halved, *is* the
picture at half size, so the target costs no full render.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.latents import SeedSource, latent_noise
from ..core.progress import Job, Progress
from ..networks.generator import sampled_latent, truncate
from ..networks.mobile_stylegan import MobileStyleGAN
from ..networks.rgb_heads import RGBHead

HELD_OUT_SEED = 1_000_000  # seeds from here on never train anything
MARGIN = 2  # rows at a crop's edge that zero padding spoils


@dataclass(frozen=True)
class RGBHeadSettings:
    """How a head is trained; the defaults made the shipped ones."""

    height: int = 256
    hidden: int = 64
    faces: int = 224
    steps: int = 3000
    batch: int = 16
    crop: int = 48
    learning_rate: float = 4e-3
    seed: int = 0


def varied_latent(generator: MobileStyleGAN, seed: int) -> Tensor:
    """[1, num_styles, w_dim]: a face of random truncation; every other one mixes two faces and is shaken.

    Edited latents leave the set of plain samples, so the head must have seen such.
    """
    random = np.random.Generator(np.random.PCG64([seed, 1]))
    z = torch.from_numpy(np.stack([latent_noise(seed, generator.z_dim), latent_noise(seed + 500_000, generator.z_dim)]))
    w = truncate(generator.map(z), generator.mean_w, float(random.uniform(0.4, 1.0)))
    ws = w[:1, None].repeat(1, generator.num_styles, 1)
    if seed % 2:
        ws[:, int(random.integers(4, generator.num_styles)) :] = w[1]
        noise = torch.from_numpy(random.standard_normal(ws.shape).astype(np.float32))
        ws += 0.1 * float(random.uniform()) * noise
    return ws


def picture_at(generator: MobileStyleGAN, ws: Tensor, heights: list[int]) -> tuple[list[Tensor], dict[int, Tensor]]:
    """All feature maps of ws, and the area-downsampled full picture at each of `heights`."""
    features = generator.features(ws)
    bands = generator.to_img.bands(features.maps[-1], generator.style(ws, generator.num_styles - 1))
    half = bands[:, :3] / 2
    return list(features.maps), {h: F.avg_pool2d(half, half.shape[2] // h) for h in heights}


@torch.no_grad()
def sample_pool(
    generator: MobileStyleGAN, heads: list[RGBHead], count: int, seed: int
) -> Job[list[tuple[list[Tensor], list[Tensor], Tensor]]]:
    """For each face the heads' input maps and targets, in half precision, and its latent."""
    pool = []
    for i in range(count):
        ws = varied_latent(generator, seed + i)
        maps, pictures = picture_at(generator, ws, [head.height for head in heads])
        inputs = [maps[head.map_index].half().contiguous() for head in heads]
        pool.append((inputs, [pictures[head.height].half() for head in heads], ws))
        yield Progress("sample faces", i + 1, count)
    return pool


def train_rgb_heads(generator: MobileStyleGAN, settings: list[RGBHeadSettings]) -> Job[list[RGBHead]]:
    """Train one head per settings on one common pool of faces."""
    heads = [RGBHead(generator, s.height, s.hidden) for s in settings]
    pool = yield from sample_pool(generator, heads, settings[0].faces, settings[0].seed)
    for k, (head, setting) in enumerate(zip(heads, settings, strict=True)):
        yield from _train_one(generator, head, setting, [(x[k], y[k], ws) for x, y, ws in pool])
    return heads


def _train_one(
    generator: MobileStyleGAN,
    head: RGBHead,
    settings: RGBHeadSettings,
    pool: list[tuple[Tensor, Tensor, Tensor]],
) -> Job[None]:
    _start_near_identity(generator, head, pool)
    random = np.random.Generator(np.random.PCG64(settings.seed))
    optimizer = torch.optim.Adam(head.parameters(), settings.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, settings.learning_rate, settings.steps, pct_start=0.1)
    for step in range(settings.steps):
        loss = _crop_loss(generator, head, settings, pool, random)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 50 == 49:
            yield Progress(
                f"train {head.height}² head", step + 1, settings.steps, figures={"mse": float(loss.detach())}
            )


@torch.no_grad()
def _start_near_identity(generator: MobileStyleGAN, head: RGBHead, pool: list[tuple[Tensor, Tensor, Tensor]]) -> None:
    """Start from filters that pass the pixel through and inputs of about unit size."""
    for conv in (head.filter1, head.filter2):
        conv.weight.mul_(0.1)
        conv.weight[:, 0, 1, 1] += 1
    x, _, ws = pool[0]
    up, conv1, _ = head.styles(generator, ws)
    head.mix1.weight.div_((x.float() * (up * conv1)[:, :, None, None]).std())
    for modulate in (head.modulate2, head.modulate3):
        modulate.weight.mul_(0.1)
        modulate.bias.fill_(1.0)


def _crop_loss(
    generator: MobileStyleGAN,
    head: RGBHead,
    settings: RGBHeadSettings,
    pool: list[tuple[Tensor, Tensor, Tensor]],
    random: np.random.Generator,
) -> Tensor:
    rows = random.integers(0, len(pool), settings.batch)
    size = settings.crop
    top, left = (int(random.integers(0, side - size + 1)) for side in head.noise.shape[2:])
    window = (slice(None), slice(None), slice(top, top + size), slice(left, left + size))
    x = torch.cat([pool[i][0][window] for i in rows]).float().contiguous(memory_format=torch.channels_last)
    y = torch.cat([pool[i][1][window] for i in rows]).float()
    with torch.no_grad():
        up, conv1, late = head.styles(generator, torch.cat([pool[i][2] for i in rows]))
    made = head.picture(x, up * conv1, late, head.noise[window])
    inner = slice(MARGIN, size - MARGIN)
    return F.mse_loss(made[:, :, inner, inner], y[:, :, inner, inner])


def psnr(made: Tensor, wanted: Tensor) -> float:
    """Peak signal-to-noise ratio in dB of pictures in [-1, 1] (peak to peak 2)."""
    return float(10 * torch.log10(4 / F.mse_loss(made, wanted)))


@torch.no_grad()
def evaluate_rgb_heads(
    generator: MobileStyleGAN, heads: list[RGBHead], faces: int, score: Callable[[Tensor, Tensor], float] = psnr
) -> Job[dict[int, list[float]]]:
    """Score of each head's picture against the full one, area-downsampled, on held-out samples at truncation 0.7.

    Returns the scores of all faces by the head's height.
    """
    scores: dict[int, list[float]] = {head.height: [] for head in heads}
    for i in range(faces):
        ws = sampled_latent(generator, SeedSource(HELD_OUT_SEED + i, 0.7))
        _, pictures = picture_at(generator, ws, [head.height for head in heads])
        for head in heads:
            made = head(generator, generator.features(ws, head.height)).clamp(-1, 1)
            scores[head.height].append(score(made, pictures[head.height].clamp(-1, 1)))
        yield Progress("evaluate heads", i + 1, faces)
    return scores
