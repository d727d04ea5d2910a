"""The layer of an edit: where it shows, what it covers, and which colours it takes from around."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.editing.blend import border_tint, changed, make_layer, matching_colours, same_shapes
from editgan_desktop.editing.soft_masks import stay

SIDE = 256
NOWHERE = np.zeros((SIDE, SIDE), bool)


def square(low: int, high: int) -> NDArray[np.bool_]:
    mask = NOWHERE.copy()
    mask[low:high, low:high] = True
    return mask


def plain(value: int) -> NDArray[np.uint8]:
    return np.full((SIDE, SIDE, 3), value, np.uint8)


def tinted(value: float) -> NDArray[np.float32]:
    return np.full((SIDE, SIDE, 3), value, np.float32)


def test_new_shapes_cover_the_photo_and_new_tints_do_not() -> None:
    stripes = tinted(0)
    stripes[100:120:4, 100:120] = 0.5
    stripes[102:120:4, 100:120] = -0.5
    assert same_shapes(stripes)[110, 110] == 0 and same_shapes(stripes)[40, 40] == 1
    assert (same_shapes(tinted(0.4)) == 1).all()


def test_where_the_picture_is_the_same_nothing_changed() -> None:
    assert not changed(tinted(0.004)).any() and changed(tinted(-0.03)).all()


def test_the_borders_tint_is_that_of_the_change_and_ends_in_the_middle() -> None:
    shade = tinted(-0.1)
    shade[90:166, 90:166] = 0.3
    region = square(32, 224)
    tint = border_tint(shade, region, stay(NOWHERE))
    np.testing.assert_allclose(tint[32, 128], -0.1, atol=0.005)
    assert not tint[70:186, 70:186].any() and (tint <= 0).all()


def test_moved_parts_say_nothing_about_the_borders_tint() -> None:
    shade = tinted(0)
    moved = np.zeros_like(NOWHERE)
    moved[20:50, 100:150] = True
    shade[moved] = 0.5
    shade[:3] = 0.5  # far from the region's border, at that of the crop
    tint = border_tint(shade, square(32, 224), stay(moved))
    assert np.abs(tint).max() < 1e-3


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
    assert layer.replaced[80, 80] == 0 and layer.replaced[128, 128] == 1
    np.testing.assert_allclose(layer.colour[80, 80], 30 / 255, atol=1e-5)
    np.testing.assert_allclose(layer.colour[128, 128], 150 / 255, atol=1e-4)
    assert not layer.colour[~square(40, 216)].any() and not layer.replaced[~square(40, 216)].any()


def test_sizes_must_agree() -> None:
    with pytest.raises(BadInputError, match="same size"):
        make_layer(plain(1), plain(1)[:128, :128], plain(1), NOWHERE, NOWHERE)
    with pytest.raises(BadInputError, match="region"):
        make_layer(plain(1), plain(1), plain(1), NOWHERE[:128], NOWHERE)
