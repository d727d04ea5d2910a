"""Inversion: closer to the photo, an honest best, early ends, and latents that stay plausible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from editgan_desktop.core.errors import BadInputError, OutOfMemoryError
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.progress import Progress, Signal, finish
from editgan_desktop.editing import invert as inverting
from editgan_desktop.editing.invert import InversionSettings, Picture, invert
from editgan_desktop.editing.latent_prior import fit_prior
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import latent_tensor, render, sample
from editgan_desktop.networks.generator import truncate

SETTINGS = InversionSettings(steps=30, learning_rate=0.1, prior=0.001, spread=0.001)


def photo_of(model: Model, seed: int = 3) -> Picture:
    """A picture whose latent is known: a sampled face as the working head sees it, at the generator's full size."""
    small = render(model, sample(model, SeedSource(seed, 1.0)), model.working_height)
    return small.repeat(model.generator.output_size[0] // len(small), 0).repeat(
        model.generator.output_size[1] // small.shape[1], 1
    )


def apart(model: Model, photo: Picture, latent: WPlus) -> float:
    """Mean difference in grey levels, at the working size."""
    made = render(model, latent, model.working_height)
    step = photo.shape[0] // len(made)
    return float(np.abs(made.astype(float) - photo[::step, ::step].astype(float)).mean())


def test_the_inverted_picture_is_nearer_to_the_photo_than_the_mean_face(model: Model) -> None:
    photo, mean = photo_of(model), sample(model, SeedSource(0, 0.0))
    found = finish(invert(model, photo, SETTINGS))
    assert apart(model, photo, found.latent) < 0.8 * apart(model, photo, mean)
    assert found.stopped == "finished" and len(found.losses) == 30


def test_it_begins_where_it_is_told_to(model: Model) -> None:
    """From the right latent there is little to find, and no step is spent in W."""
    photo, right = photo_of(model), sample(model, SeedSource(3, 1.0))
    found = finish(invert(model, photo, replace(SETTINGS, steps=4), start=right))
    assert apart(model, photo, found.latent) < 0.3 * apart(model, photo, sample(model, SeedSource(0, 0.0)))
    rows = found.latent.values
    assert np.abs(rows - right.values).max() < 1


def test_the_first_steps_move_one_w_for_all_rows(model: Model) -> None:
    found = finish(invert(model, photo_of(model), replace(SETTINGS, in_w=1.0)))
    assert np.ptp(found.latent.values, axis=0).max() == 0
    found = finish(invert(model, photo_of(model), replace(SETTINGS, in_w=0.3)))
    assert np.ptp(found.latent.values, axis=0).max() > 0


def test_stopping_keeps_the_best_so_far(model: Model) -> None:
    seen: list[Progress] = []

    def stop_at_five(report: Progress) -> Signal | None:
        seen.append(report)
        return Signal.STOP_AND_KEEP if report.done == 5 else None

    found = finish(invert(model, photo_of(model), SETTINGS), stop_at_five)
    assert found.stopped == "kept" and len(found.losses) == 5
    assert seen[-1].preview is not None and set(seen[-1].figures) == {"loss", "lpips", "l2", "prior", "spread"}


def test_a_heavy_prior_keeps_the_latent_near_the_samples(model: Model) -> None:
    prior = fit_prior(model.generator)
    free, held = (
        finish(invert(model, photo_of(model), replace(SETTINGS, prior=weight))).latent for weight in (0.0, 10.0)
    )
    far, near = (float(prior.unlikeliness(latent_tensor(model, latent))) for latent in (free, held))
    assert near < 0.5 * far


def test_samples_are_about_one_unlikely(model: Model) -> None:
    generator, prior = model.generator, fit_prior(model.generator)
    z = torch.randn(500, generator.z_dim, generator=torch.Generator().manual_seed(1))
    w = generator.map(z)
    assert float(prior.unlikeliness(w[:, None])) == pytest.approx(1, abs=0.3)
    assert float(prior.unlikeliness(truncate(w, generator.mean_w, 0.5)[:, None])) == pytest.approx(0.25, abs=0.1)


def test_a_photo_of_another_shape_is_refused(model: Model) -> None:
    with pytest.raises(BadInputError, match="shape"):
        finish(invert(model, np.zeros((30, 70, 3), np.uint8), SETTINGS))


def test_too_little_memory_is_told_before_it_begins(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inverting, "bytes_of_a_step", lambda _: 1 << 60)
    with pytest.raises(OutOfMemoryError):
        finish(invert(model, photo_of(model), SETTINGS))


def test_a_heavy_start_keeps_the_latent_near_where_it_began(model: Model) -> None:
    prior, start = fit_prior(model.generator), sample(model, SeedSource(5, 1.0))
    free, held = (
        finish(invert(model, photo_of(model), replace(SETTINGS, start=weight), start)).latent for weight in (0.0, 10.0)
    )
    far, near = (
        float(prior.unlikeliness(prior.mean + latent_tensor(model, latent) - latent_tensor(model, start)))
        for latent in (free, held)
    )
    assert near < 0.5 * far
