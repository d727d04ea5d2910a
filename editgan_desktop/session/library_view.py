"""The vector library as the window shows it: what is listed, searched, starred and selected; every change of it, which
can be taken back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from psygnal import Signal

from ..core.errors import EditGANError, NotFoundError
from ..library.listing import Entry, Listing, OtherWords, no_words
from ..library.marks import MarksFile
from ..library.naming import clean_tags
from ..library.pack import is_pack, read_pack
from ..library.store import Imported, VectorLibrary
from ..library.vector import EditingVector
from ..library.vector_file import read_vector
from .library_history import LibraryChange, LibraryHistory
from .library_order import Sort, in_order
from .library_selection import LibrarySelection
from .titles import Title

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shown:
    """Which vectors are shown and in which order. `grid`: as tiles instead of rows."""

    text: str = ""
    tags: tuple[str, ...] = ()
    favourites: bool = False
    sort: Sort = Sort.NAME
    grid: bool = False


class LibraryView:
    """A library with a search; every change goes through here, so that all who watch hear of it.

    Methods that change the library raise what `VectorLibrary` and `MarksFile` raise, and change nothing then; those
    that work through several vectors keep what they have done, and it can be taken back.
    """

    changed = Signal()

    def __init__(self, library: VectorLibrary) -> None:
        self.library, self.marks_file = library, MarksFile(library.folder, library.lock_seconds)
        self.shown = Shown()
        self.listing, self.marks = library.list(), self.marks_file.read()
        self.selection, self.history = LibrarySelection(), LibraryHistory()
        self.folded: frozenset[str] = frozenset()  # groups whose vectors are hidden below their heading
        self.deleted: list[str] = []  # tokens for `restore`, the newest last
        self._vectors: dict[str, EditingVector] = {}
        self._shown_name: Callable[[str], str] = str
        self._other_words: OtherWords = no_words

    def speak(self, shown_name: Callable[[str], str], other_words: OtherWords) -> None:
        """Sort by names as they are shown, and find vectors by other words, too: in the user's language."""
        self._shown_name, self._other_words = shown_name, other_words
        self.changed.emit()

    # ---- what is shown

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the search lets through, sorted."""
        found = self.listing.search(self.shown.text, self.shown.tags, self._other_words)
        starred = [e for e in found if not self.shown.favourites or e.info.id in self.marks.favourites]
        return in_order(starred, self.shown.sort, self.marks, self._shown_name)

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Every tag in use, most used first."""
        counts: dict[str, int] = {}
        for entry in self.listing.vectors:
            for tag in entry.info.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))

    def entry(self, vector_id: str) -> Entry | None:
        return next((entry for entry in self.listing.vectors if entry.info.id == vector_id), None)

    def search(self, text: str, tags: Iterable[str]) -> None:
        """Show only what mentions every word and carries every tag. Raises BadInputError on what cannot be a tag."""
        self.show(replace(self.shown, text=text, tags=clean_tags(tags)))

    def show(self, shown: Shown) -> None:
        """Search and sort otherwise."""
        if shown != self.shown:
            self.shown = shown
            self.selection.keep([entry.info.id for entry in self.entries])
            self.changed.emit()

    def fold(self, group: str) -> None:
        """Hide the vectors of a group below its heading, or show them again."""
        self.folded ^= {group}
        self.changed.emit()

    def vector(self, vector_id: str) -> EditingVector:
        """A vector with its arrays; read once."""
        if vector_id not in self._vectors:
            self._vectors[vector_id] = self.library.get(vector_id)
        return self._vectors[vector_id]

    def refresh(self) -> Listing:
        """Read the folder again: another program may have changed it."""
        self.listing, self.marks = self.library.list(), self.marks_file.read()
        self._vectors.clear()
        self.selection.keep([entry.info.id for entry in self.entries])
        self.changed.emit()
        return self.listing

    def look_again(self) -> None:
        """Refresh if another program has changed the folder."""
        if self.library.list() != self.listing or self.marks_file.read() != self.marks:
            self.refresh()

    # ---- changes

    def add(self, vector: EditingVector) -> EditingVector:
        """Keep a new vector, under a free name."""
        stored = self.library.add(vector, make_unique=True)
        self._done(Title("Add {name}", stored.name), self._takes_away([stored.id]))
        return stored

    def rename(self, vector_id: str, name: str) -> None:
        old = self._name(vector_id)
        self.library.rename(vector_id, name)
        self._done(Title("Rename {name}", old), lambda: self.library.rename(vector_id, old))

    def retag(self, vector_id: str, tags: Iterable[str]) -> None:
        entry = self.entry(vector_id)
        self.library.retag(vector_id, tags)
        old = entry.info.tags if entry else ()
        self._done(Title("Tags of {name}", self._name(vector_id)), lambda: self.library.retag(vector_id, old))

    def add_tags(self, vector_ids: Iterable[str], tags: Iterable[str]) -> None:
        """Give tags to several vectors of the user's, besides those they have."""
        wanted, old = tuple(tags), {i: e.info.tags for i in vector_ids if (e := self.entry(i)) and not e.shipped}
        try:
            for vector_id, had in old.items():
                self.library.retag(vector_id, (*had, *wanted))
        finally:
            back = lambda: [self.library.retag(i, had) for i, had in old.items() if self.entry(i)]  # noqa: E731
            self._done(Title("Tag vectors"), back)

    def duplicate(self, vector_id: str) -> EditingVector:
        copy = self.library.duplicate(vector_id)
        self._done(Title("Duplicate {name}", self._name(vector_id)), self._takes_away([copy.id]))
        return copy

    def delete(self, vector_id: str) -> str:
        """Move a vector to the trash; `restore` takes the token that comes back."""
        return self.delete_all([vector_id])[0]

    def delete_all(self, vector_ids: Iterable[str]) -> list[str]:
        """Move vectors to the trash."""
        ids, tokens = list(vector_ids), list[str]()
        title = Title("Delete {name}", self._name(ids[0])) if len(ids) == 1 else Title("Delete vectors")
        try:
            for vector_id in ids:
                tokens.append(self.library.delete(vector_id))
        finally:
            if tokens:
                self.deleted += tokens
                self._done(title, lambda: self._restore_all(tokens), lambda: any(t in self.deleted for t in tokens))
        return tokens

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

    def import_file(self, path: Path) -> Imported:
        """Copy a vector file, or all vectors of a pack, into the library. What is there already is left as it is."""
        vectors = read_pack(path) if is_pack(path) else [read_vector(path)]
        done = self.library.import_all(vectors)
        if done.added:
            one = len(done.added) == 1
            title = Title("Import {name}", done.added[0].name) if one else Title("Import vectors")
            self._done(title, self._takes_away([vector.id for vector in done.added]))
        return done

    def export(self, vector_id: str, path: Path) -> Path:
        """Write a vector to a file or into a folder; the file written comes back."""
        return self.library.export(vector_id, path)

    def set_favourite(self, vector_ids: Iterable[str], on: bool) -> None:
        """Give vectors a star, or take it away."""
        changing = [i for i in vector_ids if (i in self.marks.favourites) != on]
        if changing:
            self.marks_file.set_favourite(changing, on)
            one = len(changing) == 1
            title = Title("Star of {name}", self._name(changing[0])) if one else Title("Stars of vectors")
            self._done(title, lambda: self.marks_file.set_favourite(changing, not on))

    def used(self, vector_ids: Iterable[str]) -> None:
        """Vectors were put on a face. The order shown stays for now: nothing shall move away under the mouse."""
        ids = list(vector_ids)
        try:
            self.marks = self.marks_file.used(ids) if ids else self.marks
        except EditGANError as error:  # nobody asked for it to be counted
            _log.warning("a use of a vector was not counted: %s", error)

    def undo(self, change: LibraryChange | None = None) -> LibraryChange | None:
        """Take back what was done last, or that change; what was taken back, None when there is nothing."""
        try:
            return self.history.undo(change)
        finally:
            self.refresh()

    def _done(self, title: Title, undo: Callable[[], object], holds: Callable[[], bool] = lambda: True) -> None:
        self.history.push(LibraryChange(title, undo, holds))
        self.refresh()

    def _takes_away(self, vector_ids: list[str]) -> Callable[[], object]:
        """Moves vectors to the trash, those of them that are still there."""

        def take_away() -> None:
            for vector_id in filter(self.entry, vector_ids):
                self.deleted.append(self.library.delete(vector_id))  # each at once: the next one may fail

        return take_away

    def _restore_all(self, tokens: list[str]) -> None:
        for token in tokens:
            if token in self.deleted:
                self.restore(token)

    def _name(self, vector_id: str) -> str:
        entry = self.entry(vector_id)
        return entry.info.name if entry else vector_id

    def _forget(self, token: str) -> None:
        self.deleted = [other for other in self.deleted if other != token]
