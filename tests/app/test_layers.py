"""Layers: what the canvases show of them, and the panel that switches them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editgan_desktop.app import theme
from editgan_desktop.app.canvas.pictures import flat, heat_pixels, mixed
from editgan_desktop.app.panels.layers.panel import LayersPanel
from editgan_desktop.session.document import Document
from editgan_desktop.session.session import Session
from editgan_desktop.session.view import USUAL_OPACITY, Compare, ViewState

from .faces import SCHEME, Canvases, drag, face_look, session_with_face
from .test_canvas_showing import Pixels, colour_at, seen, settle

HAIR, NOSE = SCHEME.id("hair"), SCHEME.id("nose")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Session:
    made, document = session_with_face(tmp_path)
    document.show(face_look(2, roll=25.0))  # an edit
    made.brush.part, made.brush.radius = HAIR, 2.0
    return made


@pytest.fixture
def canvases(session: Session) -> Iterator[Canvases]:
    with Canvases(session) as made:
        yield made


def document_of(session: Session) -> Document:
    assert session.current is not None
    return session.current


# ---- pictures


def inner(canvases: Canvases) -> Pixels:
    """The image canvas without badges and surround."""
    return seen(canvases.image)[40:-30, 30:-30]


def test_the_original_lies_over_the_edited_face(canvases: Canvases) -> None:
    view = canvases.session.view
    after = inner(canvases)
    view.original = 1.0
    before = inner(canvases)
    view.original = 0.3
    assert np.abs(inner(canvases) - (0.7 * after + 0.3 * before)).max() < 3
    view.compare = Compare.BEFORE
    assert (inner(canvases) == before).all()


def test_the_difference_is_as_opaque_as_its_layer(canvases: Canvases) -> None:
    view = canvases.session.view
    face = inner(canvases)
    view.difference, view.compare = 1.0, Compare.DIFFERENCE
    apart = inner(canvases)
    view.difference = 0.5
    assert np.abs(inner(canvases) - (face + apart) / 2).max() < 3
    view.compare = Compare.OFF
    assert (inner(canvases) == face).all()


def test_below_the_edited_face_is_the_surround(canvases: Canvases) -> None:
    canvases.session.view.edited = 0.0
    grey = theme.QColor(theme.tokens().canvas).getRgb()[:3]
    assert colour_at(canvases.image, 32.5, 38.5) == list(grey)
    canvases.session.view.original = 1.0
    assert colour_at(canvases.image, 32.5, 38.5) != list(grey)


def test_a_preview_is_mixed_at_the_size_of_the_picture(canvases: Canvases) -> None:
    session = canvases.session
    session.view.original = 0.5
    document_of(session).show(face_look(3, full=False))
    settle()
    sharp = inner(canvases)
    document_of(session).show(face_look(3))
    settle()
    assert 0 < np.abs(inner(canvases) - sharp).mean() < 4


def test_pictures_are_mixed_once(canvases: Canvases) -> None:
    canvases.session.view.original = 0.4
    seen(canvases.image)
    made: list[int] = []
    mixtures = canvases.image.shown._mixtures
    compute = mixtures._function
    mixtures._function = lambda *given: made.append(1) or compute(*given)  # type: ignore[func-returns-value]
    for _ in range(3):
        seen(canvases.image)
        drag(canvases.mask, (20, 44), (30, 44))
    assert made == []
    canvases.session.view.original = 0.6
    seen(canvases.image)
    assert made == [1]


def test_mixing_goes_by_the_larger_picture() -> None:
    small, large = np.full((4, 4, 3), 200, np.uint8), np.zeros((8, 8, 3), np.uint8)
    assert mixed(small, large, 0.25).tolist() == np.full((8, 8, 3), 150).tolist()
    assert mixed(large, small, 0.25).tolist() == np.full((8, 8, 3), 50).tolist()
    assert mixed(flat(0xFF0A141E), large, 0.5)[0, 0].tolist() == [5, 10, 15]


# ---- marks


def test_the_region_is_filled_inside_its_outline(canvases: Canvases) -> None:
    view = canvases.session.view
    drag(canvases.mask, (20, 44), (44, 44))
    canvases.region.update_now()
    bare = seen(canvases.image)
    view.region_fill = 0.5
    filled = seen(canvases.image)
    accent = np.array(theme.QColor(theme.tokens().accent).getRgb()[:3])
    changed = np.abs(filled - bare).max(-1) > 2
    path = canvases.image.geometry_now().transform().map(canvases.region.path)
    assert changed.mean() == pytest.approx(_area(path) / changed.size, rel=0.15)
    middle = path.boundingRect().center().toPoint()
    there = np.s_[middle.y(), middle.x()]
    assert filled[there] == pytest.approx((bare[there] + accent) / 2, abs=3)
    view.region = False
    assert (seen(canvases.image)[there] != filled[there]).any()


def _area(path: object) -> float:
    polygons = path.toSubpathPolygons()  # type: ignore[attr-defined]
    corners = [np.array([(p.x(), p.y()) for p in polygon]) for polygon in polygons]
    return sum(abs((c[:-1, 0] * c[1:, 1] - c[1:, 0] * c[:-1, 1]).sum()) / 2 for c in corners)


def test_parts_as_outlines_have_their_colours_and_leave_the_picture_bare(canvases: Canvases) -> None:
    session = canvases.session
    session.view.outlines_only = True
    face = colour_at(canvases.image, 32.5, 36.5)
    assert colour_at(canvases.mask, 32.5, 36.5) == face  # the picture, inside the nose
    shown = seen(canvases.mask).reshape(-1, 3)
    for part in np.unique(document_of(session).layer.labels).tolist():
        assert (shown == SCHEME.palette[part]).all(-1).any(), SCHEME.names[part]
    assert (seen(canvases.image) == SCHEME.palette[NOSE]).all(-1).sum() == 0  # no parts over the image
    session.view.overlay = 0.5
    assert (seen(canvases.image) == SCHEME.palette[NOSE]).all(-1).sum() > 20


@pytest.mark.parametrize("zoom", [1.0, 1.37, 6.3])
def test_coloured_outlines_are_repainted_without_seams(canvases: Canvases, zoom: float) -> None:
    canvases.session.view.outlines_only = True
    canvases.viewport.zoom_at((110, 140), zoom)
    seen(canvases.mask)
    drag(canvases.mask, (20, 30), (31, 37), (37, 30))
    settle()
    in_parts = seen(canvases.mask)
    canvases.mask._all_changed()
    assert (seen(canvases.mask) == in_parts).all()


def test_heat_can_be_weaker() -> None:
    unsure = np.full((2, 2), 0.6, np.float32)
    strong, weak = heat_pixels(unsure), heat_pixels(unsure, 0.5)
    assert weak == pytest.approx(strong / 2, abs=1)


# ---- the panel


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[LayersPanel]:
    made = LayersPanel(ViewState())
    qtbot.addWidget(made)
    made.resize(220, 700)
    made.show()
    yield made
    made.release()


SWITCHES = {
    "uncertainty": ("uncertainty", True), "region": ("region", False), "outlines": ("outlines", True),
    "overlay": ("overlay", USUAL_OPACITY), "difference": ("compare", Compare.DIFFERENCE),
    "original": ("original", USUAL_OPACITY), "edited": ("edited", 0.0), "picture": ("picture", 0.0),
}  # fmt: skip


@pytest.mark.parametrize("name", SWITCHES)
def test_an_eye_shows_and_hides_its_layer(panel: LayersPanel, name: str) -> None:
    view, (field, then) = panel._view, SWITCHES[name]
    before = getattr(view, field)
    QTest.mouseClick(panel.rows[name].eye, LEFT)
    assert getattr(view, field) == then
    assert panel.rows[name].eye.isChecked() is panel.rows[name].layer.is_shown(view)
    QTest.keyClick(panel.rows[name].eye, Qt.Key.Key_Space)
    assert getattr(view, field) == before


def test_every_layer_has_a_row() -> None:
    """And every opacity of the view can be set."""
    opacities = {name for name, value in vars(ViewState()).items() if isinstance(value, float)} - {"wipe"}
    assert {row.layer.opacity for row in LayersPanel(ViewState()).rows.values()} - {""} == opacities


def test_the_panel_follows_the_keys(panel: LayersPanel) -> None:
    view = panel._view
    view.region, view.uncertainty, view.compare, view.overlay = False, True, Compare.DIFFERENCE, 0.35
    view.outlines_only = True
    shown = {name for name, row in panel.rows.items() if row.eye.isChecked()}
    assert shown == {"uncertainty", "difference", "overlay", "edited", "picture"}
    slider = panel.rows["overlay"].slider
    assert slider and slider.value() == 35 and panel.outlines_only.isChecked()


def test_who_moves_a_slider_sees_the_layer(panel: LayersPanel) -> None:
    view = panel._view
    for name, field in (("difference", "difference"), ("uncertainty", "heat"), ("original", "original")):
        slider = panel.rows[name].slider
        assert slider
        slider.box.setFocus()
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "40")
        QTest.keyClick(slider.box, Qt.Key.Key_Return)
        assert getattr(view, field) == pytest.approx(0.4) and panel.rows[name].eye.isChecked()
    assert view.compare is Compare.DIFFERENCE and view.uncertainty


def test_a_layer_moved_to_nothing_is_hidden(panel: LayersPanel) -> None:
    slider = panel.rows["picture"].slider
    assert slider
    slider.track.setFocus()
    QTest.keyClick(slider.track, Qt.Key.Key_Home)
    assert panel._view.picture == 0 and not panel.rows["picture"].eye.isChecked()
