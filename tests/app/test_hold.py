"""Keys of the whole window: hold C for before, tools, comparisons, sizes; and that typing is typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editgan_desktop.session.brush import Tool
from editgan_desktop.session.view import Compare

from .windows import CTRL, SHIFT, Key, Painter, shown_image

NO_KEY = Qt.KeyboardModifier.NoModifier


def press(painter: Painter, key: Qt.Key = Key.Key_C) -> None:
    QTest.keyPress(painter.window.windowHandle(), key)


def release(painter: Painter, key: Qt.Key = Key.Key_C) -> None:
    QTest.keyRelease(painter.window.windowHandle(), key)


def compare(painter: Painter) -> Compare:
    return painter.session.view.compare


# ---- hold C


def test_before_is_shown_while_c_is_down(painter: Painter) -> None:
    painter.key(Key.Key_R)  # the outline of the edit region would come and go
    before = shown_image(painter, 0.05)
    painter.learn()
    painter.wait_for_full_look()
    after = shown_image(painter, 0.05)
    press(painter)
    assert compare(painter) is Compare.BEFORE
    held = shown_image(painter, 0.05)
    release(painter)
    assert compare(painter) is Compare.OFF and shown_image(painter, 0.05) == after != before
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
    button = painter.bench.options.view.before
    painter.press(button, button.rect().center())
    assert compare(painter) is Compare.BEFORE
    painter.release(button, button.rect().center())
    assert compare(painter) is Compare.OFF


def test_key_and_button_together(painter: Painter) -> None:
    button = painter.bench.options.view.before
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


def test_tools(painter: Painter) -> None:
    keys = {
        Key.Key_E: Tool.ERASER, Key.Key_G: Tool.FILL, Key.Key_I: Tool.EYEDROPPER, Key.Key_H: Tool.PAN,
        Key.Key_B: Tool.BRUSH,
    }  # fmt: skip
    for key, tool in keys.items():
        painter.key(key)
        assert painter.session.brush.tool is tool
        assert [t for t in Tool if painter.window.actions_by_id[t.value].isChecked()] == [tool]


def test_the_size_of_the_brush(painter: Painter) -> None:
    brush, box = painter.session.brush, painter.bench.options.tools.sizes.diameter
    painter.key(Key.Key_BracketRight)
    assert brush.radius == 13.5 and box.value() == 27.0
    painter.key(Key.Key_BracketLeft)
    painter.key(Key.Key_BracketLeft)
    assert brush.radius < 12.0
    zoom = painter.bench.editor.viewport.percent
    painter.wheel(painter.mask, (60, 60), 3, CTRL)
    assert brush.radius > 13.0 and painter.bench.editor.viewport.percent == zoom


def test_overlays(painter: Painter) -> None:
    view = painter.session.view
    painter.key(Key.Key_R)
    painter.key(Key.Key_O)
    assert not view.region and view.outlines
    assert not painter.bench.options.view.region.isChecked() and painter.bench.options.view.outlines.isChecked()


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


def test_the_focus_goes_round(painter: Painter) -> None:
    """Backwards, for Tab has a meaning of its own on the canvases: every control is reached and none is a trap."""
    seen: list[QWidget] = []
    painter.bench.parts.search.setFocus()
    for _ in range(80):
        painter.key(Key.Key_Backtab, SHIFT)
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.append(now)
    bench, editor = painter.bench, painter.bench.editor
    places = [
        bench.parts.search, bench.parts.list, bench.options.tools.sizes.diameter.track, bench.run_panel.settings.steps,
        editor.faces.new.seed, editor.mask_canvas, editor.image_canvas,
    ]  # fmt: skip
    assert [type(place).__name__ for place in places if place not in seen] == []
    assert now is seen[0]


def test_tab_on_a_canvas_gives_it_all_the_room(painter: Painter) -> None:
    bench, action = painter.bench, painter.window.actions_by_id["show-panels"]
    parts = (bench.parts, bench.run_panel, bench.editor.faces)
    assert action.isChecked() and all(part.isVisible() for part in parts)
    painter.click(painter.mask)
    painter.key(Key.Key_Z, CTRL)
    painter.key(Key.Key_Tab)
    assert not action.isChecked() and not any(part.isVisible() for part in parts) and painter.mask.isVisible()
    painter.key(Key.Key_Tab)
    assert action.isChecked() and all(part.isVisible() for part in parts)
