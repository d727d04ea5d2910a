"""A piece of a label map that is lifted off, moved, scaled, turned and set down again; and its border grown, shrunk or
smoothed.

Points are (x, y) in mask pixels, where the middle of the first pixel is at (0.5, 0.5); angles are radians, clockwise
as one sees them. Label maps are [H, W] uint8; nothing is changed in place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .mask_ops import Box, Labels, Mask, around, bounding_box, fill, nearest_label

Point = tuple[float, float]
Matrix = NDArray[np.float64]

HALF = 128  # of 255: from this coverage on a pixel belongs to a piece
SMOOTHEST = 1 / 128  # blur of a border against the height of the mask


@dataclass(frozen=True)
class Placement:
    """Where a piece goes: scaled about the middle of its box, along the box's sides, then turned, then shifted."""

    shift: Point = (0.0, 0.0)
    scale: Point = (1.0, 1.0)
    angle: float = 0.0

    def matrix(self, centre: Point) -> Matrix:
        """[2, 3]: from where a point lay to where it goes, for a box whose middle is at `centre`."""
        linear = turning(self.angle) * self.scale
        return np.column_stack([linear, np.add(centre, self.shift) - linear @ centre])


def turning(angle: float) -> Matrix:
    """[2, 2]: turns by an angle."""
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine], [sine, cosine]])


def middle(box: Box) -> Point:
    """Of a box, as a point."""
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


@dataclass(frozen=True, eq=False)
class Piece:
    """Some pixels of a label map, lifted off it.

    Attributes:
        box: around them. mask: [box height, box width] which they are.
        labels: [box height, box width], theirs; outside of them that of the nearest one.
        ground: [H, W] the label map without them: they have the labels of their surroundings.
    """

    box: Box
    mask: Mask
    labels: Labels
    ground: Labels

    def at(self, placement: Placement) -> tuple[Box, Mask, Labels] | None:
        """The pixels it covers when it is placed so, and their labels, inside a box; None when it is out of sight."""
        if placement == Placement():
            return self.box, self.mask, self.labels
        matrix = placement.matrix(middle(self.box))
        box = _clipped(matrix, self.box, self.ground.shape)
        if box is None:
            return None
        inner = _between_pixels(matrix, self.box, box)
        size = (box.width, box.height)
        cover = cv2.warpAffine(self.mask.astype(np.uint8) * 255, inner, size, flags=cv2.INTER_LINEAR)
        labels = cv2.warpAffine(
            self.labels, inner, size, flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE
        )  # fmt: skip
        return box, cover >= HALF, np.asarray(labels, np.uint8)

    def set_down(self, placement: Placement, locked: Sequence[int] = ()) -> tuple[Box, Mask, Labels]:
        """What the label map becomes: a box around all that the piece covered and covers, which pixels of it these
        are, and their labels. Pixels of `locked` parts keep theirs."""
        placed = self.at(placement)
        box = self.box if placed is None else self.box.union(placed[0])
        touched, result = np.zeros((box.height, box.width), bool), self.ground[box.slices].copy()
        touched[_inside(self.box, box)] = self.mask
        if placed is not None:
            area = _inside(placed[0], box)
            lands = placed[1] & ~np.isin(result[area], locked) if len(locked) else placed[1]
            touched[area] |= lands
            result[area][lands] = placed[2][lands]
        return box, touched, result


def lift(labels: Labels, mask: Mask, sources: Sequence[int]) -> Piece | None:
    """Lift the pixels of a mask [H, W] off a label map; None when there are none.

    Args:
        sources: ids that may fill what is uncovered, if any of them is left; any label may where none is.
    """
    box = bounding_box(mask)
    if box is None:
        return None
    inner = mask[box.slices]
    own = nearest_label(labels[box.slices], inner) if not inner.all() else labels[box.slices].copy()
    return Piece(box, inner, own, fill(labels, mask, sources))


# ---- other shapes of the same piece


def grown(mask: Mask, pixels: int, allowed: Mask) -> Mask:
    """[H, W]: the mask and what lies within `pixels` of it in `allowed`."""
    return mask | (around(mask, pixels) & allowed)


def shrunk(mask: Mask, pixels: int) -> Mask:
    """[H, W]: the mask without what lies within `pixels` of its border. The edge of the picture is no border."""
    return mask & ~around(~mask, pixels)


def smoothed(mask: Mask, allowed: Mask) -> Mask:
    """[H, W]: the mask with a calm border, by a blur that a thin piece outlives; it grows into `allowed` only."""
    depth = cv2.distanceTransform(np.pad(mask, 1).astype(np.uint8), cv2.DIST_L2, 5).max()
    sigma = min(mask.shape[0] * SMOOTHEST, float(depth) / 2)
    if sigma <= 0:
        return mask.copy()
    blurred = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    calm: Mask = blurred > 0.5
    return calm & (mask | allowed)


def reshaped(labels: Labels, before: Mask, after: Mask, sources: Sequence[int]) -> Labels:
    """[H, W]: a piece covers `after` instead of `before`: what it gains has the label of its nearest pixel, what it
    loses that of its surroundings, one of `sources` where there is any."""
    result = fill(labels, before & ~after, sources) if (before & ~after).any() else labels.copy()
    gained = after & ~before
    if gained.any():
        result[gained] = nearest_label(labels, before)[gained]
    return result


# ---- inside


def _clipped(matrix: Matrix, box: Box, shape: tuple[int, ...]) -> Box | None:
    """Around where a box goes, as far as that is on the map; None when it is not."""
    corners = np.array([(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)])
    placed = corners @ matrix[:, :2].T + matrix[:, 2]
    (left, top), (right, bottom) = np.floor(placed.min(0)).astype(int), np.ceil(placed.max(0)).astype(int)
    found = Box(max(int(left), 0), max(int(top), 0), min(int(right), shape[1]), min(int(bottom), shape[0]))
    return found if found.width > 0 and found.height > 0 else None


def _between_pixels(matrix: Matrix, source: Box, target: Box) -> Matrix:
    """The matrix for pixels counted inside of two boxes, as OpenCV counts them: middles at whole numbers."""
    linear = matrix[:, :2]
    offset = linear @ (source.left + 0.5, source.top + 0.5) + matrix[:, 2] - (target.left + 0.5, target.top + 0.5)
    return np.column_stack([linear, offset])


def _inside(box: Box, outer: Box) -> tuple[slice, slice]:
    """Index of a box in an array of one around it."""
    return Box(
        box.left - outer.left, box.top - outer.top, box.right - outer.left, box.bottom - outer.top
    ).slices  # fmt: skip
