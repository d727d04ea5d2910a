"""The library as a grid and under headings; stars, and several vectors at once, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.library import panel as panel_module
from editgan_desktop.app.panels.library.item import LibraryItem
from editgan_desktop.app.panels.library.tile import LibraryTile
from editgan_desktop.library.pack import write_pack
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_order import Sort
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME
from .test_library_panel import Setup, document, drop, shown_panel, vector

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PARTS = {
    "Brows up": "brow_left",
    "Eyes big": "eye_left",
    "Eyes small": "eye_right",
    "Nose wide": "nose",
    "Smile": "lip_upper",
}


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    """Five vectors of the user's, under four headings, and a face."""
    library = VectorLibrary(tmp_path / "own")
    for name, part in PARTS.items():
        library.add(vector(name, parts=(part,)))
    session, face = Session(SCHEME, LibraryView(library)), document()
    session.library.show(replace(session.library.shown, sort=Sort.CATEGORY))
    session.add(face)
    panel = shown_panel(qtbot, session)
    made = Setup(session, face, panel)
    panel.notice_requested.connect(lambda *notice: made.notices.append(notice))
    panel.failed.connect(made.failures.append)
    yield made
    panel.release()


def order(setup: Setup) -> list[str]:
    return [item.entry.info.name for item in setup.panel.shown.shown]


def item(setup: Setup, name: str) -> LibraryItem:
    return next(made for made in setup.panel.shown.rows if made.entry.info.name == name)


def selected(setup: Setup) -> set[str]:
    return {entry.info.name for entry in setup.panel.selected()}


def click(made: LibraryItem, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(made, LEFT, keys, made.thumb.geometry().center())


def as_grid(setup: Setup, qtbot: QtBot) -> None:
    qtbot.mouseClick(setup.panel.bar.layout_choice.button("grid"), LEFT)
    QApplication.processEvents()


def press_in_menu(made: LibraryItem, what: str) -> None:
    """Open the menu of an item by the right button, and choose."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), made.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(made, event)
    menu = made.findChild(QMenu)
    action = made.findChild(QAction, what)
    assert isinstance(menu, QMenu) and isinstance(action, QAction) and action.isEnabled()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


# ---- headings


def headers(setup: Setup) -> dict[str, QToolButton]:
    return {group: box.header for group, box in setup.panel.shown._boxes.items()}


def test_headings_fold_and_a_search_looks_into_them(setup: Setup, qtbot: QtBot) -> None:
    assert list(headers(setup)) == ["brows", "eyes", "nose", "mouth"]
    eyes = headers(setup)["eyes"]
    assert eyes.text().split() == ["Eyes", "2"] and eyes.isVisible()
    qtbot.mouseClick(eyes, LEFT)
    assert order(setup) == ["Brows up", "Nose wide", "Smile"] and not item(setup, "Eyes big").isVisible()
    qtbot.keyClicks(setup.panel.search, "eyes")
    assert order(setup) == ["Eyes big", "Eyes small"] and item(setup, "Eyes big").isVisible()
    setup.panel.search.clear()
    assert not item(setup, "Eyes big").isVisible()
    headers(setup)["eyes"].setFocus()
    qtbot.keyClick(headers(setup)["eyes"], Key.Key_Space)
    assert len(order(setup)) == 5


def test_another_order_has_no_headings(setup: Setup, qtbot: QtBot) -> None:
    rows = setup.panel.list.rows
    combo = setup.panel.bar.sort
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Down)  # from "by part" to "by name"
    assert setup.session.library.shown.sort is Sort.NAME
    assert [header.isVisible() for header in headers(setup).values()] == [False]
    assert order(setup) == sorted(PARTS) and setup.panel.list.rows == rows
    assert all(row.isVisible() for row in rows)


def test_what_is_dropped_into_a_folded_group_comes_to_light(setup: Setup, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(headers(setup)["nose"], LEFT)
    pack = write_pack(tmp_path / "p", [vector("Nose long", parts=("nose",)), setup.session.library.vector(
        item(setup, "Smile").entry.info.id)])  # fmt: skip
    assert drop(setup.panel, pack)
    assert setup.notices[-1][0] == "Imported 1 vector. 1 was there already."
    assert QApplication.focusWidget() is item(setup, "Nose long")
    setup.notices[-1][2]()  # Undo
    assert "Nose long" not in order(setup) and len(order(setup)) == 5


# ---- the grid


def test_the_grid_shows_the_same_and_keeps_the_focus_going(setup: Setup, qtbot: QtBot) -> None:
    before = order(setup)
    as_grid(setup, qtbot)
    assert order(setup) == before and setup.panel.grid.isVisible() and not setup.panel.list.isVisible()
    tiles = setup.panel.grid.shown
    assert all(tile.width() <= setup.panel.grid.viewport().width() // 3 for tile in tiles)
    assert setup.panel.grid.columns == 3
    click(tiles[1])
    qtbot.keyClick(tiles[1], Key.Key_Right)
    assert QApplication.focusWidget() is tiles[2] and selected(setup) == {"Eyes small"}
    qtbot.keyClick(tiles[2], Key.Key_Left, SHIFT)
    assert selected(setup) == {"Eyes big", "Eyes small"}


def test_a_tile_tells_its_strength_and_enter_applies_it(setup: Setup, qtbot: QtBot) -> None:
    as_grid(setup, qtbot)
    tile = item(setup, "Smile")
    assert isinstance(tile, LibraryTile) and not tile.strength.isVisible()
    tile.setFocus()
    qtbot.keyClick(tile, Key.Key_Return)
    assert [(edit.name, edit.strength) for edit in setup.document.edits] == [("Smile", 1.0)]
    assert tile.strength.isVisible() and tile.strength.text() == "+1.00"
    setup.document.history.undo()
    assert not tile.strength.isVisible()


def test_a_tile_is_renamed_in_place(setup: Setup, qtbot: QtBot) -> None:
    as_grid(setup, qtbot)
    tile = item(setup, "Smile")
    tile.setFocus()
    qtbot.keyClick(tile, Key.Key_F2)
    assert tile.field is not None
    qtbot.keyClicks(tile.field, "Grin")
    qtbot.keyClick(tile.field, Key.Key_Return)
    assert item(setup, "Grin") is tile and tile.name.isVisible()


def test_vectors_of_another_model_are_pale_in_the_grid(setup: Setup, qtbot: QtBot) -> None:
    setup.session.library.add(vector("Wheels", latent_space="car/w+"))
    as_grid(setup, qtbot)
    tile = item(setup, "Wheels")
    assert tile.name.property("role") == "dim" and "car/w+" in tile.toolTip()
    tile.setFocus()
    qtbot.keyClick(tile, Key.Key_Return)
    assert len(setup.failures) == 1 and len(setup.document.edits) == 0


# ---- applying, stars


def test_a_double_click_applies(setup: Setup, qtbot: QtBot) -> None:
    row = item(setup, "Nose wide")
    qtbot.mouseDClick(row, LEFT, pos=row.thumb.geometry().center())
    assert [edit.strength for edit in setup.document.edits] == [1.0]
    assert setup.document.history.undo_title == "Apply Nose wide"
    assert setup.session.library.marks.count(row.entry.info.id) == 1


def test_stars_and_favourites_only(setup: Setup, qtbot: QtBot) -> None:
    row = item(setup, "Smile")
    qtbot.mouseClick(row.star, LEFT)
    assert row.star.isChecked()
    qtbot.mouseClick(setup.panel.bar.favourites, LEFT)
    assert order(setup) == ["Smile"]
    qtbot.mouseClick(row.star, LEFT)
    assert order(setup) == [] and setup.panel._nothing.isVisible()
    button = setup.panel._nothing.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    qtbot.mouseClick(button, LEFT)
    assert len(order(setup)) == 5 and not setup.panel.bar.favourites.isChecked()


# ---- several at once


def test_selecting_by_mouse_and_keys(setup: Setup, qtbot: QtBot) -> None:
    names = order(setup)
    click(item(setup, names[1]))
    click(item(setup, names[3]), SHIFT)
    assert selected(setup) == set(names[1:4])
    click(item(setup, names[2]), CTRL)
    assert selected(setup) == {names[1], names[3]}
    row = item(setup, names[2])
    qtbot.keyClick(row, Key.Key_Space)
    assert selected(setup) == set(names[1:4])
    qtbot.keyClick(row, Key.Key_Down, CTRL)  # goes on and selects nothing
    assert selected(setup) == set(names[1:4]) and QApplication.focusWidget() is item(setup, names[3])
    qtbot.keyClick(item(setup, names[3]), Key.Key_A, CTRL)
    assert selected(setup) == set(names)
    qtbot.keyClick(item(setup, names[3]), Key.Key_Escape)
    assert selected(setup) == set()


def test_a_press_on_a_selected_one_keeps_the_others_until_it_is_let_go(setup: Setup) -> None:
    first, second = (item(setup, name) for name in order(setup)[:2])
    click(first)
    click(second, CTRL)
    QTest.mousePress(first, LEFT, pos=first.thumb.geometry().center())
    assert len(selected(setup)) == 2
    QTest.mouseRelease(first, LEFT, pos=first.thumb.geometry().center())
    assert selected(setup) == {first.entry.info.name}


def test_a_drag_carries_all_that_are_selected(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[list[str]] = []
    monkeypatch.setattr(panel_module, "drag_vectors", lambda _source, ids, _picture: carried.append(list(ids)))
    first, second, third = (item(setup, name) for name in order(setup)[:3])
    click(first)
    click(third, CTRL)
    for made in (first, second):
        QTest.mousePress(made, LEFT, pos=made.thumb.geometry().center())
        QTest.mouseMove(made, made.thumb.geometry().center() + QPoint(40, 0))
        QTest.mouseRelease(made, LEFT, pos=made.thumb.geometry().center() + QPoint(40, 0))
    assert carried == [[first.entry.info.id, third.entry.info.id], [second.entry.info.id]]


def test_commands_are_about_all_that_are_selected(setup: Setup, qtbot: QtBot) -> None:
    names = order(setup)
    click(item(setup, names[0]))
    click(item(setup, names[2]), SHIFT)
    row = item(setup, names[2])
    qtbot.keyClick(row, Key.Key_Return)
    assert [edit.name for edit in setup.document.edits] == names[:3]
    setup.document.history.undo()
    assert len(setup.document.edits) == 0  # one step
    press_in_menu(row, "star")
    assert all(item(setup, name).star.isChecked() for name in names[:3])
    with qtbot.waitSignal(setup.panel.average_requested) as heard:
        press_in_menu(row, "average")
    assert len(heard.args[0]) == 3
    with qtbot.waitSignal(setup.panel.pack_requested):
        press_in_menu(row, "export")
    qtbot.keyClick(row, Key.Key_Delete)
    assert order(setup) == names[3:] and setup.notices[-1][0] == "Deleted 3 vectors."
    setup.notices[-1][2]()
    assert order(setup) == names


def test_starters_among_several_stay(setup: Setup, qtbot: QtBot, tmp_path: Path) -> None:
    library = setup.session.library
    starters = write_pack(tmp_path / "s", [vector("Starter nose", parts=("nose",))])
    library.import_file(starters)
    entry = library.listing.find("Starter nose")
    setup.panel.changes.do_all([replace(entry, shipped=True), library.listing.find("Smile")], "delete")
    assert "Starter nose" in order(setup) and "Smile" not in order(setup)
    setup.panel.changes.do_all([replace(entry, shipped=True)], "delete")
    assert "came with the program" in setup.notices[-1][0] and "Starter nose" in order(setup)


def test_undo_library_change_from_the_menu(setup: Setup) -> None:
    action = next(a for a in setup.panel.more.menu().actions() if a.text() == "Undo library change")
    assert not action.isEnabled()
    setup.session.library.rename(item(setup, "Smile").entry.info.id, "Grin")
    action.trigger()
    assert "Smile" in order(setup) and setup.notices[-1][0] == "Undone: Rename Smile" and not action.isEnabled()
