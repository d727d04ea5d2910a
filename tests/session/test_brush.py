"""What a brush and a fill touch, against pixel-by-pixel geometry."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

import numpy as np
import pytest

from editgan_desktop.core.mask_ops import Box
from editgan_desktop.session.brush import LARGEST, LIGHTEST, BrushState
from editgan_desktop.session.patches import SMALLEST, Patch, fill_patch, label_at, patch_of, segment_patch

from .faces import count_calls

SHAPE = (20, 30)


def spread(patch: Patch | None, shape: tuple[int, int] = SHAPE) -> np.ndarray:
    """The patch as a mask of the whole picture."""
    mask = np.zeros(shape, bool)
    if patch:
        mask[patch.box.slices] = patch.pixels
    return mask


def near_segment(shape, start, end, radius) -> np.ndarray:
    """Slow and plain: every pixel whose centre is near some point of the segment, and the one under the end."""
    a, b = np.array(start, float), np.array(end, float)
    mask = np.zeros(shape, bool)
    for row in range(shape[0]):
        for column in range(shape[1]):
            centre = np.array([column + 0.5, row + 0.5])
            length = float((b - a) @ (b - a))
            along = min(max(float((centre - a) @ (b - a)) / length, 0), 1) if length else 0
            mask[row, column] = np.linalg.norm(centre - (a + along * (b - a))) <= max(radius, SMALLEST) + 1e-12
    row, column = int(np.floor(end[1])), int(np.floor(end[0]))
    if 0 <= row < shape[0] and 0 <= column < shape[1]:
        mask[row, column] = True
    return mask


@pytest.mark.parametrize("radius", [0.1, 0.5, 1.0, 2.3, 7.0])
def test_a_segment_is_all_pixels_near_it(radius):
    rng = np.random.default_rng(int(radius * 10))
    for _ in range(25):
        # some points lie well outside, so that segments are clipped or missed altogether
        start, end = (tuple(rng.uniform((-12, -12), (42, 32))) for _ in range(2))
        np.testing.assert_array_equal(
            spread(segment_patch(SHAPE, start, end, radius)), near_segment(SHAPE, start, end, radius)
        )


@pytest.mark.parametrize("at", [(0, 0), (7.0, 9.0), (7.5, 9.5), (7.99, 9.01), (29.999, 19.999), (0.0, 19.5)])
@pytest.mark.parametrize("radius", [0.0, 0.5, 3.0])
def test_a_click_marks_the_pixel_under_it(at, radius):
    mask = spread(segment_patch(SHAPE, at, at, radius))
    assert mask[int(at[1]), int(at[0])]
    np.testing.assert_array_equal(mask, near_segment(SHAPE, at, at, radius))


def test_a_segment_far_outside_is_none():
    for edge in ((-3, 5), (33, 5), (5, -3), (5, 23)):  # these touch the border, and no pixel
        assert segment_patch(SHAPE, edge, edge, 3) is None
    for start, end in [((-9, 5), (-8, 5)), ((5, 40), (9, 40)), ((50, 5), (40, 5)), ((5, -9), (9, -4))]:
        assert segment_patch(SHAPE, start, end, 3) is None


def test_strokes_of_many_short_segments_have_no_gaps():
    points = [(2 + 1.7 * i, 3 + 0.9 * i) for i in range(15)]
    whole = spread(segment_patch(SHAPE, points[0], points[-1], 1.5))
    pieces = [spread(segment_patch(SHAPE, a, b, 1.5)) for a, b in pairwise(points)]
    np.testing.assert_array_equal(np.any(pieces, 0), whole)


def flooded(labels: np.ndarray, row: int, column: int) -> np.ndarray:
    mask = np.zeros(labels.shape, bool)
    queue = deque([(row, column)])
    while queue:
        y, x = queue.popleft()
        inside = 0 <= y < labels.shape[0] and 0 <= x < labels.shape[1]
        if inside and not mask[y, x] and labels[y, x] == labels[row, column]:
            mask[y, x] = True
            queue.extend([(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)])
    return mask


def test_a_fill_is_the_connected_area_of_one_label():
    rng = np.random.default_rng(2)
    for _ in range(20):
        labels = rng.integers(0, 3, SHAPE).astype(np.uint8) * 127  # areas that touch at corners only
        before = labels.copy()
        row, column = int(rng.integers(SHAPE[0])), int(rng.integers(SHAPE[1]))
        found = fill_patch(labels, (column + 0.3, row + 0.9))
        np.testing.assert_array_equal(spread(found), flooded(labels, row, column))
        np.testing.assert_array_equal(labels, before)
        assert found.pixels.any(0).all() or found.pixels.any(1).all()
        assert spread(found).sum() == found.pixels.sum()


def test_a_fill_of_a_strided_map_and_of_all_of_it():
    labels = np.full((10, 20), 4, np.uint8)[:, ::2]
    found = fill_patch(labels, (3, 3))
    assert found.box == Box(0, 0, 10, 10)
    assert found.pixels.all()


@pytest.mark.parametrize("at", [(-0.1, 3), (3, -0.1), (30.0, 3), (3, 20.0)])
def test_outside_there_is_nothing(at):
    labels = np.zeros(SHAPE, np.uint8)
    assert fill_patch(labels, at) is None
    assert label_at(labels, at) is None


def test_the_label_under_a_point():
    labels = np.arange(600, dtype=np.uint16).reshape(SHAPE).astype(np.uint8)
    assert label_at(labels, (0, 0)) == 0
    assert label_at(labels, (4.99, 1.2)) == 34
    assert label_at(labels, (29.9, 19.9)) == 599 % 256


def test_a_mask_is_cut_to_what_it_holds():
    mask = np.zeros(SHAPE, bool)
    assert patch_of(mask) is None
    mask[4, 7] = mask[6, 9] = True
    cut = patch_of(mask)
    assert cut.box == Box(7, 4, 10, 7)
    np.testing.assert_array_equal(spread(cut), mask)


def test_the_brush_grows_and_shrinks_by_notches_and_never_sticks():
    brush = BrushState(radius=SMALLEST)
    sizes = [brush.radius]
    while brush.radius < LARGEST:
        brush.resize(1)
        assert brush.radius > sizes[-1]
        sizes.append(brush.radius)
    brush.resize(1)
    assert brush.radius == LARGEST
    while brush.radius > SMALLEST:
        before = brush.radius
        brush.resize(-1)
        assert brush.radius < before
    brush.resize(-5)
    assert brush.radius == SMALLEST
    assert 20 < len(sizes) < 60  # neither crawling nor jumping
    assert all(size * 2 == round(size * 2) for size in sizes)


def test_who_watches_the_brush_hears_of_it():
    brush = BrushState()
    heard = count_calls(brush.events.radius)
    brush.resize(1)
    brush.resize(0)
    assert heard in ([(13.5, 12.0)], [(13.5,)])


def test_a_light_pen_paints_thin_but_never_nothing():
    brush = BrushState(radius=20)
    assert brush.pressed(1.0) == 20 and brush.pressed(0.0) == 20 * LIGHTEST
    assert brush.pressed(0.0) < brush.pressed(0.4) < brush.pressed(0.9) < 20
    brush.pressure = False
    assert brush.pressed(0.1) == 20
