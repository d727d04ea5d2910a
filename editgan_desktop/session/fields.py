"""Values out of a stranger's JSON and tensors: whatever has the wrong type, shape or range is refused with ValueError
(or BadInputError, from the shared checks); what is missing, with KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..library import checks

Record = dict[str, Any]
Tensors = Mapping[str, NDArray[Any]]


def field(holder: Any, key: str, kind: type) -> Any:
    """A value of exactly that type."""
    value = holder[key]
    if type(value) is not kind:
        raise ValueError(f"{key!r} is not of the type {kind.__name__}")
    return value


def number(holder: Any, key: str | int, low: float, high: float) -> float:
    """A number from `low` to `high`."""
    value = holder[key]
    if type(value) not in {int, float} or not low <= value <= high:
        raise ValueError(f"{key!r} is not a number from {low} to {high}")
    return float(value)


def whole(holder: Any, key: str | int, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    value = holder[key]
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"{key!r} is not a whole number from {low} to {high}")
    return value


def table(tensors: Tensors, name: str) -> NDArray[np.float32]:
    """An array [num_styles, w_dim]."""
    checks.check_delta(tensors.get(name))
    return tensors[name]


def table_like(latent: WPlus, tensors: Tensors, name: str) -> NDArray[np.float32]:
    """An array of the shape of a latent."""
    found = table(tensors, name)
    if found.shape != latent.values.shape:
        raise ValueError(f"an edit of shape {found.shape} does not fit its latent {latent.values.shape}")
    return found
