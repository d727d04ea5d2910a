"""Every test of the window: a warning of Qt's fails it, and the whole window is one fixture away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from editgan_desktop.app.language import install
from editgan_desktop.app.theme import Theme, apply_theme
from editgan_desktop.app.window import Opening, Window
from editgan_desktop.core.paths import data_dir
from editgan_desktop.editing.model import Model
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.settings import Settings, default_settings

from ..tiny import SHAPES, tiny_model
from .dialogs import Chooser
from .staged import StagedEngine
from .windows import Painter

STEPS = 4  # of a run on the tiny generator


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))  # offscreen cannot do everything


class OpenWindow(Protocol):
    """Makes a window, shows it, and waits for its first face unless told not to."""

    def __call__(
        self, opening: Opening | None = None, *, shape: str = ..., load: Callable[[], Any] | None = ...,
        wait: bool = ...,
    ) -> Painter: ...  # fmt: skip


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application; afterwards it looks as plain as before, and has no name."""
    font, style = qapp.font(), qapp.style().objectName()
    names = qapp.applicationName(), qapp.applicationDisplayName(), qapp.applicationVersion()
    yield qapp
    apply_theme(qapp, Theme.LIGHT)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
    qapp.setStyle(style)
    qapp.setApplicationName(names[0])
    qapp.setApplicationDisplayName(names[1])
    qapp.setApplicationVersion(names[2])


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[QApplication]:
    """The window's language is Chinese for one test."""
    before = QLocale()
    install(qapp, "zh")
    yield qapp
    install(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def tiny_models() -> dict[str, Model]:
    return {name: tiny_model(shape) for name, shape in SHAPES.items()}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings in a data folder of the test's own; runs are short, and all at one size."""
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    made = default_settings()
    made.set("edit.steps", STEPS)
    made.set("edit.draft", 0.0)
    made.set("recent.folder", str(tmp_path))
    made.set("window.tour_shown", True)
    made.save()
    return made


@pytest.fixture
def open_window(qtbot: QtBot, settings: Settings, tiny_models: dict[str, Model]) -> Iterator[OpenWindow]:
    """Windows on tiny generators, all on the same data folder. Afterwards nothing is left of them."""
    before = QApplication.topLevelWidgets()
    painters: list[Painter] = []

    def make(opening=None, *, shape="square", load=None, wait=True):  # type: ignore[no-untyped-def]
        engine = StagedEngine(tiny_models[shape])
        library = LibraryView(VectorLibrary(data_dir() / "vectors"))
        window = Window(default_settings(), library, opening, load=load or (lambda: engine))
        painter = Painter(window, engine)
        painters.append(painter)
        shown: list[bool] = []
        window.first_face_shown.connect(lambda: shown.append(True))
        window.show()
        window.activateWindow()
        window.start()
        if wait:
            painter.wait(lambda: shown, "the first face")
        return painter

    yield make
    for painter in painters:
        painter.leave()
    assert [widget for widget in QApplication.topLevelWidgets() if widget not in before] == []


@pytest.fixture
def painter(open_window: OpenWindow) -> Painter:
    """An artist at a window with one face, seed 3."""
    return open_window(Opening(seed=3))


@pytest.fixture
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    """Answers for the file dialogs from now on."""
    made = Chooser()
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(made))
    return made
