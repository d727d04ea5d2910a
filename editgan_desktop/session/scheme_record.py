"""A label scheme as a project tells it: enough to read its label maps, and to say the same in another scheme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.labels import LabelScheme, Part
from ..library import checks
from .fields import Record, field
from .paint_layer import UNPAINTED
from .schemes import KnownSchemes

GREY = (128, 128, 128)


@dataclass(frozen=True, eq=False)
class WrittenScheme:
    """A scheme of a file, and [256] uint8: for each label in it the id it has today, or `UNPAINTED`."""

    scheme: LabelScheme
    today: NDArray[np.uint8]


def scheme_record(scheme: LabelScheme) -> Record:
    """A scheme as JSON; colours are left out."""
    return {
        "name": scheme.name,
        "parts": list(scheme.names),
        "title": scheme.title,
        "groups": [part.group for part in scheme.parts],
        "maps": [dict(part.maps) for part in scheme.parts],
    }


def read_scheme_of(record: Any, known: KnownSchemes) -> WrittenScheme:
    """What `scheme_record` wrote. A scheme that is here counts as it is here; others as the file tells them.

    Raises ValueError, KeyError, TypeError.
    """
    name, parts = field(record, "name", str), field(record, "parts", list)
    if not re.fullmatch("[a-z0-9][a-z0-9-]{0,63}", name):  # it becomes part of a path
        raise ValueError("the name of its label scheme is malformed")
    if len(set(parts)) != len(parts):
        raise ValueError("its label scheme names a part twice")
    scheme = known.find(name) or _told(name, parts, record)
    if not set(parts) <= set(scheme.names):
        raise ValueError(f"it needs another label scheme than the {name!r} that is here")
    today = np.full(256, UNPAINTED, np.uint8)
    today[: len(parts)] = [scheme.names.index(part) for part in parts]
    return WrittenScheme(scheme, today)


def _told(name: str, parts: list[str], record: Record) -> LabelScheme:
    """A scheme that is not here, by what the file says of it."""
    if "maps" not in record:
        raise ValueError(f"it needs the label scheme {name!r}, which is not here")
    title, groups, maps = field(record, "title", str), field(record, "groups", list), field(record, "maps", list)
    if not 2 <= len(parts) == len(groups) == len(maps) <= UNPAINTED:
        raise ValueError("its label scheme is malformed")
    checks.check_label("title of a label scheme", title)
    checks.check_parts(tuple(parts))
    checks.check_parts(tuple(groups))
    for pairs in maps:
        if not isinstance(pairs, dict):
            raise ValueError("its label scheme is malformed")
        checks.check_parts((*pairs.keys(), *pairs.values()))
    return LabelScheme(
        name, title, tuple(Part(p, p, GREY, g, "", dict(m)) for p, g, m in zip(parts, groups, maps, strict=True))
    )
