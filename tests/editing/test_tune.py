"""Pivotal tuning: the photo comes closer, the latent stays, what was changed can be stored and taken off."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Progress, Signal, finish
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample
from editgan_desktop.editing.tune import TuningSettings, tunable, tune, with_tuning

SETTINGS = TuningSettings(steps=30, learning_rate=1e-2)


@pytest.fixture
def photo(model: Model) -> np.ndarray:
    """Another face than that of the latent: W+ stands for what it cannot say."""
    return render(model, sample(model, SeedSource(8, 1.0)))


def apart(model: Model, photo: np.ndarray, seed: int = 3) -> float:
    return float(np.abs(render(model, sample(model, SeedSource(seed))).astype(float) - photo).mean())


def test_tuning_brings_the_full_picture_closer_to_the_photo(model: Model, photo: np.ndarray) -> None:
    before = render(model, sample(model, SeedSource(3)))
    tuning = finish(tune(model, photo, sample(model, SeedSource(3)), replace(SETTINGS, full=1.0)))
    assert apart(with_tuning(model, tuning), photo) < 0.9 * apart(model, photo)
    np.testing.assert_array_equal(render(model, sample(model, SeedSource(3))), before)  # the model itself is as it was


@pytest.mark.parametrize("full", [0.0, 1.0])
def test_both_sizes_teach(model: Model, photo: np.ndarray, full: float) -> None:
    seen: list[Progress] = []
    finish(tune(model, photo, sample(model, SeedSource(3)), replace(SETTINGS, full=full)), seen.append)
    assert seen[-1].figures["loss"] < 0.9 * seen[0].figures["loss"]
    assert {report.preview.shape for report in seen if report.preview is not None} == {
        (*model.size(model.working_height), 3)
    }


def test_stopping_keeps_what_was_learnt(model: Model, photo: np.ndarray) -> None:
    def stop_at_five(report: Progress) -> Signal | None:
        return Signal.STOP_AND_KEEP if report.done == 5 else None

    tuning = finish(tune(model, photo, sample(model, SeedSource(3)), SETTINGS), stop_at_five)
    assert set(tuning.changes) == set(tunable(model.generator))
    assert any(np.abs(change).max() > 0 for change in tuning.changes.values())


def test_no_tuning_is_the_model_itself(model: Model) -> None:
    assert with_tuning(model, None) is model


def test_a_tuning_of_another_generator_is_refused(model: Model) -> None:
    name = tunable(model.generator)[0]
    for other in (
        Tuning("elsewhere/w+", {}),
        Tuning(model.generator.latent_space, {name: np.zeros((1, 1), np.float16)}),
        Tuning(model.generator.latent_space, {"mean_w": np.zeros(model.generator.w_dim, np.float16)}),
    ):
        with pytest.raises(BadInputError):
            with_tuning(model, other)


def test_numbers_that_are_none_are_refused() -> None:
    with pytest.raises(BadInputError):
        Tuning("any/w+", {"blocks.0.conv1.bias": np.array([np.nan], np.float16)})


def test_a_photo_of_another_shape_is_refused(model: Model) -> None:
    with pytest.raises(BadInputError):
        finish(tune(model, np.zeros((20, 20, 3), np.uint8), sample(model, SeedSource(3)), SETTINGS))
