"""Dialogs about a vector: giving it a name and tags, and reading what is known about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from editgan_desktop.app.dialogs.save_vector import SaveVectorDialog, TagsDialog
from editgan_desktop.app.dialogs.vector_details import VectorDetailsDialog, recipe_summary
from editgan_desktop.app.panels.library.row_name import name_problem
from editgan_desktop.app.panels.library.row_tags import TagField
from editgan_desktop.core.paths import shipped
from editgan_desktop.library.naming import clean_name
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.session.library_view import LibraryView

from ..drawn_face import SCHEME

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
FIRST_SEEDS = "0, 1, 2, 3, 4, 5, 6, 7"
PICTURE = np.full((128, 128, 3), 90, np.uint8)


@pytest.fixture
def library(tmp_path: Path) -> LibraryView:
    """The starter vectors."""
    return LibraryView(VectorLibrary(tmp_path / "own", shipped("models", "vectors")))


def opened(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()


@pytest.fixture
def dialog(qtbot: QtBot, library: LibraryView) -> SaveVectorDialog:
    made = SaveVectorDialog(None, library, "Painted mouth", ("mouth",), PICTURE, PICTURE)
    opened(qtbot, made)
    return made


def vector(name: str = "Smile", **changes: Any) -> EditingVector:
    facts: dict[str, Any] = {"latent_space": "tiny/w+", "scheme": SCHEME.name, "parts": ("nose", "lip_upper")}
    return EditingVector.new(name, np.zeros((3, 4)), **facts | changes)


def texts(dialog: QDialog) -> str:
    return "\n".join(words.text() for words in dialog.findChildren(QLabel))


# ---- saving


def test_enter_takes_what_is_suggested(dialog: SaveVectorDialog, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is dialog.name and dialog.name.selectedText() == "Painted mouth"
    qtbot.keyClick(dialog.name, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.values() == ("Painted mouth", ("mouth",))


def test_a_name_and_tags_are_tidied(dialog: SaveVectorDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "  A  new   name ")
    dialog.tags.line.selectAll()
    qtbot.keyClicks(dialog.tags.line, "Mouth, , Party  face,mouth,")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.values() == ("A new name", ("mouth", "party face"))


@pytest.mark.parametrize(
    ("name", "words"), [("", "Give it"), ("bigger  SMILE", "Bigger smile"), ("a=b", '"="'), ("a\u200bb", "visible")]
)
def test_a_bad_name_is_told_while_it_is_typed(dialog: SaveVectorDialog, qtbot: QtBot, name: str, words: str) -> None:
    dialog.name.setText(name)
    assert words in dialog.message.text() and not dialog.save_button.isEnabled()
    qtbot.keyClick(dialog.name, Key.Key_Return)
    assert dialog.isVisible()  # it waits
    dialog.name.setText("Good")
    assert dialog.message.text() == "" and dialog.save_button.isEnabled()


def test_a_bad_tag_is_told(dialog: SaveVectorDialog) -> None:
    dialog.tags.line.setText("mouth, " + "x" * 41)
    assert "A tag has" in dialog.tags_message.text() and not dialog.save_button.isEnabled()
    dialog.tags.line.setText("")
    assert dialog.save_button.isEnabled() and dialog.values()[1] == ()


def test_escape_saves_nothing(dialog: SaveVectorDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.name, Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(
    ("suggested", "free"), [("bigger smile", "bigger smile (2)"), ("Free", "Free"), ("a=b", ""), ("", "")]
)
def test_the_suggested_name_is_free_or_left_to_the_user(
    qtbot: QtBot, library: LibraryView, suggested: str, free: str
) -> None:
    made = SaveVectorDialog(None, library, suggested, (), None, None)
    opened(qtbot, made)
    assert made.name.text() == free and made.save_button.isEnabled() == bool(free)


def test_the_dialog_is_no_higher_than_its_content(dialog: SaveVectorDialog) -> None:
    last = dialog.tags_message
    assert 0 < dialog.buttons.y() - last.mapTo(dialog, last.rect().bottomLeft()).y() < 40


def test_name_problems_agree_with_the_library(library: LibraryView) -> None:
    for name in ("Good", "x" * 80, "Ünïcode ✓", "with,comma"):
        assert name_problem(name, library.listing.names) == "" and clean_name(name)
    assert "80" in name_problem("x" * 81, ())
    assert name_problem("BIGGER EARS", library.listing.names)


# ---- tags


def test_chips_and_words_go_together(dialog: SaveVectorDialog, qtbot: QtBot) -> None:
    field = dialog.tags
    assert field.chips.selected() == ("mouth",)
    qtbot.mouseClick(field.chips.chip("nose"), LEFT)
    assert field.line.text() == "mouth, nose"
    field.line.setText("Nose, my own")
    assert field.chips.selected() == ("nose",)
    qtbot.mouseClick(field.chips.chip("ears"), LEFT)
    assert field.line.text() == "Nose, my own, ears"
    qtbot.mouseClick(field.chips.chip("nose"), LEFT)
    assert field.line.text() == "my own, ears"


def test_a_chip_works_while_another_tag_is_bad(dialog: SaveVectorDialog, qtbot: QtBot) -> None:
    long = "x" * 41
    dialog.tags.line.setText(f"mouth, {long}")
    qtbot.mouseClick(dialog.tags.chips.chip("nose"), LEFT)
    assert dialog.tags.line.text() == f"mouth, {long}, nose"


def test_the_tag_behind_the_last_comma_is_completed(qtbot: QtBot) -> None:
    field = TagField((), ("mouth", "eyes", "eyebrows"))
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "mouth, EyE")
    popup = field.line.completer().popup()
    assert popup.isVisible() and popup.model().rowCount() == 2
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert field.tags() == ("mouth", "eyes")


def test_tags_of_a_vector_can_be_changed(qtbot: QtBot, library: LibraryView) -> None:
    made = TagsDialog(None, library, "Bigger <b>smile</b>", ("mouth", "mine"))
    opened(qtbot, made)
    assert made.field.line.text() == "mouth, mine" and "mine" in made.field.chips.selected()
    made.field.line.setText("x" * 41)
    assert not made.save_button.isEnabled() and made.message.text()
    made.field.line.setText("eyes")
    tags: list[tuple[str, ...]] = []
    made.accepted.connect(lambda: tags.append(made.tags()))
    qtbot.mouseClick(made.save_button, LEFT)
    assert tags == [("eyes",)]


# ---- details


def test_details_tell_all(qtbot: QtBot, library: LibraryView) -> None:
    made = VectorDetailsDialog(None, library.vector("Bigger smile"), SCHEME)
    opened(qtbot, made)
    words = texts(made)
    for wanted in ("Bigger smile", "mouth", "Upper lip", "−2 to 2", "mobile-stylegan-ffhq/w+", "bigger-smile", "seeds"):
        assert wanted in words
    assert sum(not picture.pixmap().isNull() for picture in made.findChildren(QLabel)) == 2
    assert made.findChild(QPlainTextEdit) is None
    qtbot.keyClick(made, Key.Key_Escape)


def test_details_of_a_foreign_vector_with_notes(qtbot: QtBot) -> None:
    foreign = vector("<i>Wheels</i>", scheme="cars", parts=("wheel_front",), notes="one\ntwo <b>three</b>")
    made = VectorDetailsDialog(None, foreign, SCHEME)
    opened(qtbot, made)
    assert "wheel_front" in texts(made) and "cars" in texts(made) and "Not recorded" in texts(made)
    assert all(words.textFormat() == Qt.TextFormat.PlainText for words in made.findChildren(QLabel) if words.text())
    notes = made.findChild(QPlainTextEdit)
    assert isinstance(notes, QPlainTextEdit) and notes.isReadOnly() and notes.toPlainText() == "one\ntwo <b>three</b>"
    made.close()


@pytest.mark.parametrize(
    ("recipe", "summary"),
    [
        ({}, "Not recorded"),
        ({"requests": "what"}, "Not recorded"),
        ({"requests": [None, 3]}, "Not recorded"),
        ({"requests": [{"seed": 7, "settings": {"steps": 60}}]}, "A painted edit, 60 steps, seed 7"),
        ({"requests": [{"seed": "x", "settings": 4}]}, "A painted edit"),
        ({"rule": "bigger", "requests": [{"seed": 1}, {"seed": 2}]}, "Rule “bigger”, mean of 2 faces, seeds 1, 2"),
        ({"rule": "", "requests": [{}]}, "A painted edit"),
        ({"requests": [{"seed": n} for n in range(9)]}, f"A painted edit, mean of 9 faces, seeds {FIRST_SEEDS} …"),
    ],
)
def test_a_recipe_in_a_line(recipe: dict[str, Any], summary: str) -> None:
    assert recipe_summary(recipe) == summary
