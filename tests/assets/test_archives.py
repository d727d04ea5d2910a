"""Taking members out of archives that try to do something else."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editgan_desktop.assets import archives
from editgan_desktop.assets.archives import read_members
from editgan_desktop.assets.manifest import Weight
from editgan_desktop.core.errors import CorruptFileError

from .tiny_archives import MakeWeight, describe, tarred, zipped

WANTED = {"net/a.bin": b"a" * 1000}


def read(weight: Weight, archive: Path) -> dict[str, bytes]:
    return {member.path: b"".join(chunks) for member, chunks in read_members(weight, archive)}


def hostile(folder: Path, content: bytes, kind: str) -> tuple[Weight, Path]:
    """An archive with this content, and a weight that expects `WANTED` in it."""
    archive = folder / f"tiny-1.0{kind}"
    archive.write_bytes(content)
    return describe(archive, WANTED), archive


def tar_of(*infos: tarfile.TarInfo) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for info in infos:
            archive.addfile(info, io.BytesIO(b"a" * info.size))
    return buffer.getvalue()


def tar_info(
    type: bytes = tarfile.REGTYPE, name: str = "net/a.bin", size: int = 1000, link: str = ""
) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.size, info.linkname = type, size, link
    return info


def zip_entry(edit: Callable[[zipfile.ZipInfo], None]) -> bytes:
    buffer = io.BytesIO()
    info = zipfile.ZipInfo("net/a.bin")
    edit(info)
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, WANTED["net/a.bin"])
    return buffer.getvalue()


@pytest.mark.parametrize("make", [zipped, tarred], ids=["zip", "tar"])
def test_only_the_named_members_come_out(tmp_path: Path, make: Callable[[dict[str, bytes]], bytes]) -> None:
    evil = {"../../evil.bin": b"x", "/tmp/evil.bin": b"x", "net/other.bin": b"x"}
    weight, archive = hostile(tmp_path, make(evil | WANTED), ".whl" if make is zipped else ".tar.gz")
    assert read(weight, archive) == WANTED
    assert list(tmp_path.rglob("*")) == [archive]


def test_order_of_the_archive_does_not_matter(make_weight: MakeWeight) -> None:
    content = {"b": b"b" * 10, "a": b"a" * 5}
    for kind in (".whl", ".tar.gz"):
        _, archive = make_weight(content, kind)
        assert read(describe(archive, dict(reversed(content.items()))), archive) == content


@pytest.mark.parametrize(
    "type",
    [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE],
    ids=["symlink", "hard link", "folder", "fifo", "device"],
)
def test_tar_member_must_be_a_plain_file(tmp_path: Path, type: bytes) -> None:
    content = tar_of(tar_info(name="secret"), tar_info(type, size=0, link="secret"))
    with pytest.raises(CorruptFileError, match="is no plain file"):
        read(*hostile(tmp_path, content, ".tar.gz"))


@pytest.mark.parametrize("mode", [0o120777, 0o040755, 0o010644], ids=["symlink", "folder", "fifo"])
def test_zip_member_must_be_a_plain_file(tmp_path: Path, mode: int) -> None:
    content = zip_entry(lambda info: setattr(info, "external_attr", mode << 16))
    with pytest.raises(CorruptFileError, match="is no plain file"):
        read(*hostile(tmp_path, content, ".whl"))


@pytest.mark.parametrize("kind", [".whl", ".tar.gz"])
def test_member_of_another_size_is_refused_unread(make_weight: MakeWeight, kind: str) -> None:
    _, archive = make_weight({"net/a.bin": b"\0" * 10_000_000}, kind)
    with pytest.raises(CorruptFileError, match="10000000 bytes instead of 1000"):
        read(describe(archive, WANTED), archive)


def test_zip_whose_header_lies_about_the_size_is_refused(tmp_path: Path) -> None:
    content = zipped({"net/a.bin": b"a" * 5000})
    lying = content.replace((5000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(CorruptFileError, match="cannot be unpacked"):
        read(*hostile(tmp_path, lying, ".whl"))


def test_stream_longer_than_declared_is_refused(make_weight: MakeWeight, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the standard library believed the data more than the header."""
    weight, archive = make_weight(WANTED, ".whl")
    monkeypatch.setattr(zipfile.ZipExtFile, "read", lambda self, n: b"x" * n)
    with pytest.raises(CorruptFileError, match="unpacks to more than 1000 bytes"):
        read(weight, archive)


def test_tar_bomb_before_the_member_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives._BoundedGzip, "left", 1 << 20)
    content = tar_of(tar_info(name="bomb", size=4 << 20), tar_info())
    assert len(content) < 20_000
    with pytest.raises(CorruptFileError, match="unpacks to more than it may"):
        read(*hostile(tmp_path, content, ".tar.gz"))


def test_missing_member_is_named(make_weight: MakeWeight) -> None:
    for kind in (".whl", ".tar.gz"):
        _, archive = make_weight({"net/other.bin": b"x"}, kind)
        with pytest.raises(CorruptFileError, match=r"net/a\.bin"):
            read(describe(archive, WANTED), archive)


@pytest.mark.parametrize("make", [zipped, tarred], ids=["zip", "tar"])
def test_every_truncation_is_refused(tmp_path: Path, make: Callable[[dict[str, bytes]], bytes]) -> None:
    kind = ".whl" if make is zipped else ".tar.gz"
    content = make({"net/a.bin": random.Random(0).randbytes(1000)})  # does not shrink
    for length in range(0, 1000, 7):
        with pytest.raises(CorruptFileError):
            read(*hostile(tmp_path, content[:length], kind))


@pytest.mark.parametrize("kind", [".whl", ".tar.gz"])
def test_noise_is_refused(tmp_path: Path, kind: str) -> None:
    for content in (b"", b"noise" * 100, gzip.compress(b"noise" * 1000)):
        with pytest.raises(CorruptFileError, match="cannot be unpacked"):
            read(*hostile(tmp_path, content, kind))
