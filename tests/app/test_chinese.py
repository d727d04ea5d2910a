"""The whole window in Chinese: every menu, panel and dialog speaks it, and nothing is cut off at 1280×800."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from editgan_desktop.app.window import Opening

from .conftest import OpenWindow
from .dialogs import answering
from .shown_words import cut_off, untranslated
from .test_vectors import save
from .windows import Painter

pytestmark = pytest.mark.usefixtures("chinese")
# that let the window go on
OPEN = ("settings", "edit-shortcuts", "shortcuts", "models", "log", "terms", "about")
# that stop it until they are closed
MODAL = ("export-image", "export-sweep", "batch", "copy-mask", "merge-edits", "mix", "label-faces")
OWN = "Own"  # what the user has named


@pytest.fixture
def painter(app: QApplication, open_window: OpenWindow) -> Painter:
    made = open_window(Opening(seed=3))
    made.window.resize(1280, 800)
    return made


def test_the_window_and_its_panels_speak_chinese(painter: Painter) -> None:
    assert untranslated(painter.window) == []
    painter.learn()
    painter.rest(0.1)
    assert untranslated(painter.window) == []
    assert cut_off(painter.window) == []


def test_letters_in_a_menu_are_its_own(painter: Painter) -> None:
    for menu in [*painter.window.findChildren(QMenu), painter.window.menuBar()]:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], texts


def test_dialogs_beside_the_window_speak_chinese(painter: Painter) -> None:
    for name in OPEN:
        painter.window.actions_by_id[name].trigger()
        painter.rest(0.02)
        (dialog,) = [shown for shown in painter.window.findChildren(QDialog) if shown.isVisible()]
        assert (name, untranslated(dialog), cut_off(dialog)) == (name, [], [])
        dialog.close()
