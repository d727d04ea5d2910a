"""Label schemes: the parts a segmentation knows, as data (names, colours, groups, left/right pairs).

Left and right are the *subject's*: `eye_left` lies on the right half of a frontal picture.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError, NotFoundError
from .files import atomic_path
from .paths import shipped

FORMAT_VERSION = 1


@dataclass(frozen=True)
class Part:
    """One label: its id is its index in the scheme; `color` is sRGB 0..255; `mirror` names its twin.

    `maps` names, by other scheme, the part there that covers this one.
    """

    name: str
    title: str
    color: tuple[int, int, int]
    group: str
    mirror: str = ""
    maps: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LabelScheme:
    """An ordered set of parts. Ids are positions, but files refer to parts by *name*."""

    name: str
    title: str
    parts: tuple[Part, ...]

    def __len__(self) -> int:
        return len(self.parts)

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.parts)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part.group for part in self.parts))

    @cached_property
    def palette(self) -> NDArray[np.uint8]:
        """[K, 3] uint8 sRGB colours."""
        return np.array([part.color for part in self.parts], np.uint8)

    def id(self, name: str) -> int:
        """Id of the part called `name`. Raises NotFoundError."""
        try:
            return self.names.index(name)
        except ValueError:
            known = ", ".join(self.names)
            raise NotFoundError(f"There is no part called {name!r} in {self.title}.", f"Parts: {known}.") from None

    def ids(self, names: Iterable[str]) -> tuple[int, ...]:
        """Ids of parts or whole groups, in scheme order, each once. Raises NotFoundError."""
        wanted: set[int] = set()
        for name in names:
            members = [i for i, part in enumerate(self.parts) if part.group == name]
            wanted.update(members or [self.id(name)])
        return tuple(sorted(wanted))

    def mirrored(self) -> NDArray[np.uint8]:
        """[K] uint8: for each id the id of its left/right twin (itself when it has none)."""
        return np.array([self.id(p.mirror) if p.mirror else i for i, p in enumerate(self.parts)], np.uint8)

    def mapping(self, other: LabelScheme) -> NDArray[np.uint8]:
        """[K] uint8: for each id the id of `other` that covers it.

        Raises NotFoundError when a part says nothing of `other`.
        """
        if other.name == self.name:
            return np.arange(len(self), dtype=np.uint8)
        return np.array([other.id(part.maps.get(other.name, "")) for part in self.parts], np.uint8)

    def colorize(self, labels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """[H, W] ids to an [H, W, 3] sRGB picture."""
        return self.palette[labels]


@lru_cache
def load_scheme(name: str) -> LabelScheme:
    """The label scheme shipped as `resources/label_schemes/<name>.json`. Raises NotFoundError."""
    path = shipped("resources", "label_schemes", f"{name}.json")
    if not path.is_file():
        raise NotFoundError(f"There is no label scheme called {name!r}.")
    return read_scheme(path)


def find_scheme(name: str) -> LabelScheme:
    """A shipped scheme by its name, or any other by its .json file. Raises NotFoundError, BadInputError."""
    return read_scheme(Path(name)) if name.endswith(".json") else load_scheme(name)


def read_scheme(path: Path) -> LabelScheme:
    """Read a label scheme file. Raises BadInputError when it is not one."""
    try:
        raw = json.loads(path.read_text("utf-8"))
        if raw["format_version"] > FORMAT_VERSION:
            raise BadInputError(f"{path.name} was made by a newer version.", "Update EditGAN Desktop.")
        parts = tuple(_read_part(part) for part in raw["parts"])
        scheme = LabelScheme(raw["name"], raw["title"], parts)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadInputError(f"{path.name} is not a label scheme: {error}.") from error
    if len(set(scheme.names)) != len(parts) or not 2 <= len(parts) <= 255:
        raise BadInputError(f"{path.name} needs 2 to 255 parts with different names.")
    twins = {part.name: part.mirror for part in parts if part.mirror}
    if any(twins.get(twin) != name for name, twin in twins.items()):
        raise BadInputError(f"{path.name} has a left/right twin that does not name its twin in turn.")
    return scheme


def write_scheme(path: Path, scheme: LabelScheme) -> None:
    """Write a label scheme file. What `read_scheme` would refuse is not written.

    Raises:
        BadInputError: the scheme is not sound. EditGANError: the file cannot be written.
    """
    with atomic_path(path) as temporary:
        try:
            temporary.write_text(_scheme_text(scheme), "utf-8")
            read_scheme(temporary)
        except (BadInputError, TypeError, ValueError) as error:
            reason = str(error).replace(temporary.name, "It")
            raise BadInputError(f"{scheme.title!r} is not a sound label scheme: {reason}") from error


def _scheme_text(scheme: LabelScheme) -> str:
    """A scheme as JSON, one part on a line."""
    lines = ",\n".join(f"  {json.dumps(_part_record(part), ensure_ascii=False)}" for part in scheme.parts)
    words = f'"name": {json.dumps(scheme.name)},\n "title": {json.dumps(scheme.title, ensure_ascii=False)}'
    return f'{{\n "format_version": {FORMAT_VERSION},\n {words},\n "parts": [\n{lines}\n ]\n}}\n'


def _part_record(part: Part) -> dict[str, Any]:
    """A part as it stands in a file; what is empty is left out."""
    record = {**vars(part), "color": list(part.color), "maps": dict(part.maps)}
    return {key: value for key, value in record.items() if value or key not in {"mirror", "maps"}}


def _read_part(raw: dict[str, Any]) -> Part:
    red, green, blue = raw["color"]
    words = (raw["name"], raw["title"], raw["group"], raw.get("mirror", ""))
    if not all(type(value) is int and 0 <= value <= 255 for value in (red, green, blue)):
        raise ValueError(f"{raw['color']} is no colour")
    if not all(type(word) is str for word in words):
        raise ValueError(f"{words} should be text")
    maps = raw.get("maps", {})
    if not all(type(word) is str for pair in maps.items() for word in pair):
        raise ValueError(f"{maps} should name parts of other schemes")
    return Part(words[0], words[1], (red, green, blue), words[2], words[3], dict(maps))
