"""The log viewer: levels, search, what is new, copying."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editgan_desktop.app.report.log_dialog import LogDialog
from editgan_desktop.core.paths import data_dir

from ..windows import Painter

LINES = (
    "2026-11-21 20:38:53,123 INFO a.b: started\n"
    "2026-11-21 20:38:54,123 WARNING a.c: little memory\n"
    "2026-11-21 20:38:55,123 ERROR a.d: failed\nTraceback\n"
)


@pytest.fixture
def dialog(painter: Painter) -> Iterator[LogDialog]:
    (data_dir() / "log.txt").write_text(LINES)
    painter.choose("help", "log")
    (shown,) = [one for one in painter.window.findChildren(LogDialog) if one.isVisible()]
    yield shown
    shown.reject()


def shown_words(dialog: LogDialog) -> list[str]:
    words = ("started", "little", "failed", "Traceback", "again")
    return [word for word in words if word in dialog.text.toPlainText()]


def test_levels_and_search(dialog: LogDialog) -> None:
    assert shown_words(dialog) == ["started", "little", "failed", "Traceback"]
    dialog.level.setCurrentIndex(2)
    assert shown_words(dialog) == ["little", "failed", "Traceback"] and dialog.count.text() == "2 of 3 messages"
    QTest.keyClicks(dialog.search, "a.d")
    assert shown_words(dialog) == ["failed", "Traceback"]
    dialog.search.setText("xyzzy")
    assert shown_words(dialog) == [] and not dialog.copy.isEnabled()


def test_what_is_logged_meanwhile_appears(painter: Painter, dialog: LogDialog) -> None:
    dialog.level.setCurrentIndex(3)
    with (data_dir() / "log.txt").open("a") as file:
        file.write("2026-11-21 20:39:00,123 INFO a.b: quiet\n2026-11-21 20:39:01,123 ERROR a.b: failed again\n")
    painter.wait(lambda: "again" in dialog.text.toPlainText(), "the new line")
    assert "quiet" not in dialog.text.toPlainText()
    assert dialog.text.verticalScrollBar().value() == dialog.text.verticalScrollBar().maximum()


def test_copying(dialog: LogDialog) -> None:
    dialog.level.setCurrentIndex(3)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().strip().endswith("ERROR a.d: failed\nTraceback")


def test_no_log_is_said(painter: Painter) -> None:
    (data_dir() / "log.txt").unlink(missing_ok=True)
    shown = painter.window.application.show_log()
    assert shown.count.text() == "Nothing was logged yet." and shown.text.toPlainText() == ""
    shown.reject()
