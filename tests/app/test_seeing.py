"""The keys of the View menu in the whole window, and what the window remembers of how it was looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editgan_desktop.app.editor import Editor
from editgan_desktop.app.hover_text import hover_text
from editgan_desktop.app.window import Opening
from editgan_desktop.session.view import Compare, Layout

from .conftest import OpenWindow
from .faces import SCHEME, drag, hover, session_with_face
from .windows import CTRL, SHIFT, Key, Painter


def shown(painter: Painter) -> tuple[bool, bool]:
    editor = painter.bench.editor
    return editor.image_canvas.isVisible(), editor.mask_canvas.isVisible()


# ---- canvases


def test_one_canvas_or_both_by_keys(painter: Painter) -> None:
    editor, action = painter.bench.editor, painter.window.actions_by_id["single-view"]
    width = editor.image_canvas.width()
    painter.key(Key.Key_F6)
    assert shown(painter) == (True, False) and action.isChecked() and editor.bar.layouts.value() == "image"
    painter.wait(lambda: editor.image_canvas.width() > 1.8 * width, "all the room")
    painter.key(Key.Key_QuoteLeft)
    assert shown(painter) == (False, True) and editor.bar.layouts.value() == "parts"
    painter.key(Key.Key_F6)
    assert shown(painter) == (True, True) and not action.isChecked()
    painter.key(Key.Key_QuoteLeft)
    assert shown(painter) == (True, True)


def test_one_canvas_or_both_by_the_mouse(painter: Painter) -> None:
    layouts = painter.bench.editor.bar.layouts
    painter.click(layouts.button("parts"))
    assert shown(painter) == (False, True)
    painter.click(layouts.button("both"))
    assert shown(painter) == (True, True)


def test_the_canvas_that_stays_is_fitted_and_takes_the_focus(painter: Painter) -> None:
    editor = painter.bench.editor
    painter.click(editor.mask_canvas)
    painter.key(Key.Key_Z, CTRL)
    painter.key(Key.Key_F6)
    painter.rest(0.02)
    assert editor.image_canvas.hasFocus() and not editor.image_canvas.shows_focus
    canvas = editor.image_canvas
    share = canvas.geometry_now().picture_rect().height() / canvas.height()
    assert 0.85 < share <= 1


def test_one_canvas_still_shows_paint(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    session.brush.part, session.view.layout = SCHEME.id("hair"), Layout.IMAGE
    editor = Editor(session)
    editor.resize(500, 500)
    editor.show()
    QApplication.processEvents()
    bare = editor.image_canvas.grab().toImage()
    drag(editor.image_canvas, (20, 44), (44, 44))
    assert document.layer.is_painted and editor.image_canvas.grab().toImage() != bare
    editor.release()
    editor.close()
    editor.deleteLater()


# ---- turning


def test_the_view_is_turned_mirrored_and_straightened_by_keys(painter: Painter) -> None:
    viewport, bar = painter.bench.editor.viewport, painter.bench.editor.bar
    mirror = painter.window.actions_by_id["mirror-view"]
    assert not bar.turned.isVisible()
    for _ in range(3):
        painter.key(Key.Key_6)
    painter.key(Key.Key_4)
    assert viewport.angle == 30 and bar.turned.isVisible() and "30°" in bar.turned.text()
    painter.key(Key.Key_H, SHIFT)
    assert viewport.mirrored and viewport.angle == -30 and mirror.isChecked()
    painter.key(Key.Key_5)
    assert (viewport.angle, viewport.mirrored) == (0, False) and not mirror.isChecked()
    painter.key(Key.Key_6)
    painter.click(bar.turned)
    assert viewport.angle == 0 and not bar.turned.isVisible()


def test_a_stroke_in_the_window_follows_the_turn(painter: Painter) -> None:
    painter.key(Key.Key_6)
    painter.key(Key.Key_H, SHIFT)
    painter.paint(((40, 40), (41, 41)))
    columns = painter.face.layer.shape[1]
    wide = painter.bench.editor.viewport.picture_size[0]
    middle = np.argwhere(painter.face.layer.changed).mean(0) * wide / columns
    assert middle == pytest.approx([40.5, 40.5], abs=2.5 * wide / columns)


# ---- looking closer


def test_the_chosen_part_is_shown_close_by(painter: Painter) -> None:
    viewport, labels = painter.bench.editor.viewport, painter.face.layer.labels
    part = int(labels[labels.shape[0] // 2, labels.shape[1] // 2])
    painter.session.brush.part = part
    painter.key(Key.Key_Z, SHIFT)
    rows, columns = np.nonzero(labels == part)
    unit = viewport.picture_size[0] / labels.shape[1]
    canvas = painter.bench.editor.image_canvas
    corners = [(columns.min() * unit, rows.min() * unit), ((columns.max() + 1) * unit, (rows.max() + 1) * unit)]
    places = [canvas.geometry_now().to_widget(corner).toPoint() for corner in corners]
    assert all(canvas.rect().contains(place) for place in places)


def test_a_double_click_in_the_palette_shows_the_part(painter: Painter) -> None:
    parts, labels = painter.bench.parts, painter.face.layer.labels
    wanted: list[int] = []
    painter.session.view.part_wanted.connect(wanted.append)
    part = int(labels[0, 0])
    row = parts.model.index_of(part)
    parts.list.scrollTo(row)
    place = parts.list.viewport().mapTo(painter.window, parts.list.visualRect(row).center())
    QTest.mouseDClick(painter.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [part]


def test_a_part_the_face_does_not_have_shows_all_of_it(painter: Painter) -> None:
    viewport = painter.bench.editor.viewport
    fitted = viewport.scale
    absent = set(range(len(painter.session.scheme))) - set(np.unique(painter.face.layer.labels).tolist())
    viewport.zoom_by(2)
    painter.session.view.part_wanted.emit(absent.pop())
    assert viewport.scale == fitted


# ---- layers, comparisons, rulers


def test_switches_by_keys(painter: Painter) -> None:
    view = painter.session.view
    painter.key(Key.Key_O, SHIFT)
    painter.key(Key.Key_R, CTRL | SHIFT)
    assert view.outlines_only and view.rulers
    assert all(frame.top.isVisible() for frame in painter.bench.editor.frames.values())
    assert painter.window.actions_by_id["outlines-only"].isChecked()
    painter.key(Key.Key_R, CTRL | SHIFT)
    assert not view.rulers


def test_flicker_by_its_key(painter: Painter) -> None:
    view, seen = painter.session.view, []
    view.events.compare.connect(seen.append)
    painter.key(Key.Key_F)
    painter.wait(lambda: len(seen) >= 3, "before and after in turns")
    assert seen[:3] == [Compare.BEFORE, Compare.OFF, Compare.BEFORE]
    painter.key(Key.Key_F)
    assert not view.flicker and view.compare is Compare.OFF


def test_the_status_bar_tells_pixel_colour_and_part(painter: Painter) -> None:
    pointer, status = painter.bench.editor.pointer, painter.window.status
    painter.move(painter.mask, painter.place(painter.mask, (60, 60)))
    painter.wait(lambda: pointer.hover, "something under the pointer")
    assert pointer.hover is not None
    x, y = pointer.hover.picture_x, pointer.hover.picture_y
    red, green, blue = painter.face.look.picture[y, x].tolist()
    told = next(label.text() for label in status.findChildren(QLabel) if label.text().startswith(f"{x}, {y}"))
    assert f"   RGB {red} {green} {blue}   " in told


def test_the_status_text_names_the_part_that_was_painted_over(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    session.brush.part = SCHEME.id("hair")
    editor = Editor(session)
    editor.show()
    drag(editor.mask_canvas, (32.5, 38.5))
    hover(editor.mask_canvas, 32.5, 38.5)
    assert editor.pointer.hover
    assert hover_text(document.scheme, editor.pointer.hover).endswith("   Hair (was Nose)")
    editor.release()
    editor.close()
    editor.deleteLater()


def test_how_the_face_was_looked_at_survives(painter: Painter, open_window: OpenWindow) -> None:
    view = painter.session.view
    view.original, view.edited, view.difference, view.region_fill, view.heat = 0.2, 0.9, 0.4, 0.15, 0.7
    view.outlines_only = view.rulers = True
    view.layout = Layout.PARTS
    assert painter.window.close()
    again = open_window(Opening(seed=3)).session.view
    names = ("original", "edited", "difference", "region_fill", "heat", "outlines_only", "rulers", "layout")
    assert [getattr(again, name) for name in names] == [getattr(view, name) for name in names]
