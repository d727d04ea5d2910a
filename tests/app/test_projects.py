"""Projects: saved, opened, offered again, and those that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.app.window import Opening
from editgan_desktop.core.latents import WPlus
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.project import save_project

from .conftest import OpenWindow
from .dialogs import Chooser
from .test_exports import export
from .windows import CTRL, SHIFT, Key, Painter, is_as, state_of


def test_a_project_brings_back_paint_and_edits(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    first = painter.face
    painter.learn()
    painter.show_library()
    painter.drag_to(painter.bench.edits_panel.list.rows[0].slider, [0.6])
    painter.paint(((20, 100), (100, 100)), "clothing")
    painter.wait_for_full_look()
    assert painter.bench.unsaved == 1
    chooser.path = tmp_path / "work" / "face.egd"
    painter.key(Key.Key_S, CTRL)
    painter.wait_for_file(chooser.path)
    assert painter.bench.unsaved == 0 and first.path == chooser.path
    painter.key(Key.Key_W, CTRL)
    assert painter.session.documents == []
    painter.key(Key.Key_O, CTRL)
    painter.wait(lambda: painter.session.current, "the project")
    painter.wait_for_full_look()
    again = painter.face
    assert again is not first and again.source == first.source and again.path == chooser.path
    np.testing.assert_array_equal(again.layer.paint, first.layer.paint)
    assert [(e.name, e.strength) for e in again.edits] == [(e.name, e.strength) for e in first.edits]
    np.testing.assert_allclose(again.edited_latent.values, first.edited_latent.values, atol=1e-6)
    np.testing.assert_array_equal(again.look.picture, first.look.picture)
    assert again.history.undo_title == "" and painter.bench.unsaved == 0


def test_saving_again_asks_for_no_name_and_save_as_does(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "one.egd"
    painter.paint()
    painter.key(Key.Key_S, CTRL)
    before = chooser.path.read_bytes()
    painter.paint(((20, 100), (100, 100)), "clothing")
    assert painter.bench.unsaved == 1
    painter.key(Key.Key_S, CTRL)
    assert painter.bench.unsaved == 0 and chooser.path.read_bytes() != before and len(chooser.suggested) == 1
    chooser.path = tmp_path / "two.egd"
    painter.key(Key.Key_S, CTRL | SHIFT)
    assert painter.face.path == chooser.path and chooser.suggested[1].name == "one.egd"


def test_the_title_tells_the_file_and_whether_it_is_saved(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "one.egd"
    painter.paint()
    assert painter.title.startswith("Seed 3") and painter.window.isWindowModified()
    painter.key(Key.Key_S, CTRL)
    assert painter.title == "one.egd – EditGAN Desktop" and not painter.window.isWindowModified()
    painter.key(Key.Key_Z, CTRL)
    assert painter.window.isWindowModified()
    painter.key(Key.Key_Z, CTRL | SHIFT)
    assert not painter.window.isWindowModified()


def test_recent_projects_are_offered_after_a_new_start(
    painter: Painter, chooser: Chooser, open_window: OpenWindow, tmp_path: Path
) -> None:
    assert not painter.window.menus["recent"].isEnabled()
    for name in ("one.egd", "two.egd"):
        chooser.path = tmp_path / name
        painter.key(Key.Key_S, CTRL | SHIFT)
    (tmp_path / "two.egd").unlink()
    painter.window.close()
    again = open_window(Opening(seed=8))
    menu = again.window.menus["recent"]
    assert menu.isEnabled()
    menu.popup(again.window.mapToGlobal(again.window.rect().center()))
    assert [action.text() for action in menu.actions()] == ["two.egd (gone)", "one.egd", "", "Clear this list"]
    menu.actions()[1].trigger()
    menu.close()
    again.wait(lambda: again.face.path == tmp_path / "one.egd", "the project")


def test_a_project_that_is_open_comes_into_view(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    first, chooser.path = painter.face, tmp_path / "one.egd"
    painter.key(Key.Key_S, CTRL)
    second = painter.new_face(12)
    painter.key(Key.Key_O, CTRL)
    assert painter.face is first and painter.session.documents == [first, second]


@pytest.mark.parametrize("how", ["damaged", "gone", "other model", "other shape"])
def test_a_project_that_cannot_be_opened_leaves_what_is_open(
    painter: Painter, chooser: Chooser, open_window: OpenWindow, tmp_path: Path, how: str
) -> None:
    painter.paint()
    face, state = painter.face, state_of(painter.face)
    chooser.path = tmp_path / "face.egd"
    if how == "damaged":
        save_project(chooser.path, face)
        chooser.path.write_bytes(chooser.path.read_bytes()[:-200])
    elif how == "other model":
        save_project(chooser.path, open_window(Opening(seed=1), shape="wide").face)
        painter.activate()
    elif how == "other shape":
        latent = WPlus(np.zeros((3, 5), np.float32), face.latent.space)
        look = Look(latent, face.base.picture, face.base.labels, full=True)
        save_project(chooser.path, Document(face.source, look, face.scheme))
    painter.key(Key.Key_O, CTRL)
    painter.wait(lambda: painter.notice, "a message")
    assert len(painter.errors) == 1 and (how == "gone" or "model" in painter.notice or "face.egd" in painter.notice)
    assert painter.session.documents == [face] and painter.face is face and is_as(face, state)
    assert painter.new_face(8) is not face


def test_an_exported_picture_opens_its_face_again(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "face.png"
    export(painter)
    painter.wait_for_file(chooser.path)
    painter.key(Key.Key_W, CTRL)
    painter.key(Key.Key_O, CTRL)
    painter.wait(lambda: painter.session.current, "the face")
    assert painter.face.source.seed == 3 and not painter.face.layer.is_painted
