"""What lies between two strengths."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.recipe import AppliedStep, Refinement, StaticVector
from editgan_desktop.session.edits import AppliedEdit, EditStack
from editgan_desktop.session.sweep import Sweep, farthest, swept

SPACE = "here/w+"
FACE = WPlus(np.zeros((2, 3), np.float32), SPACE)


def edit(name: str, row: int, strength: float, enabled: bool = True) -> AppliedEdit:
    delta = np.zeros((2, 3), np.float32)
    delta[row] = 1
    return AppliedEdit(name, StaticVector(SPACE, delta), strength, enabled)


@pytest.fixture
def edits() -> EditStack:
    return EditStack((edit("smile", 0, 0.5), edit("brows", 1, -2.0)))


def rows(latents: list[WPlus]) -> list[tuple[float, float]]:
    return [(round(float(w.values[0, 0]), 4), round(float(w.values[1, 0]), 4)) for w in latents]


def test_one_edit_moves_and_the_others_stay(edits: EditStack) -> None:
    sweep = Sweep(edits.edits[0].key, -1, 1, 3)
    assert rows(swept(edits, FACE, sweep)) == [(-1, -2), (0, -2), (1, -2)]


def test_all_together_keep_their_proportions(edits: EditStack) -> None:
    assert rows(swept(edits, FACE, Sweep("", 0, 2, 3))) == [(0, 0), (0.5, -2), (1, -4)]


def test_an_edit_that_is_off_is_swept_all_the_same(edits: EditStack) -> None:
    off = EditStack((edit("smile", 0, 0.5, enabled=False),))
    assert rows(swept(off, FACE, Sweep(off.edits[0].key, 0, 1, 2))) == [(0, 0), (1, 0)]


def test_a_refinement_rests(edits: EditStack) -> None:
    seen = edits.recipe().strengths()
    bent = Refinement(SPACE, np.full((2, 3), 9, np.float32), seen)
    refined = edits.refined(AppliedStep("Refined", bent), ())
    assert refined.recipe().displace(FACE).values[0, 0] > 9
    assert rows(swept(refined, FACE, Sweep("", 1, 1, 2)))[0] == (0.5, -2)


def test_during_a_solo_what_is_heard_is_swept(edits: EditStack) -> None:
    smile, brows = edits.edits
    alone = edits.soloed(brows.key)
    assert rows(swept(alone, FACE, Sweep("", 0, 1, 2))) == [(0, 0), (0, -2)]
    assert rows(swept(alone, FACE, Sweep(smile.key, 0, 1, 2))) == [(0, -2), (1, -2)]


def test_a_sweep_is_about_an_edit_that_is_off(edits: EditStack) -> None:
    off = EditStack((edit("smile", 0, 0.0, enabled=False),))
    assert [e.name for e in farthest(off, Sweep(off.edits[0].key, -1.0, 0.5)).active] == ["smile"]
