"""EXIF in TIFF files: written for other programs to read, and read back."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.tiff_tags import exif_of_tiff, tiff_with_exif

from ..photos import CAMERA, camera_exif, exif_in, smooth


def tiff(**options: object) -> bytes:
    with io.BytesIO() as memory:
        Image.fromarray(smooth()).save(memory, "TIFF", **options)
        return memory.getvalue()


def little(exif: bytes) -> bytes:
    """The block in the other byte order, by way of a TIFF."""
    found = exif_of_tiff(tiff_with_exif(tiff(), exif))
    assert found is not None and found.startswith(b"II*\0")
    return found


@pytest.mark.parametrize("extra", [b"", b"x"])
@pytest.mark.parametrize("block", [camera_exif(3), little(camera_exif())])
def test_another_program_reads_what_was_added(block: bytes, extra: bytes) -> None:
    """In both byte orders (Pillow writes EXIF big-endian), behind files of even and odd length."""
    content = tiff_with_exif(tiff() + extra, block)
    assert exif_in(content)[1:] == CAMERA
    with Image.open(io.BytesIO(content)) as image:
        np.testing.assert_array_equal(np.array(image), smooth())


def test_the_file_s_own_tags_win_and_stay() -> None:
    own = tiff(tiffinfo={0x010F: "Another maker", 700: b"packet"})
    content = tiff_with_exif(own, camera_exif(6))
    with Image.open(io.BytesIO(content)) as image:
        assert image.tag_v2[0x010F] == "Another maker" and bytes(image.tag_v2[700]) == b"packet"
        assert image.getexif().get(0x0112, 1) == 1, "how pixels lie is the file's own affair"


def test_only_what_describes_the_photo_is_taken_from_a_tiff() -> None:
    block = exif_of_tiff(tiff(tiffinfo={0x010F: "A maker", 0x0131: "A program"})) or b""
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + block)
    assert dict(exif) == {0x010F: "A maker", 0x0131: "A program"}


def test_nothing_to_tell() -> None:
    assert exif_of_tiff(tiff()) is None and exif_of_tiff(b"") is None and exif_of_tiff(b"MM\0+" + bytes(40)) is None


@pytest.mark.parametrize("block", [b"", b"rubbish that is no block", camera_exif()[:20], b"II*\0\xff\xff\xff\xff"])
def test_a_damaged_block_adds_nothing(block: bytes) -> None:
    content = tiff_with_exif(tiff(), block)
    with Image.open(io.BytesIO(content)) as image:
        np.testing.assert_array_equal(np.array(image), smooth())


def test_damaged_blocks_never_fail() -> None:
    """Lengths and places in them may say anything."""
    random, block = np.random.default_rng(0), camera_exif()
    for _ in range(300):
        broken = bytearray(block)
        for place in random.integers(4, len(block), 6):
            broken[place] = random.integers(0, 256)
        exif_of_tiff(tiff_with_exif(tiff()[:400], bytes(broken)))


def test_a_directory_that_points_to_itself_ends() -> None:
    loop = b"II*\0\x08\0\0\0" + b"\x01\0" + b"\x69\x87\x04\0\x01\0\0\0\x08\0\0\0" + bytes(4)
    assert len(exif_of_tiff(loop) or b"") < 200
