"""A pen: what Qt sends for it, pressure, and its other end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.session.brush import LIGHTEST, Tool
from editgan_desktop.session.document import Document

from .faces import SCHEME, Canvases, session_with_face, widget_point

HAIR = SCHEME.id("hair")
DOWN, MOVE, UP = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
KINDS = QPointingDevice.PointerType


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.part, session.brush.radius = HAIR, 6.0
    with Canvases(session) as made:
        yield made


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def pen(kind: QPointingDevice.PointerType = KINDS.Pen) -> QPointingDevice:
    able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    return QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, kind, able, 1, 2)


def send(canvas: Canvas, kind: QEvent.Type, at: QPointF, pressure: float, device: QPointingDevice) -> QTabletEvent:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind, device, at, canvas.mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
        none if kind == MOVE else left, none if kind == UP or not pressure else left,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    return event


def draw(canvas: Canvas, *points: tuple[float, float, float], device: QPointingDevice | None = None) -> None:
    """Press, move and lift; each point is column and row in mask pixels, and the pressure there."""
    device = device or pen()
    for place, (column, row, pressure) in enumerate(points):
        send(canvas, MOVE if place else DOWN, widget_point(canvas, column, row), pressure, device)
    column, row, _ = points[-1]
    send(canvas, UP, widget_point(canvas, column, row), 0.0, device)


def heights(document: Document) -> list[int]:
    """How many pixels of hair were painted in the columns 12, 18, 24 …, 48."""
    return [int((document.layer.paint == HAIR)[:, column].sum()) for column in range(12, 49, 6)]


def test_the_harder_the_pen_is_pressed_the_thicker_it_paints(canvases: Canvases, document: Document) -> None:
    draw(canvases.mask, (8, 54, 0.05), (8, 54, 0.05), (52, 54, 1.0))
    found = heights(document)
    assert found == sorted(found) and found[0] < 6 and found[-1] >= 10
    assert document.history.undo_title == "Brush"
    document.history.undo()
    assert not document.layer.is_painted


def test_a_pen_that_is_lifted_does_not_thin_the_end(canvases: Canvases, document: Document) -> None:
    device = pen()
    send(canvases.mask, DOWN, widget_point(canvases.mask, 8, 54), 1.0, device)
    send(canvases.mask, MOVE, widget_point(canvases.mask, 40, 54), 1.0, device)
    send(canvases.mask, UP, widget_point(canvases.mask, 52, 54), 0.0, device)
    assert min(heights(document)) == max(heights(document))


def test_without_the_option_pressure_does_not_count(canvases: Canvases, document: Document) -> None:
    canvases.session.brush.pressure = False
    draw(canvases.mask, (8, 54, 0.05), (52, 54, 0.3))
    assert min(heights(document)) == max(heights(document)) >= 10


def test_even_the_lightest_touch_paints(canvases: Canvases, document: Document) -> None:
    draw(canvases.mask, (20.5, 54.5, 0.001))
    assert 0 < document.layer.changed.sum() <= (2 * 6 * LIGHTEST + 2) ** 2


def test_the_canvas_takes_the_events_so_that_qt_sends_no_mouse_events_as_well(canvases: Canvases) -> None:
    at = widget_point(canvases.image, 20, 54)
    for kind, pressure in ((MOVE, 0.0), (DOWN, 0.5), (MOVE, 0.5), (UP, 0.0)):
        assert send(canvases.image, kind, at, pressure, pen()).isAccepted()


def test_a_pen_that_hovers_moves_the_ring(canvases: Canvases, document: Document) -> None:
    send(canvases.mask, MOVE, widget_point(canvases.mask, 20, 30), 0.0, pen())
    assert canvases.pointer.at == pytest.approx((80, 120), abs=2) and not document.layer.is_painted


def test_its_other_end_erases_with_brush_and_shapes(canvases: Canvases, document: Document) -> None:
    draw(canvases.mask, (8, 54, 1.0), (52, 54, 1.0))
    draw(canvases.mask, (30, 54, 1.0), device=pen(KINDS.Eraser))
    assert document.layer.painted[54, 30] == document.layer.labels[54, 30] and document.layer.is_painted
    canvases.session.brush.tool = Tool.RECTANGLE
    draw(canvases.mask, (0, 40, 1.0), (63, 63, 1.0), device=pen(KINDS.Eraser))
    assert not document.layer.is_painted
    assert document.history.undo_title == "Rectangle"
