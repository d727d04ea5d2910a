"""The label map in the making, and what its parts are cut by."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.labels import LabelScheme
from ...core.mask_ops import polygon_mask
from .canonical import canonical_map
from .landmarks import Landmarks, Picture, Points

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(eq=False)
class Draft:
    """One face while its parts are drawn, one after the other. All arrays are [side, side].

    Attributes:
        picture: [side, side, 3] sRGB. coarse: the parser's labels, in scheme `parser`. landmarks: in these pixels.
        labels: what is drawn so far, in `scheme`.
    """

    picture: Picture
    coarse: Labels
    landmarks: Landmarks
    parser: LabelScheme
    scheme: LabelScheme
    labels: Labels = field(init=False)

    def __post_init__(self) -> None:
        self.labels = np.zeros(self.coarse.shape, np.uint8)

    @property
    def side(self) -> int:
        return self.coarse.shape[0]

    @cached_property
    def place(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """u and v of every pixel on the mean face."""
        return canonical_map(self.landmarks.mesh, self.side)

    @cached_property
    def lab(self) -> NDArray[np.float32]:
        """CIE Lab: L from 0 to 100, a and b about 0."""
        return cv2.cvtColor(self.picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB).astype(np.float32)

    @property
    def light(self) -> NDArray[np.float32]:
        """L from 0 to 100."""
        return self.lab[..., 0]

    @cached_property
    def eye_distance(self) -> float:
        """Pixels between the centres of the irises."""
        left, right = (self.landmarks.eyes[side].centre for side in ("left", "right"))
        return float(np.linalg.norm(left - right))

    def seen(self, *names: str) -> Mask:
        """Where the parser sees one of its parts or groups."""
        return np.isin(self.coarse, self.parser.ids(names))

    def drawn(self, *names: str) -> Mask:
        """Where one of our parts or groups is drawn."""
        return np.isin(self.labels, self.scheme.ids(names))

    def draw(self, name: str, where: Mask) -> None:
        """Give pixels to a part."""
        self.labels[where] = self.scheme.id(name)

    def polygon(self, *rings: Points) -> Mask:
        """Inside of the polygon through the points [N, 2] one after the other."""
        return polygon_mask((self.side, self.side), np.concatenate(rings))


def disc(centre: Points, radius: float, shape: tuple[int, ...]) -> Mask:
    """Pixels whose centre lies within `radius` of a point (x, y)."""
    y, x = np.ogrid[: shape[0], : shape[1]]
    return (x + 0.5 - centre[0]) ** 2 + (y + 0.5 - centre[1]) ** 2 <= radius * radius  # type: ignore[no-any-return]


def without_crumbs(mask: Mask, least: int) -> Mask:
    """The mask less its connected pieces of fewer pixels than `least`."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    keep = stats[:, cv2.CC_STAT_AREA] >= least
    keep[0] = False
    return keep[pieces]  # type: ignore[no-any-return]


def largest_piece(mask: Mask) -> Mask:
    """Its largest connected piece."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    if len(stats) < 2:
        return mask
    return pieces == 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))  # type: ignore[no-any-return]
