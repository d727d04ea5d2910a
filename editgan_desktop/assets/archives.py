"""Taking single files out of a zip or tar.gz whose sum is already checked.

The names inside an archive are only ever compared, never used as paths. Links, folders and files of another
size than the manifest's are refused, and a tar is unpacked up to a bound.
"""

from __future__ import annotations

import gzip
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..core.errors import CorruptFileError
from .manifest import Member, Weight
from .store import CHUNK

MAX_TAR_BYTES = 2 << 30
DAMAGE = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, KeyError, ValueError),
    RuntimeError,  # encrypted, or packed in a way unknown here
)
Members = Generator[tuple[Member, Iterator[bytes]], None, None]


def read_members(weight: Weight, archive: Path) -> Members:
    """Each member of `weight` once, with its content in chunks: consume it before asking for the next.

    Raises:
        CorruptFileError: the archive is damaged, or does not hold a plain file of the declared size.
    """
    read = _from_tar if weight.file.endswith(".tar.gz") else _from_zip
    with _damage(archive):
        yield from read(weight, archive)


def _from_zip(weight: Weight, archive: Path) -> Members:
    with zipfile.ZipFile(archive) as opened:
        for member in weight.members:
            info = opened.getinfo(member.path)
            mode = info.external_attr >> 16
            plain = not info.is_dir() and (stat.S_ISREG(mode) or not stat.S_IFMT(mode))
            _check(member, info.file_size, plain)
            with opened.open(info) as stream:
                yield member, _chunks(archive, stream, member)


def _from_tar(weight: Weight, archive: Path) -> Members:
    wanted = {member.path: member for member in weight.members}
    with _BoundedGzip(archive) as unpacked, tarfile.open(fileobj=unpacked, mode="r|") as opened:
        for info in opened:
            member = wanted.pop(info.name, None)
            if member is None:
                continue
            _check(member, info.size, info.isfile() and not info.issparse())
            stream = opened.extractfile(info)
            assert stream is not None
            with stream:
                yield member, _chunks(archive, stream, member)
            if not wanted:
                return
    raise KeyError(f"there is no {next(iter(wanted))}")


def _check(member: Member, size: int, plain: bool) -> None:
    if not plain:
        raise ValueError(f"{member.path} is no plain file")
    if size != member.bytes:
        raise ValueError(f"{member.path} has {size} bytes instead of {member.bytes}")


def _chunks(archive: Path, stream: IO[bytes], member: Member) -> Iterator[bytes]:
    """The content of one member. A header may lie about the size, so what arrives is counted."""
    size = 0
    with _damage(archive):
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > member.bytes:
                raise ValueError(f"{member.path} unpacks to more than {member.bytes} bytes")
            yield chunk


class _BoundedGzip(gzip.GzipFile):
    """A stream that refuses to unpack without end."""

    left = MAX_TAR_BYTES

    def read(self, size: int | None = -1) -> bytes:
        limit = self.left + 1
        content = super().read(limit if size is None or size < 0 else min(size, limit))
        self.left -= len(content)
        if self.left < 0:
            raise ValueError("it unpacks to more than it may")
        return content


@contextmanager
def _damage(archive: Path) -> Iterator[None]:
    """Turn what the standard library says about a damaged archive into our error."""
    try:
        yield
    except DAMAGE as error:
        raise CorruptFileError(f"{archive.name} cannot be unpacked: {error}.") from error
