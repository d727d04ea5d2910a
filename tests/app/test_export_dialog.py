"""The dialog that asks what an export shall be like, and what it remembers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from editgan_desktop.app.dialogs.export import Answer, ExportDialog
from editgan_desktop.app.dialogs.export_choice import (
    ExportChoice,
    kinds_of,
    remember_choice,
    remembered_choice,
)
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_write import WriteSettings
from editgan_desktop.editing.export_sample import ExportSample
from editgan_desktop.session.settings import Settings

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
FACE = Photo(np.zeros((64, 64, 3), np.uint8))


class Estimates:
    """Holds the questions for a size until they are answered."""

    def __init__(self) -> None:
        self.asked: list[tuple[ExportChoice, Answer]] = []

    def __call__(self, choice: ExportChoice, answer: Answer) -> None:
        self.asked.append((choice, answer))


def sample(size: int) -> ExportSample:
    picture = np.zeros((224, 224, 3), np.uint8)
    return ExportSample(size, picture, picture)


def photo(bits: int = 8, alpha: bool = False, shape: tuple[int, int] = (90, 120), form: str = "JPEG") -> Photo:
    kind = np.uint16 if bits == 16 else np.uint8
    clear = np.zeros(shape, kind) if alpha else None
    return Photo(np.zeros((*shape, 3), kind), clear, None, PhotoMetadata(form, exif=b"camera", xmp=b"x", iptc=b"i"))


def opened(qtbot: QtBot, subject: Photo | None, choice: ExportChoice, estimate: Any = None) -> ExportDialog:
    dialog = ExportDialog(None, subject, FACE, choice, estimate or Estimates())
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def test_enter_takes_what_is_suggested(qtbot: QtBot) -> None:
    choice = ExportChoice(False, "WEBP", WriteSettings(40, True, 2), False, False)
    dialog = opened(qtbot, photo(), choice)
    assert dialog.choice() == choice
    qtbot.keyClick(dialog.export_button, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_exports_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, photo(), ExportChoice(True, "PNG"))
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected and not dialog.isVisible()


def test_every_choice_can_be_made(qtbot: QtBot) -> None:
    dialog = opened(qtbot, photo(), ExportChoice(True, "PNG"))
    dialog.compression.box.setValue(9)
    qtbot.mouseClick(dialog.format.button("WEBP"), LEFT)
    assert dialog.webp_quality.isVisible() and not dialog.compression.isVisible()
    dialog.webp_quality.box.setValue(70)
    dialog.lossless.click()
    assert not dialog.webp_quality.isEnabled()
    dialog.alone.click()
    for box in (dialog.information, dialog.edit):
        box.click()
    assert dialog.choice() == ExportChoice(False, "WEBP", WriteSettings(70, True, 9), False, False)
    qtbot.mouseClick(dialog.format.button("JPEG"), LEFT)
    assert dialog.jpeg_quality.value() == 70 and dialog.jpeg_quality.isVisible()


def test_a_sampled_face_is_asked_nothing_about_photos(qtbot: QtBot) -> None:
    dialog = opened(qtbot, None, ExportChoice(False, "PNG"))
    assert not dialog.information.isVisible() and not dialog.whole.isVisible() and dialog.edit.isVisible()
    assert not dialog.choice().whole and "64 × 64" in dialog.facts.text()


def test_it_tells_what_is_written_and_what_is_lost(qtbot: QtBot) -> None:
    dialog = opened(qtbot, photo(bits=16, alpha=True), ExportChoice(True, "TIFF"))
    assert "120 × 90 pixels, 16 bits" in dialog.facts.text() and dialog.loss.text() == ""
    qtbot.mouseClick(dialog.format.button("WEBP"), LEFT)
    assert "8 bits" in dialog.facts.text() and "16 bits" in dialog.loss.text()
    qtbot.mouseClick(dialog.format.button("JPEG"), LEFT)
    assert "white" in dialog.loss.text()
    dialog.alone.click()
    assert "64 × 64 pixels, 8 bits" in dialog.facts.text() and dialog.loss.text() == ""


def test_an_estimate_that_comes_too_late_is_not_shown(qtbot: QtBot) -> None:
    estimates = Estimates()
    dialog = opened(qtbot, photo(), ExportChoice(True, "JPEG"), estimates)
    qtbot.waitUntil(lambda: len(estimates.asked) == 1)
    qtbot.mouseClick(dialog.format.button("PNG"), LEFT)
    estimates.asked[0][1](sample(1_500_000))
    assert "MB" not in dialog.facts.text()
    qtbot.waitUntil(lambda: len(estimates.asked) == 2)
    assert estimates.asked[1][0].form == "PNG"
    estimates.asked[1][1](sample(2_500_000))
    assert dialog.facts.text().endswith("about 2.5 MB")


def test_webp_is_not_offered_for_what_it_cannot_hold(qtbot: QtBot) -> None:
    dialog = opened(qtbot, photo(shape=(64, 16_384)), ExportChoice(True, "WEBP"))
    assert dialog.choice().form == "PNG" and not dialog.format.button("WEBP").isEnabled()
    assert "16383" in dialog.format.button("WEBP").toolTip()
    dialog.alone.click()
    assert dialog.format.button("WEBP").isEnabled()


# ---- what is remembered


@pytest.mark.parametrize(
    ("form", "natural"), [("JPEG", "JPEG"), ("HEIC", "JPEG"), ("PNG", "PNG"), ("WEBP", "WEBP"), ("TIFF", "TIFF")]
)
def test_a_photo_keeps_its_format_until_another_is_chosen(settings: Settings, form: str, natural: str) -> None:
    shown = remembered_choice(settings, photo(form=form))
    assert (shown.whole, shown.form) == (True, natural)
    remember_choice(settings, shown, shown)
    assert remembered_choice(settings, None) == ExportChoice(False, "PNG")
    chosen = ExportChoice(True, "TIFF" if natural == "PNG" else "PNG", WriteSettings(50, True, 1), False, False)
    remember_choice(settings, chosen, shown)
    assert remembered_choice(settings, photo(form=form)) == chosen


def test_without_its_information_a_photo_keeps_its_profile() -> None:
    own = Photo(np.zeros((64, 64, 3), np.uint8), None, b"profile", photo().metadata)
    bare = ExportChoice(True, "JPEG", information=False).dressed(own)
    assert (bare.profile, bare.metadata.format) == (b"profile", "JPEG")
    assert [bare.metadata.exif, bare.metadata.xmp, bare.metadata.iptc] == [None] * 3
    assert ExportChoice(True, "JPEG").dressed(own) is own


def test_the_chosen_format_is_the_first_kind_of_file() -> None:
    assert kinds_of("WEBP").startswith("WebP (*.webp);;") and kinds_of("WEBP").count(";;") == 3
