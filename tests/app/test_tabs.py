"""The tabs of the open faces: going there, order, marks, closing and bringing back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QTabBar

from editgan_desktop.app.tabs.bar import DocumentTabs
from editgan_desktop.session.document import Document

from .dialogs import Chooser, answering
from .windows import CTRL, SHIFT, Key, Painter

ALT = Qt.KeyboardModifier.AltModifier


def tabs(painter: Painter) -> DocumentTabs:
    return painter.window.findChild(DocumentTabs)


def titles(painter: Painter) -> list[str]:
    return [tabs(painter).tabText(place) for place in range(tabs(painter).count())]


def click_tab(painter: Painter, place: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    bar = tabs(painter)
    QTest.mouseClick(bar, button, Qt.KeyboardModifier.NoModifier, bar.tabRect(place).center() - QPoint(10, 0))


def menu_of(painter: Painter, place: int) -> dict[str, object]:
    """The menu of a tab as it is on the screen: its actions by their texts."""
    bar = tabs(painter)
    at = bar.tabRect(place).center()
    QApplication.sendEvent(bar, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, bar.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    menu.close()
    painter.activate()
    return actions


@pytest.fixture
def three(painter: Painter) -> list[Document]:
    """Three faces; the last one is in view."""
    return [painter.face, painter.new_face(8), painter.new_face(9)]


def test_a_tab_for_each_face_leads_to_it(painter: Painter, three: list[Document]) -> None:
    assert titles(painter) == ["Seed 3", "Seed 8", "Seed 9"] and tabs(painter).currentIndex() == 2
    click_tab(painter, 1)
    assert painter.face is three[1]
    painter.go_to(three[0])
    assert tabs(painter).currentIndex() == 0


def test_keys_go_round_and_to_a_number(painter: Painter, three: list[Document]) -> None:
    painter.key(Key.Key_Tab, CTRL)
    assert painter.face is three[0]  # behind the last one comes the first
    painter.key(Key.Key_Backtab, CTRL | SHIFT)
    assert painter.face is three[2]
    painter.key(Key.Key_2, ALT)
    assert painter.face is three[1]
    painter.key(Key.Key_9, ALT)
    assert painter.face is three[1]


def test_a_dragged_tab_changes_the_order_of_the_faces(painter: Painter, three: list[Document]) -> None:
    bar = tabs(painter)
    start, end = bar.tabRect(2).center() - QPoint(12, 0), bar.tabRect(0).center() - QPoint(12, 0)
    painter.press(bar, start)
    for step in range(1, 11):
        painter.move(bar, start + (end - start) * (step / 10))
    painter.release(bar, end)
    painter.wait(lambda: titles(painter)[0] == "Seed 9", "the other order")
    assert painter.session.documents == [three[2], three[0], three[1]] and painter.face is three[2]
    assert titles(painter) == ["Seed 9", "Seed 3", "Seed 8"]


def test_work_that_is_not_saved_is_marked(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    painter.paint()
    painter.wait(lambda: titles(painter) == ["•\u2002Seed 3"], "the mark")
    assert tabs(painter).accessibleTabName(0) == "Seed 3, not saved"
    chooser.path = tmp_path / "A & B.egd"
    painter.key(Key.Key_S, CTRL)
    painter.wait(lambda: titles(painter) == ["A && B"], "the mark to go")
    assert tabs(painter).tabToolTip(0).startswith(str(chooser.path))


def test_the_picture_follows_the_face(painter: Painter) -> None:
    before = tabs(painter).tabIcon(0).cacheKey()
    painter.learn()
    painter.wait_for_full_look()
    painter.wait(lambda: tabs(painter).tabIcon(0).cacheKey() != before, "another picture")


def test_a_middle_click_and_the_cross_close_a_face(painter: Painter, three: list[Document]) -> None:
    click_tab(painter, 0, Qt.MouseButton.MiddleButton)
    assert painter.session.documents == three[1:] and painter.face is three[2]
    cross = tabs(painter).tabButton(1, QTabBar.ButtonPosition.RightSide)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert painter.session.documents == [three[1]] and painter.notice == "Closed Seed 9"


def test_closed_faces_come_back_to_their_places(painter: Painter, three: list[Document]) -> None:
    click_tab(painter, 0)
    menu_of(painter, 1)["Close others"].trigger()
    assert painter.session.documents == [three[1]] and painter.notice == "Closed 2 faces"
    painter.click(painter.window.notice.button)
    assert painter.session.documents == three
    painter.key(Key.Key_W, CTRL)
    painter.wait(painter.window.actions_by_id["reopen-face"].isEnabled, "a face to bring back")
    painter.key(Key.Key_W, CTRL | SHIFT)
    assert painter.session.documents == three
    painter.wait(lambda: not painter.window.actions_by_id["reopen-face"].isEnabled(), "nothing more to bring back")


def test_closing_asks_when_the_setting_says_so(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    face = painter.face
    painter.window.settings.set("session.confirm_close_face", True)
    painter.paint()

    def press(role: QMessageBox.ButtonRole):  # type: ignore[no-untyped-def]
        return lambda box: next(b for b in box.buttons() if box.buttonRole(b) is role).click()

    with answering(press(QMessageBox.ButtonRole.RejectRole)):
        painter.key(Key.Key_W, CTRL)
    assert painter.session.documents == [face]
    painter.activate()
    chooser.path = tmp_path / "kept.egd"
    with answering(press(QMessageBox.ButtonRole.AcceptRole)):
        painter.key(Key.Key_W, CTRL)
    assert painter.session.documents == [] and chooser.path.is_file()


def test_a_face_can_be_open_twice(painter: Painter) -> None:
    painter.learn()
    painter.paint(((20, 100), (100, 100)), "clothing")
    painter.wait_for_full_look()
    first = painter.face
    menu_of(painter, 0)["Duplicate"].trigger()
    second = painter.face
    assert second is not first and painter.session.documents == [first, second]
    assert second.edits.edits == first.edits.edits and (second.layer.paint == first.layer.paint).all()
    assert second.has_unsaved_work and second.look is first.look
    painter.wait(lambda: titles(painter) == ["•\u2002Seed 3", "•\u2002Seed 3 (2)"], "two titles")
    painter.key(Key.Key_Backspace, CTRL)
    assert not second.layer.is_painted and first.layer.is_painted


def test_the_menu_leads_to_the_file(
    painter: Painter, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not menu_of(painter, 0)["Copy path"].isEnabled()
    chooser.path = tmp_path / "one.egd"
    menu_of(painter, 0)["Save"].trigger()
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    actions = menu_of(painter, 0)
    actions["Copy path"].trigger()
    actions["Show in folder"].trigger()
    assert QGuiApplication.clipboard().text() == str(chooser.path) and shown == [str(tmp_path)]


def test_a_message_leaves_the_tabs_free(painter: Painter) -> None:
    painter.window.notice.show_info("Something")
    bar, notice = tabs(painter), painter.window.notice
    below = bar.mapTo(painter.window, QPoint(0, bar.height())).y()
    assert notice.mapTo(painter.window, QPoint(0, 0)).y() >= below
