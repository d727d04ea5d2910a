"""Draft label maps of sampled faces."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import torch

from ...core.errors import BadInputError
from ...core.labelled_faces import LabelledFace
from ...core.latents import SeedSource
from ...core.progress import Job, Progress
from ...editing.synthesise import to_uint8
from ...networks.face_parser import FaceParser
from ...networks.generator import Generator, sampled_latent
from ..face_labels import parse_face
from .draft import draft_labels
from .landmarks import LandmarkFinder


@dataclass(frozen=True)
class DraftedFaces:
    """The drafts, and the sources in whose pictures no face was found."""

    faces: tuple[LabelledFace, ...]
    without_face: tuple[SeedSource, ...]


def draft_faces(
    generator: Generator,
    parser: FaceParser,
    finder: LandmarkFinder,
    sources: Sequence[SeedSource],
    bearded: Collection[int] = (),
) -> Job[DraftedFaces]:
    """Sample faces and draft their label maps, [512, 512] in scheme `face-parts`.

    Args:
        bearded: seeds to look for a beard on, which the parser does not know.
    """
    faces, without = [], []
    for i, source in enumerate(sources):
        try:
            faces.append(_drafted(generator, parser, finder, source, source.seed in bearded))
        except BadInputError:  # of the finder: no face
            without.append(source)
        yield Progress("draft labels", i + 1, len(sources))
    return DraftedFaces(tuple(faces), tuple(without))


@torch.no_grad()
def _drafted(
    generator: Generator, parser: FaceParser, finder: LandmarkFinder, source: SeedSource, bearded: bool
) -> LabelledFace:
    picture = generator.rgb(generator.features(sampled_latent(generator, source)))
    pixels = to_uint8(picture)
    landmarks = finder.find(pixels)
    return LabelledFace(source, draft_labels(pixels, parse_face(parser, picture), landmarks, bearded=bearded))
