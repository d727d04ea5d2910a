"""Painted edits as they were learnt become vectors of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..core.errors import EditGANError
from ..library.vector import EditingVector
from ..session.document import Document
from ..session.edits import AppliedEdit
from ..session.session import Session
from .dialogs.save_vector import SaveVectorDialog

if TYPE_CHECKING:
    from .workbench import Workbench


class Saving(QObject):
    """Asks for a name, has the vector made on the worker, and puts it into the library."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        bench.on("save-vector", self.save_newest, lambda session: bool(unsaved_edits(session)))
        bench.run_panel.save_requested.connect(self.save)
        bench.edits_panel.save_requested.connect(self.save)

    def save_newest(self) -> None:
        """The newest painted edit on the face in view that is not in the library yet."""
        if edits := unsaved_edits(self._bench.session):
            self.save(edits[-1].key)

    def save(self, key: str) -> None:
        """A painted edit on the face in view."""
        document, library = self._bench.session.current, self._bench.session.library
        edit = document.edits.find(key) if document else None
        if document is None or edit is None or edit.run is None:
            return
        pictures = document.base.picture, document.rendered.picture
        dialog = SaveVectorDialog(self._bench.window, library, edit.name, self._groups(document, edit), *pictures)
        dialog.finished.connect(dialog.deleteLater)
        if not dialog.exec():
            return
        (name, tags), run, origin = dialog.values(), edit.run, document.origin

        def keep(vector: EditingVector) -> None:
            try:
                document.mark_saved(key, library.add(vector))
            except EditGANError as error:
                self._bench.window.show_error(error)
                return
            self._bench.window.notice.show_info(self.tr("“{0}” is in the library").format(name))

        make = lambda: self._bench.engine.vector(run, name, origin, tags)  # noqa: E731
        self._bench.window.calls.ask(self.tr("Save as vector"), make, keep)

    def _groups(self, document: Document, edit: AppliedEdit) -> tuple[str, ...]:
        """Likely tags. It may have been learnt with other parts than those in use."""
        scheme = self._bench.session.schemes.find(edit.scheme) or document.scheme
        return tuple(dict.fromkeys(part.group for part in scheme.parts if part.name in edit.parts))


def unsaved_edits(session: Session) -> list[AppliedEdit]:
    """Painted edits on the face in view that are not in the library."""
    return [edit for edit in session.current.edits if edit.run and not edit.vector_id] if session.current else []
