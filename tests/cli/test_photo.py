"""`editgan apply … --photo` on a tiny generator, with a face finder that knows where the face is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.cli import photo as command
from editgan_desktop.cli.photo import PhotoOptions, apply_to_photo
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.core.photo_xmp import is_ai_edited, recipe_in
from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.model import Model
from editgan_desktop.library.vector import EditingVector

from ..photos import smooth
from ..tiny import SHAPES, tiny_model

POINTS = np.array([[180.0, 120], [220, 120], [200, 145], [185, 165], [215, 165]])


@pytest.fixture
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture
def faces(monkeypatch: pytest.MonkeyPatch, model: Model, tmp_path: Path) -> list[FoundFace]:
    """What the finder finds; tests may change it."""
    found = [FoundFace((160, 90, 80, 100), POINTS, 0.9)]

    class Finder:
        def __init__(self, _: Path) -> None: ...

        def find(self, _: Any) -> list[FoundFace]:
            return found

    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(command, "FaceFinder", Finder)
    monkeypatch.setattr(command, "open_model", lambda **_: model)
    monkeypatch.setattr(command, "find_weight", lambda name: name)
    monkeypatch.setattr(command, "local_paths", lambda _: {"model": Path("yunet.onnx")})
    return found


@pytest.fixture
def vector(model: Model) -> EditingVector:
    shape = (model.generator.num_styles, model.generator.w_dim)
    delta = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    return EditingVector.new(
        "Any", delta, latent_space=model.generator.latent_space, scheme=model.scheme.name,
        parts=tuple(model.scheme.names), buffer=5,
    )  # fmt: skip


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "holiday.png"
    Image.fromarray(smooth(height=300, width=400)).save(path)
    return path


OPTIONS = PhotoOptions(steps=3)


def test_the_photo_comes_out_edited_marked_and_with_its_recipe(
    faces: list[FoundFace], vector: EditingVector, photo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "edited.png"
    apply_to_photo([(vector, 1.0)], photo, out, OPTIONS)
    before, after = read_photo(photo), read_photo(out)
    assert after.pixels.shape == before.pixels.shape and (after.pixels != before.pixels).any()
    assert (after.pixels[:20] == before.pixels[:20]).all(), "far from the face nothing changes"
    assert after.metadata.xmp is not None and is_ai_edited(after.metadata.xmp)
    recipe = recipe_in(after.metadata.xmp)
    assert recipe is not None
    assert json.loads(json.dumps(recipe))["vectors"] == [{"name": "Any", "id": vector.id, "strength": 1.0}]


def test_the_same_face_is_inverted_once(
    faces: list[FoundFace], vector: EditingVector, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again = tmp_path / "first.png", tmp_path / "again.png"
    apply_to_photo([(vector, 1.0)], photo, first, OPTIONS)
    monkeypatch.setattr(command, "invert", None)
    apply_to_photo([(vector, 1.0)], photo, again, OPTIONS)
    assert first.read_bytes() == again.read_bytes()


def test_no_face_is_told(faces: list[FoundFace], vector: EditingVector, photo: Path, tmp_path: Path) -> None:
    faces.clear()
    with pytest.raises(BadInputError, match=r"No face was found in holiday.png"):
        apply_to_photo([(vector, 1.0)], photo, tmp_path / "x.png", OPTIONS)
    assert not (tmp_path / "x.png").exists()


def test_of_two_faces_the_larger_one_unless_another_is_named(
    faces: list[FoundFace], vector: EditingVector, photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faces.append(FoundFace((20, 200, 40, 50), POINTS / 2 + [-40, 130], 0.8))
    outs = [tmp_path / "one.png", tmp_path / "two.png"]
    for number, out in enumerate(outs, 1):
        apply_to_photo([(vector, 1.0)], photo, out, PhotoOptions(number, 3))
    assert "2 faces; editing number 2" in capsys.readouterr().err
    assert (read_photo(outs[0]).pixels != read_photo(outs[1]).pixels).any()
    with pytest.raises(BadInputError, match="has no face 3: 2 found"):
        apply_to_photo([(vector, 1.0)], photo, tmp_path / "x.png", PhotoOptions(3, 3))


def test_a_file_that_could_not_be_written_is_refused_before_the_work(
    faces: list[FoundFace], vector: EditingVector, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "open_model", None)
    with pytest.raises(BadInputError, match=r"cannot write \.xyz"):
        apply_to_photo([(vector, 1.0)], photo, tmp_path / "edited.xyz", OPTIONS)
