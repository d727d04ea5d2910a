"""The dialog of keyboard shortcuts, and what a change does to the windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox, QPushButton, QToolButton

from editgan_desktop.app.keys.current import use_keys
from editgan_desktop.app.keys.dialog import KeysDialog
from editgan_desktop.app.window import Opening
from editgan_desktop.session.brush import Tool

from ..conftest import OpenWindow
from ..dialogs import Chooser, answering
from ..windows import CTRL, Key, Painter

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(painter: Painter) -> Iterator[KeysDialog]:
    painter.choose("edit", "edit-shortcuts")
    (shown,) = [one for one in painter.window.findChildren(KeysDialog) if one.isVisible()]
    yield shown
    use_keys({})


def button_of(box: QMessageBox, text: str) -> QAbstractButton:
    return next(button for button in box.buttons() if button.text().replace("&", "") == text)


def choose(dialog: KeysDialog, command_id: str) -> None:
    dialog.table.setCurrentItem(dialog.item(command_id))


def press(dialog: KeysDialog, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press new keys for the chosen command."""
    dialog.chooser.edit.setFocus()
    QTest.keyClick(dialog.chooser.edit, key, keys)


def test_a_new_key_works_at_once_and_tooltips_follow(painter: Painter, dialog: KeysDialog) -> None:
    choose(dialog, "outlines")
    press(dialog, Key.Key_J, CTRL | ALT)
    assert "Add gives it Ctrl+Alt+J" in dialog.chooser.message.text()
    QTest.mouseClick(dialog.chooser.add, Qt.MouseButton.LeftButton)
    assert dialog.item("outlines").text(1) == "O, Ctrl+Alt+J" and dialog.item("outlines").text(2) == "O"
    painter.rest(0)
    chip, _ = (one for one in dialog.chooser.chips.findChildren(QToolButton) if not one.isHidden())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert dialog.item("outlines").text(1) == "Ctrl+Alt+J"
    button = painter.bench.options.view.outlines
    action = painter.window.actions_by_id["outlines"]
    assert button.toolTip() == action.toolTip() == "Draw the borders of the parts (Ctrl+Alt+J)"
    dialog.reject()
    painter.activate()
    before = painter.session.view.outlines
    painter.key(Key.Key_O)
    assert painter.session.view.outlines is before
    painter.key(Key.Key_J, CTRL | ALT)
    assert painter.session.view.outlines is not before


def test_a_key_of_another_command_is_taken_over(painter: Painter, dialog: KeysDialog) -> None:
    choose(dialog, "pan")
    press(dialog, Key.Key_B)
    assert dialog.chooser.message.text() == "B belongs to “Brush”, which would lose it."
    assert dialog.chooser.add.text() == "Take it over"
    QTest.mouseClick(dialog.chooser.add, Qt.MouseButton.LeftButton)
    assert dialog.item("brush").text(1) == "" and dialog.item("pan").text(1) == "H, B"
    dialog.reject()
    painter.activate()
    painter.key(Key.Key_B)
    assert painter.session.brush.tool is Tool.PAN


def test_thinking_better_of_it_changes_nothing(dialog: KeysDialog) -> None:
    choose(dialog, "pan")
    press(dialog, Key.Key_B)
    QTest.mouseClick(dialog.chooser.leave, Qt.MouseButton.LeftButton)
    assert dialog.item("brush").text(1) == "B" and dialog.item("pan").text(1) == "H"
    assert dialog.chooser.edit.keySequence().isEmpty() and not dialog.chooser.add.isEnabled()


def test_keys_of_the_canvases_cannot_be_taken(dialog: KeysDialog) -> None:
    choose(dialog, "pan")
    press(dialog, Key.Key_C)
    assert "is needed on the canvases" in dialog.chooser.message.text() and not dialog.chooser.add.isEnabled()
    assert dialog.chooser.leave.hasFocus() or not dialog.chooser.add.hasFocus()


def test_keys_it_has_already_need_not_be_added(dialog: KeysDialog) -> None:
    choose(dialog, "pan")
    press(dialog, Key.Key_H)
    assert "It has H already" in dialog.chooser.message.text() and not dialog.chooser.add.isEnabled()


def test_what_was_changed_is_there_after_a_restart(
    painter: Painter, dialog: KeysDialog, open_window: OpenWindow
) -> None:
    choose(dialog, "outlines")
    press(dialog, Key.Key_J, CTRL | ALT)
    dialog.chooser.add.click()
    dialog.reject()  # which writes it
    painter.leave()
    use_keys({})
    again = open_window(Opening(seed=3))
    assert [key.toString() for key in again.window.actions_by_id["outlines"].shortcuts()] == ["O", "Ctrl+Alt+J"]


def test_one_and_all_are_given_back(dialog: KeysDialog) -> None:
    for command, key in (("outlines", Key.Key_F6), ("pan", Key.Key_F7)):
        choose(dialog, command)
        press(dialog, key)
        dialog.chooser.add.click()
    QTest.mouseClick(dialog.chooser.reset, Qt.MouseButton.LeftButton)
    assert dialog.item("pan").text(1) == "H" and dialog.item("outlines").text(1) == "O, F6"
    with answering(lambda box: button_of(box, "Reset all").click()):
        dialog.reset_all.click()
    assert dialog.item("outlines").text(1) == "O" and not dialog.reset_all.isEnabled()


def test_search_finds_titles_menus_and_keys(dialog: KeysDialog) -> None:
    def shown() -> set[str]:
        return {name for name in ("undo", "redo", "pan", "train") if not dialog.item(name).isHidden()}

    QTest.keyClicks(dialog.search, "undo")
    assert shown() == {"undo"}
    dialog.search.clear()
    QTest.keyClicks(dialog.search, "ctrl+y")
    assert shown() == {"redo"}
    dialog.search.clear()
    QTest.keyClicks(dialog.search, "labelling")
    assert shown() == {"train"}
    dialog.search.setText("xyzzy")
    assert all(dialog.table.topLevelItem(row).isHidden() for row in range(dialog.table.topLevelItemCount()))


def test_gestures_are_listed_but_cannot_be_chosen(dialog: KeysDialog) -> None:
    texts = [dialog._gestures.child(row).text(0) for row in range(dialog._gestures.childCount())]
    assert "Zoom at the pointer" in texts
    dialog.table.setCurrentItem(dialog._gestures.child(0))
    assert not dialog.chooser.isEnabled()


def test_a_file_that_holds_no_keys_is_told(dialog: KeysDialog, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "other.json"
    chooser.path.write_text("{}")
    dialog.import_button.click()
    assert dialog.problem.isVisible() and "other.json holds no shortcuts" in dialog.problem.text()
    chooser.path = tmp_path / "keys.json"
    dialog.export_button.click()
    dialog.import_button.click()
    assert not dialog.problem.isVisible() and chooser.path.is_file()


def test_f1_shows_the_keys_as_they_are_and_leads_to_the_dialog(painter: Painter) -> None:
    painter.window.application.keymap.add("fit", "Ctrl+Alt+J")
    painter.key(Key.Key_F1)
    (shown,) = [one for one in painter.window.findChildren(QDialog) if one.isVisible()]
    assert "Ctrl+0, Ctrl+Alt+J" in shown.text.toPlainText() and "Hold C" in shown.text.toPlainText()
    (change,) = [one for one in shown.findChildren(QPushButton) if "Change" in one.text()]
    change.click()
    assert [one for one in painter.window.findChildren(KeysDialog) if one.isVisible()] and not shown.isVisible()
    use_keys({})
