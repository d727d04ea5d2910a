"""Zoom and pan, in numbers: no window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.viewport import LARGEST, MARGIN, Viewport
from editgan_desktop.core.mask_ops import Box


@pytest.fixture
def viewport(qapp: object) -> Viewport:
    """A picture of 1024×1024 on two canvases that differ by a few pixels."""
    made = Viewport()
    made.attach("image", 800, 700)
    made.attach("mask", 803, 700)
    return made


def test_it_begins_fitted_with_a_margin(viewport: Viewport) -> None:
    geometry = viewport.geometry_of(800, 700)
    assert geometry.size == (700 - 2 * MARGIN, 700 - 2 * MARGIN)
    assert geometry.top == MARGIN and geometry.left == (800 - geometry.size[0]) // 2


def test_it_stays_fitted_while_canvases_resize_until_someone_zooms(viewport: Viewport) -> None:
    viewport.attach("image", 500, 500)
    assert viewport.geometry_of(500, 500).size[0] == 500 - 2 * MARGIN
    viewport.zoom_by(2)
    scale = viewport.scale
    viewport.attach("image", 300, 300)
    assert viewport.scale == scale
    viewport.fit()
    assert viewport.geometry_of(300, 300).size[0] == 300 - 2 * MARGIN


def test_a_hidden_canvas_takes_no_room(viewport: Viewport) -> None:
    viewport.attach("mask", 200, 200)
    assert viewport.geometry_of(800, 700).size[0] == 200 - 2 * MARGIN
    viewport.detach("mask")
    assert viewport.geometry_of(800, 700).size[0] == 700 - 2 * MARGIN
    viewport.detach("image")  # none is left: the last size is as good as any
    assert viewport.geometry_of(800, 700).size[0] == 700 - 2 * MARGIN


@pytest.mark.parametrize("at", [QPointF(400, 350), QPointF(120, 90), QPointF(640.4, 500.7)])
def test_zooming_keeps_the_point_under_the_cursor(viewport: Viewport, at: QPointF) -> None:
    point = viewport.geometry_of(800, 700).to_picture(at)
    for factor in (1.2, 1.2, 3.0, 0.5, 0.9):
        viewport.zoom_at(viewport.geometry_of(800, 700).to_picture(at), factor)
        now = viewport.geometry_of(800, 700).to_widget(point)
        assert abs(now.x() - at.x()) < 3 and abs(now.y() - at.y()) < 3  # half a pixel of rounding a step


def test_both_canvases_show_the_same_point_in_their_middle(viewport: Viewport) -> None:
    viewport.zoom_at((300, 200), 4)
    middle = viewport.geometry_of(800, 700).to_picture(QPointF(400, 350))
    assert middle != pytest.approx((512, 512), abs=1)
    for width, height in ((803, 700), (640, 655)):
        there = viewport.geometry_of(width, height).to_picture(QPointF(width // 2, height // 2))
        assert there == pytest.approx(middle, abs=1e-6)


def test_at_one_to_one_a_picture_pixel_is_a_device_pixel(viewport: Viewport) -> None:
    viewport.one_to_one()
    assert viewport.percent == 100
    assert viewport.geometry_of(803, 701).size == (1024, 1024)
    assert viewport.geometry_of(401, 350, 2.0).size == (1024, 1024)


def test_zoom_has_limits(viewport: Viewport) -> None:
    fitting = viewport.scale
    for _ in range(40):
        viewport.zoom_by(2)
    assert viewport.scale == LARGEST
    for _ in range(40):
        viewport.zoom_by(0.5)
    assert viewport.scale == pytest.approx(fitting / 2, rel=0.01)


def test_a_tiny_picture_can_still_be_shown_one_to_one(viewport: Viewport) -> None:
    viewport.set_picture_size(16, 16)
    assert viewport.scale > LARGEST  # fitted
    viewport.one_to_one()
    viewport.zoom_by(1.01)
    assert viewport.scale == pytest.approx(1.01)


def test_the_picture_is_never_lost(viewport: Viewport) -> None:
    viewport.zoom_by(3)
    for right, down in ((99999, 0), (0, -99999), (-99999, 99999)):
        viewport.pan_by(right, down)
        inner = viewport.geometry_of(800, 700).inner
        assert inner.width >= 399 and inner.height >= 349


def test_panning_pushes_the_picture(viewport: Viewport) -> None:
    viewport.zoom_by(4)
    before = viewport.geometry_of(800, 700)
    viewport.pan_by(30, -20)
    after = viewport.geometry_of(800, 700)
    assert (after.left - before.left, after.top - before.top) == (30, -20)


def test_panning_counts_widget_pixels_on_fine_screens(viewport: Viewport) -> None:
    viewport.attach("image", 800, 700, 2.0)
    viewport.attach("mask", 800, 700, 2.0)
    viewport.zoom_by(4)
    before = viewport.geometry_of(800, 700, 2.0)
    viewport.pan_by(30, 0)
    assert viewport.geometry_of(800, 700, 2.0).left - before.left == 60


def test_another_picture_size_is_fitted_and_the_same_keeps_the_view(viewport: Viewport) -> None:
    viewport.zoom_by(4)
    scale = viewport.scale
    viewport.set_picture_size(1024, 1024)
    assert viewport.scale == scale
    viewport.set_picture_size(512, 384)
    assert viewport.geometry_of(800, 700).size == pytest.approx((776, 582), abs=1)


def test_it_tells_of_changes_and_only_of_those(viewport: Viewport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewport.changed, timeout=500):
        viewport.zoom_by(2)
    with qtbot.assertNotEmitted(viewport.changed):
        viewport.zoom_by(1)
        viewport.attach("image", 800, 700)
        viewport.set_picture_size(1024, 1024)


def test_points_go_there_and_back(viewport: Viewport) -> None:
    viewport.set_picture_size(512, 384)
    viewport.zoom_at((100, 100), 2.7)
    geometry = viewport.geometry_of(801, 699, 1.5)
    assert geometry.to_picture(geometry.to_widget((123.4, 56.7))) == pytest.approx((123.4, 56.7))


def test_device_pixels_of_a_box_are_those_that_show_it(viewport: Viewport) -> None:
    """Every device pixel of a mask box lies in what `covering` says, and the widget rectangle holds that."""
    viewport.zoom_at((500, 500), 7.3)
    geometry = viewport.geometry_of(800, 700, 1.5)
    columns = geometry.columns(256, 0, geometry.width)
    box = Box(int(columns[300]), 120, int(columns[300]) + 3, 130)
    covering = geometry.covering(box, (256, 256))
    shown = [d for d in range(geometry.inner.left, geometry.inner.right) if box.left <= columns[d] < box.right]
    assert covering.left <= shown[0] and shown[-1] < covering.right <= shown[-1] + 3
    rect = geometry.widget_rect(covering)
    assert rect.left() * 1.5 <= covering.left and (rect.right() + 1) * 1.5 >= covering.right
