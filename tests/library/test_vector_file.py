"""One file, one vector: what is written comes back, and what is broken is refused in words."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save

from editgan_desktop.core.errors import BadInputError, CorruptFileError, EditGANError
from editgan_desktop.library import vector_file
from editgan_desktop.library.vector_file import MAX_BYTES, read_info, read_vector, write_vector

FIXTURE = Path(__file__).parents[1] / "fixtures" / "vector_v1.safetensors"
DELTA = np.ones((3, 4), np.float32)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.safetensors"


@pytest.fixture
def record(make_vector) -> dict[str, Any]:
    return json.loads(json.dumps(make_vector().record()))


def content(record: Any, version: str = "1", **tensors: np.ndarray) -> bytes:
    text = record if isinstance(record, str) else json.dumps(record)
    return save(tensors or {"delta": DELTA}, {"format_version": version, "vector": text})


def refused(file: Path, data: bytes, error: type[EditGANError] = CorruptFileError) -> str:
    """The message of both readers on `data`."""
    file.write_bytes(data)
    with pytest.raises(error) as from_info:
        read_info(file)
    with pytest.raises(error) as from_vector:
        read_vector(file)
    assert str(from_info.value) == str(from_vector.value)
    assert from_info.value.hint
    return str(from_info.value)


def test_round_trip(make_vector, file):
    vector = make_vector("Größer [red]", notes="a\nb", strength_range=(0, 1.5))
    write_vector(file, vector)
    back = read_vector(file)
    assert back.record() == vector.record() == read_info(file).record()
    for name in ("delta", "before", "after"):
        np.testing.assert_array_equal(getattr(back, name), getattr(vector, name))
        assert getattr(back, name).dtype == getattr(vector, name).dtype


def test_round_trip_without_thumbnails_and_of_a_strided_delta(make_vector, file):
    vector = make_vector(delta=np.arange(12, dtype=np.float32).reshape(4, 3).T, before=None, after=None)
    write_vector(file, vector)
    back = read_vector(file)
    assert back.before is None
    assert back.after is None
    np.testing.assert_array_equal(back.delta, vector.delta)


def test_format_1_is_read_for_ever():
    vector = read_vector(FIXTURE)
    assert vector.name == "Größerer Mund"
    assert vector.tags == ("mouth", "wide")
    assert vector.parts == ("mouth", "lip_upper", "lip_lower")
    assert (vector.buffer, vector.strength_range, vector.effect) == (5, (-1.5, 2.0), "mouth-width")
    assert vector.recipe == {"requests": [{"seed": 3, "steps": 60, "rows": [0, 1]}]}
    assert vector.notes == "first line\nsecond line"
    np.testing.assert_array_equal(vector.delta, np.linspace(-1, 1, 12, dtype=np.float32).reshape(3, 4))
    assert vector.before[100, 0, 0] == 100
    assert vector.after[100, 0, 0] == 155


def test_older_formats_are_upgraded_step_by_step(monkeypatch, file, record):
    def rename_tags(old: dict[str, Any]) -> dict[str, Any]:
        return {**old, "tags": old["words"]}

    def add_note(old: dict[str, Any]) -> dict[str, Any]:
        return {**old, "notes": "upgraded"}

    monkeypatch.setattr(vector_file, "FORMAT_VERSION", 3)
    monkeypatch.setattr(vector_file, "_UPGRADES", {1: rename_tags, 2: add_note})
    record["words"] = record.pop("tags")
    file.write_bytes(content(record, "1"))
    info = read_info(file)
    assert (info.tags, info.notes) == (("mouth",), "upgraded")


@pytest.mark.parametrize("version", ["2", "999"])
def test_newer_format_asks_for_an_update(file, version):
    message = refused(file, content("of an unknown kind", version), BadInputError)
    assert message == "x.safetensors was made by a newer version. Update EditGAN Desktop."


@pytest.mark.parametrize("version", ["0", "-1", "", "one", "9" * 5000])
def test_nonsense_versions(file, record, version):
    refused(file, content(record, version))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"not a vector at all, but long enough to look at",
        bytes(range(256)) * 40,
        struct.pack("<Q", 2**63) + b"{}",
        struct.pack("<Q", 99_999_999) + b"{}",
        struct.pack("<Q", 2) + b"[]",
        struct.pack("<Q", 100_000) + b"[" * 100_000,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 64,
    ],
)
def test_no_safetensors_file(file, data):
    assert "is not a usable editing vector" in refused(file, data)


def test_truncated_anywhere(file, record):
    data = content(record)
    for length in range(0, len(data), 97):
        refused(file, data[:length])
    refused(file, data + b"x")


def test_safetensors_of_something_else(file, record):
    assert "it holds something else" in refused(file, save({"delta": DELTA}))
    refused(file, save({"delta": DELTA}, {"format_version": "1"}))
    refused(file, content(record, weights=DELTA))


BAD_JSON = ["", "{", "[]", "null", "3", '"text"', "[" * 100_000, '{"name": NaN}', '{"id": 1}']


@pytest.mark.parametrize("text", BAD_JSON, ids=range(len(BAD_JSON)))
def test_wrong_json(file, text):
    refused(file, content(text))


def test_numbers_that_are_not_finite(file, record):
    for change in ({"strength_range": [-np.inf, 2]}, {"recipe": {"x": [np.nan]}}, {"buffer": np.nan}):
        refused(file, content({**record, **change}))


def test_every_key_is_needed(file, record):
    for key in record:
        assert key in refused(file, content({k: v for k, v in record.items() if k != key}))


WRONG = [None, True, 3.5, -7, 1 << 999, "\x1b[2J", ["a", 1], [[1]], {"a": 1}]


@pytest.mark.parametrize("value", WRONG, ids=range(len(WRONG)))
def test_every_key_has_a_type(file, record, value):
    for key in record.keys() - ({"recipe"} if isinstance(value, dict) else set()):
        refused(file, content({**record, key: value}))


@pytest.mark.parametrize(
    "delta",
    [
        np.array([[1, np.nan]], np.float32),
        np.array([[1, -np.inf]], np.float32),
        DELTA.astype(np.float64),
        DELTA.astype(np.float16),
        DELTA.astype(np.int32),
        DELTA[0],
        DELTA[None],
        DELTA[:0],
    ],
)
def test_bad_delta(file, record, delta):
    refused(file, content(record, delta=delta))


def test_a_type_numpy_does_not_know(file, record):
    header = {
        "__metadata__": {"format_version": "1", "vector": json.dumps(record)},
        "delta": {"dtype": "BF16", "shape": [1, 1], "data_offsets": [0, 2]},
    }
    text = json.dumps(header).encode()
    refused(file, struct.pack("<Q", len(text)) + text + b"\0\0")


def test_bad_thumbnail(file, record):
    file.write_bytes(content(record, delta=DELTA, before=np.zeros((1, 1, 3), np.uint8)))
    with pytest.raises(CorruptFileError, match="thumbnail"):
        read_vector(file)


def test_too_large_is_refused_both_ways(file, make_vector):
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(CorruptFileError, match="too large"):
        read_vector(file)
    with pytest.raises(BadInputError, match="too large"):
        write_vector(file, make_vector(recipe={"x": "x" * MAX_BYTES}))


def test_what_is_no_file(file, tmp_path):
    with pytest.raises(BadInputError, match="No such file"):
        read_vector(file)
    file.mkdir()
    with pytest.raises(BadInputError, match="is not a file"):
        read_vector(file)
    if hasattr(os, "mkfifo"):  # opening it would wait for ever
        os.mkfifo(tmp_path / "pipe.safetensors")
        with pytest.raises(BadInputError, match="is not a file"):
            read_vector(tmp_path / "pipe.safetensors")


def test_unreadable_file_tells_the_reason(file, make_vector, monkeypatch):
    def deny(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    write_vector(file, make_vector())
    monkeypatch.setattr(Path, "open", deny)  # chmod does not stop root, under whom tests may run
    with pytest.raises(BadInputError, match="Permission denied"):
        read_vector(file)


def test_crash_before_the_replace_leaves_the_old_file(file, make_vector, monkeypatch):
    def crash(*_: Any) -> None:
        raise KeyboardInterrupt

    write_vector(file, make_vector("Old"))
    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        write_vector(file, make_vector("New"))
    assert read_vector(file).name == "Old"
    assert list(file.parent.iterdir()) == [file]
