"""Latent codes as plain arrays, tagged with the latent space they live in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError


@dataclass(frozen=True)
class WPlus:
    """A latent in W+: one w per style of the generator.

    Attributes:
        values: [num_styles, w_dim] float32.
        space: id of the latent space (not of the weights: a tuned generator keeps its space).
    """

    values: NDArray[np.float32]
    space: str

    def moved(self, delta: NDArray[np.float32]) -> WPlus:
        """This latent plus `delta` [num_styles, w_dim]. Raises BadInputError on another shape."""
        if delta.shape != self.values.shape:
            raise BadInputError(f"A displacement of shape {delta.shape} does not fit W+ of shape {self.values.shape}.")
        return WPlus((self.values + delta).astype(np.float32), self.space)


def row_segments(num_styles: int) -> dict[str, tuple[int, int]]:
    """First and last row of W+ by what they mostly decide: "coarse" pose and shape, "middle" features, "fine" colour.

    The shares are those of StyleGAN's 18 rows: 4 of them for maps up to 8², 4 for 16² and 32², the rest above.
    """
    middle = max(1, round(num_styles * 4 / 18))
    fine = max(middle + 1, round(num_styles * 8 / 18))
    return {"coarse": (0, middle - 1), "middle": (middle, fine - 1), "fine": (fine, max(fine, num_styles - 1))}


@dataclass(frozen=True)
class SeedSource:
    """A sampled face: seeds are for ever (PCG64 standard normal, then truncation about the stored mean w)."""

    seed: int
    truncation: float = 0.7


def latent_noise(seed: int, z_dim: int) -> NDArray[np.float32]:
    """z for `seed`: [z_dim] float32 from numpy's PCG64 `standard_normal`. Raises BadInputError below 0."""
    if seed < 0:
        raise BadInputError(f"Seed {seed} is negative.", "Seeds are whole numbers from 0.")
    generator = np.random.Generator(np.random.PCG64(seed))
    return generator.standard_normal(z_dim).astype(np.float32)
