"""Inversions stage by stage: what begins where, what is measured, what is kept, what fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.errors import BadInputError, OutOfMemoryError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.editing.encode import encode
from editgan_desktop.editing.invert import InversionSettings, invert
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, segment
from editgan_desktop.editing.tune import TuningSettings, tune, with_tuning
from editgan_desktop.evaluation import inversion
from editgan_desktop.evaluation.inversion import STAGES, InversionEvaluation, InversionTask, run_inversions
from editgan_desktop.evaluation.photo_folder import aligned_face
from editgan_desktop.evaluation.picture_measures import compared, small_picture

from ..tiny import SHAPES, tiny_model
from .inversions import SHORT, Finder, tiny_encoder, write_photos

Alike = Callable[[Any, Any], float]


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stages of a few steps."""
    for stage, steps in SHORT.items():
        monkeypatch.setitem(inversion.STEPS, stage, steps)


@pytest.fixture
def task(model: Model, tmp_path: Path) -> InversionTask:
    def alike(first: Any, second: Any) -> float:
        return float(np.corrcoef(first.ravel(), second.ravel())[0, 1])

    photos = write_photos(tmp_path / "photos", model)
    return InversionTask(
        model, photos, Finder(), alike, tiny_encoder(model), tmp_path / "work", tuning=TuningSettings(steps=3)
    )


def run(task: InversionTask) -> InversionEvaluation:
    return finish(run_inversions(task))


@pytest.fixture
def inverted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of steps of the inversions that were really made."""
    steps: list[int] = []

    def noted(model: Model, aligned: Any, settings: InversionSettings, start: Any = None) -> Any:
        steps.append(settings.steps)
        return invert(model, aligned, settings, start=start)

    monkeypatch.setattr(inversion, "invert", noted)
    return steps


def test_every_stage_begins_where_it_should(task: InversionTask, model: Model) -> None:
    """All again by hand: the encoder's answer, steps from there, and tuning at the latent of the middle stage."""
    evaluation = run(replace(task, photos=task.photos[:1]))
    (photo,) = evaluation.done
    assert list(photo.stages) == list(evaluation.stages) == list(STAGES) and task.encoder is not None
    aligned = aligned_face(task.photos[0], task.finder, model.generator.output_size[0])
    start = encode(task.encoder, aligned)
    latents = {"encoder": start}
    for stage, steps in SHORT.items():
        latents[stage] = finish(
            invert(model, aligned, InversionSettings(steps=steps, preview_every=0), start=start)
        ).latent
    pivot = latents["steps_100"]
    tuned = with_tuning(model, finish(tune(model, aligned, pivot, task.tuning)))
    made = {stage: render(model, latent) for stage, latent in latents.items()} | {"tuned": render(tuned, pivot)}
    for stage, latent in (latents | {"tuned": pivot}).items():
        found = photo.stages[stage]
        np.testing.assert_allclose(found.latent, latent.values, atol=1e-5)
        expected = compared(model.perceptual, aligned, made[stage])
        assert {key: found.measures[key] for key in expected} == pytest.approx(expected, rel=1e-3)
        assert found.measures["identity"] == pytest.approx(task.identity(aligned, made[stage]), abs=1e-4)
        assert np.abs(found.picture.astype(int) - small_picture(made[stage])).max() <= 1
    assert photo.picture is not None
    np.testing.assert_array_equal(photo.picture, small_picture(aligned))
    seconds = {stage: found.measures["seconds"] for stage, found in photo.stages.items()}
    assert 0 < seconds["encoder"] < min(seconds[stage] for stage in SHORT) and seconds["tuned"] > seconds["steps_100"]


def test_without_an_encoder_steps_begin_at_the_mean_face(task: InversionTask, model: Model) -> None:
    evaluation = run(replace(task, encoder=None, photos=task.photos[:1], stages=("encoder", "steps_300")))
    assert list(evaluation.stages) == ["steps_300"] and not evaluation.encoded
    aligned = aligned_face(task.photos[0], task.finder, model.generator.output_size[0])
    expected = finish(invert(model, aligned, InversionSettings(steps=6, preview_every=0))).latent
    np.testing.assert_allclose(evaluation.done[0].stages["steps_300"].latent, expected.values, atol=1e-5)


def test_tuning_alone_makes_what_it_begins_at(task: InversionTask, inverted: list[int]) -> None:
    evaluation = run(replace(task, stages=("tuned",)))
    assert inverted == [4, 4] and [list(photo.stages) for photo in evaluation.done] == [["tuned"], ["tuned"]]


def test_a_stopped_run_goes_on(task: InversionTask, inverted: list[int]) -> None:
    def stop(report: Progress) -> None:
        if report.stage.startswith("1.png, steps_300") and report.figures:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finish(run_inversions(task), stop)
    assert inverted == [2, 4, 6, 2, 4, 6]
    inverted.clear()
    evaluation = run(task)
    assert inverted == [6], "only what was stopped is made again"
    again = run(task)
    assert inverted == [6]
    for one, other in zip(evaluation.done, again.done, strict=True):
        assert {k: v.measures for k, v in one.stages.items()} == {k: v.measures for k, v in other.stages.items()}


def test_what_is_kept_is_not_taken_for_another(task: InversionTask, model: Model, inverted: list[int]) -> None:
    task = replace(task, photos=task.photos[:1], stages=("steps_30", "tuned"))
    run(task)
    assert inverted == [2, 4]
    for changed, anew in (
        (replace(task, tuning=TuningSettings(steps=2)), []),
        (replace(task, inversion=InversionSettings(l2=0.4, preview_every=0)), [2, 4]),
        (replace(task, encoder=tiny_encoder(model, seed=2)), [2, 4]),
        (replace(task, encoder=None), [2, 4]),
    ):
        inverted.clear()
        files = len(list(task.work.iterdir()))
        run(changed)
        assert inverted == anew and len(list(task.work.iterdir())) > files


def test_photos_that_fail_are_reported_and_skipped(task: InversionTask, tmp_path: Path) -> None:
    broken, empty = tmp_path / "broken.jpg", tmp_path / "empty.png"
    broken.write_bytes(b"\xff\xd8\xff no photo")
    Image.new("RGB", (128, 128)).save(empty)
    reports: list[Progress] = []
    evaluation = finish(run_inversions(replace(task, photos=[broken, task.photos[0], empty])), reports.append)
    assert [bool(photo.error) for photo in evaluation.photos] == [True, False, True]
    assert "broken.jpg is damaged" in evaluation.photos[0].error and "No face" in evaluation.photos[2].error
    done, totals = [report.done for report in reports], {report.total for report in reports}
    assert done == sorted(done) and totals == {3 * (1 + 2 + 4 + 6 + 3)} and done[-1] == 2 * 16


def test_too_little_memory_is_no_fault_of_a_photo(task: InversionTask, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OutOfMemoryError("Full.")

    monkeypatch.setattr(inversion, "invert", full)
    with pytest.raises(OutOfMemoryError):
        run(task)


def test_photos_with_label_maps_are_aligned_already(task: InversionTask, model: Model, tmp_path: Path) -> None:
    """The truth is read in the scheme's ids; the labels are those of the tuned generator where it is tuned."""
    for i in range(2):
        Image.fromarray(np.full((64, 64), 13 * i, np.uint8)).save(tmp_path / f"{i}.png")
    task = replace(task, labels=tmp_path, stages=("steps_30", "tuned"), tuning=TuningSettings(steps=3, learning_rate=1))
    evaluation = run(task)
    assert evaluation.scheme is model.scheme
    ids = [np.unique(photo.truth).tolist() for photo in evaluation.done]  # type: ignore[arg-type]
    assert ids == [[0], [load_scheme("celebamask-19").id("hair")]]
    for path, photo in zip(task.photos, evaluation.done, strict=True):
        with Image.open(path) as image:
            np.testing.assert_array_equal(photo.picture, small_picture(np.array(image)))
        latents = [WPlus(photo.stages[stage].latent, model.generator.latent_space) for stage in task.stages]
        untuned = [segment(model, latent, 512) for latent in latents]
        np.testing.assert_array_equal(photo.stages["steps_30"].labels, untuned[0])
        assert (photo.stages["tuned"].labels != untuned[1]).any()


def test_what_cannot_be_asked_for(task: InversionTask, model: Model, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no stage 'steps_50'"):
        run(replace(task, stages=("steps_30", "steps_50")))
    with pytest.raises(BadInputError, match="no encoder"):
        run(replace(task, stages=("encoder",), encoder=None))
    other = model.changed(scheme=load_scheme("face-parts"))
    with pytest.raises(BadInputError, match="parts of celebamask-19"):
        run(replace(task, model=other, labels=tmp_path))
