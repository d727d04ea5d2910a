"""Shapes that parts are cut by."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training.draft_labels.canvas import disc, largest_piece, without_crumbs

from .drawn import UNIT, draft


def two_pieces() -> np.ndarray:
    mask = np.zeros((10, 10), bool)
    mask[1:4, 1:4] = True
    mask[6:8, 6:8] = True
    return mask


def test_a_polygon_holds_the_pixels_whose_centre_lies_inside() -> None:
    made = draft()
    mask = made.polygon(np.array([[2.0, 3.0], [7.0, 3.0]]), np.array([[7.0, 5.0], [2.0, 5.0]]))
    wanted = np.zeros((made.side, made.side), bool)
    wanted[3:5, 2:7] = True
    np.testing.assert_array_equal(mask, wanted)


def test_a_disc_is_about_the_point_between_pixels() -> None:
    np.testing.assert_array_equal(
        np.argwhere(disc(np.array([3.0, 5.0]), 0.8, (8, 8))), [[4, 2], [4, 3], [5, 2], [5, 3]]
    )
    assert disc(np.array([32.0, 32.0]), 10, (64, 64)).sum() == pytest.approx(np.pi * 100, rel=0.03)


def test_crumbs_go_and_the_rest_stays() -> None:
    mask = two_pieces()
    np.testing.assert_array_equal(without_crumbs(mask, 4), mask)
    only = without_crumbs(mask, 5)
    assert only.sum() == 9 and only[1:4, 1:4].all()
    assert not without_crumbs(mask, 10).any() and not without_crumbs(np.zeros((4, 4), bool), 1).any()


def test_the_largest_piece() -> None:
    only = largest_piece(two_pieces())
    assert only.sum() == 9 and only[2, 2]
    assert not largest_piece(np.zeros((4, 4), bool)).any()


def test_a_draft_knows_its_measures() -> None:
    made = draft()
    assert made.side == 512 and made.eye_distance == pytest.approx(UNIT)
    assert made.light.shape == (512, 512) and 60 < made.light[0, 0] < 80
    made.draw("teeth", made.seen("nose"))
    np.testing.assert_array_equal(made.drawn("mouth"), made.seen("nose"))
