"""Faces in photos: the project brings the photo back to the byte, and a stranger's is trusted with nothing."""

from __future__ import annotations

import hashlib
import io
import json
import os
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import save

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.errors import BadInputError, CorruptFileError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.session import photo_record, project_file
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.photo_record import MissingPhotoError, PhotoError
from editgan_desktop.session.project import read_project, restore, save_project

from .faces import NOSE, SCHEME, labels, latent, patch, stroke, vector
from .photo_faces import jpeg, photo_document, photo_face, tuning

FIXTURE = Path(__file__).parents[1] / "fixtures" / "project_v3.egd"
BLANK = Image.new("RGB", (32, 32))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "face.egd"


def members() -> dict[str, bytes]:
    with zipfile.ZipFile(FIXTURE) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(changes: dict[str, bytes | None]) -> bytes:
    """The fixture with other members; None leaves one out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (members() | changes).items():
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def with_source(change: Callable[[dict[str, Any]], object], **others: bytes | None) -> bytes:
    """The fixture with another description of its face, and other members."""
    record = json.loads(members()["project.json"])
    change(record["source"])
    return zipped({"project.json": json.dumps(record).encode(), **others})


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def refused(file: Path, content: bytes) -> str:
    file.write_bytes(content)
    with pytest.raises(CorruptFileError) as refusal:
        read_project(file)
    assert refusal.value.hint and refusal.value.message.startswith("face.egd is not a usable project: ")
    assert len(str(refusal.value)) < 500
    return str(refusal.value)


def same_face(one: PhotoFace, other: PhotoFace) -> None:
    assert (one.source, one.content, one.steps, one.tuned) == (other.source, other.content, other.steps, other.tuned)
    np.testing.assert_array_equal(one.photo.pixels, other.photo.pixels)
    np.testing.assert_array_equal(one.aligned, other.aligned)
    np.testing.assert_array_equal(one.latent.values, other.latent.values)
    assert (one.tuning is None) == (other.tuning is None)
    if one.tuning and other.tuning:
        assert one.tuning.space == other.tuning.space
        assert one.tuning.changes.keys() == other.tuning.changes.keys()
        for name, change in one.tuning.changes.items():
            assert other.tuning.changes[name].dtype == np.float16
            np.testing.assert_array_equal(change, other.tuning.changes[name])


def test_format_3_is_read_for_ever():
    project = read_project(FIXTURE)
    face, ramp = project.origin, np.linspace(-1, 1, 32, dtype=np.float32).reshape(4, 8)
    assert isinstance(face, PhotoFace) and project.photo_path is None
    sha256 = "649a3a67442ffe15e5b279a0713a82dc20cdba9bab5bc7fdf1108fa31d71f762"
    assert face.source == PhotoSource("Größe 1.jpg", sha256, Crop((48.5, -3.25), 70.0, -0.125))
    assert hashlib.sha256(face.content).hexdigest() == sha256
    assert face.photo.pixels.shape == (64, 96, 3) and abs(int(face.photo.pixels[5, 90, 1]) - 180) < 9
    assert face.aligned[3, :, 0].tolist() == list(range(248, -8, -8))
    assert (face.steps, face.tuned, face.tuning_in_use) == (100, False, None)
    assert face.tuning is not None and face.tuning.space == "tiny/w+"
    assert face.tuning.changes.keys() == {"blocks.0.pointwise", "blocks.0.bias"}
    assert face.tuning.changes["blocks.0.bias"].tolist() == [0, 0.125, 0.25, 0.375, 0.5, 0.625]
    assert face.tuning.changes["blocks.0.pointwise"].shape == (6, 4, 1, 1)
    np.testing.assert_array_equal(face.latent.values, ramp)
    assert [edit.name for edit in project.edits] == ["Größerer Mund"]
    assert (project.paint == SCHEME.id("inner_mouth")).sum() == 8
    with pytest.raises(ValueError, match="no seed"):
        _ = project.source


@pytest.mark.parametrize("tuned", [True, False])
@pytest.mark.parametrize("made", [tuning, lambda: None])
def test_a_photo_comes_back_as_it_was(file, made, tuned):
    face = photo_face(tuning=made(), tuned=tuned)
    document = photo_document(face)
    document.set_vector_strength(vector("Wide"), 0.5)
    stroke(document, patch((0, 2), (0, 3)), NOSE)
    save_project(file, document)
    first = file.read_bytes()
    save_project(file, document)
    assert file.read_bytes() == first
    project = read_project(file)
    assert isinstance(project.origin, PhotoFace)
    same_face(project.origin, face)
    again = Document(project.origin, document.base, SCHEME)
    restore(again, project)
    np.testing.assert_array_equal(again.edited_latent.values, document.edited_latent.values)
    np.testing.assert_array_equal(again.layer.painted, document.layer.painted)
    assert (again.path, again.title, again.history.is_saved) == (file, "Ich & Du", True)


def test_any_zip_tool_finds_the_photo(file):
    save_project(file, photo_document(photo_face(tuning=tuning())))
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert archive.read("photo") == jpeg()
        assert archive.getinfo("photo").compress_type == zipfile.ZIP_STORED
        source = json.loads(archive.read("project.json"))["source"]
    assert source == {
        "kind": "photo", "name": "Ich & Du.jpg", "sha256": hashlib.sha256(jpeg()).hexdigest(),
        "crop": {"centre": [60.5, -2.25], "side": 71.0, "angle": -0.5},
        "media": {"kind": "embedded", "size": len(jpeg())}, "steps": 100, "tuning": True, "tuned": True,
    }  # fmt: skip


def test_saving_does_not_decode_the_photo_again(file, monkeypatch):
    document = photo_document()

    def fail(*_: Any) -> None:
        raise AssertionError("it was decoded")

    monkeypatch.setattr(photo_record, "decode", fail)
    save_project(file, document)
    with pytest.raises(AssertionError, match="decoded"):
        read_project(file)


def test_a_photo_is_decoded_only_when_its_hash_is_right(file, monkeypatch):
    monkeypatch.setattr(photo_record, "decode", None)  # calling it would be a TypeError with another message
    assert "is not the one" in refused(file, zipped({"photo": jpeg(5)}))


@pytest.mark.parametrize("aligned", [np.zeros((24, 32, 3), np.uint8), np.zeros((2050, 2050, 3), np.uint8)])
def test_what_could_not_be_opened_again_is_not_saved(file, aligned):
    save_project(file, photo_document())
    before = file.read_bytes()
    other_model = Tuning("other/w+", tuning().changes)
    wrong_hash = PhotoSource("a.jpg", "0" * 64, Crop((0, 0), 5))
    for changes in ({"aligned": aligned}, {"tuning": other_model}, {"source": wrong_hash}, {"content": b"else"}):
        with pytest.raises(BadInputError, match="cannot be saved"):
            save_project(file, photo_document(replace(photo_face(), **changes)))
    assert file.read_bytes() == before and list(file.parent.iterdir()) == [file]


def test_a_face_of_another_size_than_the_models_changes_nothing(file):
    save_project(file, photo_document())
    project = read_project(file)
    larger = Look(project.latent, np.zeros((64, 64, 3), np.uint8), labels(shape=(16, 16)), True)
    document = Document(project.origin, larger, SCHEME)
    with pytest.raises(BadInputError, match="32 pixels"):
        restore(document, project)
    assert document.path is None
    elsewhere = Look(WPlus(latent().values, "other/w+"), larger.picture, larger.labels, True)
    with pytest.raises(BadInputError, match="another model"):
        restore(Document(project.origin, elsewhere, SCHEME), project)


# ---- strangers


def changed_tuning(**changes: np.ndarray | None) -> bytes:
    arrays = {"a": np.ones((2, 3), np.float16), **changes}
    return save({name: array for name, array in arrays.items() if array is not None})


def told_tensor(shape: list[int], offsets: list[int], data: bytes, kind: str = "F16") -> bytes:
    """A safetensors file that tells whatever it likes."""
    header = json.dumps({"a": {"dtype": kind, "shape": shape, "data_offsets": offsets}}).encode()
    return struct.pack("<Q", len(header)) + header + data


MEMBERS: dict[str, tuple[dict[str, bytes | None], str]] = {
    "no photo": ({"photo": None}, "0 members called photo"),
    "no aligned picture": ({"aligned.png": None}, "0 members called aligned.png"),
    "no tuning": ({"tuning.safetensors": None}, "0 members called tuning"),
    "a truncated photo": ({"photo": members()["photo"][:-1]}, "is not the one"),
    "a photo with more behind it": ({"photo": members()["photo"] + b"\0"}, "is not the one"),
    "an empty photo": ({"photo": b""}, "is not the one"),
    "another aligned shape": ({"aligned.png": png(BLANK.resize((32, 31)))}, "no square"),
    "a huge aligned picture": ({"aligned.png": png(BLANK.resize((2049, 2049)))}, "2049×2049"),
    "a grey aligned picture": ({"aligned.png": png(BLANK.convert("L"))}, "L picture"),
    "NaN in the tuning": ({"tuning.safetensors": changed_tuning(b=np.full(3, np.nan, np.float16))}, "no numbers"),
    "infinity in the tuning": ({"tuning.safetensors": changed_tuning(b=np.full(3, np.inf, np.float16))}, "no numbers"),
    "a tuning of another type": ({"tuning.safetensors": changed_tuning(b=np.ones(3, np.float32))}, "no numbers"),
    "a tuning of nothing": ({"tuning.safetensors": changed_tuning(a=None)}, "about 0 weights"),
    "a tuning of 1001 weights": (
        {"tuning.safetensors": save({f"{i}": np.ones(1, np.float16) for i in range(1001)})}, "1001 weights"
    ),
    "an empty weight": ({"tuning.safetensors": changed_tuning(b=np.ones((0, 5), np.float16))}, "(0, 5)"),
    "a scalar weight": ({"tuning.safetensors": changed_tuning(b=np.array(1, np.float16))}, "()"),
    "a weight of 5 dimensions": ({"tuning.safetensors": changed_tuning(b=np.ones((1,) * 5, np.float16))}, "(1, 1, 1,"),
    "a weight with a name to draw on the terminal": ({"tuning.safetensors": save({"\x1b": np.ones(1, "e")})}, "name"),
    "a weight larger than its data": ({"tuning.safetensors": told_tensor([1 << 40], [0, 2], b"ab")}, "damaged"),
    "a weight whose size overflows": ({"tuning.safetensors": told_tensor([1 << 33, 1 << 33], [0, 0], b"")}, "damaged"),
    "a weight outside the data": ({"tuning.safetensors": told_tensor([1], [2, 4], b"ab")}, "damaged"),
    "a weight of an unknown type": ({"tuning.safetensors": told_tensor([1], [0, 2], b"ab", "BF16")}, "damaged"),
    "a tuning that is none": ({"tuning.safetensors": b"\xff" * 100}, "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("what", MEMBERS)
def test_hostile_members(file, what):
    changes, words = MEMBERS[what]
    assert words in refused(file, zipped(changes))


def test_an_endless_header_is_not_parsed(file, monkeypatch):
    monkeypatch.setattr(project_file, "MAX_HEADER", 500)
    save_project(file, photo_document(photo_face(tuning=tuning())))
    many = save({f"{i:09}": np.ones(1, np.float16) for i in range(20)})
    assert "tuning.safetensors is damaged (its header" in refused(file, zipped({"tuning.safetensors": many}))


@pytest.mark.parametrize("name", ["photo", "aligned.png", "tuning.safetensors"])
def test_a_bomb_is_not_unpacked(file, name, monkeypatch):
    monkeypatch.setitem(project_file.LIMITS, name, len(members()[name]))
    file.write_bytes(FIXTURE.read_bytes())
    read_project(file)  # up to the limit is good
    assert f"{name} is too large" in refused(file, zipped({name: b"\0" * 1_000_001}))


SOURCES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "a crop of side 0": (lambda s: s["crop"].update(side=0), "'side'"),
    "a crop of next to nothing": (lambda s: s["crop"].update(side=1e-300), "'side'"),
    "an endless crop": (lambda s: s["crop"].update(side=1e300), "'side'"),
    "a side of 401 digits": (lambda s: s["crop"].update(side=10**400), "'side'"),
    "a crop with a text for a side": (lambda s: s["crop"].update(side="70"), "'side'"),
    "a crop far away": (lambda s: s["crop"].update(centre=[0, 1e9]), "not a number"),
    "a centre of one number": (lambda s: s["crop"].update(centre=[1]), "no point"),
    "no angle": (lambda s: s["crop"].pop("angle"), "it lacks 'angle'"),
    "a path for a name": (lambda s: s.update(name="../../evil.jpg"), "names no photo"),
    "a name to draw on the terminal": (lambda s: s.update(name="\x1b[2J.jpg"), "names no photo"),
    "no hash": (lambda s: s.update(sha256=""), "names no photo"),
    "another hash": (lambda s: s.update(sha256="0" * 64), "is not the one"),
    "another size": (lambda s: s["media"].update(size=5), "is not the one"),
    "an unknown place": (lambda s: s["media"].update(kind="cloud"), "unknown way, 'cloud'"),
    "a place that is no text": (lambda s: s["media"].update(kind=["file"]), "unknown way"),
    "a huge photo elsewhere": (lambda s: s["media"].update(kind="file", size=1 << 40), "'size'"),
    "an endless path": (lambda s: s["media"].update(kind="file", path="x" * 5000, relative=""), "too long"),
    "no relative path": (lambda s: s["media"].update(kind="file", path="x"), "it lacks 'relative'"),
    "a path with a hole": (lambda s: s["media"].update(kind="file", path="a\0b", relative=""), "null"),
    "steps that were not taken": (lambda s: s.update(steps=-1), "'steps'"),
    "half a tuning": (lambda s: s.update(tuning=0.5), "'tuning'"),
    "a switch that is none": (lambda s: s.update(tuned=1), "'tuned'"),
    "no kind": (lambda s: s.pop("kind"), "it lacks 'kind'"),
    "another kind": (lambda s: s.update(kind="painting"), "unknown kind of source, 'painting'"),
}


@pytest.mark.parametrize("what", SOURCES)
def test_hostile_sources(file, what):
    change, words = SOURCES[what]
    assert words in refused(file, with_source(change))


SOURCE = json.loads(members()["project.json"])["source"]
KEYS = [(key,) for key in SOURCE] + [(outer, key) for outer in ("crop", "media") for key in SOURCE[outer]]


@pytest.mark.parametrize("path", KEYS, ids=".".join)
def test_every_key_is_needed_and_has_a_type(file, path):
    def holder(source: dict[str, Any]) -> dict[str, Any]:
        return source[path[0]] if len(path) == 2 else source

    assert f"it lacks '{path[-1]}'" in refused(file, with_source(lambda s: holder(s).pop(path[-1])))
    for value in (None, [[1]], {"a": 1}, "", "x" * 100_000, -7.5, 10**400):
        if path != ("crop", "angle") or value != -7.5:
            refused(file, with_source(lambda s, v=value: holder(s).update({path[-1]: v})))


def test_a_flipped_byte_anywhere_is_refused_or_harmless(file):
    content, good = FIXTURE.read_bytes(), read_project(FIXTURE).origin
    assert isinstance(good, PhotoFace)
    refusals = 0
    for place in range(0, len(content), 7):
        file.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        try:
            found = read_project(file).origin
        except (CorruptFileError, BadInputError):
            refusals += 1
            continue
        assert isinstance(found, PhotoFace)
        same_face(found, good)
    assert refusals > 300


def test_format_2_has_no_photos(file):
    record = json.loads(members()["project.json"]) | {"format_version": 2}
    assert "unknown kind of source, 'photo'" in refused(file, zipped({"project.json": json.dumps(record).encode()}))


def test_a_photo_that_cannot_be_decoded_says_why(file):
    """Its hash is right: the file is in order, but it is no photo, or of a kind that is not read here."""
    for content, words in ((b"no photo at all", "can be read"), (jpeg()[:900], "damaged or cut short")):
        told = {"sha256": hashlib.sha256(content).hexdigest(), "media": {"kind": "embedded", "size": len(content)}}
        file.write_bytes(with_source(lambda s, told=told: s.update(told), photo=content))
        with pytest.raises(PhotoError, match=rf"The photo of face\.egd cannot be read: .*{words}") as refusal:
            read_project(file)
        assert refusal.value.hint


# ---- photos too large to be in the project


@pytest.fixture
def photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A photo's file that counts as too large."""
    monkeypatch.setattr(photo_record, "EMBED_LIMIT", 100)
    path = tmp_path / "photos" / "Ich & Du.jpg"
    path.parent.mkdir()
    path.write_bytes(jpeg())
    return path


def test_a_large_photo_stays_where_it_is(file, photo):
    face = photo_face(tuning=tuning())
    save_project(file, photo_document(face), photo_path=photo)
    with zipfile.ZipFile(file) as archive:
        assert "photo" not in archive.namelist()
    project = read_project(file)
    assert isinstance(project.origin, PhotoFace) and project.photo_path is not None
    assert project.photo_path.samefile(photo)
    same_face(project.origin, face)
    save_project(file, photo_document(project.origin), photo_path=project.photo_path)
    assert read_project(file).photo_path is not None


def test_project_and_photo_may_move_together_or_the_project_alone(file, photo, tmp_path):
    save_project(file, photo_document(), photo_path=photo)
    alone = tmp_path / "a" / "alone.egd"
    alone.parent.mkdir()
    alone.write_bytes(file.read_bytes())
    assert read_project(alone).photo_path == photo
    moved = tmp_path / "moved"
    moved.mkdir()
    file.rename(moved / "face.egd")
    photo.parent.rename(moved / "photos")
    assert isinstance(read_project(moved / "face.egd").origin, PhotoFace)


def test_a_photo_that_is_gone_is_asked_for(file, photo, tmp_path):
    save_project(file, photo_document(), photo_path=photo)
    for change in (lambda: photo.write_bytes(jpeg()[:-1] + b"x"), lambda: photo.write_bytes(b"x"), photo.unlink):
        change()
        with pytest.raises(MissingPhotoError, match=r"The photo of face\.egd is not there") as missing:
            read_project(file)
        assert missing.value.photo == "Ich & Du.jpg" and "Ich & Du.jpg" in missing.value.hint
    other, found = tmp_path / "other.jpg", tmp_path / "found.jpg"
    other.write_bytes(jpeg(7))
    found.write_bytes(jpeg())
    for wrong in (other, tmp_path / "nothing.jpg", tmp_path):
        with pytest.raises(MissingPhotoError, match="is not the photo"):
            read_project(file, photo=wrong)
    project = read_project(file, photo=found)
    assert project.photo_path == found


def test_a_large_photo_that_lies_nowhere_is_not_saved(file, photo, tmp_path):
    for wrong in (None, tmp_path / "nothing.jpg", tmp_path):
        with pytest.raises(BadInputError, match="too large to be part of a project"):
            save_project(file, photo_document(), photo_path=wrong)
    photo.write_bytes(jpeg(7))
    with pytest.raises(BadInputError, match="too large to be part of a project"):
        save_project(file, photo_document(), photo_path=photo)
    assert not file.exists()


def test_a_photo_too_large_to_be_opened_again_is_not_saved(file, photo, monkeypatch):
    monkeypatch.setattr(photo_record, "MAX_PHOTO_BYTES", len(jpeg()) - 1)
    with pytest.raises(BadInputError, match="cannot be saved: 'size'"):
        save_project(file, photo_document(), photo_path=photo)
    assert not file.exists()


def elsewhere(path: str, relative: str) -> bytes:
    media = {"kind": "file", "size": len(members()["photo"]), "path": path, "relative": relative}
    return with_source(lambda s: s.update(media=media), photo=None)


def test_no_other_machine_and_no_pipe_is_asked(file, tmp_path, monkeypatch):
    """Windows would tell \\\\machine\\share who asks; opening a pipe would wait for ever."""
    asked: list[str] = []
    found = Path.stat

    def spy(path: Path, **more: Any) -> os.stat_result:
        asked.append(str(path))
        return found(path, **more)

    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for remote in (r"\\evil\share\a.jpg", "//evil/share/a.jpg", r"\/evil/a.jpg", r"/\evil\a.jpg", r"\\?\UNC\evil\a"):
        file.write_bytes(elsewhere(remote, remote))
        with monkeypatch.context() as patched, pytest.raises(MissingPhotoError):
            patched.setattr(Path, "stat", spy)
            read_project(file)
    assert asked and not any("evil" in path for path in asked)
    file.write_bytes(elsewhere("/dev/zero", "pipe"))
    with pytest.raises(MissingPhotoError):
        read_project(file)
