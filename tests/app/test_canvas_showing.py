"""What the canvases show, and how little of it they repaint."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app import theme
from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.core.mask_ops import Box
from editgan_desktop.core.progress import Progress
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.view import Compare, MaskView

from .faces import (
    SCHEME,
    UP,
    WIDE_MASK,
    Canvases,
    drag,
    face_document,
    face_look,
    hover,
    learnt,
    mouse,
    open_session,
    session_with_face,
    widget_point,
)

HAIR, NOSE = SCHEME.id("hair"), SCHEME.id("nose")
Pixels = NDArray[np.int16]


class Counting(Canvas):
    """Remembers how many pixels each repaint was asked for."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        self.__dict__.setdefault("areas", []).append(sum(r.width() * r.height() for r in event.region()))

    def areas_since(self) -> list[int]:
        areas: list[int] = self.__dict__.pop("areas", [])
        return areas


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


def seen(canvas: Canvas) -> Pixels:
    """What the canvas shows now, [H, W, 3]; the mouse's mark is taken off first."""
    canvas.pointer.leave(canvas.pointer.owner)
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def colour_at(canvas: Canvas, column: float, row: float) -> list[int]:
    """The colour shown at a point in mask pixels."""
    at = widget_point(canvas, column, row).toPoint()
    return [int(value) for value in seen(canvas)[at.y(), at.x()]]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


# ---- the two canvases


def test_the_image_canvas_shows_the_picture_and_the_surround(canvases: Canvases, document: Document) -> None:
    for column, row in ((32.5, 38.5), (10.5, 10.5), (50.5, 55.5)):
        there = document.look.picture[int(row * 4), int(column * 4)]
        assert colour_at(canvases.image, column, row) == pytest.approx(there.tolist(), abs=8)
    grey = theme.QColor(theme.tokens().canvas)
    assert seen(canvases.image)[2, 2].tolist() == [grey.red(), grey.green(), grey.blue()]


def test_the_mask_canvas_shows_the_parts_with_the_picture_over_them(canvases: Canvases, document: Document) -> None:
    canvases.session.view.picture = 0.0
    assert colour_at(canvases.mask, 32.5, 38.5) == list(SCHEME.parts[NOSE].color)
    canvases.session.view.picture = 0.5
    mixed = (SCHEME.palette[NOSE].astype(int) + document.look.picture[154, 130]) / 2
    assert colour_at(canvases.mask, 32.5, 38.5) == pytest.approx(mixed.tolist(), abs=6)


def test_parts_stay_sharp_when_they_are_magnified(canvases: Canvases) -> None:
    canvases.session.view.picture = 0.0
    canvases.viewport.zoom_at((128, 150), 2.3)
    colours = np.unique(seen(canvases.mask).reshape(-1, 3), axis=0).tolist()
    known = [list(part.color) for part in SCHEME.parts]
    assert len(colours) > 2 and all(colour in known for colour in colours)


def test_lines_part_the_mask_pixels_when_those_are_large(canvases: Canvases) -> None:
    canvases.session.view.picture = 0.0
    canvases.viewport.zoom_at((130, 154), 12)
    nose = SCHEME.palette[NOSE].astype(int)
    shown = seen(canvases.mask)[130:230, 130:230]
    plain = (shown == nose).all(-1)
    assert 0.9 < plain.mean() < 0.98  # faint lines, one pixel wide
    assert np.abs(shown - nose).max() < 40


def test_the_overlay_lies_over_the_image(canvases: Canvases) -> None:
    canvases.session.view.overlay = 1.0
    assert colour_at(canvases.image, 32.5, 38.5) == list(SCHEME.parts[NOSE].color)


def test_paint_shows_on_a_bare_image(canvases: Canvases, document: Document) -> None:
    """Nobody can paint blindly; but what a comparison shows is not covered."""
    before = colour_at(canvases.image, 32.5, 44.5)
    drag(canvases.image, (32.5, 44.5))
    tinted = colour_at(canvases.image, 32.5, 44.5)
    mixed = 0.55 * np.array(before) + 0.45 * SCHEME.palette[HAIR]
    assert tinted == pytest.approx(mixed.tolist(), abs=2)
    document.history.undo()
    settle()
    assert colour_at(canvases.image, 32.5, 44.5) == before
    document.history.redo()
    canvases.session.view.compare = Compare.WIPE
    assert colour_at(canvases.image, 36.5, 44.5) != tinted


def test_paint_shows_on_the_mask_canvas_however_strong_the_picture(canvases: Canvases) -> None:
    canvases.session.view.picture = 1.0
    before = colour_at(canvases.mask, 32.5, 44.5)
    drag(canvases.mask, (32.5, 44.5))
    assert colour_at(canvases.mask, 32.5, 44.5) != before


def test_outlines_run_along_the_parts_on_both_canvases(canvases: Canvases) -> None:
    for canvas in (canvases.image, canvases.mask):
        before = seen(canvas)
        canvases.session.view.outlines = True
        changed = (seen(canvas) != before).any(-1)
        canvases.session.view.outlines = False
        assert 0.005 < changed.mean() < 0.08


def test_a_picture_that_is_not_square_is_shown_whole(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path, WIDE_MASK)
    session.view.picture = 0.0
    with Canvases(session) as canvases:
        assert colour_at(canvases.mask, 32.5, 28.5) == list(SCHEME.parts[NOSE].color)
        for column, row in ((1, 1), (62, 1), (1, 46), (62, 46)):
            part = SCHEME.palette[document.layer.labels[row, column]]
            assert colour_at(canvases.mask, column + 0.5, row + 0.5) == part.tolist()


def test_an_empty_canvas_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with Canvases(open_session(tmp_path)) as canvases:
        assert len(np.unique(seen(canvases.image).reshape(-1, 3), axis=0)) > 1  # words
        document = face_document()
        canvases.session.add(document)
        assert colour_at(canvases.image, 32.5, 38.5) != colour_at(canvases.image, 10.5, 10.5)
        canvases.session.close(document)
        settle()
        assert canvases.image.document is None


# ---- previews, comparisons, results


def test_a_preview_takes_the_place_of_the_picture_while_its_job_runs(canvases: Canvases, document: Document) -> None:
    job, full = canvases.session.job, colour_at(canvases.image, 32.5, 38.5)
    job.start("edit", "Edit", document, _NoTicket())
    job.progress(Progress("steps", 1, 2, preview=np.full((64, 64, 3), 200, np.uint8)))
    settle()
    assert colour_at(canvases.image, 32.5, 38.5) == [200, 200, 200]
    assert colour_at(canvases.image, 5.5, 60.5) == [200, 200, 200]  # scaled to the same place
    badge = seen(canvases.image)[10:30, 10:60]
    job.end()
    settle()
    assert colour_at(canvases.image, 32.5, 38.5) == full
    assert (seen(canvases.image)[10:30, 10:60] != badge).any()


def test_a_job_for_another_face_shows_nothing_here(canvases: Canvases) -> None:
    full = colour_at(canvases.image, 32.5, 38.5)
    canvases.session.job.start("edit", "Edit", face_document(2), _NoTicket())
    canvases.session.job.progress(Progress("steps", 1, 2, preview=np.full((64, 64, 3), 200, np.uint8)))
    assert colour_at(canvases.image, 32.5, 38.5) == full


def test_before_shows_the_face_without_edits(canvases: Canvases, document: Document) -> None:
    before = colour_at(canvases.image, 40.5, 38.5)
    document.show(face_look(2, roll=25.0))
    settle()
    assert colour_at(canvases.image, 40.5, 25.5) != before
    canvases.session.view.compare = Compare.BEFORE
    assert colour_at(canvases.image, 40.5, 38.5) == before


def test_the_wipe_shows_before_on_the_left_and_after_on_the_right(canvases: Canvases, document: Document) -> None:
    old = seen(canvases.image)
    document.show(face_look(2, roll=25.0))
    new = seen(canvases.image)
    view = canvases.session.view
    view.compare = Compare.WIPE
    for wipe in (0.3, 0.7):
        view.wipe = wipe
        middle = round(widget_point(canvases.image, 64 * wipe, 0).x())
        both = seen(canvases.image)[40:220]
        assert (both[:, 15 : middle - 15] == old[40:220, 15 : middle - 15]).all()
        assert (both[:, middle + 15 : 265] == new[40:220, middle + 15 : 265]).all()
        assert (both[:, middle - 1 : middle + 2] != old[40:220, middle - 1 : middle + 2]).any()  # the line


def test_the_difference_is_dark_where_nothing_changed_and_made_once(canvases: Canvases, document: Document) -> None:
    look = face_look(2)
    look.picture[:, 128:] = np.clip(look.picture[:, 128:].astype(int) + 40, 0, 255)
    document.show(look)
    made: list[object] = []
    compute = canvases.image.shown.differences._function
    canvases.image.shown.differences._function = lambda *pictures: made.append(1) or compute(*pictures)
    canvases.session.view.compare = Compare.DIFFERENCE
    assert sum(colour_at(canvases.image, 10.5, 30.5)) < 10
    assert sum(colour_at(canvases.image, 50.5, 30.5)) > 200
    hover(canvases.image, 20, 20)
    canvases.viewport.zoom_by(1.3)
    settle()
    assert len(made) == 1
    document.show(face_look(3))
    settle()
    assert len(made) == 2


def test_missed_pixels_are_hatched_until_something_is_painted(canvases: Canvases, document: Document) -> None:
    canvases.session.view.picture = 0.0
    drag(canvases.mask, (20, 44), (44, 44))
    request, result = learnt(document, achieved_roll=0.0)
    assert result.missed[44, 20:44].all()
    document.add_result(request, result, "Edit")
    for mask_view in (MaskView.ACHIEVED, MaskView.PAINTED):
        canvases.session.view.mask_view = mask_view
        colours = _colours_of_missed(canvases, result.missed)
        assert [255, 255, 255] in colours and [0, 0, 0] in colours
        shown = result.achieved if mask_view is MaskView.ACHIEVED else request.painted
        assert SCHEME.palette[shown[44, 30]].tolist() in colours
    drag(canvases.mask, (32, 60))
    colours = _colours_of_missed(canvases, result.missed)
    assert [255, 255, 255] not in colours and [0, 0, 0] not in colours


# ---- the region


def test_the_region_is_outlined_a_moment_after_painting(canvases: Canvases, document: Document, qtbot: QtBot) -> None:
    assert canvases.region.path.isEmpty()
    bare = seen(canvases.image)
    with qtbot.waitSignal(canvases.region.changed, timeout=2000):
        drag(canvases.mask, (20, 44), (44, 44))
    box = canvases.region.path.boundingRect()
    assert box.contains(QPointF(4 * 20, 4 * 44)) and not canvases.region.path.contains(QPointF(2, 2))
    edge = canvases.image.geometry_now().transform().map(canvases.region.path.pointAtPercent(0.1)).toPoint()
    around = np.s_[edge.y() - 3 : edge.y() + 4, edge.x() - 3 : edge.x() + 4]
    assert (seen(canvases.image)[around] != bare[around]).any()
    canvases.session.view.region = False
    assert canvases.region.path.isEmpty()
    canvases.session.view.region = True
    assert not canvases.region.path.isEmpty()
    with qtbot.waitSignal(canvases.region.changed, timeout=2000):
        document.history.undo()
    assert canvases.region.path.isEmpty()


def test_the_region_is_not_computed_at_every_move(canvases: Canvases, monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[Document] = []
    monkeypatch.setattr("editgan_desktop.app.canvas.region_outline.outline_of", computed.append)
    drag(canvases.mask, *[(20 + i / 4, 44) for i in range(80)])
    assert computed == []


# ---- how much is repainted


def test_a_stroke_repaints_only_what_it_touched(canvases: Canvases) -> None:
    image, mask = _counting(canvases)
    drag(mask, (20, 44), release=False)
    settle()
    image.areas_since(), mask.areas_since()
    drag(mask, (21, 44), (22, 44), release=False)
    settle()
    for canvas in (image, mask):
        areas = canvas.areas_since()
        assert areas and sum(areas) < 0.03 * canvas.width() * canvas.height()
    mouse(mask, UP, widget_point(mask, 22, 44))


def test_moving_the_mouse_repaints_only_the_rings_of_both_canvases(canvases: Canvases) -> None:
    image, mask = _counting(canvases)
    hover(image, 20, 20)
    settle()
    image.areas_since(), mask.areas_since()
    hover(image, 40, 40)
    settle()
    for canvas in (image, mask):
        areas = canvas.areas_since()
        assert areas and sum(areas) < 0.02 * canvas.width() * canvas.height()


def test_the_ring_shows_at_the_same_point_on_both_canvases(canvases: Canvases) -> None:
    bare = [_raw(canvas) for canvas in (canvases.image, canvases.mask)]
    canvases.session.brush.radius = 6.0
    hover(canvases.image, 30, 30)
    marks = [
        np.argwhere((_raw(canvas) != old).any(-1))
        for canvas, old in zip((canvases.image, canvases.mask), bare, strict=True)
    ]
    middle = widget_point(canvases.image, 30, 30)
    for mark in marks:
        assert (mark.max(0) + mark.min(0)) / 2 == pytest.approx([middle.y(), middle.x()], abs=1.5)
        assert np.ptp(mark, axis=0) == pytest.approx([2 * 6 * 4, 2 * 6 * 4], abs=5)


@pytest.mark.parametrize(("tool", "radius"), [(Tool.FILL, 8.0), (Tool.BRUSH, 0.5)])
def test_a_cross_marks_the_point_when_no_ring_would(canvases: Canvases, tool: Tool, radius: float) -> None:
    """On the canvas of the mouse the cursor of the fill tool is one already."""
    bare = [_raw(canvas) for canvas in (canvases.image, canvases.mask)]
    canvases.session.brush.tool, canvases.session.brush.radius = tool, radius
    hover(canvases.image, 30, 30)
    marked = [
        int((_raw(canvas) != old).any(-1).sum())
        for canvas, old in zip((canvases.image, canvases.mask), bare, strict=True)
    ]
    assert 30 < marked[1] < 250
    assert marked[0] == (0 if tool is Tool.FILL else pytest.approx(marked[1], abs=40))


def test_what_was_repainted_in_parts_is_what_a_full_repaint_shows(canvases: Canvases, qtbot: QtBot) -> None:
    """No seams, no shifts: at odd scales, with picture, overlay, outlines, hatching and grid."""
    view = canvases.session.view
    view.overlay, view.outlines, view.region = 0.4, True, False
    for zoom in (1.0, 1.37, 3.1, 6.3):
        canvases.viewport.fit()
        canvases.viewport.zoom_at((110, 140), zoom)
        settle()
        drag(canvases.mask, (20, 30), (31, 37), (37, 30), (28, 40))
        settle()
        for canvas in (canvases.image, canvases.mask):
            parts = seen(canvas)
            canvas._all_changed()
            assert (seen(canvas) == parts).all()


def test_paint_in_place_needs_no_full_image(canvases: Canvases, monkeypatch: pytest.MonkeyPatch) -> None:
    composed: list[Box] = []
    scene = canvases.mask._scene
    compose = scene._compose
    monkeypatch.setattr(scene, "_compose", lambda box, *rest: (composed.append(box), compose(box, *rest)))
    drag(canvases.mask, (20, 44), (22, 44))
    settle()
    assert composed and all(box.width < 40 and box.height < 40 for box in composed)


def test_the_probe_tells_how_long_a_pointer_event_took_to_show(canvases: Canvases) -> None:
    times: dict[str, list[float]] = {"image": [], "mask": []}
    canvases.image.probe, canvases.mask.probe = times["image"].append, times["mask"].append
    canvases.image.update()
    settle()
    assert times == {"image": [], "mask": []}  # nobody moved the mouse
    drag(canvases.mask, (20, 44), (22, 44))
    settle()
    assert len(times["mask"]) == 1 and 0 < times["mask"][0] < 1 and len(times["image"]) == 1
    canvases.mask.update()
    settle()
    assert len(times["mask"]) == 1


def test_canvases_know_no_torch() -> None:
    code = "import sys, editgan_desktop.app.canvas.canvas; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


class _NoTicket:
    def cancel(self) -> None: ...

    def stop_and_keep(self) -> None: ...


def _counting(canvases: Canvases) -> tuple[Counting, Counting]:
    image, mask = canvases.image, canvases.mask
    assert isinstance(image, Counting) and isinstance(mask, Counting)
    return image, mask


def _raw(canvas: Canvas) -> Pixels:
    """What the canvas shows, the mark of the mouse included."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., :3].astype(np.int16)


def _colours_of_missed(canvases: Canvases, missed: NDArray[np.bool_]) -> list[list[int]]:
    geometry = canvases.mask.geometry_now()
    rows, columns = geometry.rows(64, 0, geometry.height), geometry.columns(64, 0, geometry.width)
    inner = geometry.inner
    where = np.zeros((geometry.height, geometry.width), bool)
    where[inner.slices] = missed[rows][:, columns][inner.slices]
    return np.unique(seen(canvases.mask)[where], axis=0).tolist()


def test_a_hidden_part_is_seen_without_its_colour(canvases: Canvases) -> None:
    session, document = canvases.session, canvases.session.current
    assert document is not None
    session.view.picture, session.view.outlines, session.view.region = 0.0, False, False
    nose, hair = (np.argwhere(document.layer.labels == part)[40] + 0.5 for part in (NOSE, HAIR))

    def seen(place: NDArray[np.float64]) -> tuple[int, int, int]:
        at = widget_point(canvases.mask, place[1], place[0]).toPoint()
        return canvases.mask.grab().toImage().pixelColor(at).getRgb()[:3]

    assert seen(nose) == SCHEME.parts[NOSE].color and seen(hair) == SCHEME.parts[HAIR].color
    session.parts.hide(("nose",), True)
    pixel = document.look.picture[int(nose[0] * 4), int(nose[1] * 4)]
    assert np.abs(np.subtract(seen(nose), pixel.astype(int))).max() < 12  # the picture instead
    assert seen(nose) != SCHEME.parts[NOSE].color and seen(hair) == SCHEME.parts[HAIR].color
    session.parts.show_alone(("nose",))
    assert seen(nose) == SCHEME.parts[NOSE].color and seen(hair) != SCHEME.parts[HAIR].color


def test_the_axis_is_drawn_while_both_sides_are_painted(canvases: Canvases) -> None:
    session, document = canvases.session, canvases.session.current
    assert document is not None
    axis = session.axis.of(document)
    assert axis is not None
    before = [canvas.grab().toImage() for canvas in (canvases.image, canvases.mask)]
    session.brush.symmetric = True
    for canvas, then in zip((canvases.image, canvases.mask), before, strict=True):
        now = canvas.grab().toImage()
        changed = [x for x in range(now.width()) if now.pixel(x, 140) != then.pixel(x, 140)]
        middle = widget_point(canvas, axis.point[0], 32).x()
        assert changed and all(abs(x - middle) < 4 for x in changed)
