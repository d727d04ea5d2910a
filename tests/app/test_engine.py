"""The engine by itself, without a window."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from editgan_desktop.app import engine as module
from editgan_desktop.app.engine import Engine
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import finish
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample

from ..tiny import SHAPES, tiny_model

FULL = torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")


def test_a_film_goes_on_where_the_graphics_card_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second frame finds no room on a card (a pretended one); the first is not made again."""
    model = tiny_model(SHAPES["square"])
    engine, frame, devices = Engine(model.changed(device=torch.device("cuda"))), module.frame, list[str]()
    told: list[str] = []
    engine.tell = told.append

    def short(on: Model, *asked: object) -> object:
        devices.append(on.device.type)
        if len(devices) in (2, 3):
            raise FULL
        return frame(on.changed(device=torch.device("cpu")), *asked)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "frame", short)
    latents = [sample(model, SeedSource(seed)) for seed in (1, 2)]
    pictures = finish(engine.frames(latents, model.generator.output_size[0]))
    assert devices == ["cuda", "cuda", "cuda", "cpu"] and told == ["cpu"]
    for picture, latent in zip(pictures, latents, strict=True):
        np.testing.assert_array_equal(picture, render(model, latent))
