"""Rulers: which pixels they mark, and that they follow zoom, turn and pointer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app import theme
from editgan_desktop.app.canvas.ruler import THICKNESS
from editgan_desktop.app.canvas.ticks import LABEL_ROOM, TICK_ROOM, tick_steps, ticks
from editgan_desktop.app.editor import Editor

from .faces import hover, open_session, session_with_face


@pytest.mark.parametrize("scale", np.geomspace(0.02, 64, 40))
def test_numbers_and_ticks_have_room_and_are_round(scale: float) -> None:
    labelled, step = tick_steps(scale)
    assert labelled * scale >= LABEL_ROOM and labelled % step == 0
    assert step * scale >= TICK_ROOM or step == labelled
    lead = int(str(labelled)[0])
    assert lead in (1, 2, 5) and labelled == lead * 10 ** (len(str(labelled)) - 1)
    smaller = {1: labelled // 2, 2: labelled // 2, 5: labelled * 2 // 5}[lead]
    assert smaller == 0 or smaller * scale < LABEL_ROOM  # no closer numbers would have fitted


@pytest.mark.parametrize(("scale", "steps"), [(0.5, (200, 20)), (1.0, (100, 10)), (8.0, (10, 1)), (64.0, (1, 1))])
def test_steps_at_usual_zooms(scale: float, steps: tuple[int, int]) -> None:
    assert tick_steps(scale) == steps


def test_ticks_are_on_the_picture_whichever_way_the_ruler_runs() -> None:
    assert list(ticks(-30.5, 41.0, 10, 1024)) == [0, 10, 20, 30, 40]
    assert list(ticks(41.0, -30.5, 10, 1024)) == [0, 10, 20, 30, 40]
    assert list(ticks(995.0, 2000.0, 10, 1024)) == [1000, 1010, 1020]
    assert list(ticks(2000.0, 3000.0, 10, 1024)) == []


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path) -> Iterator[Editor]:
    session, _ = session_with_face(tmp_path)
    made = Editor(session)
    made.resize(700, 500)
    session.view.rulers = True
    made.show()
    QApplication.processEvents()
    yield made
    made.release()
    made.close()
    made.deleteLater()


def pixels(widget: object) -> NDArray[np.uint8]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)  # type: ignore[attr-defined]
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def frame_of(editor: Editor):  # type: ignore[no-untyped-def]
    return next(iter(editor.frames.values()))


def test_numbered_ticks_stand_where_the_canvas_shows_the_pixel(editor: Editor) -> None:
    editor.viewport.zoom_at((100, 100), 2.3)
    frame = frame_of(editor)
    strong = theme.QColor(theme.tokens().border_strong).getRgb()[:3]
    axis = frame.top.axis()
    labelled = tick_steps(1 / axis.per_pixel)[0]
    tall = np.flatnonzero((pixels(frame.top)[2] == strong).all(-1))
    geometry = frame.canvas.geometry_now()
    wanted = [geometry.to_widget((value, 0)).x() for value in range(0, 257, labelled)]
    wanted = [place for place in wanted if 0 <= place < frame.top.width()]
    assert len(wanted) > 1 and all(np.abs(tall - place).min() <= 1 for place in wanted)


def test_what_they_measure_is_what_the_canvas_shows(editor: Editor) -> None:
    frame = frame_of(editor)
    canvas, viewport = frame.canvas, editor.viewport
    for angle, mirrored, coordinates in (
        (0, False, (0, 1)), (0, True, (0, 1)), (90, False, (1, 0)), (180, False, (0, 1)), (-90, True, (1, 0)),
    ):  # fmt: skip
        viewport.mirrored = mirrored
        viewport.turn_to(angle)
        at = QPointF(120, 77)
        point = canvas.geometry_now().to_picture(at)
        for ruler, place, coordinate in ((frame.top, 120, coordinates[0]), (frame.left, 77, coordinates[1])):
            axis = ruler.axis()
            assert axis and axis.coordinate == coordinate
            assert axis.start + place * axis.per_pixel == pytest.approx(point[coordinate], abs=0.01)


def test_aslant_they_are_empty(editor: Editor) -> None:
    frame = frame_of(editor)
    editor.viewport.turn_to(15)
    assert frame.top.axis() is None
    assert len(np.unique(pixels(frame.top)[: THICKNESS - 1].reshape(-1, 3), axis=0)) == 1


def test_the_pointer_is_marked_on_all_of_them(editor: Editor) -> None:
    accent = theme.QColor(theme.tokens().accent).getRgb()[:3]
    hover(editor.image_canvas, 40, 20)
    QApplication.processEvents()
    for frame in editor.frames.values():
        at = frame.canvas.geometry_now().to_widget((160, 80))
        across = np.flatnonzero((pixels(frame.top)[-4] == accent).all(-1))
        down = np.flatnonzero((pixels(frame.left)[:, -4] == accent).all(-1))
        assert across.mean() == pytest.approx(at.x(), abs=1.5) and down.mean() == pytest.approx(at.y(), abs=1.5)
    editor.pointer.leave("image")
    QApplication.processEvents()
    assert not (pixels(frame_of(editor).top) == accent).all(-1).any()


def test_they_come_and_go_and_mind_no_missing_face(qtbot: QtBot, tmp_path: Path) -> None:
    editor = Editor(open_session(tmp_path))
    editor.show()
    frame = frame_of(editor)
    assert not frame.top.isVisible()
    editor._view.rulers = True
    assert frame.top.isVisible() and frame.left.isVisible() and frame.top.axis() is None
    assert frame.top.grab().width() == frame.canvas.width()
    editor.release()
    editor.close()
    editor.deleteLater()
