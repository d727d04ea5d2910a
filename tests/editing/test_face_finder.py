"""Faces found: the bookkeeping with a stand-in for YuNet, and the real one on generated faces and photos."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from editgan_desktop.assets.fetch import local_paths
from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.core.crop import Crop, moved_points
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.photo_file import read_photo, to_srgb
from editgan_desktop.editing.align import FoundFace, align, ffhq_crop
from editgan_desktop.editing.face_finder import FaceFinder, distinct, overlap, scaled
from editgan_desktop.editing.synthesise import to_uint8
from editgan_desktop.networks.generator import sampled_latent
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN

from ..conftest import RealWeights

DATA = Path(__file__).parents[3] / "shared" / "data"
POINTS = np.array([[38, 48], [62, 48], [50, 62], [40, 72], [60, 72]], np.float64)


def found(box: tuple[float, float, float, float], score: float = 0.9) -> FoundFace:
    return FoundFace(box, np.zeros((5, 2)), score)


def test_overlap() -> None:
    assert overlap((0, 0, 10, 10), (0, 0, 10, 10)) == 1
    assert overlap((0, 0, 10, 10), (5, 0, 10, 10)) == pytest.approx(1 / 3)
    assert overlap((0, 0, 10, 10), (20, 0, 10, 10)) == 0
    assert overlap((0, 0, 10, 10), (20, 20, 10, 10)) == 0


def test_of_several_boxes_on_one_face_the_most_certain_stays() -> None:
    a, b, c = found((0, 0, 10, 10), 0.7), found((1, 1, 10, 10), 0.9), found((40, 0, 10, 10), 0.8)
    assert distinct([a, b, c]) == [b, c]


def test_scaled() -> None:
    face = scaled(FoundFace((1, 2, 3, 4), POINTS, 0.5), 2, 3)
    assert face.box == (2, 6, 6, 12) and face.score == 0.5
    np.testing.assert_array_equal(face.landmarks, POINTS * (2, 3))


class StandIn:
    """A detector that knows one face: it looks for the picture's only red and blue dots, the eyes."""

    def __init__(self) -> None:
        self.sizes: list[tuple[int, int]] = []

    def setInputSize(self, size: tuple[int, int]) -> None:  # noqa: N802
        self.sizes.append(size)

    def detect(self, picture: NDArray[np.uint8]) -> tuple[int, Any]:
        assert self.sizes[-1] == picture.shape[1::-1]
        strong = picture.astype(int) - np.roll(picture, 1, axis=2)
        right, left = (self._middle(strong[..., channel] > 60) for channel in (2, 0))
        if right is None or left is None:
            return 1, None
        if right[0] > left[0]:  # YuNet calls the eye on the left the right one, in mirrored pictures, too
            right, left = left, right
        eyes, across = (right + left) / 2, left - right
        scale = np.linalg.norm(across) / 24
        mouth = np.array([[-10, 24], [10, 24]]) * scale + eyes
        points = np.array([right, left, eyes, *mouth])
        box = [eyes[0] - 23 * scale, eyes[1] - 18 * scale, 46 * scale, 58 * scale]
        return 1, np.array([[*box, *points.ravel(), 0.95]], np.float32)

    @staticmethod
    def _middle(where: NDArray[np.bool_]) -> NDArray[np.float64] | None:
        rows, columns = np.nonzero(where)
        return np.array([columns.mean() + 0.5, rows.mean() + 0.5]) if len(rows) else None


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    detector = StandIn()
    monkeypatch.setattr(cv2.FaceDetectorYN, "create", lambda *args: detector)
    return detector


def dots(height: int, width: int, middle: tuple[int, int], apart: int) -> NDArray[np.uint8]:
    """A grey photo with a red and a blue dot beside `middle` (x, y)."""
    picture = np.full((height, width, 3), 120, np.uint8)
    radius = max(3, apart // 5)
    for side, colour in ((-1, (255, 0, 0)), (1, (0, 0, 255))):
        cv2.circle(picture, (middle[0] + side * apart // 2, middle[1]), radius, colour, -1)
    return picture


@pytest.mark.parametrize(("height", "width"), [(600, 800), (300, 280), (2000, 2500)])
def test_a_face_is_found_once_and_in_photo_pixels(stand_in: StandIn, height: int, width: int) -> None:
    middle, apart = (width // 2, height // 2), height // 8
    (face,) = FaceFinder(Path("yunet")).find(dots(height, width, middle, apart))
    np.testing.assert_allclose((face.landmarks[0] + face.landmarks[1]) / 2, np.array(middle) + 0.5, atol=0.03 * apart)
    assert face.landmarks[1, 0] - face.landmarks[0, 0] == pytest.approx(apart, rel=0.06)
    assert face.landmarks[3, 0] < face.landmarks[4, 0], "the corners of the mouth keep their sides, too"
    assert face.box[2] == pytest.approx(46 / 24 * apart, rel=0.08)
    assert face.box[0] + face.box[2] / 2 == pytest.approx(middle[0], abs=0.1 * apart)


def test_large_photos_are_searched_small_and_never_enlarged(stand_in: StandIn) -> None:
    blank = np.full((300, 500, 3), 120, np.uint8)
    assert FaceFinder(Path("yunet")).find(blank) == []
    assert stand_in.sizes == [(320, 192), (500, 300)]
    stand_in.sizes.clear()
    FaceFinder(Path("yunet")).find(np.full((4000, 3000, 3), 120, np.uint8))
    assert stand_in.sizes == [(240, 320), (480, 640), (1200, 1600)]


def test_a_face_that_lies_outside_is_left_out(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = dots(400, 500, (60, 200), 60)
    assert len(FaceFinder(Path("yunet")).find(photo)) == 1

    def moved(self: FaceFinder, picture: Any, face: FoundFace) -> FoundFace:
        return FoundFace((face.box[0] - 30, *face.box[1:]), face.landmarks, face.score)

    monkeypatch.setattr(FaceFinder, "_again", moved)
    assert FaceFinder(Path("yunet")).find(photo) == []


def finder(real_weights: RealWeights) -> FaceFinder:
    real_weights("yunet")
    (path,) = local_paths(find_weight("yunet")).values()
    return FaceFinder(path)


@pytest.mark.weights
def test_generated_faces_fill_their_crop(real_weights: RealWeights, real_generator: MobileStyleGAN) -> None:
    """They are aligned by construction: the crop of each is nearly the whole picture, and so it stays in a photo."""
    finds, offsets = finder(real_weights), []
    for seed in (501, 504, 602):
        with torch.no_grad():
            ws = sampled_latent(real_generator, SeedSource(seed))
            picture = to_uint8(real_generator.rgb(real_generator.features(ws, None)))
        (face,) = finds.find(picture)
        crop = ffhq_crop(face)
        offsets.append([*(np.array(crop.centre) / 1024 - 0.5), np.log(crop.side / 1024), crop.angle])
        place = Crop((900, 700), 500, 0.35)
        photo = cv2.warpAffine(picture, place.to_photo(1024), (1700, 1500), flags=cv2.INTER_AREA)
        again = ffhq_crop(finds.find(photo)[0])
        expected = moved_points(place.to_photo(1024), crop.corners)
        assert np.linalg.norm(again.corners - expected, axis=1).max() < 0.09 * place.side
    assert np.abs(offsets).max() < 0.12 and np.abs(np.mean(offsets, axis=0)).max() < 0.06


@pytest.mark.weights
@pytest.mark.skipif(not DATA.is_dir(), reason="the photos beside the checkout are not here")
def test_photos_of_people_come_out_with_their_eyes_in_place(real_weights: RealWeights) -> None:
    finds = finder(real_weights)
    paths = [*sorted((DATA / "london" / "neutral").iterdir())[:3], *sorted((DATA / "portraits").iterdir())[:3]]
    for path in paths:
        picture = to_srgb(read_photo(path))
        faces = finds.find(picture)
        assert len(faces) == 1, path.name
        (face,) = finds.find(align(picture, ffhq_crop(faces[0])))
        eyes = (face.landmarks[0] + face.landmarks[1]) / 2048
        np.testing.assert_allclose(eyes, (0.5, 0.475), atol=0.03)


@pytest.mark.weights
def test_two_faces_and_none(real_weights: RealWeights, real_generator: MobileStyleGAN) -> None:
    finds = finder(real_weights)
    with torch.no_grad():
        ws = sampled_latent(real_generator, SeedSource(501))
        picture = to_uint8(real_generator.rgb(real_generator.features(ws, None)))
    photo = np.full((1200, 2600, 3), 128, np.uint8)
    photo[100:1124, 50:1074] = picture
    photo[300:556, 1800:2056] = cv2.resize(picture, (256, 256), interpolation=cv2.INTER_AREA)
    first, second = finds.find(photo)
    assert first.box[2] > 3 * second.box[2] and first.box[0] < 1074 and second.box[0] > 1800
    assert finds.find(np.full((500, 500, 3), 128, np.uint8)) == []
