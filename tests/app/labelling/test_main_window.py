"""The way from the edit window to the label window, and how they end together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from editgan_desktop.core.labels import LabelScheme, load_scheme
from editgan_desktop.core.paths import data_dir
from editgan_desktop.session.labelling.project import LabellingProject

from ...tiny import SCHEME
from ..conftest import OpenWindow
from ..dialogs import answering
from ..windows import CTRL, Key, Painter
from .labels import Labeller


def open_labels(painter: Painter) -> Labeller:
    """Press Ctrl+L."""
    painter.key(Key.Key_L, CTRL)
    assert painter.window.label_window is not None
    made = Labeller(painter.window.label_window)
    made.wait(made.window.isActiveWindow, "the window to be active")
    return made


def test_the_command_waits_for_the_model(open_window: OpenWindow) -> None:
    painter = open_window(wait=False)
    action = painter.window.actions_by_id["label-faces"]
    assert not action.isEnabled()
    painter.wait(action.isEnabled, "the engine")


def test_there_is_one_label_window_and_closing_it_ends_it(painter: Painter) -> None:
    labeller = open_labels(painter)
    first = labeller.window
    painter.window.show_labelling()
    assert painter.window.label_window is first
    first.close()
    assert painter.window.label_window is None and painter.window.isVisible()
    painter.activate()
    open_labels(painter)


def test_both_windows_share_worker_and_model(painter: Painter) -> None:
    LabellingProject.create(data_dir() / "labelling", "Hair", load_scheme(SCHEME))
    labeller = open_labels(painter)
    labeller.window.open_project(data_dir() / "labelling" / "Hair")
    labeller.new_face(3)
    assert (labeller.face.base.picture == painter.face.base.picture).all()
    painter.window.activateWindow()
    painter.new_face(12)
    assert labeller.face.source.seed == 3 and painter.errors == []


def test_closing_the_edit_window_closes_both(painter: Painter) -> None:
    open_labels(painter)
    assert painter.window.close()
    assert painter.window.worker.isFinished() and painter.window.label_window is None


def press(text: str) -> object:
    def act(question: QMessageBox) -> None:
        buttons = {button.text(): button for button in question.findChildren(QPushButton)}
        QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)

    return act


def test_a_training_is_asked_about_once(painter: Painter) -> None:
    LabellingProject.create(data_dir() / "labelling", "Hair", load_scheme(SCHEME))
    labeller = open_labels(painter)
    labeller.window.open_project(data_dir() / "labelling" / "Hair")
    labeller.label(3)
    labeller.train(200_000)
    job, checkpoint = labeller.bench.session.job, labeller.project.checkpoint_path
    labeller.wait(lambda: job.now and job.now.stage == "train segmentation", "some steps")
    assert painter.window.status.jobs.words.full == "Training parts"
    with answering(press("Go back")):  # type: ignore[arg-type]
        assert not painter.window.close()
    assert painter.window.isVisible() and labeller.bench.training.runs
    with answering(press("Stop training")):  # type: ignore[arg-type]
        assert painter.window.close()
    assert painter.window.worker.isFinished() and checkpoint.is_file()


def test_trained_parts_come_to_the_edit_window(painter: Painter) -> None:
    parts = tuple(part for part in load_scheme(SCHEME).parts if part.name in ("background", "skin", "hair"))
    project = LabellingProject.create(data_dir() / "labelling", "Hair", LabelScheme("", "Hair", parts))
    labeller = open_labels(painter)
    labeller.window.open_project(project.folder)
    labeller.label(3)
    labeller.train()
    labeller.wait_for_training()
    labeller.click(labeller.bench.training_panel.use)
    painter.wait(lambda: painter.session.scheme.names == project.scheme.names, "the other parts")
    assert painter.session.scheme.names == ("background", "skin", "hair") and painter.errors == []
    assert painter.face.layer.labels.max() < 3
