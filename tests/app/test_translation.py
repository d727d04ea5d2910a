"""What translators are given is what the window asks for: lupdate finds the strings, under the contexts used then."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

import editgan_desktop.app as app_package
from editgan_desktop.app.actions import make_actions
from editgan_desktop.app.menus import make_menus
from editgan_desktop.app.panels.library.menu import vector_menu
from editgan_desktop.app.panels.library.row_name import name_problem
from editgan_desktop.app.panels.run.job import JobCard
from editgan_desktop.app.widgets.figures import duration

KNOWN = (
    ("Actions", "&New face"), ("Actions", "Sample another face"), ("Actions", "Take all edits off this face"),
    ("Menus", "&File"), ("Menus", "&Theme"), ("VectorMenu", "&Rename"), ("VectorName", "Give it a name."),
    ("JobCard", "Step {done} of {total}"), ("JobCard", "Stop and keep"), ("Figures", "{number} min"),
    ("VectorDetails", "Not recorded"), ("Help", "On the canvases"), ("NoticeBar", "Dismiss (Esc)"),
)  # fmt: skip


class Marking(QTranslator):
    """Translates everything, and keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.asked.add((context, source))
        return source  # as it is: an empty string would be taken for a translation


@pytest.fixture
def marking(qapp: QCoreApplication) -> Iterator[Marking]:
    made = Marking()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Context and source text of all that lupdate finds."""
    target = tmp_path_factory.mktemp("lupdate") / "app.ts"
    sources = sorted(Path(app_package.__path__[0]).rglob("*.py"))
    tool = Path(PySide6.__path__[0]) / "lupdate"
    subprocess.run([tool, "-silent", *sources, "-ts", target], check=True, capture_output=True, timeout=60)
    contexts = ET.parse(target).getroot().iter("context")
    return {(c.findtext("name", ""), m.findtext("source", "")) for c in contexts for m in c.iter("message")}


def test_known_strings_are_found(found: set[tuple[str, str]]) -> None:
    assert set(KNOWN) <= found


def test_what_the_window_asks_for_is_found(found: set[tuple[str, str]], marking: Marking, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    make_menus(window, make_actions(window))
    vector_menu(True, False, lambda _what: None, window)
    JobCard().deleteLater()
    name_problem("", ())
    duration(5)
    ours = {entry for entry in marking.asked if not entry[0].startswith("Q")}  # Qt asks for its own
    assert {"Actions", "Menus", "VectorMenu", "VectorName", "JobCard", "Figures"} <= {context for context, _ in ours}
    asked_of_bases = {(context, source) for context, source in ours if (context, source) not in found}
    assert asked_of_bases == set()
