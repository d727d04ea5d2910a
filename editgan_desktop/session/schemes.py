"""The label schemes a session knows by name: those that come along, and those it has edited with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

from ..core.labels import LabelScheme
from ..core.scheme_translation import parts_in, shipped_scheme
from .edits import AppliedEdit


def named_apart(scheme: LabelScheme) -> LabelScheme:
    """The scheme under a name that no scheme with other parts has, so that files which name it are never misread.

    The parts of a labelling project may change from one training to the next; each state has a name of its own.
    """
    shipped = shipped_scheme(scheme.name)
    if shipped and shipped.names == scheme.names:
        return scheme
    digest = hashlib.sha256("\n".join(scheme.names).encode()).hexdigest()[:8]
    return replace(scheme, name=f"{_plain(scheme.name)}-{digest}")


def _plain(name: str) -> str:
    """A name as files may hold it."""
    return re.sub("[^a-z0-9]+", "-", name.casefold())[:40].strip("-") or "own"


class KnownSchemes:
    """Finds a label scheme by the name that vectors, runs and projects call it."""

    def __init__(self, *schemes: LabelScheme) -> None:
        self._own = {scheme.name: scheme for scheme in schemes}

    def add(self, scheme: LabelScheme) -> None:
        """Remember one more; of two with one name the newer counts."""
        self._own[scheme.name] = scheme

    def find(self, name: str) -> LabelScheme | None:
        """The scheme called so, or None."""
        return self._own.get(name) or shipped_scheme(name)

    def parts_of(self, edits: Iterable[AppliedEdit], here: LabelScheme) -> tuple[str, ...]:
        """The parts of `here` that some edits are about, whatever scheme each of them names its parts in."""
        found = {name for edit in edits for name in self.parts_of_edit(edit, here)}
        return tuple(name for name in here.names if name in found)

    def shown_parts_of(self, edits: Iterable[AppliedEdit], here: LabelScheme) -> tuple[str, ...] | None:
        """The same as far as it bounds where edits may show; None, for everywhere, when one of them has none here."""
        listed = list(edits)
        unbound = any(not self.parts_of_edit(edit, here) for edit in listed)
        return None if unbound else self.parts_of(listed, here)

    def parts_of_edit(self, edit: AppliedEdit, here: LabelScheme) -> tuple[str, ...]:
        """The same for one."""
        return parts_in(here, edit.parts, self.find(edit.scheme) if edit.scheme else here)
