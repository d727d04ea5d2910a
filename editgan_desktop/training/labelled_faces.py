"""Faces labelled by the face parser; how labelled faces are kept on disk is in `core/labelled_faces`."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from ..core.labelled_faces import LabelledFace
from ..core.latents import SeedSource
from ..core.progress import Job, Progress
from ..networks.face_parser import FaceParser
from ..networks.generator import Generator, sampled_latent
from .face_labels import parse_face


@torch.no_grad()
def label_faces(generator: Generator, parser: FaceParser, sources: Sequence[SeedSource]) -> Job[list[LabelledFace]]:
    """Sample faces and label them with the face parser, at 512²."""
    faces = []
    for i, source in enumerate(sources):
        picture = generator.rgb(generator.features(sampled_latent(generator, source)))
        faces.append(LabelledFace(source, parse_face(parser, picture)))
        yield Progress("label faces", i + 1, len(sources))
    return faces
