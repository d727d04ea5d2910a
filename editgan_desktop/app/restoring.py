"""Original pixels in an edited face: what the Paint menu does about them besides choosing the tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..session.session import Session
from .binding import DocumentBinding

if TYPE_CHECKING:
    from .workbench import Workbench


class Restoring(QObject):
    """A feature: the command that shows the edits everywhere again."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._session, self._states = bench.session, bench.states
        bench.on("clear-restored", self._clear, possible=_is_restored)
        self._binding = DocumentBinding(bench.session, {"restored.changed": self._refresh})

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()

    def _refresh(self, *_: object) -> None:
        self._states.refresh()

    def _clear(self) -> None:
        if self._session.current:
            self._session.current.restored.reset()


def _is_restored(session: Session) -> bool:
    return session.current is not None and session.current.restoration.marks is not None
