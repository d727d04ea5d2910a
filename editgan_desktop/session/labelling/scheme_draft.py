"""A label scheme while it is being made: parts come, go, move and change, and may be unsound for a while."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

from psygnal import Signal

from ...core.errors import BadInputError
from ...core.labels import LabelScheme, Part, read_scheme, write_scheme
from .own_scheme import own_scheme
from .part_colours import Colour, distant_colour

MIN_PARTS, MAX_PARTS = 2, 255
MAX_WORDS = 60  # characters of a title or a group
NO_GROUP = "parts"


class SchemeDraft:
    """An editable copy of a scheme. Parts are meant by their place, from 0; the first is what nothing else covers.

    Names are made from titles while a part is new. Later they stay, whatever the title: labels go by them.

    Attributes:
        name, title: of the scheme. parts: in order; read them only, the methods change them.
    """

    changed = Signal()

    def __init__(self, name: str, title: str, parts: Iterable[Part]) -> None:
        self.name = name
        self.title = title
        self.parts: list[Part] = list(parts)
        self._settled = {part.name for part in self.parts}  # names that labels may go by already

    @classmethod
    def empty(cls, title: str = "My parts") -> SchemeDraft:
        """A draft with a background alone; a scheme needs one more part."""
        return cls("", title, [Part("background", "Background", (38, 42, 48), "scene")])

    @classmethod
    def from_scheme(cls, scheme: LabelScheme) -> SchemeDraft:
        return cls(scheme.name, scheme.title, scheme.parts)

    @classmethod
    def from_file(cls, path: Path) -> SchemeDraft:
        """A draft of a scheme file. Raises BadInputError."""
        return cls.from_scheme(read_scheme(path))

    def add(self, title: str = "", group: str = "") -> int:
        """Append a part in a colour far from the others; its place comes back. Raises BadInputError when full."""
        if len(self.parts) >= MAX_PARTS:
            raise BadInputError(f"A scheme has at most {MAX_PARTS} parts.")
        title = _tidy(title) or self._free_title()
        colour = distant_colour(part.color for part in self.parts)
        self.parts.append(Part(self._free_name(title), title, colour, _tidy(group) or NO_GROUP))
        self.changed.emit()
        return len(self.parts) - 1

    def remove(self, i: int) -> None:
        """Take a part out; its twin stays without one."""
        self._part(i)
        self._part_from_twin(i)
        del self.parts[i]
        self.changed.emit()

    def move(self, i: int, to: int) -> None:
        """Put the part at `i` where `to` is."""
        part = self._part(i)
        self._part(to)
        del self.parts[i]
        self.parts.insert(to, part)
        self.changed.emit()

    def rename(self, title: str) -> None:
        """Set the title of the scheme."""
        self.title = _tidy(title)
        self.changed.emit()

    def set_title(self, i: int, title: str) -> None:
        """A new part gets its name from it."""
        part, title = self._part(i), _tidy(title)
        name = part.name if part.name in self._settled else self._free_name(title, part.name)
        self.parts = [replace(p, mirror=name) if p.mirror == part.name else p for p in self.parts]
        self._replace(i, replace(self.parts[i], title=title, name=name))

    def set_color(self, i: int, color: Colour) -> None:
        """sRGB 0..255. Raises BadInputError."""
        if len(color) != 3 or not all(0 <= int(value) <= 255 for value in color):
            raise BadInputError(f"{color} is no colour.", "A colour is three numbers from 0 to 255.")
        red, green, blue = (int(value) for value in color)
        self._replace(i, replace(self._part(i), color=(red, green, blue)))

    def set_group(self, i: int, group: str) -> None:
        self._replace(i, replace(self._part(i), group=_tidy(group) or NO_GROUP))

    def set_mirror(self, i: int, other: int | None) -> None:
        """Make two parts the left and right of one thing, or with None free one of its twin. Raises BadInputError."""
        part, twin = self._part(i), None if other is None else self._part(other)
        if twin is part:
            raise BadInputError(f"{part.title} cannot be its own twin.")
        self._part_from_twin(i)
        if twin is not None and other is not None:
            self._part_from_twin(other)
            self.parts[other] = replace(self.parts[other], mirror=part.name)
            self.parts[i] = replace(self.parts[i], mirror=twin.name)
        self.changed.emit()

    def problems(self) -> list[str]:
        """What keeps this from being a scheme, a sentence each; nothing when it is one."""
        found = [] if self.title.strip() else ["The scheme has no title."]
        if not MIN_PARTS <= len(self.parts) <= MAX_PARTS:
            found.append(f"A scheme has {MIN_PARTS} to {MAX_PARTS} parts, not {len(self.parts)}.")
        for i, part in enumerate(self.parts):
            if not part.title.strip():
                found.append(f"Part {i + 1} has no title.")
            found += [f"“{w[:20]}…” is too long." for w in (part.title, part.group) if len(w) > MAX_WORDS]
        titles = Counter(part.title.casefold() for part in self.parts if part.title.strip())
        found += [f"{n} parts are called “{title}”." for title, n in titles.items() if n > 1]
        by_colour: dict[Colour, list[str]] = {}
        for part in self.parts:
            by_colour.setdefault(part.color, []).append(part.title)
        found += [f"{' and '.join(names)} have the same colour." for names in by_colour.values() if len(names) > 1]
        return found

    def build(self) -> LabelScheme:
        """The scheme; made from nothing, its name is empty until a project or `write` gives it one.

        Raises BadInputError with the first of `problems`.
        """
        if problems := self.problems():
            raise BadInputError(problems[0])
        return LabelScheme(self.name, self.title, tuple(self.parts))

    def write(self, path: Path) -> None:
        """Write the scheme to a file. Raises BadInputError when it is none yet, EditGANError when it cannot be."""
        write_scheme(path, own_scheme(self.build(), self.title))

    def _part(self, i: int) -> Part:
        if not 0 <= i < len(self.parts):
            raise BadInputError(f"There is no part {i + 1}.")
        return self.parts[i]

    def _replace(self, i: int, part: Part) -> None:
        self.parts[i] = part
        self.changed.emit()

    def _part_from_twin(self, i: int) -> None:
        name = self.parts[i].name
        self.parts[i] = replace(self.parts[i], mirror="")
        self.parts = [replace(part, mirror="") if part.mirror == name else part for part in self.parts]

    def _free_title(self) -> str:
        taken = {part.title.casefold() for part in self.parts}
        return next(title for n in count(len(self.parts)) if (title := f"Part {n}").casefold() not in taken)

    def _free_name(self, title: str, own: str = "") -> str:
        """snake_case, unlike that of every other part, and of parts that are gone unless the title is theirs."""
        stem = _snake(title)
        taken = {part.name for part in self.parts} - {own} | (self._settled - {stem})
        numbered = (f"{stem}_{n}" for n in count(2))
        return stem if stem not in taken else next(name for name in numbered if name not in taken)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _snake(title: str) -> str:
    """Letters and digits of any script in lower case, joined by "_"; never only digits, which would read as an id."""
    name = re.sub(r"[\W_]+", "_", unicodedata.normalize("NFKC", title).casefold()).strip("_")[:40]
    return f"part_{name}".rstrip("_") if not name or name.isdigit() else name
