"""Help: what is said about the program, its libraries and its keys."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from PySide6.QtWidgets import QDialog

from editgan_desktop import __version__
from editgan_desktop.app.dialogs.help import LIBRARIES

from .windows import Painter

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def text_of(painter: Painter, command: str) -> str:
    painter.choose("help", command)
    (dialog,) = [one for one in painter.window.findChildren(QDialog) if one.isVisible()]
    text: str = dialog.text.toPlainText()  # type: ignore[attr-defined]
    dialog.reject()
    painter.activate()
    return text


def test_about_names_version_paper_and_licences(painter: Painter) -> None:
    text = text_of(painter, "about")
    assert __version__ in text and "NeurIPS 2021" in text and "Apache License 2.0" in text
    assert all(licence in text for _, licence in LIBRARIES) and "torch 2" in text


def test_terms_say_what_may_be_done(painter: Painter) -> None:
    text = text_of(painter, "terms")
    assert "non-commercial" in text and "StyleGAN2" in text and "LPIPS" in text


def test_every_library_that_the_window_needs_is_named() -> None:
    needed = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = {re.match(r"[\w-]+", one)[0].lower() for one in needed}  # type: ignore[index]
    fetching = {"pypi-simple"}  # before the window opens
    assert names - fetching <= {name.lower() for name, _ in LIBRARIES}
