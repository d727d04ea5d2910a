"""What every test shares: tiny models in two shapes, the real weights, and a look at what a test left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import torch
from torch import Tensor

from editgan_desktop.assets.fetch import fetch
from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.core.latents import latent_noise
from editgan_desktop.core.progress import finish
from editgan_desktop.editing.load import load_generator
from editgan_desktop.editing.model import Model
from editgan_desktop.networks.generator import truncate
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN

from .leaks import running_threads, threads_since, warnings_among
from .tiny import SHAPES, tiny_generator, tiny_model

torch.set_num_threads(1)

RealWeights = Callable[..., None]


@pytest.fixture(autouse=True)
def nothing_left_behind(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No thread outlives a test, and nothing is logged as a warning or worse.

    A test that expects such a record looks at it and calls `caplog.clear()`.
    """
    before = running_threads()
    yield
    assert threads_since(before) == []
    assert warnings_among(caplog.get_records("setup") + caplog.get_records("call")) == []


@pytest.fixture(scope="session", params=SHAPES)
def generator(request: pytest.FixtureRequest) -> MobileStyleGAN:
    """A tiny random generator; every test that asks for it runs on both shapes."""
    return tiny_generator(SHAPES[request.param])


@pytest.fixture(scope="session", params=SHAPES)
def model(request: pytest.FixtureRequest) -> Model:
    """A tiny random model; every test that asks for it runs on both shapes."""
    return tiny_model(SHAPES[request.param])


@pytest.fixture(scope="session")
def real_weights() -> RealWeights:
    """Call it with names of the manifest: what is not in the cache yet is fetched, never skipped."""

    def ensure(*names: str) -> None:
        for name in names:
            finish(fetch(find_weight(name)))

    return ensure


@pytest.fixture(scope="session")
def real_generator(real_weights: RealWeights) -> MobileStyleGAN:
    """The default generator with its real weights."""
    real_weights("mobile-stylegan-ffhq")
    return load_generator(torch.device("cpu"))


@pytest.fixture(scope="session")
def real_faces(real_generator: MobileStyleGAN) -> Tensor:
    """Two sampled faces by the default generator, [2, 3, 1024, 1024] in [-1, 1]."""
    z = torch.from_numpy(np.stack([latent_noise(seed, real_generator.z_dim) for seed in (12, 1)]))
    ws = truncate(real_generator.map(z), real_generator.mean_w, 0.7)[:, None]
    return real_generator.rgb(real_generator.features(ws.repeat(1, real_generator.num_styles, 1))).clamp(-1, 1)
