"""Dialogs in tests: modal ones are answered while they wait, those for files are replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget


@contextmanager
def answering(*acts: Callable[[Any], None]) -> Iterator[list[QWidget]]:
    """Inside, modal dialogs are handed to the acts one after the other; they must be that many.

    Each is closed afterwards if its act has not done it.
    """
    seen: list[QWidget] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog in seen:
            return
        seen.append(dialog)
        try:
            acts[len(seen) - 1](dialog)
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()  # or the test would wait for ever

    timer.timeout.connect(look)
    timer.start()
    try:
        yield seen
    finally:
        timer.stop()
    assert len(seen) == len(acts)


def type_into(field: QLineEdit, text: str) -> None:
    """Replace what a field of a dialog holds, as by hand."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


class Chooser:
    """Stands for Qt's file dialogs: answers with `path`, and remembers what was suggested."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.kind = ""
        self.suggested: list[Path] = []

    def __call__(self, _parent: object, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        self.suggested.append(Path(suggested))
        return (str(self.path), self.kind or kinds.split(";;", maxsplit=1)[0]) if self.path else ("", "")
