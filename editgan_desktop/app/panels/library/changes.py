"""What can be done with a vector of the library; failures are told, and nothing is lost by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
from .row import LibraryRow
from .row_name import name_problem

T = TypeVar("T")
CHANGING = ("rename", "tags", "delete")  # what starter vectors are safe from


class LibraryChanges(QObject):
    """The commands of a vector's menu and keys, and import.

    Signals:
        notice_requested: text, text of the action or "", what the action does (called without arguments) or None.
        export_requested: id of a vector.
        failed: an EditGANError.
        arrived: id of a vector that is new in the library.
    """

    notice_requested = Signal(str, str, object)
    export_requested = Signal(str)
    failed = Signal(object)
    arrived = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._library, self._window = session, session.library, window

    def do(self, row: LibraryRow, what: str) -> None:
        """Carry out a command of `menu.ITEMS`."""
        entry = row.entry
        if entry.shipped and what in CHANGING:
            self._refuse(entry)
            return
        does: dict[str, Callable[[], object]] = {
            "rename": lambda: row.rename(lambda text: name_problem(text, self._other_names(entry))),
            "tags": lambda: self._edit_tags(entry),
            "duplicate": lambda: self.duplicate(entry.info.id),
            "export": lambda: self.export_requested.emit(entry.info.id),
            "delete": lambda: self._delete(entry),
            "details": lambda: self._show_details(entry),
        }
        does[what]()

    def rename(self, vector_id: str, name: str) -> None:
        """Give a vector another name."""
        self._try(lambda: self._library.rename(vector_id, name))

    def duplicate(self, vector_id: str) -> None:
        """Copy a vector under a free name."""
        copy = self._try(lambda: self._library.duplicate(vector_id))
        if copy is not None:
            self.arrived.emit(copy.id)

    def import_files(self, paths: Iterable[Path]) -> None:
        """Copy vector files into the library; one that cannot be read does not keep the others out."""
        tried = [self._try(partial(self._library.import_file, path)) for path in paths]
        vectors = [vector for vector in tried if vector is not None]
        if not vectors:
            return
        one = self.tr("Imported “{name}”.").format(name=vectors[-1].name)
        several = self.tr("Imported {count} vectors.").format(count=len(vectors))
        self.notice_requested.emit(one if len(vectors) == 1 else several, "", None)
        self.arrived.emit(vectors[-1].id)

    def restore_last(self) -> None:
        """Bring back what was deleted last."""
        vector = self._try(self._library.restore_last)
        if vector is not None:
            self.arrived.emit(vector.id)

    def _delete(self, entry: Entry) -> None:
        """Move a vector to the trash and offer to bring it back."""
        token = self._try(lambda: self._library.delete(entry.info.id))
        if token is not None:
            text = self.tr("Deleted “{name}”.").format(name=entry.info.name)
            self.notice_requested.emit(text, self.tr("Undo"), lambda: self._restore(token))

    def _restore(self, token: str) -> None:
        vector = self._try(lambda: self._library.restore(token))
        if vector is not None:
            self.arrived.emit(vector.id)

    def _refuse(self, entry: Entry) -> None:
        """Say why a starter vector stays as it is, and offer a copy."""
        text = self.tr("“{name}” came with the program and stays as it is.").format(name=entry.info.name)
        self.notice_requested.emit(text, self.tr("Duplicate"), lambda: self.duplicate(entry.info.id))

    def _edit_tags(self, entry: Entry) -> None:
        dialog = TagsDialog(self._window, self._library, entry.info.name, entry.info.tags)
        dialog.accepted.connect(lambda: self._try(lambda: self._library.retag(entry.info.id, dialog.tags())))
        dialog.open()

    def _show_details(self, entry: Entry) -> None:
        vector = self._try(lambda: self._library.vector(entry.info.id))
        if vector is not None:
            scheme = self._session.schemes.find(vector.scheme) or self._session.scheme
            VectorDetailsDialog(self._window, vector, scheme).open()

    def _other_names(self, entry: Entry) -> tuple[str, ...]:
        vectors = self._library.listing.vectors
        return tuple(other.info.name for other in vectors if other.info.id != entry.info.id)

    def _try(self, change: Callable[[], T]) -> T | None:
        try:
            return change()
        except EditGANError as error:
            self.failed.emit(error)
            return None
