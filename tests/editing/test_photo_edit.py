"""A recipe on a face in a photo: what changes, and what must not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.editing import photo_edit
from editgan_desktop.editing.align import align
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_edit import PhotoStage
from editgan_desktop.editing.synthesise import render, sample, segment
from editgan_desktop.editing.tune import tunable

from ..photos import smooth
from ..tiny import SHAPES, tiny_model


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture
def face(model: Model) -> PhotoFace:
    photo = Photo(smooth(height=300, width=400), None, None, PhotoMetadata(format="PNG"))
    crop = Crop((210.0, 140.0), 120.0, 0.3)
    side = model.generator.output_size[0]
    source = PhotoSource("any.png", "0" * 64, crop)
    return PhotoFace(source, b"", photo, align(photo.pixels, crop, side), sample(model, SeedSource(1)))


def edited(face: PhotoFace, strength: float) -> WPlus:
    delta = np.random.default_rng(0).normal(size=face.latent.values.shape).astype(np.float32)
    return face.latent.moved(np.float32(strength) * delta)


def own_part(model: Model, face: PhotoFace) -> str:
    """A part that the face shows, but not all over."""
    labels, counts = np.unique(segment(model, face.latent, 64), return_counts=True)
    return model.scheme.names[labels[np.argsort(counts)[-2]]]


def test_an_edit_shows_in_the_photo_and_only_inside_the_crop(model: Model, face: PhotoFace) -> None:
    done = PhotoStage(model, face).photo(edited(face, 1.0), [own_part(model, face)])
    changed = (done.pixels != face.photo.pixels).any(2)
    assert changed.sum() > 50
    rows, columns = np.nonzero(changed)
    corners = face.crop.corners
    assert corners[:, 0].min() - 1 <= columns.min() and columns.max() <= corners[:, 0].max() + 1
    assert corners[:, 1].min() - 1 <= rows.min() and rows.max() <= corners[:, 1].max() + 1


def test_no_strength_no_change(model: Model, face: PhotoFace) -> None:
    done = PhotoStage(model, face).photo(edited(face, 0.0), [own_part(model, face)])
    np.testing.assert_array_equal(done.pixels, face.photo.pixels)


def test_changes_far_from_the_parts_stay_out(
    model: Model, face: PhotoFace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With no room around its parts an edit covers less of the photo than with much."""
    part = [own_part(model, face)]
    sizes = []
    for reach in (0.0, 0.5):
        monkeypatch.setattr(photo_edit, "REACH", reach)
        monkeypatch.setattr(photo_edit, "CHANGED", 2.0)
        done = PhotoStage(model, face).photo(edited(face, 1.0), part)
        sizes.append(int((done.pixels != face.photo.pixels).any(2).sum()))
    assert sizes[0] < sizes[1]


def test_the_aligned_face_shows_what_the_photo_gets(model: Model, face: PhotoFace) -> None:
    """What is looked at, in full and as a preview, is what is exported."""
    stage, part = PhotoStage(model, face), [own_part(model, face)]
    latent = edited(face, 1.0)
    full, labels = stage.full(latent, part)
    again = align(stage.photo(latent, part).pixels, face.crop, stage.side)
    assert (full != face.aligned).any()
    shown, exported, before = (cv2.GaussianBlur(p.astype(np.float32), (0, 0), 4) for p in (full, again, face.aligned))
    assert np.abs(shown - exported).mean() < 0.25 * np.abs(shown - before).mean()
    small, rough = stage.preview(latent, part)
    assert small.shape == (model.working_height, model.working_height, 3)
    assert labels.shape == (model.mask_height, model.mask_height) and rough.shape == small.shape[:2]


def test_the_unedited_face_is_the_photo_itself(model: Model, face: PhotoFace) -> None:
    stage = PhotoStage(model, face)
    np.testing.assert_array_equal(stage.full(face.latent, ())[0], face.aligned)
    before = render(model, face.latent, model.working_height)
    small = np.asarray(cv2.resize(face.aligned, before.shape[:2], interpolation=cv2.INTER_AREA))
    assert np.abs(stage.dressed(before).astype(int) - small).max() <= 1


def test_a_tuning_is_used_while_it_is_on(model: Model, face: PhotoFace) -> None:
    names = tunable(model.generator)
    weights = dict(model.generator.named_buffers())
    changes = {name: np.full(tuple(weights[name].shape), 0.05, np.float16) for name in names}
    tuned = replace(face, tuning=Tuning(model.generator.latent_space, changes))
    on, off = (PhotoStage(model, replace(tuned, tuned=use)).model for use in (True, False))
    assert off is model
    assert (render(on, face.latent) != render(model, face.latent)).any()
