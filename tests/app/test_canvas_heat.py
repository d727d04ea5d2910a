"""Uncertainty and other schemes on the canvases."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.pictures import MOST_OPAQUE, heat_pixels
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.progress import Progress
from editgan_desktop.session.view import Compare

from .faces import SCHEME, Canvases, drag, session_with_face
from .test_canvas_showing import colour_at, seen

FINE = load_scheme("face-parts")


@pytest.fixture
def canvases(qtbot: QtBot, tmp_path: Path):  # type: ignore[no-untyped-def]
    session, _ = session_with_face(tmp_path)
    session.brush.part, session.brush.radius = SCHEME.id("hair"), 2.0
    with Canvases(session) as made:
        yield made


def heat() -> np.ndarray:
    """Sure on the left, very unsure on the right."""
    unsure = np.zeros((32, 32), np.float32)
    unsure[:, 16:] = 0.6
    return unsure


def test_heat_is_clear_where_it_is_sure_and_never_hides_all() -> None:
    pixels = heat_pixels(np.linspace(0, 1, 101, dtype=np.float32)[None])[0]
    assert pixels[0].tolist() == [0, 0, 0, 0]
    opacity = pixels[:, 3].astype(int)
    assert (np.diff(opacity) >= 0).all() and opacity.max() == round(255 * MOST_OPAQUE)
    assert (pixels[:, :3] <= pixels[:, 3:]).all()  # multiplied by the opacity
    light = pixels[30:, :3].astype(float) @ (0.07, 0.72, 0.21)
    assert (np.diff(light) > -2).all() and light[-1] > 1.5 * light[0]


def test_heat_lies_over_both_canvases_where_the_parts_are_unsure(canvases: Canvases) -> None:
    session = canvases.session
    bare = [seen(canvas) for canvas in (canvases.image, canvases.mask)]
    session.current.show_uncertainty(heat())
    assert all((seen(c) == b).all() for c, b in zip((canvases.image, canvases.mask), bare, strict=True))
    session.view.uncertainty = True
    for canvas, before in zip((canvases.image, canvases.mask), bare, strict=True):
        changed = (seen(canvas) != before).any(axis=2)
        width = changed.shape[1]
        assert changed[60:-60, width * 6 // 10 : -30].mean() > 0.95
        assert not changed[:, : width * 4 // 10].any()
    session.view.uncertainty = False
    assert (seen(canvases.image) == bare[0]).all()


def test_the_picture_stays_visible_below(canvases: Canvases) -> None:
    session = canvases.session
    session.current.show_uncertainty(np.ones((32, 32), np.float32))
    before = seen(canvases.image).astype(float)
    session.view.uncertainty = True
    after = seen(canvases.image).astype(float)
    inner = (slice(60, -60), slice(40, -40), 1)
    assert np.corrcoef(before[inner].ravel(), after[inner].ravel())[0, 1] > 0.9


def test_comparing_and_previews_are_without(canvases: Canvases) -> None:
    session = canvases.session
    session.current.show_uncertainty(heat())
    before = colour_at(canvases.image, 48, 32)
    session.view.uncertainty = True
    assert colour_at(canvases.image, 48, 32) != before
    session.view.compare = Compare.BEFORE
    assert colour_at(canvases.image, 48, 32) == before
    session.view.compare = Compare.OFF
    session.job.start("edit", "Run", session.current, None)
    session.job.progress(Progress("optimise", 1, 9, preview=session.current.look.picture.copy()))
    assert colour_at(canvases.image, 48, 32) == before


def test_painting_under_the_heat_leaves_no_seams(canvases: Canvases) -> None:
    session = canvases.session
    session.current.show_uncertainty(heat())
    session.view.uncertainty = True
    seen(canvases.mask)
    drag(canvases.mask, (20, 20), (50, 40))
    in_parts = seen(canvases.mask)
    canvases.mask._scene.invalidate(canvases.mask.geometry_now().canvas)
    np.testing.assert_array_equal(in_parts, seen(canvases.mask))


def test_another_scheme_brings_its_colours(canvases: Canvases) -> None:
    session, part = canvases.session, FINE.id("clothing")
    session.view.picture = 0.0
    before = colour_at(canvases.mask, 32, 32)
    session.use_scheme(FINE, {session.current: np.full((64, 64), part, np.uint8)})
    wanted = list(FINE.parts[part].color)
    assert colour_at(canvases.mask, 32, 32) == wanted != before


def test_the_outline_is_that_of_the_new_parts(canvases: Canvases) -> None:
    session = canvases.session
    face = session.current
    drag(canvases.mask, (20, 20), (40, 20))
    canvases.region.update_now()
    assert not canvases.region.path.isEmpty()
    labels = np.full((64, 64), FINE.id("hair"), np.uint8)
    session.use_scheme(FINE, {face: labels})  # the paint is hair, and so is everything now
    assert face.layer.paint.min() == FINE.id("hair")
    assert canvases.region.path.isEmpty()
