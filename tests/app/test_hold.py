"""Keys of the whole window: hold C for before, tools, comparisons, sizes; and that typing is typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editgan_desktop.session.brush import Tool
from editgan_desktop.session.view import Compare

from .windows import CTRL, Key, Painter

NO_KEY = Qt.KeyboardModifier.NoModifier


def press(painter: Painter, key: Qt.Key = Key.Key_C) -> None:
    QTest.keyPress(painter.window.windowHandle(), key)


def release(painter: Painter, key: Qt.Key = Key.Key_C) -> None:
    QTest.keyRelease(painter.window.windowHandle(), key)


def compare(painter: Painter) -> Compare:
    return painter.session.view.compare


def shown_image(painter: Painter) -> QImage:
    painter.move(painter.window.menuBar(), QPoint(400, 5))  # no mark of the pointer
    painter.rest(0.05)
    return painter.bench.editor.image_canvas.grab().toImage()


# ---- hold C


def test_before_is_shown_while_c_is_down(painter: Painter) -> None:
    painter.key(Key.Key_R)  # the outline of the edit region would come and go
    before = shown_image(painter)
    painter.learn()
    painter.wait_for_full_look()
    after = shown_image(painter)
    press(painter)
    assert compare(painter) is Compare.BEFORE
    held = shown_image(painter)
    release(painter)
    assert compare(painter) is Compare.OFF and shown_image(painter) == after != before
    middle = held.rect().center()
    assert held != after and held.pixelColor(middle) == before.pixelColor(middle)


@pytest.mark.parametrize("key", [Key.Key_W, Key.Key_D])
def test_it_goes_back_to_the_comparison_there_was(painter: Painter, key: Qt.Key) -> None:
    painter.key(key)
    was = compare(painter)
    assert was in (Compare.WIPE, Compare.DIFFERENCE)
    press(painter)
    assert compare(painter) is Compare.BEFORE
    release(painter)
    assert compare(painter) is was


def test_a_key_held_long_repeats_and_is_still_held(painter: Painter) -> None:
    def repeat(kind: QEvent.Type) -> None:
        event = QKeyEvent(kind, Key.Key_C, NO_KEY, "c", True)
        QApplication.sendEvent(painter.window.windowHandle(), event)

    press(painter)
    for _ in range(3):
        repeat(QEvent.Type.KeyRelease)
        repeat(QEvent.Type.KeyPress)
    assert compare(painter) is Compare.BEFORE
    release(painter)
    assert compare(painter) is Compare.OFF


def test_a_dialog_that_comes_up_meanwhile_ends_it(painter: Painter) -> None:
    press(painter)
    painter.key(Key.Key_F1)
    painter.rest(0.05)
    dialog = next(d for d in painter.window.findChildren(QDialog) if d.isVisible())
    assert compare(painter) is Compare.OFF  # its release goes to the dialog
    dialog.reject()


def test_control_c_is_something_else(painter: Painter) -> None:
    QTest.keyPress(painter.window.windowHandle(), Key.Key_C, CTRL)
    assert compare(painter) is Compare.OFF
    QTest.keyRelease(painter.window.windowHandle(), Key.Key_C, CTRL)


def test_the_button_holds_as_well(painter: Painter) -> None:
    button = painter.bench.options.before
    painter.press(button, button.rect().center())
    assert compare(painter) is Compare.BEFORE
    painter.release(button, button.rect().center())
    assert compare(painter) is Compare.OFF


def test_key_and_button_together(painter: Painter) -> None:
    button = painter.bench.options.before
    painter.key(Key.Key_W)
    press(painter)
    painter.press(button, button.rect().center())
    release(painter)
    painter.release(button, button.rect().center())
    assert compare(painter) is Compare.WIPE


def test_holding_c_over_the_palette_chooses_no_part(painter: Painter) -> None:
    """The list would look for a part that begins with c."""
    part = painter.session.brush.part
    painter.bench.parts.list.setFocus()
    press(painter)
    assert compare(painter) is Compare.BEFORE
    release(painter)
    assert painter.session.brush.part == part


# ---- one key each


@pytest.mark.parametrize(("key", "mode"), [(Key.Key_W, Compare.WIPE), (Key.Key_D, Compare.DIFFERENCE)])
def test_comparisons_are_toggled(painter: Painter, key: Qt.Key, mode: Compare) -> None:
    action = painter.window.actions_by_id[mode.value]
    painter.key(key)
    assert compare(painter) is mode and action.isChecked()
    painter.key(key)
    assert compare(painter) is Compare.OFF and not action.isChecked()


def test_one_comparison_takes_the_place_of_the_other(painter: Painter) -> None:
    painter.key(Key.Key_W)
    painter.key(Key.Key_D)
    actions = painter.window.actions_by_id
    assert compare(painter) is Compare.DIFFERENCE
    assert actions["difference"].isChecked() and not actions["wipe"].isChecked()


@pytest.mark.parametrize(
    ("key", "tool"),
    [
        (Key.Key_E, Tool.ERASER), (Key.Key_G, Tool.FILL), (Key.Key_I, Tool.EYEDROPPER), (Key.Key_H, Tool.PAN),
        (Key.Key_B, Tool.BRUSH),
    ],
)  # fmt: skip
def test_tools(painter: Painter, key: Qt.Key, tool: Tool) -> None:
    painter.session.brush.tool = Tool.FILL if tool is Tool.BRUSH else Tool.BRUSH
    painter.key(key)
    assert painter.session.brush.tool is tool
    assert [t for t in Tool if painter.window.actions_by_id[t.value].isChecked()] == [tool]


def test_the_size_of_the_brush(painter: Painter) -> None:
    brush, box = painter.session.brush, painter.bench.options.diameter
    painter.key(Key.Key_BracketRight)
    assert brush.radius == 13.5 and box.value() == 27.0
    painter.key(Key.Key_BracketLeft)
    painter.key(Key.Key_BracketLeft)
    assert brush.radius < 12.0
    painter.wheel(painter.mask, (60, 60), 3, CTRL)
    assert brush.radius > 13.0 and painter.bench.editor.viewport.percent == painter.bench.editor.viewport.percent


def test_overlays(painter: Painter) -> None:
    view = painter.session.view
    painter.key(Key.Key_R)
    painter.key(Key.Key_O)
    assert not view.region and view.outlines
    assert not painter.bench.options.region.isChecked() and painter.bench.options.outlines.isChecked()


# ---- typing is typing

LETTERS = "begihwdrocv[]"


@pytest.mark.parametrize("where", ["parts", "library"])
def test_letters_typed_into_a_search_are_letters(painter: Painter, where: str) -> None:
    painter.show_library()
    field = painter.bench.parts.search if where == "parts" else painter.bench.library_panel.search
    state = vars(painter.session.brush).copy(), vars(painter.session.view).copy()
    painter.click(field)
    for letter in LETTERS:
        QTest.keyClick(painter.window.windowHandle(), letter)
        assert compare(painter) is Compare.OFF
    assert field.text() == LETTERS
    assert state == (vars(painter.session.brush), vars(painter.session.view))


def test_digits_and_signs_typed_into_a_number_are_its(painter: Painter) -> None:
    box = painter.bench.run_panel.settings.steps
    painter.click(box)
    box.selectAll()
    for letter in "1c2":
        QTest.keyClick(painter.window.windowHandle(), letter)
    assert compare(painter) is Compare.OFF and box.value() == 12 == painter.session.optimise.steps


def test_the_focus_goes_round_with_tab(painter: Painter) -> None:
    """Every control that can be reached is reached, and none holds on to the focus."""
    seen: list[QWidget] = []
    painter.bench.parts.search.setFocus()
    for _ in range(80):
        painter.key(Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if seen and now is seen[0]:
            break
        seen.append(now)
    assert 8 < len(seen) < 80 and painter.bench.run_panel.settings.steps in seen
    assert painter.bench.editor.faces.new.seed in seen
