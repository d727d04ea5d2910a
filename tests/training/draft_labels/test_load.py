"""The landmark networks from the weights cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.assets.store import targets
from editgan_desktop.core.errors import WeightsMissingError
from editgan_desktop.training.draft_labels import load
from editgan_desktop.training.draft_labels.load import LANDMARK_WEIGHTS, load_landmark_finder


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty one."""
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path))


def bring(name: str) -> None:
    """Files of the right size, and no more than that."""
    weight = find_weight(name)
    for member in weight.members:
        path = targets(weight)[member.key]
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.truncate(member.bytes)


@pytest.mark.parametrize("missing", LANDMARK_WEIGHTS)
def test_missing_weights_are_told_by_name(missing: str) -> None:
    for name in set(LANDMARK_WEIGHTS) - {missing}:
        bring(name)
    with pytest.raises(WeightsMissingError, match=f"editgan models fetch {missing}"):
        load_landmark_finder()


def test_every_network_gets_its_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Path] = []
    monkeypatch.setattr(load, "LandmarkFinder", lambda *paths: given.extend(paths))
    for name in LANDMARK_WEIGHTS:
        bring(name)
    load_landmark_finder()
    yunet, landmarks = (targets(find_weight(name)) for name in LANDMARK_WEIGHTS)
    assert given == [*yunet.values(), landmarks["mesh"], landmarks["iris"]]
