"""Label maps on disk that tell their parts (reading and writing folders: tests/training/test_labelled_faces.py)."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labelled_faces import (
    check_labels,
    decode_labels,
    encode_labels,
    face_name,
    parts_named,
    read_labels,
    source_of,
    write_labels,
)
from editgan_desktop.core.labels import LabelScheme, load_scheme
from editgan_desktop.core.latents import SeedSource

SCHEME = load_scheme("celebamask-19")
TURNED = LabelScheme("turned", "Turned", SCHEME.parts[::-1])
LABELS = np.arange(19 * 4, dtype=np.uint8).reshape(4, 19) % 19


@pytest.mark.parametrize("truncation", [0.7, 0, 1, 1.5, 0.7254, 1 / 3, 1e-7, 0.1 + 0.2])
def test_a_name_tells_the_face_exactly(truncation: float) -> None:
    source = SeedSource(123, truncation)
    assert source_of(face_name(source)) == source


def test_names_as_they_always_were() -> None:
    assert face_name(SeedSource(12)) == "seed-000012_psi-0.7" and face_name(SeedSource(7, 1.0)) == "seed-000007_psi-1"


@pytest.mark.parametrize("source", [SeedSource(-1), SeedSource(1, -0.7), SeedSource(1, float("nan")),
                                    SeedSource(1, float("inf")), SeedSource(1, 1e9), SeedSource(1, 1e-40)])  # fmt: skip
def test_sources_without_a_name(source: SeedSource) -> None:
    with pytest.raises(BadInputError, match="name of a file"):
        face_name(source)


@pytest.mark.parametrize("name", ["", "seed-1", "seed-x_psi-0.7", "seed-1_psi-0.7x", "seed-1_psi-.7", "a seed-1_psi-1",
                                  "seed-1_psi-1\n", "seed-" + "9" * 5000 + "_psi-1"])  # fmt: skip
def test_names_of_other_things(name: str) -> None:
    assert source_of(name) is None


def test_a_map_is_translated_by_the_names_of_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    write_labels(path, LABELS, SCHEME)
    assert parts_named(path) == SCHEME.names
    np.testing.assert_array_equal(read_labels(path, SCHEME), LABELS)
    np.testing.assert_array_equal(read_labels(path, TURNED), 18 - LABELS)


def test_parts_that_are_unknown(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    fewer = LabelScheme("fewer", "Fewer", tuple(part for part in SCHEME.parts if part.name != "hat"))
    write_labels(path, LABELS, SCHEME)
    with pytest.raises(BadInputError, match="hat"):
        read_labels(path, fewer)
    expected = np.where(SCHEME.id("hat") == LABELS, 2, LABELS)
    np.testing.assert_array_equal(read_labels(path, fewer, others=2), expected)
    without = np.where(SCHEME.id("hat") == LABELS, 0, LABELS).astype(np.uint8)
    write_labels(path, without, SCHEME)
    np.testing.assert_array_equal(read_labels(path, fewer), without)  # it names the hat, but holds none


def test_a_map_that_names_no_parts_is_taken_as_it_is(tmp_path: Path) -> None:
    Image.fromarray(LABELS).save(tmp_path / "a.png")
    assert parts_named(tmp_path / "a.png") is None
    np.testing.assert_array_equal(read_labels(tmp_path / "a.png", TURNED), LABELS)


def test_what_is_no_label_map_is_not_written(tmp_path: Path) -> None:
    for wrong in (LABELS.astype(np.int64), LABELS[0], LABELS[:0], LABELS + 1):
        with pytest.raises(BadInputError, match="label map"):
            write_labels(tmp_path / "a.png", wrong, SCHEME)
        with pytest.raises(BadInputError):
            check_labels(wrong, SCHEME)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{}", "[1]", '["a", "a"]', "[" * 100_000, '["background"]'], ids=range(6))
def test_damaged_names(text: str, tmp_path: Path) -> None:
    information = PngImagePlugin.PngInfo()
    information.add_text("editgan:parts", text, zip=True)
    Image.fromarray(LABELS).save(tmp_path / "a.png", pnginfo=information)
    with pytest.raises(BadInputError, match=r"a\.png"):
        read_labels(tmp_path / "a.png", SCHEME)


def test_any_wrong_byte_is_noticed() -> None:
    """Every chunk of a PNG has a checksum."""
    content = encode_labels(LABELS, SCHEME)
    for place in range(len(content)):
        damaged = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        try:
            np.testing.assert_array_equal(decode_labels(damaged, "a.png", SCHEME), LABELS)
        except BadInputError as error:
            assert "a.png" in str(error)
    for length in range(0, len(content) - 12, 7):
        with pytest.raises(BadInputError):
            decode_labels(content[:length], "a.png", SCHEME)


@pytest.mark.parametrize("side", [5000, 60_000])
def test_a_picture_of_too_many_pixels_is_not_unpacked(side: int) -> None:
    content = encode_labels(LABELS, SCHEME)
    chunk = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 3, 0, 0, 0)
    bomb = content[:8] + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + content[33:]
    with pytest.raises(BadInputError):
        decode_labels(bomb, "a.png", SCHEME)


def test_what_is_no_file(tmp_path: Path) -> None:
    paths = [tmp_path, tmp_path / "none.png"]
    if hasattr(os, "mkfifo"):  # opening it would wait for ever
        os.mkfifo(tmp_path / "pipe.png")
        paths.append(tmp_path / "pipe.png")
    for path in paths:
        with pytest.raises(BadInputError):
            read_labels(path, SCHEME)
    with (tmp_path / "huge.png").open("wb") as file:
        file.truncate(17 << 20)
    with pytest.raises(BadInputError, match="too large"):
        read_labels(tmp_path / "huge.png", SCHEME)


def test_what_is_no_picture_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "seed-000001_psi-0.7.png"
    path.write_bytes(b"no png")
    with pytest.raises(BadInputError, match="no picture") as refused:
        read_labels(path, load_scheme("face-parts"))
    assert "0x" not in str(refused.value)
