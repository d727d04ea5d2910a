"""What the user thinks of vectors: favourites, and how often and when each was used.

It lies beside the library, never in the vectors' files: shipped ones are read-only, and what is passed on to others
should not tell how it was used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..core.errors import BadInputError, EditGANError
from ..core.files import write_json
from . import checks

FORMAT_VERSION = 1
FILE = "marks.json"
MAX_BYTES = 8 << 20
MAX_USES = 10**9


@dataclass(frozen=True)
class Use:
    """How often a vector was put on a face, and when last (ISO 8601, UTC)."""

    count: int
    last: str


@dataclass(frozen=True)
class Marks:
    """Favourites and uses, by ids of vectors; vectors that are gone may be among them, for they may come back."""

    favourites: frozenset[str] = frozenset()
    uses: Mapping[str, Use] = field(default_factory=dict)

    def count(self, vector_id: str) -> int:
        """How often a vector was used."""
        return self.uses[vector_id].count if vector_id in self.uses else 0

    def last(self, vector_id: str) -> str:
        """When it was used last; "" when it never was. Later is greater."""
        return self.uses[vector_id].last if vector_id in self.uses else ""


class MarksFile:
    """The marks in the folder of a library. Every change is made to what the file says then, under a lock, so two
    running instances lose nothing of each other's.

    Methods that change it raise EditGANError when the file is locked or cannot be written.
    """

    def __init__(self, folder: Path, lock_seconds: float = 10.0) -> None:
        self.path = folder / FILE
        self._lock = FileLock(folder / ".marks.lock", timeout=lock_seconds)

    def read(self) -> Marks:
        """What the file says; nothing when there is none, or it is damaged. Never fails."""
        try:
            with self.path.open("rb") as file:
                return _read(json.loads(file.read(MAX_BYTES + 1)))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, BadInputError):
            return Marks()

    def set_favourite(self, vector_ids: Iterable[str], on: bool) -> Marks:
        """Give vectors a star, or take it away."""
        ids = frozenset(vector_ids)
        return self._change(lambda marks: replace(marks, favourites=(marks.favourites | ids) - (set() if on else ids)))

    def used(self, vector_ids: Iterable[str]) -> Marks:
        """Vectors were put on a face just now."""
        ids, now = tuple(vector_ids), datetime.now(UTC).isoformat(timespec="microseconds")
        return self._change(lambda marks: replace(marks, uses={**marks.uses, **_counted(marks, ids, now)}))

    def _change(self, change: Callable[[Marks], Marks]) -> Marks:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._lock:
                marks = change(self.read())
                write_json(self.path, _record(marks))
                return marks
        except Timeout as error:
            raise EditGANError("Another program is changing the favourites.", "Try again in a moment.") from error
        except OSError as error:
            reason = error.strerror or error
            raise EditGANError(f"Cannot write {self.path}: {reason}.", "Check its permissions.") from error


def _counted(marks: Marks, vector_ids: Iterable[str], now: str) -> dict[str, Use]:
    return {vector_id: Use(min(marks.count(vector_id) + 1, MAX_USES), now) for vector_id in vector_ids}


def _record(marks: Marks) -> dict[str, Any]:
    uses = {vector_id: [use.count, use.last] for vector_id, use in sorted(marks.uses.items())}
    return {"format_version": FORMAT_VERSION, "favourites": sorted(marks.favourites), "uses": uses}


def _read(record: Any) -> Marks:
    """Raises what malformed values raise: see `MarksFile.read`."""
    favourites, uses = record["favourites"], record["uses"]
    for vector_id in (*favourites, *uses):
        checks.check_id(vector_id)
    return Marks(frozenset(favourites), {vector_id: _use(*use) for vector_id, use in uses.items()})


def _use(count: Any, last: Any) -> Use:
    checks.check_date(last)
    if type(count) is not int or not 0 <= count <= MAX_USES:
        raise ValueError(f"{count!r} is no number of uses")
    return Use(count, last)
