"""Teeth in the open mouth."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.mouth import draw_mouth

from .drawn import PARSER, SCHEME, coarse, draft, flat, iou, pixels, spot

LABELS = coarse()
INSIDE = PARSER.id("inner_mouth") == LABELS
LIPS = np.isin(LABELS, PARSER.ids(["lip_upper", "lip_lower"]))
TOP = INSIDE & (pixels()[1] < 392)  # where the teeth are
WHITE, DARK, LIP, TONGUE = (235, 230, 220), (45, 20, 20), (190, 90, 95), (205, 110, 115)


def mouth(inside: tuple[int, int, int] = DARK) -> NDArray[np.uint8]:
    picture = flat()
    picture[LIPS], picture[INSIDE] = LIP, inside
    return picture


def drawn(picture: NDArray[np.uint8], labels: NDArray[np.uint8] = LABELS) -> NDArray[np.uint8]:
    made = draft(picture, labels)
    draw_mouth(made)
    return made.labels


def test_bright_and_pale_is_teeth_the_rest_is_not() -> None:
    picture = mouth()
    picture[TOP] = WHITE
    labels = drawn(picture)
    assert iou(labels == SCHEME.id("teeth"), TOP) > 0.9
    np.testing.assert_array_equal(np.isin(labels, SCHEME.ids(["teeth", "inner_mouth"])), INSIDE)


@pytest.mark.parametrize("color", [DARK, TONGUE])
def test_no_teeth_where_all_is_dark_or_red(color: tuple[int, int, int]) -> None:
    labels = drawn(mouth(color))
    assert not (labels == SCHEME.id("teeth")).any()
    np.testing.assert_array_equal(labels == SCHEME.id("inner_mouth"), INSIDE)


def test_a_tongue_below_the_teeth_stays_inner_mouth() -> None:
    picture = mouth(TONGUE)
    picture[TOP] = WHITE
    assert iou(drawn(picture) == SCHEME.id("teeth"), TOP) > 0.9


def test_gaps_between_teeth_belong_to_them() -> None:
    picture = mouth()
    picture[TOP] = WHITE
    picture[TOP & (pixels()[0] % 12 < 2)] = DARK
    assert iou(drawn(picture) == SCHEME.id("teeth"), TOP) > 0.9


def test_a_gleam_is_no_tooth() -> None:
    picture = mouth()
    picture[spot(256, 396, 1.2)] = WHITE
    assert not (drawn(picture) == SCHEME.id("teeth")).any()


def test_the_teeth_end_at_the_lips() -> None:
    picture = mouth()
    picture[TOP], picture[LIPS] = WHITE, WHITE
    labels = drawn(picture)
    assert not np.isin(labels[~INSIDE], SCHEME.ids(["teeth", "inner_mouth"])).any()


def test_a_closed_mouth_stays_closed() -> None:
    labels = LABELS.copy()
    labels[INSIDE] = PARSER.id("lip_lower")
    assert not drawn(mouth(WHITE), labels).any()
