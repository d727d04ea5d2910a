"""Label maps in PNG files and in JSON, and files that hold none."""

from __future__ import annotations

import base64
import io
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labels import LabelScheme, load_scheme
from editgan_desktop.core.mask_codec import MAX_SIDE, decode_mask, encode_mask, is_label_map, read_mask, write_mask

SIZE = (24, 32)


@pytest.fixture
def scheme() -> LabelScheme:
    return load_scheme("celebamask-19")


@pytest.fixture
def labels(scheme: LabelScheme) -> NDArray[np.uint8]:
    return np.random.default_rng(0).integers(0, len(scheme), SIZE, np.uint8)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mask.png"


def png_of_size(width: int, height: int) -> bytes:
    """A grey PNG whose header promises that size and whose data is a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_json_form_round_trips(labels: NDArray[np.uint8]) -> None:
    np.testing.assert_array_equal(decode_mask(encode_mask(labels)), labels)
    every = np.arange(256, dtype=np.uint8).reshape(16, 16)
    np.testing.assert_array_equal(decode_mask(encode_mask(every)), every)


def test_file_round_trips_and_shows_the_colours(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    write_mask(path, labels, scheme)
    np.testing.assert_array_equal(read_mask(path, scheme, SIZE), labels)
    with Image.open(path) as image:
        np.testing.assert_array_equal(np.array(image.convert("RGB")), scheme.colorize(labels))


def test_a_mask_of_another_scheme_goes_by_the_names_of_its_parts(path: Path, scheme: LabelScheme) -> None:
    fine = load_scheme("face-parts")
    ids = [fine.id("hair"), fine.id("neck")]
    write_mask(path, np.array([ids, ids], np.uint8), fine)
    assert read_mask(path, scheme, (2, 2)).tolist() == [[scheme.id("hair"), scheme.id("neck")]] * 2
    write_mask(path, np.full((2, 2), fine.id("pupil_left"), np.uint8), fine)
    with pytest.raises(BadInputError, match="pupil_left"):
        read_mask(path, scheme, (2, 2))


@pytest.mark.parametrize("text", ["[", "{}", '["a", "a"]', "[" * 100_000])
def test_damaged_names_of_parts_are_refused(path: Path, scheme: LabelScheme, text: str) -> None:
    names = PngInfo()
    names.add_text("editgan:parts", text, zip=True)
    Image.new("L", (2, 2)).save(path, pnginfo=names)
    with pytest.raises(BadInputError, match="not a readable PNG"):
        read_mask(path, scheme, (2, 2))


def test_few_labels_keep_their_ids(path: Path, scheme: LabelScheme) -> None:
    """An optimising PNG writer may drop unused colours; ids must not shift."""
    labels = np.full(SIZE, 17, np.uint8)
    labels[3:9] = 1
    write_mask(path, labels, scheme)
    np.testing.assert_array_equal(read_mask(path, scheme, SIZE), labels)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_pictures_in_the_scheme_s_colours_are_masks(
    path: Path, labels: NDArray[np.uint8], scheme: LabelScheme, mode: str
) -> None:
    Image.fromarray(scheme.colorize(labels)).convert(mode).save(path)
    np.testing.assert_array_equal(read_mask(path, scheme, SIZE), labels)


@pytest.mark.parametrize("colour", [(1, 2, 3), (0, 0, 0), (255, 255, 255), (222, 164, 127)])
def test_a_colour_that_is_no_part_is_refused(
    path: Path, labels: NDArray[np.uint8], scheme: LabelScheme, colour: tuple[int, int, int]
) -> None:
    picture = scheme.colorize(labels)
    picture[5, 7] = colour
    Image.fromarray(picture).save(path)
    with pytest.raises(BadInputError, match="colours that are no part"):
        read_mask(path, scheme, SIZE)


def test_masks_of_the_same_shape_are_resampled(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    large = labels.repeat(3, 0).repeat(3, 1)
    write_mask(path, large, scheme)
    np.testing.assert_array_equal(read_mask(path, scheme, SIZE), labels)
    write_mask(path, labels, scheme)
    np.testing.assert_array_equal(read_mask(path, scheme, (large.shape[0], large.shape[1])), large)


@pytest.mark.parametrize("shape", [(32, 24), (24, 24), (24, 33)])
def test_another_aspect_is_refused(path: Path, scheme: LabelScheme, shape: tuple[int, int]) -> None:
    write_mask(path, np.zeros(shape, np.uint8), scheme)
    with pytest.raises(BadInputError, match=f"{shape[1]}×{shape[0]} pixels.*32×24"):
        read_mask(path, scheme, SIZE)


def test_a_label_out_of_range_is_refused(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    labels[0, 0] = len(scheme)
    write_mask(path, labels, scheme)
    with pytest.raises(BadInputError, match=r"label 19.*ends at 18"):
        read_mask(path, scheme, SIZE)


@pytest.mark.parametrize("mode", ["I;16", "LA", "1"])
def test_other_kinds_of_picture_are_refused(path: Path, scheme: LabelScheme, mode: str) -> None:
    Image.new(mode, (32, 24)).save(path)
    with pytest.raises(BadInputError, match="palette or grey PNG"):
        read_mask(path, scheme, SIZE)


def test_a_truncated_file_never_gives_another_mask(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    """It is refused, or only its last checksum is missing and the labels are whole."""
    write_mask(path, labels, scheme)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        try:
            found = read_mask(path, scheme, SIZE)
        except BadInputError:
            assert length < len(whole) - 12
        else:
            np.testing.assert_array_equal(found, labels)


def test_truncated_text_is_refused(labels: NDArray[np.uint8]) -> None:
    text = encode_mask(labels)
    for length in range(0, len(text) - 40, 4):
        with pytest.raises(BadInputError):
            decode_mask(text[:length])


def test_damage_is_refused_or_harmless(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    """A flipped byte anywhere: either a mask of the right size with known labels, or the expected error."""
    write_mask(path, labels, scheme)
    whole = path.read_bytes()
    for i in range(len(whole)):
        path.write_bytes(whole[:i] + bytes([whole[i] ^ 0xFF]) + whole[i + 1 :])
        try:
            found = read_mask(path, scheme, SIZE)
        except BadInputError:
            continue
        assert found.shape == SIZE and found.max() < len(scheme)


@pytest.mark.parametrize("form", ["JPEG", "BMP", "GIF", "TIFF"])
def test_other_formats_are_refused(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme, form: str) -> None:
    Image.fromarray(labels).save(path, form)
    with pytest.raises(BadInputError, match="not a readable PNG"):
        read_mask(path, scheme, SIZE)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n", bytes(1000)])
def test_files_that_are_no_picture_are_refused(path: Path, scheme: LabelScheme, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(BadInputError, match="not a readable PNG"):
        read_mask(path, scheme, SIZE)


@pytest.mark.parametrize("side", [MAX_SIDE + 1, 9_000, 12_000, 40_000, 2**31 - 1])
def test_huge_pictures_are_refused_unread(path: Path, scheme: LabelScheme, side: int) -> None:
    path.write_bytes(png_of_size(side, side))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(BadInputError):
            read_mask(path, scheme, SIZE)


def test_a_good_but_too_large_picture_is_refused(path: Path, scheme: LabelScheme) -> None:
    Image.new("L", (MAX_SIDE + 4, 3), 1).save(path)
    with pytest.raises(BadInputError, match="larger than 4096"):
        read_mask(path, scheme, SIZE)


def test_a_swollen_text_chunk_is_refused(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    """A few kilobytes that unpack to many megabytes, beside a good picture."""
    info = PngInfo()
    info.add_text("bomb", "0" * (1 << 23), zip=True)
    buffer = io.BytesIO()
    Image.fromarray(labels).save(buffer, "PNG", pnginfo=info)
    path.write_bytes(buffer.getvalue())
    with pytest.raises(BadInputError):
        read_mask(path, scheme, SIZE)
    with pytest.raises(BadInputError):
        decode_mask(base64.b64encode(buffer.getvalue()).decode())


def test_missing_files_and_folders_are_refused(tmp_path: Path, scheme: LabelScheme) -> None:
    for path in (tmp_path / "none.png", tmp_path):
        with pytest.raises(BadInputError, match="Cannot read"):
            read_mask(path, scheme, SIZE)


@pytest.mark.parametrize("text", ["", "!", "äöü", "aGVsbG8=", "aGVsbG8"])
def test_text_that_is_no_mask_is_refused(text: str) -> None:
    with pytest.raises(BadInputError):
        decode_mask(text)


def test_colour_pictures_are_no_masks_inside_json() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, "PNG")
    with pytest.raises(BadInputError, match="RGB picture"):
        decode_mask(base64.b64encode(buffer.getvalue()).decode())


def test_label_maps_are_told_from_photos(tmp_path: Path) -> None:
    labels = np.arange(64 * 64, dtype=np.uint8).reshape(64, 64) % 19
    write_mask(tmp_path / "palette.png", labels, load_scheme("celebamask-19"))
    Image.fromarray(labels).save(tmp_path / "ids.png")
    Image.fromarray(load_scheme("celebamask-19").palette[labels]).save(tmp_path / "colours.png")
    photo = np.random.default_rng(1).integers(0, 256, (64, 64, 3), np.uint8)
    Image.fromarray(photo).save(tmp_path / "photo.png")
    Image.fromarray(photo[..., 0]).save(tmp_path / "grey.png")
    Image.fromarray(photo).quantize(256).save(tmp_path / "quantised.png")
    Image.fromarray(photo).save(tmp_path / "photo.jpg")
    found = {path.name for path in tmp_path.iterdir() if is_label_map(path)}
    assert found == {"palette.png", "ids.png", "colours.png"}
    assert not is_label_map(tmp_path / "nothing.png") and not is_label_map(tmp_path)
