"""Label schemes: the shipped one, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.labels import LabelScheme, load_scheme, read_scheme

GOOD: dict[str, Any] = {
    "format_version": 1,
    "name": "tiny",
    "title": "Tiny",
    "parts": [
        {"name": "nothing", "title": "Nothing", "color": [0, 0, 0], "group": "scene"},
        {"name": "wheel_left", "title": "L", "color": [9, 0, 0], "group": "wheels", "mirror": "wheel_right"},
        {"name": "wheel_right", "title": "R", "color": [0, 9, 0], "group": "wheels", "mirror": "wheel_left"},
    ],
}


@pytest.fixture
def scheme() -> LabelScheme:
    return load_scheme("celebamask-19")


def write(folder: Path, text: str) -> Path:
    path = folder / "scheme.json"
    path.write_text(text, "utf-8")
    return path


def changed(**changes: Any) -> dict[str, Any]:
    """The good scheme with keys replaced; keys of its first part begin with `part_`."""
    raw: dict[str, Any] = json.loads(json.dumps(GOOD))
    for key, value in changes.items():
        place, name = (raw["parts"][0], key.removeprefix("part_")) if key.startswith("part_") else (raw, key)
        if value is None:
            del place[name]
        else:
            place[name] = value
    return raw


def test_shipped_scheme_is_celebamask(scheme: LabelScheme) -> None:
    """Ids are positions in saved label maps: this order is for ever."""
    assert scheme.names == (
        "background", "skin", "brow_left", "brow_right", "eye_left", "eye_right", "glasses", "ear_left",
        "ear_right", "earring", "nose", "inner_mouth", "lip_upper", "lip_lower", "neck", "necklace", "clothing",
        "hair", "hat",
    )  # fmt: skip


def test_ids_of_parts_and_groups(scheme: LabelScheme) -> None:
    assert scheme.id("nose") == 10
    assert scheme.ids(["mouth", "nose", "lip_upper"]) == (10, 11, 12, 13)
    assert scheme.ids([]) == ()
    assert scheme.groups[:3] == ("scene", "face", "brows")


def test_unknown_parts_are_named_with_what_there_is(scheme: LabelScheme) -> None:
    with pytest.raises(NotFoundError, match=r"tail.*background, skin"):
        scheme.id("tail")
    with pytest.raises(NotFoundError, match="tail"):
        scheme.ids(["nose", "tail"])
    with pytest.raises(NotFoundError, match="no label scheme"):
        load_scheme("celebamask-20")


def test_mirroring_twice_is_nothing(scheme: LabelScheme) -> None:
    mirrored = scheme.mirrored()
    assert mirrored[mirrored].tolist() == list(range(len(scheme)))
    assert {scheme.names[i] for i in np.flatnonzero(mirrored != np.arange(len(scheme)))} == {
        f"{part}_{side}" for part in ("brow", "eye", "ear") for side in ("left", "right")
    }


def test_every_left_part_has_the_right_one_as_twin(scheme: LabelScheme) -> None:
    for part in scheme.parts:
        if part.name.endswith("_left"):
            assert part.mirror == part.name.replace("_left", "_right")


def test_colours_tell_parts_apart(scheme: LabelScheme) -> None:
    """Masks may come as RGB pictures."""
    assert len(np.unique(scheme.palette, axis=0)) == len(scheme)
    picture = scheme.colorize(np.array([[0, 17]], np.uint8))
    assert picture.tolist() == [[list(scheme.parts[0].color), list(scheme.parts[17].color)]]


def test_a_good_file_is_read(tmp_path: Path) -> None:
    scheme = read_scheme(write(tmp_path, json.dumps(GOOD)))
    assert scheme.names == ("nothing", "wheel_left", "wheel_right") and scheme.mirrored().tolist() == [0, 2, 1]


@pytest.mark.parametrize(
    "raw",
    [
        [],
        "text",
        {},
        changed(format_version=None),
        changed(format_version="1"),
        changed(format_version=2),
        changed(parts=None),
        changed(parts=[]),
        changed(parts=GOOD["parts"][:1]),
        changed(parts=[GOOD["parts"][0]] * 2),
        changed(parts=[{**GOOD["parts"][0], "name": str(i)} for i in range(256)]),
        changed(parts=3),
        changed(parts=["nose", "eye"]),
        changed(part_name=None),
        changed(part_name=3),
        changed(part_name=["list"]),
        changed(part_color=None),
        changed(part_color=[1, 2]),
        changed(part_color="red"),
        changed(part_color=[0, 0, 256]),
        changed(part_color=[0, -1, 0]),
        changed(part_color=[0, 0.5, 0]),
        changed(part_mirror="tail"),
        changed(part_mirror="wheel_left"),
    ],
    ids=lambda raw: json.dumps(raw)[:60],
)
def test_bad_files_are_refused(tmp_path: Path, raw: Any) -> None:
    with pytest.raises(BadInputError, match=r"scheme\.json"):
        read_scheme(write(tmp_path, json.dumps(raw)))


@pytest.mark.parametrize("text", ["", "{", "\x00", "[" * 100_000])
def test_files_that_are_no_json_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInputError, match="not a label scheme"):
        read_scheme(write(tmp_path, text))


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        read_scheme(tmp_path / "scheme.json")
