"""In which order the library is shown, and under which headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..core.labels import LabelScheme
from ..library.listing import Entry
from ..library.marks import Marks
from ..library.naming import fold
from ..library.vector import VectorInfo
from .schemes import KnownSchemes

SURROUNDINGS = ("scene", "skin", "face", "body")  # what an edit of another part touches by the way
SAME = {"face": "skin"}  # groups of different schemes that mean one thing
ORDER = ("brows", "eyes", "nose", "mouth", "ears", "hair", "facial hair", "glasses", "skin", "accessories", "body")
NO_GROUP = ""


class Sort(StrEnum):
    """By what the vectors are sorted; by CATEGORY they have headings."""

    CATEGORY = "category"
    NAME = "name"
    NEWEST = "newest"
    MOST_USED = "most-used"
    LAST_USED = "last-used"


@dataclass(frozen=True)
class Section:
    """Entries under the name of a group of parts; `NO_GROUP` when there is no heading."""

    group: str
    entries: tuple[Entry, ...]


def in_order(
    entries: Iterable[Entry], sort: Sort, marks: Marks, shown_name: Callable[[str], str] = str
) -> tuple[Entry, ...]:
    """Sorted; what is alike stays by name, as it is shown."""
    by_name = sorted(entries, key=lambda entry: fold(shown_name(entry.info.name)))
    if sort is Sort.NEWEST:
        by_name.sort(key=lambda entry: entry.info.created, reverse=True)
    elif sort is Sort.MOST_USED:
        by_name.sort(key=lambda entry: marks.count(entry.info.id), reverse=True)
    elif sort is Sort.LAST_USED:
        by_name.sort(key=lambda entry: marks.last(entry.info.id), reverse=True)
    return tuple(by_name)


def sections(entries: Sequence[Entry], sort: Sort, schemes: KnownSchemes) -> tuple[Section, ...]:
    """Sorted entries as they are shown: one section without a heading, or one for each group of parts."""
    if sort is not Sort.CATEGORY:
        return (Section(NO_GROUP, tuple(entries)),)
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(category(entry.info, schemes.find(entry.info.scheme)), []).append(entry)
    return tuple(Section(group, tuple(groups[group])) for group in sorted(groups, key=_place))


def category(info: VectorInfo, scheme: LabelScheme | None) -> str:
    """The group that most of a vector's parts are of; "other" when none is known. What merely surrounds another part
    does not count beside it."""
    known = {part.name: part.group for part in scheme.parts} | {g: g for g in scheme.groups} if scheme else {}
    groups = [SAME.get(known[part], known[part]) for part in info.parts if part in known]
    own = [group for group in groups if group not in SURROUNDINGS] or groups
    return Counter(own).most_common(1)[0][0] if own else "other"


def _place(group: str) -> tuple[int, str]:
    return (ORDER.index(group) if group in ORDER else len(ORDER), group)
