"""What a test may not leave behind."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable

GRACE = 2.0  # seconds a thread may take to end after its test


def running_threads() -> set[threading.Thread]:
    """Threads of Python's own making; a QThread that once asked for its name stays listed as a dummy for ever."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def threads_since(before: set[threading.Thread], grace: float = GRACE) -> list[str]:
    """Names of threads that were not there before and do not end within `grace` seconds."""
    deadline = time.monotonic() + grace
    for thread in running_threads() - before:
        thread.join(max(0.0, deadline - time.monotonic()))
    return sorted(thread.name for thread in running_threads() - before)


def warnings_among(records: Iterable[logging.LogRecord]) -> list[str]:
    """The records at WARNING or above, in words."""
    return [f"{r.name}: {r.getMessage()}" for r in records if r.levelno >= logging.WARNING]
