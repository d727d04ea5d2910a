"""Before and after in turns: what has changed catches the eye."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ..session.session import Session
from .binding import DocumentBinding, Subscriptions

EVERY_MS = 250  # two times before and two times after in a second
NAME = "flicker"  # by which it holds the view


class Flicker(QObject):
    """While `view.flicker` is on, before and after take turns; during a stroke of the brush, after stays.

    Args:
        timer: what tells the time.
    """

    def __init__(self, session: Session, parent: QObject | None = None, timer: QTimer | None = None) -> None:
        super().__init__(parent)
        self._session, self._shows_before = session, False
        self._timer = timer or QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._turn)
        self._binding = DocumentBinding(session, {"painted": self._pause})
        self._ends = Subscriptions()
        self._ends.connect(session.view.events.flicker, self._follow)

    def release(self) -> None:
        """Stop, and listen no longer."""
        self._binding.close()
        self._ends.close()
        self._timer.stop()
        self._show(before=False)

    def _follow(self, on: bool) -> None:
        self._show(before=on)
        self._timer.start() if on else self._timer.stop()

    def _turn(self) -> None:
        document = self._session.current
        paints = document is None or document.layer.in_stroke
        self._show(before=not paints and not self._shows_before)

    def _pause(self, *_: object) -> None:
        """Nobody can paint on what comes and goes."""
        if self._shows_before:
            self._show(before=False)
            self._timer.start()  # anew

    def _show(self, *, before: bool) -> None:
        self._shows_before = before
        self._session.view.hold(NAME) if before else self._session.view.release(NAME)
