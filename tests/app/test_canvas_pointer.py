"""Where the mouse is, what the cursor says, and moving about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QInputDevice, QMouseEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.gestures import Intent, intent_of
from editgan_desktop.app.canvas.pointer import Hover, Mark
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.view import Compare, MaskView

from .faces import LEFT, MIDDLE, SCHEME, Canvases, drag, hover, learnt, session_with_face, wheel, widget_point

Shape = Qt.CursorShape
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    with Canvases(session) as made:
        yield made


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def test_hover_tells_the_pixel_and_the_part(canvases: Canvases, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvases.pointer.hovered, timeout=500) as told:
        hover(canvases.image, 32.5, 38.25)
    colour = tuple(int(value) for value in document.look.picture[153, 130])
    assert told.args == [Hover(130, 153, SCHEME.id("nose"), colour)]
    with qtbot.waitSignal(canvases.pointer.hovered, timeout=500) as told:
        hover(canvases.mask, -1, 38)
    assert told.args == [None]
    assert canvases.pointer.at is not None  # the ring is drawn beside the picture too


def test_hover_follows_paint_and_what_the_mask_canvas_shows(canvases: Canvases, document: Document) -> None:
    canvases.session.brush.part = SCHEME.id("hair")
    drag(canvases.mask, (32.5, 38.5))
    assert canvases.pointer.hover and canvases.pointer.hover.part_id == SCHEME.id("hair")
    assert canvases.pointer.hover.original_id == SCHEME.id("nose")
    document.add_result(*learnt(document), "Edit")
    assert canvases.pointer.hover.part_id != SCHEME.id("hair")
    canvases.session.view.mask_view = MaskView.PAINTED
    assert canvases.pointer.hover.part_id == SCHEME.id("hair")


def test_leaving_a_canvas_ends_the_hover(canvases: Canvases) -> None:
    hover(canvases.image, 32, 38)
    QApplication.sendEvent(canvases.image, QEvent(QEvent.Type.Leave))
    assert canvases.pointer.at is None and canvases.pointer.hover is None


def test_entering_the_other_canvas_before_leaving_the_first(canvases: Canvases) -> None:
    hover(canvases.image, 32, 38)
    hover(canvases.mask, 10, 10)
    QApplication.sendEvent(canvases.image, QEvent(QEvent.Type.Leave))
    assert canvases.pointer.owner == "mask" and canvases.pointer.hover is not None


@pytest.mark.parametrize(
    ("tool", "shape", "mark"),
    [
        (Tool.BRUSH, Shape.BlankCursor, Mark.RING),
        (Tool.ERASER, Shape.BlankCursor, Mark.RING),
        (Tool.FILL, Shape.CrossCursor, Mark.CROSS),
        (Tool.EYEDROPPER, Shape.CrossCursor, Mark.CROSS),
        (Tool.PAN, Shape.OpenHandCursor, Mark.NONE),
    ],
)
def test_every_tool_has_its_cursor(canvases: Canvases, tool: Tool, shape: Qt.CursorShape, mark: Mark) -> None:
    hover(canvases.mask, 32, 38)
    canvases.session.brush.tool = tool  # by a key: the mouse rests
    assert canvases.mask.cursor().shape() == shape and canvases.pointer.mark is mark


def test_alt_shows_that_it_would_pick(canvases: Canvases) -> None:
    hover(canvases.mask, 32, 38, ALT)
    assert canvases.mask.cursor().shape() == Shape.CrossCursor
    hover(canvases.mask, 32, 38)
    assert canvases.mask.cursor().shape() == Shape.BlankCursor


def test_the_middle_button_pans(canvases: Canvases, document: Document) -> None:
    canvases.viewport.zoom_by(4)
    point = canvases.image.geometry_now().to_picture(QPointF(100, 100))
    at = (point[0] / 4, point[1] / 4)
    drag(canvases.image, at, (at[0] + 5, at[1] - 3), button=MIDDLE, release=False)
    there = canvases.image.geometry_now().to_picture(QPointF(100, 100))
    assert there == pytest.approx((point[0] - 20, point[1] + 12), abs=0.5)
    assert canvases.image.cursor().shape() == Shape.ClosedHandCursor
    assert not document.layer.is_painted


def test_space_and_drag_pans(canvases: Canvases, document: Document, qtbot: QtBot) -> None:
    canvases.viewport.zoom_by(4)
    hover(canvases.mask, 32, 38)
    left = canvases.mask.geometry_now().to_picture(QPointF(0, 0))[0]
    qtbot.keyPress(canvases.mask, Qt.Key.Key_Space)
    assert canvases.mask.cursor().shape() == Shape.OpenHandCursor
    drag(canvases.mask, (32, 38), (36, 38))
    assert canvases.mask.geometry_now().to_picture(QPointF(0, 0))[0] == pytest.approx(left - 16, abs=0.5)
    qtbot.keyRelease(canvases.mask, Qt.Key.Key_Space)
    assert canvases.mask.cursor().shape() == Shape.BlankCursor
    assert not document.layer.is_painted


def test_panning_keeps_the_grabbed_point_under_the_mouse_without_drift(canvases: Canvases) -> None:
    canvases.viewport.zoom_by(7.3)
    grabbed = canvases.mask.geometry_now().to_picture(QPointF(140, 140))
    canvases.session.brush.tool = Tool.PAN
    at = (grabbed[0] / 4, grabbed[1] / 4)
    drag(canvases.mask, at, *[(at[0] + i / 31, at[1]) for i in range(40)], at)
    assert canvases.mask.geometry_now().to_picture(QPointF(140, 140)) == pytest.approx(grabbed, abs=0.2)


def test_arrow_keys_pan(canvases: Canvases, qtbot: QtBot) -> None:
    canvases.viewport.zoom_by(4)
    left = canvases.image.geometry_now().left
    qtbot.keyClick(canvases.image, Qt.Key.Key_Left)
    assert canvases.image.geometry_now().left == left + 64


def test_the_wheel_zooms_at_the_cursor_on_both_canvases(canvases: Canvases) -> None:
    at = widget_point(canvases.image, 12, 20)
    before = canvases.image.geometry_now().to_picture(at)
    wheel(canvases.image, at, 4)
    assert canvases.image.geometry_now().to_picture(at) == pytest.approx(before, abs=1)
    assert canvases.mask.geometry_now().to_picture(at) == pytest.approx(before, abs=1)
    assert canvases.viewport.scale == pytest.approx(2 * 256 / 256, rel=0.1)


def test_two_fingers_pan(canvases: Canvases) -> None:
    canvases.viewport.zoom_by(4)
    left, scale = canvases.image.geometry_now().left, canvases.viewport.scale
    wheel(canvases.image, QPointF(50, 50), 0.1, pixels=QPoint(-15, 0))
    assert canvases.image.geometry_now().left == left - 15 and canvases.viewport.scale == scale


def test_a_pinch_zooms(canvases: Canvases) -> None:
    scale = canvases.viewport.scale
    at = QPointF(60, 60)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.25, QPointF()
    )  # fmt: skip
    QApplication.sendEvent(canvases.image, event)
    assert canvases.viewport.scale == pytest.approx(1.25 * scale)


def test_the_wipe_line_can_be_dragged_and_let_go_with_escape(
    canvases: Canvases, document: Document, qtbot: QtBot
) -> None:
    view = canvases.session.view
    view.compare = Compare.WIPE
    hover(canvases.image, 32, 20)
    assert canvases.image.cursor().shape() == Shape.SplitHCursor
    drag(canvases.image, (32, 20), (16, 20))
    assert view.wipe == pytest.approx(0.25, abs=0.01) and not document.layer.is_painted
    drag(canvases.image, (16, 20), (-40, 20), release=False)
    assert view.wipe == 0.0
    qtbot.keyClick(canvases.image, Qt.Key.Key_Escape)
    assert view.wipe == pytest.approx(0.25, abs=0.01)
    hover(canvases.image, 40, 20)
    assert canvases.image.cursor().shape() == Shape.BlankCursor  # beside the line one paints
    hover(canvases.mask, 16, 20)
    assert canvases.mask.cursor().shape() == Shape.BlankCursor


def test_the_mouse_brings_the_focus_but_takes_it_from_nobody_who_types(canvases: Canvases, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit(canvases)
    field.show()
    canvases.activateWindow()
    enter = QEnterEvent(QPointF(50, 50), QPointF(50, 50), QPointF(50, 50))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(canvases.image, enter)
    assert field.hasFocus()
    field.clearFocus()
    QApplication.sendEvent(canvases.image, enter)
    assert canvases.image.hasFocus()


def test_what_a_button_means() -> None:
    none = Qt.KeyboardModifier.NoModifier
    assert intent_of(Tool.BRUSH, MIDDLE, none, space=False, at_wipe=True) is Intent.PAN
    assert intent_of(Tool.FILL, LEFT, none, space=True, at_wipe=True) is Intent.PAN
    assert intent_of(Tool.FILL, LEFT, ALT, space=False, at_wipe=False) is Intent.PICK
    assert intent_of(Tool.FILL, LEFT, none, space=False, at_wipe=False) is Intent.FILL
    assert intent_of(Tool.BRUSH, Qt.MouseButton.BackButton, none, space=False, at_wipe=False) is Intent.NOTHING


def test_they_can_be_named_by_a_screen_reader(canvases: Canvases) -> None:
    assert canvases.image.accessibleName() == "Image canvas" and canvases.mask.accessibleName() == "Mask canvas"
    assert canvases.image.accessibleDescription()


@pytest.mark.parametrize("tool", [Tool.BRUSH, Tool.ERASER, Tool.FILL])
def test_control_and_a_click_pick_the_part_too(canvases: Canvases, document: Document, tool: Tool) -> None:
    """Many window managers keep Alt and a click for themselves."""
    canvases.session.brush.tool, canvases.session.brush.part = tool, SCHEME.id("hair")
    drag(canvases.mask, (32.5, 38.5), keys=CONTROL)
    assert canvases.session.brush.part == SCHEME.id("nose") and canvases.session.brush.tool is tool
    assert not document.layer.is_painted


def test_control_pans_as_ever_with_the_hand(canvases: Canvases) -> None:
    part = canvases.session.brush.part
    canvases.session.brush.tool = Tool.PAN
    drag(canvases.mask, (32.5, 38.5), keys=CONTROL)
    assert canvases.session.brush.part == part


def test_control_shows_that_it_would_pick_and_how_large_the_brush_is(canvases: Canvases) -> None:
    hover(canvases.mask, 32, 38, CONTROL)
    assert canvases.mask.cursor().shape() == Shape.CrossCursor and canvases.pointer.mark is Mark.RING
    radius = canvases.session.brush.radius
    wheel(canvases.mask, QPointF(100, 100), 1, CONTROL)
    assert canvases.session.brush.radius > radius


def test_the_other_end_of_a_pen_erases(canvases: Canvases, document: Document) -> None:
    canvases.session.brush.part = SCHEME.id("hair")
    drag(canvases.mask, (32.5, 38.5))
    assert document.layer.is_painted
    kinds = QPointingDevice.PointerType
    for kind in (kinds.Eraser, kinds.Pen):
        _touch(canvases, _pen(kind))
        assert document.layer.is_painted is (kind is kinds.Pen)


def _pen(kind: QPointingDevice.PointerType) -> QPointingDevice:
    return QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, kind, QInputDevice.Capability.Position, 1, 2)


def _touch(canvases: Canvases, pen: QPointingDevice) -> None:
    """What Qt makes of a pen that goes down and up: mouse events of that device."""
    at, left, none = widget_point(canvases.mask, 32.5, 38.5), LEFT, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        keys, there = Qt.KeyboardModifier.NoModifier, canvases.mask.mapToGlobal(at)
        QApplication.sendEvent(canvases.mask, QMouseEvent(kind, at, at, there, left, held, keys, pen))


def test_the_canvas_takes_the_focus_when_a_box_was_put_down(canvases: Canvases, qtbot: QtBot) -> None:
    box = QLineEdit(canvases)
    box.show()
    canvases.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    hover(canvases.mask, 30, 30)
    assert box.hasFocus()  # nobody who types is interrupted
    box.clearFocus()
    hover(canvases.mask, 31, 30)
    assert canvases.mask.hasFocus()
    QTest.keyPress(canvases.mask, Qt.Key.Key_Space)
    assert canvases.mask.cursor().shape() == Shape.OpenHandCursor
