"""Training the segmentation branch on tiny faces whose labels a hidden branch of the same kind made."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.segmentation_branch import SegmentationBranch
from editgan_desktop.training.point_table import PointTable, fit_projection, gather_points
from editgan_desktop.training.segmentation import (
    SegmentationSettings,
    _loss,
    _new_learner,
    evaluate_segmentation,
    fit,
    new_branch,
    point_iou,
    train_branch,
)

from ..tiny import SCHEME, head_heights, random_ws, tiny_branch
from .faces import TEACHER, tiny_faces, tiny_settings

PARTS = load_scheme(SCHEME)


@pytest.fixture
def settings(generator: MobileStyleGAN) -> SegmentationSettings:
    return tiny_settings(generator)


def prepared(generator: MobileStyleGAN, settings: SegmentationSettings) -> tuple[SegmentationBranch, PointTable]:
    """An untrained learner, and three faces for it."""
    faces = tiny_faces(generator, range(3))
    projection = finish(fit_projection(generator, faces, settings.points))
    table = finish(gather_points(generator, faces, projection, settings.points))
    return _new_learner(projection, PARTS, settings), table


# Training


def test_a_new_branch_fits(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    branch = new_branch(generator, SCHEME, len(PARTS), settings)
    features = generator.features(random_ws(generator), settings.height)
    assert branch(features, (8, 8)).shape == (1, len(PARTS), 8, 8)
    assert len(branch.config.channels) == len(features.maps)


def test_training_learns_faces_it_has_not_seen(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    longer = replace(settings, hidden=(32, 16), steps=240, points_per_face=400)
    held_out = tiny_faces(generator, range(100, 106))
    seen: list[Progress] = []
    branch, counts = finish(
        train_branch(generator, tiny_faces(generator, range(12)), held_out, PARTS, longer), seen.append
    )
    assert counts is not None
    steps = [report for report in seen if report.stage == "train segmentation"]
    assert steps[-1].figures["loss"] < 0.6 * steps[0].figures["loss"]
    assert (steps[-1].done, steps[-1].total) == (240, 240)
    right, largest = counts.matrix.trace() / counts.matrix.sum(), counts.matrix.sum(1).max() / counts.matrix.sum()
    assert right > largest + 0.1, "more than by always naming the largest part"
    again = finish(evaluate_segmentation(generator, branch, held_out, longer.height))
    assert (again.matrix == counts.matrix).all()


def test_the_estimate_while_training_is_near_the_truth(
    generator: MobileStyleGAN, settings: SegmentationSettings
) -> None:
    faces = tiny_faces(generator, range(4))
    seen: list[Progress] = []
    _, counts = finish(train_branch(generator, faces, faces, PARTS, replace(settings, steps=120)), seen.append)
    estimate = [r.figures["held_out_iou"] for r in seen if "held_out_iou" in r.figures][-1]
    assert counts is not None
    present = counts.matrix.sum(1) > 200
    assert estimate == pytest.approx(float(counts.iou()[present].mean()), abs=0.2)
    assert estimate > 0.1


def test_without_held_out_faces_nothing_is_measured(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    seen: list[Progress] = []
    _, counts = finish(train_branch(generator, tiny_faces(generator, [1]), [], PARTS, settings), seen.append)
    assert counts is None and all("held_out_iou" not in report.figures for report in seen)


def test_members_learn_each_by_itself(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    """The loss is the mean of theirs, and not that of their mean; they begin apart and stay apart."""
    two = replace(settings, members=2)
    learner, table = prepared(generator, two)
    finish(fit(learner, table, two))
    logits = learner.each_per_pixel(table.values.float(), table.points)
    assert (logits[:, 0] - logits[:, 1]).abs().max() > 0.5
    whole = replace(two, batch=50)
    random = np.random.Generator(np.random.PCG64([two.seed, 3])).integers(0, len(table), 50)
    labels = table.labels[torch.from_numpy(random)]
    apart = [torch.nn.functional.cross_entropy(logits[random, m], labels) for m in range(2)]
    torch.testing.assert_close(_loss(learner, table, whole, 3), torch.stack(apart).mean())


def test_evaluation_counts_a_perfect_branch_as_perfect(generator: MobileStyleGAN) -> None:
    height = head_heights(generator)[0]
    teacher = tiny_branch(generator, height, seed=TEACHER)
    counts = finish(evaluate_segmentation(generator, teacher, tiny_faces(generator, range(2)), height))
    assert np.nanmin(counts.iou()) == 1 and counts.matrix.sum() == 2 * 48 * 64


def test_a_learner_that_is_always_right_has_iou_one(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    learner, table = prepared(generator, settings)
    found = learner.per_pixel(table.values.float(), table.points).argmax(1)
    assert point_iou(learner, PointTable(table.values, table.points, found)) == 1
    assert point_iou(learner, table) < 0.9


# Resuming


def state_after(
    generator: MobileStyleGAN, settings: SegmentationSettings, path: Path | None, stop_at: int = 0
) -> dict[str, Tensor]:
    """Train a fresh learner, or break off after the report at step `stop_at`."""
    learner, table = prepared(generator, settings)
    job = fit(learner, table, settings, path)
    for report in job:
        if report.done == stop_at:
            job.close()
    return {name: value.clone() for name, value in learner.state_dict().items()}


def test_resuming_gives_the_same_weights_bit_for_bit(
    generator: MobileStyleGAN, settings: SegmentationSettings, tmp_path: Path
) -> None:
    whole = state_after(generator, settings, None)
    path = tmp_path / "checkpoint.safetensors"
    half = state_after(generator, settings, path, stop_at=20)
    assert path.is_file()
    resumed = state_after(generator, settings, path)
    assert any((half[name] != whole[name]).any() for name in whole)
    torch.testing.assert_close(resumed, whole, rtol=0, atol=0)


def test_resuming_does_only_the_steps_that_are_left(
    generator: MobileStyleGAN, settings: SegmentationSettings, tmp_path: Path
) -> None:
    path = tmp_path / "checkpoint.safetensors"
    state_after(generator, settings, path, stop_at=20)
    reports = list(fit(*prepared(generator, settings), settings, path))
    assert [report.done for report in reports] == list(range(21, 41))


def test_resuming_a_finished_training_gives_its_result(
    generator: MobileStyleGAN, settings: SegmentationSettings, tmp_path: Path
) -> None:
    path = tmp_path / "checkpoint.safetensors"
    first, again = (state_after(generator, settings, path) for _ in range(2))
    torch.testing.assert_close(again, first, rtol=0, atol=0)


def damaged(path: Path, how: str) -> None:
    """Spoil a good checkpoint in one way."""
    tensors = load_file(path)
    if how == "truncated":
        path.write_bytes(path.read_bytes()[:-10])
    elif how == "no safetensors":
        path.write_bytes(b"hello" * 100)
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "no step":
        save_file(tensors, path)
    elif how == "step in words":
        save_file(tensors, path, {"step": "twenty"})
    elif how == "a weight missing":
        save_file({k: v for k, v in tensors.items() if k != "model.third.bias"}, path, {"step": "20"})
    elif how == "another shape":
        save_file(tensors | {"model.third.bias": torch.zeros(3)}, path, {"step": "20"})
    elif how == "a moment missing":
        save_file({k: v for k, v in tensors.items() if k != "adam.2.exp_avg"}, path, {"step": "20"})


@pytest.mark.parametrize(
    "how",
    [
        "truncated",
        "no safetensors",
        "empty",
        "no step",
        "step in words",
        "a weight missing",
        "another shape",
        "a moment missing",
    ],
)
def test_a_damaged_checkpoint_is_refused_and_changes_nothing(
    generator: MobileStyleGAN, settings: SegmentationSettings, tmp_path: Path, how: str
) -> None:
    path = tmp_path / "checkpoint.safetensors"
    state_after(generator, settings, path, stop_at=20)
    damaged(path, how)
    (learner, table), content = prepared(generator, settings), path.read_bytes()
    before = deepcopy(dict(learner.state_dict()))
    with pytest.raises(CorruptFileError, match="not a checkpoint of this training"):
        finish(fit(learner, table, settings, path))
    torch.testing.assert_close(dict(learner.state_dict()), before, rtol=0, atol=0)
    assert path.read_bytes() == content, "the user may want to look at it"
