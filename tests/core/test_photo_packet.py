"""The XMP packet of a file, without its pixels."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_file import write_photo
from editgan_desktop.core.photo_packet import packet_of
from editgan_desktop.core.photo_xmp import recipe_in

from ..photos import camera_exif, smooth

NAMES = ("x.png", "x.jpg", "x.webp", "x.tif")


@pytest.mark.parametrize("name", NAMES)
def test_every_format_that_is_written_is_read(tmp_path: Path, name: str) -> None:
    photo, recipe = (
        Photo(smooth(), metadata=PhotoMetadata(exif=camera_exif())),
        {"n": "Größe <&>", "long": "A" * 65_000},
    )
    write_photo(tmp_path / name, photo, recipe=recipe)
    assert recipe_in(packet_of(tmp_path / name)) == recipe


@pytest.mark.parametrize("name", NAMES)
def test_pixels_need_not_be_there(tmp_path: Path, name: str) -> None:
    """Only the head of PNG and JPEG is looked at; the others keep it behind the pixels."""
    noise = np.random.default_rng(0).integers(0, 256, (80, 80, 3)).astype(np.uint8)
    write_photo(tmp_path / name, Photo(noise), recipe={"a": 1})
    content = (tmp_path / name).read_bytes()
    if name in ("x.png", "x.jpg"):
        (tmp_path / name).write_bytes(content[: len(content) - 300])
    assert recipe_in(packet_of(tmp_path / name)) == {"a": 1}


def test_what_has_none(tmp_path: Path) -> None:
    write_photo(tmp_path / "plain.jpg", Photo(smooth()))
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    (tmp_path / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(30))
    os.mkfifo(tmp_path / "pipe.jpg")  # opening it would wait for ever
    for name in ("plain.jpg", "drawing.svg", "cut.png", "pipe.jpg", "missing.jpg", "."):
        assert packet_of(tmp_path / name) is None
