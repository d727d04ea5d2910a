"""The key that is held is listened for where a window gets its keys: not in every widget, nor in other windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.hold import HoldToCompare
from editgan_desktop.app.panels.options.hold import HoldButton
from editgan_desktop.session.view import Compare, ViewState

KEY, LEFT = Qt.Key.Key_C, Qt.MouseButton.LeftButton


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.view = ViewState(compare=Compare.WIPE)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.list, self.text, self.before = QListWidget(), QLineEdit(), HoldButton(self.view)
        self.list.addItems(["Bow", "Cap", "Dome"])
        self.list.setCurrentRow(0)
        for widget in (self.list, self.text, self.before):
            column.addWidget(widget)
        self.hold = HoldToCompare(self.view, QObject(self.window))
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.list.setFocus()

    def press(self) -> Compare:
        QTest.keyPress(self.window.windowHandle(), KEY)
        return self.view.compare

    def release(self) -> Compare:
        QTest.keyRelease(self.window.windowHandle(), KEY)
        return self.view.compare


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_list_with_the_focus_does_not_get_the_key(desk: Desk) -> None:
    assert desk.press() is Compare.BEFORE
    assert desk.release() is Compare.WIPE
    assert desk.list.currentRow() == 0


def test_text_is_typed_undisturbed(desk: Desk) -> None:
    desk.text.setFocus()
    assert desk.press() is Compare.WIPE
    assert desk.release() is Compare.WIPE
    assert desk.text.text() == "c"


def test_it_ends_when_another_window_takes_the_keys(desk: Desk) -> None:
    desk.press()
    QApplication.sendEvent(desk.window.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    assert desk.view.compare is Compare.WIPE


def test_keys_of_other_windows_do_not_count(desk: Desk, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    QTest.keyPress(other.windowHandle(), KEY)
    assert desk.view.compare is Compare.WIPE
    QTest.keyRelease(other.windowHandle(), KEY)


@pytest.mark.parametrize("key_first", [True, False])
def test_key_and_button_together(desk: Desk, key_first: bool) -> None:
    desk.press()
    QTest.mousePress(desk.before, LEFT)
    ends = [desk.release, lambda: QTest.mouseRelease(desk.before, LEFT)]
    first, second = ends if key_first else ends[::-1]
    first()
    assert desk.view.compare is Compare.BEFORE
    second()
    assert desk.view.compare is Compare.WIPE


def test_only_events_of_the_window_itself_come_by(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every paint, timer and mouse move of every widget would cost a call into Python."""
    watched: list[QObject] = []
    original = HoldToCompare.eventFilter

    def spy(self: HoldToCompare, what: QObject, event: QEvent) -> bool:
        watched.append(what)
        return original(self, what, event)

    monkeypatch.setattr(HoldToCompare, "eventFilter", spy)
    desk.press()
    desk.release()
    desk.list.repaint()
    QApplication.processEvents()
    assert all(what is desk.window.windowHandle() for what in watched)
