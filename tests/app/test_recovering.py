"""Work outlives a crash: copies while the window lives, and faces that come back afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editgan_desktop.app.recovery.dialog import RecoverDialog
from editgan_desktop.app.recovery.feature import RecoveryFeature
from editgan_desktop.app.window import Opening
from editgan_desktop.core.paths import data_dir
from editgan_desktop.session import recovery
from editgan_desktop.session.recovery import Recovery

from .conftest import OpenWindow
from .dialogs import Chooser
from .windows import CTRL, Key, Painter

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds for another process to start on a busy machine


def feature(painter: Painter) -> RecoveryFeature:
    return next(one for one in painter.bench.features if isinstance(one, RecoveryFeature))


def keep(painter: Painter) -> None:
    feature(painter).autosave.keep()
    painter.wait(lambda: not feature(painter).is_busy, "the copies")


def copies() -> list[Path]:
    return sorted((data_dir() / "recovery").glob("*/*.egd"))


def leave_behind(painter: Painter) -> None:
    """Copies of another instance that is no longer there, of the face in view."""
    other = Recovery(data_dir() / "recovery")
    other.keep(painter.face, painter.session.schemes)
    for lock in other._locks.values():
        lock.release()


def offered(painter: Painter) -> RecoverDialog:
    painter.wait(lambda: feature(painter).dialog is not None and feature(painter).dialog.isVisible(), "the offer")
    dialog = feature(painter).dialog
    assert dialog is not None
    return dialog


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


# ---- while the window lives


def test_unsaved_work_is_kept_and_saved_work_is_not(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    keep(painter)
    assert copies() == []
    painter.paint()
    keep(painter)
    assert len(copies()) == 1
    chooser.path = tmp_path / "saved.egd"
    painter.key(Key.Key_S, CTRL)
    painter.wait(lambda: copies() == [], "the copy to go")


def test_a_closed_face_has_no_copy_until_it_is_back(painter: Painter) -> None:
    painter.paint()
    keep(painter)
    painter.key(Key.Key_W, CTRL)
    painter.wait(lambda: copies() == [], "the copy to go")
    painter.click(painter.window.notice.button)
    keep(painter)
    assert len(copies()) == 1


def test_copies_come_by_themselves_but_not_amid_a_stroke(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    painter.paint()
    painter.face.begin_stroke("Brush")
    autosave = feature(painter).autosave
    autosave._timer.setInterval(10)
    autosave._later.setInterval(10)
    autosave._timer.start()
    painter.rest(0.1)
    assert copies() == []
    painter.face.end_stroke()
    painter.wait(copies, "a copy")
    painter.window.settings.set("session.autosave_seconds", 0)
    painter.wait(lambda: copies() == [], "the copy to go")
    painter.rest(0.05)
    assert copies() == []


def test_closing_on_purpose_leaves_nothing(painter: Painter) -> None:
    painter.paint()
    keep(painter)
    painter.leave()
    assert not any((data_dir() / "recovery").glob("*/*"))


def test_a_full_disk_is_told_once(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recovery, "write_bytes", full)
    painter.paint()
    keep(painter)
    keep(painter)
    assert len(painter.errors) == 1 and "No space left" in painter.notice
    monkeypatch.undo()


def test_a_copy_is_of_one_moment(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is painted while a copy is packed is not in it."""
    painter.paint()
    paint, packed = painter.face.layer.paint.copy(), recovery.packed

    def slow(*arguments: object) -> bytes:
        state = arguments[1]
        painter.face.layer.paint[:] = 1  # by the other thread, on purpose
        return packed(*arguments) if (state.paint == paint).all() else b""  # type: ignore[attr-defined,arg-type]

    monkeypatch.setattr(recovery, "packed", slow)
    keep(painter)
    assert copies()[0].stat().st_size > 0


# ---- after a crash


def test_what_is_ticked_comes_back_and_the_rest_waits(painter: Painter, open_window: OpenWindow) -> None:
    painter.paint()
    leave_behind(painter)
    painted = painter.face.layer.paint.copy()
    painter.new_face(8)
    painter.paint(((20, 100), (100, 100)), "clothing")
    leave_behind(painter)
    painter.leave()
    second = open_window(Opening(seed=20))
    dialog = offered(second)
    assert dialog.list.count() == 2 and dialog.recover_button.text() == "Recover all"
    eight = next(i for i in range(2) if dialog.list.item(i).text().startswith("Seed 8"))
    dialog.list.item(eight).setCheckState(Qt.CheckState.Unchecked)
    press(dialog.recover_button)
    second.wait(lambda: len(second.session.documents) == 2, "the face")
    assert second.face.source.seed == 3 and second.face.has_unsaved_work
    np.testing.assert_array_equal(second.face.layer.paint, painted)
    second.wait(lambda: "recovered" in second.notice and not feature(second).is_busy, "the message")
    assert len(copies()) == 2  # the other one, and our own
    second.activate()
    second.choose("file", "recover")
    press(offered(second).discard_button)
    second.wait(lambda: len(copies()) == 1, "the copy to go")


def test_deciding_later_keeps_the_copies(painter: Painter, open_window: OpenWindow) -> None:
    painter.paint()
    leave_behind(painter)
    painter.leave()
    second = open_window(Opening(seed=20))
    QTest.keyClick(offered(second), Qt.Key.Key_Escape)
    second.leave()
    third = open_window(Opening(seed=20))
    assert offered(third).list.count() == 1 and len(copies()) == 1
    press(offered(third).later_button)


def test_a_copy_that_cannot_be_opened_stays(painter: Painter, open_window: OpenWindow) -> None:
    painter.paint()
    leave_behind(painter)
    painter.leave()
    second = open_window(Opening(seed=20), shape="wide")
    press(offered(second).recover_button)
    second.wait(lambda: second.errors, "the error")
    assert "another model" in second.notice and len(second.session.documents) == 1 and len(copies()) == 1


@pytest.fixture
def crashing(painter: Painter) -> Iterator[subprocess.Popen[str]]:
    """Another window, in a process of its own, on the same data folder."""
    script = [sys.executable, "-m", "tests.drive.crash_window", "31"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        script, cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        yield process
        process.kill()


def tell(process: subprocess.Popen[str], command: str = "") -> None:
    """Have the other window do something."""
    assert process.stdin and process.stdout
    if command:
        process.stdin.write(f"{command}\n")
        process.stdin.flush()
    assert process.stdout.readline().strip() == ("done" if command else "open")


def test_a_killed_window_loses_nothing(
    painter: Painter, crashing: subprocess.Popen[str], open_window: OpenWindow, tmp_path: Path
) -> None:
    painter.paint()
    keep(painter)
    tell(crashing)
    for command in ("work", "keep", f"paint {tmp_path / 'state.npz'}"):
        tell(crashing, command)
    feature(painter).recovering.look()
    painter.wait(lambda: not feature(painter).is_busy, "a look")
    assert feature(painter).recovering.left == [] and len(copies()) == 2  # each has its own, and both are alive
    crashing.kill()
    crashing.wait()
    second = open_window(Opening(seed=20))
    dialog = offered(second)
    assert dialog.list.count() == 1 and dialog.recover_button.text() == "Recover"
    press(dialog.recover_button)
    second.wait(lambda: second.face.source.seed == 31, "the face")
    was = np.load(tmp_path / "state.npz")
    np.testing.assert_array_equal(second.face.layer.paint, was["paint"])
    np.testing.assert_array_equal([edit.strength for edit in second.face.edits], was["strengths"])
    np.testing.assert_array_equal(second.face.edited_latent.values, was["latent"])
    assert second.face.has_unsaved_work and len(second.face.results.entries) == 1
