"""What the view shows of a photo, against the photo itself."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.app.crop.photo import LONGEST, Photo
from editgan_desktop.app.crop.sight import Sight
from editgan_desktop.core.crop import Crop
from editgan_desktop.editing.align import align

from ...photos import smooth

ROOM = (300, 200)


def expected(picture: NDArray[np.uint8], x: float, y: float) -> NDArray[np.float64]:
    """Colour of `smooth` at a photo point: it rises evenly from pixel to pixel."""
    height, width = picture.shape[:2]
    across, down = ((at - 0.5) / (length - 1) for at, length in ((x, width), (y, height)))
    return 255 * (0.1 + 0.8 * np.array([across, down, 0])) * (1, 1, 0) + (0, 0, 255 * (0.9 - 0.8 * across))


@pytest.fixture(scope="module")
def picture() -> NDArray[np.uint8]:
    """Larger than the copy for the view."""
    made: NDArray[np.uint8] = smooth(height=1900, width=2700)
    return made


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("scale", [0.06, 0.3, 0.45, 0.9, 3.0])
def test_each_pixel_shows_its_place(picture: NDArray[np.uint8], scale: float, ratio: float) -> None:
    """From the shrunken copy, from a shrunken part of the photo, from the photo as it is, and enlarged."""
    photo = Photo(picture)
    sight = Sight(ROOM, (1234.0, 777.0), scale)
    pixels, (left, top) = photo.seen(sight, ratio)
    assert pixels.shape[1] <= ROOM[0] * ratio and pixels.shape[0] <= ROOM[1] * ratio
    for row, column in ((2, 3), (pixels.shape[0] // 2, pixels.shape[1] // 3), (-3, -3)):
        down, right = row % pixels.shape[0], column % pixels.shape[1]
        place = sight.to_photo(((left + right + 0.5) / ratio, (top + down + 0.5) / ratio))
        np.testing.assert_allclose(pixels[row, column], expected(picture, *place), atol=1.5)


def test_nothing_is_seen_where_there_is_no_photo() -> None:
    photo = Photo(smooth())
    pixels, _ = photo.seen(Sight(ROOM, (5000.0, 5000.0), 1.0), 1.0)
    assert pixels.size == 0


def test_a_photo_is_not_copied_and_a_large_one_once_and_small() -> None:
    small, large = smooth(), smooth(height=100, width=3 * LONGEST)
    assert Photo(small)._small is small
    photo = Photo(large)
    assert photo._full is large and photo._small.shape == (33, LONGEST, 3)


@pytest.mark.parametrize("crop", [Crop((1400, 1000), 1500, 0.3), Crop((300, 200), 1200, -0.4), Crop((900, 900), 90)])
def test_the_preview_is_what_align_makes(picture: NDArray[np.uint8], crop: Crop) -> None:
    """From the copy, beyond the border, and from the photo itself."""
    made = Photo(picture).aligned(crop, 96)
    assert np.abs(made.astype(int) - align(picture, crop, 96)).max() <= 3


def test_fine_noise_becomes_grey_far_off_and_stays_sharp_close_by() -> None:
    """Shrunken pixels are means of what they cover; a small crop of a large photo is cut from the photo itself."""
    noise = np.random.default_rng(0).integers(0, 256, (1500, 4000, 3)).astype(np.uint8)
    photo = Photo(noise)
    for scale in (0.1, 0.3, 0.6):
        pixels, _ = photo.seen(Sight(ROOM, (2000.0, 700.0), scale), 1.0)
        assert pixels.std() < 1.3 * scale * noise.std()
    pixels, (left, top) = photo.seen(Sight(ROOM, (2000.0, 700.0), 1.0), 1.0)
    np.testing.assert_array_equal(pixels, noise[600:800, 1850:2150])
    assert (left, top) == (0, 0)
    crop = Crop((2000, 700), 64)
    np.testing.assert_array_equal(photo.aligned(crop, 64), align(noise, crop, 64))
