"""Original pixels in an edited photo: there it is the photo, bit for bit, and elsewhere as the edit has it."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.restoring import RESTORED
from editgan_desktop.editing.align import align
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_edit import PhotoStage
from editgan_desktop.editing.synthesise import sample

from ..photos import smooth
from ..tiny import SHAPES, tiny_model


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


def face_in(model: Model, crop: Crop) -> PhotoFace:
    """A face in a photo of 16 bits."""
    pixels = smooth(np.uint16, 300, 400)
    aligned = align(smooth(np.uint8, 300, 400), crop, model.generator.output_size[0])
    source, photo = PhotoSource("any.png", "0" * 64, crop), Photo(pixels, None, None, PhotoMetadata(format="PNG"))
    return PhotoFace(source, b"", photo, aligned, sample(model, SeedSource(1)))


@pytest.mark.parametrize("crop", [Crop((210.0, 140.0), 120.0, 0.3), Crop((200.0, 150.0), 40.0), Crop((200, 150), 280)])
def test_the_photo_is_restored_bit_for_bit(model: Model, crop: Crop) -> None:
    face = face_in(model, crop)
    delta = np.random.default_rng(0).normal(size=face.latent.values.shape).astype(np.float32)
    stage, latent = PhotoStage(model, face), face.latent.moved(delta)
    marks = np.zeros((64, 64), np.uint8)
    marks[:, :24] = RESTORED
    edited, done = stage.photo(latent, None), stage.photo(latent, None, marks)
    rows, columns = np.mgrid[0:300, 0:400] + 0.5
    matrix = crop.from_photo(64)
    across = matrix[0, 0] * columns + matrix[0, 1] * rows + matrix[0, 2]
    down = matrix[1, 0] * columns + matrix[1, 1] * rows + matrix[1, 2]
    inside = (across > 0) & (across < 64) & (down > 0) & (down < 64)
    marked, far = inside & (across < 24), inside & (across > 48)
    changed = (edited.pixels != face.photo.pixels).any(2)
    assert changed[marked].any() and changed[far].any()
    np.testing.assert_array_equal(done.pixels[marked], face.photo.pixels[marked])
    # OpenCV places a turned layer to 1/32 of a pixel, which goes by where the layer begins
    apart = np.abs(done.pixels[far].astype(int) - edited.pixels[far])
    assert apart.max() <= (0.03 * 65535 if crop.angle else 0)


def test_all_of_it_restored_is_the_photo(model: Model) -> None:
    face = face_in(model, Crop((210.0, 140.0), 120.0, 0.3))
    latent = face.latent.moved(np.ones_like(face.latent.values))
    done = PhotoStage(model, face).photo(latent, None, np.full((64, 64), RESTORED, np.uint8))
    np.testing.assert_array_equal(done.pixels, face.photo.pixels)
