"""There and back between a photo's colours and sRGB."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_colour import from_srgb, to_srgb, usable, with_depth

from ..photos import cmyk_profile, grey_profile, smooth, wide_profile

GREY = PhotoMetadata(grey=True)


def grey(dtype: Any) -> Any:
    return np.repeat(smooth(dtype)[..., :1], 3, axis=2)


def test_srgb_is_taken_as_it_is() -> None:
    np.testing.assert_array_equal(to_srgb(Photo(smooth())), smooth())
    np.testing.assert_array_equal(from_srgb(smooth() / 255, Photo(smooth())), smooth())


def test_sixteen_bits_are_rounded_to_eight() -> None:
    np.testing.assert_array_equal(to_srgb(Photo(smooth(np.uint8).astype(np.uint16) * 257)), smooth())
    edges = np.array([0, 128, 129, 65535 - 129, 65535 - 128, 65535], np.uint16)
    np.testing.assert_array_equal(with_depth(edges, 8), [0, 0, 1, 254, 255, 255])


def test_eight_bits_fill_sixteen() -> None:
    np.testing.assert_array_equal(with_depth(np.array([0, 1, 255], np.uint8), 16), [0, 257, 65535])


def test_a_wide_space_is_narrowed() -> None:
    """The same numbers mean stronger colours in Display P3; grey is the same in both."""
    red, same = np.full((1, 1, 3), (200, 80, 80), np.uint8), np.full((1, 1, 3), 120, np.uint8)
    seen = to_srgb(Photo(red, profile=wide_profile()))[0, 0].astype(int)
    assert seen[0] > 208 and seen[1] < 76
    assert np.abs(to_srgb(Photo(same, profile=wide_profile())).astype(int) - 120).max() <= 1


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.uint8, 2), (np.uint16, 2 * 257)])
def test_a_patch_comes_back_in_the_photo_s_own_colours(dtype: Any, tolerance: int) -> None:
    photo = Photo(smooth(dtype), profile=wide_profile())
    inside = (0.3 * smooth() + 80).astype(np.uint8)  # within sRGB
    photo = photo.with_pixels(from_srgb(inside / 255, photo))
    assert photo.pixels.dtype == dtype
    assert np.abs(photo.pixels.astype(int) - with_depth(inside, photo.bits)).max() > 3 * tolerance
    assert np.abs(to_srgb(photo).astype(int) - inside).max() <= 1
    again = from_srgb(to_srgb(photo) / 255, photo)
    assert np.abs(again.astype(int) - photo.pixels).max() <= tolerance


def test_sixteen_bits_keep_fine_steps() -> None:
    ramp = np.repeat(np.linspace(0.5, 0.51, 500)[None, :, None], 3, axis=2)
    for profile in (None, wide_profile()):
        found = from_srgb(ramp, Photo(smooth(np.uint16), profile=profile))
        assert len(np.unique(found[0, :, 1])) > 400


def test_values_beyond_white_and_black_are_clipped() -> None:
    patch = np.array([[[-1.0, 0.5, 2.0]]])
    np.testing.assert_array_equal(from_srgb(patch, Photo(smooth()))[0, 0], [0, 128, 255])


def test_a_grey_photo_through_its_profile() -> None:
    """Gamma 1.8 shows middle grey brighter than sRGB does."""
    photo = Photo(grey(np.uint8), profile=grey_profile(1.8), metadata=GREY)
    seen = to_srgb(photo)
    assert seen.shape == photo.pixels.shape and (seen[..., 0] == seen[..., 2]).all()
    middle = (photo.pixels > 100) & (photo.pixels < 150)
    assert (seen[middle] > photo.pixels[middle] + 5).all()
    assert np.abs(from_srgb(seen / 255, photo).astype(int) - photo.pixels).max() <= 2


@pytest.mark.parametrize("profile", [None, grey_profile()])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_patch_for_a_grey_photo_is_grey(profile: bytes | None, dtype: Any) -> None:
    photo = Photo(grey(dtype), profile=profile, metadata=GREY)
    found = from_srgb(smooth() / 255, photo)
    assert found.dtype == dtype and found.shape == photo.pixels.shape
    assert (found == found[..., :1]).all()
    green, blue = (from_srgb(np.array([[colour]], float), photo)[0, 0, 0] for colour in ((0, 1, 0), (0, 0, 1)))
    assert green > 1.5 * blue > 0, "as bright as it looks"


@pytest.mark.parametrize(
    ("profile", "kind", "works"),
    [
        (wide_profile(), b"RGB ", True),
        (wide_profile(), b"GRAY", False),
        (grey_profile(), b"GRAY", True),
        (cmyk_profile(), b"CMYK", True),
        (wide_profile()[:200], b"RGB ", False),
        (b"", b"RGB ", False),
    ],
)
def test_profiles_that_work(profile: bytes, kind: bytes, works: bool) -> None:
    assert usable(profile, kind) == (profile if works else None)
