"""The library of editing vectors: a folder of the user's, and the starter vectors, which are read-only.

Every change happens under a lock on the folder, so two running instances never lose each other's work;
reading needs no lock, since every write is atomic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
from filelock import FileLock, Timeout

from ..core.errors import BadInputError, EditGANError, NotFoundError
from ..core.paths import data_dir, shipped
from .listing import SHORT_ID, Entry, Folder, Listing, merged
from .naming import SUFFIX, clean_name, clean_tags, fold, slug, unique_name
from .vector import EditingVector, new_id
from .vector_file import read_vector, write_vector

LOCK_SECONDS = 10.0


def default_library(lock_seconds: float = LOCK_SECONDS) -> VectorLibrary:
    """The library in the user's data folder, with the starter vectors that came with the program."""
    return VectorLibrary(data_dir() / "vectors", shipped("models", "vectors"), lock_seconds)


@dataclass(frozen=True)
class Imported:
    """What came into the library, and what was there already, as it is there."""

    added: tuple[EditingVector, ...] = ()
    known: tuple[EditingVector, ...] = ()


class VectorLibrary:
    """Vectors by name. Names differ by more than case; a vector keeps its file when it is renamed.

    Operations that take `name_or_id` raise NotFoundError when there is none and BadInputError when there are
    several; those that change the library raise EditGANError when the folder is locked or cannot be written,
    and change nothing when they fail. They wait `lock_seconds` for another program that holds the lock.
    """

    def __init__(self, folder: Path, shipped: Path | None = None, lock_seconds: float = LOCK_SECONDS) -> None:
        self.folder = folder
        self.trash = folder / ".trash"
        self._own = Folder(folder, shipped=False)
        self._shipped = Folder(shipped, shipped=True) if shipped else None
        self.lock_seconds = lock_seconds
        self._lock = FileLock(folder / ".lock", timeout=lock_seconds)

    def list(self) -> Listing:
        """All vectors, and the files that had to be skipped. Never fails."""
        return merged(self._own.read(), self._shipped.read() if self._shipped else Listing())

    def search(self, text: str = "", tags: Iterable[str] = ()) -> tuple[Entry, ...]:
        """Entries that carry every one of `tags` and mention every word of `text`."""
        return self.list().search(text, tags)

    def get(self, name_or_id: str) -> EditingVector:
        """The vector of that name or id, with its arrays."""
        return read_vector(self.list().find(name_or_id).path)

    def unique_name(self, name: str) -> str:
        """`name`, or "name (2)", … when it is taken."""
        return unique_name(clean_name(name), self.list().names)

    def add(self, vector: EditingVector, make_unique: bool = False) -> EditingVector:
        """Store `vector` and return it as stored.

        With `make_unique` a taken name gets " (2)" and a taken id is replaced; else BadInputError.
        """
        with self._changing():
            listing = self.list()
            if make_unique:
                vector = _made_unique(vector, listing)
            _refuse_twin(vector.name, listing.vectors)
            _refuse_known_id(vector, listing)
            write_vector(self._free_path(vector), vector)
        return vector

    def rename(self, name_or_id: str, name: str) -> EditingVector:
        """Give a vector another name. Raises BadInputError when the name is taken or unusable."""
        with self._changing():
            listing = self.list()
            entry = _writable(listing.find(name_or_id))
            _refuse_twin(name, (other for other in listing.vectors if other is not entry))
            return _rewritten(entry, name=clean_name(name))

    def retag(self, name_or_id: str, tags: Iterable[str]) -> EditingVector:
        """Replace the tags of a vector."""
        with self._changing():
            return _rewritten(_writable(self.list().find(name_or_id)), tags=clean_tags(tags))

    def duplicate(self, name_or_id: str, name: str = "") -> EditingVector:
        """Copy a vector, shipped ones too, as `name` or else "its name (2)"."""
        original = self.get(name_or_id)
        copy = replace(original, id=new_id(), name=clean_name(name or original.name))
        return self.add(copy, make_unique=not name)

    def delete(self, name_or_id: str) -> str:
        """Move a vector to the trash and return the token that `restore` takes."""
        with self._changing():
            entry = _writable(self.list().find(name_or_id))
            token = f"{uuid4().hex[:SHORT_ID]}-{entry.path.name}"
            self.trash.mkdir(exist_ok=True)
            entry.path.replace(self.trash / token)
        return token

    def restore(self, token: str) -> EditingVector:
        """Bring back what `delete` moved away, renamed if its name is taken by now. Raises NotFoundError."""
        path = self.trash / token
        with self._changing():
            if Path(token).name != token or not path.is_file():
                raise NotFoundError("That vector is no longer in the trash.")
            vector = self.add(read_vector(path), make_unique=True)
            path.unlink()
        return vector

    def import_file(self, path: Path) -> EditingVector:
        """Copy a vector file into the library, under a free name. Raises what `read_vector` raises."""
        return self.add(read_vector(path), make_unique=True)

    def import_all(self, vectors: Iterable[EditingVector]) -> Imported:
        """Copy vectors into the library, under free names, but for those that are there already, whatever they are
        called there."""
        added, known = [], []
        with self._changing():
            for vector in vectors:
                twin = self._twin(vector)
                if twin is None:
                    added.append(self.add(vector, make_unique=True))
                else:
                    known.append(twin)
        return Imported(tuple(added), tuple(known))

    def export(self, name_or_id: str, path: Path) -> Path:
        """Write a vector to the file, or into the folder, `path`; return the file written."""
        vector = self.get(name_or_id)
        target = path / (slug(vector.name) + SUFFIX) if path.is_dir() else path
        if target.suffix.lower() != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        write_vector(target, vector)
        return target

    def _twin(self, vector: EditingVector) -> EditingVector | None:
        """The vector of the library that has the id and does the same."""
        entry = next((entry for entry in self.list().vectors if entry.info.id == vector.id), None)
        found = read_vector(entry.path) if entry else None
        return found if found and np.array_equal(found.delta, vector.delta) else None

    def _free_path(self, vector: EditingVector) -> Path:
        """Where to put a new vector; a file in the way (it must be a broken one) is not overwritten."""
        path = self.folder / f"{slug(vector.name)}-{vector.id[:SHORT_ID]}{SUFFIX}"
        return path.with_name(f"{slug(vector.name)}-{new_id()}{SUFFIX}") if path.exists() else path

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the folder's lock; may be nested."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._lock:
                yield
        except Timeout as error:
            raise EditGANError(
                f"Another program is changing the vector library in {self.folder}.", "Try again in a moment."
            ) from error
        except OSError as error:
            raise EditGANError(
                f"Cannot change the vector library in {self.folder}: {error.strerror or error}.",
                "Check the folder's permissions and free space.",
            ) from error


def _made_unique(vector: EditingVector, listing: Listing) -> EditingVector:
    taken = {entry.info.id for entry in listing.vectors}
    identity = new_id() if vector.id in taken else vector.id
    return replace(vector, id=identity, name=unique_name(vector.name, listing.names))


def _refuse_twin(name: str, others: Iterable[Entry]) -> None:
    for other in others:
        if fold(other.info.name) == fold(name):
            raise BadInputError(f"There already is a vector {other.info.name!r}.", "Choose another name.")


def _refuse_known_id(vector: EditingVector, listing: Listing) -> None:
    for entry in listing.vectors:
        if entry.info.id == vector.id:
            raise BadInputError(f"The library has this vector as {entry.info.name!r}.", "Duplicate that one.")


def _writable(entry: Entry) -> Entry:
    if entry.shipped:
        message = f"{entry.info.name!r} came with the program and cannot be changed."
        raise BadInputError(message, "Duplicate it and change the copy.")
    return entry


def _rewritten(entry: Entry, **changes: Any) -> EditingVector:
    vector = replace(read_vector(entry.path), **changes)
    write_vector(entry.path, vector)
    return vector
