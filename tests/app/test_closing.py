"""How the window ends: what it asks, what it saves, what it waits for, what it leaves."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from editgan_desktop.app.window import Opening
from editgan_desktop.session.project import read_project

from .conftest import OpenWindow
from .dialogs import answering
from .windows import CTRL, SHIFT, Key, Painter


def test_nothing_is_asked_when_nothing_is_lost(painter: Painter) -> None:
    assert painter.window.close() and painter.window.worker.isFinished()


def press(text: str) -> Callable[[QMessageBox], None]:
    def act(question: QMessageBox) -> None:
        buttons = {button.text(): button for button in question.findChildren(QPushButton)}
        QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)

    return act


def test_unsaved_paint_is_asked_about_and_can_be_gone_back_to(painter: Painter) -> None:
    painter.paint()
    with answering(press("Go back")) as asked:
        painter.key(Key.Key_Q, CTRL)
    assert isinstance(asked[0], QMessageBox)
    assert painter.window.isVisible() and painter.window.worker.isRunning() and painter.face.layer.is_painted
    painter.activate()
    with answering(press("Quit without saving")):
        painter.key(Key.Key_Q, CTRL)
    assert not painter.window.isVisible() and painter.window.worker.isFinished()


def test_unsaved_faces_can_be_saved_at_the_end(
    painter: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    painter.paint()
    painter.new_face(12)
    painter.paint()
    files = iter(("one.egd", "two.egd"))
    choose = staticmethod(lambda *_: (str(tmp_path / next(files)), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with answering(press("Save…")) as asked:
        assert painter.window.close()
    assert "2 faces" in asked[0].text()  # type: ignore[attr-defined]
    assert {read_project(tmp_path / name).source.seed for name in ("one.egd", "two.egd")} == {3, 12}
    assert painter.window.worker.isFinished()


def test_thinking_better_of_saving_goes_back(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    painter.paint()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: ("", "")))
    with answering(press("Save…")):
        assert not painter.window.close()
    assert painter.window.isVisible() and painter.face.layer.is_painted


def test_what_is_being_written_is_written_before_the_end(
    painter: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(tmp_path / "face.png"), "")))
    painter.engine.may_look.clear()
    painter.click(painter.bench.editor.faces.new.button)
    painter.key(Key.Key_E, CTRL | SHIFT)
    QTimer.singleShot(50, painter.engine.may_look.set)
    assert painter.window.close() and (tmp_path / "face.png").is_file()


def test_escape_in_the_question_goes_back(painter: Painter) -> None:
    painter.paint()
    with answering(lambda question: QTest.keyClick(question, Key.Key_Escape)):
        assert not painter.window.close()
    assert painter.window.isVisible()


def test_closing_ends_the_job_that_runs(painter: Painter) -> None:
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    painter.window.discard_on_close = True
    assert painter.window.close() and painter.window.worker.isFinished()
    painter.rest(0.05)  # what the worker still had to tell
    assert len(painter.face.edits) == 0 and painter.face.layer.is_painted


def test_jobs_are_asked_about_where_no_work_is_lost(painter: Painter) -> None:
    painter.bench.runs.pause(True)
    job = painter.bench.runs.start("batch", "Photos", None, lambda: iter(()), lambda _: None)  # type: ignore[arg-type]
    with answering(lambda question: QTest.keyClick(question, Key.Key_Escape)):
        assert not painter.window.close()
    assert painter.window.isVisible() and painter.session.job.live == (job,)
    with answering(press("Quit all the same")):
        assert painter.window.close()


def test_closing_waits_for_the_step_in_hand(painter: Painter) -> None:
    painter.engine.may_look.clear()
    painter.click(painter.bench.editor.faces.new.button)
    painter.wait(lambda: len(painter.engine.looks) == 2, "the look to begin")
    painter.engine.may_look.set()
    assert painter.window.close() and painter.window.worker.isFinished()


def test_a_closed_window_is_gone(open_window: OpenWindow) -> None:
    painter = open_window(Opening(seed=1))
    painter.learn()
    gone = [weakref.ref(thing) for thing in (painter.bench, painter.session, painter.face)]
    painter.leave()
    gc.collect()
    assert [ref() for ref in gone] == [None] * len(gone)
