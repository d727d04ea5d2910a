"""Undo and redo: a stack of changes, bounded by memory. A change knows how to take itself back and do itself again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from psygnal import Signal

from .titles import Title

MOST_BYTES = 64 << 20
FORGOTTEN = object()  # in place of the change after which a document was saved


class Change(Protocol):
    """One undoable change. `merge_key`: a change with the same one, made right after, becomes part of it."""

    title: Title
    merge_key: Hashable | None

    @property
    def bytes(self) -> int: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...

    def merge(self, later: Change) -> Change: ...


class History:
    """Changes done and undone, newest last.

    Args:
        take_back: asked first when something is to be undone: takes back what is still under way (a stroke) and tells
            whether there was any. It is what the user sees as newest, though it is no change yet.
    """

    changed = Signal()

    def __init__(self, most_bytes: int = MOST_BYTES, take_back: Callable[[], bool] | None = None) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._most_bytes = most_bytes
        self._take_back = take_back
        self._open = False
        self._saved: object | None = None  # the newest change when the document was saved
        self.forgotten: Change | None = None  # the newest one that is no longer remembered

    def limit(self, most_bytes: int) -> None:
        """Remember no more than that from now on; the oldest steps are forgotten at once where it is less."""
        self._most_bytes = most_bytes
        self._trim()
        self.changed.emit()

    @property
    def is_saved(self) -> bool:
        """Whether all that was done is in a file, or nothing was done."""
        return self._newest is self._saved

    def mark_saved(self) -> None:
        """The document was written to a file as it is now."""
        self.seal()
        self._saved = self._newest
        self.changed.emit()

    @property
    def _newest(self) -> Change | None:
        return self._done[-1] if self._done else None

    @property
    def done(self) -> tuple[Change, ...]:
        """What undo can take back, the newest last."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Change, ...]:
        """What redo can do again, the next one first."""
        return tuple(reversed(self._undone))

    @property
    def undo_title(self) -> Title:
        """What undo would take back; "" when there is nothing."""
        return self._done[-1].title if self._done else Title("")

    @property
    def redo_title(self) -> Title:
        return self._undone[-1].title if self._undone else Title("")

    def push(self, change: Change) -> None:
        """A change was just made. What had been undone is forgotten, and the oldest when memory is short."""
        merges = self._open and self._done and change.merge_key is not None
        if merges and self._done[-1].merge_key == change.merge_key:
            self._done[-1] = self._done[-1].merge(change)
        else:
            self._done.append(change)
        self._open = True
        self._undone.clear()
        self._trim()
        self.changed.emit()

    def amend(self, change: Change) -> None:
        """Put a change in the place of the newest one: the same, brought to its end."""
        if self._saved is self._done[-1]:
            self._saved = FORGOTTEN
        self._done[-1] = change
        self._undone.clear()
        self.changed.emit()

    @property
    def newest(self) -> Change | None:
        """What undo would take back."""
        return self._newest

    def seal(self) -> None:
        """The next change starts anew, whatever its merge key (a slider was released)."""
        self._open = False

    def undo(self) -> bool:
        """Take the newest change back. False when there is none."""
        if self._take_back is not None and self._take_back():
            return True
        return self._move(self._done, self._undone, undo=True)

    def redo(self) -> bool:
        """Do again what was undone last. False when there is none."""
        return self._move(self._undone, self._done, undo=False)

    def go_to(self, count: int) -> bool:
        """Undo or redo until `count` changes are done; what is still under way is taken back. False: nothing to do.

        Raises:
            ValueError: there are not so many.
        """
        if not 0 <= count <= len(self._done) + len(self._undone):
            raise ValueError(f"there are {len(self._done) + len(self._undone)} changes, not {count}")
        taken_back = self._take_back is not None and self._take_back()
        if count == len(self._done):
            return taken_back
        self.seal()
        while len(self._done) > count:
            self._undone.append(self._done.pop())
            self._undone[-1].undo()
        while len(self._done) < count:
            self._done.append(self._undone.pop())
            self._done[-1].redo()
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Forget everything: the document was filled from a file."""
        self._done.clear()
        self._undone.clear()
        self.forgotten = None
        self.mark_saved()

    def forget(self) -> None:
        """Forget all steps; whether all is in a file stays as it is."""
        saved, self.forgotten = self.is_saved, self._newest or self.forgotten
        self._done.clear()
        self._undone.clear()
        self._open = False
        self._saved = None if saved else FORGOTTEN
        self.changed.emit()

    def mark_unsaved(self) -> None:
        """What is there now is in no file, and no step leads back to one that is."""
        self._saved = FORGOTTEN
        self.changed.emit()

    def _move(self, source: list[Change], target: list[Change], *, undo: bool) -> bool:
        if not source:
            return False
        self.seal()
        change = source.pop()
        target.append(change)
        change.undo() if undo else change.redo()
        self.changed.emit()
        return True

    def _trim(self) -> None:
        total = sum(change.bytes for change in self._done)
        while total > self._most_bytes and len(self._done) > 1:
            self.forgotten = self._done.pop(0)
            total -= self.forgotten.bytes
            if self._saved is None:  # undo leads no longer back to where nothing was done
                self._saved = FORGOTTEN
