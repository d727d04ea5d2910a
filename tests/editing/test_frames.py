"""Pictures for an animation: one for each latent, at the size asked for."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.editing.frames import frame, frames
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample


def test_a_picture_for_each_latent_in_order(model: Model) -> None:
    latents = [sample(model, SeedSource(seed)) for seed in (1, 2, 3)]
    reports: list[Progress] = []
    height = model.generator.output_size[0]
    made = finish(frames(lambda latent: frame(model, latent, height), latents), reports.append)
    for picture, latent in zip(made, latents, strict=True):
        np.testing.assert_array_equal(picture, render(model, latent))
    assert [(report.done, report.total) for report in reports] == [(1, 3), (2, 3), (3, 3)]
    np.testing.assert_array_equal(reports[0].preview, made[0])


@pytest.mark.parametrize("share", [2, 3])
def test_smaller_ones_keep_their_shape(model: Model, share: int) -> None:
    rows, columns = model.generator.output_size
    height = rows // share // 2 * 2
    picture = frame(model, sample(model, SeedSource(1)), height)
    assert picture.shape[0] == height and picture.shape[1] % 2 == 0
    assert picture.shape[1] / height == pytest.approx(columns / rows, abs=2 / height)
