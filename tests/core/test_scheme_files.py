"""Label schemes written to files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.labels import LabelScheme, Part, load_scheme, read_scheme, write_scheme
from editgan_desktop.core.paths import shipped

NAMES = ["celebamask-19", "face-parts", "datasetgan-34"]
SCHEME = load_scheme("celebamask-19")


@pytest.mark.parametrize("name", NAMES)
def test_a_scheme_comes_back_whole(name: str, tmp_path: Path) -> None:
    scheme = load_scheme(name)
    write_scheme(tmp_path / "deep" / "a.json", scheme)
    assert read_scheme(tmp_path / "deep" / "a.json") == scheme
    given = json.loads(shipped("resources", "label_schemes", f"{name}.json").read_text("utf-8"))
    written = json.loads((tmp_path / "deep" / "a.json").read_text("utf-8"))
    assert written["parts"] == given["parts"]  # maps and twins among it


def test_words_of_any_script(tmp_path: Path) -> None:
    scheme = LabelScheme("mine", 'A "title"\n\\ 目', (Part("目", "目", (1, 2, 3), "ü"), Part("b", "B", (0, 0, 0), "")))
    write_scheme(tmp_path / "a.json", scheme)
    assert read_scheme(tmp_path / "a.json") == scheme and "目" in (tmp_path / "a.json").read_text("utf-8")


BAD = {
    "one part": SCHEME.parts[:1],
    "256 parts": tuple(Part(f"p{i}", "P", (1, 2, 3), "g") for i in range(256)),
    "a part twice": (*SCHEME.parts, SCHEME.parts[0]),
    "half a pair": tuple(part for part in SCHEME.parts if part.name != "eye_left"),
    "no colour": (*SCHEME.parts, Part("x", "X", (0, 0, 256), "g")),
    "half a colour": (*SCHEME.parts, Part("x", "X", (0, 0), "g")),  # type: ignore[arg-type]
    "no words": (*SCHEME.parts, Part("x", 3, (0, 0, 0), "g")),  # type: ignore[arg-type]
    "no JSON": (*SCHEME.parts, Part("x", object(), (0, 0, 0), "g")),  # type: ignore[arg-type]
    "half a character": (*SCHEME.parts, Part("x", "\ud800", (0, 0, 0), "g")),
}


@pytest.mark.parametrize("what", BAD)
def test_an_unsound_scheme_is_not_written(what: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_scheme(path, SCHEME)
    with pytest.raises(BadInputError, match=r"'CelebAMask.*' is not a sound label scheme"):
        write_scheme(path, replace(SCHEME, parts=BAD[what]))
    assert read_scheme(path) == SCHEME and list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EditGANError, match="Cannot write"):
        write_scheme(tmp_path / "file" / "a.json", SCHEME)
