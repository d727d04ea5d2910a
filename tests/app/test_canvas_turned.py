"""Painting, comparing and pointing on canvases that are turned and mirrored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.gestures.turning import caught
from editgan_desktop.app.canvas.surface import Surface
from editgan_desktop.session.document import Document
from editgan_desktop.session.view import Compare

from .faces import (
    DOWN,
    MIDDLE,
    MOVE,
    SCHEME,
    UP,
    Canvases,
    drag,
    face_look,
    hover,
    mouse,
    session_with_face,
    widget_point,
)
from .test_canvas_showing import Counting, colour_at, seen, settle

HAIR, NOSE = SCHEME.id("hair"), SCHEME.id("nose")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
VIEWS = [(0, True), (30, False), (90, False), (180, True), (-75, True)]


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.part, session.brush.radius = HAIR, 2.0
    with Canvases(session, kind=Counting) as made:
        yield made


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def turn(canvases: Canvases, angle: float, mirrored: bool) -> None:
    canvases.viewport.mirrored = mirrored
    canvases.viewport.turn_to(angle)
    canvases.viewport.changed.emit()
    settle()


@pytest.mark.parametrize(("angle", "mirrored"), VIEWS)
def test_a_stroke_paints_where_the_pointer_is(
    canvases: Canvases, document: Document, angle: float, mirrored: bool
) -> None:
    """Told from what the screen shows: the painted colour is under the pointer, and nowhere else."""
    canvases.session.view.picture = 0.0
    turn(canvases, angle, mirrored)
    before = seen(canvases.mask)
    places = [widget_point(canvases.mask, 20, 44), widget_point(canvases.mask, 44, 44)]
    drag(canvases.mask, (20, 44), (44, 44))
    assert (document.layer.painted[44, 20:45] == HAIR).all() and document.layer.changed.sum() < 160
    changed = np.argwhere((seen(canvases.mask) != before).any(-1))
    shown = np.array([[place.y(), place.x()] for place in places])
    middle = (changed.max(0) + changed.min(0)) / 2
    assert middle == pytest.approx(shown.mean(0), abs=2.5)
    reach = 2.0 * canvases.mask.geometry_now().size[0] / 64 + 4  # of the brush
    assert np.ptp(changed, axis=0) == pytest.approx(np.ptp(shown, axis=0) + 2 * reach, abs=2 * reach)
    for place in places:
        at = place.toPoint()
        assert seen(canvases.mask)[at.y(), at.x()].tolist() == SCHEME.palette[HAIR].tolist()


@pytest.mark.parametrize(("angle", "mirrored"), VIEWS)
def test_both_canvases_show_each_place_where_its_point_is(
    canvases: Canvases, document: Document, angle: float, mirrored: bool
) -> None:
    canvases.session.view.picture = 0.0
    turn(canvases, angle, mirrored)
    for column, row in ((32.5, 38.5), (22.5, 30.5), (40.5, 50.5)):
        there = document.look.picture[int(row * 4), int(column * 4)]
        assert colour_at(canvases.image, column, row) == pytest.approx(there.tolist(), abs=14)
        part = document.layer.labels[int(row), int(column)]
        assert colour_at(canvases.mask, column, row) == pytest.approx(SCHEME.palette[part].tolist(), abs=2)


@pytest.mark.parametrize(("angle", "mirrored"), VIEWS)
def test_what_was_repainted_in_parts_is_what_a_full_repaint_shows(
    canvases: Canvases, angle: float, mirrored: bool
) -> None:
    view = canvases.session.view
    view.overlay, view.outlines, view.region = 0.4, True, False
    for zoom in (1.0, 1.37, 6.3):
        canvases.viewport.fit()
        canvases.viewport.zoom_at((110, 140), zoom)
        turn(canvases, angle, mirrored)
        drag(canvases.mask, (20, 30), (31, 37), (37, 30), (28, 40))
        settle()
        for canvas in (canvases.image, canvases.mask):
            parts = seen(canvas)
            canvas._all_changed()
            assert np.abs(seen(canvas) - parts).max() <= 2  # QPainter rounds from where it begins


def test_a_stroke_on_a_turned_view_repaints_little(canvases: Canvases) -> None:
    turn(canvases, 30, True)
    drag(canvases.mask, (20, 44), release=False)
    settle()
    canvas = canvases.mask
    assert isinstance(canvas, Counting)
    canvas.areas_since()
    mouse(canvas, MOVE, widget_point(canvas, 21, 44))
    mouse(canvas, MOVE, widget_point(canvas, 22, 44))
    settle()
    areas = canvas.areas_since()
    assert areas and sum(areas) < 0.05 * canvas.width() * canvas.height()


def test_the_wipe_turns_with_the_picture(canvases: Canvases, document: Document) -> None:
    view = canvases.session.view
    turn(canvases, 60, False)
    old = seen(canvases.image)
    document.show(face_look(2, roll=25.0))
    new = seen(canvases.image)
    view.compare, view.wipe = Compare.WIPE, 0.5
    both, changed = seen(canvases.image), (old != new).any(-1)
    geometry = canvases.image.geometry_now()
    for y, x in np.argwhere(changed)[::37]:
        column = geometry.to_picture(QPointF(x + 0.5, y + 0.5))[0]
        if abs(column - 128) > 20 and y > 40:
            assert (both[y, x] == (old if column < 128 else new)[y, x]).all()
    handle = canvases.image.wipe_handle()
    assert handle and handle.holds(geometry.to_widget((128, 128))) and not handle.holds(geometry.to_widget((90, 128)))


def test_the_wipe_is_pulled_along_the_turned_picture(canvases: Canvases) -> None:
    view = canvases.session.view
    view.compare = Compare.WIPE
    turn(canvases, 90, True)
    hover(canvases.image, 32, 32)
    drag(canvases.image, (32, 32), (45, 30))
    assert view.wipe == pytest.approx(45 / 64, abs=0.01)


# ---- by hand


def heading(canvas: Surface, degrees: float) -> QPointF:
    """A place beside the middle of a canvas, so many degrees clockwise from the right."""
    away = 80 * np.exp(1j * np.deg2rad(degrees))
    return QPointF(canvas.width() // 2 + away.real, canvas.height() // 2 + away.imag)


@pytest.mark.parametrize("mirrored", [False, True])
def test_shift_and_the_middle_button_turn_the_view_after_the_mouse(canvases: Canvases, mirrored: bool) -> None:
    canvas = canvases.image
    canvases.viewport.mirrored = mirrored
    mouse(canvas, DOWN, heading(canvas, 10), MIDDLE, SHIFT)
    mouse(canvas, MOVE, heading(canvas, 30), MIDDLE, SHIFT)
    mouse(canvas, MOVE, heading(canvas, 57), MIDDLE, SHIFT)
    assert canvases.viewport.angle == pytest.approx(47, abs=0.5)
    mouse(canvas, MOVE, heading(canvas, 98), MIDDLE, SHIFT)
    assert canvases.viewport.angle == 90  # near a quarter it rests on it
    mouse(canvas, MOVE, heading(canvas, 57), MIDDLE, SHIFT | CTRL)
    assert canvases.viewport.angle == 45
    mouse(canvas, UP, heading(canvas, 57), MIDDLE, SHIFT)
    mouse(canvas, MOVE, heading(canvas, 0))
    assert canvases.viewport.angle == 45


def test_escape_takes_the_turn_back(canvases: Canvases, qtbot: QtBot) -> None:
    canvas = canvases.image
    canvases.viewport.turn_to(20)
    mouse(canvas, DOWN, heading(canvas, 0), MIDDLE, SHIFT)
    mouse(canvas, MOVE, heading(canvas, 50), MIDDLE, SHIFT)
    assert canvases.viewport.angle == pytest.approx(70, abs=0.5)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvases.viewport.angle == 20


@pytest.mark.parametrize(("angle", "rests_at"), [(2, 0), (-2.9, 0), (3.2, 3.2), (88, 90), (-179, -180), (45, 45)])
def test_what_is_nearly_a_quarter_turn_is_one(angle: float, rests_at: float) -> None:
    assert caught(angle) == rests_at
