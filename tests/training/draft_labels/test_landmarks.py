"""Landmarks: from crops back to the picture, with stand-ins for the networks, and with the networks themselves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.editing.load import load_parser
from editgan_desktop.editing.synthesise import to_uint8
from editgan_desktop.training.draft_labels.canonical import canonical_mesh
from editgan_desktop.training.draft_labels.draft import draft_labels
from editgan_desktop.training.draft_labels.landmarks import Eye, LandmarkFinder
from editgan_desktop.training.draft_labels.load import LANDMARK_WEIGHTS, load_landmark_finder
from editgan_desktop.training.face_labels import SCHEME as PARSER_SCHEME
from editgan_desktop.training.face_labels import parse_face

from ...conftest import RealWeights

SIZE = 256  # so that a pixel's place fits its colour
ROUNDING = 0.12  # pixels, in the mean over many points


def map_of_places(size: int = SIZE) -> NDArray[np.uint8]:
    """A picture whose red tells the column, green the row, in steps of 256 to its side."""
    steps = np.arange(size) * 256 // size
    picture = np.zeros((size, size, 3), np.uint8)
    picture[..., 0], picture[..., 1] = steps[None], steps[:, None]
    return picture


class Reader:
    """A network that answers fixed points of its crop, and notes which place of the picture it saw at each."""

    def __init__(self, *points: NDArray[np.int64]) -> None:
        self.points = points
        self.crops: list[NDArray[np.float32]] = []
        self.seen: list[list[NDArray[np.float64]]] = []

    def setInput(self, blob: NDArray[np.float32]) -> None:  # noqa: N802
        assert blob.min() >= 0 and blob.max() <= 1, "the networks take colours from 0 to 1"
        self.crops.append(blob[0])
        self.seen.append([blob[0, :2, p[:, 1], p[:, 0]].astype(np.float64) * 255 + 0.5 for p in self.points])

    def getUnconnectedOutLayersNames(self) -> list[str]:  # noqa: N802
        return ["any"]

    def forward(self, names: list[str]) -> list[NDArray[np.float32]]:
        """Points with a depth, at the centres of the pixels; a lesser answer first."""
        shaped = [np.pad(points + 0.5, ((0, 0), (0, 1))) for points in self.points]
        return [points.reshape(1, -1).astype(np.float32) for points in shaped[::-1]]


class Detector:
    """Finds one face, its eyes at two points of a 512 × 512 picture."""

    def __init__(self, *faces: tuple[float, ...]) -> None:
        self.faces = np.array(faces, np.float32) if faces else None

    def detect(self, picture: NDArray[np.uint8]) -> tuple[int, NDArray[np.float32] | None]:
        assert picture.shape == (512, 512, 3)
        return 1, self.faces


def face(x: float, y: float, size: float, tilt: float = 0.0) -> tuple[float, ...]:
    """A row of YuNet: box, then right eye, left eye and three more points, then the score."""
    across = np.array([np.cos(tilt), np.sin(tilt)]) * size / 4
    eyes = [x - across[0], y - across[1], x + across[0], y + across[1]]
    return (x - size / 2, y - size / 2, size, size, *eyes, *[0.0] * 6, 0.9)


def finder(*faces: tuple[float, ...]) -> tuple[LandmarkFinder, Reader, Reader]:
    """With the mean face in the middle of every crop for a mesh."""
    found = LandmarkFinder.__new__(LandmarkFinder)
    mesh = np.floor(canonical_mesh() * 45 + (96, 80)).astype(np.int64)
    random = np.random.default_rng(0)
    networks: Any = (
        Detector(*faces),
        Reader(mesh, np.zeros((1, 2), np.int64)),
        Reader(random.integers(4, 60, (71, 2)), random.integers(4, 60, (5, 2))),
    )
    found._detector, found._mesh, found._iris = networks
    return found, networks[1], networks[2]


@pytest.mark.parametrize("tilt", [0, 0.4, -0.6])
def test_points_of_the_mesh_come_back_to_the_pixel_that_was_seen(tilt: float) -> None:
    found, network, _ = finder(face(256, 256, 200, tilt))
    mesh = found.find(map_of_places()).mesh
    assert mesh.shape == (468, 2)
    apart = mesh - network.seen[-1][0]
    assert np.abs(apart).max() < 1 and np.abs(apart.mean(0)).max() < ROUNDING
    across = mesh[263] - mesh[33]
    assert np.arctan2(across[1], across[0]) == pytest.approx(tilt, abs=0.05), "the crop was turned upright"


def test_the_second_look_is_at_the_face_as_the_first_one_found_it() -> None:
    found, network, _ = finder(face(256, 256, 200))
    found.find(map_of_places())
    assert len(network.seen) == 2
    first = network.seen[0][0]
    low, high = first.min(0), first.max(0)
    left, right = (network.crops[1][0, 96, column] * 255 for column in (0, -1))
    assert right - left == pytest.approx(1.5 * (high - low).max(), rel=0.05)
    assert (left + right) / 2 == pytest.approx((low[0] + high[0]) / 2, abs=2)


@pytest.mark.parametrize("tilt", [0, 0.4])
@pytest.mark.parametrize("side", ["left", "right"])
def test_points_of_the_eyes_come_back_to_the_pixel_that_was_seen(side: str, tilt: float) -> None:
    found, _, network = finder(face(256, 256, 200, tilt))
    eyes = found.find(map_of_places()).eyes
    seen = network.seen[list(eyes).index(side)]
    apart = np.concatenate([eyes[side].contour - seen[0], eyes[side].iris - seen[1]])
    assert len(apart) == 76
    assert np.abs(apart).max() < 1 and np.abs(apart.mean(0)).max() < ROUNDING


def test_only_the_left_eye_is_shown_mirrored() -> None:
    """Then the outer corner lies on the left of both crops, as the network knows it."""
    found, _, network = finder(face(256, 256, 200))
    marks = found.find(map_of_places())
    for side, crop in zip(marks.eyes, network.crops, strict=True):
        columns = crop[0, 32] * 255
        corners = sorted(marks.mesh[list({"left": (362, 263), "right": (33, 133)}[side]), 0])
        assert (columns[0] > columns[-1]) == (side == "left")
        assert columns.mean() == pytest.approx(sum(corners) / 2, abs=1.5), "the crop is about the eye"
        assert np.ptp(columns) == pytest.approx(2.3 * (corners[1] - corners[0]), rel=0.05)
        assert np.ptp(crop[1, :, 32] * 255) == pytest.approx(np.ptp(columns), abs=2), "not squeezed"


def test_the_picture_may_have_any_size() -> None:
    small, large = (finder(face(230, 270, 200))[0].find(map_of_places(size)).mesh for size in (SIZE, 4 * SIZE))
    assert np.abs(small - large / 4).max() < 1


def test_the_largest_face_counts() -> None:
    one, both = (
        finder(*faces)[0].find(map_of_places()).mesh
        for faces in ([face(256, 256, 200)], [face(60, 60, 90), face(256, 256, 200), face(450, 450, 80)])
    )
    np.testing.assert_array_equal(one, both)


def test_no_face_is_told() -> None:
    with pytest.raises(BadInputError, match="No face"):
        finder()[0].find(map_of_places())


def test_an_iris_is_a_centre_and_the_mean_distance_of_its_rim() -> None:
    iris = np.array([[10, 20], [14, 20], [10, 26], [6, 20], [10, 14]], np.float64)
    one = Eye(np.zeros((71, 2)), iris)
    assert one.centre.tolist() == [10, 20] and one.radius == 5


@pytest.mark.weights
def test_the_real_networks_find_what_the_parser_sees(real_weights: RealWeights, real_faces: Tensor) -> None:
    real_weights("face-parser", *LANDMARK_WEIGHTS)
    parser, finds = load_parser(torch.device("cpu")), load_landmark_finder()
    scheme, fine = load_scheme(PARSER_SCHEME), load_scheme("face-parts")
    for picture in real_faces:
        pixels, coarse = to_uint8(picture[None]), parse_face(parser, picture[None])
        marks = finds.find(pixels)
        for side, eye in marks.eyes.items():
            column, row = (eye.centre / 2).astype(int)
            assert coarse[row, column] == scheme.id(f"eye_{side}")
            assert 0.1 < 2 * eye.radius / np.ptp(marks.mesh[[33, 263], 0]) < 0.17, "irises are 12 of 90 mm"
            lower, upper = eye.contour[0:9], eye.contour[9:16]
            assert lower[4, 1] > eye.centre[1] > upper[3, 1]
        column, row = (marks.mesh[1] / 2).astype(int)
        assert coarse[row, column] == scheme.id("nose")
        labels = draft_labels(pixels, coarse, marks)
        assert labels.shape == (512, 512) and labels.dtype == np.uint8
        for part in ("iris_left", "pupil_right", "nostril_left", "upper_lid_right", "cheek_left", "chin", "philtrum"):
            assert (labels == fine.id(part)).sum() > 10, part
        seen = np.isin(coarse, scheme.ids(["eyes"]))
        drawn = np.isin(labels, [fine.id(f"{p}_{s}") for p in ("sclera", "iris", "pupil") for s in ("left", "right")])
        assert (seen & drawn).sum() / (seen | drawn).sum() > 0.5
