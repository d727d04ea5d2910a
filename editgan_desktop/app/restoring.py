"""Original pixels in an edited face: what the Paint menu does about them besides choosing the tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..session.session import Session

if TYPE_CHECKING:
    from .workbench import Workbench


class Restoring(QObject):
    """A feature: the command that shows the edits everywhere again."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._session = bench.session
        bench.on("clear-restored", self._clear, possible=_is_restored)

    def release(self) -> None:
        """Nothing listens to the session."""

    def _clear(self) -> None:
        if self._session.current:
            self._session.current.restored.reset()


def _is_restored(session: Session) -> bool:
    return session.current is not None and session.current.restoration.marks is not None
