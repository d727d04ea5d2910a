"""New displacements out of those there are: the mean of several examples, the sum of several edits."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from .vector import EditingVector

LEAST_SHARED = 0.05  # of the length of the examples; below that they mean opposite things, and noise is left


def mean_delta(vectors: Sequence[EditingVector]) -> NDArray[np.float32]:
    """[num_styles, w_dim]: what examples share; what is peculiar to one averages out."""
    return np.mean([vector.delta for vector in vectors], 0)  # type: ignore[no-any-return]


def better_delta(vectors: Sequence[EditingVector]) -> NDArray[np.float32]:
    """[num_styles, w_dim]: the mean, made as long as the examples are on average, so that strength 1 means the same.

    Raises:
        BadInputError: they are fewer than two, of different latent spaces or shapes, or cancel each other out.
    """
    check_alike(vectors)
    mean = mean_delta(vectors)
    usual, left = np.mean([np.linalg.norm(vector.delta) for vector in vectors]), np.linalg.norm(mean)
    if left <= LEAST_SHARED * usual:
        raise BadInputError("These vectors do opposite things: their mean is nothing.", "Choose examples of one edit.")
    return (mean * (usual / left)).astype(np.float32)


def check_alike(vectors: Sequence[EditingVector]) -> None:
    """Raises BadInputError unless there are two or more, all of one latent space and shape."""
    if len(vectors) < 2:
        raise BadInputError("One vector cannot be averaged.", "Choose two or more.")
    spaces = sorted({vector.latent_space for vector in vectors})
    if len(spaces) > 1:
        raise BadInputError(f"They were learnt on different models ({', '.join(spaces)}).", "Choose those of one.")
    if len({vector.delta.shape for vector in vectors}) > 1:
        raise BadInputError("Their displacements differ in shape.", "Choose vectors of one model.")


def sum_delta(parts: Sequence[tuple[float, NDArray[np.float32]]]) -> NDArray[np.float32]:
    """[num_styles, w_dim]: the sum of strength · displacement."""
    return np.sum([np.float32(strength) * delta for strength, delta in parts], axis=0).astype(np.float32)  # type: ignore[no-any-return]
