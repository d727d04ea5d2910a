"""A scheme of many parts in the palette: groups with their pixels that fold, and another scheme in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.parts.model import PartsModel, Role
from editgan_desktop.app.panels.parts.panel import PartsPanel
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.part_states import PartStates
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME
from .faces import face_document, face_labels

FINE = load_scheme("face-parts")
CHIN, PUPIL, HAIR = (FINE.id(name) for name in ("chin", "pupil_left", "hair"))
Key = Qt.Key


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))
    made.add(face_document())
    fine_labels = np.full((64, 64), CHIN, np.uint8)
    fine_labels[:2] = PUPIL
    made.use_scheme(FINE, {made.documents[0]: fine_labels})
    return made


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[PartsPanel]:
    made = PartsPanel(session)
    qtbot.addWidget(made)
    made.resize(210, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.release()


def heading(panel: PartsPanel, title: str) -> QModelIndex:
    model = panel.model
    return next(
        model.index(row)
        for row in range(model.rowCount())
        if model.index(row).data() == title and model.index(row).data(Role.PART) is None
    )


def click(panel: PartsPanel, title: str) -> None:
    index = heading(panel, title)
    panel.list.scrollTo(index)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(index).center())


def titles(panel: PartsPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_headings_tell_the_pixels_of_their_group(panel: PartsPanel, session: Session) -> None:
    assert heading(panel, "Skin").data(Role.PIXELS) == 62 * 64
    assert heading(panel, "Eyes").data(Role.PIXELS) == 2 * 64
    assert heading(panel, "Hair").data(Role.PIXELS) == 0
    assert heading(panel, "Eyes").data(Qt.ItemDataRole.ToolTipRole) == "128 pixels of this face"
    session.close(session.documents[0])
    assert heading(panel, "Skin").data(Role.PIXELS) is None


def test_a_click_folds_a_group_and_unfolds_it(panel: PartsPanel, session: Session) -> None:
    session.brush.part = HAIR
    before = titles(panel)
    click(panel, "Eyes")
    assert heading(panel, "Eyes").data(Role.FOLDED) is True and "Left pupil" not in titles(panel)
    assert len(titles(panel)) == len(before) - 10 and session.brush.part == HAIR
    assert panel.list.currentIndex().data(Role.PART) == HAIR
    click(panel, "Eyes")
    assert titles(panel) == before


def test_few_parts_do_not_fold(panel: PartsPanel, session: Session) -> None:
    session.use_scheme(SCHEME, {session.documents[0]: face_labels()})
    assert heading(panel, "Eyes").data(Role.FOLDED) is None
    before = titles(panel)
    click(panel, "Eyes")
    assert titles(panel) == before


def test_a_search_looks_into_folded_groups(panel: PartsPanel) -> None:
    click(panel, "Eyes")
    panel.search.setText("pupil")
    assert titles(panel) == ["Eyes", "Left pupil", "Right pupil"]
    panel.search.clear()
    assert "Left pupil" not in titles(panel)


def test_a_part_that_is_picked_unfolds_its_group(panel: PartsPanel, session: Session) -> None:
    session.brush.part = HAIR
    click(panel, "Eyes")
    session.brush.part = PUPIL
    assert panel.list.currentIndex().data(Role.PART) == PUPIL
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.currentIndex()).center())


def test_folding_the_group_of_the_part_in_hand_keeps_it_in_hand(panel: PartsPanel, session: Session) -> None:
    session.brush.part = PUPIL
    click(panel, "Eyes")
    assert session.brush.part == PUPIL and panel.title.full == "Left pupil"
    assert panel.list.currentIndex() == heading(panel, "Eyes")


def test_keys_fold(panel: PartsPanel, session: Session) -> None:
    session.brush.part = PUPIL
    QTest.keyClick(panel.list, Key.Key_Left)
    assert "Left pupil" not in titles(panel) and panel.list.currentIndex() == heading(panel, "Eyes")
    QTest.keyClick(panel.list, Key.Key_Left)
    assert "Left pupil" not in titles(panel)
    QTest.keyClick(panel.list, Key.Key_Right)
    assert "Left pupil" in titles(panel) and panel.list.currentIndex() == heading(panel, "Eyes")
    QTest.keyClick(panel.list, Key.Key_Space)
    assert "Left pupil" not in titles(panel)
    QTest.keyClick(panel.list, Key.Key_Down)
    assert panel.list.currentIndex() == heading(panel, "Nose") and session.brush.part == PUPIL
    QTest.keyClick(panel.list, Key.Key_Down)
    assert session.brush.part == FINE.id("nose_bridge")


def test_another_scheme_takes_the_place(panel: PartsPanel, session: Session) -> None:
    session.brush.part = HAIR
    click(panel, "Eyes")
    panel.search.setText("hair")
    session.use_scheme(SCHEME, {session.documents[0]: face_labels()})
    assert panel.search.text() == "" and len(titles(panel)) == len(SCHEME) + len(SCHEME.groups)
    assert panel.title.full == "Hair" and panel.list.currentIndex().data(Role.PART) == SCHEME.id("hair")
    nose = SCHEME.id("nose")
    expected = np.count_nonzero(session.documents[0].layer.labels == nose)
    assert panel.model.index_of(nose).data(Role.PIXELS) == expected > 0


def test_a_chooser_stands_on_top(qtbot: QtBot, session: Session) -> None:
    chooser = QLabel("Face parts")
    made = PartsPanel(session, chooser)
    qtbot.addWidget(made)
    made.resize(210, 500)
    with qtbot.waitExposed(made):
        made.show()
    assert chooser.isVisible() and chooser.y() < made.search.y()
    made.release()


def test_a_model_of_other_parts_forgets_what_was_folded() -> None:
    model = PartsModel(FINE, PartStates())
    model.toggle(model.heading_of(PUPIL))
    assert not model.index_of(PUPIL).isValid()
    model.set_scheme(SCHEME)
    assert model.rowCount() == len(SCHEME) + len(SCHEME.groups)
