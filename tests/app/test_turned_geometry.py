"""Points on a view that is turned and mirrored, in numbers: no window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform
from pytestqt.qtbot import QtBot

from editgan_desktop.app.canvas.geometry import Geometry
from editgan_desktop.app.canvas.viewport import Viewport
from editgan_desktop.core.mask_ops import Box

SOME = 60


def some_geometries(seed: int) -> list[Geometry]:
    """Views of all kinds: any turn, mirrored or not, near and far, on coarse and on fine screens, odd sizes."""
    random = np.random.Generator(np.random.PCG64(seed))
    made = []
    for number in range(SOME):
        width, height = (int(value) for value in random.integers(50, 900, 2))
        left, top = (int(value) for value in random.integers(-400, 400, 2))
        columns, rows = (512, 384) if number % 3 else (1024, 1024)
        scale = float(random.uniform(0.2, 8))
        angle = float(random.choice([0, 15, 45, 90, 180, -90, random.uniform(-180, 180)]))
        size = round(columns * scale), round(rows * scale)
        ratio = float(random.choice([1.0, 1.5, 2.0]))
        made.append(Geometry(width, height, ratio, left, top, size, (columns, rows), angle, bool(random.integers(2))))
    return made


def some_points(geometry: Geometry, seed: int = 1) -> list[tuple[float, float]]:
    random = np.random.Generator(np.random.PCG64(seed))
    return [(float(x), float(y)) for x, y in random.uniform(-0.2, 1.2, (8, 2)) * geometry.picture]


def test_points_go_there_and_back() -> None:
    for geometry in some_geometries(1):
        for point in some_points(geometry):
            assert geometry.to_picture(geometry.to_widget(point)) == pytest.approx(point, abs=1e-6)


def test_the_sheet_is_turned_to_where_the_points_are() -> None:
    """What is composed upright shows where the pointer looks for it."""
    for geometry in some_geometries(2):
        for point in some_points(geometry):
            turned = geometry.sheet_transform().map(geometry.sheet.to_widget(point))
            there = geometry.to_widget(point)
            assert (turned.x(), turned.y()) == pytest.approx((there.x(), there.y()), abs=1e-6)


def test_the_sheet_holds_all_of_the_picture_that_is_seen() -> None:
    for geometry in some_geometries(3):
        sheet = QRectF(0, 0, geometry.sheet.width, geometry.sheet.height)
        canvas = QRectF(0, 0, geometry.width / geometry.ratio, geometry.height / geometry.ratio)
        for share in np.ndindex(9, 9):
            point = tuple(side * of / 8 for side, of in zip(geometry.picture, share, strict=True))
            if canvas.contains(geometry.to_widget(point)):
                assert sheet.contains(geometry.sheet.to_widget(point) * geometry.ratio)


def test_turning_needs_no_other_sheet() -> None:
    sheets = {Geometry(800, 700, 1.0, 60, 20, (660, 660), (1024, 1024), angle).sheet for angle in (1, 15, 90, -170.5)}
    assert len(sheets) == 1


def test_an_upright_view_is_its_own_sheet() -> None:
    geometry = Geometry(800, 700, 1.5, 30, -20, (600, 600), (1024, 1024))
    assert geometry.sheet is geometry and geometry.sheet_transform().isIdentity()


def test_quarters_and_mirrors_keep_pixels_whole() -> None:
    """So that such views are as sharp as upright ones."""
    for angle in (0, 90, 180, -90):
        for mirrored in (False, True):
            geometry = Geometry(801, 700, 1.0, 31, -20, (600, 600), (1024, 1024), angle, mirrored)
            moved = geometry.from_sheet
            assert {abs(moved.m11()), abs(moved.m12()), abs(moved.m21()), abs(moved.m22())} == {0.0, 1.0}
            assert moved.dx() == int(moved.dx()) and moved.dy() == int(moved.dy())


def test_what_is_repainted_holds_what_was_touched() -> None:
    for geometry in some_geometries(4):
        columns, rows = geometry.picture
        box = Box(20, 30, 33, 41)
        touched = geometry.sheet.covering(box, (rows // 4, columns // 4))
        if touched.width <= 0 or touched.height <= 0:
            continue
        rect = QRectF(geometry.widget_rect(touched))
        seen = QRectF(0, 0, geometry.width / geometry.ratio, geometry.height / geometry.ratio)
        corners = [(4 * x, 4 * y) for x in (20, 33) for y in (30, 41)]
        assert all(rect.contains(p) for p in map(geometry.to_widget, corners) if seen.contains(p))


# ---- turning a viewport


@pytest.fixture
def viewport(qapp: object) -> Viewport:
    made = Viewport()
    made.attach("image", 800, 700)
    return made


def middle_of(viewport: Viewport) -> tuple[float, float]:
    return viewport.geometry_of(800, 700).to_picture(QPointF(400, 350))


def test_turning_is_about_the_middle_and_does_not_zoom(viewport: Viewport) -> None:
    viewport.zoom_at((300, 200), 3)
    middle, scale = middle_of(viewport), viewport.scale
    for angle in (15, 77, -120, 180):
        viewport.turn_to(angle)
        assert middle_of(viewport) == pytest.approx(middle) and viewport.scale == scale


def test_clockwise_is_clockwise(viewport: Viewport) -> None:
    viewport.turn_to(90)
    at = viewport.geometry_of(800, 700).to_widget((512, 100))  # above the middle of the picture
    assert at.x() > 600 and at.y() == pytest.approx(350, abs=1)


@pytest.mark.parametrize(("asked", "is_now"), [(190, -170), (-180, 180), (720, 0), (-30, -30), (540, 180)])
def test_angles_are_told_from_minus_180_to_180(viewport: Viewport, asked: float, is_now: float) -> None:
    viewport.turn_to(asked)
    assert viewport.angle == is_now


def test_steps_go_to_multiples(viewport: Viewport) -> None:
    viewport.turn_to(20)
    viewport.turn_step(1)
    assert viewport.angle == 30
    for _ in range(25):
        viewport.turn_step(-1)
    assert viewport.angle == 15


def test_a_mirror_exchanges_left_and_right_of_what_is_seen(viewport: Viewport) -> None:
    viewport.turn_to(35)
    point = (700.0, 300.0)
    before = viewport.geometry_of(800, 700).to_widget(point)
    viewport.mirror()
    after = viewport.geometry_of(800, 700).to_widget(point)
    assert after.x() == pytest.approx(800 - before.x()) and after.y() == pytest.approx(before.y())
    viewport.mirror()
    assert viewport.angle == 35 and not viewport.mirrored


def test_straighten_takes_all_back_and_tells_once(viewport: Viewport, qtbot: QtBot) -> None:
    viewport.turn_to(35)
    viewport.mirror()
    with qtbot.waitSignal(viewport.changed, timeout=500):
        viewport.straighten()
    assert (viewport.angle, viewport.mirrored) == (0, False)
    with qtbot.assertNotEmitted(viewport.changed):
        viewport.straighten()
        viewport.turn_to(360)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("angle", [0, 30, 90, -135])
def test_panning_goes_where_it_is_pushed_on_the_screen(viewport: Viewport, angle: float, mirrored: bool) -> None:
    viewport.turn_to(angle)
    if mirrored:
        viewport.mirror()
    viewport.zoom_by(3)
    point = middle_of(viewport)
    viewport.pan_by(40, -25)
    there = viewport.geometry_of(800, 700).to_widget(point)
    assert (there.x(), there.y()) == pytest.approx((440, 325), abs=1)


def test_zooming_keeps_the_point_under_the_cursor_of_a_turned_view(viewport: Viewport) -> None:
    viewport.turn_to(50)
    viewport.mirror()
    at = QPointF(300, 420)
    point = viewport.geometry_of(800, 700).to_picture(at)
    viewport.zoom_at(point, 2.5)
    there = viewport.geometry_of(800, 700).to_widget(point)
    assert (there.x(), there.y()) == pytest.approx((300, 420), abs=1.5)


@pytest.mark.parametrize("angle", [0, 45, 120])
def test_fit_shows_all_of_the_turned_picture(viewport: Viewport, angle: float) -> None:
    viewport.turn_to(angle)
    viewport.fit()
    shown = viewport.geometry_of(800, 700).picture_rect()
    assert QRectF(0, 0, 800, 700).contains(shown) and max(shown.width() / 800, shown.height() / 700) > 0.9
    scale = viewport.scale
    viewport.attach("image", 400, 350)
    viewport.attach("image", 800, 700)
    assert viewport.scale == scale


@pytest.mark.parametrize("angle", [0, 90, 40])
def test_zooming_to_a_part_shows_all_of_it_with_room_around(viewport: Viewport, angle: float) -> None:
    viewport.turn_to(angle)
    viewport.zoom_to(200, 300, 330, 360)
    part = viewport.geometry_of(800, 700).transform().mapRect(QRectF(200, 300, 130, 60))
    assert QRectF(0, 0, 800, 700).contains(part)
    assert (part.center().x(), part.center().y()) == pytest.approx((400, 350), abs=2)
    assert max(part.width() / 800, part.height() / 700) == pytest.approx(1 / 1.5, rel=0.02)


def test_the_transform_is_the_one_that_paints(viewport: Viewport) -> None:
    """Whoever draws in picture units over a canvas needs no more than it."""
    viewport.turn_to(25)
    geometry = viewport.geometry_of(800, 700, 2.0)
    assert isinstance(geometry.transform(), QTransform)
    assert geometry.transform().map(QPointF(10, 20)) == geometry.to_widget((10, 20))
