"""Which parts are locked, hidden, or shown alone. Kept by name, so it outlives a change of the label scheme."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from psygnal import Signal

from ..core.labels import LabelScheme
from ..core.mask_ops import Mask


class PartStates:
    """Read the sets, change them by the methods.

    Attributes:
        locked: names of parts that nothing is painted over, and that are not erased; one may paint with them.
        hidden: names of parts without colour. solo: while there are any, only these have colour.
    """

    changed = Signal()

    def __init__(self) -> None:
        self.locked: frozenset[str] = frozenset()
        self.hidden: frozenset[str] = frozenset()
        self.solo: frozenset[str] = frozenset()

    def lock(self, names: Iterable[str], on: bool) -> None:
        """Lock parts, or unlock them."""
        self._set(self._with(self.locked, names, on), self.hidden, self.solo)

    def hide(self, names: Iterable[str], on: bool) -> None:
        """Hide parts, or show them. It ends a solo: somebody who hides wants to see the others."""
        self._set(self.locked, self._with(self.hidden, names, on), frozenset())

    def show_alone(self, names: Iterable[str], on: bool = True) -> None:
        """Show these parts alone, or all that are not hidden."""
        self._set(self.locked, self.hidden, frozenset(names) if on else frozenset())

    def free(self) -> None:
        """All parts are shown, and none is locked."""
        self._set(frozenset(), frozenset(), frozenset())

    def is_shown(self, name: str) -> bool:
        """Whether a part has its colour."""
        return name in self.solo if self.solo else name not in self.hidden

    def hidden_in(self, scheme: LabelScheme) -> frozenset[int]:
        """Ids of the parts without colour."""
        return frozenset(number for number, name in enumerate(scheme.names) if not self.is_shown(name))

    def locked_in(self, scheme: LabelScheme) -> Mask | None:
        """[256]: which ids are locked; None when none is."""
        ids = [number for number, name in enumerate(scheme.names) if name in self.locked]
        if not ids:
            return None
        found = np.zeros(256, bool)
        found[ids] = True
        return found

    def _with(self, names: frozenset[str], more: Iterable[str], on: bool) -> frozenset[str]:
        return names | frozenset(more) if on else names - frozenset(more)

    def _set(self, *sets: frozenset[str]) -> None:
        if sets != (self.locked, self.hidden, self.solo):
            self.locked, self.hidden, self.solo = sets
            self.changed.emit()
