"""One more thread, for files that need no model: copies are written while the worker is busy and somebody paints."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ..core.errors import EditGANError
from ..jobs.failures import attempt

Answered = Callable[[Any], object]
Failed = Callable[[EditGANError], object]


def _ignore(_: object) -> None:
    pass


class Disk(QObject):
    """Does one thing after the other. Answers come on the thread it was made on."""

    _done = Signal(object)  # a call without arguments

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "disk")
        self._waiting = 0
        self._done.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is not answered yet."""
        return self._waiting > 0

    def ask(self, title: str, make: Callable[[], Any], answered: Answered = _ignore, failed: Failed = _ignore) -> None:
        """Call `make` on the other thread, then `answered` with what it returns or `failed` with its error.

        Args:
            title: what it is, for the words of an unforeseen error.
        """

        def work() -> None:
            result, error = attempt(title, make)
            self._done.emit(lambda: failed(error) if error else answered(result))

        self._waiting += 1
        self._pool.submit(work)

    def finish(self) -> None:
        """Wait until all is done; nothing is answered any more, and nothing can be asked."""
        self._done.disconnect(self._answer)
        self._pool.shutdown()

    def _answer(self, call: Callable[[], object]) -> None:
        self._waiting -= 1
        call()
