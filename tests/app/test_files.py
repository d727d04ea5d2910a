"""Masks, out of the window and in; names, endings and folders of whatever is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from editgan_desktop.core.mask_codec import read_mask, write_mask

from .dialogs import Chooser, answering
from .windows import CTRL, SHIFT, Key, Painter, is_as, state_of

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
    painter.key(Key.Key_E, CTRL | SHIFT)
    painter.key(Key.Key_E, CTRL | SHIFT)
    assert [path.parent for path in chooser.suggested] == [tmp_path, tmp_path / "deep"]


def test_an_ending_that_is_added_is_asked_about_when_the_file_is_there(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    there = tmp_path / "face.png"
    there.write_bytes(b"precious")
    chooser.path = tmp_path / "face"
    with answering(lambda question: QTest.keyClick(question, Key.Key_Escape)) as asked:
        painter.key(Key.Key_E, CTRL | SHIFT)
    painter.rest(0.05)
    assert isinstance(asked[0], QMessageBox) and there.read_bytes() == b"precious"
    painter.activate()

    def yes(question: QMessageBox) -> None:
        QTest.mouseClick(question.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)

    with answering(yes):
        painter.key(Key.Key_E, CTRL | SHIFT)
    painter.wait_for_file(there)


def test_a_mask_needs_a_face(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "mask.png"
    write_mask(chooser.path, painter.face.layer.labels, painter.session.scheme)
    painter.key(Key.Key_W, CTRL)
    painter.key(Key.Key_O, CTRL)
    painter.wait(lambda: "There is no face to paint on." in painter.notice, "a message")
