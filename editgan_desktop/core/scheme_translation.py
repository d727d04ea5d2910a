"""Parts of one label scheme as parts of another: for the paint, the edits and the files made with either.

What a scheme itself says (`Part.maps`) counts first, then equal names, then a third scheme that both are mapped to.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .errors import NotFoundError
from .labels import LabelScheme, Part, load_scheme

NO_PART = 255  # in tables of ids: nothing stands for it


def shipped_scheme(name: str) -> LabelScheme | None:
    """The scheme that comes along under a name out of any file, or None."""
    if not name.replace("-", "").isalnum():  # it becomes part of a path
        return None
    try:
        return load_scheme(name)
    except NotFoundError:
        return None


def parts_in(here: LabelScheme, names: Iterable[str], there: LabelScheme | None) -> tuple[str, ...]:
    """Names of parts or groups of `there` as all the parts of `here` that cover or make up one of them, in its order.

    `there` is None when nobody knows that scheme any more: then names that `here` has count. What has no counterpart
    is left out.
    """
    origin = there or here
    known = set(origin.names) | set(origin.groups)
    parts = [origin.parts[i] for i in origin.ids(name for name in names if name in known)]
    found = {name for part in parts for name in _counterparts(part, origin, here)}
    return tuple(name for name in here.names if name in found)


def ids_in(here: LabelScheme, there: LabelScheme) -> NDArray[np.uint8]:
    """[256] uint8: for each id of `there` the one id of `here` that stands for it, `NO_PART` where none or many do."""
    table = np.full(256, NO_PART, np.uint8)
    for number, part in enumerate(there.parts):
        name = _counterpart(part, there, here)
        if name:
            table[number] = here.id(name)
    return table


def _counterpart(part: Part, there: LabelScheme, here: LabelScheme) -> str:
    """The one part to paint with in its place; "" when there is none."""
    covering = part.maps.get(here.name, "")
    if covering in here.names:
        return covering
    if part.name in here.names:
        return part.name
    found = _counterparts(part, there, here)
    return next(iter(found)) if len(found) == 1 else ""


def _counterparts(part: Part, there: LabelScheme, here: LabelScheme) -> set[str]:
    """All parts of `here` that are about the same place."""
    if there == here:
        return {part.name}
    covering = part.maps.get(here.name, "")
    told = {other.name for other in here.parts if other.name == covering or other.maps.get(there.name) == part.name}
    if told:
        return told
    if part.name in here.names:
        return {part.name}
    return {other.name for other in here.parts if set(other.maps.items()) & set(part.maps.items())}
