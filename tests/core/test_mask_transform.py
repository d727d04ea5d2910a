"""Pieces of a label map that are moved, scaled, turned and reshaped."""

from __future__ import annotations

import math

import numpy as np
import pytest

from editgan_desktop.core.mask_ops import Box
from editgan_desktop.core.mask_transform import Piece, Placement, grown, lift, reshaped, shrunk, smoothed

SKIN, NOSE, LIP, HAIR = 1, 2, 3, 4
SHAPE = (40, 60)


def face() -> np.ndarray:
    """Skin below hair, a nose of 12 by 8 pixels with a lip as its lower half."""
    labels = np.full(SHAPE, SKIN, np.uint8)
    labels[:6] = HAIR
    labels[14:18, 20:32] = NOSE
    labels[18:22, 20:32] = LIP
    return labels


def piece(labels: np.ndarray, *parts: int) -> Piece:
    found = lift(labels, np.isin(labels, parts), [i for i in range(5) if i not in parts])
    assert found is not None
    return found


def whole(labels: np.ndarray, made: tuple[Box, np.ndarray, np.ndarray]) -> np.ndarray:
    result = labels.copy()
    box, pixels, values = made
    result[box.slices][pixels] = values[pixels]
    return result


def moved(labels: np.ndarray, placement: Placement, *parts: int, locked: tuple[int, ...] = ()) -> np.ndarray:
    return whole(labels, piece(labels, *parts).set_down(placement, locked))


def test_nothing_is_lifted_off_an_empty_mask() -> None:
    assert lift(face(), np.zeros(SHAPE, bool), []) is None


def test_a_piece_that_is_not_moved_changes_nothing() -> None:
    labels = face()
    np.testing.assert_array_equal(moved(labels, Placement(), NOSE, LIP), labels)


def test_a_shift_moves_every_pixel_and_fills_the_hole_from_around() -> None:
    labels = face()
    result = moved(labels, Placement(shift=(9, -3)), NOSE, LIP)
    expected = face()
    expected[14:22, 20:32] = SKIN
    expected[11:15, 29:41] = NOSE
    expected[15:19, 29:41] = LIP
    np.testing.assert_array_equal(result, expected)


def test_the_hole_takes_the_nearest_label_that_may_fill_it() -> None:
    labels = face()
    result = moved(labels, Placement(shift=(0, 15)), NOSE)
    assert (result[14:18, 20:32] == SKIN).sum() > 24 and (result[17, 22:30] == LIP).all()
    found = lift(labels, labels == NOSE, [HAIR])
    assert found is not None
    assert (whole(labels, found.set_down(Placement(shift=(0, 15))))[14:18, 20:32] == HAIR).all()


def test_scaling_is_about_the_middle() -> None:
    labels = face()
    result = moved(labels, Placement(scale=(2.0, 1.0)), NOSE, LIP)
    assert np.flatnonzero((result == NOSE).any(0)).tolist() == list(range(14, 38))
    assert np.flatnonzero((result == NOSE).any(1)).tolist() == list(range(14, 18))


def test_a_quarter_turn_swaps_the_sides() -> None:
    result = moved(face(), Placement(angle=math.pi / 2), NOSE, LIP)
    rows, columns = np.nonzero(np.isin(result, (NOSE, LIP)))
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (12, 8)
    assert columns[result[rows, columns] == NOSE].min() > columns[result[rows, columns] == LIP].max()  # clockwise


def test_mirrored_twice_is_as_it_was() -> None:
    labels = face()
    labels[14:16, 20:23] = SKIN
    mirror = Placement(scale=(-1.0, 1.0))
    once = moved(labels, mirror, NOSE, LIP)
    assert (once[14:16, 29:32] == SKIN).all() and (once[14:16, 20:29] == NOSE).all()
    np.testing.assert_array_equal(moved(once, mirror, NOSE, LIP), labels)


def test_locked_parts_are_not_painted_over() -> None:
    labels = face()
    result = moved(labels, Placement(shift=(0, -12)), NOSE, LIP, locked=(HAIR,))
    assert (result[:6] == HAIR).all() and (result[6:10, 20:32] == LIP).all()
    assert not (result == NOSE).any()


@pytest.mark.parametrize("shift", [(45, 0), (0, 100), (-200, -200)])
def test_what_leaves_the_map_is_gone(shift: tuple[float, float]) -> None:
    result = moved(face(), Placement(shift=shift), NOSE, LIP)
    assert np.isin(result, (NOSE, LIP)).sum() in (0,)
    assert (result[14:22, 20:32] == SKIN).all()


def test_growing_keeps_to_what_is_allowed() -> None:
    labels = face()
    labels[12:14] = HAIR
    mask = labels == NOSE
    wide = grown(mask, 2, labels != HAIR)
    assert wide[14:18, 18:34].sum() > 56 and not wide[:14].any()
    result = reshaped(labels, mask, wide, [SKIN])
    assert (result == NOSE).sum() == wide.sum() and (result[12:14] == HAIR).all()


def test_shrinking_gives_the_rim_to_the_surroundings() -> None:
    labels = face()
    mask = np.isin(labels, (NOSE, LIP))
    result = reshaped(labels, mask, shrunk(mask, 1), [SKIN])
    assert np.isin(result, (NOSE, LIP)).sum() == 10 * 6
    assert (result[15:18, 21:31] == NOSE).all() and (result[14, 20:32] == SKIN).all()


def test_the_edge_of_the_picture_is_no_border() -> None:
    labels = face()
    assert shrunk(labels == HAIR, 2).sum() == 4 * SHAPE[1]


def test_smoothing_takes_off_what_sticks_out_and_keeps_thin_things() -> None:
    mask = np.zeros((512, 512), bool)
    mask[200:300, 200:300] = True
    mask[200:204, 300:340] = True
    calm = smoothed(mask, np.ones_like(mask))
    assert calm[210:290, 205:295].all() and not calm[:, 310:].any()
    thin = np.zeros((512, 512), bool)
    thin[200:203, 100:400] = True
    assert smoothed(thin, np.ones_like(thin)).sum() > 0.8 * thin.sum()
