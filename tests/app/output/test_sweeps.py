"""A strength sweep out of the window: asked for in a dialog, made as a job, written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editgan_desktop.app.output.sweep_dialog import SweepDialog

from ..dialogs import Chooser, answering
from ..test_vectors import save
from ..windows import Painter


@pytest.fixture
def edited(painter: Painter) -> Painter:
    """A painted edit is on the face."""
    painter.learn()
    painter.wait_for_full_look()
    return painter


def take(**values: Any):  # type: ignore[no-untyped-def]
    """Set what is wanted, wait for the preview, press Export."""

    def act(dialog: SweepDialog) -> None:
        assert isinstance(dialog, SweepDialog)
        for name, value in values.items():
            control = getattr(dialog, name)
            control.set_value(value) if hasattr(control, "set_value") else control.setValue(value)
        dialog._show()
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    return act


def sweep(painter: Painter, **values: Any) -> None:
    with answering(take(**values)):
        painter.window.actions_by_id["export-sweep"].trigger()
    painter.activate()


def test_a_film(edited: Painter, chooser: Chooser, tmp_path: Path) -> None:
    before = edited.face.edits
    chooser.path = tmp_path / "smile.gif"
    sweep(edited, form="gif", frames=5)
    edited.wait(chooser.path.exists, "the film")
    edited.wait_for_end()
    with Image.open(chooser.path) as film:
        assert film.n_frames == 5 + 3  # there, and back without the ends
    assert edited.face.edits is before and edited.errors == []
    assert edited.notice == f"Written: {chooser.path}"


def test_a_contact_sheet_begins_without_the_edit(edited: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "sheet.png"
    sweep(edited, form="sheet", frames=4, height_choice="256")
    edited.wait(chooser.path.exists, "the sheet")
    edited.wait_for_end()
    sheet = np.asarray(Image.open(chooser.path))
    assert sheet.shape[0] > 2 * 256 and sheet.shape[1] > 2 * 256
    assert edited.window.settings.get("sweep.form") == "sheet"  # for the next time


def test_the_preview_shows_the_ends_of_the_sweep(edited: Painter) -> None:
    """The dialog is left while its preview is being made; the worker goes on all the same."""
    films = []

    def look(dialog: SweepDialog) -> None:
        films.append(dialog.film)
        edited.wait(lambda: dialog.film.is_complete, "the preview")
        first, last = dialog.film._frames[0], dialog.film._frames[-1]
        assert first and last and first.toImage() != last.toImage()
        dialog.first.setValue(dialog.last.value())
        assert not dialog.save.isEnabled() and dialog.facts.text().startswith("Both ends")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(look):
        edited.window.actions_by_id["export-sweep"].trigger()
    assert films and edited.session.job.now is None


def test_nothing_to_sweep_without_edits(painter: Painter) -> None:
    assert not painter.window.actions_by_id["export-sweep"].isEnabled()


def test_a_disk_that_is_full_is_told(edited: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "file" / "film.gif"
    (tmp_path / "file").write_text("in the way")
    sweep(edited, form="gif", frames=2)
    edited.wait(lambda: edited.errors, "the error")
    assert "Cannot write" in edited.notice


def test_the_command_line_is_on_the_clipboard(edited: Painter) -> None:
    assert not edited.window.actions_by_id["copy-command"].isEnabled()
    save(edited)
    edited.rest(0.1)
    edited.window.actions_by_id["copy-command"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("editgan apply 'Hair by hand=1' --seed ") and "clipboard" in edited.notice
