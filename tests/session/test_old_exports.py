"""Seeds of pictures that early versions exported, and what must not be taken for one."""

from __future__ import annotations

import json
import os
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.export_reader import record_in_file


def seed_in(path: Path) -> Any:
    record = record_in_file(path)
    return record.source if record else None


def png(path: Path, key: str | None = "editgan", text: str = "") -> Path:
    info = PngInfo()
    if key:
        info.add_itxt(key, text)
    Image.new("RGB", (4, 4)).save(path, pnginfo=info)
    return path


@pytest.mark.parametrize(
    "record",
    [
        {"seed": 5, "truncation": 0.7},
        {"seed": 5, "truncation": 0.7, "refine": 3, "vectors": [{"name": "x"}]},
        {"seed": 5, "truncation": 0.7, "latent_space": "tiny/w+", "edits": []},
        {"requests": [{"kind": "painted-mask", "seed": 5, "truncation": 0.7}]},
    ],
)
def test_our_pictures_tell_their_seed(tmp_path: Path, record: dict[str, Any]) -> None:
    assert seed_in(png(tmp_path / "a.png", text=json.dumps(record))) == SeedSource(5, 0.7)


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "3", "null", "[]", "{}", '{"seed": 5}', '{"seed": -5, "truncation": 0.7}', "[" * 100_000,
        '{"seed": 5.5, "truncation": 0.7}', '{"seed": true, "truncation": 0.7}', '{"seed": 5, "truncation": NaN}',
        '{"seed": 5, "truncation": 7}', '{"requests": []}', '{"requests": [5]}', '{"requests": {"seed": 5}}',
        '{"seed": ' + "9" * 5000 + ', "truncation": 0.7}',
    ],
)  # fmt: skip
def test_pictures_that_tell_nonsense_have_no_seed(tmp_path: Path, text: str) -> None:
    assert seed_in(png(tmp_path / "a.png", text=text)) is None


def test_other_files_have_no_seed(tmp_path: Path) -> None:
    assert seed_in(png(tmp_path / "a.png", key=None)) is None
    assert seed_in(png(tmp_path / "b.png", "parameters", '{"seed": 5, "truncation": 0.7}')) is None
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 30)
    Image.new("RGB", (4, 4)).save(tmp_path / "d.jpg")
    for name in ("c.png", "d.jpg", "missing.png", "."):
        assert seed_in(tmp_path / name) is None
    if hasattr(os, "mkfifo"):  # opening it would wait for ever
        os.mkfifo(tmp_path / "pipe.png")
        assert seed_in(tmp_path / "pipe.png") is None


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_the_pixels_of_a_picture_are_not_looked_at(tmp_path: Path, side: int) -> None:
    """Pillow warns of such sizes, or refuses them."""
    file = png(tmp_path / "a.png", text='{"seed": 5, "truncation": 0.7}')
    content = file.read_bytes()
    header = b"IHDR" + struct.pack(">II", side, side) + content[24:29]
    file.write_bytes(content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:])
    assert seed_in(file) == (SeedSource(5, 0.7) if side == 12_000 else None)
