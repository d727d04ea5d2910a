"""Soft masks of the aligned face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from editgan_desktop.editing.soft_masks import FADE, GROWN, closed, feather, shrunk, stay

SIDE = 256
NOWHERE = np.zeros((SIDE, SIDE), bool)


def square(low: int, high: int) -> NDArray[np.bool_]:
    mask = NOWHERE.copy()
    mask[low:high, low:high] = True
    return mask


def test_feather_is_none_outside_and_full_in_the_middle() -> None:
    region = square(64, 192)
    shown = feather(region, NOWHERE)
    assert not shown[~region].any() and shown[region].min() > 0
    assert (shown[80:176, 80:176] == 1).all()


def test_feather_rises_smoothly() -> None:
    profile = feather(square(64, 192), NOWHERE)[128, 60:128]
    steps = np.diff(profile)
    assert (steps >= -1e-6).all() and steps.max() < 0.3


def test_feather_stays_away_by_its_margin() -> None:
    shown = feather(square(64, 192), NOWHERE, margin=5)
    assert not shown[:69].any() and shown[69, 128] > 0


def test_narrow_regions_show_in_full_too() -> None:
    region = NOWHERE.copy()
    region[100:107, 40:200] = True
    assert feather(region, NOWHERE)[103, 120] == 1


def test_a_moved_part_near_the_border_shows_in_full() -> None:
    moved = NOWHERE.copy()
    moved[69:72, 120:130] = True
    assert feather(square(64, 192), NOWHERE)[69, 125] < 0.95
    assert (feather(square(64, 192), moved)[moved] == 1).all()


def test_regions_fade_towards_the_crops_own_border() -> None:
    shown = feather(~NOWHERE, NOWHERE, margin=2)
    assert not shown[:2].any() and not shown[:, -2:].any() and shown[128, 128] == 1


def test_shrinking_takes_squares() -> None:
    assert (shrunk(square(64, 192), 3) == square(67, 189)).all()


def test_nothing_of_the_photo_stays_in_moved_parts() -> None:
    stays = stay(square(100, 120))
    assert not stays[square(100, 120)].any() and stays[0, 0] == 1
    assert stays[110, 119 + int(GROWN * SIDE)] == 0
    assert stays[110, 122 + int((GROWN + FADE) * SIDE)] == 1
    assert (stay(NOWHERE) == 1).all()


def test_what_lies_between_two_moved_edges_moved_too() -> None:
    edges = square(100, 120)
    edges[106:114, 106:114] = False
    assert (stay(edges) == stay(square(100, 120))).all()
    assert not closed(edges, 3)[110, 110] and (closed(edges, 8) == square(100, 120)).all()
    assert closed(~NOWHERE, 3).all()


def test_shrinking_by_more_than_there_is_leaves_nothing() -> None:
    assert not shrunk(~NOWHERE, SIDE).any()
