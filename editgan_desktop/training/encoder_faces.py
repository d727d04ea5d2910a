"""Faces that teach the encoder: sampled latents and their pictures, kept in a folder so that a stopped run goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.lib.format import open_memmap
from numpy.typing import NDArray
from torch import Tensor

from ..core.progress import Job, Progress
from ..networks.generator import Generator, truncate
from ..networks.rgb_heads import RGBHead

TRUNCATION = (0.6, 1.0)
MIXED = 0.5  # share of faces whose fine rows are those of another latent: photos lie in W+, not in W
AT_ONCE = 8
SAVE_EVERY = 80  # faces


@dataclass(frozen=True, eq=False)
class EncoderFaces:
    """`pictures` [N, side, side, 3] uint8; `ws` [N, num_styles, w_dim] float16, both on disk."""

    pictures: NDArray[np.uint8]
    ws: NDArray[np.float16]

    def batch(self, rows: NDArray[np.intp]) -> tuple[Tensor, Tensor]:
        """Pictures [B, 3, side, side] in [-1, 1] and latents [B, num_styles, w_dim]."""
        pictures = torch.from_numpy(self.pictures[rows]).permute(0, 3, 1, 2).float() / 127.5 - 1
        return pictures, torch.from_numpy(self.ws[rows].astype(np.float32))


@torch.no_grad()
def make_faces(generator: Generator, head: RGBHead, count: int, side: int, folder: Path) -> Job[EncoderFaces]:
    """`count` faces at `side`², those that are in the folder already included."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = _array(folder / "pictures.npy", (count, side, side, 3), np.uint8)
    ws = _array(folder / "ws.npy", (count, generator.num_styles, generator.w_dim), np.float16)
    done_file = folder / "done.txt"
    done = int(done_file.read_text()) if done_file.is_file() else 0
    for start in range(done, count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, count))
        latents = torch.cat([mixed_latent(generator, number) for number in numbers])
        made = head(generator, generator.features(latents, head.height))  # type: ignore[arg-type]
        small = F.interpolate(made, (side, side), mode="area").clamp(-1, 1)
        pictures[numbers.start : numbers.stop] = ((small + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
        ws[numbers.start : numbers.stop] = latents.half().numpy()
        if numbers.stop % SAVE_EVERY == 0 or numbers.stop == count:
            pictures.flush()
            ws.flush()
            done_file.write_text(str(numbers.stop))
        yield Progress("make faces", numbers.stop, count)
    return EncoderFaces(pictures, ws)


def mixed_latent(generator: Generator, number: int) -> Tensor:
    """Latent [1, num_styles, w_dim] of training face `number`: always the same; about half have two parents."""
    random = np.random.Generator(np.random.PCG64([20, number]))
    z = torch.from_numpy(random.standard_normal((2, generator.z_dim)).astype(np.float32))
    one, other = truncate(generator.map(z), generator.mean_w, float(random.uniform(*TRUNCATION)))
    ws = one.repeat(generator.num_styles, 1)
    if random.random() < MIXED:
        ws[int(random.integers(1, generator.num_styles)) :] = other
    return ws[None]


def _array(path: Path, shape: tuple[int, ...], kind: type) -> Any:
    """A memory-mapped array; a file of another shape is begun anew."""
    if path.is_file():
        known = open_memmap(path, "r+")
        if known.shape == shape and known.dtype == kind:
            return known
        path.with_name("done.txt").unlink(missing_ok=True)
    return open_memmap(path, "w+", np.dtype(kind), shape)
