"""Packs: several vectors in one file to pass on, a zip of vector files with their thumbnails and tags.

A pack may be a stranger's. Members are found by how they end, read within bounds and checked as vector files are; none
is written under its own name, so no path in the archive can lead anywhere.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ..core.errors import BadInputError, CorruptFileError
from ..core.files import atomic_path
from .naming import SUFFIX, slug
from .vector import EditingVector
from .vector_file import MAX_BYTES, read_vector, write_vector

PACK_SUFFIX = ".egvec-pack"
PACK_SUFFIXES = (PACK_SUFFIX, ".zip")
MAX_VECTORS = 1000
MAX_PACK_BYTES = 512 << 20  # of the file, and of what it unpacks to
MAX_MEMBERS = 4000  # some systems add members of their own to a zip
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the zip reader is known to raise on hostile input.
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, KeyError, IndexError, OverflowError,
    NotImplementedError, RuntimeError, ValueError, OSError,
)  # fmt: skip
_HINT = "Ask for the pack again, or import its vectors one by one."


def is_pack(path: Path) -> bool:
    """Whether a file is named like a pack."""
    return path.suffix.lower() in PACK_SUFFIXES


def write_pack(path: Path, vectors: Iterable[EditingVector]) -> Path:
    """Write vectors as a pack, atomically; the file written. ".egvec-pack" is added where a name has no such ending.

    Raises:
        BadInputError: there are none, or too many. EditGANError: the folder cannot be written.
    """
    listed = list(vectors)
    if not 1 <= len(listed) <= MAX_VECTORS:
        raise BadInputError(f"A pack holds 1 to {MAX_VECTORS} vectors, not {len(listed)}.")
    target = path if is_pack(path) else path.with_name(path.name + PACK_SUFFIX)
    with atomic_path(target) as temporary, zipfile.ZipFile(temporary, "w") as archive, TemporaryDirectory() as folder:
        for number, vector in enumerate(listed, 1):
            write_vector(file := Path(folder) / f"{number:03d}-{slug(vector.name)}{SUFFIX}", vector)
            archive.writestr(zipfile.ZipInfo(file.name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return target


def read_pack(path: Path) -> list[EditingVector]:
    """All vectors of a pack, in its order.

    Raises:
        BadInputError: there is no readable file, it holds no vector, or a newer version wrote one.
        CorruptFileError: it is damaged or too large, or one of its vectors is; nothing of it is to be used then.
    """
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            raise BadInputError(f"{path.name} is not a file.", f"Choose a pack ({PACK_SUFFIX} or .zip).")
        if path.stat().st_size > MAX_PACK_BYTES:
            raise CorruptFileError(f"{path.name} is too large to be a pack of vectors.", "Choose another file.")
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise BadInputError(f"Cannot read {path}: {reason}.", "Check its name and permissions.") from error
    # each entry of the directory begins with this mark: a directory of millions is refused before it is parsed
    if content.count(b"PK\x01\x02") > MAX_MEMBERS:
        raise CorruptFileError(f"{path.name} has too many members to be a pack of vectors.", _HINT)
    return list(_vectors(path))


def _vectors(path: Path) -> Iterator[EditingVector]:
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise CorruptFileError(f"{path.name} is not a readable pack of vectors ({error}).", _HINT) from error
    with archive, TemporaryDirectory() as folder:
        members = _members(path, archive)
        for info in members:
            file = Path(folder) / f"{slug(PurePosixPath(info.filename).stem)}{SUFFIX}"
            file.write_bytes(_content(path, archive, info))
            yield read_vector(file)


def _members(path: Path, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Those that are vector files. What systems hide in a zip is left out."""
    found = [i for i in archive.infolist() if i.filename.lower().endswith(SUFFIX) and not _is_hidden(i.filename)]
    if not found:
        raise BadInputError(f"{path.name} holds no editing vector.", "Choose a pack of vectors.")
    if len(found) > MAX_VECTORS or sum(info.file_size for info in found) > MAX_PACK_BYTES:
        raise CorruptFileError(f"{path.name} holds too much to be a pack of vectors.", _HINT)
    for info in found:
        if info.file_size > MAX_BYTES or info.compress_type not in _METHODS:
            raise CorruptFileError(f"{info.filename[:80]!r} in {path.name} is too large, or packed strangely.", _HINT)
    return found


def _content(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(info) as stream:  # never gives more than the size checked before; verifies the checksum
            return stream.read()
    except _BROKEN as error:
        raise CorruptFileError(f"{info.filename[:80]!r} in {path.name} is damaged ({error}).", _HINT) from error


def _is_hidden(name: str) -> bool:
    path = PurePosixPath(name)
    return path.name.startswith(".") or "__MACOSX" in path.parts
