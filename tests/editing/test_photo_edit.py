"""A recipe on a face in a photo: what changes, and what must not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.recipe import AppliedStep, Recipe, StaticVector
from editgan_desktop.editing import photo_edit
from editgan_desktop.editing.align import align
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_edit import PhotoFace, edited_photo
from editgan_desktop.editing.synthesise import sample, segment

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
    return PhotoFace(photo, crop, align(photo.pixels, crop, side), sample(model, SeedSource(1)))


def recipe(model: Model, strength: float) -> Recipe:
    shape = (model.generator.num_styles, model.generator.w_dim)
    delta = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    step = StaticVector(model.generator.latent_space, delta)
    return Recipe((AppliedStep("any", step, strength),))


def own_part(model: Model, face: PhotoFace) -> str:
    """A part that the face shows, but not all over."""
    labels, counts = np.unique(segment(model, face.latent, 64), return_counts=True)
    return model.scheme.names[labels[np.argsort(counts)[-2]]]


def test_an_edit_shows_in_the_photo_and_only_inside_the_crop(model: Model, face: PhotoFace) -> None:
    done = edited_photo(model, face, recipe(model, 1.0), [own_part(model, face)])
    changed = (done.pixels != face.photo.pixels).any(2)
    assert changed.sum() > 50
    rows, columns = np.nonzero(changed)
    corners = face.crop.corners
    assert corners[:, 0].min() - 1 <= columns.min() and columns.max() <= corners[:, 0].max() + 1
    assert corners[:, 1].min() - 1 <= rows.min() and rows.max() <= corners[:, 1].max() + 1


def test_no_strength_no_change(model: Model, face: PhotoFace) -> None:
    done = edited_photo(model, face, recipe(model, 0.0), [own_part(model, face)])
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
        done = edited_photo(model, face, recipe(model, 1.0), part)
        sizes.append(int((done.pixels != face.photo.pixels).any(2).sum()))
    assert sizes[0] < sizes[1]
