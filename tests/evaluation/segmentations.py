"""Made-up branches and faces for the evaluation of segmentation branches."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.core.labels import LabelScheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.networks.generator import Features

Labels = NDArray[np.uint8]
SIZE = 64


@dataclass(frozen=True)
class FixedBranch:
    """Sees the same label map in every face, at the size asked for."""

    labels: Labels
    parts: int

    @property
    def config(self) -> SimpleNamespace:
        return SimpleNamespace(channels=(1,))

    def __call__(self, features: Features, size: tuple[int, int]) -> Tensor:
        labels = cv2.resize(self.labels, (size[1], size[0]), interpolation=cv2.INTER_NEAREST)
        return F.one_hot(torch.from_numpy(labels).long(), self.parts).permute(2, 0, 1)[None].float()


def bands(scheme: LabelScheme, **heights: int) -> Labels:
    """[64, 64]: parts below each other, with so many rows each; the last fills up."""
    rows = [scheme.id(name) for name, count in heights.items() for _ in range(count)]
    rows += [rows[-1]] * (SIZE - len(rows))
    return np.repeat(np.array(rows, np.uint8)[:, None], SIZE, 1)


def faces(labels: Labels, seeds: range) -> list[LabelledFace]:
    """The same label map for several seeds."""
    return [LabelledFace(SeedSource(seed), labels) for seed in seeds]
