"""Moving, growing and filling parts of label maps."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.mask_ops import (
    FINER,
    Box,
    affine_source,
    around,
    bounding_box,
    depth,
    disc,
    fill,
    grow_part,
    nearest_label,
    polygon_mask,
    shrink_part,
    warp_parts,
)

SKIN, NOSE, WALL = 1, 2, 3
STILL = ((0.0, 0.0), (1.0, 1.0), (0.0, 0.0))


@pytest.fixture
def labels() -> NDArray[np.uint8]:
    """[40, 60]: skin, a nose of 10 × 8 at rows 16..25 and columns 20..27, a wall from column 50 on."""
    labels = np.full((40, 60), SKIN, np.uint8)
    labels[16:26, 20:28] = NOSE
    labels[:, 50:] = WALL
    return labels


def nose_box(labels: NDArray[np.uint8]) -> Box | None:
    return bounding_box(labels == NOSE)


def centre(labels: NDArray[np.uint8]) -> tuple[float, float]:
    box = nose_box(labels)
    assert box is not None
    return box.centre


def test_bounding_box_excludes_its_far_edges(labels: NDArray[np.uint8]) -> None:
    box = nose_box(labels)
    assert box == Box(20, 16, 28, 26) and box.centre == (23.5, 20.5) and (box.width, box.height) == (8, 10)
    assert bounding_box(labels == 9) is None


def test_standing_still_changes_nothing(labels: NDArray[np.uint8]) -> None:
    result = warp_parts(labels, [NOSE], affine_source(*STILL), [SKIN])
    np.testing.assert_array_equal(result, labels)


@pytest.mark.parametrize("shift", [(6, 0), (-6, 0), (0, 5), (0, -5), (7, -4)])
def test_shift_moves_the_part(labels: NDArray[np.uint8], shift: tuple[int, int]) -> None:
    before = labels.copy()
    result = warp_parts(labels, [NOSE], affine_source(centre(labels), (1, 1), shift), [SKIN])
    expected = np.where(labels == NOSE, SKIN, labels)
    expected[16 + shift[1] : 26 + shift[1], 20 + shift[0] : 28 + shift[0]] = NOSE
    np.testing.assert_array_equal(result, expected)
    np.testing.assert_array_equal(labels, before)


def test_scale_is_about_the_centre(labels: NDArray[np.uint8]) -> None:
    wide = nose_box(warp_parts(labels, [NOSE], affine_source(centre(labels), (2, 1), (0, 0)), [SKIN]))
    assert wide is not None and wide.centre == centre(labels) and wide.height == 10 and 15 <= wide.width <= 17
    flat = nose_box(warp_parts(labels, [NOSE], affine_source(centre(labels), (1, 0.5), (0, 0)), [SKIN]))
    assert flat is not None and abs(flat.centre[1] - 20.5) <= 0.5 and flat.width == 8 and flat.height == 5


def test_bend_lifts_the_outside(labels: NDArray[np.uint8]) -> None:
    labels[16:26, 20:28] = SKIN
    labels[20:24, 10:40] = NOSE
    result = warp_parts(labels, [NOSE], affine_source((24.5, 21.5), (1, 1), (0, 0), bend=3.0), [SKIN])
    top = [bounding_box(result[:, x : x + 1] == NOSE) for x in (10, 24, 39)]
    assert top[1] is not None and top[1].top == 20
    for outside in (top[0], top[2]):
        assert outside is not None and outside.top in (13, 14)


def test_parts_cover_only_what_they_may(labels: NDArray[np.uint8]) -> None:
    source = affine_source(centre(labels), (1, 1), (25, 0))
    result = warp_parts(labels, [NOSE], source, [SKIN])
    np.testing.assert_array_equal(result == WALL, labels == WALL)
    assert nose_box(result) == Box(45, 16, 50, 26)
    assert nose_box(warp_parts(labels, [NOSE], source, [SKIN, WALL])) == Box(45, 16, 53, 26)


def test_what_is_uncovered_takes_the_label_around(labels: NDArray[np.uint8]) -> None:
    labels[:, 24:50] = 4  # the nose lies half on skin, half on something else
    labels[16:26, 20:28] = NOSE
    result = warp_parts(labels, [NOSE], affine_source((0, 0), (1, 1), (0, 12)), [SKIN, 4])
    assert set(result[16:26, 20:23].ravel()) == {SKIN} and set(result[16:26, 25:28].ravel()) == {4}


def test_what_is_uncovered_may_be_told(labels: NDArray[np.uint8]) -> None:
    source = affine_source(centre(labels), (1, 1), (0, 12))
    result = warp_parts(labels, [NOSE], source, [SKIN], uncovers=[WALL])
    assert set(result[16:26, 20:28].ravel()) == {WALL} and nose_box(result) == Box(20, 28, 28, 38)


def test_parts_of_one_group_may_cover_each_other(labels: NDArray[np.uint8]) -> None:
    labels[20:26, 20:28] = 5
    result = warp_parts(labels, [NOSE, 5], affine_source((0, 0), (1, 1), (0, -3)), [SKIN])
    assert nose_box(result) == Box(20, 13, 28, 17) and bounding_box(result == 5) == Box(20, 17, 28, 23)


def test_a_part_that_leaves_the_picture_is_gone(labels: NDArray[np.uint8]) -> None:
    result = warp_parts(labels, [NOSE], affine_source((0, 0), (1, 1), (0, 100)), [SKIN])
    assert set(np.unique(result)) == {SKIN, WALL}


def test_fill_takes_the_nearest_allowed_label(labels: NDArray[np.uint8]) -> None:
    hole = np.zeros(labels.shape, bool)
    hole[5, 45:50] = True
    assert set(fill(labels, hole, [WALL])[5, 45:50]) == {WALL}
    assert set(fill(labels, hole, [SKIN])[5, 45:50]) == {SKIN}
    assert (fill(labels, hole, [WALL])[~hole] == labels[~hole]).all()


def test_fill_takes_any_label_when_no_allowed_one_is_there(labels: NDArray[np.uint8]) -> None:
    hole = labels == NOSE
    assert set(np.unique(fill(labels, hole, [9]))) == {SKIN, WALL}


def test_fill_without_hole_or_surroundings_changes_nothing(labels: NDArray[np.uint8]) -> None:
    for hole in (np.zeros(labels.shape, bool), np.ones(labels.shape, bool)):
        result = fill(labels, hole, [SKIN])
        np.testing.assert_array_equal(result, labels)
        assert result is not labels


def test_nearest_label(labels: NDArray[np.uint8]) -> None:
    sources = np.zeros(labels.shape, bool)
    sources[20, [2, 55]] = True
    found = nearest_label(labels, sources)
    assert set(found[:, :28].ravel()) == {SKIN} and set(found[:, 30:].ravel()) == {WALL}


def test_grow_goes_that_far_and_only_over_what_it_may(labels: NDArray[np.uint8]) -> None:
    result = grow_part(labels, NOSE, 3, labels == SKIN)
    assert nose_box(result) == Box(17, 13, 31, 29)
    assert result[13, 17] == SKIN, "by a disc, not a square"
    assert nose_box(grow_part(labels, NOSE, 40, labels == SKIN)) == Box(0, 0, 50, 40)


def test_shrink_gives_way_to_one_label_where_told(labels: NDArray[np.uint8]) -> None:
    upper = np.indices(labels.shape)[0] < 20
    result = shrink_part(labels, WALL, 4, SKIN, upper)
    assert set(result[:20, 50:54].ravel()) == {SKIN} and set(result[:20, 54:].ravel()) == {WALL}
    assert (result[20:] == labels[20:]).all()


def test_around_is_the_mask_and_a_rim(labels: NDArray[np.uint8]) -> None:
    grown = around(labels == NOSE, 2)
    assert bounding_box(grown) == Box(18, 14, 30, 28) and not grown[14, 18], "by a disc, not a square"
    assert grown[labels == NOSE].all() and not around(labels == 9, 2).any()


def test_depth_runs_down_every_column_from_0_to_1(labels: NDArray[np.uint8]) -> None:
    mask = labels == NOSE
    mask[20, 20] = False  # a column in two pieces
    deep = depth(mask)
    np.testing.assert_array_equal(np.isnan(deep), ~mask)
    np.testing.assert_allclose(deep[16:26, 22], (np.arange(10) + 0.5) / 10)
    np.testing.assert_allclose(deep[[16, 19, 21, 25], 20], np.array([0.5, 3.5, 4.5, 8.5]) / 9)


def test_a_disc_has_the_area_and_place_of_its_circle() -> None:
    mask = disc((60, 80), (30.5, 20.0), 9.0)
    rows, columns = np.nonzero(mask)
    assert mask.shape == (60, 80) and mask.sum() == pytest.approx(np.pi * 81, rel=0.03)
    assert (columns.mean(), rows.mean()) == (30.5, 20.0)
    assert disc((10, 10), (0.0, 0.0), 3.0)[0, 3] and not disc((10, 10), (0.0, 0.0), 3.0)[0, 4]


def test_a_polygon_holds_the_pixels_whose_centres_lie_inside() -> None:
    corners = [(2.3, 1.2), (17.8, 3.4), (9.6, 14.7)]
    found = polygon_mask((16, 20), corners)
    y, x = np.mgrid[:16, :20] + 0.5
    sides = []
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sides.append(((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / np.hypot(bx - ax, by - ay))
    inside = np.min(sides, 0)  # how far, in pixels; below 0 outside
    clear = np.abs(inside) > 1 / FINER
    assert (found == (inside > 0))[clear].all() and clear.mean() > 0.95 and found.sum() > 80


def test_a_polygon_may_reach_beyond_the_map() -> None:
    assert polygon_mask((4, 6), [(-5, -5), (50, -5), (50, 50), (-5, 50)]).all()
    assert not polygon_mask((4, 6), [(10, 1), (12, 1), (12, 3)]).any()
    assert not polygon_mask((4, 6), [(2.1, 1.1), (2.3, 1.1), (2.2, 1.3)]).any(), "no centre inside"
