"""The edit region adjusted by brush and buffer: on the canvas, in its outline, and in what a run is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.canvas.region_outline import outline_of
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.requests import ADDED, TAKEN, RegionAdjustment
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document

from .faces import RIGHT, SCHEME, Canvases, drag, session_with_face
from .windows import Painter

HAIR = SCHEME.id("hair")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvases(qapp: QApplication, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    session.brush.tool, session.brush.radius = Tool.REGION, 3.0
    with Canvases(session) as made:
        yield made


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def test_left_adds_right_and_alt_take(canvases: Canvases, document: Document) -> None:
    canvas: Canvas = canvases.mask
    drag(canvas, (20, 30), (40, 30))
    assert (document.region.marks[30, 20:40] == ADDED).all() and not document.layer.is_painted
    drag(canvas, (20, 30), (26, 30), button=RIGHT)
    assert (document.region.marks[30, 20:26] == TAKEN).all() and document.region.marks[30, 38] == ADDED
    drag(canvases.image, (40, 30), (40, 30), keys=ALT)
    assert document.region.marks[30, 40] == TAKEN
    for _ in range(3):
        assert document.history.undo()
    assert not document.region.any and not document.history.undo_title


def test_the_outline_follows_while_it_is_drawn(canvases: Canvases, document: Document, qtbot) -> None:  # type: ignore[no-untyped-def]
    canvases.session.brush.tool, canvases.session.brush.part = Tool.BRUSH, HAIR
    drag(canvases.mask, (30, 40), (34, 40))
    canvases.region.update_now()
    before = canvases.region.path
    inside = QPointF(32 * 4, 40 * 4)
    assert before.contains(inside)
    canvases.session.brush.tool = Tool.REGION
    drag(canvases.mask, (32, 40), (33, 40), button=RIGHT, release=False)
    qtbot.waitUntil(lambda: not canvases.region.path.contains(inside))


def test_the_outline_of_what_was_added_shows_without_paint(canvases: Canvases, document: Document) -> None:
    assert outline_of(document).isEmpty()
    drag(canvases.mask, (32, 40), (36, 40))
    assert outline_of(document).contains(QPointF(34 * 4, 40 * 4))


def test_the_buffer_widens_the_outline(canvases: Canvases, document: Document) -> None:
    canvases.session.brush.tool, canvases.session.brush.part = Tool.BRUSH, HAIR
    drag(canvases.mask, (30, 50), (34, 50))
    usual = outline_of(document).boundingRect()
    document.region.set_buffer(0)
    narrow = outline_of(document).boundingRect()
    document.region.set_buffer(document.region.widest)
    assert narrow.height() < usual.height() or narrow.width() < usual.width()
    assert outline_of(document).boundingRect().contains(narrow)


def test_a_run_is_asked_for_the_adjusted_region(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[RegionAdjustment] = []

    def edit(*given: Any) -> None:
        asked.append(given[-1])
        raise BadInputError("That was all.")

    monkeypatch.setattr(painter.engine, "edit", edit)
    painter.activate()
    painter.paint()
    painter.key(Qt.Key.Key_Q)
    assert painter.session.brush.tool is Tool.REGION and painter.session.view.region
    region = painter.face.region
    region.set_buffer(0)
    painter.stroke(painter.mask, ((40, 40), (60, 40)), pause=0.001)
    marks = region.marks.copy()
    assert (marks == ADDED).any()
    painter.wait(painter.window.actions_by_id["reset-region"].isEnabled, "reset to be possible")
    painter.click(painter.bench.run_panel.run)
    painter.wait(lambda: painter.errors, "the run to end")
    painter.window.actions_by_id["reset-region"].trigger()
    assert not region.is_adjusted
    assert asked[0].buffer == 0 and asked[0].marks is not None
    np.testing.assert_array_equal(asked[0].marks, marks)
