"""Project files of strangers: whatever is wrong is refused in words, and nothing else happens."""

from __future__ import annotations

import io
import json
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import save

from editgan_desktop.core.errors import BadInputError, CorruptFileError, EditGANError
from editgan_desktop.core.mask_codec import encode_mask
from editgan_desktop.session import project_file, project_record
from editgan_desktop.session.project import read_project, save_project

from .faces import delta, document

FIXTURE = Path(__file__).parents[1] / "fixtures" / "project_v1.egd"
Change = Callable[[dict[str, Any]], Any]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "face.egd"


def fixture_members() -> dict[str, bytes]:
    with zipfile.ZipFile(FIXTURE) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_record(change: Change) -> bytes:
    """The fixture with another description: `change` edits it, or returns a new one."""
    members = fixture_members()
    record = json.loads(members["project.json"])
    record = change(record) or record
    members["project.json"] = record if isinstance(record, bytes) else json.dumps(record).encode()
    return zipped(members)


def with_tensors(**changes: Any) -> bytes:
    """The fixture with other arrays; None leaves one out."""
    tensors = {"latent": delta(0), "edit.0": delta(1), "edit.1": delta(2), "edit.2": delta(3)}
    tensors |= {"edit.1.source": delta(4), "edit.1.start": delta(5)}
    tensors |= {re.sub(r"edit(\d)_?", r"edit.\1.", name).rstrip("."): value for name, value in changes.items()}
    kept = {name: value for name, value in tensors.items() if value is not None}
    return zipped(fixture_members() | {"tensors.safetensors": save(kept)})


def png(pixels: Any, mode: str | None = None) -> bytes:
    buffer = io.BytesIO()
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    (image.convert(mode) if mode else image).save(buffer, "PNG")
    return buffer.getvalue()


def refused(file: Path, content: bytes, error: type[EditGANError] = CorruptFileError) -> str:
    file.write_bytes(content)
    with pytest.raises(error) as refusal:
        read_project(file)
    assert type(refusal.value) is error
    assert refusal.value.hint
    assert refusal.value.message.startswith("face.egd ")
    assert len(str(refusal.value)) < 500
    assert list(file.parent.iterdir()) == [file]
    return str(refusal.value)


def test_the_helpers_make_good_files(file):
    """Else everything would be refused for another reason."""
    for content in (
        zipped(fixture_members()), zipped(fixture_members(), zipfile.ZIP_STORED), with_tensors(),
        with_record(lambda record: None), zipped(fixture_members() | {"notes.txt": b"of a later version"}),
        with_record(lambda record: record.update(later="yes")),
    ):  # fmt: skip
        file.write_bytes(content)
        assert len(read_project(file).edits) == 3


# ---- the container


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"not a zip", b"PK\x05\x06" + b"\0" * 18, b"\x89PNG\r\n\x1a\n" + b"\0" * 64, bytes(range(256)) * 40],
    ids=range(6),
)
def test_what_is_no_zip(file, content):
    assert "is not a usable project" in refused(file, content)


def test_truncated_anywhere(file):
    content = FIXTURE.read_bytes()
    for length in range(0, len(content), 41):
        refused(file, content[:length])


def test_a_flipped_byte_anywhere_is_refused_or_harmless(file):
    """The zip's checksums guard the contents; what they do not guard must not lead to another exception."""
    content = FIXTURE.read_bytes()
    good = read_project(FIXTURE)
    refusals = 0
    for place in range(0, len(content), 3):
        for flip in (0x01, 0x80, 0xFF):
            file.write_bytes(content[:place] + bytes([content[place] ^ flip]) + content[place + 1 :])
            try:
                found = read_project(file)
            except (CorruptFileError, BadInputError):
                refusals += 1
                continue
            np.testing.assert_array_equal(found.paint, good.paint)
            np.testing.assert_array_equal(found.latent.values, good.latent.values)
            assert [edit.name for edit in found.edits] == [edit.name for edit in good.edits]
    assert refusals > 500


def test_random_bytes_after_a_zip_head(file):
    rng = np.random.default_rng(0)
    for _ in range(200):
        content = bytearray(FIXTURE.read_bytes())
        for place in rng.integers(0, len(content), 8):
            content[place] = rng.integers(256)
        file.write_bytes(content)
        with suppress(CorruptFileError, BadInputError):
            read_project(file)


@pytest.mark.parametrize("name", ["project.json", "tensors.safetensors", "paint.png", "thumbnail.png"])
def test_every_member_is_needed_once_and_whole(file, name):
    members = fixture_members()
    assert name in refused(file, zipped({k: v for k, v in members.items() if k != name}))
    refused(file, zipped(members | {name: b""}))
    refused(file, zipped(members | {name: members[name][: len(members[name]) // 2]}))
    refused(file, zipped(members | {name: b"\0" * 100}))
    with pytest.warns(UserWarning, match="Duplicate"):
        buffer = io.BytesIO(zipped(members))
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.writestr(name, members[name])
    assert "2 members" in refused(file, buffer.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_plain_and_deflated_members(file, method):
    assert "unknown way" in refused(file, zipped(fixture_members(), method))


def test_encrypted_members(file):
    content = bytearray(zipped(fixture_members()))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (place := content.find(mark, start)) >= 0:
            content[place + offset] |= 1
            start = place + 4
    assert "damaged" in refused(file, bytes(content))


@pytest.mark.parametrize("name", ["project.json", "tensors.safetensors", "paint.png", "thumbnail.png"])
def test_a_bomb_is_not_unpacked(file, name, monkeypatch):
    """A megabyte of zeros is a kilobyte in a zip: its size is read first."""
    monkeypatch.setitem(project_file.LIMITS, name, len(fixture_members()[name]))
    file.write_bytes(FIXTURE.read_bytes())
    read_project(file)  # up to the limit is good
    bomb = zipped(fixture_members() | {name: b"\0" * 1_000_001})
    assert len(bomb) < 10_000
    assert f"{name} is too large" in refused(file, bomb)


def test_a_bomb_that_lies_about_its_size(file):
    members = fixture_members()
    bomb = zipped(members | {"project.json": b" " * 2_000_000})
    lying = bomb.replace(struct.pack("<I", 2_000_000), struct.pack("<I", 500))
    assert lying.count(struct.pack("<I", 500)) >= 2
    assert "project.json" in refused(file, lying)


def test_a_directory_of_millions_is_not_parsed(file, monkeypatch):
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("it was parsed")

    members = fixture_members() | {f"{i}": b"" for i in range(project_file.MAX_MEMBERS)}
    content = zipped(members)
    monkeypatch.setattr(zipfile, "ZipFile", fail)
    assert "too many" in refused(file, content)


def test_paths_in_the_archive_lead_nowhere(file, tmp_path):
    members = fixture_members() | {"../../evil.txt": b"x", "/tmp/evil.txt": b"x", "sub/project.json": b"{}"}
    file.write_bytes(zipped(members))
    assert len(read_project(file).edits) == 3
    assert list(tmp_path.iterdir()) == [file]
    outside = {f"../{name}": content for name, content in fixture_members().items()}
    refused(file, zipped(outside))


def test_too_large_to_be_a_project(file):
    with file.open("wb") as stream:
        stream.truncate(project_file.MAX_BYTES + 1)
    with pytest.raises(CorruptFileError, match="too large"):
        read_project(file)


def test_what_is_no_file(file, tmp_path):
    with pytest.raises(BadInputError, match="No such file"):
        read_project(file)
    file.mkdir()
    with pytest.raises(BadInputError, match="is not a file"):
        read_project(file)
    if hasattr(os, "mkfifo"):  # opening it would wait for ever
        os.mkfifo(tmp_path / "pipe.egd")
        with pytest.raises(BadInputError, match="is not a file"):
            read_project(tmp_path / "pipe.egd")


def test_an_unreadable_file_tells_the_reason(file, monkeypatch):
    def deny(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    file.write_bytes(FIXTURE.read_bytes())
    monkeypatch.setattr(Path, "read_bytes", deny)  # chmod does not stop root, under whom tests may run
    with pytest.raises(BadInputError, match="Permission denied"):
        read_project(file)


def test_a_crash_before_the_replace_leaves_the_old_file(file, monkeypatch):
    def crash(*_: Any) -> None:
        raise KeyboardInterrupt

    save_project(file, document(1))
    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        save_project(file, document(2))
    assert read_project(file).source.seed == 1
    assert list(file.parent.iterdir()) == [file]


# ---- versions


@pytest.mark.parametrize("version", [4, 999, 10**30])
def test_a_newer_format_asks_for_an_update(file, version):
    newer = zipped({"project.json": json.dumps({"format_version": version, "all": "else"}).encode()})
    message = refused(file, newer, BadInputError)
    assert message == "face.egd was made by a newer version. Update EditGAN Desktop."


@pytest.mark.parametrize("version", [0, -1, "1", 1.0, True, None, [1], "x" * 1000], ids=range(8))
def test_nonsense_versions(file, version):
    refused(file, with_record(lambda record: record.update(format_version=version)))


def test_older_formats_are_upgraded_step_by_step(file, monkeypatch):
    def seed_moved(old: dict[str, Any]) -> dict[str, Any]:
        return {**old, "source": {**old["source"], "seed": old["seed"]}}

    def truncation_was_percent(old: dict[str, Any]) -> dict[str, Any]:
        source = old["source"]
        return {**old, "source": {**source, "truncation": source["truncation"] / 100}}

    def old(record: dict[str, Any]) -> None:
        record["seed"] = record["source"].pop("seed")
        record["source"]["truncation"] = 60

    upgrades = {
        1: seed_moved,
        2: truncation_was_percent,
        3: project_record._UPGRADES[1],
        4: project_record._UPGRADES[2],
    }
    monkeypatch.setattr(project_record, "FORMAT_VERSION", 5)
    monkeypatch.setattr(project_record, "_UPGRADES", upgrades)
    file.write_bytes(with_record(old))
    assert (read_project(file).source.seed, read_project(file).source.truncation) == (42, 0.6)


# ---- the description


BAD_JSON = [b"{", b"[]", b"null", b"3", b'"text"', b"[" * 200_000, b'{"format_version": NaN}', b"\xff{}", b"9" * 6000]


@pytest.mark.parametrize("text", BAD_JSON, ids=range(len(BAD_JSON)))
def test_wrong_json(file, text):
    refused(file, with_record(lambda _: text))


def test_numbers_that_are_not_finite(file):
    refused(file, with_record(lambda record: record.update(later=np.nan)))
    for number in (np.nan, np.inf, -np.inf):
        refused(file, with_record(lambda record, n=number: record["edits"][0].update(strength=n)))


def places(record: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value, as a path of keys."""
    items = record.items() if isinstance(record, dict) else enumerate(record) if isinstance(record, list) else ()
    return [found for key, value in items for found in [(*path, key), *places(value, (*path, key))]]


def holder(record: Any, path: tuple[Any, ...]) -> Any:
    for key in path[:-1]:
        record = record[key]
    return record


RECORD = json.loads(fixture_members()["project.json"])
PLACES = [path for path in places(RECORD) if path != ("program",)]
TEXTS = {
    ("latent_space",),
    ("edits", 0, "name"),
    ("edits", 1, "name"),
    ("edits", 2, "name"),
    ("edits", 2, "seen", 0, 0),
}


def test_every_key_is_needed(file):
    for path in PLACES:
        if isinstance(path[-1], str):
            content = with_record(lambda record, p=path: holder(record, p).pop(p[-1]) and None)
            assert f"it lacks '{path[-1]}'" in refused(file, content)


WRONG = [
    None,
    True,
    3.5,
    -7,
    10**400,
    "\x1b[2J",
    "",
    ["a", None],
    [[1]],
    {"a": 1},
    "../../../etc/passwd",
    "x" * 100_000,
]


def may_be(path: tuple[Any, ...], value: Any) -> bool:
    """Whether the value is no worse there than what is there."""
    if path == ("format_version",):
        return True  # tested above
    if value is None:
        return path[-1] in {"run", "rows", "start"} or path[-2:-1] == ("losses",)
    if isinstance(value, bool):
        return path[-1] == "enabled"
    if isinstance(value, int | float) and value in {3.5, -7}:
        strengths = path[-1] == "strength" or path[-3:] == ("seen", 0, 1)
        if "run" in path:
            low = {"seconds": 0, "learning_rate": 0, "identity": 0}.get(path[-1], -9 if path[-2] == "losses" else 9)
            return value > low
        return strengths or path[-2:] == ("strength_range", int(value > 0))
    return (path in TEXTS and value == "../../../etc/passwd") or (path[-1] == "vector_id" and value == "")


@pytest.mark.parametrize("value", WRONG, ids=range(len(WRONG)))
def test_every_key_has_a_type(file, value):
    for path in PLACES:
        content = with_record(lambda record, p=path: holder(record, p).__setitem__(p[-1], value))
        if may_be(path, value):
            continue
        try:
            refused(file, content)
        except pytest.fail.Exception as failure:
            raise AssertionError(f"{path} may be {str(value)[:30]}") from failure


def run_of(record: dict[str, Any]) -> dict[str, Any]:
    """How the edit of the fixture that was painted was learnt."""
    return record["edits"][1]["run"]


def asked(record: dict[str, Any]) -> dict[str, Any]:
    return run_of(record)["request"]


def mask(labels: np.ndarray) -> str:
    return encode_mask(labels.astype(np.uint8))


CHANGES: dict[str, tuple[Change, str]] = {
    "an unknown kind of edit": (lambda r: r["edits"][0].update(kind="diffusion"), "unknown kind.*diffusion"),
    "an unknown kind of source": (lambda r: r["source"].update(kind="photo"), "unknown kind.*photo"),
    "a seed that is no number": (lambda r: r["source"].update(seed="7"), "seed"),
    "a negative seed": (lambda r: r["source"].update(seed=-1), "seed"),
    "an endless seed": (lambda r: r["source"].update(seed=10**100), "seed"),
    "too much truncation": (lambda r: r["source"].update(truncation=1.5), "truncation"),
    "an unknown scheme": (lambda r: r["scheme"].update(name="fine-34"), "fine-34"),
    "a scheme that is a path": (lambda r: r["scheme"].update(name="../label_schemes/celebamask-19"), "malformed"),
    "an unknown part": (lambda r: r["scheme"]["parts"].append("antler"), "another label scheme"),
    "a part twice": (lambda r: r["scheme"]["parts"].append("nose"), "twice"),
    "an edit of an unknown part": (lambda r: r["edits"][1].update(parts=["antler"]), "antler"),
    "paint that is no part": (lambda r: r["scheme"]["parts"].__delitem__(slice(3, None)), "no part"),
    "a huge strength": (lambda r: r["edits"][0].update(strength=1001), "strength"),
    "a range without 0": (lambda r: r["edits"][0].update(strength_range=[1, 2]), "strength range"),
    "a malformed id": (lambda r: r["edits"][0].update(vector_id="../x"), "malformed"),
    "a name of two lines": (lambda r: r["edits"][0].update(name="a\nb"), "name of an edit"),
    "two edits of one name": (lambda r: r["edits"][1].update(name="Größerer Mund"), "one name"),
    "a refinement that is not last": (lambda r: r["edits"].reverse(), "refinement"),
    "two refinements": (lambda r: r["edits"].append({**r["edits"][2], "name": "x"}), "refinement"),
    "a refinement that saw nothing": (lambda r: r["edits"][2].pop("seen") and None, "seen"),
    "a run of another kind": (lambda r: asked(r).update(kind="text"), "something else"),
    "a run in another space": (lambda r: asked(r).update(latent_space="other/w+"), "something else.*other/w"),
    "a run of another scheme": (lambda r: asked(r).update(scheme="fine-34"), "something else.*fine-34"),
    "a run about no parts": (lambda r: asked(r).update(parts=[]), "no parts"),
    "a run about unknown parts": (lambda r: asked(r).update(parts=["antler"]), "antler"),
    "a huge buffer": (lambda r: asked(r).update(buffer=1025), "buffer"),
    "rows that end before they begin": (lambda r: asked(r)["settings"].update(rows=[2, 1]), "whole number"),
    "rows that are not there": (lambda r: asked(r)["settings"].update(rows=[4, 9]), "whole number"),
    "half a step": (lambda r: asked(r)["settings"].update(steps=0.5), "steps"),
    "no learning rate": (lambda r: asked(r)["settings"].update(learning_rate=0), "settings"),
    "a source that is not there": (lambda r: run_of(r).update(source="edit.9"), "displacement"),
    "a mask of another size": (lambda r: asked(r).update(original=mask(np.zeros((4, 7)))), "4 pixels"),
    "a reached mask of another size": (lambda r: run_of(r).update(achieved=mask(np.zeros((5, 6)))), "differ in size"),
    "a mask of unknown labels": (lambda r: asked(r).update(painted=mask(np.full((4, 6), 6))), "no part"),
    "a mask with holes": (lambda r: run_of(r).update(achieved=mask(np.full((4, 6), 255))), "no part"),
    "a huge mask": (lambda r: run_of(r).update(achieved=mask(np.zeros((1025, 1)))), "larger than 1024"),
    "a run stopped by magic": (lambda r: run_of(r).update(stopped="magic"), "unknown way.*magic"),
    "a refinement with a run": (lambda r: r["edits"][2].update(run=run_of(r)), "refinement"),
    "too many runs": (
        lambda r: r.update(edits=[{**r["edits"][1], "name": str(i)} for i in range(101)]),
        "more than 100 runs",
    ),
    "an array that is not there": (lambda r: r["edits"][0].update(tensor="edit.9"), "displacement"),
    "too many edits": (lambda r: r.update(edits=r["edits"][:1] * 501), "more than 500"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_refused_by_name(file, what):
    change, words = CHANGES[what]
    message = refused(file, with_record(lambda record: change(record) and None))
    assert words.split(".*")[0] in message
    assert words.split(".*")[-1] in message


def test_no_other_file_is_opened(file, monkeypatch):
    """The scheme's name comes from the file and ends up in a path."""
    opened: list[str] = []
    original = Path.read_text

    def spy(path: Path, *arguments: Any, **named: Any) -> str:
        opened.append(path.name)
        return original(path, *arguments, **named)

    monkeypatch.setattr(Path, "read_text", spy)
    for name in ("../edit_rules", "/etc/passwd", "a/b", "..", "a\0b", "C:x"):
        refused(file, with_record(lambda record, n=name: record["scheme"].update(name=n)))
    assert opened == []


# ---- arrays and pictures


BAD_TABLES = [
    np.array([[1, np.nan]], np.float32), np.full((4, 8), np.inf, np.float32), delta(1).astype(np.float64),
    delta(1).astype(np.float16), delta(1).astype(np.int32), delta(1)[0], delta(1)[None], delta(1)[:0],
    delta(1)[:3], delta(1)[:, :7], np.zeros((8, 4), np.float32), None,
]  # fmt: skip


@pytest.mark.parametrize("table", BAD_TABLES, ids=range(len(BAD_TABLES)))
@pytest.mark.parametrize("name", ["latent", "edit0", "edit2", "edit1_source", "edit1_start"])
def test_bad_arrays(file, name, table):
    table = None if table is None else np.ascontiguousarray(table)
    refused(file, with_tensors(**{name: table}))


def test_a_type_numpy_does_not_know(file):
    header = {"latent": {"dtype": "BF16", "shape": [4, 8], "data_offsets": [0, 64]}}
    text = json.dumps(header).encode()
    bad = struct.pack("<Q", len(text)) + text + b"\0" * 64
    refused(file, zipped(fixture_members() | {"tensors.safetensors": bad}))


def test_arrays_can_be_written_to(file):
    """torch complains of arrays that cannot."""
    file.write_bytes(FIXTURE.read_bytes())
    project = read_project(file)
    assert project.latent.values.flags.writeable
    assert all(edit.step.delta.flags.writeable for edit in project.edits)


GREY = np.full((12, 16), 255, np.uint8)
BAD_PAINT = [
    png(GREY, "RGB"), png(GREY, "P"), png(GREY, "1"), png(GREY, "LA"), png(np.full((12, 16), 255, np.uint16)),
    png(np.full((12, 16), 6, np.uint8)), png(np.full((12, 16), 254, np.uint8)), png(Image.new("L", (4097, 1), 255)),
    b"GIF89a" + b"\0" * 50, png(GREY)[:50], png(GREY)[:43],
]  # fmt: skip
COLOUR = np.zeros((24, 32, 3), np.uint8)
BAD_THUMBNAILS = [
    png(GREY), png(COLOUR, "RGBA"), png(Image.new("RGB", (257, 10))), png(Image.new("RGB", (10, 257))),
    png(COLOUR)[:50], b"",
]  # fmt: skip


@pytest.mark.parametrize("content", BAD_PAINT, ids=range(len(BAD_PAINT)))
def test_bad_paint(file, content):
    refused(file, zipped(fixture_members() | {"paint.png": content}))


@pytest.mark.parametrize("content", BAD_THUMBNAILS, ids=range(len(BAD_THUMBNAILS)))
def test_bad_thumbnails(file, content):
    assert "thumbnail.png" in refused(file, zipped(fixture_members() | {"thumbnail.png": content}))


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_a_picture_of_too_many_pixels_is_not_unpacked(file, side):
    head = b"\x89PNG\r\n\x1a\n"
    content = png(GREY)
    chunk = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    bomb = head + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + content[33:]
    assert "paint.png" in refused(file, zipped(fixture_members() | {"paint.png": bomb}))
