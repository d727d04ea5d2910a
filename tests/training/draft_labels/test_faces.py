"""Drafts of sampled faces, on a tiny generator, with a parser that sees the drawn face in every picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.draft_labels import faces
from editgan_desktop.training.draft_labels.faces import draft_faces
from editgan_desktop.training.draft_labels.landmarks import Landmarks

from ...tiny import SHAPES, tiny_generator
from .drawn import PARSER, SCHEME, coarse, landmarks

SOURCES = [SeedSource(seed) for seed in (3, 7, 40)]


class Finder:
    """Finds the drawn face, but for some turns."""

    def __init__(self, *failing: int) -> None:
        self.failing = failing
        self.pictures: list[NDArray[np.uint8]] = []

    def find(self, picture: NDArray[np.uint8]) -> Landmarks:
        self.pictures.append(picture)
        if len(self.pictures) - 1 in self.failing:
            raise BadInputError("No face was found in the picture.")
        scale = len(picture) / 512
        marks = landmarks()
        for eye in marks.eyes.values():
            eye.contour[:] *= scale
            eye.iris[:] *= scale
        marks.mesh[:] *= scale
        return marks


def parse(picture: Tensor) -> Tensor:
    assert picture.shape == (1, 3, 512, 512)
    return F.one_hot(torch.from_numpy(coarse().astype(np.int64)), len(PARSER)).permute(2, 0, 1)[None].float()


@pytest.fixture(scope="module")
def square() -> MobileStyleGAN:
    return tiny_generator(SHAPES["square"])


def run(generator: MobileStyleGAN, finder: Finder, **options: Any) -> tuple[faces.DraftedFaces, list[Progress]]:
    told: list[Progress] = []
    return finish(draft_faces(generator, parse, finder, SOURCES, **options), told.append), told  # type: ignore[arg-type]


def test_every_face_gets_a_draft(square: MobileStyleGAN) -> None:
    finder = Finder()
    made, told = run(square, finder)
    assert [face.source for face in made.faces] == SOURCES and not made.without_face
    for face in made.faces:
        assert face.labels.shape == (512, 512) and (face.labels == SCHEME.id("iris_left")).sum() > 50
    assert [(one.done, one.total) for one in told] == [(1, 3), (2, 3), (3, 3)]
    assert len({picture.tobytes() for picture in finder.pictures}) == 3, "of every seed its own picture"


def test_a_picture_without_a_face_is_left_out_and_the_rest_goes_on(square: MobileStyleGAN) -> None:
    made, told = run(square, Finder(1))
    assert [face.source.seed for face in made.faces] == [3, 40] and made.without_face == (SOURCES[1],)
    assert told[-1].done == 3


def test_beards_are_looked_for_on_the_named_faces(square: MobileStyleGAN, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def note(picture: Any, labels: Any, marks: Any, *, bearded: bool) -> NDArray[np.uint8]:
        asked.append(bearded)
        return np.zeros((512, 512), np.uint8)

    monkeypatch.setattr(faces, "draft_labels", note)
    run(square, Finder(), bearded=[7])
    assert asked == [False, True, False]
