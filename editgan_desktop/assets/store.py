"""Fetched weights on disk: `<cache>/weights/<name>/<member file>`, shared by all running instances.

Every file is written whole or not at all, so the cheap test for presence is its size; `verify` hashes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ..core.errors import CorruptFileError, EditGANError, WeightsMissingError
from ..core.paths import cache_dir
from .manifest import Member, Weight

CHUNK = 1 << 18


def folder(weight: Weight) -> Path:
    """Where the files of `weight` lie, or will lie."""
    return cache_dir() / "weights" / weight.name


def targets(weight: Weight) -> dict[str, Path]:
    """Path of each member by its key, whether it is there or not."""
    return {member.key: folder(weight) / member.file for member in weight.members}


def is_present(weight: Weight) -> bool:
    """True when every member is there in its full size; nothing is hashed."""
    return all(_has_size(folder(weight) / member.file, member) for member in weight.members)


def local_paths(weight: Weight) -> dict[str, Path]:
    """Path of each member by its key. Raises WeightsMissingError when one is not there."""
    if not is_present(weight):
        raise WeightsMissingError(
            f"The weights of {weight.title} are not here yet.", f"Run: editgan models fetch {weight.name}"
        )
    return targets(weight)


def verify(weight: Weight) -> None:
    """Hash every member again.

    Raises:
        WeightsMissingError: a member is not there.
        CorruptFileError: a member is not what the manifest says.
    """
    paths = local_paths(weight)
    for member in weight.members:
        if sha256_of(paths[member.key]) != member.sha256:
            raise CorruptFileError(
                f"{paths[member.key]} is damaged.",
                f"Run: editgan models remove {weight.name}; editgan models fetch {weight.name}",
            )


def remove(weight: Weight) -> None:
    """Delete the files of `weight`, fetched or half fetched; nothing happens when there are none.

    Raises:
        EditGANError: another process is fetching them, or they cannot be deleted.
    """
    if not folder(weight).exists():
        return
    try:
        with lock(weight).acquire(blocking=False):
            shutil.rmtree(folder(weight))
    except Timeout as error:
        raise EditGANError(f"{weight.name} is being fetched just now.", "Wait or cancel that first.") from error
    except OSError as error:
        raise EditGANError(f"Cannot delete {folder(weight)}: {error.strerror or error}.") from error


def lock(weight: Weight) -> FileLock:
    """The lock that whoever writes `weight` holds; it may be released from another thread."""
    path = folder(weight).with_suffix(".lock")
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    return FileLock(path, thread_local=False)


def sha256_of(path: Path) -> str:
    """Hex digest of a file."""
    with disk_errors(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system says about `path` into an error a user can act on."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise EditGANError(
            f"Cannot use {path}: {reason}.", "Free some disk space, or name another folder in EDITGAN_CACHE."
        ) from error


def _has_size(path: Path, member: Member) -> bool:
    try:
        return path.stat().st_size == member.bytes and path.is_file()
    except OSError:
        return False
