"""What is measured of a picture and of an edit."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.evaluation.edits.measure import Before, outside_lpips, same_person, traits

from ...drawn_face import SCHEME, drawn_face
from .fakes import Brightness, instruments

MOUTH = (slice(185, 208), slice(102, 155))  # of the drawn face


def test_traits_are_those_of_every_instrument() -> None:
    tools, _ = instruments()
    picture = np.full((64, 64, 3), (255, 0, 90), np.uint8)
    found = traits(tools, picture)
    assert found["smile"] == pytest.approx([115 - 127]) and found["person"][:3].tolist() == [255, 0, 90]
    assert found["inception"] == pytest.approx(np.full(16, 115 / 255))


def test_without_a_face_there_is_no_person(monkeypatch: pytest.MonkeyPatch) -> None:
    tools = instruments()[0]
    monkeypatch.setattr(Brightness, "feature", lambda *_: None)
    found = traits(tools, np.zeros((64, 64, 3), np.uint8))
    assert np.isnan(found["person"]).all() and np.isnan(same_person(found["person"], np.ones(128, np.float32)))


def test_same_person_is_a_cosine() -> None:
    first = np.array([3.0, 4.0], np.float32)
    assert same_person(first, 7 * first) == pytest.approx(1)
    assert same_person(first, np.array([4.0, -3.0], np.float32)) == pytest.approx(0)


def test_only_what_changes_outside_the_region_counts() -> None:
    judge = instruments()[0].judge
    before = Before(np.full((256, 256, 3), 100, np.uint8), drawn_face())
    after = before.picture.copy()
    after[MOUTH] = 220
    assert judge.scheme is SCHEME
    assert outside_lpips(judge, before, after, ["mouth"], 8) == pytest.approx(0, abs=1e-9)
    elsewhere = before.picture.copy()
    elsewhere[20:40, 20:40] = 220
    assert outside_lpips(judge, before, elsewhere, ["mouth"], 8) > 1e-3
    both = np.maximum(after, elsewhere)
    assert outside_lpips(judge, before, both, ["mouth"], 8) == pytest.approx(
        outside_lpips(judge, before, elsewhere, ["mouth"], 8)
    )
