"""From a photo's file to an inverted face."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.photo_file import to_srgb
from editgan_desktop.core.progress import Signal, finish
from editgan_desktop.editing import photo_face
from editgan_desktop.editing.align import FoundFace, align, ffhq_crop
from editgan_desktop.editing.encode import encode
from editgan_desktop.editing.inversion_cache import InversionCache
from editgan_desktop.editing.invert import InversionSettings
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_face import (
    OpenedPhoto,
    begun_face,
    crop_of_face,
    faces_in,
    inverted_face,
    open_content,
    open_photo,
    shown_name,
    tuned_face,
)
from editgan_desktop.editing.synthesise import mean_latent
from editgan_desktop.editing.tune import TuningSettings

from ..evaluation.inversions import tiny_encoder
from ..photos import smooth, wide_profile
from ..tiny import SHAPES, tiny_model

CROP = Crop((210.0, 140.0), 120.0, 0.3)
SETTINGS = InversionSettings(steps=4, preview_every=0)
POINTS = np.array([[180.0, 120], [220, 120], [200, 145], [185, 165], [215, 165]])


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture
def opened(tmp_path: Path) -> OpenedPhoto:
    path = tmp_path / "me.png"
    Image.fromarray(smooth(height=300, width=400)).save(path, icc_profile=wide_profile())
    return open_photo(path)


def test_an_opened_photo_is_the_file_what_is_in_it_and_its_name(opened: OpenedPhoto, tmp_path: Path) -> None:
    assert opened.content == (tmp_path / "me.png").read_bytes()
    assert opened.sha256 == hashlib.sha256(opened.content).hexdigest() and opened.name == "me.png"
    np.testing.assert_array_equal(opened.picture, to_srgb(opened.photo))
    assert (opened.picture != opened.photo.pixels).any(), "the photo keeps its own colours"
    assert opened.source(CROP).crop == CROP


def test_names_that_file_systems_allow(opened: OpenedPhoto) -> None:
    assert shown_name("a\nb\udce9.jpg") == "a_b_.jpg" and shown_name("") == "photo"
    odd = open_content(opened.content, "x" * 300 + ".png")
    assert odd.source(CROP).name.endswith("x.png")


@pytest.mark.parametrize(("name", "reason"), [("none.jpg", "There is no file"), ("", "is not a file")])
def test_files_that_cannot_be_read(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(BadInputError, match=reason):
        open_photo(tmp_path / name)


def test_faces_are_counted_by_size(opened: OpenedPhoto) -> None:
    class Finder:
        found = (FoundFace((160, 90, 80, 100), POINTS, 0.9), FoundFace((20, 200, 40, 50), POINTS / 2, 0.8))

        def find(self, picture: Any) -> list[FoundFace]:
            assert picture is opened.picture
            return list(self.found)

    finder = Finder()
    faces = faces_in(opened, finder)
    assert crop_of_face(opened, faces) == ffhq_crop(faces[0]) and crop_of_face(opened, faces, 2) == ffhq_crop(faces[1])
    for number in (0, 3):
        with pytest.raises(BadInputError, match=f"me.png has no face {number}: 2 found"):
            crop_of_face(opened, faces, number)
    finder.found = ()
    with pytest.raises(BadInputError, match=r"No face was found in me.png"):
        faces_in(opened, finder)


def test_a_face_begins_at_the_encoders_guess_or_the_mean(model: Model, opened: OpenedPhoto) -> None:
    encoder = tiny_encoder(model)
    aligned = align(opened.picture, CROP, model.generator.output_size[0])
    begun, plain = begun_face(model, opened, CROP, encoder), begun_face(model, opened, CROP, None)
    np.testing.assert_array_equal(begun.aligned, aligned)
    np.testing.assert_array_equal(begun.latent.values, encode(encoder, aligned).values)
    np.testing.assert_array_equal(plain.latent.values, mean_latent(model).values)
    assert begun.content == opened.content and begun.crop == CROP and begun.steps == 0


def test_an_inversion_is_found_once(model: Model, opened: OpenedPhoto, tmp_path: Path, monkeypatch) -> None:
    encoder, cache = tiny_encoder(model), InversionCache(tmp_path, model.generator.latent_space, "one")
    face = finish(inverted_face(model, opened, CROP, SETTINGS, encoder, cache))
    assert face.steps == 4 and (face.latent.values != begun_face(model, opened, CROP, encoder).latent.values).any()
    monkeypatch.setattr(photo_face, "invert", None)
    again = finish(inverted_face(model, opened, CROP, replace(SETTINGS, preview_every=1), encoder, cache))
    np.testing.assert_array_equal(again.latent.values, face.latent.values)
    assert again.steps == 4
    for other in (CROP.moved(1, 0), CROP.rotated(0.1)):
        with pytest.raises(TypeError, match="not callable"):
            finish(inverted_face(model, opened, other, SETTINGS, encoder, cache))


def test_what_was_ended_early_is_no_inversion_for_others(model: Model, opened: OpenedPhoto, tmp_path: Path) -> None:
    cache = InversionCache(tmp_path, model.generator.latent_space)
    face = finish(
        inverted_face(model, opened, CROP, SETTINGS, None, cache),
        lambda report: Signal.STOP_AND_KEEP if report.done == 2 else None,
    )
    assert face.steps == 2 and cache.find(face.aligned, replace(SETTINGS, identity=0.0)) is None
    assert not list(tmp_path.glob("*.safetensors"))


def test_a_full_disk_does_not_cost_the_inversion(model: Model, opened: OpenedPhoto, monkeypatch) -> None:
    cache = InversionCache(Path("anywhere"), model.generator.latent_space)

    def full(*_: object) -> None:
        raise EditGANError("No space left.")

    monkeypatch.setattr(cache, "keep", full)
    assert finish(inverted_face(model, opened, CROP, SETTINGS, None, cache)).steps == 4


def test_a_face_is_tuned_once(model: Model, opened: OpenedPhoto, monkeypatch) -> None:
    face = begun_face(model, opened, CROP, None)
    tuned = finish(tuned_face(model, face, TuningSettings(steps=2)))
    assert tuned.tuning_in_use is not None and tuned.latent is face.latent
    monkeypatch.setattr(photo_face, "tune", None)
    assert finish(tuned_face(model, replace(tuned, tuned=False))).tuning_in_use is tuned.tuning
