"""Painting with the mouse, on either canvas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document

from .faces import (
    DOWN,
    MOVE,
    RIGHT,
    SCHEME,
    UP,
    WIDE_MASK,
    Canvases,
    drag,
    hover,
    learnt,
    mouse,
    open_session,
    session_with_face,
    wheel,
    widget_point,
)

HAIR, SKIN, NOSE = SCHEME.id("hair"), SCHEME.id("skin"), SCHEME.id("nose")
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.part, session.brush.radius = HAIR, 2.0
    with Canvases(session) as made:
        yield made


@pytest.fixture(params=["image", "mask"])
def canvas(request: pytest.FixtureRequest, canvases: Canvases) -> Canvas:
    """Each of both canvases: they paint alike."""
    return canvases.image if request.param == "image" else canvases.mask


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def test_a_stroke_paints_and_one_undo_takes_it_back(canvas: Canvas, document: Document) -> None:
    drag(canvas, (20, 40), (30, 41), (44, 40))
    assert (document.layer.painted[40, 20:45] == HAIR).all()
    assert (document.layer.painted[44] == document.layer.labels[44]).all()
    assert document.history.undo_title == "Brush"
    document.history.undo()
    assert not document.layer.is_painted and document.history.undo_title == ""


def test_a_click_paints_a_dot_where_it_is_and_so_does_the_second_of_a_double_click(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    document_point = widget_point(canvas, 32.5, 44.5).toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=document_point)
    changed = np.argwhere(document.layer.changed)
    assert 9 <= len(changed) <= 16 and changed.mean(0) == pytest.approx([44, 32], abs=0.7)
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=widget_point(canvas, 20.5, 44.5).toPoint())
    assert document.layer.painted[44, 20] == HAIR


def test_half_a_pixel_counts(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    """Positions are not rounded to widget pixels: zoomed out, a stroke still begins where the mouse is."""
    canvases.session.brush.radius = 0.5
    canvases.viewport.zoom_by(0.3)
    at = widget_point(canvas, 30.9, 40.1)
    assert at != QPointF(at.toPoint())
    drag(canvas, (30.9, 40.1))
    assert np.argwhere(document.layer.changed).tolist() == [[40, 30]]


def test_the_eraser_brings_the_face_back(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    drag(canvas, (16, 40), (48, 40))
    canvases.session.brush.tool = Tool.ERASER
    drag(canvas, (30, 40), (50, 40))
    assert (document.layer.painted[40, 30:50] == document.layer.labels[40, 30:50]).all()
    assert document.layer.painted[40, 25] == HAIR
    assert document.history.undo_title == "Eraser"


def test_a_right_drag_erases_with_the_brush_in_hand(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    drag(canvas, (16, 40), (48, 40))
    drag(canvas, (16, 40), (48, 40), button=RIGHT)
    assert not document.layer.is_painted
    assert canvases.session.brush.tool is Tool.BRUSH


@pytest.mark.parametrize("tool", [Tool.PAN, Tool.EYEDROPPER])
def test_a_right_drag_erases_nothing_with_tools_that_do_not_paint(
    canvas: Canvas, document: Document, canvases: Canvases, tool: Tool
) -> None:
    drag(canvas, (16, 40), (48, 40))
    painted = document.layer.painted.copy()
    canvases.session.brush.tool = tool
    drag(canvas, (16, 40), (48, 40), button=RIGHT)
    assert (document.layer.painted == painted).all()


def test_fill_takes_the_connected_patch_in_one_step(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    canvases.session.brush.tool = Tool.FILL
    drag(canvas, (32, 38))
    nose = document.layer.labels == NOSE
    assert nose.sum() > 20 and (document.layer.changed == nose).all()
    assert document.history.undo_title == "Fill"
    document.history.undo()
    assert not document.layer.is_painted


def test_alt_picks_the_part_and_keeps_the_tool(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    drag(canvas, (32, 38), keys=ALT)
    assert canvases.session.brush.part == NOSE
    assert canvases.session.brush.tool is Tool.BRUSH and not document.layer.is_painted


def test_the_eyedropper_picks_where_it_is_released_and_hands_back_the_brush(canvas: Canvas, canvases: Canvases) -> None:
    canvases.session.brush.tool = Tool.EYEDROPPER
    drag(canvas, (32, 2), (32, 38))
    assert canvases.session.brush.part == NOSE and canvases.session.brush.tool is Tool.BRUSH


def test_picking_beside_the_picture_picks_nothing(canvas: Canvas, canvases: Canvases) -> None:
    drag(canvas, (-1, 30), keys=ALT)
    assert canvases.session.brush.part == HAIR


def test_shift_draws_a_line_from_where_the_last_stroke_ended(canvases: Canvases, document: Document) -> None:
    drag(canvases.mask, (16, 44), (20, 44))
    drag(canvases.image, (44, 44), keys=SHIFT)  # on the other canvas: it is the same face
    assert (document.layer.painted[44, 16:45] == HAIR).all()
    drag(canvases.mask, (44, 50), keys=SHIFT)
    assert (document.layer.painted[44:51, 44] == HAIR).all()
    document.history.undo()
    document.history.undo()
    assert document.layer.painted[44, 30] == document.layer.labels[44, 30]
    assert document.layer.painted[44, 18] == HAIR


def test_shift_before_any_stroke_is_a_dot(canvas: Canvas, document: Document) -> None:
    drag(canvas, (44, 44), keys=SHIFT)
    assert 0 < document.layer.changed.sum() < 20


def test_escape_takes_the_stroke_back_while_it_is_drawn(canvas: Canvas, document: Document, qtbot: QtBot) -> None:
    drag(canvas, (16, 40), (48, 40), release=False)
    assert document.layer.is_painted
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(canvas, override)
    assert override.isAccepted()  # so the key comes here, even if the window has a use for it
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not document.layer.is_painted
    mouse(canvas, MOVE, widget_point(canvas, 20, 50))
    mouse(canvas, UP, widget_point(canvas, 20, 50))
    assert not document.layer.is_painted and document.history.undo_title == ""


def test_a_stroke_whose_release_went_elsewhere_ends_at_the_next_move(canvas: Canvas, document: Document) -> None:
    drag(canvas, (16, 40), (30, 40), release=False)
    hover(canvas, 40, 40)
    assert document.history.undo_title == "Brush"
    assert document.layer.painted[40, 40] == document.layer.labels[40, 40]


def test_a_second_button_does_not_disturb_the_stroke(canvas: Canvas, document: Document) -> None:
    drag(canvas, (16, 40), (30, 40), release=False)
    mouse(canvas, DOWN, widget_point(canvas, 30, 40), RIGHT)
    mouse(canvas, UP, widget_point(canvas, 30, 40), RIGHT)
    mouse(canvas, MOVE, widget_point(canvas, 44, 40))
    mouse(canvas, UP, widget_point(canvas, 44, 40))
    assert (document.layer.painted[40, 16:45] == HAIR).all()


def test_a_stroke_may_leave_the_picture_and_come_back(canvas: Canvas, document: Document) -> None:
    drag(canvas, (10, 40), (-30, 40), (-30, 60), (10, 60))
    assert document.layer.painted[40, 0] == HAIR and document.layer.painted[60, 0] == HAIR
    assert document.layer.painted[50, 0] == document.layer.labels[50, 0]


def test_strokes_follow_the_zoom(canvas: Canvas, document: Document, canvases: Canvases) -> None:
    canvases.viewport.zoom_at((130, 160), 6)
    drag(canvas, (32.5, 40.5))
    assert np.argwhere(document.layer.changed).mean(0) == pytest.approx([40, 32], abs=0.7)


def test_a_picture_that_is_not_square(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path, WIDE_MASK)
    session.brush.part, session.brush.radius = NOSE, 1.0
    with Canvases(session) as canvases:
        assert canvases.viewport.picture_size == (256, 192)
        for canvas in (canvases.image, canvases.mask):
            drag(canvas, (60.5, 2.5))
            assert np.argwhere(document.layer.changed).mean(0) == pytest.approx([2, 60], abs=0.7)
            document.history.undo()
            drag(canvas, (2.5, 46.5))
            assert np.argwhere(document.layer.changed).mean(0) == pytest.approx([46, 2], abs=0.7)
            document.history.undo()


@pytest.mark.parametrize("keys", [CTRL, SHIFT])
@pytest.mark.parametrize("sideways", [False, True])
def test_the_wheel_with_ctrl_or_shift_sizes_the_brush(
    canvas: Canvas, canvases: Canvases, keys: Qt.KeyboardModifier, sideways: bool
) -> None:
    scale, radius = canvases.viewport.scale, canvases.session.brush.radius
    wheel(canvas, QPointF(100, 100), 1, keys, sideways=sideways)
    assert canvases.session.brush.radius > radius and canvases.viewport.scale == scale
    for _ in range(8):  # small bits of a touch pad
        wheel(canvas, QPointF(100, 100), -0.25, keys, sideways=sideways)
    assert canvases.session.brush.radius < radius


def test_without_a_document_nothing_is_painted(qtbot: QtBot, tmp_path: Path) -> None:
    with Canvases(open_session(tmp_path)) as canvases:
        for canvas in (canvases.image, canvases.mask):
            assert canvas.cursor().shape() == Qt.CursorShape.ForbiddenCursor
            qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton)
            wheel(canvas, QPointF(50, 50), 1)
            assert canvas.grab().toImage().pixelColor(3, 3).isValid()


def test_another_document_ends_the_stroke_on_the_first(canvas: Canvas, document: Document, tmp_path: Path) -> None:
    drag(canvas, (16, 40), (48, 40), release=False)
    _, other = session_with_face(tmp_path)
    canvas.session.add(other)
    mouse(canvas, MOVE, widget_point(canvas, 30, 50))
    mouse(canvas, UP, widget_point(canvas, 30, 50))
    assert not document.layer.is_painted and not other.layer.is_painted
    drag(canvas, (44, 44), keys=SHIFT)
    assert other.layer.changed.sum() < 20  # no line from the other face


def test_a_result_may_come_in_the_middle_of_a_stroke(canvas: Canvas, document: Document) -> None:
    drag(canvas, (16, 40), (48, 40))
    request, result = learnt(document)
    drag(canvas, (16, 50), (30, 50), release=False)
    document.add_result(request, result, "Edit")
    mouse(canvas, MOVE, widget_point(canvas, 40, 50))
    mouse(canvas, UP, widget_point(canvas, 40, 50))
    assert document.layer.painted[50, 38] == HAIR
    while document.history.undo():
        pass
    assert not document.layer.is_painted
