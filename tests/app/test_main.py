"""The program as it is started: its arguments, its exit codes, the screenshot, what it logs."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from editgan_desktop import __version__
from editgan_desktop.app import main, startup
from editgan_desktop.app.engine import Engine
from editgan_desktop.app.window import Window
from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.paths import data_dir
from editgan_desktop.editing.model import Model
from editgan_desktop.session.settings import Settings

from .conftest import OpenWindow
from .windows import Painter


@pytest.fixture
def program(
    app: QApplication, settings: Settings, tiny_models: dict[str, Model], monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Window]]:
    """The program can be run in this process, on a tiny model; the windows it made, newest last."""
    windows: list[Window] = []
    root, before = logging.getLogger(), QApplication.topLevelWidgets()
    handlers, level = list(root.handlers), root.level

    def made(*arguments: Any) -> Window:
        windows.append(Window(*arguments))
        return windows[-1]

    monkeypatch.setattr(main, "Window", made)
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls, **_: cls(tiny_models["square"])))
    monkeypatch.setattr(startup, "is_present", lambda _: True)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back in the end
    yield windows
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    for window in windows:
        window.discard_on_close = True
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [widget for widget in QApplication.topLevelWidgets() if widget not in before] == []


def run(*arguments: object) -> int:
    """The exit code of the program with these arguments. It has to end by itself."""
    watchdog = QTimer(singleShot=True, interval=10_000)
    watchdog.timeout.connect(QApplication.quit)
    watchdog.start()
    try:
        code = main.run([str(argument) for argument in arguments])
        assert watchdog.isActive()
    finally:
        watchdog.stop()
    return code


def when_shown(program: list[Window], act: Callable[[Window], object]) -> None:
    """Do something once the first face of the window that will be made is there."""
    timer = QTimer(QApplication.instance(), interval=5)

    def look() -> None:
        if program and program[-1].workbench and program[-1].workbench.session.current:
            timer.stop()
            act(program[-1])

    timer.timeout.connect(look)
    timer.start()


# ---- arguments


@pytest.mark.parametrize("wrong", ["--seed -1", "--seed many", "--seed 1.5", "--theme pink", "a.egd b.egd", "--what"])
def test_bad_arguments_end_with_2(program: list[Window], wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(*wrong.split())
    assert end.value.code == 2 and "usage: editgan-desktop" in capsys.readouterr().err and program == []


def test_the_version_is_told(program: list[Window], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run("--version")
    assert end.value.code == 0 and capsys.readouterr().out.strip() == __version__


def test_it_runs_until_the_window_is_closed(program: list[Window]) -> None:
    seen: list[str] = []

    def act(window: Window) -> None:
        seen.append(window.windowTitle())
        window.close()

    when_shown(program, act)
    assert run("--seed", "12") == 0
    assert len(seen) == 1 and seen[0].startswith("Seed 12") and program[0].worker.isFinished()
    assert (data_dir() / "settings.json").is_file() and (data_dir() / "log.txt").is_file()


def test_a_theme_for_this_run_is_not_kept(program: list[Window], app: QApplication) -> None:
    shown: list[float] = []

    def act(window: Window) -> None:
        shown.append(window.palette().window().color().lightnessF())
        window.close()

    for theme in ("dark", "light"):
        when_shown(program, act)
        assert run("--theme", theme) == 0
    assert shown[0] < 0.4 and shown[1] > 0.6
    assert program[-1].settings.get("appearance.theme") == "system"


def test_without_a_screen_it_says_so(
    program: list[Window], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "_has_screen", lambda: False)
    assert main.run([]) == 1 and "no screen" in capsys.readouterr().err and program == []


# ---- screenshot


def test_a_screenshot_shows_the_face_in_the_window(program: list[Window], tmp_path: Path) -> None:
    target = tmp_path / "window.png"
    assert run("--screenshot", target, "--seed", "5", "--theme", "light") == 0
    picture = np.asarray(Image.open(target).convert("RGB"))
    workbench = program[0].workbench
    assert workbench is not None and workbench.session.documents[0].source.seed == 5
    assert picture.shape[:2] == (program[0].height(), program[0].width())
    canvas = workbench.editor.image_canvas
    corner = canvas.mapTo(program[0], canvas.rect().center())
    area = picture[corner.y() - 40 : corner.y() + 40, corner.x() - 40 : corner.x() + 40]
    assert len(np.unique(area.reshape(-1, 3), axis=0)) > 500  # the face of the tiny generator is noise
    assert program[0].worker.isFinished()


def test_a_screenshot_without_weights_ends_with_3(
    program: list[Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(startup, "is_present", lambda _: False)
    assert run("--screenshot", tmp_path / "window.png") == 3
    said = capsys.readouterr().err
    assert "The model is not here yet." in said and "accept its terms" in said
    assert not (tmp_path / "window.png").exists()


def test_a_screenshot_of_a_model_that_cannot_be_loaded_ends_with_its_error(
    program: list[Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(_cls: type[Engine], **_: object) -> Engine:
        raise CorruptFileError("generator.safetensors is damaged.")

    monkeypatch.setattr(Engine, "load", classmethod(load))
    assert run("--screenshot", tmp_path / "window.png") == 4
    assert "generator.safetensors is damaged." in capsys.readouterr().err


def test_a_screenshot_that_cannot_be_written_is_told(
    program: list[Window], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--screenshot", tmp_path / "nowhere" / "window.png") == 1
    assert "Cannot write" in capsys.readouterr().err


def test_a_screenshot_with_a_file_that_cannot_be_opened(
    program: list[Window], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "gone.egd", "--screenshot", tmp_path / "window.png") == 2
    assert "gone.egd" in capsys.readouterr().err and not (tmp_path / "window.png").exists()


# ---- what nobody foresaw


@pytest.fixture
def hooked(open_window: OpenWindow) -> Painter:
    """A window whose errors that nobody foresaw are caught as by the program."""
    return open_window()


@pytest.mark.parametrize("on_thread", [False, True])
def test_an_unforeseen_error_is_logged_and_told_and_the_window_lives_on(
    hooked: Painter, caplog: pytest.LogCaptureFixture, on_thread: bool
) -> None:
    def fail() -> None:
        try:
            raise KeyError("no such row")
        except KeyError as error:
            main._Unforeseen(hooked.window)(KeyError, error, error.__traceback__)

    if on_thread:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    else:
        fail()
    hooked.wait(lambda: hooked.notice, "a message")
    assert "KeyError: 'no such row'" in hooked.notice and str(data_dir()) in hooked.notice
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.exc_info is not None and record.exc_info[0] is KeyError
    caplog.clear()
    assert hooked.new_face(12).look.full


def test_control_c_closes_the_window(hooked: Painter) -> None:
    main._Unforeseen(hooked.window)(KeyboardInterrupt, KeyboardInterrupt(), None)
    hooked.wait(lambda: not hooked.window.isVisible(), "the window to close")
    assert hooked.window.worker.isFinished()


def test_without_a_folder_for_the_log_it_runs_all_the_same(
    program: list[Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "file" / "data"))
    when_shown(program, lambda window: window.close())
    assert run() == 0
    assert any("cannot keep a log" in record.getMessage() for record in caplog.records)
    caplog.clear()
