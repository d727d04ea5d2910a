"""Face mesh (468 points) and eye contours with iris (71 + 5 points) of one face, by MediaPipe's networks in OpenCV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.crop import Crop, moved_points
from ...core.errors import BadInputError
from ...editing.align import by_centres

Picture = NDArray[np.uint8]
Points = NDArray[np.float64]

MESH_SIDE, IRIS_SIDE, DETECTOR_SIDE = 192, 64, 512
MESH_MARGIN, IRIS_MARGIN = 1.5, 2.3  # crop width per face width, and per eye width, that the networks expect
EYE_CORNERS = {"left": (362, 263), "right": (33, 133)}  # vertices, in the picture's direction of reading
OUTER_CORNERS = (33, 263)
DETECTION_SCORE = 0.5


@dataclass(frozen=True, eq=False)
class Eye:
    """Pixels (x, y) of the picture, 0 at its edges.

    Attributes:
        contour: [71, 2]; 0-8 the lower lid's edge, 9-15 the upper's, 16-24 and 25-31 the skin folds around them.
        iris: [5, 2] centre and four points of its rim.
    """

    contour: Points
    iris: Points

    @property
    def centre(self) -> Points:
        return self.iris[0]  # type: ignore[no-any-return]

    @property
    def radius(self) -> float:
        """Of the iris."""
        return float(np.linalg.norm(self.iris[1:] - self.iris[0], axis=1).mean())


@dataclass(frozen=True, eq=False)
class Landmarks:
    """Mesh [468, 2] in pixels (x, y); the eyes by the subject's side."""

    mesh: Points
    eyes: dict[str, Eye]


class LandmarkFinder:
    """The three networks: YuNet finds the face, the mesh network its points, the iris network those of each eye."""

    def __init__(self, detector: Path, mesh: Path, iris: Path) -> None:
        side = (DETECTOR_SIDE, DETECTOR_SIDE)
        self._detector = cv2.FaceDetectorYN.create(str(detector), "", side, DETECTION_SCORE)
        self._mesh = cv2.dnn.readNetFromTFLite(str(mesh))
        self._iris = cv2.dnn.readNetFromTFLite(str(iris))

    def find(self, picture: Picture) -> Landmarks:
        """Of the largest face in an RGB picture [H, W, 3], square. Raises BadInputError when no face is found."""
        crop = self._detect(picture)
        for _ in range(2):  # the second look is at the face as the first one found it
            mesh = self._mesh_points(picture, crop)
            low, high = mesh.min(0), mesh.max(0)
            across = mesh[OUTER_CORNERS[1]] - mesh[OUTER_CORNERS[0]]
            crop = _crop((low + high) / 2, MESH_MARGIN * float((high - low).max()), across)
        return Landmarks(mesh, {side: self._eye(picture, mesh, side) for side in EYE_CORNERS})

    def _detect(self, picture: Picture) -> Crop:
        small = cv2.resize(picture, (DETECTOR_SIDE, DETECTOR_SIDE), interpolation=cv2.INTER_AREA)
        _, faces = self._detector.detect(cv2.cvtColor(small, cv2.COLOR_RGB2BGR))
        if faces is None:
            raise BadInputError("No face was found in the picture.", "Leave this seed out.")
        face = max(faces, key=lambda row: row[2] * row[3]) * (picture.shape[0] / DETECTOR_SIDE)
        return _crop(face[:2] + face[2:4] / 2, MESH_MARGIN * float(face[2:4].max()), face[6:8] - face[4:6])

    def _mesh_points(self, picture: Picture, crop: Crop) -> Points:
        outputs = _run(self._mesh, _seen(picture, crop, MESH_SIDE))
        points = max(outputs, key=lambda output: output.size).reshape(-1, 3)[:, :2]
        return moved_points(crop.to_photo(MESH_SIDE), points)

    def _eye(self, picture: Picture, mesh: Points, side: str) -> Eye:
        first, last = (mesh[i] for i in EYE_CORNERS[side])
        across = last - first
        crop = _crop((first + last) / 2, IRIS_MARGIN * float(np.linalg.norm(across)), across)
        # The network knows the eye on the left of the picture; the other one is shown to it mirrored.
        mirrored = side == "left"
        seen = _seen(picture, crop, IRIS_SIDE)
        outputs = _run(self._iris, np.ascontiguousarray(seen[:, ::-1]) if mirrored else seen)
        contour, iris = (_placed(points, crop, mirrored) for points in sorted(outputs, key=lambda o: -o.size))
        return Eye(contour, iris)


def _crop(centre: Points, size: float, across: Points) -> Crop:
    """A square of `size` pixels, whose upper edge runs along `across`."""
    return Crop((float(centre[0]), float(centre[1])), size, float(np.arctan2(across[1], across[0])))


def _seen(picture: Picture, crop: Crop, side: int) -> Picture:
    """What a network sees: [side, side, 3]."""
    matrix, flags = by_centres(crop.to_photo(side)), cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(picture, matrix, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE).astype(np.uint8)


def _placed(output: NDArray[np.float32], crop: Crop, mirrored: bool) -> Points:
    """The points of an eye in the picture. Networks count from the crop's edge, as crops do."""
    points = output.reshape(-1, 3)[:, :2].astype(np.float64)
    if mirrored:
        points[:, 0] = IRIS_SIDE - points[:, 0]
    return moved_points(crop.to_photo(IRIS_SIDE), points)


def _run(network: cv2.dnn.Net, crop: Picture) -> Sequence[NDArray[np.float32]]:
    network.setInput(cv2.dnn.blobFromImage(crop, 1 / 255))
    return [np.asarray(output, np.float32) for output in network.forward(network.getUnconnectedOutLayersNames())]
