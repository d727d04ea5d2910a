"""Where the faces in a photo are: YuNet through OpenCV, from a portrait that fills it to small ones in a crowd."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.crop import moved_points
from .align import FoundFace, align, ffhq_crop

Picture = NDArray[np.uint8]
Points = NDArray[np.float64]
Box = tuple[float, float, float, float]  # x, y, width, height

SCORE = 0.6
SAME_FACE = 0.3  # intersection over union of two boxes on one face
# Long sides that the photo is searched at, none above its own but the first: YuNet knows faces of 10 to 300 pixels.
SEARCH_SIDES = (320, 640, 1600)
# A face found is looked at again in its own crop: (pixels across the crop, how much wider than it to look). YuNet's
# points err by another amount at each size and when mirrored, and lean to upright; the mean over these looks, taken
# anew from the crop it gives, errs least.
LOOKS = ((96, 1.5), (160, 1.5), (448, 1.0))
ROUNDS = 3
IN_CROP = (0.25, 0.3, 0.5, 0.6)  # about where a face's box lies in its crop
MIRRORED = [1, 0, 2, 4, 3]  # the points of the other side


class FaceFinder:
    """Finds faces in pictures [H, W, 3] uint8 RGB."""

    def __init__(self, detector: Path) -> None:
        """`detector`: YuNet's ONNX file."""
        self._detector = cv2.FaceDetectorYN.create(str(detector), "", (SEARCH_SIDES[0], SEARCH_SIDES[0]), SCORE)

    def find(self, picture: Picture) -> list[FoundFace]:
        """Every face whose middle lies in the picture, largest first; an empty list when there is none."""
        longest = max(picture.shape[:2])
        sides = {SEARCH_SIDES[0], *(min(side, longest) for side in SEARCH_SIDES[1:] if longest > SEARCH_SIDES[0])}
        found = [face for side in sorted(sides) for face in self._searched(picture, side / longest)]
        faces = distinct(found)
        for _ in range(ROUNDS):
            faces = [self._again(picture, face) for face in faces]
        inside = [face for face in distinct(faces) if _shows(picture, face)]
        return sorted(inside, key=lambda face: -face.box[2] * face.box[3])

    def _searched(self, picture: Picture, scale: float) -> list[FoundFace]:
        size = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
        interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        small = np.asarray(cv2.resize(picture, size, interpolation=interpolation), np.uint8)
        return [scaled(face, picture.shape[1] / size[0], picture.shape[0] / size[1]) for face in self._detect(small)]

    def _detect(self, small: Picture) -> list[FoundFace]:
        self._detector.setInputSize(small.shape[1::-1])
        rows = self._detector.detect(cv2.cvtColor(small, cv2.COLOR_RGB2BGR))[1]
        return [] if rows is None else [_face(row) for row in np.asarray(rows, np.float64)]

    def _again(self, picture: Picture, face: FoundFace) -> FoundFace:
        """The face as the mean of looks at it, upright and at fixed sizes; unchanged where none shows it."""
        crop = ffhq_crop(face)
        seen: list[FoundFace] = []  # in shares of the crop's side
        for pixels, wider in LOOKS:
            side = round(pixels * wider)
            look = align(picture, crop.scaled(wider), side)
            for found in (self._middle(look, wider), _mirrored(self._middle(look[:, ::-1], wider))):
                if found is not None:
                    seen.append(found)
        if not seen:
            return face
        points = np.mean([found.landmarks for found in seen], axis=0)
        return _placed(np.mean([found.box for found in seen], axis=0), points, crop.to_photo(1), face.score)

    def _middle(self, look: Picture, wider: float) -> FoundFace | None:
        """The face that a look was meant for, in shares of the crop's side."""
        margin = (wider - 1) / 2
        found = [scaled(face, wider / look.shape[1], wider / look.shape[0]) for face in self._detect(look)]
        shifted = [_shifted(face, -margin) for face in found]
        middle = [face for face in shifted if overlap(face.box, IN_CROP) > SAME_FACE]
        return max(middle, key=lambda face: face.score, default=None)


def distinct(faces: list[FoundFace]) -> list[FoundFace]:
    """One of those that lie on the same face: the most certain one."""
    kept: list[FoundFace] = []
    for face in sorted(faces, key=lambda face: -face.score):
        if all(overlap(face.box, other.box) < SAME_FACE for other in kept):
            kept.append(face)
    return kept


def overlap(first: Box, second: Box) -> float:
    """Intersection over union of two boxes."""
    wide = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    high = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    shared = max(0.0, wide) * max(0.0, high)
    return float(shared / (first[2] * first[3] + second[2] * second[3] - shared))


def scaled(face: FoundFace, across: float, down: float) -> FoundFace:
    """The face in a picture stretched by these factors."""
    x, y, width, height = face.box
    box = (x * across, y * down, width * across, height * down)
    return FoundFace(box, face.landmarks * (across, down), face.score)


def _shifted(face: FoundFace, by: float) -> FoundFace:
    x, y, width, height = face.box
    return FoundFace((x + by, y + by, width, height), face.landmarks + by, face.score)


def _mirrored(face: FoundFace | None) -> FoundFace | None:
    """A face in a mirrored crop as it lies in the crop; both in shares of its side."""
    if face is None:
        return None
    x, y, width, height = face.box
    return FoundFace((1 - x - width, y, width, height), (face.landmarks * (-1, 1) + (1, 0))[MIRRORED], face.score)


def _placed(box: Points, landmarks: Points, matrix: Points, score: float) -> FoundFace:
    """A face in shares of a crop, in the photo; its box stays upright about its own middle."""
    width, height = box[2:] * np.linalg.norm(matrix[:, 0])
    x, y = moved_points(matrix, (box[:2] + box[2:] / 2)[None])[0]
    place = (float(x - width / 2), float(y - height / 2), float(width), float(height))
    return FoundFace(place, moved_points(matrix, landmarks), score)


def _shows(picture: Picture, face: FoundFace) -> bool:
    """Half a face at the border looks like a whole one in its mirrored crop; what is not there cannot be edited."""
    x, y, width, height = face.box
    return 0 <= x + width / 2 <= picture.shape[1] and 0 <= y + height / 2 <= picture.shape[0]


def _face(row: Points) -> FoundFace:
    x, y, width, height = (float(value) for value in row[:4])
    return FoundFace((x, y, width, height), row[4:14].reshape(5, 2), float(row[14]))
