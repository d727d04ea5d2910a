"""Instruments that look at little: enough to see that each figure comes from the right pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.model import Model
from editgan_desktop.evaluation.edits.measure import Instruments
from editgan_desktop.evaluation.judge import Judge
from editgan_desktop.library.vector import EditingVector

from ...drawn_face import SCHEME, drawn_face
from ...photos import smooth
from ...tiny import FakePerceptual

Picture = NDArray[np.uint8]
POINTS = np.array([[180.0, 120], [220, 120], [200, 145], [185, 165], [215, 165]])


class Brightness:
    """Sees a picture by its mean colour, whichever network it stands for. Bright pictures smile."""

    def __init__(self) -> None:
        self.seen = 0

    def smile(self, picture: Picture) -> float:
        self.seen += 1
        return float(picture.mean()) - 127

    def feature(self, picture: Picture) -> NDArray[np.float32]:
        return np.resize(picture.mean((0, 1)).astype(np.float32), 128)

    def features(self, picture: Picture) -> NDArray[np.float32]:
        rows = picture[:: max(1, len(picture) // 8)].mean((1, 2))
        return np.resize(rows.astype(np.float32) / 255, 16)


class DrawnJudge(Judge):
    """The judge, to whom every face is the drawn one."""

    def parse(self, picture: Picture) -> Picture:
        return drawn_face()


def instruments() -> tuple[Instruments, Brightness]:
    eyes = Brightness()
    judge = DrawnJudge(None, eyes, FakePerceptual(), SCHEME)  # type: ignore[arg-type]
    return Instruments(judge, eyes, eyes), eyes  # type: ignore[arg-type]


class Finder:
    """Finds the face of POINTS in every photo that is wide enough."""

    def find(self, picture: Picture) -> list[FoundFace]:
        return [FoundFace((160, 90, 80, 100), POINTS, 0.9)] if picture.shape[1] >= 400 else []


def smile_vector(model: Model, seed: int = 0) -> EditingVector:
    """A random vector about the mouth."""
    shape = (model.generator.num_styles, model.generator.w_dim)
    delta = 0.5 * np.random.default_rng(seed).standard_normal(shape)
    return EditingVector.new(
        "Smile", delta, latent_space=model.generator.latent_space, scheme=SCHEME.name, parts=["mouth"], buffer=5
    )


def write_photos(folder: Path, count: int, light: float = 1.0) -> Path:
    """Photos that differ, all with a face."""
    folder.mkdir(parents=True)
    for i in range(count):
        pixels = smooth(height=300, width=400).astype(np.float64) * light * (1 - 0.1 * i)
        Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / f"{i:03d}.png")
    return folder
