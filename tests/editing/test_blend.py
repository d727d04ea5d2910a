"""The layer of an edit: where it shows, what it covers, and which colours it takes from around."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.editing.blend import FADE, GROWN, feather, make_layer, matching_colours, shrunk, stay

SIDE = 256
NOWHERE = np.zeros((SIDE, SIDE), bool)


def square(low: int, high: int) -> NDArray[np.bool_]:
    mask = NOWHERE.copy()
    mask[low:high, low:high] = True
    return mask


def plain(value: int) -> NDArray[np.uint8]:
    return np.full((SIDE, SIDE, 3), value, np.uint8)


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
    moved[68:72, 120:130] = True
    assert feather(square(64, 192), NOWHERE)[69, 125] < 0.9
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


@pytest.mark.parametrize("hole", [square(100, 120), square(20, 236), NOWHERE])
def test_a_plain_residual_is_continued_as_it_is(hole: NDArray[np.bool_]) -> None:
    residual = np.full((SIDE, SIDE, 3), (0.1, -0.2, 0.0), np.float32)
    found = matching_colours(residual, (~hole).astype(np.float32))
    np.testing.assert_allclose(found, residual, atol=1e-4)


def test_what_lies_in_the_hole_is_not_seen() -> None:
    hole = square(100, 140)
    residual = np.where(hole[..., None], np.float32(1), np.float32(0)) * np.ones(3, np.float32)
    assert np.abs(matching_colours(residual, (~hole).astype(np.float32))).max() < 1e-6


def test_a_slope_is_continued_between_its_sides() -> None:
    slope = np.repeat(np.linspace(-0.3, 0.3, SIDE, dtype=np.float32)[None, :, None], SIDE, 0).repeat(3, 2)
    found = matching_colours(slope, (~square(96, 160)).astype(np.float32))
    inside = found[128, 96:160, 0]
    assert np.abs(inside - slope[128, 96:160, 0]).max() < 0.04 and (np.diff(inside) > -2e-3).all()


def test_all_covered_gives_no_colour() -> None:
    assert not matching_colours(np.ones((SIDE, SIDE, 3), np.float32), np.zeros((SIDE, SIDE), np.float32)).any()


def test_a_layer_adds_where_nothing_moved_and_covers_where_parts_moved() -> None:
    moved = square(110, 146)
    layer = make_layer(plain(120), plain(100), plain(130), square(40, 216), moved)
    assert layer.replaced[60, 60] == 0 and layer.replaced[128, 128] == 1
    np.testing.assert_allclose(layer.colour[60, 60], 30 / 255, atol=1e-5)
    np.testing.assert_allclose(layer.colour[128, 128], 150 / 255, atol=1e-4)
    assert not layer.colour[~square(40, 216)].any() and not layer.replaced[~square(40, 216)].any()


def test_sizes_must_agree() -> None:
    with pytest.raises(BadInputError, match="same size"):
        make_layer(plain(1), plain(1)[:128, :128], plain(1), NOWHERE, NOWHERE)
    with pytest.raises(BadInputError, match="region"):
        make_layer(plain(1), plain(1), plain(1), NOWHERE[:128], NOWHERE)
