"""Autosave and crash recovery: copies of what is open and not saved, in a folder that outlives the program.

Each running instance has a folder of its own in there and holds a lock in it; the operating system lets go of the
lock when the instance ends, however it ends. A folder with copies whose lock is free belonged to one that crashed.
A copy is a project file. A photo lies beside it in a file of its own, written once: the copy tells where it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4
from weakref import WeakKeyDictionary

from filelock import FileLock, Timeout

from ..core.errors import EditGANError
from ..core.files import write_bytes
from ..core.mask_ops import Labels
from .document import Document
from .photo_record import Reference
from .project import SUFFIX, packed
from .project_file import NOTE
from .recovery_copy import PHOTO_SUFFIX, UNFINISHED, Left, copies_in, note_of, read_left, remove_copy
from .schemes import KnownSchemes
from .snapshot import Snapshot, snapshot_of

LOCK = "lock"
LOCK_SECONDS = 10.0
Stamp = tuple[Any, ...]


@dataclass
class _Kept:
    """The copy of one open document: its name, what it holds, the hash of the photo beside it (None: nothing yet)."""

    name: str
    stamp: Stamp | None = None
    photo: str | None = None


class Recovery:
    """Keeps copies, and finds those that were left behind. Call it from one thread.

    Nothing is made on the disk before there is something to keep. Operations raise EditGANError when the folder
    cannot be used; nothing that is open is touched, and the copy from before stays.

    Args:
        folder: shared by all instances of the program.
    """

    def __init__(self, folder: Path, lock_seconds: float = LOCK_SECONDS) -> None:
        self.folder = folder
        self._own = folder / uuid4().hex
        self._all = FileLock(folder / f".{LOCK}", timeout=lock_seconds, thread_local=False)
        self._locks: dict[Path, FileLock] = {}  # of the own folder, and of the crashed ones that were looked into
        self._kept: WeakKeyDictionary[Document, _Kept] = WeakKeyDictionary()

    # ---- while the program runs

    def keep(
        self, document: Document, schemes: KnownSchemes | None = None, state: Snapshot | None = None
    ) -> bool:  # fmt: skip
        """Write a copy of a document with unsaved work; whether one was written.

        Nothing is done when it is as it was at the last call; a copy that is no longer needed goes.

        Args:
            schemes: those that its edits may speak of, as for `save_project`.
            state: of the document, which has unsaved work, taken on the thread that changes it; wanted when that is
                another one than this. Of the document itself nothing is read then.

        Raises:
            EditGANError: the copy cannot be written, or could not be read again. The next call tries again.
        """
        if state is None and not document.has_unsaved_work:
            self.forget(document)
            return False
        state = state or snapshot_of(document)
        kept = self._kept.setdefault(document, _Kept(uuid4().hex))
        stamp = _stamp(state)
        file = self._own / f"{kept.name}{SUFFIX}"
        if kept.stamp == stamp and file.is_file():
            return False
        with _usable(self.folder):
            self._begin()
            write_bytes(file, packed(file, state, schemes, self._photo(state, kept), {NOTE: note_of(state)}))
        kept.stamp = stamp
        return True

    def forget(self, document: Document) -> None:
        """It was saved, or closed on purpose: its copy goes."""
        kept = self._kept.get(document)
        if kept and self._own in self._locks:
            with _usable(self.folder):
                remove_copy(self._own, kept.name)
        self._kept.pop(document, None)

    def close(self) -> None:
        """The program ends on purpose: its own copies go, and others may look after what was left behind before."""
        self._kept.clear()
        with _usable(self.folder):
            for file in copies_in(self._own):
                remove_copy(self._own, file.stem)
            for folder in list(self._locks):
                self._let_go(folder)

    # ---- after a crash

    def left_behind(self) -> list[Left]:
        """Copies of instances that are no longer alive, the newest first.

        From now on they are this instance's business: no other one is told of them while it runs. To bring one back:
        `read_project`, then `recovery_copy.restore_left`. Files that are no copies are passed over and left alone.
        """
        if not self.folder.is_dir():
            return []
        with _usable(self.folder), self._all:
            dead = [folder for folder in self.folder.iterdir() if self._is_dead(folder)]
            found = [left for folder in dead for file in copies_in(folder) if (left := read_left(file))]
        return sorted(found, key=lambda left: left.time, reverse=True)

    def discard(self, left: Left) -> None:
        """Delete a copy: it is not wanted, or was recovered and is kept by this instance."""
        with _usable(self.folder):
            remove_copy(left.file.parent, left.file.stem)
            if left.file.parent in self._locks and not copies_in(left.file.parent):
                self._let_go(left.file.parent)

    # ---- inside

    def _begin(self) -> None:
        """The own folder is there, and locked."""
        if self._own in self._locks and self._own.is_dir():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._all:  # nobody shall find the folder before it is locked
            self._own.mkdir(mode=0o700, exist_ok=True)
            self._lock(self._own)

    def _lock(self, folder: Path) -> None:
        """Raises Timeout when another instance holds it."""
        lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
        lock.acquire()
        self._locks[folder] = lock

    def _is_dead(self, folder: Path) -> bool:
        """Whether its instance is no longer alive; the folder is locked then. One without copies is cleared away."""
        if folder == self._own or not folder.is_dir() or not re.fullmatch("[0-9a-f]{32}", folder.name):
            return False
        if folder not in self._locks:
            try:
                self._lock(folder)
            except Timeout:
                return False
        if not copies_in(folder):
            self._let_go(folder)
            return False
        return True

    def _let_go(self, folder: Path) -> None:
        """Unlock a folder, and remove it when no copy is in it."""
        empty = not copies_in(folder)
        self._locks.pop(folder).release()
        if empty:
            with suppress(OSError):  # something else was put there
                for file in [*folder.glob(f"*{PHOTO_SUFFIX}"), *folder.glob(f"{UNFINISHED}*{SUFFIX}"), folder / LOCK]:
                    file.unlink(missing_ok=True)
                folder.rmdir()

    def _photo(self, document: Snapshot, kept: _Kept) -> Reference | None:
        """The photo's file beside the copy. It is written once: all the faces of a document are in one photo."""
        face = document.face
        if face is None:
            return None
        file, size = self._own / f"{kept.name}{PHOTO_SUFFIX}", len(face.content)
        if kept.photo != face.source.sha256 or not file.is_file() or file.stat().st_size != size:
            if hashlib.sha256(face.content).hexdigest() != face.source.sha256:
                raise EditGANError(f"{face.source.name} is not the photo that this face was found in.")
            write_bytes(file, face.content)
            kept.photo = face.source.sha256
        return Reference("", file.name, size)


def _stamp(state: Snapshot) -> Stamp:
    """Equal as long as the copy would be. Edits, faces and results are compared by identity."""
    paint = hashlib.sha256(state.paint.tobytes()).digest()
    marks = state.region.buffer, _of_marks(state.region.marks), _of_marks(state.restored)
    return state.edits.edits, state.face, state.scheme, state.path, state.photo_path, state.results, paint, marks


def _of_marks(marks: Labels | None) -> bytes:
    return b"" if marks is None else hashlib.sha256(marks.tobytes()).digest()


@contextmanager
def _usable(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, NotImplementedError) as error:  # Timeout is an OSError
        reason = getattr(error, "strerror", None) or error
        raise EditGANError(
            f"Copies for recovery cannot be kept in {folder}: {reason}.", "Free some disk space, and save your work."
        ) from error
