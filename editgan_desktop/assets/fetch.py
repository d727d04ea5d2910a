"""Fetching weights into the cache: find the archive, check its sum, take the members out, check theirs."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from filelock import AcquireReturnProxy, FileLock, Timeout

from ..core.errors import CorruptFileError, EditGANError, NotFoundError
from ..core.files import atomic_path
from ..core.progress import Job, Progress, Signal
from .archives import read_members
from .download import download, how_to_bring, wait
from .manifest import Weight
from .store import disk_errors, folder, is_present, local_paths, lock, remove, sha256_of, targets, verify

__all__ = ["fetch", "is_present", "local_paths", "remove", "verify"]

Held = AcquireReturnProxy[FileLock]


def fetch(weight: Weight, *, source: Path | None = None) -> Job[dict[str, Path]]:
    """Bring `weight` into the cache unless it is there, and return the path of each member by its key.

    The archive comes from `source`, else from the folder `EDITGAN_WEIGHTS_DIR`, else from the package index.
    Cancelling leaves nothing but the begun download, which the next fetch goes on with.

    Args:
        source: the archive as a local file; the members are then unpacked even when they are there.

    Raises:
        WeightsMissingError: the archive cannot be downloaded; the hint says how to bring it by hand.
        CorruptFileError: the archive or a member is not what the manifest says.
        NotFoundError: `source` does not exist.
        EditGANError: the cache cannot be written, or the disk is full.
    """
    if source is None and is_present(weight):
        return local_paths(weight)
    with (yield from _locked(weight)):
        if source is None and is_present(weight):  # another instance has brought it meanwhile
            return local_paths(weight)
        _prepare_folder(weight)
        archive = source or _provided(weight)
        if archive is not None:
            yield from _unpack(weight, archive)
        else:
            yield from _download_and_unpack(weight)
    return local_paths(weight)


def _locked(weight: Weight) -> Generator[Progress, Signal | None, Held]:
    """Wait until no other instance fetches `weight`; the lock is released by leaving what is returned."""
    held = lock(weight)
    while True:
        with disk_errors(folder(weight)):
            try:
                return held.acquire(blocking=False)
            except Timeout:
                pass
        yield from wait(0.2, "another EditGAN is fetching this")


def _prepare_folder(weight: Weight) -> None:
    """Make the folder and clear away temporary files of processes that were killed."""
    with disk_errors(folder(weight)):
        folder(weight).mkdir(parents=True, exist_ok=True)
        for leftover in folder(weight).glob(".*"):
            leftover.unlink()


def _provided(weight: Weight) -> Path | None:
    """The archive in the user's folder of archives, if it is there."""
    archives = os.environ.get("EDITGAN_WEIGHTS_DIR")
    archive = Path(archives) / weight.file if archives else None
    return archive if archive and archive.is_file() else None


def _download_and_unpack(weight: Weight) -> Job[None]:
    part = folder(weight) / f"{weight.file}.part"
    have = part.stat().st_size if part.exists() else 0
    if have != weight.archive_bytes:
        _check_space(weight, weight.archive_bytes + weight.unpacked_bytes - have)
        yield from download(weight, part)
    try:
        yield from _unpack(weight, part)
    finally:  # complete, so it has done its work, be it good or bad
        part.unlink(missing_ok=True)


def _unpack(weight: Weight, archive: Path) -> Job[None]:
    """Check `archive` and store its members, each atomically."""
    yield Progress("check", 0, weight.archive_bytes, weight.title)
    _check_archive(weight, archive)
    _check_space(weight, weight.unpacked_bytes)
    done = 0
    with closing(read_members(weight, archive)) as members:
        for member, chunks in members:
            digest = hashlib.sha256()
            with atomic_path(targets(weight)[member.key]) as temporary, temporary.open("wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    yield Progress("unpack", done, weight.unpacked_bytes, weight.title)
                if digest.hexdigest() != member.sha256:
                    raise CorruptFileError(f"{member.path} in {archive.name} is not the expected file.")
                file.flush()
                os.fsync(file.fileno())  # else a power cut could leave a file of the right size full of zeros


def _check_archive(weight: Weight, archive: Path) -> None:
    if not archive.is_file():
        raise NotFoundError(f"There is no file {archive}.", how_to_bring(weight))
    if archive.stat().st_size != weight.archive_bytes or sha256_of(archive) != weight.archive_sha256:
        raise CorruptFileError(f"{archive} is damaged, or another version.", how_to_bring(weight))


def _check_space(weight: Weight, needed: int) -> None:
    with disk_errors(folder(weight)):
        free = shutil.disk_usage(folder(weight)).free
    if free < needed:
        raise EditGANError(
            f"{weight.title} needs {needed / 1e6:.0f} MB of disk, {free / 1e6:.0f} MB are free.",
            f"Free some space in {folder(weight)}, or name another folder in EDITGAN_CACHE.",
        )
