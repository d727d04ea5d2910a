"""Lasso, polygon, rectangle, ellipse, fills and the size of the brush, by real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.canvas.pointer import Mark
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.session.brush import Filling, Tip, Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.paint_layer import UNPAINTED

from .faces import MOVE, RIGHT, SCHEME, UP, Canvases, drag, hover, mouse, session_with_face, widget_point

HAIR, NOSE = SCHEME.id("hair"), SCHEME.id("nose")
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
Key = Qt.Key


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.part, session.brush.radius = HAIR, 2.0
    with Canvases(session) as made:
        yield made


@pytest.fixture(params=["image", "mask"])
def canvas(request: pytest.FixtureRequest, canvases: Canvases) -> Canvas:
    return canvases.image if request.param == "image" else canvases.mask


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def painted(document: Document) -> set[tuple[int, int]]:
    """Row and column of what is painted with hair."""
    return {(int(row), int(column)) for row, column in np.argwhere(document.layer.paint == HAIR)}


def rectangle(top: int, bottom: int, left: int, right: int) -> set[tuple[int, int]]:
    return {(row, column) for row in range(top, bottom) for column in range(left, right)}


class TestRectangle:
    @pytest.fixture(autouse=True)
    def _tool(self, canvases: Canvases) -> None:
        canvases.session.brush.tool = Tool.RECTANGLE

    def test_it_is_outlined_while_it_is_dragged_and_painted_at_the_end(
        self, canvas: Canvas, canvases: Canvases, document: Document
    ) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 52.2), release=False)
        assert canvases.pointer.sketch is not None and not document.layer.is_painted
        mouse(canvas, UP, widget_point(canvas, 20.2, 52.2))
        assert painted(document) == rectangle(40, 52, 10, 20)
        assert canvases.pointer.sketch is None and document.history.undo_title == "Rectangle"
        document.history.undo()
        assert (document.layer.paint == UNPAINTED).all()

    def test_the_outline_is_seen_on_both_canvases(self, canvas: Canvas, canvases: Canvases) -> None:
        hover(canvas, 2, 2)
        before = [each.grab().toImage() for each in (canvases.image, canvases.mask)]
        drag(canvas, (10, 10), (50, 50), release=False)
        drawn = [each.grab().toImage() for each in (canvases.image, canvases.mask)]
        for each, now, then in zip((canvases.image, canvases.mask), drawn, before, strict=True):
            side = widget_point(each, 30, 10).toPoint()
            near = [
                now.pixel(side.x(), side.y() + step) != then.pixel(side.x(), side.y() + step) for step in range(-2, 3)
            ]
            assert any(near)

    def test_shift_makes_it_square_and_alt_starts_in_the_middle(self, canvas: Canvas, document: Document) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 44.2), release=False)
        mouse(canvas, MOVE, widget_point(canvas, 20.2, 44.2), keys=SHIFT)
        mouse(canvas, UP, widget_point(canvas, 20.2, 44.2), keys=SHIFT)
        assert painted(document) == rectangle(40, 50, 10, 20)
        document.history.undo()
        drag(canvas, (30.2, 44.2), (34.2, 46.2), release=False)
        mouse(canvas, MOVE, widget_point(canvas, 34.2, 46.2), keys=ALT)  # when pressed before, Alt would pick
        mouse(canvas, UP, widget_point(canvas, 34.2, 46.2), keys=ALT)
        assert painted(document) == rectangle(42, 46, 26, 34)

    def test_keys_count_while_the_mouse_rests(self, canvas: Canvas, document: Document, qtbot: QtBot) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 44.2), release=False)
        qtbot.keyPress(canvas, Key.Key_Shift)
        assert canvas.pointer.sketch and canvas.pointer.sketch.rect(canvas.geometry_now()).height() > 40
        mouse(canvas, UP, widget_point(canvas, 20.2, 44.2), keys=SHIFT)
        assert painted(document) == rectangle(40, 50, 10, 20)

    def test_the_right_button_erases(self, canvas: Canvas, document: Document) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 52.2))
        drag(canvas, (0.2, 46.2), (63, 63), button=RIGHT)
        assert painted(document) == rectangle(40, 46, 10, 20)

    def test_so_does_the_option(self, canvas: Canvas, canvases: Canvases, document: Document) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 52.2))
        canvases.session.brush.erases = True
        drag(canvas, (0.2, 0.2), (63, 63))
        assert not document.layer.is_painted

    def test_escape_and_a_click_paint_nothing(self, canvas: Canvas, document: Document, qtbot: QtBot) -> None:
        drag(canvas, (10.2, 40.2), (20.2, 52.2), release=False)
        qtbot.keyClick(canvas, Key.Key_Escape)
        mouse(canvas, UP, widget_point(canvas, 20.2, 52.2))
        drag(canvas, (10.2, 40.2))
        assert not document.layer.is_painted and not document.history.undo_title

    def test_it_may_leave_the_picture(self, canvas: Canvas, document: Document) -> None:
        drag(canvas, (-5, -5), (3.2, 2.2))
        assert painted(document) | {(0, 0)} == rectangle(0, 2, 0, 3) | {(0, 0)}

    def test_another_face_meanwhile_ends_it(self, canvas: Canvas, document: Document, tmp_path: Path) -> None:
        drag(canvas, (10, 40), (20, 52), release=False)
        _, other = session_with_face(tmp_path)
        canvas.session.add(other)
        mouse(canvas, UP, widget_point(canvas, 20, 52))
        assert not document.layer.is_painted and not other.layer.is_painted

    def test_other_parts_meanwhile_end_it(self, canvas: Canvas, document: Document) -> None:
        """What it was to be painted with may be another part by now, or none."""
        drag(canvas, (10, 40), (20, 52), release=False)
        canvas.session.use_scheme(load_scheme("face-parts"), {})
        mouse(canvas, UP, widget_point(canvas, 20, 52))
        assert (document.layer.paint == UNPAINTED).all()


def test_an_ellipse_is_smaller_than_its_rectangle(canvas: Canvas, canvases: Canvases, document: Document) -> None:
    canvases.session.brush.tool = Tool.ELLIPSE
    drag(canvas, (10.2, 40.2), (26.2, 56.2))
    found = painted(document)
    assert found < rectangle(40, 56, 10, 26) and len(found) == pytest.approx(np.pi * 64, rel=0.05)
    assert document.history.undo_title == "Ellipse"


def test_the_lasso_paints_what_it_goes_around(canvas: Canvas, canvases: Canvases, document: Document) -> None:
    canvases.session.brush.tool = Tool.LASSO
    drag(canvas, (10.2, 40.2), (20.2, 40.2), (20.2, 50.2), (10.2, 50.2))
    assert painted(document) == rectangle(40, 50, 10, 20)
    assert document.history.undo_title == "Lasso"
    document.history.undo()
    assert not document.layer.is_painted


class TestPolygon:
    CORNERS = ((10.2, 40.2), (20.2, 40.2), (20.2, 50.2), (10.2, 50.2))

    @pytest.fixture(autouse=True)
    def _tool(self, canvases: Canvases) -> None:
        canvases.session.brush.tool = Tool.POLYGON

    def test_enter_paints_it(self, canvas: Canvas, document: Document, canvases: Canvases, qtbot: QtBot) -> None:
        for corner in self.CORNERS:
            drag(canvas, corner)
        assert not document.layer.is_painted and canvases.pointer.sketch
        qtbot.keyClick(canvas, Key.Key_Return)
        assert painted(document) == rectangle(40, 50, 10, 20)
        assert canvases.pointer.sketch is None and document.history.undo_title == "Polygon"

    def test_a_double_click_sets_the_last_corner_and_paints(
        self, canvas: Canvas, document: Document, qtbot: QtBot
    ) -> None:
        for corner in self.CORNERS[:-1]:
            drag(canvas, corner)
        place = widget_point(canvas, *self.CORNERS[-1]).toPoint()
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
        assert len(painted(document)) == pytest.approx(100, abs=12)

    def test_a_click_on_the_first_corner_closes_it(self, canvas: Canvas, document: Document) -> None:
        for corner in (*self.CORNERS, self.CORNERS[0]):
            drag(canvas, corner)
        assert painted(document) == rectangle(40, 50, 10, 20)

    def test_backspace_takes_a_corner_back(self, canvas: Canvas, document: Document, qtbot: QtBot) -> None:
        for corner in (*self.CORNERS[:3], (60, 60), self.CORNERS[3]):
            drag(canvas, corner)
        for _ in range(2):
            qtbot.keyClick(canvas, Key.Key_Backspace)
        drag(canvas, self.CORNERS[3])
        qtbot.keyClick(canvas, Key.Key_Enter)
        assert painted(document) == rectangle(40, 50, 10, 20)

    def test_backspace_at_the_first_corner_ends_it(self, canvas: Canvas, canvases: Canvases, qtbot: QtBot) -> None:
        drag(canvas, self.CORNERS[0])
        qtbot.keyClick(canvas, Key.Key_Backspace)
        assert canvases.pointer.sketch is None and canvases.pointer.lasting is None

    @pytest.mark.parametrize("how", ["escape", "tool", "face"])
    def test_it_can_be_given_up(
        self, canvas: Canvas, canvases: Canvases, document: Document, qtbot: QtBot, tmp_path: Path, how: str
    ) -> None:
        for corner in self.CORNERS:
            drag(canvas, corner)
        if how == "escape":
            qtbot.keyClick(canvas, Key.Key_Escape)
        elif how == "tool":
            canvases.session.brush.tool = Tool.BRUSH
        else:
            canvases.session.add(session_with_face(tmp_path)[1])
        assert canvases.pointer.sketch is None and canvases.pointer.lasting is None
        qtbot.keyClick(canvas, Key.Key_Return)
        assert not document.layer.is_painted

    def test_it_goes_on_on_the_other_canvas_and_after_a_pan(
        self, canvases: Canvases, document: Document, qtbot: QtBot
    ) -> None:
        drag(canvases.image, self.CORNERS[0])
        drag(canvases.mask, self.CORNERS[1])
        drag(canvases.mask, (30, 30), (28, 31), button=Qt.MouseButton.MiddleButton)
        for corner in self.CORNERS[2:]:
            drag(canvases.mask, corner)
        qtbot.keyClick(canvases.mask, Key.Key_Return)
        assert painted(document) == rectangle(40, 50, 10, 20)

    def test_drawn_with_the_right_button_it_erases(self, canvas: Canvas, document: Document, qtbot: QtBot) -> None:
        for corner in self.CORNERS:
            drag(canvas, corner)
        qtbot.keyClick(canvas, Key.Key_Return)
        for corner in ((0, 45.2), (63, 45.2), (63, 63), (0, 63)):
            drag(canvas, corner, button=RIGHT)
        drag(canvas, (5, 5))  # the left one does not disturb it
        qtbot.keyClick(canvas, Key.Key_Return)
        assert painted(document) == rectangle(40, 45, 10, 20)

    def test_its_keys_are_kept_from_the_window(self, canvas: Canvas) -> None:
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
        override.ignore()
        QApplication.sendEvent(canvas, override)
        assert not override.isAccepted()
        drag(canvas, self.CORNERS[0])
        QApplication.sendEvent(canvas, override)
        assert override.isAccepted()


class TestFill:
    def test_shift_takes_all_of_the_part(self, canvas: Canvas, canvases: Canvases, document: Document) -> None:
        canvases.session.brush.part = NOSE
        drag(canvas, (5.5, 60.5))  # a blot of nose elsewhere
        canvases.session.brush.part, canvases.session.brush.tool = HAIR, Tool.FILL
        drag(canvas, (32, 38), keys=SHIFT)
        assert document.layer.painted[60, 5] == HAIR and not (document.layer.painted == NOSE).any()

    def test_a_group(self, canvas: Canvas, canvases: Canvases, document: Document) -> None:
        canvases.session.brush.tool, canvases.session.brush.filling = Tool.FILL, Filling.GROUP
        row, column = np.argwhere(document.layer.labels == SCHEME.id("brow_left")).mean(axis=0)
        drag(canvas, (column + 0.5, row + 0.5))
        wanted = np.isin(document.layer.labels, SCHEME.ids(["brows"]))
        assert (document.layer.changed == wanted).all() and wanted.any()


class TestSize:
    def test_a_drag_with_ctrl_and_shift_sizes_the_brush_and_shows_the_ring(
        self, canvas: Canvas, canvases: Canvases, document: Document, qtbot: QtBot
    ) -> None:
        brush = canvases.session.brush
        drag(canvas, (20, 40), (30, 44), keys=CTRL | SHIFT, release=False)
        assert brush.radius == 12 and canvases.pointer.mark is Mark.RING
        assert canvases.pointer.at == pytest.approx((80, 160), abs=2)  # the ring stays where it began
        mouse(canvas, MOVE, widget_point(canvas, -40, 44), keys=CTRL | SHIFT)
        assert brush.radius == 0.5
        qtbot.keyClick(canvas, Key.Key_Escape)
        assert brush.radius == 2 and not document.layer.is_painted

    def test_a_square_brush_has_a_square_ring_and_paints_squares(
        self, canvas: Canvas, canvases: Canvases, document: Document
    ) -> None:
        hover(canvas, 30.5, 44.5)
        canvases.session.brush.tip, canvases.session.brush.radius = Tip.SQUARE, 4.0
        assert canvases.pointer.mark is Mark.SQUARE
        drag(canvas, (30.1, 44.1))
        assert painted(document) == rectangle(40, 48, 26, 34) - {
            (int(r), int(c)) for r, c in np.argwhere(document.layer.labels == HAIR)
        }
