"""The strip below the canvases under real mouse, wheel and key events: the gallery, and new faces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.faces.strip import NARROW, FacesStrip
from editgan_desktop.core.errors import EditGANError
from editgan_desktop.session.gallery import SHOWN, Gallery
from editgan_desktop.session.mixing import Aspect
from editgan_desktop.session.session import Session

from .faces import face_document, open_session

Key = Qt.Key
LEFT, MIDDLE, NO_KEY = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Decoration, ToolTip = Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole
SEEDS = (5, 7, 9, 11, 13, 15, 17, 19)


@dataclass
class Setup:
    """A shown strip and what it asks for."""

    session: Session
    strip: FacesStrip
    asked: list[tuple[int | None, float]] = field(default_factory=list)
    chosen: list[tuple[int, bool]] = field(default_factory=list)

    @property
    def gallery(self) -> Gallery:
        return self.session.gallery

    def open(self, seed: int) -> None:
        self.session.add(face_document(seed))

    def place(self, row: int) -> QPoint:
        return self.strip.list.visualRect(self.strip.model.index(row)).center()

    def click(self, row: int, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.mouseClick(self.strip.list.viewport(), button, keys, self.place(row))

    def data(self, row: int, role: int) -> object:
        return self.strip.model.index(row).data(role)

    def menu(self, row: int, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse) -> dict[str, object]:
        view = self.strip.list.viewport()
        QApplication.sendEvent(view, QContextMenuEvent(reason, self.place(row), view.mapToGlobal(self.place(row))))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        actions = {action.text(): action for action in menu.actions() if action.text()}
        menu.close()
        return actions


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    session = open_session(tmp_path)
    session.gallery.set_seeds(SEEDS)
    strip = FacesStrip(session)
    qtbot.addWidget(strip)
    strip.resize(640, strip.sizeHint().height())
    with qtbot.waitExposed(strip):
        strip.show()
    made = Setup(session, strip)
    strip.new_face_requested.connect(lambda seed, truncation: made.asked.append((seed, truncation)))
    strip.tile_requested.connect(lambda seed, alone: made.chosen.append((seed, alone)))
    yield made
    made.strip.release()


def picture(value: int = 90) -> np.ndarray:
    return np.full((64, 64, 3), value, np.uint8)


class TestPictures:
    def test_seeds_in_order_empty_until_they_are_made(self, setup: Setup) -> None:
        assert [setup.data(row, Qt.ItemDataRole.DisplayRole) for row in range(8)] == [str(seed) for seed in SEEDS]
        assert setup.data(0, Decoration) is None and "Seed 5" in str(setup.data(0, ToolTip))
        setup.gallery.put(5, picture())
        assert isinstance(setup.data(0, Decoration), QPixmap)
        setup.gallery.forget_pictures()
        assert setup.data(0, Decoration) is None

    def test_more_leaves_the_list_where_it_is(self, setup: Setup) -> None:
        bar = setup.strip.list.horizontalScrollBar()
        bar.setValue(100)
        QTest.mouseClick(setup.strip.bar.more, LEFT)
        assert setup.strip.model.rowCount() == len(SEEDS) + SHOWN and bar.value() == 100

    def test_shuffle_shows_others(self, setup: Setup) -> None:
        setup.gallery.put(5, picture())
        QTest.mouseClick(setup.strip.bar.shuffle, LEFT)
        assert setup.strip.model.rowCount() == SHOWN and setup.data(0, Decoration) is None

    def test_there_is_an_end_to_more(self, setup: Setup) -> None:
        while not setup.gallery.is_full:
            setup.gallery.more()
        assert not setup.strip.bar.more.isEnabled()

    def test_progress_is_shown_while_pictures_are_made(self, setup: Setup) -> None:
        setup.gallery.report(4)
        assert setup.strip.progress.isVisible() and setup.strip.progress.value() == 500
        setup.gallery.report(0)
        assert not setup.strip.progress.isVisible()

    def test_a_fault_is_told_and_can_be_tried_again(self, setup: Setup) -> None:
        asked: list[int] = []
        setup.strip.retry_requested.connect(lambda: asked.append(1))
        setup.gallery.report(0, EditGANError("Too little memory.", "Close something."))
        assert setup.strip.fault.isVisible() and "Too little memory" in setup.strip.fault.full
        QTest.mouseClick(setup.strip.retry, LEFT)
        assert asked == [1]
        setup.gallery.report(0)
        assert setup.strip.list.isVisible()

    def test_it_is_in_sight_while_it_is(self, setup: Setup) -> None:
        assert setup.gallery.in_sight
        setup.strip.hide()
        assert not setup.gallery.in_sight
        setup.strip.show()
        assert setup.gallery.in_sight


class TestChoosing:
    def test_a_click_and_a_click_with_ctrl(self, setup: Setup) -> None:
        setup.click(1)
        setup.click(0, keys=CTRL)
        setup.click(0, MIDDLE)
        assert setup.chosen == [(7, False), (5, True)]

    def test_a_drag_off_chooses_nothing(self, setup: Setup) -> None:
        view = setup.strip.list.viewport()
        QTest.mousePress(view, LEFT, NO_KEY, setup.place(0))
        QTest.mouseRelease(view, LEFT, NO_KEY, setup.place(1))
        assert setup.chosen == []

    def test_arrows_and_enter(self, setup: Setup) -> None:
        setup.click(0)
        for key in (Key.Key_Right, Key.Key_Right, Key.Key_Return):
            QTest.keyClick(setup.strip.list, key)
        QTest.keyClick(setup.strip.list, Key.Key_Left)
        QTest.keyClick(setup.strip.list, Key.Key_Enter, CTRL)
        assert setup.chosen == [(5, False), (9, False), (7, True)]

    def test_the_wheel_scrolls_sideways(self, setup: Setup) -> None:
        view = setup.strip.list
        bar = view.horizontalScrollBar()
        bar.setValue(bar.maximum())
        assert bar.maximum() > 240
        middle = QPointF(view.viewport().rect().center())
        turn = QWheelEvent(
            middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
            NO_KEY, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), turn)
        assert bar.value() == bar.maximum() - 240

    def test_the_menu_of_a_sample(self, setup: Setup) -> None:
        mixed: list[int] = []
        setup.strip.mix_requested.connect(mixed.append)
        assert not setup.menu(1)["Mix with this face…"].isEnabled()
        setup.open(3)
        actions = setup.menu(1)
        for text in ("Open", "Mix with this face…", "Copy seed"):
            actions[text].trigger()
        assert (setup.chosen, mixed, QGuiApplication.clipboard().text()) == ([(7, False)], [7], "7")

    def test_the_menu_by_the_key_is_where_the_keys_are(self, setup: Setup) -> None:
        setup.strip.list.setCurrentIndex(setup.strip.model.index(1))
        setup.menu(0, QContextMenuEvent.Reason.Keyboard)["Open"].trigger()
        assert setup.chosen == [(7, False)]


class TestWhatIsShown:
    def test_samples_or_an_aspect_of_this_face(self, setup: Setup) -> None:
        setup.open(3)
        QTest.mouseClick(setup.strip.bar.shown.button(Aspect.COLOURS), LEFT)
        assert setup.gallery.aspect is Aspect.COLOURS and not setup.strip.bar.with_edits.isVisible()
        assert "colours of seed 5" in str(setup.data(0, ToolTip)) and "Apply" in setup.menu(0)
        setup.menu(0)["Open as a face of its own"].trigger()
        assert setup.chosen == [(5, True)]
        QTest.mouseClick(setup.strip.bar.shown.button("samples"), LEFT)
        assert setup.gallery.aspect is None and setup.strip.bar.with_edits.isVisible()

    def test_without_a_face_there_is_nothing_to_vary(self, setup: Setup) -> None:
        setup.gallery.show(Aspect.POSE)
        assert setup.strip.empty.isVisible()
        setup.open(3)
        assert setup.strip.list.isVisible()

    def test_with_these_edits(self, setup: Setup) -> None:
        QTest.mouseClick(setup.strip.bar.with_edits, LEFT)
        assert setup.gallery.with_edits
        setup.gallery.use_edits(False)
        assert not setup.strip.bar.with_edits.isChecked()

    def test_variety_is_that_of_the_samples_too(self, setup: Setup) -> None:
        setup.strip.set_truncation(0.35)
        assert setup.gallery.truncation == pytest.approx(0.35)
        QTest.keyClick(setup.strip.new.variety.track, Key.Key_End)
        assert setup.gallery.truncation == setup.strip.truncation == 1.0

    @pytest.mark.parametrize("width", [420, 640, 900])
    def test_there_is_room_for_every_button(self, setup: Setup, width: int) -> None:
        setup.strip.resize(width, setup.strip.height())
        QApplication.processEvents()
        bar, new = setup.strip.bar, setup.strip.new
        assert bar.more.geometry().right() <= bar.width() and (new.width() < 200) == (width < NARROW)
        assert bar.shown.width() >= bar.shown.sizeHint().width()


class TestNewFaces:
    def test_the_button_asks_for_a_random_face(self, setup: Setup) -> None:
        QTest.mouseClick(setup.strip.new.button, LEFT)
        assert setup.asked == [(None, 0.7)]

    def test_enter_asks_for_the_seed_typed_and_forgets_it(self, setup: Setup) -> None:
        QTest.keyClicks(setup.strip.new.seed, "12a3")
        QTest.keyClick(setup.strip.new.seed, Key.Key_Return)
        setup.strip.request_new_face()
        assert setup.asked == [(123, 0.7), (None, 0.7)]

    def test_seeds_end_somewhere(self, setup: Setup) -> None:
        QTest.keyClicks(setup.strip.new.seed, "99999999999")
        QTest.mouseClick(setup.strip.new.button, LEFT)
        assert setup.asked == [(2**31 - 1, 0.7)]

    def test_while_one_is_sampled_it_says_so_and_asks_for_no_other(self, setup: Setup) -> None:
        button, place = setup.strip.new.button, setup.strip.new.seed.geometry()
        setup.strip.set_busy(True)
        assert button.text() == "Sampling…" and not button.isEnabled()
        QTest.mouseClick(button, LEFT)
        QTest.keyClicks(setup.strip.new.seed, "12")
        QTest.keyClick(setup.strip.new.seed, Key.Key_Return)
        assert setup.asked == [] and setup.strip.new.seed.text() == "12"
        QApplication.processEvents()
        assert setup.strip.new.seed.geometry() == place
        setup.strip.set_busy(False)
        QTest.mouseClick(button, LEFT)
        assert setup.asked == [(12, 0.7)] and button.text() == "New face"

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
    def test_the_seed_is_put_down_by_enter_and_escape(self, setup: Setup, qtbot: QtBot, key: Key) -> None:
        seed = setup.strip.new.seed
        setup.strip.activateWindow()
        seed.setFocus()
        qtbot.waitUntil(seed.hasFocus)
        QTest.keyClicks(seed, "12")
        QTest.keyClick(seed, key)
        assert QApplication.focusWidget() is None and seed.text() == ""
        assert setup.asked == ([(12, 0.7)] if key == Key.Key_Return else [])

    def test_variety_is_the_truncation(self, setup: Setup) -> None:
        QTest.keyClick(setup.strip.new.variety.track, Key.Key_End)
        assert setup.strip.truncation == 1.0
        QTest.mouseClick(setup.strip.new.button, LEFT)
        setup.strip.set_truncation(0.35)
        QTest.mouseClick(setup.strip.new.button, LEFT)
        assert setup.asked == [(None, 1.0), (None, 0.35)]

    def test_keep_edits(self, setup: Setup) -> None:
        QTest.mouseClick(setup.strip.new.carry, LEFT, pos=QPoint(8, setup.strip.new.carry.height() // 2))
        assert setup.session.carry
        setup.session.carry = False
        setup.open(5)
        assert not setup.strip.new.carry.isChecked()


def test_a_released_strip_listens_no_longer(setup: Setup) -> None:
    session = setup.session
    signals = (session.documents_changed, session.current_changed, session.gallery.changed, session.gallery.pictured)
    before = [len(signal) for signal in signals]
    strip = FacesStrip(session)
    assert all(len(signal) > count for signal, count in zip(signals, before, strict=True))
    strip.release()
    assert [len(signal) for signal in signals] == before
    shiboken6.delete(strip)
    session.gallery.put(5, picture())  # a dead widget would raise
    session.gallery.more()
