"""The nose, cut up."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.nose import draw_nose

from .drawn import PARSER, SCHEME, UNIT, coarse, draft, flat, give, iou, middle, place, spot

HOLES = {"left": spot(*place(0.15, 0.6), 9, 5), "right": spot(*place(-0.15, 0.6), 9, 5)}


def wide_nose() -> NDArray[np.uint8]:
    """A parser's label map with a nose as wide as real ones, down to v 0.75."""
    labels = coarse()
    labels[labels == PARSER.id("nose")] = PARSER.id("skin")
    give(labels, "nose", spot(*place(0, 0.3), 0.34 * UNIT, 0.45 * UNIT))
    return labels


def with_holes(*sides: str) -> NDArray[np.uint8]:
    picture = flat()
    for side in sides:
        picture[HOLES[side]] = (60, 30, 25)
    return picture


def drawn(picture: NDArray[np.uint8], labels: NDArray[np.uint8] | None = None) -> NDArray[np.uint8]:
    made = draft(picture, wide_nose() if labels is None else labels)
    draw_nose(made)
    return made.labels


def at(labels: NDArray[np.uint8], name: str) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = labels == SCHEME.id(name)
    return found


def test_bridge_tip_and_wings_make_up_the_parser_s_nose() -> None:
    labels = drawn(flat())
    nose = wide_nose() == PARSER.id("nose")
    np.testing.assert_array_equal(np.isin(labels, SCHEME.ids(["nose"])), nose)
    bridge, tip = middle(at(labels, "nose_bridge")), middle(at(labels, "nose_tip"))
    left, right = middle(at(labels, "ala_left")), middle(at(labels, "ala_right"))
    assert bridge[1] < tip[1] and right[0] < tip[0] < left[0]
    assert right[1] > bridge[1] < left[1]


def test_without_a_dark_spot_there_are_no_nostrils() -> None:
    labels = drawn(flat())
    assert not at(labels, "nostril_left").any() and not at(labels, "nostril_right").any()


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_dark_hole_is_a_nostril(side: str) -> None:
    labels = drawn(with_holes(side))
    other = {"left": "right", "right": "left"}[side]
    assert iou(at(labels, f"nostril_{side}"), HOLES[side]) > 0.85
    assert not at(labels, f"nostril_{other}").any()


def test_a_shadow_along_the_edge_of_the_nose_is_no_tail_of_the_nostril() -> None:
    picture = with_holes("left", "right")
    x, y = place(0.15, 0.6)
    picture[int(y), int(x) : int(x + 0.15 * UNIT)] = (60, 30, 25)  # a line one pixel high
    nostril = at(drawn(picture), "nostril_left")
    assert iou(nostril, HOLES["left"]) > 0.85
    assert np.ptp(np.nonzero(nostril)[1]) < 20


def test_only_the_largest_piece_counts() -> None:
    picture = with_holes("left")
    picture[spot(*place(0.27, 0.55), 2.5)] = (60, 30, 25)
    assert iou(at(drawn(picture), "nostril_left"), HOLES["left"]) > 0.85


def test_dark_higher_up_is_no_nostril() -> None:
    picture = flat()
    picture[spot(*place(0.15, 0.3), 8)] = (60, 30, 25)
    assert not at(drawn(picture), "nostril_left").any()


def test_a_crumb_is_no_nostril() -> None:
    picture = flat()
    x, y = place(0.15, 0.6)
    picture[int(y) : int(y) + 2, int(x) : int(x) + 2] = (60, 30, 25)
    assert not at(drawn(picture), "nostril_left").any()


def test_a_face_without_a_nose_stays_without() -> None:
    labels = coarse()
    labels[labels == PARSER.id("nose")] = PARSER.id("skin")
    assert not drawn(flat(), labels).any()
