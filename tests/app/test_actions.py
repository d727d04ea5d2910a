"""Every command and control: texts, shortcuts, names for screen readers, and when it can be used."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QScrollArea, QWidget

from .test_vectors import save
from .windows import CTRL, Key, Painter

NEED_A_FACE = {
    "save", "save-as", "import-mask", "export-mask", "export-image", "export-both", "close-face", "brush", "eraser",
    "fill", "eyedropper", "pan", "smaller", "larger", "fit", "one-to-one", "zoom-in", "zoom-out", "region", "outlines",
    "wipe", "difference",
}  # fmt: skip
NEED_MORE = {
    "undo", "redo", "reset-mask", "remove-edits", "run", "stop", "cancel", "continue", "refine", "save-vector",
}  # fmt: skip


def usable(painter: Painter) -> set[str]:
    painter.rest(0.08)  # many strokes, one look at the mask
    return {name for name, action in painter.window.actions_by_id.items() if action.isEnabled()}


# ---- texts


def test_every_action_says_what_it_does(painter: Painter) -> None:
    for name, action in painter.window.actions_by_id.items():
        assert action.text().strip("&… "), name
        tip = action.toolTip()
        assert tip and "&" not in tip and "…" not in tip, name
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert tip.endswith(f"({keys})") if keys else not tip.endswith("()"), name


def test_no_two_actions_share_a_shortcut(painter: Painter) -> None:
    own = Counter(key.toString() for action in painter.window.findChildren(QAction) for key in action.shortcuts())
    assert [keys for keys, count in own.items() if count > 1] == []
    assert own["C"] == 0 and own["Space"] == 0  # they are held, for before and to push the picture
    assert own["Ctrl+S"] == own["B"] == 1


def test_every_action_is_in_a_menu(painter: Painter) -> None:
    in_menus = {action for menu in painter.window.findChildren(QMenu) for action in menu.actions()}
    assert [name for name, action in painter.window.actions_by_id.items() if action not in in_menus] == []


def test_letters_in_a_menu_are_its_own(painter: Painter) -> None:
    inner = [menu for outer in painter.window.menus.values() for menu in outer.findChildren(QMenu)]
    for menu in [*painter.window.menus.values(), *inner, painter.window.menuBar()]:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], texts


# ---- names


def nameless(window: QWidget) -> list[str]:
    """Controls in sight that a screen reader could only call by their kind."""
    found = []
    for widget in window.findChildren(QWidget):
        reachable = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if reachable and not isinstance(widget, QScrollArea) and widget.focusProxy() is None:
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
            if not name.strip("…. "):
                parent = widget.parentWidget()
                found.append(f"{type(widget).__name__} in {type(parent).__name__}")
    return found


def test_every_control_has_a_name(painter: Painter) -> None:
    assert nameless(painter.window) == []
    painter.learn()
    painter.rest(0.05)
    assert nameless(painter.window) == []
    save(painter)
    painter.show_library()
    painter.key(Key.Key_R, CTRL)
    painter.wait_for_job("Refine")
    painter.wait_for_end()
    painter.rest(0.05)
    assert nameless(painter.window) == []


def test_buttons_without_words_have_a_tooltip(painter: Painter) -> None:
    painter.learn()
    painter.show_library()
    buttons = [b for b in painter.window.findChildren(QAbstractButton) if b.isVisible()]
    silent = [b for b in buttons if not b.text() and not isinstance(b.parentWidget(), QLineEdit)]
    assert len(silent) > 5
    assert [f"{type(b).__name__} in {type(b.parentWidget()).__name__}" for b in silent if not b.toolTip()] == []


# ---- when it can be used


def test_what_can_be_used_with_a_fresh_face(painter: Painter) -> None:
    can = usable(painter)
    assert can >= NEED_A_FACE | {"new-face", "open", "quit", "shortcuts", "terms", "about"}
    assert can.isdisjoint(NEED_MORE)


def test_what_can_be_used_without_a_face(painter: Painter) -> None:
    painter.paint()
    painter.key(Key.Key_W, CTRL)
    can = usable(painter)
    assert can.isdisjoint(NEED_A_FACE | NEED_MORE)
    assert can >= {"new-face", "open", "quit", "shortcuts", "terms", "about"}


def test_what_paint_makes_possible(painter: Painter) -> None:
    painter.paint()
    assert usable(painter) & NEED_MORE == {"undo", "reset-mask", "run"}
    assert painter.window.actions_by_id["undo"].text() == "Undo Brush"
    painter.key(Key.Key_Z, CTRL)
    assert usable(painter) & NEED_MORE == {"redo"}
    assert painter.window.actions_by_id["redo"].text() == "Redo Brush"


def test_what_a_job_makes_possible(painter: Painter) -> None:
    painter.engine.lingers_at = 2
    painter.paint()
    painter.run()
    painter.wait_for_step(2)
    assert usable(painter) & NEED_MORE == {"undo", "reset-mask", "stop", "cancel"}
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert usable(painter) & NEED_MORE == {"undo", "remove-edits", "continue", "refine", "save-vector"}


def test_actions_follow_the_face_in_view(painter: Painter) -> None:
    first = painter.face
    painter.learn()
    painter.new_face(12)
    assert usable(painter).isdisjoint(NEED_MORE)
    painter.go_to(first)
    assert usable(painter) & NEED_MORE == {"undo", "remove-edits", "continue", "refine", "save-vector"}


def test_taking_all_edits_off_can_be_undone(painter: Painter) -> None:
    painter.learn()
    painter.choose("edit", "remove-edits")
    assert len(painter.face.edits) == 0
    painter.key(Key.Key_Z, CTRL)
    assert len(painter.face.edits) == 1


@pytest.mark.parametrize("theme", ["Dark", "Light"])
def test_themes(painter: Painter, app: object, theme: str) -> None:
    (menu,) = (m for m in painter.window.menus["view"].findChildren(QMenu) if m.title().replace("&", "") == "Theme")
    action = next(action for action in menu.actions() if action.text() == theme)
    action.trigger()
    assert action.isChecked() and painter.window.settings.get("appearance.theme") == theme.lower()
    assert (painter.window.palette().window().color().lightnessF() < 0.4) == (theme == "Dark")
