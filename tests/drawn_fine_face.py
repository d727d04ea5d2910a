"""A face drawn with ellipses in the scheme `face-parts`: frontal, mouth open, eyes ahead, shaven.

All lengths are for 256 × 256; larger pictures are drawn larger. The subject's left is on the right of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme

Labels = NDArray[np.uint8]

FINE_SCHEME = load_scheme("face-parts")
MIDDLE = 128
EYES = {"left": 156, "right": 100}  # x of the eyes
EYE_DISTANCE = 56
EYE_ROW = 130
PUPIL, IRIS, EYE = 3, 5, (12, 6)  # half axes


def drawn_fine_face(size: int = 256, roll: float = 0.0) -> Labels:
    """The face [size, size], its top tilted to the picture's left by `roll` degrees."""
    labels = np.zeros((size, size), np.uint8)
    k = size // 256
    _draw_head(labels, k)
    _draw_eyes(labels, k)
    _draw_nose(labels, k)
    _draw_mouth(labels, k)
    turn = cv2.getRotationMatrix2D((size / 2, size / 2), roll, 1)
    return cv2.warpAffine(labels, turn, (size, size), flags=cv2.INTER_NEAREST).astype(np.uint8)


def ellipse(size: int, centre: tuple[float, float], axes: tuple[float, float], k: int) -> NDArray[np.bool_]:
    """[size, size]: an ellipse; centre and half axes in pixels of 256 × 256."""
    rows, columns = np.indices((size, size))
    (x, y), (a, b) = centre, axes
    across, down = ((columns + 0.5) / k - x - 0.5) / (a + 0.5), ((rows + 0.5) / k - y - 0.5) / (b + 0.5)
    inside: NDArray[np.bool_] = across**2 + down**2 <= 1
    return inside


def without(labels: Labels, names: Iterable[str]) -> Labels:
    """The face with some parts or groups turned into the left cheek (the cheeks themselves into the neck)."""
    result = labels.copy()
    for part in FINE_SCHEME.ids(names):
        cheek = FINE_SCHEME.names[part].startswith("cheek")
        result[labels == part] = FINE_SCHEME.id("neck" if cheek else "cheek_left")
    return result


def mirrored(labels: Labels) -> Labels:
    """The face seen in a mirror: sides swapped in the picture, and so their names."""
    swapped: Labels = FINE_SCHEME.mirrored()[labels[:, ::-1]]
    return swapped


def at(labels: Labels, *names: str) -> NDArray[np.bool_]:
    """[H, W]: where parts or groups lie."""
    return np.isin(labels, FINE_SCHEME.ids(names))


def _put(labels: Labels, name: str, mask: NDArray[np.bool_]) -> None:
    labels[mask] = FINE_SCHEME.id(name)


def _draw_head(labels: Labels, k: int) -> None:
    size = len(labels)
    rows, columns = (np.indices(labels.shape) + 0.5) / k
    _put(labels, "clothing", rows > 240)
    _put(labels, "neck", (rows > 180) & (rows <= 240) & (abs(columns - MIDDLE - 0.5) < 32))
    _put(labels, "hair", ellipse(size, (MIDDLE, 118), (84, 100), k) & (rows < 190))
    for side, x in (("left", 192), ("right", 64)):
        _put(labels, f"ear_{side}", ellipse(size, (x, 142), (11, 20), k))
    head = ellipse(size, (MIDDLE, 138), (62, 88), k) & (rows > 84)
    left, aside = columns > MIDDLE + 0.5, abs(columns - MIDDLE - 0.5)
    _put(labels, "forehead", head & (rows < 120))
    for side, half in (("left", left), ("right", ~left)):
        _put(labels, f"temple_{side}", head & half & (aside > 46) & (rows < 140))
        _put(labels, f"cheek_{side}", head & half & (rows >= 120) & ~((aside > 46) & (rows < 140)))
    _put(labels, "jaw", head & (rows > 190) & (rows + 0.4 * aside > 212))
    _put(labels, "chin", head & (rows > 205) & (aside < 24))


def _draw_eyes(labels: Labels, k: int) -> None:
    size = len(labels)
    rows = (np.indices(labels.shape)[0] + 0.5) / k
    for side, x in EYES.items():
        around = ellipse(size, (x, EYE_ROW), (17, 20), k)
        _put(labels, f"upper_lid_{side}", around & (rows < EYE_ROW + 0.5) & (rows > 114))
        _put(labels, f"lower_lid_{side}", ellipse(size, (x, EYE_ROW + 3), (13, 8), k) & (rows > EYE_ROW + 0.5))
        _put(labels, f"brow_{side}", ellipse(size, (x, 112), (18, 4), k))
        opening = ellipse(size, (x, EYE_ROW), EYE, k)
        _put(labels, f"sclera_{side}", opening)
        _put(labels, f"iris_{side}", ellipse(size, (x, EYE_ROW), (IRIS, IRIS), k) & opening)
        _put(labels, f"pupil_{side}", ellipse(size, (x, EYE_ROW), (PUPIL, PUPIL), k) & opening)


def _draw_nose(labels: Labels, k: int) -> None:
    size = len(labels)
    rows, columns = (np.indices(labels.shape) + 0.5) / k
    _put(labels, "philtrum", (abs(columns - MIDDLE - 0.5) < 9) & (rows > 170) & (rows < 195))
    nose = ellipse(size, (MIDDLE, 150), (14, 22), k)
    _put(labels, "nose_bridge", nose & (rows < 152))
    _put(labels, "nose_tip", nose & (rows >= 152))
    for side, x in (("left", 140), ("right", 116)):
        _put(labels, f"ala_{side}", ellipse(size, (x, 163), (6, 6), k))
        _put(labels, f"nostril_{side}", ellipse(size, (x - 6 if side == "left" else x + 6, 168), (4, 2), k))


def _draw_mouth(labels: Labels, k: int) -> None:
    size = len(labels)
    rows = (np.indices(labels.shape)[0] + 0.5) / k
    lips = ellipse(size, (MIDDLE, 192), (26, 11), k)
    _put(labels, "lip_upper", lips & (rows < 192.5))
    _put(labels, "lip_lower", lips & (rows >= 192.5))
    opening = ellipse(size, (MIDDLE, 192), (17, 4), k)
    _put(labels, "inner_mouth", opening)
    _put(labels, "teeth", ellipse(size, (MIDDLE, 191), (9, 2), k) & opening)
