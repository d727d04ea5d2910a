"""The label window in Chinese."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ..shown_words import cut_off, untranslated
from .conftest import OpenLabels
from .labels import Labeller

pytestmark = pytest.mark.usefixtures("chinese")


def wrong(labeller: Labeller) -> tuple[list[str], list[str]]:
    return untranslated(labeller.window, "Hair"), cut_off(labeller.window)


def test_the_page_it_starts_with(app: QApplication, open_labels: OpenLabels) -> None:
    assert wrong(open_labels()) == ([], [])


def test_a_project(app: QApplication, labeller: Labeller) -> None:
    assert wrong(labeller) == ([], [])
    labeller.new_face(3)
    labeller.paint("hair")
    assert wrong(labeller) == ([], [])
