"""Photos, a tiny encoder and results of inversions for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from editgan_desktop.core.latents import SeedSource
from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample
from editgan_desktop.evaluation.stage_cache import Labels, StageResult
from editgan_desktop.networks.encoder import EncoderConfig, PhotoEncoder

POINTS = np.array([[45.0, 58], [83, 58], [64, 80], [50, 98], [78, 98]])
SHORT = {"steps_30": 2, "steps_100": 4, "steps_300": 6}


class Finder:
    """Finds a face in the middle of every photo but black ones."""

    def find(self, picture: NDArray[np.uint8]) -> list[FoundFace]:
        return [FoundFace((30, 30, 70, 80), POINTS, 0.9)] if picture.any() else []


def tiny_encoder(model: Model, seed: int = 1) -> PhotoEncoder:
    """A random encoder for a tiny model, with answers that differ by photo."""
    generator = model.generator
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        encoder = PhotoEncoder(
            EncoderConfig(generator.latent_space, generator.num_styles, generator.w_dim, side=32, spread=0.3)
        )
        encoder.mean_w.normal_(std=0.3)
    return encoder.eval().requires_grad_(False)


def write_photos(folder: Path, model: Model, count: int = 2) -> list[Path]:
    """Sampled faces as PNG files."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{i}.png" for i in range(count)]
    for i, path in enumerate(paths):
        Image.fromarray(render(model, sample(model, SeedSource(i, 1.0)))).save(path)
    return paths


def result(measures: Mapping[str, float], labels: Labels | None = None, grey: int = 0) -> StageResult:
    """A result with some measures, the others 0."""
    every = dict.fromkeys(("lpips", "psnr", "ms_ssim", "identity", "seconds"), 0.0)
    return StageResult(
        np.full((2, 4), grey, np.float32), np.full((256, 256, 3), grey, np.uint8), labels, {**every, **measures}
    )
