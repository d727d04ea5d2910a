"""What was done to the library, newest last, so that it can be taken back.

There is one rule: "Undo library change" takes back what was done last, and again what was done before that, since the
program began. Nothing is ever lost by it: what is taken out goes to the library's trash.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .titles import Title

MOST = 200


@dataclass(frozen=True, eq=False)
class LibraryChange:
    """`undo` raises what the library raises. `holds`: whether there is still something to take back."""

    title: Title
    undo: Callable[[], object] = field(repr=False)
    holds: Callable[[], bool] = field(default=lambda: True, repr=False)


class LibraryHistory:
    """A stack of changes."""

    def __init__(self) -> None:
        self._changes: list[LibraryChange] = []

    @property
    def newest(self) -> LibraryChange | None:
        """What would be taken back next."""
        return next((change for change in reversed(self._changes) if change.holds()), None)

    def push(self, change: LibraryChange) -> None:
        self._changes = [*(c for c in self._changes if c.holds()), change][-MOST:]

    def undo(self, change: LibraryChange | None = None) -> LibraryChange | None:
        """Take back a change, the newest unless told which. It is forgotten even if that fails: it would fail again."""
        change = change or self.newest
        if change is None or change not in self._changes:
            return None
        self._changes.remove(change)
        if change.holds():
            change.undo()
        return change
