"""The points and their edits."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.progress import finish
from editgan_desktop.editing.model import Model
from editgan_desktop.evaluation.edits.directions import Direction
from editgan_desktop.evaluation.edits.points import EDITGAN, INTERFACEGAN, Edits, Point, edited, grid

from ...tiny import SHAPES, face, tiny_model
from .fakes import smile_vector


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture(scope="module")
def edits(model: Model) -> Edits:
    step = np.arange(model.generator.w_dim, dtype=np.float32) / 10
    return Edits(smile_vector(model), Direction(step, 0.9, 100))


def test_the_paper_compares_these() -> None:
    points = grid()
    assert points[0].strength == 0 and len(set(points)) == len(points) == 1 + 4 * 3 + 5
    ours = {(p.strength, p.refine_steps) for p in points if p.method == EDITGAN}
    assert ours == {(0.0, 0)} | {(s, n) for s in (0.5, 1.0, 1.5, 2.0) for n in (0, 10, 30)}
    assert max(p.strength for p in points if p.method == INTERFACEGAN) == 3


def test_a_vector_moves_by_its_rows_a_direction_all_rows_alike(model: Model, edits: Edits) -> None:
    latent = face(model)
    ours = finish(edited(model, edits, latent, Point(EDITGAN, 2.0, 0)))
    assert ours.values == pytest.approx(latent.values + 2 * edits.vector.delta, abs=1e-5)
    theirs = finish(edited(model, edits, latent, Point(INTERFACEGAN, 1.5, 0)))
    for row in theirs.values - latent.values:
        assert row == pytest.approx(1.5 * edits.direction.step, abs=1e-5)
    nothing = finish(edited(model, edits, latent, Point(EDITGAN, 0.0, 0)))
    assert (nothing.values == latent.values).all()


def test_refinement_starts_from_the_edit(model: Model, edits: Edits) -> None:
    latent, point = face(model), Point(EDITGAN, 1.0, 0)
    plain = finish(edited(model, edits, latent, point))
    refined = finish(edited(model, edits, latent, Point(EDITGAN, 1.0, 3)))
    moved = np.abs(refined.values - plain.values).max()
    assert 0 < moved < 3.5 * 0.02, "three steps of Adam at most"
