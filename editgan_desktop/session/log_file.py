"""The log as records: what was written since one looked last, and how much it matters."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1 << 18  # of the end of a file that are read
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"  # of each first line
_FIRST = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (?P<level>[A-Z]+) ")


@dataclass(frozen=True)
class LogRecord:
    """One message with all its lines. `level` is one of the numbers of `logging`."""

    level: int
    text: str


class LogFile:
    """A log that is written by `FORMAT`; it may grow, be replaced by a new one, or not be there at all."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._end = 0  # of what was read
        self._rest = ""  # a line that was not complete

    def read(self) -> list[LogRecord]:
        """What came since the last time, at the first time the end of the file; nothing when it cannot be read.

        A record is told with the lines that are there: those that follow later come as a record of their own.
        """
        try:
            size = self.path.stat().st_size
            if size < self._end:  # a new file has taken its place
                self._end, self._rest = 0, ""
            with self.path.open("rb") as file:
                file.seek(max(self._end, size - MOST_BYTES))
                content = file.read()
                self._end = file.tell()
        except OSError:
            return []
        text = self._rest + content.decode("utf-8", "replace")
        complete, newline, self._rest = text.rpartition("\n")
        return records(complete) if newline else []


def records(text: str) -> list[LogRecord]:
    """The records of a text; lines before the first beginning of one are taken for a plain message."""
    found: list[LogRecord] = []
    for line in text.splitlines():
        first = _FIRST.match(line)
        if first is None and found:
            found[-1] = LogRecord(found[-1].level, f"{found[-1].text}\n{line}")
        elif first is None:
            found.append(LogRecord(logging.INFO, line))
        else:
            level = logging.getLevelNamesMapping().get(first["level"], logging.INFO)
            found.append(LogRecord(level, line))
    return found
