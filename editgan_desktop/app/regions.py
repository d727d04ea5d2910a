"""The edit region as it is adjusted by hand, in the edit window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..session.brush import Tool
from ..session.session import Session
from .binding import Subscriptions

if TYPE_CHECKING:
    from .workbench import Workbench


class Regions(QObject):
    """The command that resets it; and whoever takes its brush sees its outline."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._session = bench.session
        bench.on("reset-region", self._reset, possible=_is_adjusted)
        self._ends = Subscriptions()
        self._ends.connect(bench.session.brush.events.tool, self._show_outline)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _reset(self) -> None:
        if self._session.current:
            self._session.current.region.reset()

    def _show_outline(self, tool: Tool) -> None:
        if tool is Tool.REGION:
            self._session.view.region = True


def _is_adjusted(session: Session) -> bool:
    return session.current is not None and session.current.region.is_adjusted
