"""Selecting a part on a canvas and pulling at its frame, with mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.canvas.transform_frame import STALK, pixels_per_mask
from editgan_desktop.app.panels.options.transform import TransformOptions
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.transform import Transform

from .faces import SCHEME, UP, Canvases, drag, hover, mouse, session_with_face, widget_point
from .windows import Painter

NOSE = SCHEME.id("nose")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def canvases(qapp: QApplication, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.tool = Tool.TRANSFORM
    with Canvases(session, 320) as made:
        yield made


@pytest.fixture(params=["image", "mask"])
def canvas(request: pytest.FixtureRequest, canvases: Canvases) -> Canvas:
    return canvases.image if request.param == "image" else canvases.mask


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


@pytest.fixture
def transform(canvases: Canvases) -> Transform:
    return canvases.session.transform


def middle_of(document: Document, part: int) -> tuple[float, float]:
    """A pixel of a part, near its middle."""
    rows, columns = np.nonzero(document.layer.painted == part)
    nearest = np.hypot(rows - rows.mean(), columns - columns.mean()).argmin()
    return float(columns[nearest]) + 0.5, float(rows[nearest]) + 0.5


def click(canvas: Canvas, at: tuple[float, float], keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    drag(canvas, at, keys=keys)


def test_a_click_selects_and_a_drag_moves(canvas: Canvas, document: Document, transform: Transform) -> None:
    nose = middle_of(document, NOSE)
    count = (document.layer.painted == NOSE).sum()
    click(canvas, nose)
    assert transform.selection is not None and transform.selection.ids == (NOSE,) and not document.layer.is_painted
    drag(canvas, nose, (nose[0] + 2, nose[1]), (nose[0] + 5, nose[1] - 3), release=False)
    assert transform.placement.shift == (5, -3) and document.layer.is_painted  # seen while it is dragged
    mouse(canvas, UP, widget_point(canvas, nose[0] + 5, nose[1] - 3))
    assert transform.is_pending and not document.history.undo_title
    QTest.keyClick(canvas, Key.Key_Return)
    assert document.history.undo_title == "Transform" and (document.layer.painted == NOSE).sum() == count
    document.history.undo()
    assert not document.layer.is_painted


def test_a_press_on_another_part_selects_and_drags_it_at_once(
    canvas: Canvas, document: Document, transform: Transform
) -> None:
    nose = middle_of(document, NOSE)
    drag(canvas, nose, (nose[0] + 3, nose[1]), (nose[0] + 6, nose[1]))
    assert transform.placement.shift == (6, 0)


def test_keys_nudge_apply_and_cancel(canvas: Canvas, document: Document, transform: Transform) -> None:
    click(canvas, middle_of(document, NOSE))
    centre = canvas.viewport.geometry_of(100, 100).left
    QTest.keyClick(canvas, Key.Key_Left)
    QTest.keyClick(canvas, Key.Key_Down, SHIFT)
    assert transform.placement.shift == (-1, 10) and canvas.viewport.geometry_of(100, 100).left == centre
    QTest.keyClick(canvas, Key.Key_Escape)
    assert not transform.is_pending and transform.selection is not None and not document.layer.is_painted
    QTest.keyClick(canvas, Key.Key_Escape)
    assert transform.selection is None
    QTest.keyClick(canvas, Key.Key_Left)
    assert canvas.viewport.geometry_of(100, 100).left != centre  # it pushes the picture again


def test_handles_scale_and_the_knob_turns(canvas: Canvas, document: Document, transform: Transform) -> None:
    click(canvas, middle_of(document, SCHEME.id("skin")))
    frame = transform.frame
    assert frame is not None
    corner = frame.place(1, 1)
    drag(canvas, corner, (corner[0] - 5, corner[1] - 2), (corner[0] - 10, corner[1] - 4))
    assert transform.placement.scale == pytest.approx((1 - 10 / frame.size[0], 1 - 4 / frame.size[1]), abs=0.02)
    frame = transform.frame
    assert frame is not None
    scale = pixels_per_mask(canvas.geometry_now(), document.layer.shape)
    knob, across = frame.knob(STALK / scale), frame.size[1] / 2 + STALK / scale
    aside = (frame.centre[0] + across, frame.centre[1] + 0.5)
    drag(canvas, knob, (knob[0] + 5, knob[1]), aside, keys=SHIFT)
    assert transform.placement.angle == pytest.approx(np.pi / 2)


def test_escape_while_dragging_goes_back_to_where_it_was(
    canvas: Canvas, document: Document, transform: Transform
) -> None:
    nose = middle_of(document, NOSE)
    click(canvas, nose)
    QTest.keyClick(canvas, Key.Key_Right)
    drag(canvas, nose, (nose[0] + 4, nose[1] + 4), release=False)
    QTest.keyClick(canvas, Key.Key_Escape)
    assert transform.placement.shift == (1, 0)
    mouse(canvas, UP, widget_point(canvas, *nose))
    assert transform.placement.shift == (1, 0)


def test_ctrl_and_double_clicks_take_the_group_and_shift_adds(
    canvas: Canvas, document: Document, transform: Transform
) -> None:
    brow = middle_of(document, SCHEME.id("brow_left"))
    click(canvas, brow, CTRL)
    assert transform.selection is not None
    names = {SCHEME.names[i] for i in transform.selection.ids}
    assert names == {"brow_left", "brow_right"}
    click(canvas, (1.5, 1.5))
    assert transform.selection is None
    click(canvas, brow)
    assert len(transform.selection.ids) == 1  # type: ignore[attr-defined]
    mouse(canvas, QEvent.Type.MouseButtonDblClick, widget_point(canvas, *brow))
    mouse(canvas, UP, widget_point(canvas, *brow))
    assert {SCHEME.names[i] for i in transform.selection.ids} == names  # type: ignore[union-attr]
    click(canvas, middle_of(document, SCHEME.id("nose")), SHIFT)
    assert {SCHEME.names[i] for i in transform.selection.ids} == {*names, "nose"}  # type: ignore[union-attr]


def test_a_click_elsewhere_applies(canvas: Canvas, document: Document, transform: Transform) -> None:
    click(canvas, middle_of(document, NOSE))
    QTest.keyClick(canvas, Key.Key_Up)
    click(canvas, middle_of(document, SCHEME.id("hair")))
    assert document.history.undo_title == "Transform" and transform.selection is not None
    assert transform.selection.ids == (SCHEME.id("hair"),)


def test_the_right_button_does_not_erase(canvas: Canvas, document: Document, transform: Transform) -> None:
    nose = middle_of(document, NOSE)
    click(canvas, nose)
    QTest.keyClick(canvas, Key.Key_Up)
    drag(canvas, nose, (nose[0] + 5, nose[1]), button=Qt.MouseButton.RightButton)
    assert transform.placement.shift == (0, -1) and not document.history.undo_title


def test_both_canvases_show_the_frame(canvases: Canvases, document: Document, transform: Transform) -> None:
    plain = [part.grab().toImage() for part in (canvases.image, canvases.mask)]
    click(canvases.mask, middle_of(document, NOSE))
    for part, before in zip((canvases.image, canvases.mask), plain, strict=True):
        assert part.grab().toImage() != before


def test_numbers_and_buttons(canvases: Canvases, document: Document, transform: Transform) -> None:
    options = TransformOptions(canvases.session)
    assert not options.across.isEnabled() and not options.buttons["grow"].isEnabled()
    click(canvases.mask, middle_of(document, NOSE))
    assert transform.frame is not None and options.across.value() == pytest.approx(transform.frame.centre[0])
    options.across.setValue(40)
    options.width_percent.setValue(150)
    options.angle.setValue(-30)
    assert transform.frame.centre[0] == 40 and transform.placement.scale == (1.5, 1.0)
    assert np.degrees(transform.placement.angle) == pytest.approx(-30)
    transform.nudge(1, 0)
    assert options.across.value() == 41 and options.buttons["apply-transform"].isEnabled()
    options.buttons["apply-transform"].click()
    assert document.history.undo_title == "Transform" and options.width_percent.value() == 100
    options.buttons["mirror-across"].click()
    options.buttons["smooth"].click()
    while document.history.undo():
        pass
    assert not document.layer.is_painted
    options.release()
    options.deleteLater()


def test_the_cursor_tells_what_is_under_it(canvas: Canvas, document: Document, transform: Transform) -> None:
    click(canvas, middle_of(document, SCHEME.id("skin")))
    frame = transform.frame
    assert frame is not None
    hover(canvas, *frame.place(1, 1))
    assert canvas.cursor().shape() is Qt.CursorShape.SizeFDiagCursor
    hover(canvas, *frame.place(0, 1))
    assert canvas.cursor().shape() is Qt.CursorShape.SizeVerCursor
    hover(canvas, *frame.centre)
    assert canvas.cursor().shape() is Qt.CursorShape.SizeAllCursor


def test_in_the_window(painter: Painter) -> None:
    """The key, a part of the list, and what cannot be selected."""
    actions, session = painter.window.actions_by_id, painter.session
    painter.activate()
    painter.key(Key.Key_T)
    assert session.brush.tool is Tool.TRANSFORM and painter.bench.options.transform.isVisible()
    assert not actions["grow"].isEnabled() and actions["select-part"].isEnabled()
    session.brush.part = int(painter.face.layer.painted[32, 32])
    actions["select-part"].trigger()
    assert session.transform.selection is not None and actions["grow"].isEnabled()
    actions["shrink"].trigger()
    assert painter.face.history.undo_title == "Shrink"
    session.parts.lock([session.scheme.names[session.brush.part]], True)
    actions["select-part"].trigger()
    assert "locked" in painter.notice
    session.brush.tool = Tool.BRUSH
    assert session.transform.selection is None and not actions["grow"].isEnabled()
