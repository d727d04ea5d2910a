"""A generator tuned to one photo, told as the changes of its weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError


@dataclass(frozen=True, eq=False)
class Tuning:
    """What pivotal tuning changed. The latent space stays the same, so that vectors keep working.

    Attributes:
        space: id of the latent space of the generator that was tuned.
        changes: by name of the weight, what is added to it: half precision, of the weight's shape.
    """

    space: str
    changes: Mapping[str, NDArray[np.float16]]

    def __post_init__(self) -> None:
        if any(change.dtype != np.float16 or not np.isfinite(change).all() for change in self.changes.values()):
            raise BadInputError("This tuning holds values that are no numbers.", "Tune the generator again.")
