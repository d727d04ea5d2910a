"""A face drawn with ellipses: the label map of a frontal face, 256 × 256, in scheme `celebamask-19`.

The subject's left is on the right side of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme

Labels = NDArray[np.uint8]

SCHEME = load_scheme("celebamask-19")
SIZE = 256
MIDDLE = 128
EYE_DISTANCE = 56
# name, centre, half axes; later ones are drawn over earlier ones.
ELLIPSES = (
    ("hair", (128, 118), (84, 100)),
    ("ear_left", (192, 142), (11, 20)),
    ("ear_right", (64, 142), (11, 20)),
    ("skin", (128, 138), (62, 84)),
    ("brow_left", (156, 112), (18, 4)),
    ("brow_right", (100, 112), (18, 4)),
    ("eye_left", (156, 130), (12, 6)),
    ("eye_right", (100, 130), (12, 6)),
    ("nose", (128, 154), (14, 22)),
)


def drawn_face(roll: float = 0.0) -> Labels:
    """The face, its top tilted to the picture's left by `roll` degrees."""
    labels = np.zeros((SIZE, SIZE), np.uint8)
    labels[225:] = SCHEME.id("clothing")
    labels[180:240, 98:159] = SCHEME.id("neck")
    for name, centre, axes in ELLIPSES:
        draw(labels, name, centre, axes)
    _draw_hairline(labels)
    _draw_mouth(labels)
    turn = cv2.getRotationMatrix2D((MIDDLE, MIDDLE), roll, 1)
    return cv2.warpAffine(labels, turn, (SIZE, SIZE), flags=cv2.INTER_NEAREST).astype(np.uint8)


def draw(labels: Labels, name: str, centre: tuple[int, int], axes: tuple[int, int]) -> None:
    """Draw one part into a label map."""
    cv2.ellipse(labels, centre, axes, 0, 0, 360, SCHEME.id(name), -1)


def without(labels: Labels, names: Iterable[str]) -> Labels:
    """The face with some parts or groups turned into skin (hair and ears into background)."""
    result = labels.copy()
    outer = SCHEME.ids(["hair", "ears"])
    for part in SCHEME.ids(names):
        result[labels == part] = SCHEME.id("background" if part in outer else "skin")
    return result


def mirrored(labels: Labels) -> Labels:
    """The face seen in a mirror: sides swapped in the picture, and so their names."""
    swapped: Labels = SCHEME.mirrored()[labels[:, ::-1]]
    return swapped


def mean_x(labels: Labels, name: str) -> float:
    """Mean column of a part."""
    return float(np.nonzero(labels == SCHEME.id(name))[1].mean())


def _draw_hairline(labels: Labels) -> None:
    forehead = (labels == SCHEME.id("skin")) & (np.indices(labels.shape)[0] < 84)
    labels[forehead] = SCHEME.id("hair")


def _draw_mouth(labels: Labels) -> None:
    draw(labels, "lip_upper", (MIDDLE, 196), (26, 11))
    lower = labels[197:]
    lower[lower == SCHEME.id("lip_upper")] = SCHEME.id("lip_lower")
    draw(labels, "inner_mouth", (MIDDLE, 196), (17, 4))
