"""The label window under real mouse and key events: projects, faces, kept paint."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QMenu, QTextBrowser

from editgan_desktop.app.labelling.faces import FaceState
from editgan_desktop.app.labelling.last import read_last
from editgan_desktop.app.labelling.new_project import COARSE, EMPTY, NewProjectDialog
from editgan_desktop.app.labelling.scheme_editor import SchemeEditor
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.labelling.project import LabellingProject

from ...tiny import SCHEME
from ..dialogs import answering, type_into
from ..test_actions import nameless
from .conftest import OpenLabels
from .labels import Labeller

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


# ---- projects


def test_the_first_start_says_what_it_is_for(open_labels: OpenLabels) -> None:
    labeller = open_labels()
    page = labeller.window.start_page
    assert page.isVisible() and page.new.isEnabled() and not page.projects.isVisible()
    assert labeller.window.windowTitle() == "Label faces" and labeller.notice == ""


def test_a_project_is_made_by_hand(open_labels: OpenLabels, root: Path) -> None:
    def fill(dialog: NewProjectDialog) -> None:
        type_into(dialog.name, "Teeth")
        dialog.choices[COARSE].click()
        QTest.mouseClick(dialog.create_button, LEFT)

    labeller = open_labels()
    with answering(fill):
        labeller.click(labeller.window.start_page.new)
    assert labeller.project.folder == root / "Teeth" and len(labeller.project.scheme) == 19
    assert labeller.window.windowTitle() == "Teeth – Label faces"
    panel = labeller.bench.faces_panel
    assert panel.empty.isVisible() and not panel.done.isVisible()
    assert not labeller.bench.actions_by_id["train"].isEnabled()


def test_a_name_that_is_taken_waits_for_another(open_labels: OpenLabels, root: Path) -> None:
    LabellingProject.create(root, "Teeth", load_scheme(SCHEME))
    labeller = open_labels()

    def fill(dialog: NewProjectDialog) -> None:
        type_into(dialog.name, "teeth")
        assert "already" in dialog.message.text() and not dialog.create_button.isEnabled()
        type_into(dialog.name, "a/b")
        assert dialog.message.text() and not dialog.create_button.isEnabled()
        type_into(dialog.name, "Lips")
        assert dialog.message.text() == "" and dialog.create_button.isEnabled()

    with answering(fill):
        labeller.key(Key.Key_N, CTRL | SHIFT)
    assert labeller.window.bench is None


def test_parts_of_ones_own_are_asked_for_at_once(open_labels: OpenLabels) -> None:
    def create(dialog: NewProjectDialog) -> None:
        dialog.choices[EMPTY].click()
        QTest.mouseClick(dialog.create_button, LEFT)

    def name_parts(dialog: SchemeEditor) -> None:
        dialog.draft.set_title(1, "Dimple")
        QTest.mouseClick(dialog.tools["add"], LEFT)
        field = dialog.table.viewport().findChild(QLineEdit)
        QTest.keyClicks(field, "Wrinkle")
        QTest.keyClick(field, Key.Key_Return)
        QApplication.processEvents()  # Qt takes what was typed a moment later
        QTest.mouseClick(dialog.save, LEFT)

    labeller = open_labels()
    with answering(create, name_parts):
        labeller.click(labeller.window.start_page.new)
    assert [part.title for part in labeller.project.scheme.parts] == ["Background", "Dimple", "Wrinkle"]
    labeller.new_face(3)
    assert not labeller.face.layer.painted.any()  # no network knows these parts
    assert not labeller.bench.actions_by_id["done"].isEnabled()  # all background teaches nothing
    assert "two parts" in labeller.bench.actions_by_id["done"].toolTip()


def test_projects_are_listed_and_opened_by_a_click(open_labels: OpenLabels, root: Path) -> None:
    for name in ("Eyes", "Hair"):
        LabellingProject.create(root, name, load_scheme(SCHEME))
    labeller = open_labels()
    shown = labeller.window.start_page.projects
    assert [shown.item(row).text() for row in range(shown.count())] == ["Eyes", "Hair"]
    labeller.click(shown.viewport(), shown.visualItemRect(shown.item(1)).center())
    assert labeller.project.name == "Hair"


def test_a_damaged_project_is_told_and_the_others_are_there(open_labels: OpenLabels, root: Path) -> None:
    for name in ("Eyes", "Hair"):
        LabellingProject.create(root, name, load_scheme(SCHEME))
    (root / "Eyes" / "scheme.json").write_text("{")
    labeller = open_labels()
    labeller.window.open_project(root / "Eyes")
    assert len(labeller.errors) == 1 and "scheme.json" in labeller.notice
    assert labeller.window.bench is None and labeller.window.start_page.projects.count() == 2
    labeller.window.open_project(root / "Hair")
    assert labeller.project.name == "Hair"


def test_a_damaged_label_map_is_told_and_costs_only_itself(labeller: Labeller, open_labels: OpenLabels) -> None:
    labeller.label(3, 5)
    first, second = (entry.path for entry in labeller.project.faces)
    folder = labeller.project.folder
    labeller.window.close()
    first.write_bytes(b"no picture")
    again = open_labels()
    assert again.project.folder == folder and [entry.path for entry in again.project.faces] == [second]
    assert first.name in again.notice


def test_reopening_shows_the_last_project_and_face(labeller: Labeller, open_labels: OpenLabels, root: Path) -> None:
    labeller.label(3, 5, 7)
    labeller.go_to(5)
    painted = labeller.face.layer.painted.copy()
    labeller.key(Key.Key_W, CTRL)
    assert not labeller.window.isVisible()
    again = open_labels()
    again.wait(lambda: again.bench.session.current, "the face")
    assert again.face.source == SeedSource(5) and read_last(root).geometry
    np.testing.assert_array_equal(again.face.layer.painted, painted)
    assert again.bench.faces_panel.model.rowCount() == 3
    assert again.bench.faces.state(SeedSource(5)) is FaceState.DONE


def test_a_killed_program_comes_back_to_the_face_in_view(labeller: Labeller, root: Path) -> None:
    labeller.label(3, 5)
    labeller.go_to(3)
    assert (read_last(root).project, read_last(root).source) == ("Hair", SeedSource(3))


# ---- faces


@pytest.mark.parametrize("shape", ["square", "wide"])
def test_a_stroke_is_on_disk_when_the_button_is_up(open_labels: OpenLabels, root: Path, shape: str) -> None:
    LabellingProject.create(root, "Hair", load_scheme(SCHEME))
    labeller = open_labels(shape)
    labeller.window.open_project(root / "Hair")
    labeller.new_face(3)
    assert labeller.on_disk().faces == ()  # looked at, not labelled
    labeller.paint("hair")
    found = labeller.on_disk()  # as after kill -9
    (entry,) = found.faces
    assert entry.source == SeedSource(3) and not entry.done
    np.testing.assert_array_equal(found.labels(SeedSource(3)), labeller.face.layer.painted)
    assert (found.labels(SeedSource(3)) == found.scheme.id("hair")).sum() > 20
    labeller.paint("nose", ((40, 80), (60, 80)))
    np.testing.assert_array_equal(labeller.on_disk().labels(SeedSource(3)), labeller.face.layer.painted)


def test_undo_and_redo_are_on_disk_too(labeller: Labeller) -> None:
    face = labeller.new_face(3)
    before = face.layer.painted.copy()
    labeller.paint("hair")
    after = face.layer.painted.copy()
    assert not np.array_equal(before, after)
    labeller.key(Key.Key_Z, CTRL)
    np.testing.assert_array_equal(labeller.on_disk().labels(face.source), before)
    labeller.key(Key.Key_Z, CTRL | SHIFT)
    np.testing.assert_array_equal(labeller.on_disk().labels(face.source), after)


def test_a_stroke_in_hand_is_kept_when_the_window_closes(labeller: Labeller) -> None:
    face = labeller.new_face(3)
    labeller.press(labeller.mask, labeller.place(labeller.mask, (40, 40)))
    labeller.move(labeller.mask, labeller.place(labeller.mask, (90, 90)))
    folder = labeller.project.folder
    labeller.window.close()
    np.testing.assert_array_equal(LabellingProject.open(folder).labels(SeedSource(3)), face.layer.painted)


def test_a_stroke_in_hand_is_kept_when_another_face_comes_into_view(labeller: Labeller) -> None:
    face = labeller.new_face(3)
    labeller.press(labeller.mask, labeller.place(labeller.mask, (40, 40)))
    labeller.move(labeller.mask, labeller.place(labeller.mask, (90, 90)))
    painted = face.layer.painted.copy()
    labeller.bench.faces.new(5)  # as a search does that ends
    labeller.wait(lambda: labeller.face is not face, "the other face")
    labeller.release(labeller.mask, labeller.place(labeller.mask, (90, 90)))
    assert face.layer.is_painted and not labeller.face.layer.is_painted
    np.testing.assert_array_equal(labeller.on_disk().labels(SeedSource(3)), painted)


def test_done_is_declared_and_taken_back_by_keys(labeller: Labeller) -> None:
    labeller.new_face(3)
    labeller.key(Key.Key_Return, CTRL)
    (entry,) = labeller.on_disk().faces
    assert entry.done and labeller.bench.faces_panel.done.isChecked()
    labeller.key(Key.Key_Return, CTRL)
    (entry,) = labeller.on_disk().faces
    assert not entry.done and not labeller.bench.faces_panel.done.isChecked()
    assert labeller.bench.faces_panel.count.text() == "0 done · 1 draft"


def test_painting_leaves_a_done_face_done(labeller: Labeller) -> None:
    labeller.label(3)
    labeller.paint("nose", ((40, 80), (60, 80)))
    assert labeller.on_disk().faces[0].done


def test_the_suggestion_can_be_taken_again(labeller: Labeller) -> None:
    face = labeller.new_face(3)
    suggested = face.layer.labels.copy()
    labeller.paint("hair")
    labeller.click(labeller.bench.faces_panel.accept)
    np.testing.assert_array_equal(face.layer.painted, suggested)
    np.testing.assert_array_equal(labeller.on_disk().labels(face.source), suggested)
    labeller.key(Key.Key_Z, CTRL)
    assert not np.array_equal(labeller.on_disk().labels(face.source), suggested)


def test_accepting_an_untouched_face_keeps_it_as_a_draft(labeller: Labeller) -> None:
    face = labeller.new_face(3)
    labeller.key(Key.Key_Return, CTRL | SHIFT)
    assert [entry.done for entry in labeller.on_disk().faces] == [False]
    np.testing.assert_array_equal(labeller.on_disk().labels(face.source), face.layer.labels)


def test_a_removed_face_comes_back(labeller: Labeller) -> None:
    labeller.label(3, 5)
    labeller.click(labeller.bench.faces_panel.remove)
    assert [entry.source.seed for entry in labeller.on_disk().faces] == [3]
    assert labeller.face.source.seed == 3 and "Removed seed 5" in labeller.notice
    labeller.click(labeller.window.notice.button)
    labeller.wait(lambda: labeller.face.source.seed == 5, "the face")
    assert [entry.source.seed for entry in labeller.on_disk().faces] == [3, 5]
    assert labeller.bench.faces.state(SeedSource(5)) is FaceState.DONE


def test_a_removed_face_comes_back_as_it_was_though_it_was_sampled_anew(labeller: Labeller) -> None:
    labeller.label(3)
    painted = labeller.face.layer.painted.copy()
    labeller.click(labeller.bench.faces_panel.remove)
    suggested = labeller.new_face(3)
    assert not np.array_equal(suggested.layer.painted, painted)
    labeller.click(labeller.window.notice.button)
    labeller.wait(lambda: labeller.bench.session.current not in (None, suggested), "the face")
    np.testing.assert_array_equal(labeller.face.layer.painted, painted)
    labeller.paint("nose", ((40, 80), (60, 80)))
    assert (labeller.on_disk().labels(SeedSource(3)) == labeller.project.scheme.id("hair")).sum() > 20


def test_a_removal_cannot_be_taken_back_in_another_project(labeller: Labeller, root: Path) -> None:
    other = LabellingProject.create(root, "Other", load_scheme(SCHEME))
    labeller.label(3)
    labeller.click(labeller.bench.faces_panel.remove)
    assert labeller.window.notice.button.isVisible()
    labeller.window.open_project(other.folder)
    assert labeller.notice == ""


def test_what_cannot_be_written_is_told(labeller: Labeller) -> None:
    labeller.new_face(3)
    (labeller.project.folder / "scheme.json").write_text("{}")  # another program
    labeller.paint("hair")
    assert "Another program changed the parts" in labeller.notice
    assert labeller.face.layer.is_painted


def test_the_list_shows_states(labeller: Labeller) -> None:
    labeller.label(3)
    labeller.new_face(5)
    labeller.paint("hair")
    labeller.new_face(7)
    faces = labeller.bench.faces
    assert [faces.state(source) for source in faces.sources()] == [FaceState.DONE, FaceState.DRAFT, FaceState.UNTOUCHED]
    labeller.rest(0.2)
    model = labeller.bench.faces_panel.model
    words = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "Done" in words[0] and "not declared done" in words[1] and "suggested" in words[2]
    assert labeller.bench.faces_panel.count.text() == "1 done · 1 draft"


def test_the_most_helpful_face_is_the_least_sure_one(labeller: Labeller, monkeypatch: pytest.MonkeyPatch) -> None:
    unsure = {seed: float(seed % 7) for seed in range(100, 116)}
    seeds = iter([*unsure, *unsure])
    monkeypatch.setattr("editgan_desktop.app.labelling.search.random.randrange", lambda _end: next(seeds))
    monkeypatch.setattr(
        "editgan_desktop.app.label_engine.LabelEngine._mean_uncertainty", lambda _self, source, _by: unsure[source.seed]
    )
    labeller.new_face(3)
    labeller.key(Key.Key_N)
    labeller.wait(lambda: labeller.face.source.seed != 3, "the helpful face")
    assert labeller.face.source.seed == max(unsure, key=lambda seed: unsure[seed])
    assert not labeller.bench.search.runs and labeller.on_disk().faces == ()


def test_the_glow_is_switched_by_its_key(labeller: Labeller) -> None:
    labeller.new_face(3)
    labeller.move(labeller.window.menuBar(), labeller.window.menuBar().rect().center())
    plain = labeller.bench.editor.image_canvas.grab().toImage()
    labeller.key(Key.Key_U)
    assert labeller.bench.session.view.uncertainty and labeller.face.uncertainty is not None
    assert labeller.bench.editor.image_canvas.grab().toImage() != plain


# ---- parts


def test_taking_a_part_out_keeps_the_other_labels(labeller: Labeller) -> None:
    labeller.label(3)
    hair = labeller.face.layer.painted == labeller.project.scheme.id("hair")

    def remove_skin(dialog: SchemeEditor) -> None:
        dialog.table.setCurrentIndex(dialog.model.index(dialog.draft.build().names.index("skin"), 1))
        QTest.mouseClick(dialog.tools["remove"], LEFT)
        assert "“Skin”" in dialog.fate.text()
        QTest.mouseClick(dialog.save, LEFT)

    before = labeller.bench
    with answering(remove_skin):
        labeller.bench.actions_by_id["edit-scheme"].trigger()
    assert labeller.bench is not before and "skin" not in labeller.project.scheme.names
    labeller.wait(lambda: labeller.bench.session.current, "the face")
    np.testing.assert_array_equal(labeller.face.layer.painted == labeller.project.scheme.id("hair"), hair)
    assert len(labeller.window.menuBar().actions()) == 7


def test_the_parts_can_be_left_as_they_are(labeller: Labeller) -> None:
    before, scheme = labeller.bench, labeller.project.scheme
    with answering(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape)):
        labeller.bench.actions_by_id["edit-scheme"].trigger()
    assert labeller.bench is before and labeller.on_disk().scheme == scheme


def test_a_project_travels_as_a_zip(
    labeller: Labeller, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labeller.label(3)
    labels = labeller.face.layer.painted.copy()
    choose = staticmethod(lambda *_: (str(tmp_path / "given.zip"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    labeller.key(Key.Key_E, CTRL)
    assert "given.zip" in labeller.notice
    other = LabellingProject.create(root, "Other", load_scheme(SCHEME))
    labeller.window.open_project(other.folder)
    assert labeller.bench.faces_panel.model.rowCount() == 0
    labeller.bench.actions_by_id["import-faces"].trigger()
    assert "Imported faces: 1" in labeller.notice and labeller.bench.faces_panel.model.rowCount() == 1
    labeller.wait(lambda: labeller.bench.session.current, "the face")
    np.testing.assert_array_equal(labeller.face.layer.painted, labels)


def test_faces_come_in_from_a_folder_of_label_maps(labeller: Labeller, monkeypatch: pytest.MonkeyPatch) -> None:
    labeller.label(3, 5)
    chosen = labeller.project.faces[0].path
    folder = chosen.parent
    labeller.window.open_project(LabellingProject.create(labeller.window.root, "Other", load_scheme(SCHEME)).folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(folder / chosen.name), "")))
    labeller.bench.actions_by_id["import-faces"].trigger()
    assert [entry.source.seed for entry in labeller.on_disk().faces] == [3, 5]


def test_imported_labels_replace_an_open_suggestion(
    labeller: Labeller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labeller.label(3)
    labels = labeller.face.layer.painted.copy()
    labeller.project.export(tmp_path / "given.zip")
    other = LabellingProject.create(labeller.window.root, "Other", load_scheme(SCHEME))
    labeller.window.open_project(other.folder)
    suggestion = labeller.new_face(3)
    assert not np.array_equal(suggestion.layer.painted, labels)
    given = str(tmp_path / "given.zip")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (given, "")))
    labeller.bench.actions_by_id["import-faces"].trigger()
    labeller.wait(lambda: labeller.bench.session.current not in (None, suggestion), "the face")
    np.testing.assert_array_equal(labeller.face.layer.painted, labels)
    labeller.paint("nose", ((40, 80), (60, 80)))
    assert (labeller.on_disk().labels(SeedSource(3)) == labeller.project.scheme.id("hair")).sum() > 20


def test_the_ending_of_an_exported_file_is_added_not_exchanged(
    labeller: Labeller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labeller.label(3)
    name = str(tmp_path / "hair v1.2")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (name, "")))
    labeller.key(Key.Key_E, CTRL)
    assert [path.name for path in tmp_path.glob("hair*")] == ["hair v1.2.zip"]


def test_the_keys_are_told(labeller: Labeller) -> None:
    labeller.key(Key.Key_F1)
    (shown,) = labeller.window.findChildren(QTextBrowser)
    assert "Most helpful face" in shown.toPlainText() and "Ctrl+Return" in shown.toPlainText()


# ---- every command


def test_every_command_has_a_tooltip_and_a_place_in_a_menu(labeller: Labeller) -> None:
    actions = labeller.bench.actions_by_id
    in_menus = {action for menu in labeller.window.findChildren(QMenu) for action in menu.actions()}
    assert [name for name, action in actions.items() if action not in in_menus] == []
    assert [name for name, action in actions.items() if not action.toolTip() or "&" in action.toolTip()] == []


def test_no_two_commands_share_keys(labeller: Labeller) -> None:
    keys = [keys.toString() for action in labeller.window.findChildren(QAction) for keys in action.shortcuts()]
    assert sorted(set(keys)) == sorted(keys) and QKeySequence("Ctrl+T").toString() in keys


def test_every_control_has_a_name_and_every_icon_a_tip(labeller: Labeller) -> None:
    assert nameless(labeller.window) == []
    labeller.label(3)
    labeller.rest(0.05)
    assert nameless(labeller.window) == []
    labeller.show_training()
    assert nameless(labeller.window) == []
    buttons = [b for b in labeller.window.findChildren(QAbstractButton) if b.isVisible() and not b.text()]
    assert [b for b in buttons if not b.toolTip() and not isinstance(b.parentWidget(), QLineEdit)] == []


def test_what_is_remembered_may_be_damaged(open_labels: OpenLabels, root: Path) -> None:
    root.mkdir(parents=True)
    (root / "last.json").write_text(json.dumps({"project": 7, "seed": "x", "geometry": "?", "members": []}))
    labeller = open_labels()
    assert labeller.window.start_page.isVisible()
    QApplication.processEvents()
