"""Where an edit happens."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.requests import EditRequest
from editgan_desktop.editing.region import edit_region, grow, painted_parts, request_region, resize_mask

from ..drawn_face import SCHEME

NOSE, HAIR, SKIN = SCHEME.id("nose"), SCHEME.id("hair"), SCHEME.id("skin")


@pytest.fixture
def before() -> NDArray[np.uint8]:
    """[30, 40] skin with a nose at rows 10..14, columns 10..14, and hair above row 5."""
    labels = np.full((30, 40), SKIN, np.uint8)
    labels[10:15, 10:15] = NOSE
    labels[:5] = HAIR
    return labels


@pytest.fixture
def after(before: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The nose five columns further right."""
    labels = before.copy()
    labels[10:15, 10:15] = SKIN
    labels[10:15, 15:20] = NOSE
    return labels


def request_of(before: NDArray[np.uint8], after: NDArray[np.uint8], *parts: str, buffer: int = 0) -> EditRequest:
    source = WPlus(np.zeros((1, 1), np.float32), "tiny/w+")
    return EditRequest(source, before, after, SCHEME.name, parts, buffer)


def test_region_is_the_parts_before_or_after(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
    expected = np.zeros(before.shape, bool)
    expected[10:15, 10:20] = True
    np.testing.assert_array_equal(edit_region(SCHEME, ["nose"], before, after, 0), expected)
    expected[:5] = True
    np.testing.assert_array_equal(edit_region(SCHEME, ["hair", "nose"], before, after, 0), expected)


def test_groups_are_parts_too(before: NDArray[np.uint8]) -> None:
    labels = before.copy()
    labels[20, 5], labels[20, 9] = SCHEME.id("eye_left"), SCHEME.id("eye_right")
    assert np.argwhere(edit_region(SCHEME, ["eyes"], labels, labels, 0)).tolist() == [[20, 5], [20, 9]]


def test_region_of_a_request_has_everything_repainted(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
    """Even where neither label is one of the parts the user named."""
    after[25, 30] = SCHEME.id("background")
    region = request_region(SCHEME, request_of(before, after, "hair"))
    np.testing.assert_array_equal(region, (before == HAIR) | (before != after))


def test_region_of_a_request_keeps_its_parts_where_nothing_changed(
    before: NDArray[np.uint8], after: NDArray[np.uint8]
) -> None:
    after[10, 10] = NOSE
    assert request_region(SCHEME, request_of(before, after, "nose"))[10, 10]


@pytest.mark.parametrize("buffer", [1, 2, 3, 5])
def test_buffer_grows_by_a_disc(buffer: int) -> None:
    point = np.zeros((21, 21), bool)
    point[10, 10] = True
    grown = grow(point, buffer)
    rows, columns = np.nonzero(grown)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (10 - buffer, 10 + buffer) * 2
    distance = np.hypot(rows - 10, columns - 10)
    assert distance.max() < buffer + 1
    assert len(rows) >= (np.hypot(*(np.indices((21, 21)) - 10)) <= buffer).sum() - 8


def test_buffer_reaches_the_request_and_the_refinement(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
    plain = edit_region(SCHEME, ["nose"], before, after, 0)
    np.testing.assert_array_equal(edit_region(SCHEME, ["nose"], before, after, 3), grow(plain, 3))
    region = request_region(SCHEME, request_of(before, after, "nose", buffer=3))
    np.testing.assert_array_equal(region, grow(plain, 3))


def test_no_buffer_gives_a_copy(before: NDArray[np.uint8]) -> None:
    mask = before == NOSE
    grown = grow(mask, 0)
    np.testing.assert_array_equal(grown, mask)
    assert not np.shares_memory(grown, mask)


def test_a_painting_is_about_what_was_painted_and_painted_over(
    before: NDArray[np.uint8], after: NDArray[np.uint8]
) -> None:
    assert painted_parts(SCHEME, before, after) == ("nose",)
    after[3, :] = NOSE
    assert painted_parts(SCHEME, before, after) == ("nose", "hair")
    assert painted_parts(SCHEME, before, before) == ()


def test_a_painting_with_skin_alone_is_about_skin(before: NDArray[np.uint8]) -> None:
    """Skin surrounds everything, so it counts only when nothing else does."""
    after = before.copy()
    after[20, 20] = SCHEME.id("background")
    assert painted_parts(SCHEME, before, after) == ("background",)
    after = before.copy()
    after[:5] = SKIN
    assert painted_parts(SCHEME, before, after) == ("hair",)


def test_a_smaller_mask_holds_shares() -> None:
    mask = np.zeros((4, 8), bool)
    mask[:2, :2] = True
    mask[0, 4] = True
    small = resize_mask(mask, (2, 4))
    assert small.dtype == np.float32
    np.testing.assert_allclose(small, [[1, 0, 0.25, 0], [0, 0, 0, 0]])
    np.testing.assert_allclose(resize_mask(mask, (4, 8)), mask)


def test_a_larger_mask_stays_a_mask() -> None:
    mask = np.zeros((3, 4), bool)
    mask[1, 2] = True
    np.testing.assert_array_equal(resize_mask(mask, (6, 8)), mask.repeat(2, 0).repeat(2, 1))
