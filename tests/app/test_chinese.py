"""The whole window in Chinese: every menu, panel and dialog speaks it, and nothing is cut off at 1280×800."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.commands.all import COMMANDS
from editgan_desktop.app.crop.dialog import CropDialog
from editgan_desktop.app.dialogs.lost_paint import ask_about_lost_paint
from editgan_desktop.app.dialogs.merge_vectors import MergeDialog
from editgan_desktop.app.dialogs.save_vector import TagsDialog
from editgan_desktop.app.dialogs.unsaved import ask_about_unsaved
from editgan_desktop.app.dialogs.vector_details import VectorDetailsDialog
from editgan_desktop.app.labelling.new_project import NewProjectDialog
from editgan_desktop.app.labelling.scheme_editor import SchemeEditor
from editgan_desktop.app.palette.reasons import why_not
from editgan_desktop.app.recovery.dialog import RecoverDialog
from editgan_desktop.app.tour.feature import Tour
from editgan_desktop.app.tour.steps import STEPS
from editgan_desktop.app.window import Opening
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import shipped
from editgan_desktop.session.edits import edit_of_vector
from editgan_desktop.session.recovery_copy import Left

from ..photos import smooth
from .conftest import OpenWindow
from .dialogs import answering
from .shown_words import cut_off, untranslated
from .test_vectors import NAME, save
from .windows import Painter

pytestmark = pytest.mark.usefixtures("chinese")
BESIDE = ("settings", "edit-shortcuts", "shortcuts", "models", "log", "terms", "about")  # the window goes on meanwhile
MODAL = ("export-image", "export-sweep", "batch", "copy-mask", "mix-face")
NAMES = ("A wider smile", NAME, "mobile-stylegan-ffhq", "a.jpg")  # of the user, of files, of networks


@pytest.fixture
def painter(app: QApplication, open_window: OpenWindow) -> Painter:
    made = open_window(Opening(seed=3))
    made.window.resize(1280, 800)
    return made


@pytest.fixture
def starter(painter: Painter) -> str:
    """A vector that comes with the program, by its id."""
    imported = painter.session.library.import_file(shipped("models", "vectors", "beard.safetensors"))
    return imported.added[0].id


def wrong(widget: QWidget) -> tuple[list[str], list[str]]:
    """What is not Chinese, and what is cut off."""
    return untranslated(widget, *NAMES), cut_off(widget)


# ---- the window


def test_the_window_and_its_panels(painter: Painter) -> None:
    assert wrong(painter.window) == ([], [])
    painter.learn()
    save(painter)
    for panel in ("图层", "向量库", "历史记录", "任务"):
        painter.show_panel(panel)
        painter.rest(0.02)
        assert wrong(painter.window) == ([], []), panel


def test_letters_in_a_menu_are_its_own(painter: Painter) -> None:
    menus = painter.window.findChildren(QMenu)
    for menu in [*menus, painter.window.menuBar()]:
        texts = [action.text().replace("&&", "") for action in menu.actions() if not action.isSeparator()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], texts
        assert [text for text in texts if "&" in text and "(&" not in text] == []  # 文件(&F)
    assert len(menus) > 9


def test_why_a_command_cannot_be_used(painter: Painter) -> None:
    said = [why_not(command.id, painter.session) for command in COMMANDS]
    assert len(set(said)) > 5 and not any(text.isascii() for text in said if text)


def test_errors(painter: Painter, tmp_path: Path) -> None:
    strange = tmp_path / "a.xyz"
    strange.touch()
    painter.drop(strange)
    assert painter.notice == "无法识别：a.xyz 可以打开照片、项目、蒙版和向量。"
    painter.drop(tmp_path / "gone.egd")
    painter.wait(lambda: "gone.egd" in painter.notice, "the second message")
    assert untranslated(painter.window.notice) == []


# ---- names that come with the program


def test_starter_vectors_have_chinese_names_and_are_found_by_both(painter: Painter, starter: str) -> None:
    panel, library = painter.bench.library_panel, painter.session.library
    row = panel.list.row(starter)
    assert (row.name.text(), row.tags.text().isascii(), library.entries[0].info.name) == ("胡须", False, "Beard")
    for words, found in (("胡须", 1), ("beard", 1), ("髭须", 1), ("moustache", 1), ("眼睛", 0)):
        panel.search.setText(words)
        assert len(library.entries) == found, words
    copy = library.duplicate(starter)
    assert panel.list.row(copy.id).name.text() == "胡须 (2)"
    panel.changes.undo()
    assert painter.notice == "已撤销：创建“胡须”的副本"


def test_what_users_name_stays(painter: Painter, starter: str) -> None:
    library = painter.session.library
    library.rename(starter, "A wider smile")
    library.retag(starter, ("beard", "mine"))
    row = painter.bench.library_panel.list.row(starter)
    assert row.name.text() == "A wider smile" and "标签：胡须、mine" in row.toolTip()


def test_tags_are_typed_in_chinese_and_kept_in_english(painter: Painter, starter: str, qtbot: QtBot) -> None:
    dialog = TagsDialog(painter.window, painter.session.library, "A wider smile", ("beard",))
    qtbot.addWidget(dialog)
    field = dialog.field
    assert field.line.text() == "胡须" and dialog.tags() == ("beard",)
    field.line.setText("胡须，自己的、Brows")
    assert dialog.tags() == ("beard", "自己的", "brows")
    field.chips.chip("beard").click()
    assert dialog.tags() == ("自己的", "brows")


@pytest.mark.parametrize(
    "words", ["轮廓", "运行", "optimise", "undo", "撤销", "油漆桶", "头发", "hair", "语言", "language"]
)
def test_the_palette_finds_chinese_and_english_words(painter: Painter, words: str) -> None:
    painter.window.actions_by_id["palette"].trigger()
    palette = painter.window.application.palette
    palette.field.setText(words)
    assert palette.list.model().rowCount() > 0
    palette.close_again()


# ---- dialogs


def test_dialogs_beside_the_window(painter: Painter) -> None:
    for name in BESIDE:
        painter.window.actions_by_id[name].trigger()
        painter.rest(0.02)
        (dialog,) = [shown for shown in painter.window.findChildren(QDialog) if shown.isVisible()]
        assert (name, *wrong(dialog)) == (name, [], [])
        dialog.close()


def test_dialogs_that_wait_for_an_answer(painter: Painter) -> None:
    painter.learn()
    said: list[tuple[str, list[str], list[str]]] = []
    ask = {name: painter.window.actions_by_id[name].trigger for name in MODAL}
    ask["unsaved"] = lambda: ask_about_unsaved(painter.window, 2)
    ask["lost paint"] = lambda: ask_about_lost_paint(painter.window, painter.session.scheme, ("hair",), "A wider smile")
    for name, action in ask.items():
        with answering(lambda dialog, name=name: said.append((name, *wrong(dialog)))):
            action()
    assert said == [(name, [], []) for name in ask]


def test_dialogs_by_themselves(painter: Painter, starter: str, qtbot: QtBot, tmp_path: Path) -> None:
    window, scheme = painter.window, load_scheme("face-parts")
    left = Left(tmp_path, "A wider smile", datetime.now(UTC), smooth(height=64, width=64), None, None)
    edits = [edit_of_vector(painter.session.library.vector(starter), 1.0)]
    dialogs = (
        NewProjectDialog(window, tmp_path), SchemeEditor(window, scheme, 2), RecoverDialog(window, [left]),
        CropDialog(window, smooth(height=600, width=800), [], "a.jpg", None),
        MergeDialog(window, painter.session.library, edits, edits, "A wider smile", ("brows",), None, None),
        VectorDetailsDialog(window, painter.session.library.vector(starter), scheme),
    )  # fmt: skip
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert (type(dialog).__name__, *wrong(dialog)) == (type(dialog).__name__, [], [])
        dialog.close()


def test_the_tour(painter: Painter) -> None:
    (tour,) = [feature for feature in painter.bench.features if isinstance(feature, Tour)]
    painter.window.actions_by_id["tour"].trigger()
    for _ in STEPS:
        assert wrong(tour.callout) == ([], [])
        tour.callout.moved.emit(1)
    assert not tour.runs
