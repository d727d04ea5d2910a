"""What brush tips and shapes touch, against geometry pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.session.patches import (
    ellipse_corners,
    polygon_patch,
    rectangle_corners,
    segment_patch,
)

SHAPE = (24, 30)


def spread(patch, shape=SHAPE):
    mask = np.zeros(shape, bool)
    if patch is not None:
        mask[patch.box.slices] = patch.pixels
    return mask


def swept(start, end, first, last, inside):
    """Pixels whose centre the tip covers at one of very many moments of its way."""
    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]] + 0.5
    mask = np.zeros(SHAPE, bool)
    for share in np.linspace(0, 1, 4001):
        at = np.array(start) + share * (np.array(end) - start)
        mask |= inside(np.abs(x - at[0]), np.abs(y - at[1]), first + share * (last - first))
    mask[int(end[1]), int(end[0])] = True
    return mask


def in_square(away_x, away_y, reach):
    return np.maximum(away_x, away_y) <= reach


@pytest.mark.parametrize("radii", [(3.0, 3.0), (0.7, 0.7), (1.0, 6.0), (5.0, 0.5)])
def test_a_square_covers_all_it_passes(radii):
    random = np.random.default_rng(4)
    for _ in range(6):
        start, end = (tuple(random.uniform((2, 2), (28, 22))) for _ in range(2))
        found = spread(segment_patch(SHAPE, start, end, radii[1], radii[0], square=True))
        wanted = swept(start, end, *radii, in_square)
        assert (wanted & ~found).sum() == 0 and (found & ~wanted).sum() <= 1  # moments lie between the moments


def test_a_square_at_rest_is_a_square():
    found = spread(segment_patch(SHAPE, (10, 9), (10, 9), 4, square=True))
    assert found[5:13, 6:14].all() and found.sum() == 64
    straight = spread(segment_patch(SHAPE, (4, 9), (20, 9), 2, square=True))
    assert straight[7:11, 2:22].all() and straight.sum() == 4 * 20


def test_a_disc_that_grows_on_its_way():
    found = spread(segment_patch(SHAPE, (4, 12), (24, 12), 8.0, 1.0))
    widths = found[:, 4:24].sum(axis=0)
    assert widths[0] <= 4 and widths[-1] >= 14 and (np.diff(widths) >= 0).all()


def test_a_disc_without_way_has_the_radius_of_its_end():
    np.testing.assert_array_equal(
        spread(segment_patch(SHAPE, (9.3, 9.1), (9.3, 9.1), 3.0, 1.0)),
        spread(segment_patch(SHAPE, (9.3, 9.1), (9.3, 9.1), 3.0)),
    )


@pytest.mark.parametrize("square", [False, True])
def test_what_lies_outside_is_none(square):
    assert segment_patch(SHAPE, (-9, -9), (-5, -5), 3, square=square) is None


def test_a_rectangle_holds_the_centres_inside_it_whichever_corner_came_first():
    corners = rectangle_corners((4.2, 3.3), (11.4, 9.3))
    found = spread(polygon_patch(SHAPE, corners))
    assert found[3:9, 4:11].all() and found.sum() == 6 * 7
    other = spread(polygon_patch(SHAPE, rectangle_corners((11.4, 9.3), (4.2, 3.3))))
    np.testing.assert_array_equal(found, other)


def test_an_ellipse_is_round():
    start, end = (3.0, 4.0), (25.0, 18.0)
    found = spread(polygon_patch(SHAPE, ellipse_corners(start, end)))
    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]] + 0.5
    away = ((x - 14) / 11) ** 2 + ((y - 11) / 7) ** 2
    assert found[away < 0.97].all() and not found[away > 1.03].any()
