"""Intersection over union, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training.metrics import PRESENT, BoundaryCounts, ConfusionCounts, Labels


def test_iou_by_hand() -> None:
    counts = ConfusionCounts.empty(4)
    counts.add(np.array([[0, 0, 1], [1, 2, 2]], np.uint8), np.array([[0, 1, 1], [1, 2, 0]], np.uint8))
    # part 0: one in common of {0, 1, 5}; part 1: two of {1, 2, 3}; part 2: one of {4, 5}; part 3: nowhere
    np.testing.assert_allclose(counts.iou(), [1 / 3, 2 / 3, 1 / 2, np.nan])


def test_rows_are_the_truth() -> None:
    counts = ConfusionCounts.empty(2)
    counts.add(np.array([[0, 0, 0, 1]], np.uint8), np.array([[0, 1, 1, 1]], np.uint8))
    assert counts.matrix.tolist() == [[1, 2], [0, 1]]


def test_faces_add_up_pixel_by_pixel() -> None:
    """IoU over all faces together, not the mean of the faces' own."""
    counts = ConfusionCounts.empty(2)
    counts.add(np.array([[1] * 9 + [0]], np.uint8), np.array([[1] * 9 + [0]], np.uint8))
    counts.add(np.array([[1, 0]], np.uint8), np.array([[0, 0]], np.uint8))
    np.testing.assert_allclose(counts.iou(), [2 / 3, 9 / 10])


def test_labels_far_up_do_not_overflow() -> None:
    counts = ConfusionCounts.empty(200)
    labels = np.full((3, 3), 199, np.uint8)
    counts.add(labels, labels)
    assert counts.matrix[199, 199] == 9 and counts.matrix.sum() == 9


def test_a_part_occurs_from_some_pixels_on() -> None:
    counts = ConfusionCounts.empty(3)
    labels = np.zeros(200, np.uint8)
    labels[:PRESENT] = 1
    labels[PRESENT : 2 * PRESENT - 1] = 2
    counts.add(labels[None], labels[None])
    assert counts.faces.tolist() == [1, 1, 0]


def test_the_mean_is_over_parts_that_occur_often_enough() -> None:
    counts = ConfusionCounts(np.array([[8, 2, 0], [0, 10, 0], [5, 0, 0]]), np.array([5, 6, 4]))
    iou = counts.iou()
    np.testing.assert_allclose(iou, [8 / 15, 10 / 12, 0])
    assert counts.mean_iou() == pytest.approx((iou[0] + iou[1]) / 2)
    assert counts.mean_iou(at_least=1) == pytest.approx(iou.mean())


def test_the_mean_is_over_the_parts_that_occur_often_enough() -> None:
    counts = ConfusionCounts(np.array([[6, 2, 0], [0, 8, 0], [0, 4, 0]]), np.array([5, 5, 4]))
    assert counts.counted().tolist() == [True, True, False]
    assert counts.mean_iou() == pytest.approx((6 / 8 + 8 / 14) / 2)
    assert np.isnan(counts.mean_iou(6)), "no part is left, and nothing is warned of"


def square(top: int, left: int, side: int = 20) -> Labels:
    labels = np.zeros((60, 60), np.uint8)
    labels[top : top + side, left : left + side] = 1
    return labels


def boundaries(truth: Labels, found: Labels, parts: int = 3, tolerance: int = 2) -> BoundaryCounts:
    counts = BoundaryCounts.empty(parts)
    counts.add(truth, found, tolerance)
    return counts


def test_borders_by_hand() -> None:
    """A square of 20 pixels has a border of 76; it is compared with one of 10, in its corner."""
    counts = boundaries(square(20, 20), square(20, 20, 10), tolerance=0)
    assert (counts.truth[1], counts.found[1]) == (76, 36)
    assert (counts.truth_near[1], counts.found_near[1]) == (19, 19)
    recall, precision = 19 / 76, 19 / 36
    assert counts.f1()[1] == pytest.approx(2 * recall * precision / (recall + precision))


@pytest.mark.parametrize(("shift", "near"), [(0, 76), (2, 76), (3, 42)])
def test_borders_may_lie_two_pixels_apart(shift: int, near: int) -> None:
    """Moved sideways by 3, all of one upright edge is missed, and of the other all but 3 pixels at each end."""
    counts = boundaries(square(20, 20), square(20, 20 + shift))
    assert counts.truth_near[1] == counts.found_near[1] == near
    assert counts.f1()[1] == pytest.approx(near / 76)


def test_borders_near_across_corners_are_not_square() -> None:
    """One pixel each: 2 apart is near, 2 down and 2 across is not."""
    truth, beside, across = (np.zeros((9, 9), np.uint8) for _ in range(3))
    truth[3, 3] = beside[3, 5] = across[5, 5] = 1
    assert boundaries(truth, beside).f1()[1] == 1
    assert boundaries(truth, across).f1()[1] == 0


def test_the_pictures_edge_is_no_border() -> None:
    labels = np.zeros((10, 10), np.uint8)
    labels[:, 5:] = 1
    assert boundaries(labels, labels).truth.tolist() == [10, 10, 0]


def test_a_part_found_where_there_is_none_costs_precision() -> None:
    counts = boundaries(square(20, 20), square(20, 20))
    counts.add(np.zeros((60, 60), np.uint8), square(20, 20))
    assert counts.f1()[1] == pytest.approx(2 * 0.5 / 1.5)
    assert np.isnan(counts.f1()[2])
    missed = boundaries(square(20, 20), np.zeros((60, 60), np.uint8))
    assert missed.f1()[1] == 0
