"""Labelled faces: a seed and its label map. On disk a folder of palette PNGs named after the seed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from ..core.errors import BadInputError
from ..core.files import atomic_path
from ..core.labels import LabelScheme
from ..core.latents import SeedSource
from ..core.progress import Job, Progress
from ..networks.face_parser import FaceParser
from ..networks.generator import Generator, sampled_latent
from .face_labels import parse_face

_NAME = re.compile(r"seed-(\d+)_psi-(\d+(?:\.\d+)?)\.png")


@dataclass(frozen=True, eq=False)
class LabelledFace:
    """A sampled face and its label map [H, W] uint8."""

    source: SeedSource
    labels: NDArray[np.uint8]


@torch.no_grad()
def label_faces(generator: Generator, parser: FaceParser, sources: Sequence[SeedSource]) -> Job[list[LabelledFace]]:
    """Sample faces and label them with the face parser, at 512²."""
    faces = []
    for i, source in enumerate(sources):
        picture = generator.rgb(generator.features(sampled_latent(generator, source)))
        faces.append(LabelledFace(source, parse_face(parser, picture)))
        yield Progress("label faces", i + 1, len(sources))
    return faces


def write_labelled_faces(folder: Path, faces: Sequence[LabelledFace], scheme: LabelScheme) -> None:
    """One palette PNG per face."""
    for face in faces:
        image = Image.fromarray(face.labels)
        image.putpalette(scheme.palette.tobytes())
        with atomic_path(folder / f"seed-{face.source.seed:06d}_psi-{face.source.truncation:.6g}.png") as path:
            image.save(path, optimize=True)


def read_labelled_faces(folder: Path, scheme: LabelScheme) -> list[LabelledFace]:
    """Every labelled face of a folder, in order of seeds. Raises BadInputError when there is none or one is bad."""
    faces = []
    for path in sorted(folder.glob("*.png")):
        found = _NAME.fullmatch(path.name)
        if not found:
            continue
        try:
            with Image.open(path, formats=["PNG"]) as image:
                labels = np.array(image)
        except (OSError, SyntaxError, ValueError) as error:
            raise BadInputError(f"{path} is not a readable PNG: {error}.") from error
        if labels.ndim != 2 or labels.dtype != np.uint8 or labels.max() >= len(scheme):
            raise BadInputError(f"{path} is not a label map of {scheme.title}.")
        faces.append(LabelledFace(SeedSource(int(found[1]), float(found[2])), labels))
    if not faces:
        raise BadInputError(f"{folder} holds no label maps.", "They are named like seed-000012_psi-0.7.png.")
    return faces
