"""A painted edit becomes a vector of the library, its slider moves another face, and Refine cleans up after it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from editgan_desktop.app.dialogs.save_vector import SaveVectorDialog
from editgan_desktop.app.window import Opening
from editgan_desktop.core.recipe import StaticVector
from editgan_desktop.library.vector import EditingVector, new_id
from editgan_desktop.library.vector_file import read_vector, write_vector
from editgan_desktop.session.edits import AppliedEdit

from .conftest import OpenWindow
from .dialogs import answering, type_into
from .windows import CTRL, SHIFT, Key, Painter

NAME = "Hair by hand"


def fill_in(name: str = NAME, save: bool = True):  # type: ignore[no-untyped-def]
    """Type into the dialog and press Enter, or Escape."""

    def act(dialog: Any) -> None:
        assert isinstance(dialog, SaveVectorDialog)
        type_into(dialog.name, name)
        QTest.keyClick(dialog, Key.Key_Return if save else Key.Key_Escape)

    return act


def names(painter: Painter) -> list[str]:
    return [entry.info.name for entry in painter.session.library.listing.vectors]


def only_row(painter: Painter) -> AppliedEdit:
    assert len(painter.face.edits) == 1
    return painter.face.edits.edits[0]


def save(painter: Painter) -> None:
    with answering(fill_in()):
        painter.key(Key.Key_V, CTRL | SHIFT)
    painter.wait(lambda: names(painter) == [NAME], "the vector")
    painter.activate()


@pytest.fixture
def saved(painter: Painter) -> Painter:
    """A painted edit that was saved as a vector, the Library tab open."""
    painter.learn()
    save(painter)
    painter.show_library()
    return painter


def test_saving_through_the_dialog(painter: Painter) -> None:
    painter.learn()
    with answering(fill_in()) as asked:
        painter.click(painter.bench.run_panel.result.save)
    painter.wait(lambda: names(painter) == [NAME], "the vector")
    row, (entry,) = only_row(painter), painter.session.library.listing.vectors
    assert (row.name, row.vector_id) == (NAME, entry.info.id)
    stored = read_vector(entry.path)
    np.testing.assert_array_equal(stored.delta, row.step.delta)  # type: ignore[attr-defined]
    assert stored.parts == row.parts and stored.recipe["requests"][0]["seed"] == 3
    assert painter.notice == f"“{NAME}” is in the library" and painter.errors == []
    result = painter.bench.run_panel.result
    assert result.save.text() == "Saved" and not result.save.isEnabled()
    painter.wait(lambda: not painter.window.actions_by_id["save-vector"].isEnabled(), "the action to follow")
    assert asked and painter.window.findChildren(QDialog) == []  # none is kept
    painter.show_library()
    assert painter.library_row(NAME).slider.value() == 1.0
    assert not painter.bench.edits_panel.list.rows[0].save_button.isVisible()


def test_thinking_better_of_it(painter: Painter) -> None:
    painter.learn()
    with answering(fill_in(save=False)):
        painter.key(Key.Key_V, CTRL | SHIFT)
    painter.rest(0.05)
    assert names(painter) == [] and only_row(painter).vector_id == "" and painter.notice == ""


def test_a_library_that_cannot_be_written_is_told(painter: Painter) -> None:
    painter.learn()
    painter.session.library.library.folder.write_text("a file where the folder should be")
    with answering(fill_in()):
        painter.key(Key.Key_V, CTRL | SHIFT)
    painter.wait(lambda: painter.notice, "a message")
    assert len(painter.errors) == 1 and only_row(painter).vector_id == "" and names(painter) == []


def test_the_row_in_the_stack_saves_its_own_edit(painter: Painter) -> None:
    painter.learn()
    painter.paint(((20, 100), (100, 100)), "clothing")
    painter.run()
    painter.wait_for_end()
    painter.show_library()
    first = painter.face.edits.edits[0]
    row = next(row for row in painter.bench.edits_panel.list.rows if row.key == first.key)
    with answering(fill_in()):
        painter.click(row.save_button)
    painter.wait(lambda: names(painter) == [NAME], "the vector")
    assert [bool(edit.vector_id) for edit in painter.face.edits] == [True, False]


def test_the_slider_of_the_library_moves_another_face(saved: Painter) -> None:
    first = saved.face
    second = saved.new_face(12)
    slider = saved.library_row(NAME).slider
    assert slider.value() == 0.0  # it follows the face in view
    saved.drag_to(slider, [0.2, 0.4, 0.6, 0.8])
    row = only_row(saved)
    assert row.name == NAME and row.strength == slider.value() == pytest.approx(0.8, abs=0.06)
    saved.wait_for_full_look()
    assert (second.look.picture != second.base.picture).any()
    assert second.history.undo_title == f"Strength of {NAME}"
    saved.key(Key.Key_Z, CTRL)  # the whole drag
    assert len(second.edits) == 0 and saved.library_row(NAME).slider.value() == 0.0
    saved.go_to(first)
    assert saved.library_row(NAME).slider.value() == 1.0 and first.edits.edits[0].strength == 1.0


def test_edits_come_along_to_a_new_face_when_asked(saved: Painter) -> None:
    saved.click(saved.bench.editor.faces.new.carry, saved.bench.editor.faces.new.carry.rect().center())
    assert saved.session.carry
    saved.new_face(12)
    assert only_row(saved).name == NAME and saved.library_row(NAME).slider.value() == 1.0
    saved.wait_for_full_look()
    assert (saved.face.look.picture != saved.face.base.picture).any()


def test_a_refinement_goes_stale_with_the_slider_and_comes_back_with_it(saved: Painter) -> None:
    face = saved.new_face(12)
    box = saved.library_row(NAME).slider.box
    set_number(saved, box, "0.8")
    saved.click(saved.bench.edits_panel.bar.refine)
    saved.wait_for_job("Refine")
    saved.wait_for_end()
    saved.rest(0.05)
    refinement, row = face.edits.refinement, saved.bench.edits_panel.list.rows[-1]
    assert refinement is not None and len(face.edits) == 2 and not face.edits.is_stale
    assert row.state.text() == "for these strengths"  # type: ignore[attr-defined]
    refined = face.edited_latent.values
    saved.wait_for_full_look()
    set_number(saved, box, "0.5")
    assert face.edits.is_stale and row.state.text() == "Stale: sliders moved"  # type: ignore[attr-defined]
    vector = face.edits.edits[0].step
    assert isinstance(vector, StaticVector)
    np.testing.assert_allclose(face.edited_latent.values, face.latent.values + 0.5 * vector.delta, atol=1e-6)
    saved.wait_for_full_look()
    set_number(saved, box, "0.8")
    assert not face.edits.is_stale
    np.testing.assert_allclose(face.edited_latent.values, refined, atol=1e-6)
    saved.wait_for_full_look()


def set_number(painter: Painter, box, text: str) -> None:  # type: ignore[no-untyped-def]
    painter.click(box)
    box.selectAll()
    painter.type(box, text)
    painter.key(Key.Key_Return)


def test_a_vector_of_another_model_cannot_be_moved(saved: Painter, open_window: OpenWindow) -> None:
    other = open_window(Opening(seed=3), shape="wide")
    other.show_library()
    row = other.library_row(NAME)
    assert not row.slider.isEnabled() and "tiny-square/w+" in row.tags.toolTip() + row.slider.track.toolTip()
    track = row.slider.track
    other.click(track, track.rect().center())
    assert len(other.face.edits) == 0


# ---- in and out of the library


def test_out_to_a_file_and_in_again(saved: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, row = tmp_path / "out.safetensors", saved.library_row(NAME)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    saved.bench.library_panel.changes.do(row, "export")
    assert saved.notice == f"Written: {target}" and read_vector(target).name == NAME
    row.setFocus()
    saved.key(Key.Key_Delete)
    assert names(saved) == [] and "Deleted" in saved.notice
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: ([str(target)], "")))
    saved.bench.library_panel.bring.trigger()
    assert names(saved) == [NAME] and saved.notice == f"Imported “{NAME}”."
    assert only_row(saved).vector_id  # the face keeps what it has


def another(saved: Painter) -> EditingVector:
    """A vector that the library does not have, under a name that is taken."""
    return replace(saved.session.library.library.get(NAME), id=new_id())


def test_of_several_files_the_good_ones_come_in(
    saved: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "good.safetensors", tmp_path / "bad.safetensors"
    write_vector(good, another(saved))
    bad.write_bytes(b"no vector")
    files = [str(bad), str(good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: (files, "")))
    saved.bench.library_panel.bring.trigger()
    assert len(names(saved)) == 2 and len(saved.errors) == 1 and "bad.safetensors" in str(saved.errors[0])


def test_a_vector_dropped_on_the_window_is_imported(saved: Painter, tmp_path: Path) -> None:
    path = tmp_path / "copy.safetensors"
    path.write_bytes(saved.session.library.listing.find(NAME).path.read_bytes())
    saved.drop(path)
    assert len(names(saved)) == 1 and saved.notice == "Nothing new to import. 1 was there already."
    write_vector(path, another(saved))
    saved.drop(path)
    assert len(names(saved)) == 2 and saved.notice.startswith("Imported “Hair by hand")
