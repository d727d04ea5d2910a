"""Names of parts inside the PNG of a label map: they say which label scheme its values are ids of."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import PngImagePlugin

from .errors import BadInputError
from .labels import LabelScheme

Labels = NDArray[np.uint8]
KEY = "editgan:parts"


def names_to_write(scheme: LabelScheme) -> PngImagePlugin.PngInfo:
    """What to save a label map of the scheme with."""
    info = PngImagePlugin.PngInfo()
    info.add_text(KEY, json.dumps(scheme.names), zip=True)
    return info


def names_in(info: dict[Any, Any]) -> tuple[str, ...] | None:
    """The names in the `info` of an opened PNG, None when it tells none. Raises ValueError when they are damaged."""
    if KEY not in info:
        return None
    try:
        names = json.loads(str(info[KEY]))
    except RecursionError as error:
        raise ValueError("the names of its parts are nested too deeply") from error
    if not isinstance(names, list) or not all(type(name) is str for name in names) or len(set(names)) < len(names):
        raise ValueError("the names of its parts are damaged")
    return tuple(names)


def with_ids_of(
    scheme: LabelScheme, labels: Labels, parts: tuple[str, ...] | None, file: str, others: int | None = None
) -> Labels:
    """A label map [H, W], whose values are places in `parts`, in the ids of the scheme; as it is when `parts` is None.

    Args:
        others: the id that parts get which are not in the scheme; None refuses them.

    Raises BadInputError.
    """
    if parts is None or parts == scheme.names:
        return labels
    if labels.size and labels.max() >= len(parts):
        raise BadInputError(f"{file} holds label {labels.max()}, but it names only {len(parts)} parts.")
    unknown = [parts[i] for i in np.unique(labels) if parts[i] not in scheme.names]
    if unknown and others is None:
        message = f"{file} has parts that are not in {scheme.title}: {', '.join(unknown)}."
        raise BadInputError(message, "Change to the parts it was made with.")
    table = np.array([scheme.names.index(p) if p in scheme.names else others or 0 for p in parts], np.uint8)
    translated: Labels = table[labels]
    return translated
