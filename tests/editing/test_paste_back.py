"""Edited faces back in their photos: nothing else changes, nothing is seen of the seam."""

from __future__ import annotations

import math
import time
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.crop import Crop, moved_points
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_file import to_srgb
from editgan_desktop.editing.paste_back import STRIP_PIXELS, paste_back

SIDE = 256
UPRIGHT = Crop((300.0, 210.0), 256.0)
CROPS = [
    UPRIGHT,
    Crop((300.5, 209.25), 190.0, 0.3),
    Crop((290.0, 215.0), 330.0, -2.5),
    Crop((20.0, 30.0), 300.0, 0.7),  # beyond the photo's upper left corner
    Crop((590.0, 395.0), 700.0, 0.1),  # beyond every border
    Crop((310.0, 200.0), 40.0, 0.2),
]
Mask = NDArray[np.bool_]
Picture = NDArray[np.uint8]


def noise(shape: tuple[int, ...], kind: Any = np.uint8, seed: int = 1) -> NDArray[Any]:
    return np.random.default_rng(seed).integers(0, np.iinfo(kind).max, shape, kind, endpoint=True)


def square(low: int, high: int, side: int = SIDE) -> Mask:
    mask = np.zeros((side, side), bool)
    mask[low:high, low:high] = True
    return mask


def plain(*colour: int, side: int = SIDE) -> Picture:
    return np.full((side, side, 3), colour, np.uint8)


def aligned(photo: Photo, crop: Crop, side: int = SIDE) -> Picture:
    """The crop's picture, without any care for aliasing."""
    matrix = crop.to_photo(side)
    matrix[:, 2] = matrix @ (0.5, 0.5, 1) - 0.5
    rgb = to_srgb(photo)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped: Picture = cv2.warpAffine(rgb, matrix, (side, side), flags=flags, borderMode=cv2.BORDER_REFLECT)
    return warped


def inside_region(photo: Photo, crop: Crop, region: Mask) -> Mask:
    """[H, W]: photo pixels whose centre lies in a pixel of the region."""
    y, x = np.indices((photo.height, photo.width)) + 0.5
    placed = moved_points(crop.from_photo(region.shape[0]), np.stack([x.ravel(), y.ravel()], 1))
    column, row = np.floor(placed).astype(int).T
    side = region.shape[0]
    there = (column >= 0) & (row >= 0) & (column < side) & (row < side)
    found = np.zeros(there.shape, bool)
    found[there] = region[row[there], column[there]]
    return found.reshape(photo.height, photo.width)


@pytest.mark.parametrize("crop", CROPS)
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_outside_the_region_every_bit_stays(crop: Crop, kind: Any) -> None:
    photo = Photo(noise((400, 600, 3), kind), alpha=noise((400, 600), kind))
    region = square(60, 200) | square(210, 256)
    pictures = noise((3, SIDE, SIDE, 3))
    result = paste_back(photo, crop, *pictures, region, square(90, 130) & region)
    outside = ~inside_region(photo, crop, region)
    np.testing.assert_array_equal(result.pixels[outside], photo.pixels[outside])
    assert result.alpha is photo.alpha and result.pixels.dtype == kind
    changed = (result.pixels != photo.pixels).any(2)
    assert changed.sum() > 0.2 * (~outside).sum()


def test_the_photo_given_is_not_written_to() -> None:
    photo = Photo(noise((400, 600, 3)))
    before = photo.pixels.copy()
    paste_back(photo, UPRIGHT, plain(0), plain(0), plain(90), square(60, 200), square(0, 0))
    np.testing.assert_array_equal(photo.pixels, before)


@pytest.mark.parametrize("crop", CROPS)
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_no_edit_leaves_the_photo(crop: Crop, kind: Any) -> None:
    photo = Photo(noise((400, 600, 3), kind))
    inverted = noise((SIDE, SIDE, 3), seed=2)
    result = paste_back(photo, crop, aligned(photo, crop), inverted, inverted, square(20, 230), square(0, 0))
    np.testing.assert_array_equal(result.pixels, photo.pixels)


def test_labels_that_flicker_where_nothing_changed_do_no_harm() -> None:
    photo = Photo(noise((400, 600, 3)))
    inverted = noise((SIDE, SIDE, 3), seed=2)
    result = paste_back(photo, UPRIGHT, aligned(photo, UPRIGHT), inverted, inverted, square(30, 220), square(80, 160))
    np.testing.assert_array_equal(result.pixels, photo.pixels)


def test_moved_parts_of_a_perfect_inversion_lie_in_the_photo_without_a_trace() -> None:
    photo = gradient_photo(np.uint8)
    crop = Crop((300.0, 200.0), 250.0, 0.4)
    same = aligned(photo, crop)
    edited = same.copy()
    edited[118:122, 118:122] += 60
    result = paste_back(photo, crop, same, same, edited, square(30, 220), square(116, 124))
    difference = np.abs(result.pixels.astype(int) - photo.pixels).max(2)
    far = inside_region(photo, crop, ~square(112, 128))
    assert difference.max() > 40 and difference[far].max() <= 1


@pytest.mark.parametrize("moved", [square(0, 0), square(100, 156)], ids=["still", "moved"])
@pytest.mark.parametrize("crop", CROPS[:3])
def test_a_change_of_colour_arrives_in_full(crop: Crop, moved: Mask) -> None:
    photo = Photo(np.full((400, 600, 3), (150, 100, 90), np.uint8))
    result = paste_back(
        photo, crop, plain(150, 100, 90), plain(140, 105, 90), plain(170, 105, 70), square(40, 216), moved
    )
    x, y = (int(value) for value in crop.centre)
    np.testing.assert_allclose(
        result.pixels[y - 5 : y + 5, x - 5 : x + 5], np.array((180, 100, 70)) * np.ones((10, 10, 1)), atol=1
    )


def test_sixteen_bits_are_used_and_kept() -> None:
    pixels = noise((400, 600, 3), np.uint16) // 2 + 9000
    photo = Photo(pixels)
    result = paste_back(photo, UPRIGHT, plain(90), plain(90), plain(100), square(40, 216), square(0, 0))
    added = result.pixels[200:220, 290:310].astype(int) - pixels[200:220, 290:310]
    assert np.abs(added - 10 * 257).max() <= 1


@pytest.fixture(scope="module")
def wide_profile() -> bytes:
    """A profile with more colours than sRGB."""
    pyvips = pytest.importorskip("pyvips")
    profile: bytes = pyvips.Image.profile_load("p3")
    return profile


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_colours_beyond_srgb_stay_where_nothing_changed(wide_profile: bytes, kind: Any) -> None:
    photo = Photo(noise((400, 600, 3), kind), profile=wide_profile)
    edited = plain(100)
    edited[100:120, 100:120] = 140
    result = paste_back(photo, CROPS[1], plain(100), plain(100), edited, square(20, 230), square(0, 0))
    same = (result.pixels == photo.pixels).all(2)
    assert 0.96 < same.mean() < 1


@pytest.mark.parametrize("moved", [square(0, 0), square(100, 156)], ids=["still", "moved"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_the_edits_colour_goes_through_the_photos_profile(wide_profile: bytes, kind: Any, moved: Mask) -> None:
    top = np.iinfo(kind).max
    colour = np.rint(np.array((0.6, 0.4, 0.35)) * top).astype(kind)
    photo = Photo(np.broadcast_to(colour, (400, 600, 3)).copy(), profile=wide_profile)
    before = to_srgb(photo)[210, 300]
    change = np.array((20, -15, -25))
    edited = plain(*(plain(120)[0, 0].astype(int) + change))
    result = paste_back(photo, UPRIGHT, plain(*before), plain(120), edited, square(40, 216), moved)
    assert result.profile is wide_profile
    np.testing.assert_allclose(to_srgb(result)[210, 300].astype(int) - before, change, atol=2)


def test_grey_photos_stay_grey() -> None:
    photo = Photo(np.full((400, 600, 3), 120, np.uint8), metadata=PhotoMetadata(grey=True))
    result = paste_back(photo, UPRIGHT, plain(120), plain(120), plain(180, 120, 60), square(40, 216), square(90, 150))
    assert (result.pixels[..., :1] == result.pixels).all()
    assert result.pixels[210, 300, 0] != 120


def gradient_photo(kind: Any, height: int = 400, width: int = 600) -> Photo:
    """Light falls from left to right and a little from top to bottom."""
    top = np.iinfo(kind).max
    x, y = np.linspace(0.2, 0.7, width), np.linspace(0.0, 0.1, height)
    level = (x[None, :] + y[:, None])[..., None] * np.array([1.0, 0.85, 0.75])
    return Photo(np.rint(level * top).astype(kind))


@pytest.mark.parametrize("moved", [square(0, 0), square(70, 186)], ids=["still", "moved"])
@pytest.mark.parametrize("crop", [UPRIGHT, Crop((300.0, 200.0), 380.0, 0.5), Crop((300.0, 200.0), 120.0, 0.5)])
def test_no_seam_on_a_gradient(crop: Crop, moved: Mask) -> None:
    """The inversion missed the tint and the slope of the light; the edit darkens by 20 of 255."""
    photo = gradient_photo(np.uint16)
    original = aligned(photo, crop)
    inverted = np.clip(original * 0.9 + 30, 0, 255).astype(np.uint8)
    result = paste_back(
        photo, crop, original, inverted, np.maximum(inverted, 20) - np.uint8(20), square(40, 216), moved
    )
    change = (result.pixels.astype(np.float64) - photo.pixels) / 257
    assert change.min() < -19 and change.min() > -26 and change.max() < 3
    width = SIDE / 32 * crop.side / SIDE  # of the feather, in pixels of the photo
    jump = max(np.abs(np.diff(change, axis=axis)).max() for axis in (0, 1))
    assert jump < 2.5 * 20 / width + 1


def test_moved_parts_show_no_ghost_of_what_was_there() -> None:
    """A dark blob that the inversion never had (a mole) lies where the edit puts a part: it must be covered."""
    photo = gradient_photo(np.uint8)
    smooth = aligned(photo, UPRIGHT)
    pixels = photo.pixels.copy()
    cv2.circle(pixels, (300, 210), 12, (20, 20, 20), -1)
    mole = Photo(pixels)
    edited = smooth.copy()
    edited[110:146, 110:146] += 20
    arguments = (aligned(mole, UPRIGHT), smooth, edited, square(60, 196))
    covered = paste_back(mole, UPRIGHT, *arguments, square(110, 146)).pixels.astype(int)
    kept = paste_back(mole, UPRIGHT, *arguments, square(0, 0)).pixels
    assert np.abs(covered - photo.pixels - 20)[198:222, 288:312].max() <= 3
    assert (kept[210, 300] == 40).all()


def test_detail_finer_than_the_aligned_face_stays_where_nothing_moved() -> None:
    photo = Photo(noise((1200, 1200, 3)) // 2 + 60)
    crop = Crop((600.0, 600.0), 1024.0, 0.2)
    result = paste_back(photo, crop, plain(120), plain(120), plain(135), square(40, 216), square(0, 0))
    added = result.pixels[590:610, 590:610].astype(int) - photo.pixels[590:610, 590:610]
    assert (added == 15).all()


def bright_square(crop: Crop, height: int, width: int, side: int = 512) -> tuple[float, float, float, float]:
    """Paste a bright square where parts moved; gives its measured and its expected centre."""
    photo = Photo(np.full((height, width, 3), 60, np.uint8))
    edited = plain(60, side=side)
    edited[200:260, 300:360] = 220
    moved = np.zeros((side, side), bool)
    moved[190:270, 290:370] = True
    same = plain(60, side=side)
    result = paste_back(photo, crop, same, same, edited, square(60, 452, side), moved).pixels[..., 0]
    weight = np.clip(result.astype(np.float32) - 60, 0, None)
    total = weight.sum()
    x, y = (weight.sum(0) @ np.arange(width)) / total + 0.5, (weight.sum(1) @ np.arange(height)) / total + 0.5
    wanted = moved_points(crop.to_photo(side), np.array([[330.0, 230.0]]))[0]
    return float(x), float(y), float(wanted[0]), float(wanted[1])


@pytest.mark.parametrize("side", [60.0, 200.0, 512.0, 1300.0])
@pytest.mark.parametrize("angle", [0.0, 0.6, math.pi / 2, -3.0])
def test_the_edit_lands_where_the_crop_says(side: float, angle: float) -> None:
    x, y, wanted_x, wanted_y = bright_square(Crop((700.25, 650.75), side, angle), 1300, 1400)
    assert math.hypot(x - wanted_x, y - wanted_y) < 0.1


def test_a_face_of_6000_pixels() -> None:
    photo = Photo(np.full((6000, 6400, 3), (150, 110, 90), np.uint8))
    crop = Crop((3200.0, 3000.0), 6000.0, 0.05)
    moved = square(120, 140)
    result = paste_back(
        photo, crop, plain(150, 110, 90), plain(150, 110, 90), plain(170, 110, 90), square(100, 160), moved
    )
    assert tuple(result.pixels[3000, 3200]) == (170, 110, 90)
    jumps = np.abs(np.diff(result.pixels[3000, 2000:4400, 0].astype(int)))
    assert jumps.max() <= 1
    assert np.prod(result.pixels[2300:3700, 2500:3900, 0].shape) > STRIP_PIXELS  # so strips met within the region
    assert np.abs(np.diff(result.pixels[2000:4400, 3200, 0].astype(int))).max() <= 1


def test_photos_of_24_megapixels_take_little_time() -> None:
    photo = Photo(np.full((4000, 6000, 3), 120, np.uint8))
    same = plain(120, side=1024)
    started = time.perf_counter()
    paste_back(
        photo,
        Crop((3000.0, 2000.0), 3500.0, 0.1),
        same,
        same,
        plain(140, side=1024),
        square(100, 900, 1024),
        square(300, 500, 1024),
    )
    taken = time.perf_counter() - started
    print(f"24 megapixels: {taken:.2f} s")
    assert taken < 10  # 1 s on an idle core; the machine may be busy


def test_an_empty_region_or_one_beyond_the_photo_changes_nothing() -> None:
    photo = Photo(noise((200, 200, 3)), metadata=PhotoMetadata("JPEG", exif=b"x"))
    for crop, region in ((UPRIGHT.moved(-200, -100), square(0, 0)), (Crop((-400.0, 50.0), 100.0), square(20, 230))):
        result = paste_back(photo, crop, plain(0), plain(0), plain(90), region, region)
        np.testing.assert_array_equal(result.pixels, photo.pixels)
        assert result.metadata is photo.metadata
