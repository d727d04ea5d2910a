"""The menu says what undo takes back in the user's language, and offers to stop only what can be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from editgan_desktop.app.action_states import ActionStates
from editgan_desktop.app.actions import make_actions
from editgan_desktop.app.session_actions import HISTORY_TITLES
from editgan_desktop.core.progress import Progress
from editgan_desktop.core.recipe import StaticVector
from editgan_desktop.session.edits import AppliedEdit
from editgan_desktop.session.job_state import ShownJob

from .faces import face_document, open_session

GERMAN = {"Strength of {name}": "Stärke von {name}", "Remove all edits": "Alle Änderungen entfernen"}


class German(QTranslator):
    def translate(self, context, text, disambiguation=None, n=-1):  # type: ignore[no-untyped-def, override]
        return GERMAN.get(text) if context == "History" else None


class Ticket:
    def cancel(self) -> None: ...

    def stop_and_keep(self) -> None: ...


class Setup:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.session, self.document = open_session(folder), face_document()
        self.session.add(self.document)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.actions: dict[str, QAction] = make_actions(self.window)
        self.states = ActionStates(self.session, self.actions, self.window)

    def can_end(self) -> tuple[bool, bool]:
        return self.actions["stop"].isEnabled(), self.actions["cancel"].isEnabled()


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    made = Setup(qtbot, tmp_path)
    yield made
    made.states.release()


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    translator = German()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def apply(setup: Setup, name: str) -> None:
    latent = setup.document.latent
    row = AppliedEdit(name, StaticVector(latent.space, latent.values * 0 + 1))
    setup.document.set_edits("Add", setup.document.edits.added(row))
    setup.document.set_strength(row.key, 0.5)


def test_undo_is_worded_in_the_users_language(setup: Setup, german: None) -> None:
    apply(setup, "Nase {0} & Ohren")
    assert setup.actions["undo"].text() == "Undo Stärke von Nase {0} && Ohren"
    setup.document.clear_edits()
    assert setup.actions["undo"].text() == "Undo Alle Änderungen entfernen"
    setup.document.history.undo()
    assert setup.actions["redo"].text() == "Redo Alle Änderungen entfernen"


def test_every_title_is_there_for_translators() -> None:
    assert "Strength of {name}" in HISTORY_TITLES and len(set(HISTORY_TITLES)) == len(HISTORY_TITLES)


def test_stop_and_cancel_when_they_are_possible(setup: Setup) -> None:
    job = setup.session.job
    assert setup.can_end() == (False, False)
    job.start("edit", "Painted edit", setup.document, Ticket())
    assert setup.can_end() == (False, True)
    job.progress(Progress("download", 5, 10))
    assert setup.can_end() == (False, True)
    job.progress(Progress("optimise", 1, 10))
    assert setup.can_end() == (True, True)
    job.stop()
    assert setup.can_end() == (False, False)
    job.end()
    assert setup.can_end() == (False, False)
    assert isinstance(job.last, ShownJob) and job.last.ending == "stop"
