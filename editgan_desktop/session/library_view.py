"""The vector library as the window shows it: what is listed, searched and tagged, with thumbnails kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from psygnal import Signal

from ..core.errors import NotFoundError
from ..library.listing import Entry, Listing
from ..library.naming import clean_tags
from ..library.store import VectorLibrary
from ..library.vector import EditingVector


class LibraryView:
    """A library with a search; every change goes through here, so that all who watch hear of it.

    Methods that change the library raise what `VectorLibrary` raises, and change nothing then.
    """

    changed = Signal()

    def __init__(self, library: VectorLibrary) -> None:
        self.library = library
        self.text = ""
        self.tags: tuple[str, ...] = ()
        self.listing = library.list()
        self.deleted: list[str] = []  # tokens for `restore`, the newest last
        self._vectors: dict[str, EditingVector] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the search lets through, by name."""
        return self.listing.search(self.text, self.tags)

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Every tag in use, most used first."""
        counts: dict[str, int] = {}
        for entry in self.listing.vectors:
            for tag in entry.info.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))

    def search(self, text: str, tags: Iterable[str]) -> None:
        """Show only what mentions every word and carries every tag. Raises BadInputError on what cannot be a tag."""
        self.text, self.tags = text, clean_tags(tags)
        self.changed.emit()

    def vector(self, vector_id: str) -> EditingVector:
        """A vector with its arrays; read once."""
        if vector_id not in self._vectors:
            self._vectors[vector_id] = self.library.get(vector_id)
        return self._vectors[vector_id]

    def refresh(self) -> Listing:
        """Read the folder again: another program may have changed it."""
        self.listing = self.library.list()
        self._vectors.clear()
        self.changed.emit()
        return self.listing

    def look_again(self) -> None:
        """Refresh if another program has changed the folder."""
        if self.library.list() != self.listing:
            self.refresh()

    def add(self, vector: EditingVector) -> EditingVector:
        """Keep a new vector, under a free name."""
        stored = self.library.add(vector, make_unique=True)
        self.refresh()
        return stored

    def rename(self, vector_id: str, name: str) -> None:
        self.library.rename(vector_id, name)
        self.refresh()

    def retag(self, vector_id: str, tags: Iterable[str]) -> None:
        self.library.retag(vector_id, tags)
        self.refresh()

    def duplicate(self, vector_id: str) -> EditingVector:
        copy = self.library.duplicate(vector_id)
        self.refresh()
        return copy

    def delete(self, vector_id: str) -> str:
        """Move a vector to the trash; `restore` takes the token that comes back."""
        token = self.library.delete(vector_id)
        self.deleted.append(token)
        self.refresh()
        return token

    def restore(self, token: str) -> EditingVector:
        """Bring back what `delete` took away; what is no longer in the trash is not offered again."""
        try:
            vector = self.library.restore(token)
        except NotFoundError:
            if token in self.deleted:
                self._forget(token)
                self.changed.emit()
            raise
        self._forget(token)
        self.refresh()
        return vector

    def restore_last(self) -> EditingVector | None:
        """Bring back what was deleted last, since the program began; None when that was nothing."""
        return self.restore(self.deleted[-1]) if self.deleted else None

    def import_file(self, path: Path) -> EditingVector:
        vector = self.library.import_file(path)
        self.refresh()
        return vector

    def export(self, vector_id: str, path: Path) -> Path:
        """Write a vector to a file or into a folder; the file written comes back."""
        return self.library.export(vector_id, path)

    def _forget(self, token: str) -> None:
        self.deleted = [other for other in self.deleted if other != token]
