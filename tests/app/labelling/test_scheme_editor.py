"""The parts of a project being edited, under real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from editgan_desktop.app.labelling.scheme_editor import SchemeEditor
from editgan_desktop.app.labelling.scheme_model import Column
from editgan_desktop.core.labels import LabelScheme, load_scheme, read_scheme

from ..test_actions import nameless

COARSE = load_scheme("celebamask-19")
NOSE, SKIN = COARSE.id("nose"), COARSE.id("skin")
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[SchemeEditor]:
    made = SchemeEditor(None, COARSE, labelled=2)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.reject()


def choose(editor: SchemeEditor, row: int, column: Column = Column.TITLE) -> None:
    """Click on a cell."""
    index = editor.model.index(row, column)
    editor.table.scrollTo(index)
    QTest.mouseClick(editor.table.viewport(), LEFT, pos=editor.table.visualRect(index).center())


def press(editor: SchemeEditor, tool: str) -> None:
    QTest.mouseClick(editor.tools[tool], LEFT)


def retype(editor: SchemeEditor, row: int, column: Column, text: str) -> None:
    """Edit a cell by keys: F2, the text, Enter."""
    editor.table.setCurrentIndex(editor.model.index(row, column))
    QTest.keyClick(editor.table, Key.Key_F2)
    (field,) = editor.table.viewport().findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)
    QApplication.processEvents()  # Qt takes what was typed a moment later
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_nothing_is_changed_by_looking(editor: SchemeEditor) -> None:
    assert editor.scheme() == COARSE and editor.save.isEnabled() and not editor.fate.isVisible()
    assert nameless(editor) == []


def test_titles_and_groups_are_typed(editor: SchemeEditor) -> None:
    retype(editor, NOSE, Column.TITLE, "Schnozzle")
    retype(editor, NOSE, Column.GROUP, "centre")
    part = editor.scheme().parts[NOSE]
    assert (part.name, part.title, part.group) == ("nose", "Schnozzle", "centre")
    assert not editor.fate.isVisible()  # labels go by names


def test_a_title_that_is_taken_keeps_it_from_being_saved(editor: SchemeEditor) -> None:
    retype(editor, NOSE, Column.TITLE, COARSE.parts[SKIN].title)
    assert not editor.save.isEnabled() and "called" in editor.problem.text()
    retype(editor, NOSE, Column.TITLE, "Nose")
    assert editor.save.isEnabled() and editor.problem.text() == ""


def test_a_colour_is_chosen(editor: SchemeEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", staticmethod(lambda *_: QColor(1, 2, 3)))
    choose(editor, NOSE, Column.COLOUR)
    choose(editor, SKIN)
    assert editor.scheme().parts[NOSE].color == (1, 2, 3) and editor.scheme().parts[SKIN] == COARSE.parts[SKIN]
    monkeypatch.setattr(QColorDialog, "getColor", staticmethod(lambda *_: QColor(4, 5, 6)))
    press(editor, "colour")
    assert editor.scheme().parts[SKIN].color == (4, 5, 6)
    monkeypatch.setattr(QColorDialog, "getColor", staticmethod(lambda *_: QColor()))  # thought better of
    choose(editor, NOSE, Column.COLOUR)
    assert editor.scheme().parts[NOSE].color == (1, 2, 3)


def test_twins_name_each_other(editor: SchemeEditor) -> None:
    index = editor.model.index(NOSE, Column.TWIN)
    editor.table.scrollTo(index)
    editor.table.edit(index)
    box = editor.table.viewport().findChild(QComboBox)
    box.setCurrentIndex(box.findData(SKIN))
    editor.table.commitData(box)
    assert editor.scheme().parts[NOSE].mirror == "skin" and editor.scheme().parts[SKIN].mirror == "nose"
    assert editor.model.twin_title(SKIN) == COARSE.parts[NOSE].title


def test_parts_come_and_go_and_move(editor: SchemeEditor) -> None:
    choose(editor, NOSE)
    press(editor, "up")
    assert editor.scheme().names.index("nose") == NOSE - 1
    press(editor, "down")
    press(editor, "remove")
    assert "nose" not in editor.scheme().names and "“Nose” becomes “Background”" in editor.fate.text()
    press(editor, "add")
    assert len(editor.scheme()) == len(COARSE)
    colours = [part.color for part in editor.scheme().parts]
    assert len(set(colours)) == len(colours)


def test_the_ends_of_the_list_end_moving(editor: SchemeEditor) -> None:
    choose(editor, 0)
    assert not editor.tools["up"].isEnabled() and editor.tools["down"].isEnabled()
    choose(editor, len(COARSE) - 1)
    assert editor.tools["up"].isEnabled() and not editor.tools["down"].isEnabled()


def test_parts_travel_as_a_file(editor: SchemeEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file = staticmethod(lambda *_: (str(tmp_path / "parts.json"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose_file)
    choose(editor, NOSE)
    press(editor, "remove")
    press(editor, "export")
    written = read_scheme(tmp_path / "parts.json")
    assert "nose" not in written.names
    press(editor, "add")
    press(editor, "import")
    found: LabelScheme = editor.scheme()
    assert found.names == written.names and editor.model.rowCount() == len(written)
    (tmp_path / "parts.json").write_text("{")
    press(editor, "import")
    assert "parts.json" in editor.problem.text() and editor.scheme() == found
