"""Pictures and masks, out of the window and in; names, endings and folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from editgan_desktop.core.mask_codec import read_mask, write_mask

from .dialogs import Chooser, answering
from .windows import CTRL, SHIFT, Key, Painter, is_as, state_of


def pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.array(image)


def recipe(path: Path) -> dict[str, Any]:
    """What a picture says of how it was made."""
    with Image.open(path) as image:
        return dict(json.loads(image.info["editgan"]))


# ---- pictures


def test_the_exported_picture_is_the_edited_one_and_tells_how_it_was_made(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "face.png"
    painter.key(Key.Key_E, CTRL)
    painter.wait_for_file(chooser.path)
    assert chooser.suggested[0].name == "face-3.png"
    np.testing.assert_array_equal(pixels(chooser.path), painter.face.look.picture)
    record = recipe(chooser.path)
    assert (record["seed"], record["truncation"], record["latent_space"]) == (3, 0.7, "tiny-square/w+")
    edit = painter.face.edits.edits[0]
    assert [(e["name"], e["strength"]) for e in record["edits"]] == [(edit.name, 1.0)]


def test_a_picture_that_is_only_a_preview_yet_is_exported_in_full(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "face.png"
    painter.face.set_strength(painter.face.edits.edits[0].key, 0.5)
    painter.wait(lambda: not painter.face.look.full, "a preview")
    painter.key(Key.Key_E, CTRL)
    painter.wait_for_file(chooser.path)
    np.testing.assert_array_equal(pixels(chooser.path), painter.engine.full(painter.face.edited_latent).picture)


def test_before_and_after_side_by_side(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "both.png"
    painter.key(Key.Key_E, CTRL | SHIFT)
    painter.wait_for_file(chooser.path)
    before, after = np.hsplit(pixels(chooser.path), 2)
    np.testing.assert_array_equal(before, painter.face.base.picture)
    np.testing.assert_array_equal(after, painter.face.look.picture)
    assert chooser.suggested[0].name == "face-3-before-after.png"


@pytest.mark.parametrize(("kind", "name"), [("JPEG (*.jpg *.jpeg)", "a.jpg"), ("WebP (*.webp)", "a.webp")])
def test_a_name_without_an_ending_gets_that_of_the_kind(
    painter: Painter, chooser: Chooser, tmp_path: Path, kind: str, name: str
) -> None:
    chooser.path, chooser.kind = tmp_path / "a", kind
    painter.choose("file", "export-image")
    painter.wait_for_file(tmp_path / name)


def test_what_cannot_be_written_is_told_and_the_next_one_works(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    for key, keys, name in ((Key.Key_E, CTRL, "face.png"), (Key.Key_S, CTRL, "face.egd")):
        chooser.path = tmp_path / "file" / name
        painter.key(key, keys)
        painter.wait(lambda name=name: name in painter.notice, "a message")
        assert painter.notice.startswith(f"Cannot write {chooser.path}") and "Choose another folder" in painter.notice
        painter.key(Key.Key_Escape)
    assert len(painter.errors) == 2 and painter.face.path is None
    chooser.path = tmp_path / "face.png"
    painter.key(Key.Key_E, CTRL)
    painter.wait(chooser.path.exists, "the picture")


def test_thinking_better_of_it_writes_nothing(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    for key, keys in ((Key.Key_E, CTRL), (Key.Key_S, CTRL), (Key.Key_O, CTRL)):
        painter.key(key, keys)
    painter.rest(0.05)
    assert len(chooser.suggested) == 3 and painter.notice == "" and sorted(tmp_path.iterdir()) == before


# ---- masks


def test_a_mask_goes_out_and_comes_in_again(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    painter.paint()
    painted = painter.face.layer.painted.copy()
    chooser.path = tmp_path / "mask.png"
    painter.choose("file", "export-mask")
    painter.wait_for_file(chooser.path)
    np.testing.assert_array_equal(read_mask(chooser.path, painter.session.scheme, painted.shape), painted)
    painter.key(Key.Key_Backspace, CTRL)
    assert not painter.face.layer.is_painted
    painter.choose("file", "import-mask")
    np.testing.assert_array_equal(painter.face.layer.painted, painted)
    painter.key(Key.Key_Z, CTRL)
    assert not painter.face.layer.is_painted


@pytest.mark.parametrize("how", ["size", "parts", "no picture"])
def test_a_mask_that_does_not_fit_changes_nothing(painter: Painter, chooser: Chooser, tmp_path: Path, how: str) -> None:
    painter.paint()
    state, chooser.path = state_of(painter.face), tmp_path / "mask.png"
    if how == "no picture":
        chooser.path.write_bytes(b"\x89PNG nothing")
    else:
        shape, part = ((64, 48), 1) if how == "size" else ((64, 64), 200)
        Image.fromarray(np.full(shape, part, np.uint8)).save(chooser.path)
    painter.choose("file", "import-mask")
    assert "mask.png" in painter.notice and len(painter.errors) == 1
    assert is_as(painter.face, state)


# ---- names and places


def test_the_folder_of_the_last_file_is_suggested_next(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    chooser.path = tmp_path / "deep" / "face.png"
    painter.key(Key.Key_E, CTRL)
    painter.key(Key.Key_E, CTRL)
    assert [path.parent for path in chooser.suggested] == [tmp_path, tmp_path / "deep"]


def test_an_ending_that_is_added_is_asked_about_when_the_file_is_there(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    there = tmp_path / "face.png"
    there.write_bytes(b"precious")
    chooser.path = tmp_path / "face"
    with answering(lambda question: QTest.keyClick(question, Key.Key_Escape)) as asked:
        painter.key(Key.Key_E, CTRL)
    painter.rest(0.05)
    assert isinstance(asked[0], QMessageBox) and there.read_bytes() == b"precious"
    painter.activate()

    def yes(question: QMessageBox) -> None:
        QTest.mouseClick(question.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)

    with answering(yes):
        painter.key(Key.Key_E, CTRL)
    painter.wait_for_file(there)


def test_a_mask_needs_a_face(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "mask.png"
    write_mask(chooser.path, painter.face.layer.labels, painter.session.scheme)
    painter.key(Key.Key_W, CTRL)
    painter.key(Key.Key_O, CTRL)
    painter.wait(lambda: "There is no face to paint on." in painter.notice, "a message")
