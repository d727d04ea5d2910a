"""FFHQ's rule and the square it cuts, on drawn pictures."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.crop import Crop, moved_points
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.editing.align import TOO_HIGH, TOO_LARGE, FoundFace, align, ffhq_crop

UPRIGHT = np.array([[400, 480], [620, 480], [510, 600], [430, 710], [590, 710]], np.float64)


def face(landmarks: NDArray[np.float64]) -> FoundFace:
    return FoundFace((0, 0, 1, 1), landmarks, 1.0)


def rising(height: int, width: int) -> NDArray[np.uint8]:
    """[H, W, 3]: red tells the column, green the row, both in 20 … 220."""
    down, right = np.mgrid[0:height, 0:width]
    picture = np.full((height, width, 3), 100, np.uint8)
    picture[..., 0] = np.rint(20 + 200 * (right + 0.5) / width)
    picture[..., 1] = np.rint(20 + 200 * (down + 0.5) / height)
    return picture


def test_the_published_rule() -> None:
    """Upright: the centre a tenth of the way to the mouth; the side four eye distances or 3.6 times eyes to mouth."""
    crop = ffhq_crop(face(UPRIGHT))
    side = 4 * 220 / TOO_LARGE
    assert crop.side == pytest.approx(side) and crop.angle == 0
    assert crop.centre == pytest.approx((510, 480 + 0.1 * 230 + TOO_HIGH * side))
    long = UPRIGHT + np.array([[0, 0], [0, 0], [0, 0], [0, 100], [0, 100]])
    assert ffhq_crop(face(long)).side == pytest.approx(3.6 * 330 / TOO_LARGE)


@pytest.mark.parametrize("angle", [-2.5, -0.4, 0.3, 1.5])
def test_the_crop_turns_moves_and_grows_with_the_face(angle: float) -> None:
    turn = 1.7 * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    before, after = ffhq_crop(face(UPRIGHT)), ffhq_crop(face(UPRIGHT @ turn.T + (30, -20)))
    assert after.angle == pytest.approx(angle) and after.side == pytest.approx(1.7 * before.side)
    np.testing.assert_allclose(after.centre, turn @ before.centre + (30, -20))


def test_both_eyes_and_mouth_say_where_up_is() -> None:
    """A mouth to one side turns the crop, by less than its own angle."""
    aside = UPRIGHT + np.array([[0, 0], [0, 0], [0, 0], [-50, 0], [-50, 0]])
    across, down = np.array([220.0, 0]), np.array([-50.0, 230])
    axis = across + np.array([down[1], -down[0]])
    assert ffhq_crop(face(aside)).angle == pytest.approx(math.atan2(axis[1], axis[0]))
    assert 0 < ffhq_crop(face(aside)).angle < math.atan2(50, 230)


def test_points_on_one_another_are_no_face() -> None:
    with pytest.raises(BadInputError, match=r"no face.*by hand"):
        ffhq_crop(face(np.ones((5, 2))))


def test_the_whole_picture_comes_out_as_it_is() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    np.testing.assert_array_equal(align(noise, Crop((32, 32), 64), 64), noise)


def test_a_part_at_its_own_size_is_cut_out() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (100, 90, 3)).astype(np.uint8)
    np.testing.assert_array_equal(align(noise, Crop((45, 52), 40), 40), noise[32:72, 25:65])


@pytest.mark.parametrize(
    ("side", "angle", "out"), [(64, 0.0, 64), (90, 0.5, 64), (128, -0.3, 64), (330, -2.0, 64), (900, math.pi / 2, 200)]
)
def test_a_spot_comes_out_where_the_crop_says(side: float, angle: float, out: int) -> None:
    """To a fortieth of a pixel: enlarged, as it is, and shrunk in one or two steps."""
    size = int(1.8 * side)
    crop = Crop((size / 2 + 0.3, size / 2 - 0.6), side, angle)
    spot = moved_points(crop.to_photo(1), np.array([[0.4, 0.55]]))[0]
    down, right = np.mgrid[0:size, 0:size] + 0.5
    bright = np.exp(-((right - spot[0]) ** 2 + (down - spot[1]) ** 2) / (2 * (side / 12) ** 2))
    seen = align(np.repeat(np.rint(bright * 255).astype(np.uint8)[..., None], 3, axis=2), crop, out)[..., 1]
    rows, columns = np.mgrid[0:out, 0:out] + 0.5
    found = np.array([np.average(columns, weights=seen), np.average(rows, weights=seen)])
    np.testing.assert_allclose(found, (0.4 * out, 0.55 * out), atol=0.025)


def test_fine_patterns_are_averaged_when_the_crop_shrinks() -> None:
    checks = np.zeros((800, 800, 3), np.uint8)
    checks[::2, ::2] = checks[1::2, 1::2] = 255
    for crop in (Crop((400, 400), 640), Crop((400, 400), 500, 0.2), Crop((400, 400), 300)):
        seen = align(checks, crop, 128)
        assert np.abs(seen.astype(int) - 127).max() < 25


def test_a_large_photo_is_not_looked_at_as_a_whole() -> None:
    """What lies far from the crop changes nothing."""
    first = rising(700, 900)
    other = first.copy()
    other[:300], other[:, 650:] = 0, 255
    crop = Crop((400, 480), 250, 0.2)
    np.testing.assert_array_equal(align(first, crop, 96), align(other, crop, 96))


@pytest.mark.parametrize("side", [50, 100, 300])
def test_beyond_the_border_lies_the_mirrored_photo_soft_and_fading(side: int) -> None:
    """The crop's left half hangs out; inside, the photo is untouched by blur and fade."""
    stripes = np.zeros((100, 100, 3), np.uint8)
    stripes[:, ::8], stripes[:, 1::8], stripes[:, 2::8], stripes[:, 3::8] = 200, 200, 200, 200
    stripes[:, 50:] = 90
    seen = align(stripes, Crop((0, 50), 100), side).astype(int)
    half = side // 2
    inside = align(stripes, Crop((25, 50), 50), half)
    np.testing.assert_allclose(seen[side // 4 : side // 4 + half, half + 2 : -2], inside[:, 2:-2], atol=3)
    contrast = [np.ptp(seen[half, a:b, 0]) for a, b in ((0, half // 3), (2 * half // 3, half), (half, side))]
    assert contrast[0] < contrast[1] <= contrast[2]
    assert np.abs(seen[half, : side // 10] - 90).max() < 25, "the photo's middle colour far out"


def test_the_mirror_shows_what_lies_inside() -> None:
    """Close to the border, where it is hardly faded yet."""
    picture = rising(500, 600)
    seen = align(picture, Crop((100, 250), 300), 300)[150, :, 0].astype(float)
    border = 50
    for near in (1, 3, 6):
        mirrored = seen[border + near]
        faded = mirrored + (np.median(picture[..., 0]) - mirrored) * (near - 0.5) / (0.3 * 300)
        assert seen[border - near] == pytest.approx(faded, abs=1.5)
    assert seen[border - 20] > seen[border] + 5, "darker to the left would be the photo going on"


@pytest.mark.parametrize("crop", [Crop((-500, -500), 100), Crop((50, 50), 5000, 1.0), Crop((50, 50), 0.01)])
def test_any_crop_gives_a_picture(crop: Crop) -> None:
    seen = align(rising(100, 100), crop, 64)
    assert seen.shape == (64, 64, 3) and seen.dtype == np.uint8
