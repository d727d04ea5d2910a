"""From labelled faces to parts that can be used: training in the label window, under real events."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from editgan_desktop.app.labelling.asking import TrainingPlan
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource

from ..dialogs import answering
from .conftest import OpenLabels
from .labels import Labeller

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = 200_000  # steps that no test sees the end of


def stopped_at(labeller: Labeller, step: int) -> None:
    """Train, and press Stop some way in."""
    labeller.train(LONG)
    job = labeller.bench.session.job
    labeller.wait(lambda: job.now and job.now.stage == "train segmentation" and job.now.done >= step, "some steps")
    labeller.click(labeller.bench.training_panel.stop)
    labeller.wait_for_training()


def test_from_a_stroke_to_parts_that_can_be_used(labeller: Labeller) -> None:
    labeller.label(3, 5, 7, 9, 11)
    panel = labeller.bench.training_panel
    assert panel.faces.text() == "5 faces are done"
    assert panel.split.text() == "4 to learn from, 1 held out to measure"
    assert not labeller.bench.actions_by_id["use-parts"].isEnabled()
    labeller.train(steps=60)
    assert panel.running.isVisible() and not panel.train.isVisible()
    labeller.wait_for_training()
    report = labeller.on_disk().report
    assert report is not None and report.held_out == (9,) and report.faces == (3, 5, 7, 11)
    assert report.mean_iou is not None and 0 <= report.mean_iou <= 1 and report.members == 2
    assert panel.headline.text() == f"Mean IoU {round(100 * report.mean_iou)} %"
    known = {name: iou for name, iou in report.parts.items() if iou is not None}
    assert {labeller.project.scheme.names[part] for part, _ in panel.table.rows} == set(known) >= {"hair"}
    assert [iou for _, iou in panel.table.rows] == sorted(known.values())
    assert labeller.project.branch_path and not labeller.project.checkpoint_path.exists()
    assert len(panel.curve.losses()) > 1 and labeller.errors == []
    labeller.click(panel.use)
    assert labeller.used == [labeller.project.folder]


def test_a_trained_branch_suggests_for_the_next_face(labeller: Labeller) -> None:
    labeller.new_face(5)
    shipped = labeller.face.layer.painted.copy()
    labeller.label(3)
    labeller.train()
    labeller.wait_for_training()
    labeller.rest(0.1)
    labeller.bench.tabs.setCurrentIndex(0)
    labeller.go_to(5)
    labeller.wait(lambda: not np.array_equal(labeller.face.layer.painted, shipped), "another suggestion")
    assert labeller.on_disk().labels(SeedSource(5)) is None
    assert labeller.face.uncertainty is not None and labeller.face.uncertainty.any()


def test_labels_made_by_hand_are_no_suggestion(labeller: Labeller) -> None:
    labeller.label(3)
    painted = labeller.face.layer.painted.copy()
    labeller.train()
    labeller.wait_for_training()
    labeller.rest(0.3)
    np.testing.assert_array_equal(labeller.face.layer.painted, painted)


def test_it_learns_from_what_is_seen(labeller: Labeller, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that was moved is applied first."""
    labeller.label(3)
    training, transform = labeller.bench.training, labeller.bench.session.transform
    parts = [part for part in np.unique(labeller.face.layer.painted).tolist() if transform.select_part(part)]
    transform.select_part(parts[-1])
    transform.nudge(6, 4)
    assert transform.is_pending
    learnt_from: list[bool] = []

    def looked_at() -> TrainingPlan:
        kept = labeller.on_disk().labels(SeedSource(3))
        learnt_from.append(np.array_equal(kept, labeller.face.layer.painted))  # type: ignore[arg-type]
        raise BadInputError("That is enough.")

    monkeypatch.setattr(training, "_plan", looked_at)
    training.begin()
    assert learnt_from == [True] and not transform.is_pending and len(labeller.errors) == 1


def test_without_held_out_faces_nothing_is_claimed(labeller: Labeller) -> None:
    labeller.label(3)
    assert "3 to go" in labeller.bench.training_panel.split.text()
    labeller.train()
    labeller.wait_for_training()
    panel = labeller.bench.training_panel
    assert "IoU" not in panel.headline.text() and not panel.table.rows and panel.use.isVisible()


def test_a_stopped_training_goes_on(labeller: Labeller) -> None:
    labeller.label(3)
    stopped_at(labeller, 30)
    assert labeller.project.checkpoint_path.is_file() and labeller.project.branch_path is None
    assert "can go on" in labeller.notice and labeller.on_disk().report is None
    panel = labeller.bench.training_panel
    assert panel.train.text().strip() == "Go on training" and panel.train.isEnabled()
    job = labeller.bench.session.job
    reached = job.last.done if job.last else 0
    labeller.click(panel.train)
    labeller.wait(lambda: job.now and job.now.stage == "train segmentation", "the first step")
    assert job.now and job.now.done > reached
    labeller.click(panel.stop)
    labeller.wait_for_training()


def test_other_labels_begin_a_new_training(labeller: Labeller) -> None:
    labeller.label(3)
    stopped_at(labeller, 30)
    labeller.paint("nose", ((40, 80), (60, 80)))
    assert not labeller.bench.training.goes_on
    labeller.rest(0.1)
    assert labeller.bench.training_panel.train.text().strip() == "Train"
    labeller.train(20)
    labeller.wait_for_training()
    report = labeller.project.report
    assert report is not None and report.steps == 20 and labeller.errors == []


def press(text: str) -> object:
    def act(question: QMessageBox) -> None:
        buttons = {button.text(): button for button in question.findChildren(QPushButton)}
        QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)

    return act


def test_closing_asks_about_a_running_training(labeller: Labeller, open_labels: OpenLabels) -> None:
    labeller.label(3)
    labeller.train(LONG)
    job = labeller.bench.session.job
    labeller.wait(lambda: job.now and job.now.stage == "train segmentation", "some steps")
    with answering(press("Go back")):  # type: ignore[arg-type]
        labeller.key(Qt.Key.Key_W, CTRL)
    assert labeller.window.isVisible() and labeller.bench.training.runs
    checkpoint: Path = labeller.project.checkpoint_path
    with answering(press("Stop training")):  # type: ignore[arg-type]
        labeller.window.close()
    assert not labeller.window.isVisible()
    labeller.wait(checkpoint.is_file, "the checkpoint")
    again = open_labels()
    again.wait(lambda: again.bench.session.current, "the face")
    assert again.bench.training.goes_on and again.bench.training.steps == LONG


def test_a_training_that_fails_is_told_and_can_be_tried_again(labeller: Labeller) -> None:
    labeller.label(3)
    labeller.project.branch_file.mkdir()  # nothing can be written there
    labeller.train(20)
    labeller.wait_for_training()
    assert len(labeller.errors) == 1 and labeller.notice
    labeller.project.branch_file.rmdir()
    labeller.train(20)
    labeller.wait_for_training()
    assert labeller.on_disk().report is not None


def test_what_would_disturb_a_training_waits(labeller: Labeller) -> None:
    labeller.label(3)
    labeller.train(LONG)
    actions = labeller.bench.actions_by_id
    for name in ("edit-scheme", "import-faces", "helpful-face", "train", "use-parts"):
        assert not actions[name].isEnabled(), name
    labeller.paint("nose", ((40, 80), (60, 80)))  # painting goes on
    assert labeller.on_disk().faces[0].done
    labeller.key(Qt.Key.Key_Period, CTRL)
    labeller.wait_for_training()
    assert actions["edit-scheme"].isEnabled()
