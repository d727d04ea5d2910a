"""Every kind of file that is read, and every odd one with its message."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyvips
from numpy.typing import NDArray
from PIL import Image, ImageOps

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.core.photo_read import upright

from ..photos import HEIGHT, WIDTH, camera_exif, cmyk_profile, grey_profile, smooth, wide_profile

LONDON = Path(__file__).parents[3] / "shared" / "data" / "london" / "neutral"


def saved(path: Path, pixels: NDArray[Any], form: str, **options: Any) -> Path:
    """Written by Pillow, 8-bit."""
    Image.fromarray(pixels).save(path, form, **options)
    return path


def saved_deep(path: Path, pixels: NDArray[Any], name: str) -> Path:
    """Written by libvips, 16-bit."""
    pyvips.Image.new_from_array(pixels, interpretation=name).write_to_file(str(path))
    return path


@pytest.mark.parametrize(("suffix", "form"), [("png", "PNG"), ("tif", "TIFF"), ("webp", "WEBP"), ("jpg", "JPEG")])
def test_every_format(tmp_path: Path, suffix: str, form: str) -> None:
    path = saved(tmp_path / f"photo.{suffix}", smooth(), form, quality=95)
    photo = read_photo(path)
    assert photo.metadata.format == form and (photo.height, photo.width, photo.bits) == (HEIGHT, WIDTH, 8)
    assert photo.alpha is None and photo.profile is None and not photo.metadata.grey
    tolerance = 0 if form in ("PNG", "TIFF") else 6
    assert np.abs(photo.pixels.astype(int) - smooth()).max() <= tolerance


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits_stay(tmp_path: Path, suffix: str) -> None:
    photo = read_photo(saved_deep(tmp_path / f"photo.{suffix}", smooth(np.uint16), "rgb16"))
    assert photo.bits == 16
    np.testing.assert_array_equal(photo.pixels, smooth(np.uint16))


def test_avif_of_ten_bits(tmp_path: Path) -> None:
    image = pyvips.Image.new_from_array(smooth(np.uint16), interpretation="rgb16")
    (tmp_path / "photo.avif").write_bytes(image.heifsave_buffer(compression="av1", bitdepth=10, Q=95))
    photo = read_photo(tmp_path / "photo.avif")
    assert photo.metadata.format == "HEIC" and photo.bits == 16
    assert np.abs(photo.pixels.astype(int) - smooth(np.uint16)).mean() < 600


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_grey_becomes_three_equal_channels(tmp_path: Path, dtype: type) -> None:
    grey = smooth(dtype)[..., 1]
    path = saved_deep(tmp_path / "grey.png", grey, "b-w" if dtype == np.uint8 else "grey16")
    photo = read_photo(path)
    assert photo.metadata.grey and photo.alpha is None
    np.testing.assert_array_equal(photo.pixels, np.repeat(grey[..., None], 3, axis=2))


def test_a_grey_profile_stays_with_grey(tmp_path: Path) -> None:
    photo = read_photo(saved(tmp_path / "grey.png", smooth()[..., 0], "PNG", icc_profile=grey_profile()))
    assert photo.profile == grey_profile()


def test_alpha(tmp_path: Path) -> None:
    opacity = smooth()[..., 1]
    both = np.dstack([smooth(), opacity])
    photo = read_photo(saved(tmp_path / "a.png", both, "PNG"))
    np.testing.assert_array_equal(photo.pixels, smooth())
    np.testing.assert_array_equal(photo.alpha, opacity)


def test_grey_with_alpha(tmp_path: Path) -> None:
    photo = read_photo(saved(tmp_path / "la.png", smooth()[..., :2], "PNG"))
    assert photo.metadata.grey
    np.testing.assert_array_equal(photo.pixels[..., 2], smooth()[..., 0])
    np.testing.assert_array_equal(photo.alpha, smooth()[..., 1])


def test_a_palette_becomes_colours(tmp_path: Path) -> None:
    colours = np.zeros((64, 64, 3), np.uint8)
    colours[:, 32:] = (200, 30, 40)
    Image.fromarray(colours).quantize(8).save(tmp_path / "p.png")
    np.testing.assert_array_equal(read_photo(tmp_path / "p.png").pixels, colours)


@pytest.mark.parametrize(("suffix", "form"), [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("tif", "TIFF")])
def test_a_photo_lying_on_its_side_is_turned_upright(tmp_path: Path, suffix: str, form: str) -> None:
    """Orientation 6, as a phone held upright writes it: the first row of the file is the right side of the photo."""
    options: dict[str, Any] = {"quality": 95, "exif": b"Exif\0\0" + camera_exif(6)}
    if form == "TIFF":
        options = {"tiffinfo": {0x0112: 6}}
    photo = read_photo(saved(tmp_path / f"x.{suffix}", smooth(), form, **options))
    assert (photo.height, photo.width) == (WIDTH, HEIGHT)
    assert np.abs(photo.pixels.astype(int) - np.rot90(smooth(), -1)).max() <= 6


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_as_pillow_turns_it(orientation: int) -> None:
    with io.BytesIO() as memory:
        Image.fromarray(smooth()).save(memory, "PNG", exif=b"Exif\0\0" + camera_exif(orientation))
        with Image.open(memory) as image:
            expected = np.array(ImageOps.exif_transpose(image))
    np.testing.assert_array_equal(upright(smooth(), orientation), expected)


def test_metadata_come_along(tmp_path: Path) -> None:
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
    path = saved(
        tmp_path / "x.jpg", smooth(), "JPEG", exif=b"Exif\0\0" + camera_exif(), icc_profile=wide_profile(), xmp=packet
    )
    photo = read_photo(path)
    assert photo.metadata.exif == camera_exif() and photo.metadata.xmp == packet and photo.profile == wide_profile()


@pytest.mark.parametrize("profile", [b"no profile at all", cmyk_profile(), wide_profile()[:300]])
def test_a_profile_that_does_not_fit_is_left_out(tmp_path: Path, profile: bytes) -> None:
    assert read_photo(saved(tmp_path / "x.jpg", smooth(), "JPEG", icc_profile=profile)).profile is None


@pytest.mark.parametrize("profile", [None, cmyk_profile()])
def test_cmyk_is_converted(tmp_path: Path, profile: bytes | None) -> None:
    """Cyan ink alone is a greenish blue; no ink is white; all ink is black."""
    inks = np.zeros((90, 90, 4), np.uint8)
    inks[30:60, :, 0], inks[60:] = 255, 255
    Image.fromarray(inks, "CMYK").save(tmp_path / "x.jpg", quality=95, icc_profile=profile)
    photo = read_photo(tmp_path / "x.jpg")
    white, cyan, black = photo.pixels[10, 45], photo.pixels[45, 45], photo.pixels[80, 45]
    assert photo.profile is None and photo.bits == 8 and white.min() > 250 and black.max() < 40
    assert cyan[0] < 60 and cyan[1] > 120 and cyan[2] > 180


def test_lab_is_converted(tmp_path: Path) -> None:
    lab = pyvips.Image.new_from_array(smooth(), interpretation="srgb").colourspace("lab")
    lab.colourspace("labs").tiffsave(str(tmp_path / "x.tif"))
    photo = read_photo(tmp_path / "x.tif")
    assert photo.bits == 16 and np.abs(photo.pixels / 257 - smooth()).max() <= 2


def test_stray_bytes_as_cameras_write_them_do_no_harm(tmp_path: Path) -> None:
    content = saved(tmp_path / "x.jpg", smooth(), "JPEG").read_bytes()
    start = content.index(b"\xff\xda")
    (tmp_path / "y.jpg").write_bytes(content[:start] + bytes(3) + content[start:] + bytes(100))
    np.testing.assert_array_equal(read_photo(tmp_path / "y.jpg").pixels, read_photo(tmp_path / "x.jpg").pixels)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_truncated_file_is_said_to_be_damaged(tmp_path: Path, form: str, share: float) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (200, 200, 3)).astype(np.uint8)
    whole = saved(tmp_path / "x", noise, form).read_bytes()
    (tmp_path / "half").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BadInputError, match=r"half is damaged or cut short\. Copy it"):
        read_photo(tmp_path / "half")


@pytest.mark.parametrize("content", [b"", b"hello", b"GIF89a" + bytes(100), b"%PDF-1.4", b"<svg/>"])
def test_what_is_no_photo(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(BadInputError, match=r"x\.jpg is no photo.*JPEG, PNG"):
        read_photo(tmp_path / "x.jpg")


@pytest.mark.parametrize("shape", [(1, 1), (63, 500), (500, 63)])
def test_too_small(tmp_path: Path, shape: tuple[int, int]) -> None:
    path = saved(tmp_path / "x.png", np.zeros((*shape, 3), np.uint8), "PNG")
    with pytest.raises(BadInputError, match=rf"too small: {shape[1]} × {shape[0]} .*64 pixels"):
        read_photo(path)


def test_the_widest_photo_is_read(tmp_path: Path) -> None:
    photo = read_photo(saved(tmp_path / "x.png", np.zeros((64, 20_000, 3), np.uint8), "PNG"))
    assert photo.width == 20_000


@pytest.mark.parametrize(("height", "width"), [(64, 20_001), (20_001, 64), (10_001, 10_000)])
def test_too_large_is_refused_before_it_is_decoded(tmp_path: Path, height: int, width: int) -> None:
    """Only the header says so: the pixels are not there."""
    head = struct.pack(">4sIIBBBBB", b"IHDR", width, height, 8, 2, 0, 0, 0)
    check = struct.pack(">I", zlib.crc32(head))
    pixels = b"IDAT" + zlib.compress(bytes(100))
    rest = struct.pack(">I", len(pixels) - 4) + pixels + struct.pack(">I", zlib.crc32(pixels))
    end = b"\0\0\0\0IEND\xaeB`\x82"
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + check + rest + end)
    with pytest.raises(BadInputError, match=rf"too large: {width} × {height} .*100 megapixels and 20000"):
        read_photo(tmp_path / "x.png")


def test_floating_point_is_refused(tmp_path: Path) -> None:
    pyvips.Image.new_from_array(np.zeros((70, 70, 3), np.float32)).tiffsave(str(tmp_path / "x.tif"))
    with pytest.raises(BadInputError, match=r"unusual depth \(float\).*8 or 16 bits"):
        read_photo(tmp_path / "x.tif")


def test_many_channels_are_refused(tmp_path: Path) -> None:
    pyvips.Image.new_from_array(np.zeros((70, 70, 7), np.uint8)).tiffsave(str(tmp_path / "x.tif"))
    with pytest.raises(BadInputError, match="7 channels"):
        read_photo(tmp_path / "x.tif")


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"There is no file .*gone\.jpg"):
        read_photo(tmp_path / "gone.jpg")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="is not a file"):
        read_photo(tmp_path)


def test_a_name_with_brackets_is_only_a_name(tmp_path: Path) -> None:
    """libvips would take what stands in brackets for options."""
    assert read_photo(saved(tmp_path / "photo[1].png", smooth(), "PNG")).width == WIDTH


@pytest.mark.skipif(not LONDON.is_dir(), reason="the photos beside the checkout are not here")
def test_photos_of_people() -> None:
    for path in sorted(LONDON.iterdir())[:3]:
        photo = read_photo(path)
        assert photo.metadata.format == "JPEG" and max(photo.height, photo.width) == 1024
