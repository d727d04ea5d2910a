"""Keeps a copy of every face with unsaved work, now and then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ...core.errors import EditGANError
from ...session.document import Document
from ...session.recovery import Recovery
from ...session.session import Session
from ...session.snapshot import snapshot_of
from ..disk import Disk

LATER_MS = 500  # when somebody is just painting


class Autosave(QObject):
    """What is kept is taken here, which takes as long as copying the paint; it is packed and written on `disk`."""

    failed = Signal(object)  # once, until it works again

    def __init__(self, session: Session, disk: Disk, recovery: Recovery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._disk, self._recovery = session, disk, recovery
        self._kept: set[Document] = set()  # those that may have a copy
        self._fails = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._look)
        session.documents_changed.connect(self._forget_closed)

    def every(self, seconds: int) -> None:
        """How often; 0 keeps none, and those that there are go."""
        if seconds:
            self._timer.start(1000 * seconds)
        else:
            self._timer.stop()
            self._later.stop()
            self._forget(set(self._kept))

    def forget_saved(self) -> None:
        """Let go of the copies of what is saved by now."""
        self._forget({document for document in self._kept if not document.has_unsaved_work})

    def keep(self) -> None:
        """Keep copies now of all that is not saved; those of what is saved go."""
        self.forget_saved()
        for document in self._session.documents:
            if document.has_unsaved_work:
                self._kept.add(document)
                keep = partial(self._recovery.keep, document, self._session.schemes, snapshot_of(document))
                self._disk.ask(self.tr("Keep a copy"), keep, self._succeed, self._fail)

    def release(self) -> None:
        """Keep nothing any more."""
        self._timer.stop()
        self._later.stop()
        self._session.documents_changed.disconnect(self._forget_closed)

    def _look(self) -> None:
        if self._disk.is_busy or self._somebody_draws():
            self._later.start()
        else:
            self.keep()

    def _somebody_draws(self) -> bool:
        """Now, by a pointer; a placement that is not applied yet may stay so for an hour."""
        transform = self._session.transform
        rests = self._session.current if transform.is_pending and not transform.is_held else None
        return any(document.layer.in_stroke for document in self._session.documents if document is not rests)

    def _forget_closed(self) -> None:
        self._forget({document for document in self._kept if document not in self._session.documents})

    def _forget(self, documents: set[Document]) -> None:
        self._kept -= documents
        for document in documents:
            self._disk.ask(self.tr("Remove a copy"), partial(self._recovery.forget, document), failed=self._fail)

    def _succeed(self, _: object) -> None:
        self._fails = False

    def _fail(self, error: EditGANError) -> None:
        if not self._fails:
            self.failed.emit(error)
        self._fails = True
