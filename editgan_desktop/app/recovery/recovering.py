"""Brings back what a crash has left."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ...core.errors import EditGANError
from ...session.document import Document
from ...session.project import SUFFIX, Project, read_project
from ...session.recovery import Recovery
from ...session.recovery_copy import Left, restore_left
from ...session.session import Session
from ..disk import Disk
from ..face_names import shown_again
from ..files import Files
from .autosave import Autosave


class Recovering(QObject):
    """Opens copies as faces, one after the other, for each may bring its own parts. A copy that cannot be opened stays.

    Attributes:
        left: the copies that nobody has decided about, the newest first.
    """

    changed = Signal()  # `left`
    recovered = Signal(int)  # so many faces, when all is done
    failed = Signal(object)

    def __init__(
        self, session: Session, files: Files, disk: Disk, recovery: Recovery, autosave: Autosave,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._files, self._disk = session, files, disk
        self._recovery, self._autosave = recovery, autosave
        self.left: list[Left] = []
        self._waiting: list[Left] = []
        self._count = 0

    def look(self) -> None:
        """See what has been left behind."""
        self._disk.ask(self.tr("Look for unsaved work"), self._recovery.left_behind, self._found, self.failed.emit)

    def discard(self, copies: list[Left]) -> None:
        """Delete copies."""
        for left in copies:
            self._drop(left)

    def recover(self, copies: list[Left]) -> None:
        """Open copies as faces."""
        begun, self._count = bool(self._waiting), 0 if not self._waiting else self._count
        self._waiting += copies
        if not begun:
            self._next()

    def _found(self, left: list[Left]) -> None:
        self.left = left
        self.changed.emit()

    def _next(self) -> None:
        if self._waiting:
            left = self._waiting[0]
            read = partial(read_project, left.file, self._session.schemes)
            self._disk.ask(shown_again(left.title), read, partial(self._bring, left), self._fail)
        elif self._count:
            self.recovered.emit(self._count)

    def _bring(self, left: Left, project: Project) -> None:
        def fill(document: Document, project: Project) -> None:
            restore_left(document, project, left)
            self._session.documents_changed.connect(brought)

        def brought() -> None:
            self._session.documents_changed.disconnect(brought)
            self._count += 1
            self._autosave.keep()  # first: there is a copy at any moment
            self._drop(left)
            self._go_on()

        named = replace(project, path=left.path or Path(left.title + SUFFIX))  # the copy's own name tells nothing
        try:
            self._files.bring_in(named, fill, failed=self._fail, given_up=self._go_on)
        except EditGANError as error:
            self._fail(error)

    def _fail(self, error: EditGANError) -> None:
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        self._waiting.pop(0)
        self._next()

    def _drop(self, left: Left) -> None:
        self.left = [other for other in self.left if other is not left]
        self._disk.ask(self.tr("Remove a copy"), partial(self._recovery.discard, left), failed=self.failed.emit)
        self.changed.emit()
