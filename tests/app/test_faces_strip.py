"""The strip of open faces under real mouse, wheel and key events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.faces.model import DELAY_MS, Role
from editgan_desktop.app.panels.faces.strip import FacesStrip
from editgan_desktop.core.recipe import StaticVector
from editgan_desktop.session.patches import segment_patch
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import AppliedEdit
from editgan_desktop.session.session import Session

from .faces import SPACE, face_document, face_look, open_session

Key = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
Decoration = Qt.ItemDataRole.DecorationRole


@dataclass
class Setup:
    """A shown strip and what it asks for."""

    session: Session
    strip: FacesStrip
    asked: list[tuple[int | None, float]] = field(default_factory=list)

    def open(self, *seeds: int) -> list[Document]:
        documents = [face_document(seed) for seed in seeds]
        for document in documents:
            self.session.add(document)
        return documents

    def seeds(self) -> list[str]:
        return [self.strip.model.index(row).data() for row in range(self.strip.model.rowCount())]

    def selected(self) -> Document | None:
        return self.strip.model.document(self.strip.list.currentIndex())

    def place(self, document: Document) -> QPoint:
        return self.strip.list.visualRect(self.strip.model.index_of(document)).center()

    def click(self, document: Document, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseClick(self.strip.list.viewport(), button, pos=self.place(document))

    def data(self, document: Document, role: int) -> object:
        return self.strip.model.index_of(document).data(role)


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    session = open_session(tmp_path)
    strip = FacesStrip(session)
    qtbot.addWidget(strip)
    strip.resize(620, strip.sizeHint().height())
    with qtbot.waitExposed(strip):
        strip.show()
    made = Setup(session, strip)
    strip.close_requested.connect(session.close)  # a window would ask first
    strip.new_face_requested.connect(lambda seed, truncation: made.asked.append((seed, truncation)))
    yield made
    made.strip.release()


def paint(document: Document) -> None:
    patch = segment_patch(document.layer.shape, (30, 30), (32, 30), 3)
    assert patch is not None
    document.begin_stroke("Stroke")
    document.stamp(patch, 18)
    document.end_stroke()


class TestFollowing:
    def test_without_faces_it_says_what_to_do(self, setup: Setup) -> None:
        assert setup.strip.empty.isVisible()
        (document,) = setup.open(5)
        assert not setup.strip.empty.isVisible()
        setup.session.close(document)
        assert setup.strip.empty.isVisible()

    def test_faces_in_order_the_one_in_view_is_selected(self, setup: Setup) -> None:
        documents = setup.open(5, 7, 9)
        assert setup.seeds() == ["5", "7", "9"]
        assert setup.selected() is documents[2]
        setup.session.go_to(documents[0])
        assert setup.selected() is documents[0]

    def test_a_new_look_comes_after_a_moment_and_once(self, setup: Setup, qtbot: QtBot) -> None:
        (document,) = setup.open(5)
        before = setup.data(document, Decoration)
        changes: list[object] = []
        setup.strip.model.dataChanged.connect(lambda *_: changes.append(1))
        for seed in range(10, 20):
            document.show(face_look(seed, roll=20))
        assert setup.data(document, Decoration).cacheKey() == before.cacheKey()
        qtbot.waitUntil(lambda: bool(changes), timeout=2000)
        picture = setup.data(document, Decoration)
        assert isinstance(picture, QPixmap) and picture.cacheKey() != before.cacheKey()
        qtbot.wait(2 * DELAY_MS)
        assert len(changes) == 1

    def test_paint_and_edits_are_marked_with_a_dot(self, setup: Setup, qtbot: QtBot) -> None:
        painted, edited = setup.open(5, 7)
        assert not setup.data(painted, Role.MARKED)
        paint(painted)
        step = StaticVector(SPACE, edited.latent.values)
        edited.set_edits("Add", edited.edits.added(AppliedEdit("Smile", step)))
        qtbot.waitUntil(lambda: bool(setup.data(painted, Role.MARKED) and setup.data(edited, Role.MARKED)))
        assert "Painted on" in str(setup.data(painted, Qt.ItemDataRole.ToolTipRole))
        assert "1 edit" in str(setup.data(edited, Qt.ItemDataRole.ToolTipRole))
        painted.history.undo()
        qtbot.waitUntil(lambda: not setup.data(painted, Role.MARKED))

    def test_the_face_in_view_is_in_sight(self, setup: Setup) -> None:
        documents = setup.open(*range(12))
        viewport = setup.strip.list.viewport().rect()
        assert viewport.contains(setup.place(documents[-1]))
        setup.session.go_to(documents[0])
        assert viewport.contains(setup.place(documents[0]))


class TestGoing:
    def test_a_click_goes_there(self, setup: Setup) -> None:
        documents = setup.open(5, 7)
        setup.click(documents[0])
        assert setup.session.current is documents[0]

    def test_left_and_right(self, setup: Setup) -> None:
        documents = setup.open(5, 7, 9)
        QTest.keyClick(setup.strip.list, Key.Key_Left)
        assert setup.session.current is documents[1]
        QTest.keyClick(setup.strip.list, Key.Key_Right)
        QTest.keyClick(setup.strip.list, Key.Key_Right)  # there is no further one
        assert setup.session.current is documents[2]

    def test_the_wheel_scrolls_sideways(self, setup: Setup) -> None:
        setup.open(*range(12))
        view = setup.strip.list
        bar = view.horizontalScrollBar()
        before = bar.value()
        assert before > 240
        middle = QPointF(view.viewport().rect().center())
        turn = QWheelEvent(
            middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), turn)
        assert bar.value() == before - 240
        assert setup.session.current is setup.session.documents[-1]


class TestClosing:
    def test_the_middle_button_closes_without_going_there(self, setup: Setup) -> None:
        first, second, third = setup.open(5, 7, 9)
        seen: list[Document | None] = []
        setup.session.current_changed.connect(lambda: seen.append(setup.session.current))
        setup.click(first, MIDDLE)
        assert setup.session.documents == [second, third]
        assert setup.seeds() == ["7", "9"]
        assert seen == []
        setup.click(third, MIDDLE)
        assert setup.session.current is second and setup.selected() is second

    def test_the_menu_closes_the_face_under_the_pointer(self, setup: Setup) -> None:
        first, second = setup.open(5, 7)
        self._menu(setup, QContextMenuEvent.Reason.Mouse, setup.place(first)).actions()[0].trigger()
        assert setup.session.documents == [second]

    def test_the_menu_by_the_key_is_of_the_face_in_view(self, setup: Setup) -> None:
        first, _ = setup.open(5, 7)
        self._menu(setup, QContextMenuEvent.Reason.Keyboard, setup.place(first)).actions()[0].trigger()
        assert setup.session.documents == [first]

    def test_the_face_is_gone_when_the_menu_is_used(self, setup: Setup) -> None:
        first, second = setup.open(5, 7)
        menu = self._menu(setup, QContextMenuEvent.Reason.Mouse, setup.place(first))
        setup.session.close(first)
        menu.actions()[0].trigger()
        assert setup.session.documents == [second]

    def test_nothing_is_closed_by_the_strip_itself(self, setup: Setup) -> None:
        documents = setup.open(5, 7)
        setup.strip.close_requested.disconnect()
        asked: list[object] = []
        setup.strip.close_requested.connect(asked.append)
        setup.click(documents[0], MIDDLE)
        assert asked == [documents[0]] and setup.session.documents == documents

    @staticmethod
    def _menu(setup: Setup, reason: QContextMenuEvent.Reason, place: QPoint) -> QMenu:
        view = setup.strip.list.viewport()
        QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
        (menu,) = setup.strip.list.findChildren(QMenu)
        menu.close()
        return menu


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


def test_a_closed_face_is_listened_to_no_longer(setup: Setup) -> None:
    first, second = setup.open(5, 7)
    setup.session.close(first)
    assert [len(signal) for signal in (first.looked, first.painted, first.edits_changed)] == [0, 0, 0]
    assert len(second.looked) == 1


def test_a_released_strip_listens_no_longer(setup: Setup) -> None:
    (document,) = setup.open(5)
    session, strip = setup.session, FacesStrip(setup.session)
    signals = (session.documents_changed, session.current_changed, document.looked, document.painted)
    paint(document)  # the timer runs
    assert [len(signal) for signal in signals] == [2, 2, 2, 2]
    strip.release()
    assert [len(signal) for signal in signals] == [1, 1, 1, 1]
    shiboken6.delete(strip)
    document.show(face_look(6))  # a dead widget would raise
    session.close(document)
