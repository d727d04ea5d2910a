"""Original pixels in an edited picture: exact inside, untouched far away, and a piece is as the whole."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.mask_ops import Box
from editgan_desktop.core.restoring import RESTORED, at_size, blended, covering, reached, restored, shares

SIZES = ((1024, 1024), (256, 256), (300, 225))  # pictures, of a mask of the same shape


def marks_of(size: tuple[int, int]) -> NDArray[np.uint8]:
    """On a mask of 512 rows: a block in the middle, and one in a corner."""
    marks = np.zeros((512, 512 * size[1] // size[0]), np.uint8)
    marks[200:260, 150:230] = RESTORED
    marks[:20, :30] = RESTORED
    return marks


def noise(size: tuple[int, int], seed: int) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (*size, 3), dtype=np.uint8)


@pytest.mark.parametrize("size", SIZES)
def test_original_inside_edited_far_away_and_soft_between(size: tuple[int, int]) -> None:
    edited, original = np.zeros((*size, 3), np.uint8), np.full((*size, 3), 255, np.uint8)
    made = restored(edited, original, marks_of(size))[..., 0]
    scale = size[0] / 512
    top, bottom, left, right = (round(edge * scale) for edge in (200, 260, 150, 230))
    assert (made[top:bottom, left:right] == 255).all() and (made[: int(20 * scale), : int(30 * scale)] == 255).all()
    beyond = made[(top + bottom) // 2, right : right + round(0.04 * size[0])].astype(int)
    assert (np.diff(beyond) <= 0).all() and beyond[-1] == 0
    assert ((beyond > 0) & (beyond < 255)).sum() >= 3  # no hard edge
    reach = round(0.04 * size[0])
    assert not made[bottom + reach :].any() and not made[: top - reach, left:].any()


@pytest.mark.parametrize("size", SIZES)
def test_a_piece_is_exactly_as_in_the_whole(size: tuple[int, int]) -> None:
    marks, random = marks_of(size), np.random.default_rng(0)
    whole = shares(marks, size)
    for _ in range(20):
        top, left = (int(random.integers(0, side - 40)) for side in size)
        box = Box(left, top, left + int(random.integers(1, 40)), top + int(random.integers(1, 40)))
        np.testing.assert_array_equal(shares(marks, size, box), whole[box.slices])


@pytest.mark.parametrize("size", SIZES)
def test_strokes_one_by_one_give_what_all_of_them_give(size: tuple[int, int]) -> None:
    edited, original, random = noise(size, 1), noise(size, 2), np.random.default_rng(3)
    marks = np.zeros_like(marks_of(size))
    picture = edited
    for number in range(12):
        top, left = (int(random.integers(0, side - 30)) for side in marks.shape)
        box = Box(left, top, left + 30, top + 17)
        marks[box.slices] = 0 if number % 3 == 2 else RESTORED
        picture = blended(picture, edited, original, marks, reached(box, marks.shape, size))
    np.testing.assert_array_equal(picture, restored(edited, original, marks))


def test_without_marks_it_is_the_picture_itself() -> None:
    edited = noise((64, 64), 1)
    assert restored(edited, noise((64, 64), 2), np.zeros((32, 32), np.uint8)) is edited


def test_the_original_may_have_another_size() -> None:
    original = noise((256, 256), 2)
    made = restored(noise((64, 64), 1), original, np.full((32, 32), RESTORED, np.uint8))
    np.testing.assert_array_equal(made, at_size(original, (64, 64)))


def test_a_box_covers_every_pixel_it_lies_on() -> None:
    assert covering(Box(1, 1, 2, 3), (8, 8), (16, 16)) == Box(2, 2, 4, 6)
    assert covering(Box(3, 3, 5, 5), (16, 16), (8, 8)) == Box(1, 1, 3, 3)
