"""What the palette lists, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from .matching import match, match_words

MOST = 60  # entries shown at once


class Kind(IntEnum):
    """What an entry is; of equally good ones the smaller comes first."""

    COMMAND = 0
    PART = 1
    VECTOR = 2
    FACE = 3
    FILE = 4
    SETTING = 5


@dataclass(frozen=True)
class Entry:
    """One thing that can be chosen.

    Attributes:
        key: the same at every start, to remember what was used. title: what it does; it is what is searched.
        detail: where else it is found, such as its menu. keys: its shortcut, as the system writes it.
        words: other words it is found by. why_not: what keeps it from being done now.
        enabled: whether it can be done; `why_not` may be unknown.
    """

    key: str
    kind: Kind
    title: str
    act: Callable[[], object]
    detail: str = ""
    icon: str = ""
    keys: str = ""
    words: str = ""
    enabled: bool = True
    why_not: str = ""


@dataclass(frozen=True)
class Found:
    """An entry, and the places in its title of the letters that were typed."""

    entry: Entry
    places: tuple[int, ...] = ()


def find(query: str, entries: Iterable[Entry], recent: Sequence[str]) -> list[Found]:
    """The entries that fit, the best first; without a query commands, those used last first.

    Args:
        recent: keys of entries, the one used last first.
    """
    ranks = {key: rank for rank, key in enumerate(recent)}
    if not query.strip():
        known = [entry for entry in entries if entry.kind is Kind.COMMAND or entry.key in ranks]
        known.sort(key=lambda entry: (ranks.get(entry.key, len(ranks)), not entry.enabled))
        return [Found(entry) for entry in known[:MOST]]
    scored = [found for entry in entries if (found := _scored(query, entry, ranks))]
    scored.sort(key=lambda found: -found[0])
    return [found for _, found in scored[:MOST]]


def _scored(query: str, entry: Entry, ranks: dict[str, int]) -> tuple[float, Found] | None:
    """Points of an entry. Its title counts most; then all its words; what cannot be done comes later."""
    in_title = match(query, entry.title)
    in_words = match_words(query, f"{entry.title} {entry.detail} {entry.words}")
    if in_title is None and in_words is None:
        return None
    points = max(in_title[0] if in_title else 0.0, 0.75 * (in_words or 0.0))
    points += 2.0 if entry.key in ranks else 0.0
    points -= 4.0 * (not entry.enabled) + 0.5 * entry.kind + 0.02 * len(entry.title)
    return points, Found(entry, in_title[1] if in_title else ())
