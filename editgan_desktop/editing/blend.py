"""What an edit changes, as a layer over the aligned face: where it shows, and what of the photo stays visible in it.

Colours are float32 sRGB, 0 to 1; masks are [S, S] of the aligned face's side S.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..core.errors import BadInputError

FEATHER = 1 / 32  # width of the soft border inside the region, in sides of the crop
GROWN = 1 / 200  # by how much moved parts are grown: labels are not exact to the pixel
BETWEEN = 1 / 50  # gaps between moved edges that are up to twice as wide count as moved
FADE = 1 / 85  # over which width around moved parts the residual fades out
COARSE, FINE = 1 / 64, 1 / 170  # contrasts of a change: against an average this wide, themselves averaged this wide
CONTRAST = (0.03, 0.09)  # from which contrast of the change on the photo below begins to be covered, and is covered
BAND = 1 / 64  # width of the region's border, to both sides, at which the change's tint is looked at
TINT = 1 / 8  # how far inside the region that tint is taken off
SMOOTHEST = 8  # the residual is continued from averages over blocks of so many pixels

Mask = NDArray[np.bool_]
Field = NDArray[np.float32]
Picture = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Layer:
    """A picture to be laid over the photo: photo · (1 − replaced) + colour.

    Attributes:
        colour: [S, S, 3]; may be negative where the edit darkens the photo.
        replaced: [S, S], 0 to 1: 0 keeps the photo below (with all detail finer than S), 1 covers it.
    Both are 0 outside the region.
    """

    colour: Field
    replaced: Field


def make_layer(
    original: Picture, inverted: Picture, edited: Picture, region: Mask, moved: Mask, margin: int = 0
) -> Layer:
    """The edit as a layer.

    Where no part moved, the change edited − inverted is added to the photo: all that the inversion missed stays.
    Where parts moved, the edited face covers the photo, its colours matched to the surroundings.

    Args:
        original, inverted, edited: [S, S, 3] uint8 sRGB: the aligned photo, its inversion, the edit of the inversion.
        region: [S, S]: where the edit may show. moved: [S, S]: whose label the edit changed.
        margin: by how many pixels the layer stays away from what lies outside the region.

    Raises:
        BadInputError: the sizes differ.
    """
    check_sizes(original, inverted, edited, region, moved)
    change = as_float(edited) - as_float(inverted)
    residual = as_float(original) - as_float(inverted)
    stays = stay(moved & region) * same_shapes(change)
    shown = feather(region, moved, margin)
    replaced = shown * (1 - stays)
    matched = as_float(edited) + matching_colours(residual, stays)
    colour = (shown * stays)[..., None] * change + replaced[..., None] * matched
    return Layer(colour - shown[..., None] * border_tint(change, region, stays), replaced)


def check_sizes(original: Picture, inverted: Picture, edited: Picture, region: Mask, moved: Mask) -> None:
    """Raises BadInputError unless all are of one square size."""
    side = original.shape[0]
    if any(picture.shape != (side, side, 3) for picture in (original, inverted, edited)):
        raise BadInputError("The aligned photo, its inversion and its edit must be squares of the same size.")
    if any(mask.shape != (side, side) for mask in (region, moved)):
        raise BadInputError("The edit region has another size than the aligned photo.")


def feather(region: Mask, moved: Mask, margin: int = 0) -> Field:
    """[S, S], 0 to 1: how much of the edit shows. 0 outside the region, rising smoothly to 1 inside it.

    It rises within `FEATHER` of the border, or faster towards a moved part and in narrow regions: a part half shown
    at its new place and half at the old one would look like a double exposure.
    """
    width = max(FEATHER * region.shape[0], 1.0)
    depth = depth_inside(shrunk(region, margin))
    core = depth >= np.minimum(width, 0.6 * _greatest_depth(depth))
    full = (core | (moved & (depth > 0.25 * width))) & (depth > 0)
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


def border_tint(change: Field, region: Mask, stays: Field) -> Field:
    """[S, S, 3]: the tint and light that the change [S, S, 3] has at the region's border, fading out further inside.

    Taken off, it spares the photo a shadow that ends at the border, yet leaves the edit's own colours in the middle.
    """
    side = region.shape[0]
    inside = depth_inside(region)
    near = (inside < BAND * side) & (depth_inside(~region) < BAND * side)
    deepest = np.minimum(TINT * side, _greatest_depth(inside))
    fading = 1 - smoothstep(inside / np.maximum(deepest, 1))
    return fading[..., None] * matching_colours(change, near * stays)


def same_shapes(change: Field) -> Field:
    """[S, S], 0 to 1: 0 where an edit's change [S, S, 3] has strong contrasts of its own, such as new teeth.

    There the old picture would shine through the new one, even where the label is the same. A change of tint or of
    light has no contrasts and gives 1.
    """
    side = change.shape[0]
    grey = _float32(change.mean(2))
    contrast = np.square(grey - cv2.GaussianBlur(grey, (0, 0), COARSE * side))
    strength = np.sqrt(cv2.GaussianBlur(contrast, (0, 0), FINE * side))
    low, high = CONTRAST
    return 1 - smoothstep((strength - low) / (high - low))


def matching_colours(residual: Field, weight: Field) -> Field:
    """[S, S, 3]: the residual's smooth part, continued from where `weight` [S, S] is above 0 into where it is 0.

    Averages over ever larger blocks fill what the smaller ones leave open. So a moved part takes the tint and light by
    which the photo around it differs from the inversion, and nothing of the residual's shapes.
    """
    side = residual.shape[0]
    small = max(side // SMOOTHEST, 1)
    sums = cv2.resize(residual * weight[..., None], (small, small), interpolation=cv2.INTER_AREA)
    weights = cv2.resize(weight, (small, small), interpolation=cv2.INTER_AREA)
    filled = _pull_push(np.dstack([sums, weights]))
    return _float32(cv2.resize(filled, (side, side), interpolation=cv2.INTER_CUBIC))


def _pull_push(sums: Field) -> Field:
    """[h, w, 4] weighted sums and their weight to [h, w, 3] averages, holes filled from coarser levels."""
    height, width = sums.shape[:2]
    weight = sums[..., 3:]
    means = sums[..., :3] / np.maximum(weight, 1e-6)
    if min(height, width) <= 2:
        total = sums.sum((0, 1))
        return np.where(weight > 1e-6, means, total[:3] / max(float(total[3]), 1e-6)).astype(np.float32)
    half = (width // 2, height // 2)
    coarse = _pull_push(_float32(cv2.resize(cv2.blur(sums, (3, 3)), half, interpolation=cv2.INTER_AREA)))
    below = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    return _float32(below + np.minimum(weight, 1) * (means - below))


def depth_inside(mask: Mask) -> Field:
    """[S, S]: distance of each pixel of the mask to the nearest one outside; beyond the border counts as outside."""
    padded = cv2.copyMakeBorder(mask.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return _float32(cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1])


def distance_to(mask: Mask) -> Field:
    """[S, S]: distance of each pixel to the nearest one of the mask, which must not be empty."""
    return _float32(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE))


def shrunk(mask: Mask, pixels: int) -> Mask:
    """Without those pixels that have one outside the mask, or the border, within a square of `pixels` around them."""
    square = np.ones((2 * pixels + 1, 2 * pixels + 1), np.uint8)
    eroded = cv2.erode(mask.astype(np.uint8), square, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return eroded.astype(bool)


def smoothstep(share: Field) -> Field:
    """0 up to 0, 1 from 1 on, smooth between."""
    share = np.clip(share, 0, 1)
    return _float32(share * share * (3 - 2 * share))


def as_float(picture: Picture) -> Field:
    """uint8 to float32, 0 to 1."""
    return _float32(picture) / np.float32(255)


def _greatest_depth(depth: Field) -> Field:
    """[S, S]: for each pixel the greatest depth of the connected piece it belongs to."""
    pieces, labels = cv2.connectedComponents((depth > 0).astype(np.uint8))
    greatest = ndimage.maximum(depth, labels, np.arange(pieces))
    return _float32(greatest[labels])


def _float32(values: NDArray[Any]) -> Field:
    return np.asarray(values, np.float32)
