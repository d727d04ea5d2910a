"""The report of a problem: nothing private in it, all of it can be read, and it is written where the user wants."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editgan_desktop import __version__
from editgan_desktop.app.report import bundle
from editgan_desktop.app.report.dialog import ReportDialog
from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.paths import cache_dir, data_dir

from ..conftest import OpenWindow
from ..dialogs import Chooser
from ..windows import Painter

PRIVATE = ("annelise", "holiday", "brother", "family", "hideout")


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A user with a name and a home, whose files and folders say much."""
    home = tmp_path / "home" / "annelise"
    home.mkdir(parents=True)
    monkeypatch.setenv("EDITGAN_CACHE", str(cache_dir()))  # the weights stay where they are
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setattr(bundle.getpass, "getuser", lambda: "annelise")


def write_log(home: Path) -> None:
    lines = (
        f"2026-11-21 20:38:53,123 INFO a.b: started in {home}\n",
        f"2026-11-21 20:38:54,123 ERROR a.b: Cannot open {home}/My Holiday/brother and me.jpg: Permission denied.\n",
        "2026-11-21 20:38:55,123 ERROR a.b: Run on Family of Annelise failed; Holiday Smile, brother and me.png\n",
        f'  File "{home}/hideout/editgan_desktop/app/main.py", line 3, in run\n',
        "RuntimeError: not enough memory\n",
    )
    (data_dir() / "log.txt").write_text("".join(lines))
    (data_dir() / "log.txt.1").write_text(lines[1])


def opened(painter: Painter) -> ReportDialog:
    painter.choose("help", "report")
    (dialog,) = [one for one in painter.window.findChildren(ReportDialog) if one.isVisible()]
    painter.wait(dialog.list.count, "the report")
    return dialog


@pytest.mark.usefixtures("private")
def test_nothing_private_gets_in(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    home = Path.home()
    settings = painter.window.settings
    settings.set("recent.files", [str(home / "Family of Annelise.egd")])
    settings.set("recent.folder", str(home / "hideout"))
    write_log(home)
    painter.face.path = home / "Holiday Smile.egd"
    dialog = opened(painter)
    QTest.keyClicks(dialog.description, "It stopped.")
    chooser.path = tmp_path / "report.zip"
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert painter.notice == f"Written: {chooser.path}" and not dialog.isVisible()
    with zipfile.ZipFile(chooser.path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(texts) == {"description.txt", "system.json", "settings.json", "log.txt", "log.txt.1"}
    for name, text in texts.items():
        assert [word for word in PRIVATE if word in text.lower()] == [], (name, text)
        assert str(tmp_path) not in text
    assert texts["description.txt"] == "It stopped."
    log = texts["log.txt"]
    assert "RuntimeError: not enough memory" in log and 'File "editgan_desktop/app/main.py", line 3, in run' in log
    assert "Permission denied" in log and log.count("\n") == 5


def test_what_helps_is_in_it(painter: Painter) -> None:
    dialog = opened(painter)
    parts = dialog.parts()
    system, told = json.loads(parts["system.json"]), json.loads(parts["settings.json"])
    assert system["versions"]["editgan-desktop"] == __version__ and "offscreen" in system["window"]
    assert system["machine"]["cores"] and isinstance(system["findings"], list)
    assert told["edit.steps"] == 4 and told["appearance.theme"] == "system"
    assert not any(key.startswith("recent.") or key == "window.geometry" for key in told)
    dialog.reject()


def test_parts_can_be_read_and_left_out(painter: Painter) -> None:
    dialog = opened(painter)
    dialog.list.setCurrentRow(1)
    assert dialog.preview.toPlainText() == dialog.parts()["settings.json"]
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.parts() == {} and not dialog.save_button.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert set(dialog.parts()) == {"system.json"} and dialog.save_button.isEnabled()
    dialog.reject()


def test_a_place_that_cannot_be_written_loses_nothing(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    dialog = opened(painter)
    QTest.keyClicks(dialog.description, "It stopped.")
    chooser.path = tmp_path / "file" / "report.zip"
    dialog.save_button.click()
    assert dialog.isVisible() and "Cannot write" in dialog.problem.text()
    assert dialog.description.toPlainText() == "It stopped."
    dialog.reject()


def test_closing_before_the_answer_is_no_harm(painter: Painter) -> None:
    painter.window.application.report().reject()
    painter.rest(0.3)
    assert painter.errors == []


def fail() -> None:
    raise CorruptFileError("The model is damaged.")


def test_it_works_when_the_model_cannot_be_loaded(open_window: OpenWindow) -> None:
    painter = open_window(load=fail, wait=False)
    painter.wait(lambda: painter.errors, "the failure")
    painter.activate()
    dialog = opened(painter)
    assert "system.json" in dialog.parts()
    dialog.reject()
