"""A photo of one's own in the window: opened, inverted, tuned, cropped anew, edited, kept in a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from editgan_desktop.app import photos
from editgan_desktop.app.crop.dialog import CropDialog
from editgan_desktop.core.photo_face import PhotoFace

from ..photos import smooth
from .dialogs import Chooser, answering
from .windows import CTRL, SHIFT, Key, Painter

Accept = Callable[[CropDialog], None]


@pytest.fixture(autouse=True)
def short_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, steps in {"FIRST": 4, "MORE": 3, "TUNING": 4}.items():
        monkeypatch.setattr(photos, name, steps)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "me.png"
    Image.fromarray(smooth(height=200, width=300)).save(path)
    return path


def accept(dialog: CropDialog) -> None:
    dialog.accept()


def open_photo(painter: Painter, photo: Path, answer: Accept = accept) -> PhotoFace:
    """Drop it on the window, answer the dialog, wait for the likeness."""
    with answering(answer):
        painter.bench.files.open_path(photo)
        painter.wait(lambda: painter.face.face, "the photo's face")
    painter.wait(lambda: painter.face.face and painter.face.face.steps, "the likeness")
    painter.wait_for_end()
    painter.activate()
    return of(painter)


def of(painter: Painter) -> PhotoFace:
    assert painter.face.face is not None
    return painter.face.face


def test_a_photo_is_cropped_and_its_likeness_found(painter: Painter, photo: Path) -> None:
    sampled = painter.face
    face = open_photo(painter, photo)
    assert painter.face is not sampled and painter.title == "me – EditGAN Desktop"
    assert face.source.name == "me.png" and face.steps == 4
    painter.wait_for_full_look()
    np.testing.assert_array_equal(painter.face.look.picture, face.aligned)  # unedited it is the photo itself
    panel = painter.bench.photo_panel
    assert panel.isVisible() and "4 steps" in panel.words.text()
    painter.session.go_to(sampled)
    assert not panel.isVisible() and painter.errors == []


def test_thinking_better_of_the_crop_opens_nothing(painter: Painter, photo: Path) -> None:
    with answering(lambda dialog: dialog.reject()) as seen:
        painter.bench.files.open_path(photo)
        painter.wait(lambda: seen, "the dialog")
    assert len(painter.session.documents) == 1 and painter.session.job.now is None


def test_closer_tuned_and_back(painter: Painter, photo: Path) -> None:
    first = open_photo(painter, photo)
    painter.key(Key.Key_I, CTRL)
    painter.wait(lambda: of(painter).steps == 7, "three more steps")
    painter.wait_for_end()
    painter.key(Key.Key_T, CTRL)
    painter.wait(lambda: of(painter).tuning_in_use, "the tuning")
    painter.wait_for_end()
    panel = painter.bench.photo_panel
    painter.wait(panel.use_tuning.isChecked, "the switch to be on")
    painter.click(panel.use_tuning)
    painter.wait(lambda: of(painter).tuning_in_use is None, "the tuning to be off")
    assert of(painter).tuning is not None
    for _ in range(3):
        painter.key(Key.Key_Z, CTRL)
    assert of(painter) is first and painter.errors == []


def test_cancelling_keeps_the_likeness_there_was(painter: Painter, photo: Path) -> None:
    first = open_photo(painter, photo)
    painter.engine.lingers_at = 2
    painter.key(Key.Key_I, CTRL)
    painter.wait_for_step(2)
    painter.click(painter.job.cancel)
    painter.wait_for_end()
    assert of(painter) is first


def test_stopping_keeps_the_best_likeness_so_far(painter: Painter, photo: Path) -> None:
    open_photo(painter, photo)
    painter.engine.lingers_at = 2
    painter.key(Key.Key_I, CTRL)
    painter.wait_for_step(2)
    painter.click(painter.job.stop)
    painter.wait_for_end()
    assert of(painter).steps == 6


def test_a_painted_edit_shows_in_the_photo_and_is_learnt_on_its_latent(painter: Painter, photo: Path) -> None:
    face = open_photo(painter, photo)
    painter.wait_for_full_look()
    painter.learn()
    painter.wait_for_full_look()
    run = painter.face.result
    assert run is not None
    np.testing.assert_array_equal(run.request.source.values, face.latent.values)
    assert (painter.face.look.picture != face.aligned).any()
    painter.face.set_strength(painter.face.edits.edits[0].key, 0.0)
    painter.wait_for_full_look()
    np.testing.assert_array_equal(painter.face.look.picture, face.aligned)


def test_the_crop_can_be_placed_anew(painter: Painter, photo: Path) -> None:
    first = open_photo(painter, photo)

    def move(dialog: CropDialog) -> None:
        assert dialog.crop == first.crop
        QTest.keyClick(dialog.view, Key.Key_Right, SHIFT)
        dialog.accept()

    with answering(move):
        painter.choose("photo", "adjust-crop")
        painter.wait(lambda: of(painter).crop != first.crop, "the new crop")
    painter.wait(lambda: of(painter).steps, "the likeness")
    painter.wait_for_end()
    assert of(painter).crop.centre[0] == pytest.approx(first.crop.centre[0] + 10)


def test_a_photo_goes_into_a_project_and_out_of_it(
    painter: Painter, photo: Path, chooser: Chooser, tmp_path: Path
) -> None:
    face = open_photo(painter, photo)
    painter.wait_for_full_look()
    chooser.path = tmp_path / "me.egd"
    painter.key(Key.Key_S, CTRL)
    painter.wait_for_file(chooser.path)
    assert chooser.suggested[0].name == "me.egd"
    photo.unlink()
    saved = painter.face
    painter.session.close(saved)
    painter.bench.files.open_path(chooser.path)
    painter.wait(lambda: painter.face is not saved and painter.face.face, "the project")
    again = of(painter)
    assert again.source == face.source and again.content == face.content and again.steps == face.steps
    np.testing.assert_array_equal(again.latent.values, face.latent.values)
    assert painter.errors == []


def test_a_picture_is_pasted(painter: Painter) -> None:
    pixels = smooth(height=120, width=160)
    board = QGuiApplication.clipboard()
    board.setImage(QImage(pixels.data, 160, 120, 480, QImage.Format.Format_RGB888).copy())
    with answering(accept):
        painter.key(Key.Key_V, CTRL)
        painter.wait(lambda: painter.face.face, "the pasted face")
    painter.wait_for_end()
    painter.activate()
    np.testing.assert_array_equal(of(painter).photo.pixels, pixels)
    board.setText("no picture")
    painter.key(Key.Key_V, CTRL)
    painter.wait(lambda: "clipboard" in painter.notice, "the message")


def test_a_broken_photo_is_refused_in_words(painter: Painter, tmp_path: Path) -> None:
    path = tmp_path / "broken.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 no picture")
    painter.bench.files.open_path(path)
    painter.wait(lambda: painter.errors, "the error")
    assert "broken.jpg" in painter.notice and len(painter.session.documents) == 1


def test_the_menu_asks_for_a_photo(painter: Painter, chooser: Chooser, photo: Path) -> None:
    chooser.path = photo
    with answering(accept):
        painter.key(Key.Key_O, CTRL | SHIFT)
        painter.wait(lambda: painter.face.face, "the photo's face")
    painter.wait_for_end()


def test_a_result_for_a_crop_that_was_taken_back_is_left_out(painter: Painter, photo: Path) -> None:
    first = open_photo(painter, photo)
    painter.engine.lingers_at = 2

    def move(dialog: CropDialog) -> None:
        QTest.keyClick(dialog.view, Key.Key_Right, SHIFT)
        dialog.accept()

    with answering(move):
        painter.choose("photo", "adjust-crop")
        painter.wait(lambda: of(painter) is not first, "the new crop")
    painter.wait_for_step(2)
    painter.activate()
    painter.key(Key.Key_Z, CTRL)
    assert of(painter) is first
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert of(painter) is first and "left out" in painter.notice


def test_two_photos_dropped_at_once_are_asked_about_one_after_the_other(painter: Painter, photo: Path) -> None:
    other = photo.with_name("you.png")
    Image.fromarray(smooth(height=150, width=150)).save(other)
    with answering(accept, accept):
        painter.bench.files.open_path(photo)
        painter.bench.files.open_path(other)
        painter.wait(lambda: len(painter.session.documents) == 3, "both faces")
    painter.wait_for_end()


def test_a_second_click_on_use_tuning_is_not_lost(painter: Painter, photo: Path) -> None:
    open_photo(painter, photo)
    painter.key(Key.Key_T, CTRL)
    painter.wait(lambda: of(painter).tuning_in_use, "the tuning")
    painter.wait_for_end()
    bringing = painter.bench.photos
    bringing.use_tuning(False)
    bringing.use_tuning(True)  # before the worker has answered
    painter.wait(lambda: painter.face.history.undo_title == "Switch tuning", "the first switch")
    painter.wait(lambda: of(painter).tuning_in_use is not None, "the second one")
    bringing.use_tuning(False)
    painter.wait(lambda: of(painter).tuning_in_use is None, "one more")
    assert painter.errors == []


def test_a_likeness_waits_for_the_job_of_another_face(painter: Painter, photo: Path) -> None:
    painter.engine.lingers_at = 2
    painter.paint()
    painter.run()
    painter.wait_for_step(2)
    sampled = painter.face
    with answering(accept):
        painter.bench.files.open_path(photo)
        painter.wait(lambda: painter.face.face, "the photo's face")
    painter.wait(lambda: len(painter.session.job.live) == 2, "the likeness to wait")
    painter.activate()
    assert not painter.window.actions_by_id["tune"].isEnabled()  # it needs what is being looked for
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert of(painter).steps == 4 and len(sampled.edits) == 1 and painter.errors == []


def test_a_tuning_that_lacks_memory_goes_on_at_half_the_size(
    painter: Painter, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_photo(painter, photo)
    perceptual, heights = painter.engine.model.perceptual, []
    encode = perceptual.encode

    def short(picture: torch.Tensor) -> object:
        heights.append(picture.shape[2])
        if len(heights) == 1:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return encode(picture)

    monkeypatch.setattr(perceptual, "encode", short)
    painter.key(Key.Key_T, CTRL)
    painter.wait(lambda: of(painter).tuning_in_use, "the tuning")
    painter.wait_for_end()
    assert painter.session.job.ended[0].fallback == "smaller" and painter.errors == []
    assert heights[0] == painter.engine.model.working_height
    assert max(heights[1:]) == painter.engine.model.draft_height  # never at the full size
    painter.wait_for_full_look()
