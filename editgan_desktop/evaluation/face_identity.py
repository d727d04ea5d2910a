"""Is it still the same person: SFace cosine similarity through OpenCV, on YuNet landmarks."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
DETECT_SIZE = 512  # YuNet misses faces that fill a larger picture


class FaceIdentity:
    """Compares faces in pictures [H, W, 3] uint8 RGB."""

    def __init__(self, detector: Path, recogniser: Path) -> None:
        self._detector = cv2.FaceDetectorYN.create(str(detector), "", (DETECT_SIZE, DETECT_SIZE), 0.6)
        self._recogniser = cv2.FaceRecognizerSF.create(str(recogniser), "")

    def similarity(self, first: Picture, second: Picture) -> float:
        """Cosine in [-1, 1]; NaN when either picture shows no face."""
        a, b = self.feature(first), self.feature(second)
        if a is None or b is None:
            return float("nan")
        return float(np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b)))

    def feature(self, picture: Picture) -> NDArray[np.float32] | None:
        """SFace embedding [128] of the largest face, or None."""
        scale = DETECT_SIZE / max(picture.shape[:2])
        small = cv2.cvtColor(
            cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2BGR
        )
        self._detector.setInputSize((small.shape[1], small.shape[0]))
        faces = self._detector.detect(small)[1]
        if faces is None:
            return None
        largest = max(faces, key=lambda face: float(face[2] * face[3]))
        vector: NDArray[np.float32] = self._recogniser.feature(self._recogniser.alignCrop(small, largest))[0]
        return vector
