"""Commands of the Paint menu in the whole window: both sides, all paint at once, states of the parts, other masks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.dialogs.copy_mask import CopyMaskDialog
from editgan_desktop.core.face_axis import Axis
from editgan_desktop.session.document import Document
from editgan_desktop.session.paint_layer import UNPAINTED

from .windows import Key, Painter

COMMANDS = ("clear-part", "mirror-paint", "flip-paint")


def trigger(painter: Painter, name: str) -> None:
    action = painter.window.actions_by_id[name]
    painter.wait(action.isEnabled, f"{name} to be possible")
    action.trigger()


def with_axis(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    """The faces of the tiny generator have no sides; say that they have."""
    rows, columns = painter.face.layer.shape
    axis = Axis((columns / 2, rows / 2), (1.0, 0.0))
    monkeypatch.setattr(painter.session.axis, "of", lambda document: axis)


def in_dialog(painter: Painter, act: Callable[[CopyMaskDialog], None]) -> None:
    """Do something in the dialog that is about to be opened."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CopyMaskDialog)
        act(dialog)

    QTimer.singleShot(0, when_open)
    trigger(painter, "copy-mask")


def test_what_is_done_to_paint_needs_paint(painter: Painter) -> None:
    actions = painter.window.actions_by_id
    assert not any(actions[name].isEnabled() for name in COMMANDS) and actions["copy-mask"].isEnabled()
    painter.paint()
    painter.wait(lambda: all(actions[name].isEnabled() for name in COMMANDS), "the commands")


def test_flip_and_mirror(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    with_axis(painter, monkeypatch)
    painter.paint()
    before = painter.face.layer.paint.copy()
    trigger(painter, "mirror-paint")
    both = painter.face.layer.paint
    np.testing.assert_array_equal(both != UNPAINTED, (before != UNPAINTED) | (before != UNPAINTED)[:, ::-1])
    trigger(painter, "undo")
    trigger(painter, "flip-paint")
    np.testing.assert_array_equal(painter.face.layer.paint, before[:, ::-1])
    trigger(painter, "undo")
    np.testing.assert_array_equal(painter.face.layer.paint, before)


def test_clear_the_part_in_hand(painter: Painter) -> None:
    painter.paint(part="hair")
    painter.paint(((40, 90), (80, 90)), part="nose")
    trigger(painter, "clear-part")
    paint = painter.face.layer.paint
    assert not (paint == painter.session.scheme.id("nose")).any() and (paint == painter.session.scheme.id("hair")).any()


def test_a_key_paints_on_both_sides(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    with_axis(painter, monkeypatch)
    painter.activate()
    painter.bench.editor.mask_canvas.setFocus()
    painter.key(Key.Key_Y)
    assert painter.session.brush.symmetric and painter.window.actions_by_id["symmetry"].isChecked()
    painter.paint()
    painted = painter.face.layer.paint != UNPAINTED
    assert painted.any() and (painted == painted[:, ::-1]).all()


def test_it_says_when_no_axis_is_known(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painter.session.axis, "of", lambda document: None)
    trigger(painter, "symmetry")
    assert "axis" in painter.notice
    painter.window.notice.hide()
    painter.paint()
    trigger(painter, "flip-paint")
    assert "axis" in painter.notice


def test_lock_hide_and_solo_of_the_part_in_hand(painter: Painter) -> None:
    session, actions = painter.session, painter.window.actions_by_id
    session.brush.part = session.scheme.id("nose")
    for name in ("lock-part", "hide-part"):
        trigger(painter, name)
        assert actions[name].isChecked()
    assert session.parts.locked == {"nose"} == session.parts.hidden
    session.brush.part = session.scheme.id("hair")
    assert not actions["lock-part"].isChecked() and not actions["hide-part"].isChecked()
    trigger(painter, "solo-part")
    assert session.parts.solo == {"hair"} and actions["solo-part"].isChecked()
    trigger(painter, "free-parts")
    assert not session.parts.locked and not session.parts.solo and not actions["solo-part"].isChecked()


class TestCopyMask:
    @pytest.fixture
    def other(self, painter: Painter) -> Document:
        """A painted face beside the one in view."""
        first = painter.face
        painter.paint()
        painter.new_face(4)
        return first

    def test_all_parts(self, painter: Painter, other: Document) -> None:
        in_dialog(painter, lambda dialog: dialog.copy.click())
        np.testing.assert_array_equal(painter.face.layer.painted, other.layer.painted)
        assert painter.face.history.undo_title == "Copy mask"

    def test_only_the_paint(self, painter: Painter, other: Document) -> None:
        def choose(dialog: CopyMaskDialog) -> None:
            dialog.what.button("paint").click()
            dialog.copy.click()

        in_dialog(painter, choose)
        np.testing.assert_array_equal(painter.face.layer.paint, other.layer.paint)

    def test_escape_changes_nothing(self, painter: Painter, other: Document) -> None:
        in_dialog(painter, lambda dialog: dialog.reject())
        assert not painter.face.layer.is_painted

    def test_from_a_file(self, painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = []
        monkeypatch.setattr(painter.bench.files, "import_mask", lambda: asked.append(True))

        def choose(dialog: CopyMaskDialog) -> None:
            assert not dialog.copy.isEnabled()  # no other face is open
            dialog.file.click()

        in_dialog(painter, choose)
        assert asked == [True]
