"""Optimising a latent: an honest best, stopping in every way, and what comes back."""

from __future__ import annotations

import gc
import math
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import torch
from torch import Tensor

from editgan_desktop.core.errors import BadInputError, OutOfMemoryError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Progress, Signal, finish
from editgan_desktop.core.requests import EditRequest, EditResult, OptimiseSettings
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.optimise import _Best, optimise, stages
from editgan_desktop.editing.synthesise import segment

from ..tiny import FakePerceptual, face
from .painting import SETTINGS, painting, terms_at

WILD = 5.0  # a learning rate that leads nowhere


def run(model: Model, request: EditRequest) -> EditResult:
    return finish(optimise(model, request))


def reports_of(model: Model, request: EditRequest) -> list[Progress]:
    seen: list[Progress] = []
    finish(optimise(model, request), seen.append)
    return seen


def test_an_edit_comes_closer_to_its_mask(model: Model) -> None:
    request = painting(model, replace(SETTINGS, steps=24))
    result = run(model, request)
    before = terms_at(model, request, np.zeros_like(result.delta), model.working_height)
    after = terms_at(model, request, result.delta, model.working_height)
    assert float(after.total) < 0.9 * float(before.total)
    assert after.figures["mask"] < before.figures["mask"]
    assert result.missed.sum() < request.changed.sum()


def test_the_best_is_the_lowest_loss_seen_at_the_last_size(model: Model) -> None:
    """And it can be had again: what is returned is the latent that loss belongs to."""
    for rate in (0.02, 0.4):
        request = painting(model, replace(SETTINGS, learning_rate=rate))
        result = run(model, request)
        _, (height, steps) = stages(model, request.settings)
        lowest = min(result.losses[-steps:])
        again = float(terms_at(model, request, result.delta, height).total)
        assert again == pytest.approx(lowest, rel=1e-4)


def test_when_every_step_makes_it_worse_the_best_is_the_start(model: Model) -> None:
    """The released tool returned the last iterate under the name of the best."""
    result = run(model, painting(model, replace(SETTINGS, learning_rate=WILD, draft=0.0)))
    assert min(result.losses) == result.losses[0] and max(result.losses) > 2 * result.losses[0]
    assert np.abs(result.delta).max() == 0


def test_the_working_size_goes_on_from_the_best_of_the_draft(model: Model) -> None:
    """Not from its last iterate."""
    request = painting(model, replace(SETTINGS, learning_rate=WILD))
    losses = run(model, request).losses
    assert min(losses[:4]) == losses[0], "the draft's best is its start"
    unmoved = terms_at(model, request, np.zeros_like(request.source.values), model.working_height)
    assert losses[4] == pytest.approx(float(unmoved.total), rel=1e-4)


def test_the_best_is_a_copy() -> None:
    moving = torch.zeros(2, 3)
    best = _Best(moving.clone())
    best.see(moving, 1.0)
    moving += 7
    best.see(moving, 2.0)
    assert best.delta.tolist() == [[0.0] * 3] * 2 and best.loss == 1
    best.see(moving, 0.5)
    moving += 1
    assert best.delta.tolist() == [[7.0] * 3] * 2 and best.loss == 0.5


def test_a_loss_that_is_no_number_is_never_the_best() -> None:
    best = _Best(torch.zeros(1))
    best.see(torch.ones(1), math.nan)
    assert best.delta.tolist() == [0] and best.loss == math.inf


def test_the_result_says_what_was_found(model: Model) -> None:
    request = painting(model)
    result = run(model, request)
    np.testing.assert_array_equal(result.latent.values, request.source.values + result.delta)
    assert result.latent.space == model.generator.latent_space
    assert result.delta.dtype == np.float32 and np.abs(result.delta).max() > 0
    np.testing.assert_array_equal(result.achieved, segment(model, result.latent))
    np.testing.assert_array_equal(result.missed, request.changed & (result.achieved != request.painted))
    assert result.steps == len(result.losses) == SETTINGS.steps and result.stopped == "finished"
    assert result.seconds > 0


def test_missed_pixels_are_among_the_painted_ones_and_of_their_size(model: Model) -> None:
    request = painting(model)
    large = replace(
        request, original=request.original.repeat(2, 0).repeat(2, 1), painted=request.painted.repeat(2, 0).repeat(2, 1)
    )
    result = run(model, large)
    assert result.achieved.shape == result.missed.shape == large.painted.shape
    assert result.missed.any() and not (result.missed & ~large.changed).any()


def test_the_same_request_gives_the_same_result(model: Model) -> None:
    first, second = (run(model, painting(model)) for _ in range(2))
    np.testing.assert_array_equal(first.delta, second.delta)
    assert first.losses == second.losses


def test_the_request_is_left_alone(model: Model) -> None:
    request = painting(model)
    before = [a.copy() for a in (request.source.values, request.original, request.painted)]
    run(model, request)
    for kept, now in zip(before, (request.source.values, request.original, request.painted), strict=True):
        np.testing.assert_array_equal(kept, now)


@pytest.mark.parametrize("rows", [(2, 4), (0, 0), (1, 99), (3, 3)])
def test_only_chosen_rows_move(model: Model, rows: tuple[int, int]) -> None:
    result = run(model, painting(model, replace(SETTINGS, rows=rows)))
    moves = (np.abs(result.delta).max(1) > 0).tolist()
    assert moves == [rows[0] <= i <= rows[1] for i in range(model.generator.num_styles)]


@pytest.mark.parametrize("rows", [(99, 120), (4, 2), (-3, 2)])
def test_rows_that_are_not_there_are_refused(model: Model, rows: tuple[int, int]) -> None:
    """Otherwise nothing would move, and an empty vector be saved."""
    with pytest.raises(BadInputError, match="free no row"):
        next(optimise(model, painting(model, replace(SETTINGS, rows=rows))))


def test_all_rows_move_when_none_is_chosen(model: Model) -> None:
    result = run(model, painting(model))
    assert (np.abs(result.delta).max(1) > 0).all()


def test_stop_and_keep_gives_the_best_so_far(model: Model) -> None:
    request = painting(model)
    for last in (2, 6):  # in the draft, and after it
        result = finish(optimise(model, request), lambda p, n=last: Signal.STOP_AND_KEEP if p.done == n else None)
        assert result.stopped == "kept" and result.steps == len(result.losses) == last
        height = model.draft_height if last == 2 else model.working_height
        lowest = min(result.losses if last == 2 else result.losses[4:])
        assert float(terms_at(model, request, result.delta, height).total) == pytest.approx(lowest, rel=1e-4)


def test_closing_in_the_middle_leaks_nothing(model: Model) -> None:
    def tensors() -> int:
        gc.collect()
        return sum(issubclass(type(thing), Tensor) for thing in gc.get_objects())

    request = painting(model)
    run(model, request)  # whatever is cached for good is cached now
    before = tensors()
    job = optimise(model, request)
    next(job), next(job)
    job.close()
    del job
    assert tensors() == before
    assert torch.is_grad_enabled()


def test_cancelling_raises_what_the_listener_raised(model: Model) -> None:
    def cancel(report: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finish(optimise(model, painting(model)), cancel)
    assert torch.is_grad_enabled()


def test_patience_stops_when_nothing_gets_better(model: Model) -> None:
    stuck = OptimiseSettings(steps=30, draft=0, learning_rate=1e-9, rows=None, patience=4, preview_every=0)
    result = run(model, painting(model, stuck))
    assert result.stopped == "converged" and result.steps == 5
    assert run(model, painting(model, replace(stuck, patience=0))).steps == 30


def test_slow_but_steady_counts_as_better() -> None:
    best, loss = _Best(torch.zeros(1)), 1.0
    for _ in range(20):
        best.see(torch.zeros(1), loss)
        loss *= 0.998
    assert best.since <= 2
    for _ in range(3):
        best.see(torch.zeros(1), loss)
    assert best.since >= 3


def test_patience_does_not_stop_what_still_gets_better(model: Model) -> None:
    settings = OptimiseSettings(steps=12, draft=0, learning_rate=0.02, rows=None, patience=6, preview_every=0)
    result = run(model, painting(model, settings))
    assert (result.stopped, result.steps) == ("finished", 12)


def test_patience_in_the_draft_goes_on_to_the_working_size(model: Model) -> None:
    stuck = OptimiseSettings(steps=30, draft=0.5, learning_rate=1e-9, rows=None, patience=4, preview_every=0)
    assert run(model, painting(model, stuck)).steps == 10


def test_continuing_starts_where_the_last_run_ended(model: Model) -> None:
    request = painting(model)
    first = run(model, request)
    height = model.working_height
    reached = float(terms_at(model, request, first.delta, height).total)
    second = run(model, replace(request, start=first.latent, settings=replace(SETTINGS, draft=0.0)))
    assert second.losses[0] == pytest.approx(reached, rel=1e-4)
    assert float(terms_at(model, request, second.delta, height).total) <= reached * 1.0001
    np.testing.assert_array_equal(second.latent.values, request.source.values + second.delta)


def test_continuing_keeps_what_other_rows_had(model: Model) -> None:
    request = painting(model)
    first = run(model, request)
    second = run(model, replace(request, start=first.latent, settings=replace(SETTINGS, rows=(2, 3))))
    changed = np.abs(second.delta - first.delta).max(1)
    assert (changed[2:4] > 1e-4).all() and np.delete(changed, [2, 3]).max() < 1e-6


def test_previews_come_when_asked(model: Model) -> None:
    seen = reports_of(model, painting(model, replace(SETTINGS, preview_every=3)))
    assert [report.done for report in seen if report.preview is not None] == [3, 6]
    heights = [model.draft_height, model.working_height]
    shapes = [report.preview.shape for report in seen if report.preview is not None]
    assert shapes == [(*model.size(height), 3) for height in heights]
    assert all(report.preview is None for report in reports_of(model, painting(model)))


def test_every_step_is_reported_with_its_losses(model: Model) -> None:
    request = painting(model)
    seen = reports_of(model, request)
    assert [(report.done, report.total) for report in seen] == [(i + 1, 8) for i in range(8)]
    losses = [report.figures["loss"] for report in seen]
    assert tuple(losses) == run(model, request).losses
    assert all(math.isfinite(value) for report in seen for value in report.figures.values())


def test_out_of_memory_passes_as_itself(model: Model) -> None:
    class Failing(FakePerceptual):
        def compare(self, picture: Tensor, reference: tuple[Tensor, ...]) -> Tensor:
            if self.encoded > 2:
                raise RuntimeError("CUDA out of memory")
            return super().compare(picture, reference)

    seen: list[Progress] = []
    with pytest.raises(RuntimeError, match=r"^CUDA out of memory$") as caught:
        finish(optimise(replace(model, make_perceptual=Failing), painting(model)), seen.append)  # type: ignore[arg-type]
    assert type(caught.value) is RuntimeError and len(seen) == 2
    assert run(model, painting(model)).stopped == "finished", "the model is as good as before"


def test_following_the_mask_reaches_more_of_it(model: Model) -> None:
    keep, follow = (painting(model, replace(SETTINGS, steps=20, follow=f)) for f in (0.0, 1.0))
    judge = painting(model)
    kept, followed = (
        terms_at(model, judge, run(model, request).delta, model.working_height).figures for request in (keep, follow)
    )
    assert followed["mask"] < kept["mask"]
    assert followed["lpips"] > kept["lpips"]


@pytest.mark.parametrize(
    ("steps", "draft", "plan"),
    [(10, 0.5, (5, 5)), (10, 0.0, (10,)), (10, 1.0, (10,)), (1, 0.4, (1,)), (7, 0.3, (2, 5))],
)
def test_the_draft_has_its_share_of_the_steps(model: Model, steps: int, draft: float, plan: tuple[int, ...]) -> None:
    planned = stages(model, OptimiseSettings(steps=steps, draft=draft))
    assert tuple(count for _, count in planned) == plan
    heights = [model.draft_height, model.working_height] if len(plan) == 2 else [planned[0][0]]
    assert [height for height, _ in planned] == heights
    assert planned[-1][0] == (model.draft_height if draft == 1 else model.working_height)


def test_a_model_with_one_head_has_no_draft(model: Model) -> None:
    height = model.working_height
    single = replace(model, heads={height: model.heads[height]})
    assert stages(single, OptimiseSettings(steps=10, draft=0.5)) == [(height, 10)]
    assert run(single, painting(single)).steps == SETTINGS.steps


def test_a_mask_of_another_shape_is_refused_at_once(model: Model) -> None:
    request = painting(model)
    narrow = replace(request, original=request.original[:, 2:], painted=request.painted[:, 2:])
    with pytest.raises(BadInputError, match="painted mask"):
        next(optimise(model, narrow))


def test_latents_from_elsewhere_are_refused_at_once(model: Model) -> None:
    request = painting(model)
    foreign = WPlus(face(model).values, "cars/w+")
    other_shape = WPlus(face(model).values[:-1], model.generator.latent_space)
    for wrong in (foreign, other_shape):
        for broken in (replace(request, source=wrong), replace(request, start=wrong)):
            with pytest.raises(BadInputError, match="latent belongs to"):
                next(optimise(model, broken))


def test_too_little_memory_is_refused_before_the_first_step(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the CPU nothing fails in time: the system kills the program."""
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=100))
    with pytest.raises(OutOfMemoryError, match="This edit"):
        next(optimise(model, painting(model)))
