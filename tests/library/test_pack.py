"""Packs of vectors: what goes in comes out, and what a stranger put together is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, CorruptFileError, EditGANError
from editgan_desktop.library import pack
from editgan_desktop.library.pack import read_pack, write_pack
from editgan_desktop.library.vector_file import write_vector


@pytest.fixture
def member(make_vector, tmp_path) -> bytes:
    """The bytes of a sound vector file."""
    write_vector(tmp_path / "sound.safetensors", make_vector("Sound"))
    return (tmp_path / "sound.safetensors").read_bytes()


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_what_goes_in_comes_out(make_vector, tmp_path):
    vectors = [make_vector(name, tags=("wide", "mine")) for name in ("Größer", "Größer", "[red]")]
    path = write_pack(tmp_path / "all.v2", vectors)
    assert path == tmp_path / "all.v2.egvec-pack"
    again = read_pack(path)
    assert [v.record() for v in again] == [v.record() for v in vectors]
    for new, old in zip(again, vectors, strict=True):
        np.testing.assert_array_equal(new.delta, old.delta)
        np.testing.assert_array_equal(new.after, old.after)
    assert write_pack(tmp_path / "b.zip", vectors) == tmp_path / "b.zip"


def test_a_zip_made_by_hand_will_do(member, tmp_path):
    names = {"my vectors/a.safetensors": member, "__MACOSX/._a.safetensors": b"x", "readme.txt": b"hello"}
    assert [v.name for v in read_pack(zipped(tmp_path / "hand.zip", names))] == ["Sound"]


def test_no_name_in_a_pack_leads_anywhere(member, tmp_path):
    (tmp_path / "in").mkdir()
    path = zipped(tmp_path / "in" / "p.zip", {"../../evil.safetensors": member, "/abs.safetensors": member})
    before = sorted(tmp_path.rglob("*"))
    assert len(read_pack(path)) == 2  # they are vectors all the same
    assert sorted(tmp_path.rglob("*")) == before
    assert not Path("/abs.safetensors").exists()


def test_nothing_and_too_much_are_no_pack(make_vector, tmp_path, monkeypatch):
    with pytest.raises(BadInputError, match="1 to"):
        write_pack(tmp_path / "p", [])
    monkeypatch.setattr(pack, "MAX_VECTORS", 1)
    with pytest.raises(BadInputError, match="not 2"):
        write_pack(tmp_path / "p", [make_vector("a"), make_vector("b")])
    assert list(tmp_path.iterdir()) == []


def test_hostile_zips_are_refused(member, tmp_path, monkeypatch):
    bomb = zipped(tmp_path / "bomb.zip", {"a.safetensors": bytes(pack.MAX_BYTES + 1)})
    assert bomb.stat().st_size < 100_000
    many = zipped(tmp_path / "many.zip", {f"{i}.txt": b"" for i in range(pack.MAX_MEMBERS + 1)})
    strange = zipped(tmp_path / "strange.zip", {"a.safetensors": member}, zipfile.ZIP_LZMA)
    damaged = tmp_path / "damaged.zip"
    content = bytearray(zipped(tmp_path / "whole.zip", {"a.safetensors": member}, zipfile.ZIP_STORED).read_bytes())
    content[len(content) // 2] ^= 0xFF
    damaged.write_bytes(content)
    wrong = zipped(tmp_path / "wrong.zip", {"a.safetensors": b"\x08\0\0\0\0\0\0\0{}      "})
    no_zip = tmp_path / "no.zip"
    no_zip.write_bytes(b"PK\x03\x04 and so on")
    for path in (bomb, many, strange, damaged, wrong, no_zip):
        with pytest.raises(CorruptFileError):
            read_pack(path)
    monkeypatch.setattr(pack, "MAX_PACK_BYTES", 10)
    with pytest.raises(CorruptFileError, match="too large"):
        read_pack(tmp_path / "whole.zip")


def test_a_flipped_byte_anywhere_is_refused_or_harmless(member, tmp_path):
    content = zipped(tmp_path / "p.zip", {"a.safetensors": member}).read_bytes()
    random = np.random.Generator(np.random.PCG64(1))
    for place in random.integers(0, len(content), 60):
        flipped = bytearray(content)
        flipped[place] ^= 1 << int(random.integers(8))
        (tmp_path / "f.zip").write_bytes(flipped)
        try:
            (vector,) = read_pack(tmp_path / "f.zip")
        except EditGANError:
            continue
        assert vector.name == "Sound"


def test_what_is_no_file_or_holds_no_vector(tmp_path):
    zipped(tmp_path / "empty.zip", {"a.txt": b"x"})
    for path, words in (("missing.zip", "not a file"), (".", "not a file"), ("empty.zip", "no editing vector")):
        with pytest.raises(BadInputError, match=words):
            read_pack(tmp_path / path)


def test_members_are_read_within_their_size(member, tmp_path):
    """A directory that lies about a size makes nothing of that size."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.safetensors", bytes(50_000_000))
    lying = buffer.getvalue().replace((50_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    (tmp_path / "lying.zip").write_bytes(lying)
    with pytest.raises(CorruptFileError):
        read_pack(tmp_path / "lying.zip")
