"""Which vectors of the library are selected, as in any list: one by one, ranges, all."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from psygnal import Signal


class LibrarySelection:
    """Ids of vectors. The `anchor` is where a range begins: what was chosen last without Shift."""

    changed = Signal()

    def __init__(self) -> None:
        self.ids: frozenset[str] = frozenset()
        self.anchor = ""

    def only(self, vector_id: str) -> None:
        """Select one and no other."""
        self.anchor = vector_id
        self._set({vector_id})

    def toggle(self, vector_id: str) -> None:
        """Add one to the selection, or take it out."""
        self.anchor = vector_id
        self._set(self.ids ^ {vector_id})

    def extend(self, vector_id: str, order: Sequence[str]) -> None:
        """Select from the anchor to `vector_id`, both included, in the order shown."""
        if self.anchor not in order or vector_id not in order:
            self.only(vector_id)
            return
        first, last = sorted((order.index(self.anchor), order.index(vector_id)))
        self._set(order[first : last + 1])

    def all(self, order: Sequence[str]) -> None:
        self._set(order)

    def clear(self) -> None:
        self._set(())

    def keep(self, shown: Collection[str]) -> None:
        """Let go of what is shown no longer."""
        self._set(self.ids & frozenset(shown))

    def meant_by(self, vector_id: str) -> frozenset[str]:
        """What a command on one of them is about: all that are selected if it is, else it alone."""
        return self.ids if vector_id in self.ids else frozenset({vector_id})

    def _set(self, ids: Collection[str]) -> None:
        if frozenset(ids) != self.ids:
            self.ids = frozenset(ids)
            self.changed.emit()
