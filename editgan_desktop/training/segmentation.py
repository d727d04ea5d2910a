"""Train the segmentation branch on a handful of labelled faces (EditGAN sec. 3.2).

The features at a few thousand points of each face are gathered once; training is then an MLP on a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.progress import Job, Progress
from ..networks.generator import Features, Generator
from ..networks.segmentation_branch import SegmentationBranch, SegmentationConfig, sample_points
from .checkpoints import Checkpoint
from .labelled_faces import LabelledFace, sampled_latent
from .metrics import ConfusionCounts


@dataclass(frozen=True)
class SegmentationSettings:
    """How a branch is trained; the defaults made the shipped one."""

    height: int = 128  # of the finest feature map it reads
    hidden: tuple[int, int] = (64, 32)
    members: int = 1
    points_per_face: int = 6000
    balanced: float = 0.5  # share of points drawn equally per part, the rest uniformly
    steps: int = 1500
    batch: int = 4096
    learning_rate: float = 2e-3
    weight_decay: float = 1e-4
    seed: int = 0


@dataclass(frozen=True, eq=False)
class PointTable:
    """Training samples: features [N, C] half precision, positions [N, 2] in [-1, 1], labels [N]."""

    values: Tensor
    points: Tensor
    labels: Tensor


def new_branch(generator: Generator, scheme: str, parts: int, settings: SegmentationSettings) -> SegmentationBranch:
    """An untrained branch that fits the generator."""
    channels = tuple(c for c, height, _ in generator.map_shapes if height <= settings.height)
    torch.manual_seed(settings.seed)
    return SegmentationBranch(SegmentationConfig(scheme, parts, channels, settings.hidden, settings.members))


@torch.no_grad()
def gather_points(
    generator: Generator, faces: Sequence[LabelledFace], settings: SegmentationSettings
) -> Job[PointTable]:
    """The features of all faces at well-chosen points."""
    rows = []
    for i, face in enumerate(faces):
        features = generator.features(sampled_latent(generator, face.source), settings.height)
        chosen = choose_points(face.labels, settings, np.random.Generator(np.random.PCG64([settings.seed, i])))
        points = pixel_points(chosen, face.labels.shape)
        rows.append((point_features(features, points).half(), points, torch.from_numpy(face.labels[tuple(chosen)])))
        yield Progress("gather features", i + 1, len(faces))
    values, points, labels = (torch.cat(column) for column in zip(*rows, strict=True))
    return PointTable(values, points, labels.long())


def choose_points(
    labels: NDArray[np.uint8], settings: SegmentationSettings, random: np.random.Generator
) -> NDArray[np.intp]:
    """[2, P] rows and columns: some uniform, some the same number for every part that occurs."""
    uniform = random.integers(0, labels.size, int(settings.points_per_face * (1 - settings.balanced)))
    present = np.unique(labels)
    each = (settings.points_per_face - len(uniform)) // len(present)
    balanced = [random.choice(np.flatnonzero(labels == part), each) for part in present]
    return np.array(np.unravel_index(np.concatenate([uniform, *balanced]), labels.shape))


def pixel_points(pixels: NDArray[np.intp], size: Sequence[int]) -> Tensor:
    """Pixels [2, P] (rows, columns) of a picture of `size` as points [P, 2] (x, y) in [-1, 1]."""
    rows, columns = torch.from_numpy(pixels)
    return torch.stack([(2 * columns + 1) / size[1] - 1, (2 * rows + 1) / size[0] - 1], 1).float()


def point_features(features: Features, points: Tensor) -> Tensor:
    """All maps bilinearly sampled at points [P, 2]: [P, sum(channels)]."""
    return torch.cat([sample_points(small, points)[0, :, 0] for small in features.maps]).T


def train_segmentation(
    branch: SegmentationBranch,
    table: PointTable,
    settings: SegmentationSettings,
    checkpoint: Path | None = None,
) -> Job[SegmentationBranch]:
    """Minimise cross-entropy over the table; resumes from `checkpoint` when that file exists.

    Inputs are standardised during training; at the end that is folded into the first layer.
    """
    mean, std = _channel_statistics(table.values)
    optimizer = torch.optim.Adam(branch.parameters(), settings.learning_rate, weight_decay=settings.weight_decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _cosine(step / settings.steps))
    saved = Checkpoint(checkpoint, branch, optimizer)
    for step in range(saved.resume(schedule), settings.steps):
        random = np.random.Generator(np.random.PCG64([settings.seed, step]))
        rows = torch.from_numpy(random.integers(0, len(table.labels), settings.batch))
        values = (table.values[rows].float() - mean) / std
        loss = F.cross_entropy(branch.per_pixel(values, table.points[rows]), table.labels[rows])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if step % 20 == 19:
            saved.save(step + 1)
            yield Progress("train segmentation", step + 1, settings.steps, figures={"loss": float(loss.detach())})
    _fold_standardisation(branch, mean, std)
    return branch


def _channel_statistics(values: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and standard deviation of each column, a block at a time: the table is gigabytes in half precision."""
    total, squares = torch.zeros(values.shape[1]).double(), torch.zeros(values.shape[1]).double()
    for block in values.split(8192):
        total += block.double().sum(0)
        squares += block.double().square().sum(0)
    mean = total / len(values)
    std = (squares / len(values) - mean.square()).clamp_min(0).sqrt()
    return mean.float(), std.clamp_min(1e-3).float()


def _cosine(progress: float) -> float:
    return max(0.02, 0.5 * (1 + float(np.cos(np.pi * progress))))


@torch.no_grad()
def _fold_standardisation(branch: SegmentationBranch, mean: Tensor, std: Tensor) -> None:
    start, bias = 0, branch.position.get_parameter("bias")
    for layer, channels in zip(branch.first, branch.config.channels, strict=True):
        window, weight = slice(start, start + channels), layer.get_parameter("weight")
        weight.div_(std[None, window, None, None])
        bias.sub_(weight[:, :, 0, 0] @ mean[window])
        start += channels


@torch.no_grad()
def evaluate_segmentation(
    generator: Generator, branch: SegmentationBranch, faces: Sequence[LabelledFace], height: int
) -> Job[ConfusionCounts]:
    """Compare the branch with held-out label maps at their own size."""
    counts = ConfusionCounts.empty(branch.config.parts)
    for i, face in enumerate(faces):
        features = generator.features(sampled_latent(generator, face.source), height)
        logits = branch(features, face.labels.shape)
        counts.add(face.labels, logits.argmax(1)[0].to(torch.uint8).numpy())
        yield Progress("evaluate segmentation", i + 1, len(faces))
    return counts
