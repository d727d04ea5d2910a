"""The label palette under real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.parts.delegate import Sign, sign_rect
from editgan_desktop.app.panels.parts.model import PartsModel, Role, rows_of
from editgan_desktop.app.panels.parts.panel import PartsPanel
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.part_states import PartStates
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME, without
from .faces import face_document, face_labels, face_look, open_session

Key = Qt.Key
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NOSE, HAT, UPPER_LIP = (SCHEME.id(name) for name in ("nose", "hat", "lip_upper"))


@dataclass
class Setup:
    """A shown panel and what it shows."""

    session: Session
    document: Document
    panel: PartsPanel

    def titles(self) -> list[str]:
        model = self.panel.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def selected(self) -> int | None:
        indexes = self.panel.list.selectionModel().selectedIndexes()
        return indexes[0].data(Role.PART) if indexes else None

    def place(self, part: int) -> QPoint:
        return self.panel.list.visualRect(self.panel.model.index_of(part)).center()

    def click(self, part: int) -> None:
        self.panel.list.scrollTo(self.panel.model.index_of(part))
        QTest.mouseClick(self.panel.list.viewport(), LEFT, pos=self.place(part))


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    session, document = open_session(tmp_path), face_document()
    session.add(document)
    panel = PartsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(210, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    yield Setup(session, document, panel)
    panel.release()


class TestSearch:
    def test_every_part_stands_below_the_heading_of_its_group(self) -> None:
        rows = rows_of(SCHEME, "")
        assert len(rows) == len(SCHEME) + len(SCHEME.groups)
        heading = ""
        for row in rows:
            if row.part is None:
                heading = row.text
            else:
                assert heading.casefold() == SCHEME.parts[row.part].group

    def test_typed_words_are_found_in_title_name_and_group(self, setup: Setup) -> None:
        QTest.keyClicks(setup.panel.search, "lip")
        assert setup.titles() == ["Mouth", "Upper lip", "Lower lip"]
        setup.panel.search.clear()
        QTest.keyClicks(setup.panel.search, "MOUTH")
        assert setup.titles() == ["Mouth", "Inner mouth", "Upper lip", "Lower lip"]
        setup.panel.search.clear()
        QTest.keyClicks(setup.panel.search, "eye_left")
        assert setup.titles() == ["Eyes", "Left eye"]

    def test_searching_chooses_nothing(self, setup: Setup) -> None:
        setup.session.brush.tool = Tool.PAN
        QTest.keyClicks(setup.panel.search, "hat")
        assert setup.session.brush.part == 1
        assert setup.session.brush.tool is Tool.PAN
        assert setup.selected() is None

    def test_enter_takes_the_first_part_found(self, setup: Setup) -> None:
        QTest.keyClick(setup.panel.search, Key.Key_Return)
        assert setup.session.brush.part == 1
        QTest.keyClicks(setup.panel.search, "upper")
        QTest.keyClick(setup.panel.search, Key.Key_Return)
        assert setup.session.brush.part == UPPER_LIP
        assert setup.selected() == UPPER_LIP

    def test_escape_clears_and_the_selection_is_back(self, setup: Setup) -> None:
        QTest.keyClicks(setup.panel.search, "hat")
        QTest.keyClick(setup.panel.search, Key.Key_Escape)
        assert setup.panel.search.text() == ""
        assert len(setup.titles()) > len(SCHEME)
        assert setup.selected() == setup.session.brush.part

    def test_nothing_is_found(self, setup: Setup) -> None:
        QTest.keyClicks(setup.panel.search, "elbow")
        QTest.keyClick(setup.panel.search, Key.Key_Return)
        QTest.keyClick(setup.panel.search, Key.Key_Down)
        setup.document.show(face_look(2))
        assert setup.titles() == []
        assert setup.session.brush.part == 1

    def test_down_goes_to_the_list(self, setup: Setup, qtbot: QtBot) -> None:
        setup.panel.search.setFocus()
        QTest.keyClicks(setup.panel.search, "lip")
        QTest.keyClick(setup.panel.search, Key.Key_Down)
        qtbot.waitUntil(setup.panel.list.hasFocus)
        assert setup.session.brush.part == UPPER_LIP


class TestChoosing:
    @pytest.mark.parametrize(
        ("tool", "then"),
        [
            (Tool.ERASER, Tool.BRUSH),
            (Tool.EYEDROPPER, Tool.BRUSH),
            (Tool.PAN, Tool.BRUSH),
            (Tool.FILL, Tool.FILL),
            (Tool.BRUSH, Tool.BRUSH),
        ],
    )
    def test_a_click_takes_the_part_and_a_tool_that_paints(self, setup: Setup, tool: Tool, then: Tool) -> None:
        setup.session.brush.tool = tool
        setup.click(NOSE)
        assert setup.session.brush.part == NOSE
        assert setup.session.brush.tool is then

    def test_a_click_on_the_part_in_hand_takes_the_brush_again(self, setup: Setup) -> None:
        setup.click(NOSE)
        setup.session.brush.tool = Tool.ERASER
        setup.click(NOSE)
        assert setup.session.brush.tool is Tool.BRUSH

    def test_a_heading_cannot_be_chosen(self, setup: Setup) -> None:
        QTest.mouseClick(setup.panel.list.viewport(), LEFT, pos=QPoint(30, 5))
        assert setup.session.brush.part == 1
        assert setup.selected() == 1

    def test_arrow_keys_step_over_headings(self, setup: Setup) -> None:
        skin, left_brow = SCHEME.id("skin"), SCHEME.id("brow_left")
        setup.session.brush.part = skin
        QTest.keyClick(setup.panel.list, Key.Key_Down)
        assert setup.session.brush.part == left_brow
        QTest.keyClick(setup.panel.list, Key.Key_Up)
        assert setup.session.brush.part == skin
        QTest.keyClick(setup.panel.list, Key.Key_End)
        assert setup.session.brush.part == SCHEME.id("hair")

    def test_what_is_painted_stands_below(self, setup: Setup) -> None:
        setup.click(UPPER_LIP)
        assert setup.panel.title.full == "Upper lip"
        drawn = setup.panel.swatch.grab().toImage().pixelColor(7, 7)
        assert drawn == QColor(*SCHEME.parts[UPPER_LIP].color)


class TestFollowing:
    def test_the_eyedropper_s_part_is_selected_and_in_sight(self, setup: Setup) -> None:
        setup.session.brush.tool = Tool.EYEDROPPER
        hair = SCHEME.id("hair")
        assert setup.place(hair).y() > setup.panel.list.viewport().height()
        setup.session.brush.part = hair
        assert setup.selected() == hair
        assert setup.panel.list.viewport().rect().contains(setup.place(hair))
        assert setup.session.brush.tool is Tool.EYEDROPPER

    def test_a_part_that_the_search_hides_ends_the_search(self, setup: Setup) -> None:
        QTest.keyClicks(setup.panel.search, "lip")
        setup.session.brush.part = HAT
        assert setup.panel.search.text() == ""
        assert setup.selected() == HAT

    def test_parts_that_are_not_on_the_face_are_known(self, setup: Setup) -> None:
        model = setup.panel.model
        labels = face_labels()
        assert model.index_of(NOSE).data(Role.PIXELS) == np.count_nonzero(labels == NOSE)
        assert model.index_of(HAT).data(Role.PIXELS) == 0
        tip = model.index_of(NOSE).data(Qt.ItemDataRole.ToolTipRole)
        assert tip.splitlines()[:2] == ["Nose", "Group: Nose"]
        assert str(np.count_nonzero(labels == NOSE)) in tip
        assert "Not on this face" in model.index_of(HAT).data(Qt.ItemDataRole.ToolTipRole)

    def test_presence_follows_the_look_and_the_face_in_view(self, setup: Setup) -> None:
        model = setup.panel.model
        look = face_look(3)
        setup.document.show(type(look)(look.latent, look.picture, without(look.labels, ["nose"]), True))
        assert model.index_of(NOSE).data(Role.PIXELS) == 0
        other = face_document(2)
        setup.session.add(other)
        assert model.index_of(NOSE).data(Role.PIXELS) > 0
        setup.document.show(look)  # no longer in view
        setup.session.close(other)
        setup.session.close(setup.document)
        assert model.index_of(NOSE).data(Role.PIXELS) is None
        assert model.index_of(NOSE).data(Qt.ItemDataRole.ToolTipRole) == "Nose\nGroup: Nose"

    def test_absent_parts_are_dim(self, setup: Setup) -> None:
        """Dark text of the title row by row, in a picture of the list."""
        setup.panel.resize(210, 760)
        setup.session.brush.part = SCHEME.id("skin")
        image = setup.panel.list.viewport().grab().toImage()

        def darkest(part: int) -> int:
            y = setup.place(part).y()
            return min(
                image.pixelColor(x, y + dy).lightness() for x in range(32, image.width() - 8) for dy in range(-7, 8)
            )

        assert darkest(SCHEME.id("hair")) + 30 < darkest(HAT)


class TestSigns:
    """Eye and lock at the end of each row."""

    def click(self, setup: Setup, index: QModelIndex, sign: Sign, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        setup.panel.list.scrollTo(index)
        place = sign_rect(setup.panel.list.visualRect(index), sign).center()
        QTest.mouseClick(setup.panel.list.viewport(), LEFT, keys, place)

    def test_of_a_part(self, setup: Setup) -> None:
        parts, index = setup.session.parts, setup.panel.model.index_of(NOSE)
        chosen = setup.session.brush.part
        self.click(setup, index, Sign.LOCK)
        self.click(setup, index, Sign.EYE)
        assert parts.locked == {"nose"} == parts.hidden
        assert setup.session.brush.part == chosen  # it was no click on the part
        assert "Locked" in index.data(Qt.ItemDataRole.ToolTipRole)
        assert "Hidden" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        self.click(setup, index, Sign.LOCK)
        self.click(setup, index, Sign.EYE)
        assert not parts.locked and not parts.hidden

    def test_of_a_group(self, setup: Setup) -> None:
        parts, heading = setup.session.parts, setup.panel.model.heading_of(UPPER_LIP)
        self.click(setup, heading, Sign.LOCK)
        lips = {SCHEME.names[i] for i in SCHEME.ids([SCHEME.parts[UPPER_LIP].group])}
        assert parts.locked == lips and len(lips) > 1
        parts.lock(("lip_upper",), False)
        self.click(setup, heading, Sign.LOCK)  # not all are locked: lock the rest
        assert parts.locked == lips
        self.click(setup, heading, Sign.LOCK)
        assert not parts.locked

    def test_alt_and_the_eye_show_it_alone_and_bring_all_back(self, setup: Setup) -> None:
        parts, index = setup.session.parts, setup.panel.model.index_of(NOSE)
        alt = Qt.KeyboardModifier.AltModifier
        self.click(setup, index, Sign.EYE, alt)
        assert parts.solo == {"nose"} and not setup.panel.model.index_of(HAT).data(Role.SHOWN)
        self.click(setup, index, Sign.EYE, alt)
        assert not parts.solo
        self.click(setup, index, Sign.EYE, alt)
        self.click(setup, setup.panel.model.index_of(HAT), Sign.EYE)  # any eye ends it, too
        assert not parts.solo and not parts.hidden

    def test_they_are_seen_when_they_say_something(self, setup: Setup) -> None:
        index = setup.panel.model.index_of(NOSE)
        setup.panel.list.scrollTo(index)
        place = sign_rect(setup.panel.list.visualRect(index), Sign.LOCK)
        viewport = setup.panel.list.viewport()
        bare = viewport.grab(place).toImage()
        setup.session.parts.lock(("nose",), True)
        QApplication.processEvents()
        assert viewport.grab(place).toImage() != bare


class TestEnding:
    def test_a_released_panel_listens_no_longer(self, setup: Setup) -> None:
        session = setup.session
        signals = (session.current_changed, session.brush.events.part, session.parts.changed, setup.document.looked)
        before = [len(signal) for signal in signals]
        panel = PartsPanel(session)
        assert [len(signal) for signal in signals] == [count + 1 for count in before]
        panel.release()
        assert [len(signal) for signal in signals] == before
        shiboken6.delete(panel)
        session.brush.part = HAT  # a dead widget would raise
        setup.document.show(face_look(4))

    def test_the_model_is_small_enough_to_be_made_anew(self) -> None:
        model = PartsModel(SCHEME, PartStates())
        model.count_pixels(None)
        model.search("nose")
        assert model.rowCount() == 2
        assert model.first().data(Role.PART) == NOSE
