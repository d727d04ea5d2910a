"""Which part of one label scheme stands for a part of another, as a first suggestion. No Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.labels import LabelScheme
from ...core.scheme_translation import NO_PART, ids_in, parts_in


def matching(known: LabelScheme, wanted: LabelScheme) -> NDArray[np.uint8]:
    """[len(known)]: for each part of `known` the id in `wanted` that stands for it, 0 where none does.

    Where several parts of `wanted` lie in one of `known`, the first of them stands for it: something to begin with.
    """
    table = ids_in(wanted, known)
    for number, name in enumerate(known.names):
        if table[number] == NO_PART:
            found = parts_in(wanted, (name,), known)
            table[number] = wanted.id(found[0]) if found else 0
    return table[: len(known)]
