"""Vectors at work in the whole window: tried by pointing, dropped on the picture, combined, packed."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editgan_desktop.app.dialogs.merge_vectors import MergeDialog
from editgan_desktop.app.dialogs.save_vector import SaveVectorDialog
from editgan_desktop.app.vector_drag import carrying
from editgan_desktop.app.vectors import Vectors
from editgan_desktop.library.pack import read_pack
from editgan_desktop.library.vector import EditingVector

from .dialogs import Chooser, answering, type_into
from .windows import Key, Painter

NO_KEYS, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def add_vectors(painter: Painter, *names: str) -> list[str]:
    """Vectors of the tiny model, each moving the latent another way; their ids."""
    latent = painter.face.latent
    random = np.random.Generator(np.random.PCG64(4))
    vectors = [
        EditingVector.new(
            name, random.standard_normal(latent.values.shape) * 0.5, latent_space=latent.space, scheme="celebamask-19",
            parts=("hair",),
        )
        for name in names
    ]  # fmt: skip
    return [painter.session.library.add(vector).id for vector in vectors]


@pytest.fixture
def ids(painter: Painter) -> list[str]:
    """Two vectors in the library, which is in sight."""
    made = add_vectors(painter, "Hair", "More hair")
    painter.wait_for_full_look()
    painter.show_library()
    return made


def feature(painter: Painter) -> Vectors:
    return next(made for made in painter.bench.features if isinstance(made, Vectors))


def trigger(painter: Painter, command: str) -> None:
    """Take a command from the menu, once it can be taken."""
    action = painter.window.actions_by_id[command]
    painter.wait(action.isEnabled, f"{command} to be possible")
    action.trigger()


def point_at(widget: QWidget, over: bool) -> None:
    here = QPointF(8, 8)
    QApplication.sendEvent(widget, QEnterEvent(here, here, here) if over else QEvent(QEvent.Type.Leave))


def drag_over(canvas: QWidget, ids: list[str]) -> tuple[bool, Any]:
    """Carry vectors over a canvas; whether it would take them, and what is carried."""
    data = carrying(ids)
    with warnings.catch_warnings():  # Qt 6.12 would like a QPointF, which Qt 6.6 does not know
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(60, 60), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    enter.ignore()
    QApplication.sendEvent(canvas, enter)
    return enter.isAccepted(), data


# ---- pointing


def test_resting_on_a_vector_tries_it_and_leaving_brings_the_face_back(painter: Painter, ids: list[str]) -> None:
    view, row = painter.session.view, painter.library_row("Hair")
    state = painter.face.look, painter.face.edits, painter.face.history.undo_title
    point_at(row, True)
    painter.wait(lambda: view.tried is not None, "the vector to be tried")
    assert view.tried.title == "Hair" and view.tried.document is painter.face  # type: ignore[union-attr]
    assert not np.array_equal(view.tried.picture, painter.face.look.picture)  # type: ignore[union-attr]
    point_at(row, False)
    assert view.tried is None
    assert state == (painter.face.look, painter.face.edits, painter.face.history.undo_title)
    assert painter.session.library.marks.uses == {}


def test_a_vector_that_is_deleted_or_hidden_is_tried_no_longer(painter: Painter, ids: list[str]) -> None:
    view, library = painter.session.view, painter.session.library
    point_at(painter.library_row("Hair"), True)
    painter.wait(lambda: view.tried is not None, "the vector to be tried")
    library.delete(ids[0])  # by its key: the mouse rests
    assert view.tried is None
    point_at(painter.library_row("More hair"), True)
    painter.wait(lambda: view.tried is not None, "the other to be tried")
    painter.bench.docks.show("history")
    assert view.tried is None


def test_the_newest_of_several_is_tried(painter: Painter, ids: list[str]) -> None:
    view = painter.session.view
    for name in ("Hair", "More hair"):
        for other in painter.bench.library_panel.list.rows:
            point_at(other, False)
        point_at(painter.library_row(name), True)
    painter.wait(lambda: view.tried is not None, "the vector to be tried")
    assert view.tried.title == "More hair"  # type: ignore[union-attr]


def test_nothing_is_tried_when_switched_off_or_pressed(painter: Painter, ids: list[str]) -> None:
    hover = feature(painter).hover
    painter.window.settings.set("library.hover_preview", False)
    hover.point_at(ids[0])
    hover._rest.timeout.emit()
    painter.rest(0.05)
    assert painter.session.view.tried is None
    painter.window.settings.set("library.hover_preview", True)
    painter.face.begin_stroke("Paint")
    assert not hover._may_try(painter.face)
    painter.face.cancel_stroke()
    assert hover._may_try(painter.face)


def test_a_slider_that_moves_ends_the_try(painter: Painter, ids: list[str]) -> None:
    row = painter.library_row("Hair")
    point_at(row, True)
    painter.wait(lambda: painter.session.view.tried is not None, "the vector to be tried")
    painter.drag_to(row.slider, [0.5])
    assert painter.session.view.tried is None and len(painter.face.edits) == 1


# ---- dropping on the picture


def test_vectors_dropped_on_a_canvas_are_applied(painter: Painter, ids: list[str]) -> None:
    for canvas, carried in ((painter.bench.editor.image_canvas, ids[:1]), (painter.mask, ids)):
        takes, data = drag_over(canvas, carried)
        drops = feature(painter).drops
        assert takes and sum(drop.frame.isVisible() for drop in drops) == 1
        QApplication.sendEvent(canvas, QDropEvent(QPointF(60, 60), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS))
        assert not any(drop.frame.isVisible() for drop in drops)
    assert [(edit.name, edit.strength) for edit in painter.face.edits] == [("Hair", 1.0), ("More hair", 1.0)]
    painter.wait_for_full_look()
    assert painter.library_row("More hair").slider.value() == 1.0 and painter.errors == []


def test_a_drag_that_goes_away_leaves_no_frame(painter: Painter, ids: list[str]) -> None:
    canvas = painter.bench.editor.image_canvas
    drag_over(canvas, ids)
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    drops = feature(painter).drops
    assert not any(drop.frame.isVisible() for drop in drops) and len(painter.face.edits) == 0


# ---- combining


def test_edits_are_merged_into_a_new_vector(painter: Painter, ids: list[str]) -> None:
    painter.session.apply_vectors(ids)
    painter.face.set_strength(painter.face.edits.edits[1].key, -0.5)
    painter.wait_for_full_look()
    latent = painter.face.edited_latent.values

    def fill_in(dialog: Any) -> None:
        assert isinstance(dialog, MergeDialog) and len(dialog.keys) == 2
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        assert not dialog.save_button.isEnabled()  # one alone is nothing to merge
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        type_into(dialog.name, "Both")
        QTest.keyClick(dialog, Key.Key_Return)

    with answering(fill_in):
        trigger(painter, "merge-edits")
    painter.wait(lambda: "Both" in painter.session.library.listing.names, "the merged vector")
    assert [(edit.name, edit.strength) for edit in painter.face.edits] == [("Both", 1.0)]
    np.testing.assert_allclose(painter.face.edited_latent.values, latent, atol=1e-5)
    stored = painter.session.library.vector(painter.face.edits.edits[0].vector_id)
    assert stored.before is not None and stored.after is not None and stored.parts == ("hair",)
    assert [told["strength"] for told in stored.recipe["of"]] == [1.0, -0.5]
    painter.face.history.undo()
    assert [edit.name for edit in painter.face.edits] == ["Hair", "More hair"] and painter.errors == []


def test_a_part_of_a_vector_becomes_one_of_its_own(painter: Painter, ids: list[str]) -> None:
    painter.session.apply_vectors(ids[:1])
    row = painter.face.edits.edits[0]
    painter.face.restrict_edit(row.key, (0, 1))
    painter.face.set_strength(row.key, 0.5)

    def fill_in(dialog: Any) -> None:
        assert isinstance(dialog, SaveVectorDialog)
        type_into(dialog.name, "Hair shape")
        QTest.keyClick(dialog, Key.Key_Return)

    with answering(fill_in):
        painter.bench.edits_panel.part_requested.emit(row.key)
    painter.wait(lambda: "Hair shape" in painter.session.library.listing.names, "the new vector")
    (now,) = painter.face.edits
    assert (now.name, now.strength, now.rows) == ("Hair shape", 0.5, None)
    assert not painter.session.library.vector(now.vector_id).delta[2:].any()


def test_examples_are_averaged(painter: Painter, ids: list[str]) -> None:
    def fill_in(dialog: Any) -> None:
        type_into(dialog.name, "Better hair")
        QTest.keyClick(dialog, Key.Key_Return)

    assert not painter.window.actions_by_id["average-vectors"].isEnabled()
    painter.session.library.selection.all(ids)
    with answering(fill_in):
        trigger(painter, "average-vectors")
    painter.wait(lambda: "Better hair" in painter.session.library.listing.names, "the mean")
    deltas = [painter.session.library.vector(i).delta for i in ids]
    mean = painter.session.library.library.get("Better hair").delta
    assert np.linalg.norm(mean) == pytest.approx(np.mean([np.linalg.norm(d) for d in deltas]), rel=1e-4)
    assert len(painter.face.edits) == 0
    trigger(painter, "undo-library")
    assert "Better hair" not in painter.session.library.listing.names


# ---- packs, and how the library is shown


def test_a_pack_is_written_and_read_again(painter: Painter, ids: list[str], chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "mine"
    trigger(painter, "export-pack")
    (path,) = tmp_path.glob("*.egvec-pack")
    assert [vector.name for vector in read_pack(path)] == ["Hair", "More hair"]
    painter.session.library.delete(ids[0])
    painter.drop(path)
    assert painter.notice == "Imported 1 vector. 1 was there already." and painter.errors == []


def test_how_the_library_is_shown_is_remembered(painter: Painter, ids: list[str]) -> None:
    settings, actions = painter.window.settings, painter.window.actions_by_id
    assert settings.get("library.sort") == "category"
    actions["library-grid"].trigger()
    assert painter.bench.library_panel.grid.isVisible() and settings.get("library.grid") is True
    actions["library-favourites"].trigger()
    assert painter.bench.library_panel.bar.favourites.isChecked()
    painter.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is painter.bench.library_panel.search
