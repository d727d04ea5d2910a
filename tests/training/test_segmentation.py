"""Training the segmentation branch on tiny faces whose labels a hidden branch of the same kind made."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor

from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.segmentation_branch import SegmentationBranch, position_map
from editgan_desktop.training.labelled_faces import LabelledFace, sampled_latent
from editgan_desktop.training.segmentation import (
    PointTable,
    SegmentationSettings,
    _channel_statistics,
    _fold_standardisation,
    choose_points,
    evaluate_segmentation,
    gather_points,
    new_branch,
    pixel_points,
    point_features,
    train_segmentation,
)

from ..drawn_face import SCHEME
from ..tiny import head_heights, random_ws, tiny_branch

TEACHER = 16  # the seed of a random branch whose labels vary in both shapes


@pytest.fixture
def settings(generator: MobileStyleGAN) -> SegmentationSettings:
    return SegmentationSettings(
        height=head_heights(generator)[0], hidden=(16, 8), points_per_face=200, steps=40, batch=64, learning_rate=0.01
    )


def tiny_faces(generator: MobileStyleGAN, seeds: Sequence[int]) -> list[LabelledFace]:
    """Faces labelled by a random branch, which the trained one has to find again."""
    height = head_heights(generator)[0]
    teacher, size = tiny_branch(generator, height, seed=TEACHER), (48, 64)
    faces = []
    for seed in seeds:
        source = SeedSource(seed, 1.0)
        logits = teacher(generator.features(sampled_latent(generator, source), height), size)
        faces.append(LabelledFace(source, logits.argmax(1)[0].to(torch.uint8).numpy()))
    return faces


def fresh(generator: MobileStyleGAN, settings: SegmentationSettings) -> SegmentationBranch:
    return new_branch(generator, SCHEME.name, len(SCHEME), settings)


def table_of(generator: MobileStyleGAN, settings: SegmentationSettings, seeds: Sequence[int] = range(3)) -> PointTable:
    return finish(gather_points(generator, tiny_faces(generator, seeds), settings))


def all_pixels(size: tuple[int, int]) -> np.ndarray:
    return np.array(np.unravel_index(np.arange(size[0] * size[1]), size))


# Points


def test_half_of_the_points_are_spread_evenly_over_the_parts() -> None:
    labels = np.zeros((50, 60), np.uint8)
    labels[:3, :2] = 4  # six pixels of a rare part
    labels[25:] = 7
    settings = SegmentationSettings(points_per_face=3000, balanced=0.5)
    rows, columns = choose_points(labels, settings, np.random.default_rng(0))
    count = {part: int((labels[rows, columns] == part).sum()) for part in (0, 4, 7)}
    assert sum(count.values()) == 3000
    for part, drawn in count.items():
        share = (labels == part).mean()
        assert drawn == pytest.approx(500 + 1500 * share, rel=0.1)


@pytest.mark.parametrize("balanced", [0.0, 1.0])
def test_points_may_be_all_even_or_all_uniform(balanced: float) -> None:
    labels = np.zeros((40, 40), np.uint8)
    labels[0, :8] = 3
    settings = SegmentationSettings(points_per_face=2000, balanced=balanced)
    rows, columns = choose_points(labels, settings, np.random.default_rng(0))
    rare = (labels[rows, columns] == 3).mean()
    assert rare == pytest.approx(0.5 if balanced else 8 / 1600, abs=0.01)


def test_points_of_pixels_are_where_the_branch_sees_them() -> None:
    size = (6, 10)
    found = pixel_points(all_pixels(size), size)
    torch.testing.assert_close(found, position_map(size, torch.zeros(1))[0].flatten(1).T)


def test_features_of_points_are_the_upsampled_maps(generator: MobileStyleGAN) -> None:
    """Training sees what `forward` sees: bilinear in both, where the released tool mixed two kinds."""
    size = generator.output_size
    features = generator.features(random_ws(generator))
    stack = torch.cat([F.interpolate(m, size, mode="bilinear") for m in features.maps], 1)
    found = point_features(features, pixel_points(all_pixels(size), size))
    torch.testing.assert_close(found, stack[0].flatten(1).T, rtol=1e-4, atol=1e-4)


def test_the_table_holds_every_face(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    seen: list[Progress] = []
    faces = tiny_faces(generator, range(3))
    table = finish(gather_points(generator, faces, settings), seen.append)
    assert [(p.done, p.total) for p in seen] == [(1, 3), (2, 3), (3, 3)]
    channels = fresh(generator, settings).config.channels
    assert table.values.shape == (len(table.labels), sum(channels)) and table.values.dtype == torch.float16
    assert table.points.shape == (len(table.labels), 2) and 500 < len(table.labels) <= 600
    assert table.labels.dtype == torch.int64
    assert set(table.labels.tolist()) == set(np.unique([face.labels for face in faces]))


def test_the_table_s_labels_belong_to_its_points(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    (face,) = tiny_faces(generator, [5])
    table = table_of(generator, settings, [5])
    height, width = face.labels.shape
    columns, rows = ((table.points + 1) / 2 * torch.tensor([width, height])).long().T
    assert torch.from_numpy(face.labels)[rows, columns].tolist() == table.labels.tolist()


# Training


def test_a_new_branch_fits_and_is_the_same_again(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    first, second = (fresh(generator, settings) for _ in range(2))
    torch.testing.assert_close(dict(first.state_dict()), dict(second.state_dict()), rtol=0, atol=0)
    features = generator.features(random_ws(generator), settings.height)
    assert first(features, (8, 8)).shape == (1, len(SCHEME), 8, 8)
    assert len(first.config.channels) == len(features.maps)


def test_statistics_are_taken_block_by_block() -> None:
    values = (torch.randn(20_000, 3) * torch.tensor([1.0, 5.0, 0.0]) + torch.tensor([0.0, 40.0, 2.0])).half()
    mean, std = _channel_statistics(values)
    torch.testing.assert_close(mean, values.double().mean(0).float(), rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(std[:2], values.double().std(0, correction=0).float()[:2], rtol=1e-4, atol=1e-5)
    assert std[2] == pytest.approx(1e-3), "a channel that never changes is not blown up"


def test_folding_the_standardisation_changes_no_logit(
    generator: MobileStyleGAN, settings: SegmentationSettings
) -> None:
    for members in (1, 2):
        branch = fresh(generator, replace(settings, members=members))
        folded = deepcopy(branch)
        values, points = 3 * torch.randn(50, sum(branch.config.channels)) + 1, torch.rand(50, 2) * 2 - 1
        mean, std = values.mean(0), values.std(0)
        _fold_standardisation(folded, mean, std)
        wanted = branch.per_pixel((values - mean) / std, points)
        assert (wanted - branch.per_pixel(values, points)).abs().max() > 1e-3
        torch.testing.assert_close(folded.per_pixel(values, points), wanted, rtol=1e-4, atol=1e-5)


def test_training_learns_faces_it_has_not_seen(generator: MobileStyleGAN, settings: SegmentationSettings) -> None:
    longer = replace(settings, hidden=(32, 16), steps=240, points_per_face=400)
    held_out = tiny_faces(generator, range(100, 106))
    branch = fresh(generator, longer)
    before = finish(evaluate_segmentation(generator, branch, held_out, longer.height))
    seen: list[Progress] = []
    finish(train_segmentation(branch, table_of(generator, longer, range(12)), longer), seen.append)
    assert seen[-1].figures["loss"] < 0.6 * seen[0].figures["loss"]
    assert (seen[-1].done, seen[-1].total) == (240, 240)
    counts = finish(evaluate_segmentation(generator, branch, held_out, longer.height))
    right, largest = counts.matrix.trace() / counts.matrix.sum(), counts.matrix.sum(1).max() / counts.matrix.sum()
    assert right > largest + 0.1, "more than by always naming the largest part"
    assert counts.mean_iou(3) > before.mean_iou(3) + 0.2


def test_evaluation_counts_a_perfect_branch_as_perfect(generator: MobileStyleGAN) -> None:
    height = head_heights(generator)[0]
    counts = finish(
        evaluate_segmentation(
            generator, tiny_branch(generator, height, seed=TEACHER), tiny_faces(generator, range(2)), height
        )
    )
    assert np.nanmin(counts.iou()) == 1 and counts.matrix.sum() == 2 * 48 * 64


# Resuming


def state_after(
    generator: MobileStyleGAN, settings: SegmentationSettings, path: Path | None, stop_at: int = 0
) -> dict[str, Tensor]:
    """Train a fresh branch, or break off after the report at step `stop_at`."""
    branch = fresh(generator, settings)
    job = train_segmentation(branch, table_of(generator, settings), settings, path)
    for report in job:
        if report.done == stop_at:
            job.close()
    return {name: value.clone() for name, value in branch.state_dict().items()}


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
    table = table_of(generator, settings)
    reports = list(train_segmentation(fresh(generator, settings), table, settings, path))
    assert [report.done for report in reports] == [40]


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
    branch, content = fresh(generator, settings), path.read_bytes()
    before = deepcopy(dict(branch.state_dict()))
    with pytest.raises(CorruptFileError, match="not a checkpoint of this training"):
        finish(train_segmentation(branch, table_of(generator, settings), settings, path))
    torch.testing.assert_close(dict(branch.state_dict()), before, rtol=0, atol=0)
    assert path.read_bytes() == content, "the user may want to look at it"
