"""What can be done with vectors of the library; failures are told, nothing is lost by them, and all can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ....core.errors import EditGANError
from ....library.listing import Entry
from ....session.session import Session
from ...dialogs.save_vector import TagsDialog
from ...dialogs.vector_details import VectorDetailsDialog
from ...session_actions import shown_change
from ...shown_names import shown_vector
from .item import LibraryItem
from .row_name import name_problem

T = TypeVar("T")
CHANGING = ("rename", "tags", "delete")  # what starter vectors are safe from


class LibraryChanges(QObject):
    """The commands of the menus and keys, and import.

    Signals:
        notice_requested: text, text of the action or "", what the action does (called without arguments) or None.
        export_requested: id of a vector.
        pack_requested, average_requested: ids of vectors.
        failed: an EditGANError.
        arrived: id of a vector that is new in the library.
    """

    notice_requested = Signal(str, str, object)
    export_requested = Signal(str)
    pack_requested = Signal(list)
    average_requested = Signal(list)
    failed = Signal(object)
    arrived = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._library, self._window = session, session.library, window

    def do(self, item: LibraryItem, what: str) -> None:
        """Carry out a command of `menu.ITEMS` on the vector of an item."""
        entry, vector_id = item.entry, item.entry.info.id
        if entry.shipped and what in CHANGING:
            self._refuse(entry)
            return
        does: dict[str, Callable[[], object]] = {
            "apply": lambda: self.apply([vector_id]),
            "star": lambda: self.star([vector_id], vector_id not in self._library.marks.favourites),
            "rename": lambda: item.rename(lambda text: name_problem(text, self._other_names(entry))),
            "tags": lambda: self._edit_tags(entry),
            "duplicate": lambda: self.duplicate([vector_id]),
            "export": lambda: self.export_requested.emit(vector_id),
            "delete": lambda: self._delete([entry]),
            "details": lambda: self._show_details(entry),
        }
        does[what]()

    def do_all(self, entries: Sequence[Entry], what: str) -> None:
        """Carry out a command of `menu.SEVERAL`. Starter vectors stay as they are."""
        ids, own = [entry.info.id for entry in entries], [entry for entry in entries if not entry.shipped]
        if not own and what in CHANGING:
            self._refuse(entries[0])
            return
        does: dict[str, Callable[[], object]] = {
            "apply": lambda: self.apply(ids),
            "star": lambda: self.star(ids, True),
            "unstar": lambda: self.star(ids, False),
            "average": lambda: self.average_requested.emit(ids),
            "tags": lambda: self._add_tags(own),
            "duplicate": lambda: self.duplicate(ids),
            "export": lambda: self.pack_requested.emit(ids),
            "delete": lambda: self._delete(own),
        }
        if what in does:
            does[what]()

    def apply(self, vector_ids: Sequence[str]) -> None:
        """Put vectors on the face in view at full strength."""
        self._try(lambda: self._session.apply_vectors(vector_ids))

    def star(self, vector_ids: Sequence[str], on: bool) -> None:
        """Make favourites, or take them out. One star is its own undo; several are told."""
        if self._did(lambda: self._library.set_favourite(vector_ids, on)) and len(vector_ids) > 1:
            text = self.tr("{count} favourites more") if on else self.tr("{count} favourites less")
            self._tell(text.format(count=len(vector_ids)))

    def rename(self, vector_id: str, name: str) -> None:
        """Give a vector another name."""
        self._try(lambda: self._library.rename(vector_id, name))

    def duplicate(self, vector_ids: Iterable[str]) -> None:
        """Copy vectors under free names."""
        copies = [self._try(partial(self._library.duplicate, vector_id)) for vector_id in vector_ids]
        made = [copy for copy in copies if copy is not None]
        if made:
            self.arrived.emit(made[-1].id)

    def import_files(self, paths: Iterable[Path]) -> None:
        """Copy vector files and packs into the library; one that cannot be read does not keep the others out."""
        tried = [self._try(partial(self._library.import_file, path)) for path in paths]
        added = [vector for done in tried if done for vector in done.added]
        known = [vector for done in tried if done for vector in done.known]
        if not added and not known:
            return
        if len(added) == 1 and not known:
            self._tell(self.tr("Imported “{name}”.").format(name=shown_vector(added[0].name)))
        else:
            self._tell(self._imported(len(added), len(known)), can_undo=bool(added))
        self.arrived.emit((added or known)[-1].id)

    def undo(self) -> None:
        """Take back what was done to the library last."""
        change = self._try(self._library.undo)
        if change is not None:
            text = self.tr("Undone: {change}").format(change=shown_change(change.title))
            self.notice_requested.emit(text, "", None)

    def restore_last(self) -> None:
        """Bring back what was deleted last."""
        vector = self._try(self._library.restore_last)
        if vector is not None:
            self.arrived.emit(vector.id)

    def _delete(self, entries: Sequence[Entry]) -> None:
        """Move vectors to the trash and offer to bring them back."""
        tokens = self._try(lambda: self._library.delete_all([entry.info.id for entry in entries]))
        if tokens is not None:
            one = self.tr("Deleted “{name}”.").format(name=shown_vector(entries[0].info.name))
            several = self.tr("Deleted {count} vectors.").format(count=len(entries))
            text = one if len(entries) == 1 else several
            self.notice_requested.emit(text, self.tr("Undo"), lambda: self._restore(tokens))

    def _restore(self, tokens: Sequence[str]) -> None:
        for token in tokens:
            vector = self._try(partial(self._library.restore, token))
            if vector is not None:
                self.arrived.emit(vector.id)

    def _imported(self, added: int, known: int) -> str:
        """What an import of several vectors has come to."""
        several = self.tr("Imported {count} vectors.") if added else self.tr("Nothing new to import.")
        came = self.tr("Imported 1 vector.") if added == 1 else several.format(count=added)
        if known == 0:
            return came
        there = self.tr("1 was there already.") if known == 1 else self.tr("{count} were there already.")
        return f"{came} {there.format(count=known)}"

    def _tell(self, text: str, *, can_undo: bool = True) -> None:
        """Say what was done to the library, and offer to take it back."""
        change = self._library.history.newest if can_undo else None
        undo = (lambda: self._try(lambda: self._library.undo(change))) if change else None
        self.notice_requested.emit(text, self.tr("Undo") if undo else "", undo)

    def _refuse(self, entry: Entry) -> None:
        """Say why a starter vector stays as it is, and offer a copy."""
        name = shown_vector(entry.info.name)
        text = self.tr("“{name}” came with the program and stays as it is.").format(name=name)
        self.notice_requested.emit(text, self.tr("Duplicate"), lambda: self.duplicate([entry.info.id]))

    def _edit_tags(self, entry: Entry) -> None:
        dialog = TagsDialog(self._window, self._library, shown_vector(entry.info.name), entry.info.tags)
        dialog.accepted.connect(lambda: self._try(lambda: self._library.retag(entry.info.id, dialog.tags())))
        dialog.open()

    def _add_tags(self, entries: Sequence[Entry]) -> None:
        title = self.tr("{count} vectors").format(count=len(entries))
        dialog = TagsDialog(self._window, self._library, title, ())
        ids = [entry.info.id for entry in entries]
        dialog.accepted.connect(lambda: self._try(lambda: self._library.add_tags(ids, dialog.tags())))
        dialog.open()

    def _show_details(self, entry: Entry) -> None:
        vector = self._try(lambda: self._library.vector(entry.info.id))
        if vector is not None:
            scheme = self._session.schemes.find(vector.scheme) or self._session.scheme
            VectorDetailsDialog(self._window, vector, scheme).open()

    def _other_names(self, entry: Entry) -> tuple[str, ...]:
        vectors = self._library.listing.vectors
        return tuple(other.info.name for other in vectors if other.info.id != entry.info.id)

    def _did(self, change: Callable[[], object]) -> bool:
        """The same as `_try` for what returns nothing: whether it went well."""
        return self._try(lambda: (change(), True)) is not None

    def _try(self, change: Callable[[], T]) -> T | None:
        try:
            return change()
        except EditGANError as error:
            self.failed.emit(error)
            return None
