"""Faces that teach the encoder: sampled latents and their pictures, kept in a folder so that a stopped run goes on.

They lie there in files of `SHARD` faces. A file is whole or not there at all, so nothing needs to be noted beside them,
and a folder can be added to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from ..core.errors import CorruptFileError
from ..core.files import atomic_path
from ..core.progress import Job, Progress
from ..networks.generator import Generator, truncate
from ..networks.rgb_heads import RGBHead

TRUNCATION = (0.6, 1.0)
MIXED = 0.5  # share of faces whose fine rows are those of another latent: photos lie in W+, not in W
STREAM = 20  # of random numbers, apart from those of seeds
HELD_OUT = 1_000_000  # training faces from here on never train anything
SHARD = 40  # faces of a file
AT_ONCE = 4  # takes less memory than a step of the training
NEAR = 0.02  # half precision, and another processor


@dataclass(frozen=True)
class EncoderFaces:
    """The first `count` faces of a folder; read from there batch by batch."""

    folder: Path
    count: int

    def batch(self, rows: NDArray[np.intp]) -> tuple[Tensor, Tensor]:
        """Pictures [B, side, side, 3] uint8 and latents [B, num_styles, w_dim] of the faces `rows`."""
        faces = [self._face(int(row)) for row in rows]
        pictures = torch.stack([picture for picture, _ in faces])
        return pictures, torch.stack([ws for _, ws in faces]).float()

    def _face(self, row: int) -> tuple[Tensor, Tensor]:
        if not 0 <= row < self.count:
            raise IndexError(row)
        with safe_open(_shard(self.folder, row), "pt") as file:
            picture, ws = (file.get_slice(name)[row % SHARD] for name in ("pictures", "ws"))
        return picture, ws


@torch.no_grad()
def make_faces(generator: Generator, head: RGBHead, count: int, side: int, folder: Path) -> Job[EncoderFaces]:
    """`count` faces at `side`², those that are in the folder already included.

    Raises:
        CorruptFileError: what is there is damaged, or are faces of another generator or size.
        EditGANError: the folder cannot be written or the disk is full.
    """
    starts = range(0, count, SHARD)
    for start in starts:  # before any work
        _check(_shard(folder, start), generator, start, side)
    for start in starts:
        if not _shard(folder, start).is_file():
            yield from _make_shard(generator, head, start, count, side, folder)
    return EncoderFaces(folder, count)


def mixed_latent(generator: Generator, number: int) -> Tensor:
    """Latent [1, num_styles, w_dim] of training face `number`: always the same; about half have two parents."""
    random = np.random.Generator(np.random.PCG64([STREAM, number]))
    z = torch.from_numpy(random.standard_normal((2, generator.z_dim)).astype(np.float32))
    one, other = truncate(generator.map(z), generator.mean_w, float(random.uniform(*TRUNCATION)))
    ws = one.repeat(generator.num_styles, 1)
    if random.random() < MIXED:
        ws[int(random.integers(1, generator.num_styles)) :] = other
    return ws[None]


def pictures_of(generator: Generator, head: RGBHead, ws: Tensor, side: int) -> Tensor:
    """[N, side, side, 3] uint8: what is kept of the pictures of ws [N, num_styles, w_dim]."""
    made = head(generator, generator.features(ws, head.height))  # type: ignore[arg-type]
    small = F.interpolate(made, (side, side), mode="area").clamp(-1, 1)
    return ((small + 1) * 127.5).round().byte().permute(0, 2, 3, 1)


def _make_shard(generator: Generator, head: RGBHead, start: int, count: int, side: int, folder: Path) -> Job[None]:
    """One file; always a full one, so that a later run can ask for more."""
    pictures, latents = [], []
    for first in range(start, start + SHARD, AT_ONCE):
        ws = torch.cat([mixed_latent(generator, first + i) for i in range(AT_ONCE)])
        pictures.append(pictures_of(generator, head, ws, side))
        latents.append(ws.half())
        yield Progress("make faces", min(first + AT_ONCE, count), count)
    with atomic_path(_shard(folder, start)) as temporary:
        save_file({"pictures": torch.cat(pictures).contiguous(), "ws": torch.cat(latents).contiguous()}, temporary)


def _check(path: Path, generator: Generator, start: int, side: int) -> None:
    """Refuse a file that is not what `_make_shard` would make; its first latent costs nothing to make again."""
    if not path.is_file():
        return
    try:
        with safe_open(path, "pt") as file:
            shapes = [tuple(file.get_slice(name).get_shape()) for name in ("pictures", "ws")]
            first = file.get_slice("ws")[0].float()
    except (SafetensorError, IndexError) as error:
        raise CorruptFileError(f"{path} is damaged.", "Delete it, and it will be made again.") from error
    wanted = mixed_latent(generator, start)[0]
    ours = [(SHARD, side, side, 3), (SHARD, *wanted.shape)]
    if shapes != ours or not torch.allclose(first, wanted, rtol=NEAR, atol=NEAR):
        raise CorruptFileError(f"{path} holds faces of another generator or size.", "Give another folder.")


def _shard(folder: Path, row: int) -> Path:
    """The file with face `row`."""
    return folder / f"faces-{row // SHARD * SHARD:06d}.safetensors"
