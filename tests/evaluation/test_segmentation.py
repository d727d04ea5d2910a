"""Branches trained on few faces, measured on others: what is trained on what, what is compared, what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.core.labels import LabelScheme, load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Job, Progress, finish
from editgan_desktop.evaluation import segmentation
from editgan_desktop.evaluation.segmentation import (
    Experiment,
    HeldOutFace,
    in_order,
    measure_branch,
    parser_ids,
    run_evaluation,
)
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.segmentation_branch import SegmentationBranch
from editgan_desktop.training.segmentation import SegmentationSettings

from ..tiny import head_heights, tiny_branch
from .segmentations import SIZE, FixedBranch, bands, faces

FINE, COARSE = load_scheme("face-parts"), load_scheme("celebamask-19")
TRUTH = bands(COARSE, background=20, hair=20, skin=24)


def parse(picture: Tensor) -> Tensor:
    """Logits that see hair above skin."""
    logits = torch.zeros(1, 19, *picture.shape[2:])
    logits[:, COARSE.id("hair")] = 1.0
    logits[:, COARSE.id("skin"), 256:] = 2.0
    return logits


def experiment(generator: MobileStyleGAN, scheme: LabelScheme = COARSE, **changes: Any) -> Experiment:
    """Four faces to train on, five to measure on."""
    settings = SegmentationSettings(
        height=head_heights(generator)[0], hidden=(8, 4), points_per_face=300, steps=20, batch=64
    )
    learn, others = faces(TRUTH, range(4)), faces(TRUTH, range(100, 105))
    return replace(Experiment(generator, scheme, learn, others, settings, (1, 2), height=SIZE), **changes)


@dataclass
class Trainer:
    """Stands for `train_branch`: notes what it is given; the branch is random, another for every number of faces."""

    orders: list[tuple[list[int], Path | None]] = field(default_factory=list)
    stop: bool = False

    def __call__(
        self, generator: MobileStyleGAN, training: Sequence[LabelledFace], held_out: Sequence[LabelledFace],
        scheme: LabelScheme, settings: SegmentationSettings, checkpoint: Path | None = None,
    ) -> Job[tuple[SegmentationBranch, None]]:  # fmt: skip
        assert len(held_out) == 0, "training must not see them"
        self.orders.append(([face.source.seed for face in training], checkpoint))
        if checkpoint:
            checkpoint.parent.mkdir(parents=True, exist_ok=True)
            checkpoint.write_bytes(b"half-way")
        if self.stop:
            raise KeyboardInterrupt
        yield Progress("train", 1, 1)
        return tiny_branch(generator, settings.height, seed=len(training)), None

    @property
    def trained(self) -> list[list[int]]:
        return [seeds for seeds, _ in self.orders]


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> Trainer:
    made = Trainer()
    monkeypatch.setattr(segmentation, "train_branch", made)
    return made


def test_every_count_takes_the_first_faces(generator: MobileStyleGAN, trainer: Trainer) -> None:
    learn = faces(TRUTH, range(4))[::-1]
    reports: list[str] = []
    evaluation = finish(
        run_evaluation(experiment(generator, training=learn, counts=(3, 1))), lambda r: reports.append(r.stage)
    )
    assert trainer.trained == [[3], [3, 2, 1]]
    assert list(evaluation.scores) == [1, 3] and evaluation.held_out == 5
    assert set(reports) == {f"{name}, {what}" for name in ("1 face", "3 faces") for what in ("train", "measure")}
    first, second = (scores.areas.matrix for scores in evaluation.scores.values())
    assert first.sum() == second.sum() == 5 * SIZE * SIZE and (first != second).any(), "each branch is measured"


def test_branches_really_learn(generator: MobileStyleGAN) -> None:
    """With nothing replaced: bands are easily learnt from positions."""
    learn = experiment(generator)
    settings = replace(learn.settings, steps=300, learning_rate=0.02)
    evaluation = finish(run_evaluation(replace(learn, settings=settings, counts=(2,))))
    assert evaluation.scores[2].areas.mean_iou() > 0.8
    assert evaluation.seconds > 0


def test_a_branch_against_labels_by_hand(generator: MobileStyleGAN) -> None:
    found = bands(COARSE, background=25, hair=15, skin=24)
    task = experiment(generator)
    scores = finish(
        measure_branch(task, FixedBranch(found, 19), [HeldOutFace(face, None) for face in task.held_out])  # type: ignore[arg-type]
    )
    iou = scores.areas.iou()
    assert iou[COARSE.id("background")] == pytest.approx(20 / 25)
    assert iou[COARSE.id("hair")] == pytest.approx(15 / 20)
    assert scores.areas.mean_iou() == pytest.approx((20 / 25 + 15 / 20 + 1) / 3)
    f1 = scores.borders.f1()
    assert f1[COARSE.id("skin")] == 1 and f1[COARSE.id("background")] == 0, "five rows apart"
    assert f1[COARSE.id("hair")] == pytest.approx(0.5), "one of its two edges"
    assert scores.parsed is None


def test_labels_are_compared_at_one_size(generator: MobileStyleGAN) -> None:
    task = experiment(generator, height=2 * SIZE, shipped=FixedBranch(TRUTH, 19), counts=())
    prepared = finish(segmentation._held_out_faces(task))
    assert {one.face.labels.shape for one in prepared} == {(2 * SIZE, 2 * SIZE)}


def test_the_shipped_branch_is_measured_too(generator: MobileStyleGAN, trainer: Trainer) -> None:
    evaluation = finish(run_evaluation(experiment(generator, shipped=FixedBranch(TRUTH, 19))))
    assert evaluation.shipped and evaluation.shipped.areas.mean_iou() == 1


def test_fine_parts_against_the_face_parser(generator: MobileStyleGAN, trainer: Trainer) -> None:
    """Forehead, chin and lids are skin to the parser, hair and sideburns hair; only one row in eight differs."""
    truth = bands(FINE, hair=20, sideburns=12, forehead=16, chin=8, upper_lid_left=4, neck=4)
    task = experiment(
        generator, FINE, held_out=faces(truth, range(100, 105)), parser=parse, shipped=FixedBranch(truth, len(FINE))
    )
    evaluation = finish(run_evaluation(task))
    assert evaluation.shipped and evaluation.shipped.parsed
    iou = evaluation.shipped.parsed.iou()
    assert iou[COARSE.id("hair")] == 1 and iou[COARSE.id("skin")] == pytest.approx(28 / 32)
    assert iou[COARSE.id("neck")] == 0
    assert evaluation.shipped.parsed.mean_iou() == pytest.approx((1 + 28 / 32) / 2), "the parser sees no neck"


def test_a_scheme_the_parser_is_not_told_of() -> None:
    alone = LabelScheme("own", "Own", tuple(replace(part, maps={}) for part in FINE.parts))
    assert parser_ids(alone) is None
    ids = parser_ids(FINE)
    assert ids is not None and ids[FINE.id("pupil_left")] == COARSE.id("eye_left")


def test_trained_branches_are_kept(generator: MobileStyleGAN, trainer: Trainer, tmp_path: Path) -> None:
    task = experiment(generator, work=tmp_path / "work")
    once = finish(run_evaluation(task))
    again = finish(run_evaluation(task))
    assert trainer.trained == [[0], [0, 1]], "the second time nothing is trained"
    np.testing.assert_array_equal(once.scores[2].areas.matrix, again.scores[2].areas.matrix)
    assert len(list((tmp_path / "work").iterdir())) == 2, "two branches, no checkpoints"


def test_a_stopped_training_goes_on_from_its_checkpoint(
    generator: MobileStyleGAN, trainer: Trainer, tmp_path: Path
) -> None:
    task = experiment(generator, work=tmp_path, counts=(2,))
    trainer.stop = True
    with pytest.raises(KeyboardInterrupt):
        finish(run_evaluation(task))
    trainer.stop = False
    (left,) = tmp_path.iterdir()
    finish(run_evaluation(task))
    assert [checkpoint for _, checkpoint in trainer.orders] == [left, left]
    assert not left.exists()


def test_a_kept_branch_is_not_taken_for_another(generator: MobileStyleGAN, trainer: Trainer, tmp_path: Path) -> None:
    """Once a label is corrected or a setting changed, it is trained anew; a face it never saw does not matter."""
    task = experiment(generator, work=tmp_path, counts=(2,))
    corrected = TRUTH.copy()
    corrected[0, 0] = 3
    second, fourth = faces(TRUTH, range(4)), faces(TRUTH, range(4))
    second[1], fourth[3] = replace(second[1], labels=corrected), replace(fourth[3], labels=corrected)
    expected = 0
    for changed, anew in (
        (task, True),
        (replace(task, training=second), True),
        (replace(task, training=fourth), False),
        (replace(task, settings=replace(task.settings, members=2)), True),
        (replace(task, training=task.training[::-1]), True),
    ):
        finish(run_evaluation(changed))
        expected += anew
        assert len(trainer.orders) == expected


def test_what_cannot_be_measured_is_refused(generator: MobileStyleGAN, trainer: Trainer) -> None:
    with pytest.raises(BadInputError, match="4 training faces, not 5"):
        finish(run_evaluation(experiment(generator, counts=(1, 5))))
    with pytest.raises(BadInputError, match="Seed 3 would be"):
        finish(run_evaluation(experiment(generator, held_out=faces(TRUTH, range(3, 6)))))
    assert trainer.orders == []


def test_the_order_of_training_faces(tmp_path: Path) -> None:
    given = [LabelledFace(SeedSource(seed, 0.7), TRUTH) for seed in (1, 2, 3, 4)]
    assert in_order(given, tmp_path) == given
    (tmp_path / "order.txt").write_text("seed-000003_psi-0.7.png\n\n seed-1_psi-0.70.png\n")
    assert [face.source.seed for face in in_order(given, tmp_path)] == [3, 1, 2, 4]


@pytest.mark.parametrize(
    "line", ["seed-000009_psi-0.7.png", "seed-nine", "seed-000001_psi-0.7.png\nseed-000001_psi-0.7.png"]
)
def test_an_order_that_names_no_face_or_one_twice(tmp_path: Path, line: str) -> None:
    (tmp_path / "order.txt").write_text(line)
    with pytest.raises(BadInputError, match=r"order\.txt names seed-"):
        in_order([LabelledFace(SeedSource(1, 0.7), TRUTH)], tmp_path)
