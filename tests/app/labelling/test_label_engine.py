"""What the label window asks of the model, on tiny generators."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import torch

from editgan_desktop.app import label_engine
from editgan_desktop.app.label_engine import LabelEngine, scores, uncertainty_of
from editgan_desktop.app.labelling.matching import matching
from editgan_desktop.core.errors import OutOfMemoryError
from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.core.labels import LabelScheme, Part, load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import finish
from editgan_desktop.editing.load import read_branch
from editgan_desktop.editing.model import Model
from editgan_desktop.training.metrics import ConfusionCounts
from editgan_desktop.training.segmentation import SegmentationSettings

COARSE, FINE = load_scheme("celebamask-19"), load_scheme("face-parts")
OWN = LabelScheme(
    "own", "Own", (Part("nothing", "Nothing", (0, 0, 0), "scene"), Part("dimple", "Dimple", (200, 0, 0), "skin"))
)
FACE = SeedSource(3)
SETTINGS = SegmentationSettings(members=2, steps=20, points_per_face=400)


def faces(engine: LabelEngine, *seeds: int) -> list[LabelledFace]:
    """Faces labelled "dimple" on the left half."""
    rows, columns = engine.model.size(engine.model.mask_height)
    labels = np.zeros((rows, columns), np.uint8)
    labels[:, : columns // 2] = 1
    return [LabelledFace(SeedSource(seed), labels) for seed in seeds]


def train(engine: LabelEngine, folder: Path, *held_out: int):  # type: ignore[no-untyped-def]
    measured = faces(engine, *held_out)
    paths = folder / "training.safetensors", folder / "branch.safetensors"
    return finish(engine.train(faces(engine, 1, 2), measured, OWN, SETTINGS, *paths))


def test_a_look_is_that_of_the_edit_window(model: Model) -> None:
    from editgan_desktop.app.engine import Engine

    look, unsure = LabelEngine(model).look(FACE, None, COARSE)
    edited = Engine(model).sample(FACE)
    assert look.full and look.labels.shape == unsure.shape == edited.labels.shape
    np.testing.assert_array_equal(look.picture, edited.picture)
    np.testing.assert_array_equal(look.labels, edited.labels)
    assert unsure.dtype == np.float32 and 0 <= unsure.min() < unsure.max() <= 1


def test_parts_that_no_network_knows_are_all_the_first(model: Model) -> None:
    look, unsure = LabelEngine(model).look(FACE, None, OWN)
    assert not look.labels.any() and not unsure.any()


def test_a_shipped_branch_helps_with_finer_parts(model: Model) -> None:
    coarse, _ = LabelEngine(model).look(FACE, None, COARSE)
    fine, _ = LabelEngine(model).look(FACE, None, FINE)
    np.testing.assert_array_equal(matching(COARSE, FINE)[coarse.labels], fine.labels)
    assert len(np.unique(fine.labels)) > 2


@pytest.mark.parametrize("part", ["background", "nose", "lip_upper", "hair", "brow_left"])
def test_parts_of_one_name_are_matched(part: str) -> None:
    name = part if part in FINE.names else "nose_bridge"
    assert FINE.names[matching(COARSE, FINE)[COARSE.id(part)]] == name


def test_the_finer_way_round_each_part_lies_in_a_coarse_one() -> None:
    found = matching(FINE, COARSE)
    assert COARSE.names[found[FINE.id("forehead")]] == "skin" and COARSE.names[found[FINE.id("hair")]] == "hair"


def test_training_writes_a_branch_that_suggests(model: Model, tmp_path: Path) -> None:
    engine = LabelEngine(model)
    report = train(engine, tmp_path, 3)
    assert report.faces == (1, 2) and report.held_out == (3,) and report.steps == 20 and report.members == 2
    assert set(report.parts) == set(OWN.names) and report.mean_iou is not None and report.mean_iou > 0.5
    assert not (tmp_path / "training.safetensors").exists()
    branch = tmp_path / "branch.safetensors"
    assert read_branch(branch, torch.device("cpu")).config.parts == 2
    look, unsure = engine.look(FACE, branch, OWN)
    assert look.labels[:, 0].mean() > 0.5 > look.labels[:, -1].mean() and unsure.any()


def test_without_held_out_faces_nothing_is_measured(model: Model, tmp_path: Path) -> None:
    report = train(LabelEngine(model), tmp_path)
    assert report.mean_iou is None and report.parts == {}


def test_a_checkpoint_of_other_parts_is_replaced(model: Model, tmp_path: Path) -> None:
    (tmp_path / "training.safetensors").write_bytes(b"something else")
    assert train(LabelEngine(model), tmp_path).steps == 20


def test_training_runs_on_the_cpu_wherever_the_model_is(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[object] = []
    monkeypatch.setattr(label_engine, "train_branch", lambda generator, *_: used.append(generator) or iter(()))
    for device in ("cpu", "cuda"):
        with pytest.raises(TypeError):  # the stand-in trains nothing
            train(LabelEngine(replace(model, device=torch.device(device))), tmp_path)
    assert used[0] is model.generator is not used[1] and type(used[1]) is type(model.generator)


def test_a_training_that_memory_does_not_allow_is_refused(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    with pytest.raises(OutOfMemoryError, match="This training"):
        train(LabelEngine(model), tmp_path)


def test_a_new_training_takes_effect_at_once(model: Model, tmp_path: Path) -> None:
    engine = LabelEngine(model)
    before, _ = engine.look(FACE, tmp_path / "branch.safetensors", OWN)
    train(engine, tmp_path)
    after, _ = engine.look(FACE, tmp_path / "branch.safetensors", OWN)
    assert not before.labels.any() and after.labels.any()


def test_a_damaged_branch_costs_its_suggestions_only(
    model: Model, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damaged = tmp_path / "branch.safetensors"
    damaged.write_bytes(b"nothing")
    with caplog.at_level(logging.WARNING):
        look, _ = LabelEngine(model).look(FACE, damaged, COARSE)
    assert "no suggestions by" in caplog.text
    caplog.clear()
    np.testing.assert_array_equal(look.labels, LabelEngine(model).look(FACE, None, COARSE)[0].labels)


def test_faces_are_ranked_by_how_unsure_they_are(model: Model) -> None:
    engine, sources = LabelEngine(model), [SeedSource(seed) for seed in range(5)]
    ranked = finish(engine.rank(sources, None, COARSE))
    assert {source for source, _ in ranked} == set(sources)
    values = [value for _, value in ranked]
    assert values == sorted(values, reverse=True) and values[0] > values[-1] >= 0
    assert [value for _, value in finish(engine.rank(sources, None, OWN))] == [0.0] * 5


def test_a_thumbnail_is_the_face_in_small(model: Model) -> None:
    engine = LabelEngine(model)
    assert engine.thumbnail(FACE).shape[:2] == model.size(model.draft_height)


def test_uncertainty_is_that_of_an_ensemble_or_of_one_alone() -> None:
    sure = torch.tensor([40.0, 0.0]).view(1, 1, 2, 1, 1)
    assert float(uncertainty_of(sure)) == pytest.approx(0, abs=1e-5)
    assert float(uncertainty_of(torch.zeros(1, 1, 2, 1, 1))) == pytest.approx(1)
    assert float(uncertainty_of(torch.cat([sure, sure.flip(2)], 1))) == pytest.approx(1, abs=1e-4)
    assert float(uncertainty_of(torch.cat([sure, sure], 1))) == pytest.approx(0, abs=1e-5)


def test_scores_leave_out_what_does_not_occur() -> None:
    counts = ConfusionCounts.empty(2)
    counts.add(np.zeros((64, 64), np.uint8), np.zeros((64, 64), np.uint8))
    assert scores(counts, OWN) == (1.0, {"nothing": 1.0, "dimple": None})
    assert scores(None, OWN) == (None, {})
