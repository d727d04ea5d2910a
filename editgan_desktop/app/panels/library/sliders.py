"""The sliders of the library move the face in view, and follow it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from ....core.errors import EditGANError
from ....session.session import Session
from ...binding import DocumentBinding
from ...language import explained
from .item import LibraryItem
from .row import LibraryRow


class LibrarySliders(QObject):
    """Between the items of the library and the face in view.

    Args:
        items: the rows or tiles there are now.

    Signals:
        failed: an EditGANError; the slider it came from is back at 0.
    """

    failed = Signal(object)

    def __init__(
        self, session: Session, items: Callable[[], Iterable[LibraryItem]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._items = session, items
        self._document = session.current
        self._binding = DocumentBinding(session, {"edits_changed": self._follow}, on_switch=self._switch)

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()

    def attach(self, row: LibraryRow) -> None:
        """Let a new row move the face."""
        row.strength_changed.connect(lambda strength: self._set_strength(row, strength))
        row.strength_settled.connect(lambda strength: self._settle(row, strength))

    def refresh(self) -> None:
        """The items are others now, or the face is."""
        for item in self._items():
            self._show_usable(item)
        self._follow()

    def _follow(self) -> None:
        edits = self._document.edits.edits if self._document else ()
        applied = {edit.vector_id: edit for edit in reversed(edits) if edit.vector_id}
        for item in self._items():
            edit = applied.get(item.entry.info.id)
            if edit:
                item.show_strength(edit.strength, edit.enabled, edit.strength_range)
            else:
                item.show_strength(0.0, True)

    def _switch(self) -> None:
        """Another face came into view: a drag that was under way on the old one is over."""
        if self._document:
            self._document.history.seal()
        self._document = self._session.current
        self.refresh()

    def _show_usable(self, item: LibraryItem) -> None:
        if self._document is None:
            item.set_usable(self.tr("Open a face to apply it."))
            return
        space, own = item.entry.info.latent_space, self._document.latent.space
        foreign = self.tr("Learnt on another model ({space})").format(space=space)
        item.set_usable(foreign if space != own else "", foreign=space != own)

    def _set_strength(self, row: LibraryRow, strength: float) -> None:
        document, vector_id = self._document, row.entry.info.id
        if document is None:
            return
        edit = document.edits.of_vector(vector_id)
        if edit:  # its file may be gone by now
            document.set_strength(edit.key, strength)
            return
        try:
            document.set_vector_strength(self._session.library.vector(vector_id), strength)
            self._session.library.used([vector_id] if strength else [])
        except EditGANError as error:
            row.show_strength(0.0, True)
            row.set_usable(explained(error))  # which ends the drag: one failure is told once
            self.failed.emit(error)

    def _settle(self, row: LibraryRow, strength: float) -> None:
        self._set_strength(row, strength)
        if self._document:
            self._document.history.seal()
