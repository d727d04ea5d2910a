"""Train the segmentation branch on a handful of labelled faces (EditGAN sec. 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.labelled_faces import LabelledFace
from ..core.labels import LabelScheme
from ..core.progress import Job, Progress
from ..networks.generator import Generator, sampled_latent
from ..networks.segmentation_branch import SegmentationBranch, SegmentationConfig
from .checkpoints import Checkpoint
from .metrics import ConfusionCounts
from .point_table import PointSettings, PointTable, fit_projection, gather_points
from .projection import Projection

REPORT_EVERY, SAVE_EVERY, CHECK_EVERY = 1, 100, 250  # steps; between two reports the worker serves previews
CHECK_POINTS = 3000  # of each held-out face, while training


@dataclass(frozen=True)
class SegmentationSettings:
    """How a branch is trained; the defaults made the shipped `face-parts`."""

    height: int = 256  # of the finest feature map it reads
    hidden: tuple[int, int] = (32, 32)
    members: int = 4
    points_per_face: int = 10_000
    balanced: float = 0.5  # share of points drawn equally per part, so that pupils count as much as hair
    components: int = 128  # of each feature map
    steps: int = 2000
    batch: int = 4096
    learning_rate: float = 2e-3
    weight_decay: float = 1e-4
    seed: int = 0

    @property
    def points(self) -> PointSettings:
        """For the faces that are trained on."""
        return PointSettings(self.height, self.points_per_face, self.balanced, self.components, self.seed)


def train_branch(
    generator: Generator,
    training: Sequence[LabelledFace],
    held_out: Sequence[LabelledFace],
    scheme: LabelScheme,
    settings: SegmentationSettings,
    checkpoint: Path | None = None,
) -> Job[tuple[SegmentationBranch, ConfusionCounts | None]]:
    """A branch for `scheme`, and how it does on the held-out faces (None when there are none).

    Reports the loss, and now and then `held_out_iou`: the mean over parts, estimated at some points.
    Goes on from `checkpoint` when that file exists.
    """
    projection = yield from fit_projection(generator, training, settings.points)
    table = yield from gather_points(generator, training, projection, settings.points)
    check = yield from _check_table(generator, held_out, projection, settings)
    learner = _new_learner(projection, scheme, settings)
    yield from fit(learner, table, settings, checkpoint, check)
    branch = new_branch(generator, scheme.name, len(scheme), settings)
    projection.unfold(learner, branch)
    branch.eval().requires_grad_(False)
    if not held_out:
        return branch, None
    return branch, (yield from evaluate_segmentation(generator, branch, held_out, settings.height))


def new_branch(generator: Generator, scheme: str, parts: int, settings: SegmentationSettings) -> SegmentationBranch:
    """An untrained branch that fits the generator."""
    channels = tuple(c for c, height, _ in generator.map_shapes if height <= settings.height)
    return SegmentationBranch(SegmentationConfig(scheme, parts, channels, settings.hidden, settings.members))


def fit(
    learner: SegmentationBranch,
    table: PointTable,
    settings: SegmentationSettings,
    checkpoint: Path | None = None,
    check: PointTable | None = None,
) -> Job[None]:
    """Minimise each member's own cross-entropy over the table; goes on from `checkpoint` when that file exists."""
    optimizer = torch.optim.Adam(learner.parameters(), settings.learning_rate, weight_decay=settings.weight_decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _cosine(step / settings.steps))
    saved, figures = Checkpoint(checkpoint, learner, optimizer), dict[str, float]()
    done = saved.resume(schedule)
    try:
        for step in range(done, settings.steps):
            loss = _loss(learner, table, settings, step)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
            done = step + 1
            last = done == settings.steps
            if check and (done % CHECK_EVERY == 0 or last):
                figures["held_out_iou"] = point_iou(learner, check)
            if done % SAVE_EVERY == 0:
                saved.save(done)
            if done % REPORT_EVERY == 0 or last:
                figures["loss"] = float(loss.detach())
                yield Progress("train segmentation", done, settings.steps, figures=dict(figures))
    finally:  # also when it is cancelled between two steps
        if done:
            saved.save(done)


@torch.no_grad()
def point_iou(learner: SegmentationBranch, table: PointTable) -> float:
    """Mean IoU over the parts that occur at the points of a table."""
    counts = ConfusionCounts.empty(learner.config.parts)
    for values, points, labels in zip(
        table.values.split(8192), table.points.split(8192), table.labels.split(8192), strict=True
    ):
        found = learner.per_pixel(values.float(), points).argmax(1)
        counts.add(labels.to(torch.uint8).numpy(), found.to(torch.uint8).numpy())
    present = counts.matrix.sum(1) > 0
    return float(counts.iou()[present].mean())


@torch.no_grad()
def evaluate_segmentation(
    generator: Generator, branch: SegmentationBranch, faces: Sequence[LabelledFace], height: int
) -> Job[ConfusionCounts]:
    """Compare the branch with held-out label maps at their own size."""
    counts = ConfusionCounts.empty(branch.config.parts)
    for i, face in enumerate(faces):
        features = generator.features(sampled_latent(generator, face.source), height)
        logits = branch(features, face.labels.shape)
        counts.add(face.labels, logits.argmax(1)[0].to(torch.uint8).cpu().numpy())
        yield Progress("evaluate segmentation", i + 1, len(faces))
    return counts


def _check_table(
    generator: Generator, held_out: Sequence[LabelledFace], projection: Projection, settings: SegmentationSettings
) -> Job[PointTable | None]:
    """Points of the held-out faces, as they come: nothing is balanced here."""
    if not held_out:
        return None
    points = replace(settings.points, per_face=CHECK_POINTS, balanced=0.0)
    return (yield from gather_points(generator, held_out, projection, points))


def _new_learner(projection: Projection, scheme: LabelScheme, settings: SegmentationSettings) -> SegmentationBranch:
    """The branch in training: it reads components where the finished one reads maps."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        shape = SegmentationConfig(scheme.name, len(scheme), projection.widths, settings.hidden, settings.members)
        return SegmentationBranch(shape)


def _loss(learner: SegmentationBranch, table: PointTable, settings: SegmentationSettings, step: int) -> Tensor:
    """The members' mean cross-entropy on one batch. Each learns by itself: their logits are averaged only in use."""
    random = np.random.Generator(np.random.PCG64([settings.seed, step]))
    rows = torch.from_numpy(random.integers(0, len(table), settings.batch))
    logits = learner.each_per_pixel(table.values[rows].float(), table.points[rows])
    return F.cross_entropy(logits.flatten(0, 1), table.labels[rows].repeat_interleave(settings.members))


def _cosine(progress: float) -> float:
    return max(0.02, 0.5 * (1 + float(np.cos(np.pi * progress))))
