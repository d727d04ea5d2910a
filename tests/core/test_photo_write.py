"""What is written is what was read, in every format, and says what was done to it."""

from __future__ import annotations

import errno
import io
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PIL.ExifTags import IFD

from editgan_desktop.core import photo_write
from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_file import WriteSettings, read_photo, write_photo
from editgan_desktop.core.photo_xmp import is_ai_edited, recipe_in

from ..photos import CAMERA, camera_exif, exif_in, grey_profile, smooth, wide_profile

LOSSLESS = WriteSettings(lossless=True)
FORMATS = {"x.png": "PNG", "x.tif": "TIFF", "x.TIFF": "TIFF", "x.webp": "WEBP", "x.jpg": "JPEG", "x.JPEG": "JPEG"}


def photo_of(dtype: Any = np.uint8, alpha: bool = False, **metadata: Any) -> Photo:
    pixels = smooth(dtype)
    return Photo(pixels, pixels[..., 1] if alpha else None, wide_profile(), PhotoMetadata("JPEG", **metadata))


def there_and_back(path: Path, photo: Photo, **options: Any) -> Photo:
    write_photo(path, photo, LOSSLESS, **options)
    return read_photo(path)


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_the_suffix_chooses_the_format(tmp_path: Path, name: str, form: str) -> None:
    back = there_and_back(tmp_path / name, photo_of())
    assert back.metadata.format == form and back.profile == wide_profile() and back.alpha is None
    assert np.abs(back.pixels.astype(int) - smooth()).max() <= (8 if form == "JPEG" else 0)


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("name", ["x.png", "x.tif"])
def test_every_bit_stays(tmp_path: Path, name: str, dtype: Any, alpha: bool) -> None:
    photo = photo_of(dtype, alpha)
    back = there_and_back(tmp_path / name, photo)
    np.testing.assert_array_equal(back.pixels, photo.pixels)
    assert back.bits == photo.bits and (back.alpha is not None) == alpha
    if alpha:
        np.testing.assert_array_equal(back.alpha, photo.alpha)


def test_lossless_webp_keeps_colours_under_transparent_pixels(tmp_path: Path) -> None:
    photo = Photo(smooth(), np.zeros(smooth().shape[:2], np.uint8))
    np.testing.assert_array_equal(there_and_back(tmp_path / "x.webp", photo).pixels, photo.pixels)


@pytest.mark.parametrize("name", ["x.jpg", "x.webp"])
def test_sixteen_bits_become_eight_where_the_format_knows_no_more(tmp_path: Path, name: str) -> None:
    back = there_and_back(tmp_path / name, photo_of(np.uint16))
    assert back.bits == 8 and np.abs(back.pixels.astype(int) - smooth()).max() <= 8


def test_jpeg_puts_transparent_photos_on_white(tmp_path: Path) -> None:
    alpha = np.zeros(smooth().shape[:2], np.uint8)
    alpha[:, 60:] = 255
    back = there_and_back(tmp_path / "x.jpg", Photo(smooth(), alpha))
    assert back.pixels[:, :50].min() > 245
    assert np.abs(back.pixels[:, 70:].astype(int) - smooth()[:, 70:]).max() <= 8


@pytest.mark.parametrize("profile", [None, grey_profile()])
@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("name", ["x.png", "x.tif", "x.jpg", "x.webp"])
def test_grey_stays_grey(tmp_path: Path, name: str, alpha: bool, profile: bytes | None) -> None:
    pixels = np.repeat(smooth()[..., :1], 3, axis=2)
    photo = Photo(pixels, smooth()[..., 1] if alpha else None, profile, PhotoMetadata(grey=True))
    if name == "x.webp":
        photo = replace(photo, profile=None)  # WebP knows colour alone
    back = there_and_back(tmp_path / name, photo)
    assert back.metadata.grey == (name != "x.webp") and back.profile == photo.profile
    if name != "x.jpg":
        np.testing.assert_array_equal(back.pixels, pixels)


@pytest.mark.parametrize("name", ["x.png", "x.tif", "x.jpg", "x.webp"])
def test_exif_stays_with_orientation_one(tmp_path: Path, name: str) -> None:
    """The pixels are upright already: another program must not turn them again."""
    write_photo(tmp_path / name, photo_of(exif=camera_exif(6)))
    assert exif_in((tmp_path / name).read_bytes()) == (1, *CAMERA)
    assert (read_photo(tmp_path / name).width, read_photo(tmp_path / name).height) == (120, 80)


@pytest.mark.parametrize("name", ["x.png", "x.tif", "x.jpg", "x.webp"])
def test_exif_survives_two_formats(tmp_path: Path, name: str) -> None:
    write_photo(tmp_path / "first.tif", photo_of(exif=camera_exif()))
    write_photo(tmp_path / name, read_photo(tmp_path / "first.tif"))
    assert exif_in((tmp_path / name).read_bytes()) == (1, *CAMERA)


def test_a_photo_without_exif_gets_none(tmp_path: Path) -> None:
    assert there_and_back(tmp_path / "x.jpg", photo_of()).metadata.exif is None


def test_the_old_thumbnail_goes(tmp_path: Path) -> None:
    """It would show the photo before the edit."""
    small = io.BytesIO()
    Image.fromarray(smooth()[:32, :32]).save(small, "JPEG")
    exif = with_thumbnail(camera_exif(), small.getvalue())
    with Image.open(io.BytesIO(jpeg_with(exif))) as image:
        assert image.getexif().get_ifd(IFD.IFD1)[0x0202] == len(small.getvalue()), "it was there"
    write_photo(tmp_path / "x.jpg", photo_of(exif=exif))
    content = (tmp_path / "x.jpg").read_bytes()
    assert content.count(b"\xff\xd8\xff") == 1 and exif_in(content) == (1, *CAMERA)


def jpeg_with(exif: bytes) -> bytes:
    with io.BytesIO() as memory:
        Image.fromarray(smooth()).save(memory, "JPEG", exif=b"Exif\0\0" + exif)
        return memory.getvalue()


def with_thumbnail(exif: bytes, picture: bytes) -> bytes:
    """An EXIF block (big-endian, as Pillow writes it) with a second directory that holds a JPEG."""
    order = "big" if exif[:2] == b"MM" else "little"
    first = int.from_bytes(exif[4:8], order)  # type: ignore[arg-type]
    count = int.from_bytes(exif[first : first + 2], order)  # type: ignore[arg-type]
    link, start = first + 2 + 12 * count, len(exif) + len(exif) % 2

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, order)  # type: ignore[arg-type]

    entries = [(0x0103, 6), (0x0201, start + 2 + 3 * 12 + 4), (0x0202, len(picture))]
    table = number(3, 2) + b"".join(number(tag, 2) + number(4, 2) + number(1, 4) + number(v, 4) for tag, v in entries)
    return exif[:link] + number(start, 4) + exif[link + 4 :].ljust(start - link - 4, b"\0") + table + bytes(4) + picture


@pytest.mark.parametrize("name", ["x.png", "x.tif", "x.jpg", "x.webp"])
def test_an_edited_photo_says_so_and_carries_its_recipe(tmp_path: Path, name: str) -> None:
    recipe = {"vectors": [{"name": "Größeres Lächeln", "strength": 0.7}]}
    packet = there_and_back(tmp_path / name, photo_of(), ai_edited=True, recipe=recipe).metadata.xmp
    assert is_ai_edited(packet) and recipe_in(packet) == recipe


@pytest.mark.parametrize("name", ["x.png", "x.jpg"])
def test_a_photo_that_was_not_edited_says_nothing(tmp_path: Path, name: str) -> None:
    assert there_and_back(tmp_path / name, photo_of()).metadata.xmp is None


def test_a_recipe_too_long_for_jpeg(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"too long for JPEG.*PNG, TIFF or WebP"):
        write_photo(tmp_path / "x.jpg", photo_of(), recipe={"latent": "A" * 70_000})
    assert list(tmp_path.iterdir()) == []
    packet = there_and_back(tmp_path / "x.png", photo_of(), recipe={"latent": "A" * 70_000}).metadata.xmp
    assert recipe_in(packet) == {"latent": "A" * 70_000}


def test_in_jpeg_the_photo_s_own_long_packet_yields_to_the_mark(tmp_path: Path) -> None:
    long = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    long += f"<rdf:Description rdf:about='' xmlns:y='urn:y#' y:history='{'h' * 50_000}'/></rdf:RDF></x:xmpmeta>"
    photo = photo_of(xmp=long.encode())
    packet = there_and_back(tmp_path / "x.jpg", photo, ai_edited=True, recipe={"a": "b" * 30_000}).metadata.xmp
    assert packet is not None and is_ai_edited(packet) and recipe_in(packet) and b"hhhh" not in packet
    packet = there_and_back(tmp_path / "x.png", photo, ai_edited=True, recipe={"a": "b" * 30_000}).metadata.xmp
    assert packet is not None and b"hhhh" in packet


def test_quality_and_compression_change_the_size(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (100, 100, 3)).astype(np.uint8)

    def size(name: str, settings: WriteSettings, pixels: Any = noise) -> int:
        write_photo(tmp_path / name, Photo(pixels), settings)
        return (tmp_path / name).stat().st_size

    for name in ("x.jpg", "x.webp"):
        assert size(name, WriteSettings(quality=30)) < 0.7 * size(name, WriteSettings(quality=95))
    assert size("x.webp", LOSSLESS) > size("x.webp", WriteSettings(quality=95))
    assert size("x.png", WriteSettings(compression=6), smooth()) < size("x.png", WriteSettings(compression=0), smooth())


@pytest.mark.parametrize("wrong", [{"quality": 0}, {"quality": 101}, {"compression": 10}, {"compression": -1}])
def test_settings_that_make_no_sense(wrong: dict[str, int]) -> None:
    with pytest.raises(BadInputError, match="make no sense"):
        WriteSettings(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["x.heic", "x.gif", "x"])
def test_other_suffixes_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match=r"cannot write .*\.png, \.jpg"):
        write_photo(tmp_path / name, photo_of())
    assert list(tmp_path.iterdir()) == []


def test_webp_is_not_wide_enough_for_everything(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="16383 pixels a side"):
        write_photo(tmp_path / "x.webp", Photo(np.zeros((64, 16_384, 3), np.uint8)))


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's own answer: what is written goes to /dev/full."""
    (tmp_path / "x.png").write_bytes(b"old")

    def full(self: Path, content: bytes) -> None:
        with Path("/dev/full").open("wb", buffering=0) as device:
            device.write(content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(EditGANError, match=r"Cannot write .*No space left.*free some disk space"):
        write_photo(tmp_path / "x.png", photo_of())
    assert (tmp_path / "x.png").read_bytes() == b"old" and [p.name for p in tmp_path.iterdir()] == ["x.png"]


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**options: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(EditGANError, match=r"Cannot write .*Permission denied.*another folder"):
        write_photo(tmp_path / "x.png", photo_of())


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write everywhere")
def test_a_folder_that_only_lets_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(EditGANError, match=r"Cannot write .*another folder"):
            write_photo(tmp_path / "x.png", photo_of())
    finally:
        tmp_path.chmod(0o755)


def test_a_packer_that_fails_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> None:
        raise photo_write.Error("out of ideas")

    monkeypatch.setattr(photo_write, "_saved", fail)
    with pytest.raises(EditGANError, match=r"could not be packed as PNG.*out of ideas"):
        write_photo(tmp_path / "x.png", photo_of())
    assert list(tmp_path.iterdir()) == []
