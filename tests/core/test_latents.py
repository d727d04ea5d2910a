"""Seeds are for ever."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus, latent_noise

# Never change these: projects, vectors and label maps out there were made from seeds.
FIRST_OF_SEED_0 = [
    0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218,
    -0.5356693863868713, 0.3615950644016266, 1.3040000200271606, 0.9470809698104858,
]  # fmt: skip
FIRST_OF_LARGE_SEED = [-1.1851590871810913, -0.5273699760437012, -0.27113181352615356]  # 2**63 + 5


def test_seed_0_is_what_it_always_was() -> None:
    assert latent_noise(0, 8).tolist() == FIRST_OF_SEED_0


def test_seeds_may_be_large() -> None:
    assert latent_noise(2**63 + 5, 3).tolist() == FIRST_OF_LARGE_SEED


def test_a_longer_z_begins_like_a_shorter_one() -> None:
    assert latent_noise(3, 512)[:8].tolist() == latent_noise(3, 8).tolist()


def test_z_is_standard_normal_and_differs_by_seed() -> None:
    z = np.stack([latent_noise(seed, 512) for seed in range(40)])
    assert z.dtype == np.float32
    assert abs(z.mean()) < 0.03 and abs(z.std() - 1) < 0.03
    assert len(np.unique(z[:, 0])) == 40


def test_negative_seeds_are_refused() -> None:
    with pytest.raises(BadInputError, match="-1 is negative"):
        latent_noise(-1, 8)


def test_moving_leaves_the_latent_alone() -> None:
    latent = WPlus(np.ones((2, 3), np.float32), "space")
    moved = latent.moved(np.full((2, 3), 0.5))
    assert moved.space == "space" and moved.values.dtype == np.float32
    assert moved.values.tolist() == [[1.5] * 3] * 2 and latent.values.tolist() == [[1.0] * 3] * 2


@pytest.mark.parametrize("shape", [(3, 2), (3,), (1, 3), (2, 1)])
def test_a_displacement_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(BadInputError, match="does not fit"):
        WPlus(np.ones((2, 3), np.float32), "space").moved(np.zeros(shape, np.float32))
