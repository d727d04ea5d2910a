"""The same edits on every photo of a folder, from the window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editgan_desktop.app.output.batch_dialog import BatchChoice, BatchDialog
from editgan_desktop.app.output.feature import OutputFeature
from editgan_desktop.batch.photo import PhotoTools
from editgan_desktop.core.progress import Job
from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.inversion_cache import InversionCache

from ...photos import smooth
from ..dialogs import answering
from ..windows import Painter


class Finder:
    """Finds a face in the middle of every photo but those of one colour."""

    def find(self, picture: NDArray[np.uint8]) -> list[FoundFace]:
        across, down = picture.shape[1] / 10, picture.shape[0] / 10
        points = np.array([[4, 4], [6, 4], [5, 5], [4.2, 6.5], [5.8, 6.5]]) * (across, down)
        found = FoundFace((3 * across, 2 * down, 4 * across, 6 * down), points, 0.9)
        return [found] if picture.std() > 1 else []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos, the second of which shows nobody."""
    made = tmp_path / "photos"
    made.mkdir()
    for name, shade in (("a.png", 0), ("c.png", 9)):
        Image.fromarray(smooth(height=120, width=160) - shade).save(made / name)
    Image.new("RGB", (160, 120)).save(made / "b.png")
    return made


@pytest.fixture
def batches(painter: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    def tools() -> Job[PhotoTools]:
        yield from ()
        model = painter.engine.model
        return PhotoTools(model, Finder(), None, InversionCache(tmp_path / "inversions", "tiny"))

    monkeypatch.setattr(painter.engine, "photo_tools", tools)
    painter.learn()
    (feature,) = (f for f in painter.bench.features if isinstance(f, OutputFeature))
    return feature.batches


def states(batches) -> dict[str, str]:  # type: ignore[no-untyped-def]
    return {outcome.photo: outcome.state for outcome in batches.window.task.outcomes}


def choice(folder: Path, name: str = "out") -> BatchChoice:
    return BatchChoice(None, folder, folder.with_name(name), "same", False, 2, False, False)


def test_a_folder_is_done_and_what_fails_is_told(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    batches.begin(choice(folder))
    window = batches.window
    painter.wait(lambda: window.is_over, "the batch")
    out = folder.with_name("out")
    assert sorted(p.name for p in out.glob("*.png")) == ["a.png", "c.png"]
    assert states(batches) == {"a.png": "done", "b.png": "failed", "c.png": "done"}
    assert window.table.rowCount() == 3 and "1 failed" in window.summary.text()
    QTest.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    assert "b.png\tfailed\t" in QGuiApplication.clipboard().text()
    QTest.mouseClick(window.end, Qt.MouseButton.LeftButton)
    assert not window.isVisible() and painter.errors == []


def test_a_pause_ends_after_the_photo_in_work(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    batches.begin(choice(folder))
    window = batches.window
    painter.wait(lambda: window.task.total, "the batch to begin")
    QTest.mouseClick(window.pause, Qt.MouseButton.LeftButton)
    painter.wait(lambda: not window.is_running, "the pause")
    assert window.stage.text() == "Paused" and not window.is_over and len(states(batches)) < 3
    painter.bench.states.refresh()
    assert painter.session.job.now is None  # others may have the worker meanwhile
    QTest.mouseClick(window.pause, Qt.MouseButton.LeftButton)
    painter.wait(lambda: window.is_over, "the end")
    assert states(batches) == {"a.png": "done", "b.png": "failed", "c.png": "done"}


def test_a_pause_before_its_turn_counts(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    painter.bench.runs.pause(True)
    batches.begin(choice(folder))
    window = batches.window
    QTest.mouseClick(window.pause, Qt.MouseButton.LeftButton)
    assert window.stage.text() == "Paused" and window.pause.isEnabled() and not window.is_running
    painter.bench.runs.pause(False)
    painter.wait_for_end()
    assert states(batches) == {} and window.stage.text() == "Paused" and not window.is_over
    QTest.mouseClick(window.pause, Qt.MouseButton.LeftButton)
    painter.wait(lambda: window.is_over, "the end")
    assert len(states(batches)) == 3


def test_a_batch_that_was_ended_makes_room_for_another(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    batches.begin(choice(folder))
    QTest.mouseClick(batches.window.end, Qt.MouseButton.LeftButton)
    painter.wait(lambda: batches.window.is_over, "the end")
    with answering(lambda dialog: dialog.reject()) as asked:
        painter.window.actions_by_id["batch"].trigger()
    assert isinstance(asked[0], BatchDialog) and not batches.window.isVisible()


def test_the_window_follows_a_batch_that_is_tried_again_from_the_list(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    hidden = folder.rename(folder.with_name("elsewhere"))
    batches.begin(choice(folder))
    window, runs = batches.window, painter.bench.runs
    painter.wait(lambda: painter.errors, "the failure")
    assert not window.is_running and not window.is_over
    hidden.rename(folder)
    runs.retry(painter.session.job.ended[0])
    assert window.is_running
    painter.wait(lambda: window.is_over, "the end")
    assert len(states(batches)) == 3


def test_continuing_after_a_failure_leaves_no_second_job(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    hidden = folder.rename(folder.with_name("elsewhere"))
    batches.begin(choice(folder))
    painter.wait(lambda: painter.errors, "the failure")
    hidden.rename(folder)
    QTest.mouseClick(batches.window.pause, Qt.MouseButton.LeftButton)
    painter.wait(lambda: batches.window.is_over, "the end")
    (job,) = (job for job in painter.session.job.ended if job.kind == "batch")
    assert job.title == "Edit a folder of photos"  # a title is logged: the name of the folder is not in it


def test_what_was_done_before_is_not_done_again(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    for _ in range(2):
        batches.begin(choice(folder))
        painter.wait(lambda: batches.window.is_over, "the batch")
    assert states(batches) == {"a.png": "skipped", "b.png": "failed", "c.png": "skipped"}
    assert "2 done before" in batches.window.summary.text()


def test_a_folder_without_photos_is_an_error(painter: Painter, tmp_path: Path, batches) -> None:  # type: ignore[no-untyped-def]
    empty = tmp_path / "empty"
    empty.mkdir()
    batches.begin(choice(empty))
    painter.wait(lambda: painter.errors, "the error")
    assert "holds no photos" in painter.notice and not batches.window.is_running


def test_the_dialog_says_what_is_missing(painter: Painter, folder: Path, batches) -> None:  # type: ignore[no-untyped-def]
    def act(dialog: BatchDialog) -> None:
        assert not dialog.begin.isEnabled() and "folder with the photos" in dialog.told.text()
        dialog.photos.setText(str(folder))
        dialog.photos.editingFinished.emit()
        assert dialog.out.text() == str(folder) + "-edited" and dialog.begin.isEnabled()
        dialog.out.setText(str(folder))
        assert "need another folder" in dialog.told.text() and not dialog.begin.isEnabled()
        dialog.out.setText("/" + "x" * 300)
        assert "cannot be looked at" in dialog.told.text() and not dialog.begin.isEnabled()
        dialog.out.setText(str(folder) + "-edited")
        dialog.steps.setValue(2)
        QTest.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)

    with answering(act):
        painter.window.actions_by_id["batch"].trigger()
    painter.wait(lambda: batches.window.is_over, "the batch")
    assert (folder.with_name("photos-edited") / "a.png").is_file()
