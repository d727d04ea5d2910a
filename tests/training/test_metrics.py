"""Intersection over union, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training.metrics import PRESENT, ConfusionCounts


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
