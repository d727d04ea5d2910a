"""Soft masks: where an edit shows, and where the photo below stays visible in it.

All are [S, S] of the aligned face's side S; distances are in its pixels.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

FEATHER = 1 / 32  # width of the soft border inside the region, in sides of the crop
GROWN = 1 / 200  # by how much moved parts are grown: labels are not exact to the pixel
BETWEEN = 1 / 50  # gaps between moved edges that are up to twice as wide count as moved
FADE = 1 / 85  # over which width around moved parts the residual fades out

Mask = NDArray[np.bool_]
Field = NDArray[np.float32]


def feather(region: Mask, moved: Mask, margin: int = 0) -> Field:
    """[S, S], 0 to 1: how much of the edit shows. 0 outside the region, rising smoothly to 1 inside it.

    It rises within `FEATHER` of the border, or faster towards a moved part and in narrow regions: a part half shown
    at its new place and half at the old one would look like a double exposure.
    """
    width = max(FEATHER * region.shape[0], 1.0)
    depth = depth_inside(shrunk(region, margin))
    core = depth >= np.minimum(width, 0.6 * greatest_depth(depth))
    full = (core | (moved & (depth > 0.5 * width))) & (depth > 0)
    if not full.any():
        return np.zeros(region.shape, np.float32)
    return smoothstep(depth / np.maximum(depth + distance_to(full), 1e-6))


def stay(moved: Mask) -> Field:
    """[S, S], 0 to 1: how far the photo below still fits: 0 where parts moved, 1 away from them.

    Labels only tell of edges that moved. What lies between two such edges, such as the lip between its own, moved too.
    """
    if not moved.any():
        return np.ones(moved.shape, np.float32)
    side = moved.shape[0]
    return smoothstep((distance_to(closed(moved, round(BETWEEN * side))) - GROWN * side) / max(FADE * side, 1.0))


def closed(mask: Mask, pixels: int) -> Mask:
    """With the gaps of the mask filled that are narrower than twice `pixels`."""
    away = distance_to(mask) > pixels
    if not away.any():
        return np.ones_like(mask)
    return distance_to(away) > pixels


def depth_inside(mask: Mask) -> Field:
    """[S, S]: distance of each pixel of the mask to the nearest one outside; beyond the border counts as outside."""
    padded = cv2.copyMakeBorder(mask.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return as_float32(cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1])


def distance_to(mask: Mask) -> Field:
    """[S, S]: distance of each pixel to the nearest one of the mask, which must not be empty."""
    return as_float32(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE))


def shrunk(mask: Mask, pixels: int) -> Mask:
    """Without those pixels that have one outside the mask, or the border, within a square of `pixels` around them."""
    if 2 * pixels >= min(mask.shape):
        return np.zeros_like(mask)
    square = np.ones((2 * pixels + 1, 2 * pixels + 1), np.uint8)
    eroded = cv2.erode(mask.astype(np.uint8), square, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return eroded.astype(bool)


def smoothstep(share: Field) -> Field:
    """0 up to 0, 1 from 1 on, smooth between."""
    share = np.clip(share, 0, 1)
    return as_float32(share * share * (3 - 2 * share))


def greatest_depth(depth: Field) -> Field:
    """[S, S]: for each pixel the greatest depth of the connected piece it belongs to."""
    pieces, labels = cv2.connectedComponents((depth > 0).astype(np.uint8))
    greatest = ndimage.maximum(depth, labels, np.arange(pieces))
    return as_float32(greatest[labels])


def as_float32(values: NDArray[Any]) -> Field:
    """OpenCV's answers, whose types mypy does not know."""
    return np.asarray(values, np.float32)
