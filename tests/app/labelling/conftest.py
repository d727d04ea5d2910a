"""A label window on a tiny generator, with a worker of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app.calls import Calls
from editgan_desktop.app.labelling.window import LabelWindow
from editgan_desktop.app.worker import Worker
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.editing.model import Model
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.labelling.project import LabellingProject
from editgan_desktop.session.library_view import LibraryView

from ...tiny import SCHEME
from ..staged import StagedEngine
from .labels import Labeller

OpenLabels = Callable[..., Labeller]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of all projects."""
    return tmp_path / "labelling"


@pytest.fixture
def calls(qtbot: QtBot) -> Iterator[Calls]:
    worker = Worker()
    made = Calls(worker)
    worker.start()
    yield made
    assert worker.shut_down()


@pytest.fixture
def open_labels(
    qtbot: QtBot, calls: Calls, root: Path, tmp_path: Path, tiny_models: dict[str, Model]
) -> Iterator[OpenLabels]:
    """Label windows on the same projects. Afterwards nothing is left of them."""
    before = QApplication.topLevelWidgets()
    made: list[Labeller] = []
    library = LibraryView(VectorLibrary(tmp_path / "vectors"))

    def make(shape: str = "square") -> Labeller:
        window = LabelWindow(calls, StagedEngine(tiny_models[shape]), library, root)  # type: ignore[arg-type]
        window.show()
        window.start()
        window.activateWindow()
        made.append(Labeller(window))
        made[-1].wait(window.isActiveWindow, "the window to be active")
        return made[-1]

    yield make
    for labeller in made:
        labeller.leave()
    assert [widget for widget in QApplication.topLevelWidgets() if widget not in before] == []


@pytest.fixture
def labeller(open_labels: OpenLabels, root: Path) -> Labeller:
    """An artist with an open project of the 19 parts that the tiny model knows, and no face yet."""
    project = LabellingProject.create(root, "Hair", load_scheme(SCHEME))
    made = open_labels()
    made.window.open_project(project.folder)
    return made
