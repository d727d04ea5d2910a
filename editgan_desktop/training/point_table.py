"""Training samples of the segmentation branch: features of a few thousand well-chosen points of each labelled face.

The table is gathered once; training is then an MLP on a table. Features are projected while they are gathered (see
`projection`), so that the table of 32 faces takes half a gigabyte and not three.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..core.labelled_faces import LabelledFace
from ..core.progress import Job, Progress
from ..networks.generator import Features, Generator, sampled_latent
from ..networks.segmentation_branch import sample_points
from .projection import MapStatistics, Projection


@dataclass(frozen=True)
class PointSettings:
    """How points are chosen.

    Attributes:
        height: of the finest feature map that is read. per_face: points of each face.
        balanced: share of them drawn equally per part, the rest uniformly. components: kept of each feature map.
    """

    height: int
    per_face: int
    balanced: float
    components: int
    seed: int


@dataclass(frozen=True, eq=False)
class PointTable:
    """Samples: projected features [N, sum(widths)] half precision, positions [N, 2] in [-1, 1], labels [N]."""

    values: Tensor
    points: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)


def table_bytes(generator: Generator, faces: int, settings: PointSettings) -> int:
    """Memory that the table of so many faces takes, while it is made: in half precision, twice when it is joined."""
    widths = [min(c, settings.components) for c, height, _ in generator.map_shapes if height <= settings.height]
    return faces * settings.per_face * sum(widths) * 2 * torch.half.itemsize


@torch.no_grad()
def fit_projection(generator: Generator, faces: Sequence[LabelledFace], settings: PointSettings) -> Job[Projection]:
    """What the features of these faces are projected on."""
    statistics = [MapStatistics(c) for c, height, _ in generator.map_shapes if height <= settings.height]
    for i, face in enumerate(faces):
        features = _features(generator, face, settings)
        points = _points(face, settings, i)[1]
        for one, small in zip(statistics, features.maps, strict=True):
            one.add(sample_points(small, points)[0, :, 0].T)
        yield Progress("gather features", i + 1, 2 * len(faces))
    return Projection.fitted(statistics, settings.components)


@torch.no_grad()
def gather_points(
    generator: Generator, faces: Sequence[LabelledFace], projection: Projection, settings: PointSettings
) -> Job[PointTable]:
    """The projected features of all faces at their points."""
    rows = []
    for i, face in enumerate(faces):
        pixels, points = _points(face, settings, i)
        values = point_features(_features(generator, face, settings), points)
        labels = torch.from_numpy(face.labels[tuple(pixels)])
        rows.append((projection.project(values).half(), points, labels))
        yield Progress("gather features", len(faces) + i + 1, 2 * len(faces))
    values, points, labels = (torch.cat(column) for column in zip(*rows, strict=True))
    return PointTable(values, points, labels.long())


def choose_points(
    labels: NDArray[np.uint8], count: int, balanced: float, random: np.random.Generator
) -> NDArray[np.intp]:
    """[2, P] rows and columns: some uniform, some the same number for every part that occurs."""
    uniform = random.integers(0, labels.size, int(count * (1 - balanced)))
    present = np.unique(labels)
    each = (count - len(uniform)) // len(present)
    chosen = [random.choice(np.flatnonzero(labels == part), each) for part in present]
    return np.array(np.unravel_index(np.concatenate([uniform, *chosen]), labels.shape))


def pixel_points(pixels: NDArray[np.intp], size: Sequence[int]) -> Tensor:
    """Pixels [2, P] (rows, columns) of a picture of `size` as points [P, 2] (x, y) in [-1, 1]."""
    rows, columns = torch.from_numpy(pixels)
    return torch.stack([(2 * columns + 1) / size[1] - 1, (2 * rows + 1) / size[0] - 1], 1).float()


def point_features(features: Features, points: Tensor) -> Tensor:
    """All maps bilinearly sampled at points [P, 2]: [P, sum(channels)]."""
    return torch.cat([sample_points(small, points)[0, :, 0] for small in features.maps]).T


def _features(generator: Generator, face: LabelledFace, settings: PointSettings) -> Features:
    return generator.features(sampled_latent(generator, face.source), settings.height)


def _points(face: LabelledFace, settings: PointSettings, place: int) -> tuple[NDArray[np.intp], Tensor]:
    """The same pixels, and points, of a face whenever it is asked for."""
    random = np.random.Generator(np.random.PCG64([settings.seed, place]))
    pixels = choose_points(face.labels, settings.per_face, settings.balanced, random)
    return pixels, pixel_points(pixels, face.labels.shape)
