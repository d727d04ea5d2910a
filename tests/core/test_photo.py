"""A photo knows its size and depth, and refuses what is none."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.photo import Photo, PhotoMetadata

from ..photos import smooth


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 16)])
def test_size_and_depth(dtype: type, bits: int) -> None:
    photo = Photo(smooth(dtype, 70, 90))
    assert (photo.height, photo.width, photo.bits) == (70, 90, bits)
    assert photo.alpha is None and photo.profile is None and not photo.metadata.grey


@pytest.mark.parametrize(
    "pixels", [np.zeros((8, 8), np.uint8), np.zeros((8, 8, 4), np.uint8), np.zeros((8, 8, 3), np.float32)]
)
def test_other_pixels_are_refused(pixels: np.ndarray) -> None:
    with pytest.raises(BadInputError, match="8 or 16 bits"):
        Photo(pixels)


@pytest.mark.parametrize("alpha", [np.zeros((8, 9), np.uint8), np.zeros((8, 8), np.uint16)])
def test_alpha_fits_the_pixels(alpha: np.ndarray) -> None:
    with pytest.raises(BadInputError, match="alpha"):
        Photo(np.zeros((8, 8, 3), np.uint8), alpha)


def test_new_pixels_keep_everything_else() -> None:
    photo = Photo(smooth(), smooth()[..., 0], b"profile", PhotoMetadata("JPEG", b"exif"))
    other = photo.with_pixels(photo.pixels[::-1])
    assert other.alpha is photo.alpha and other.profile == b"profile" and other.metadata is photo.metadata
    assert (other.pixels[0] == photo.pixels[-1]).all()


@pytest.mark.parametrize("pixels", [smooth(np.uint16), smooth()[:-1]])
def test_new_pixels_are_of_the_same_kind(pixels: np.ndarray) -> None:
    with pytest.raises(BadInputError, match="another size or depth"):
        Photo(smooth()).with_pixels(pixels)
