"""What an edit changes, as a layer to be laid over the photo, free of seams and of ghosts.

Colours are float32 sRGB, 0 to 1; masks are [S, S] of the aligned face's side S.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from .soft_masks import Field, Mask, as_float32, depth_inside, distance_to, feather, greatest_depth, smoothstep, stay

COARSE, FINE = 1 / 64, 1 / 170  # contrasts of a change: against an average this wide, themselves averaged this wide
CONTRAST = (0.03, 0.09)  # from which contrast of the change on the photo below begins to be covered, and is covered
CHANGED = 0.015  # from which change on a pixel whose label changed counts as moved
BAND = 1 / 64  # width of the region's border, to both sides, at which the change's tint is looked at
TINT = 1 / 8  # how far inside the region that tint is taken off
SMOOTHEST = 8  # the residual is continued from averages over blocks of so many pixels

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

    def faded(self, share: Field) -> Layer:
        """With so much of the photo below [S, S], 0 to 1, shining through."""
        return Layer(self.colour * (1 - share)[..., None], self.replaced * (1 - share))


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
    if not region.any():
        return Layer(np.zeros((*region.shape, 3), np.float32), np.zeros(region.shape, np.float32))
    change = as_float(edited) - as_float(inverted)
    residual = as_float(original) - as_float(inverted)
    stays = stay(moved & region & changed(change)) * same_shapes(change)
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


def border_tint(change: Field, region: Mask, stays: Field) -> Field:
    """[S, S, 3]: the tint and light that the change [S, S, 3] has at the region's border, fading out further inside.

    Taken off, it spares the photo a shadow that ends at the border, yet leaves the edit's own colours in the middle.
    The region must not be empty.
    """
    side = region.shape[0]
    inside = depth_inside(region)
    near = (inside < BAND * side) & (distance_to(region) < BAND * side)
    deepest = np.minimum(TINT * side, greatest_depth(inside))
    fading = 1 - smoothstep(inside / np.maximum(deepest, 1))
    return fading[..., None] * matching_colours(change, near * stays)


def same_shapes(change: Field) -> Field:
    """[S, S], 0 to 1: 0 where an edit's change [S, S, 3] has strong contrasts of its own, such as new teeth.

    There the old picture would shine through the new one, even where the label is the same. A change of tint or of
    light has no contrasts and gives 1.
    """
    grey = as_float32(change.mean(2))
    contrast = _nearby(grey - cv2.GaussianBlur(grey, (0, 0), COARSE * grey.shape[0]))
    low, high = CONTRAST
    return 1 - smoothstep((contrast - low) / (high - low))


def changed(change: Field) -> Mask:
    """[S, S]: where the picture changed at all: labels flicker at edges that stay where they are."""
    return np.asarray(_nearby(as_float32(np.abs(change).max(2))) > CHANGED)


def _nearby(values: Field) -> Field:
    """[S, S]: root mean square of what lies around each pixel."""
    spread = FINE * values.shape[0]
    return as_float32(np.sqrt(np.maximum(cv2.GaussianBlur(np.square(values), (0, 0), spread), 0)))


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
    return as_float32(cv2.resize(filled, (side, side), interpolation=cv2.INTER_CUBIC))


def _pull_push(sums: Field) -> Field:
    """[h, w, 4] weighted sums and their weight to [h, w, 3] averages, holes filled from coarser levels."""
    height, width = sums.shape[:2]
    weight = sums[..., 3:]
    means = sums[..., :3] / np.maximum(weight, 1e-6)
    if min(height, width) <= 2:
        total = sums.sum((0, 1))
        return np.where(weight > 1e-6, means, total[:3] / max(float(total[3]), 1e-6)).astype(np.float32)
    half = (width // 2, height // 2)
    coarse = _pull_push(as_float32(cv2.resize(cv2.blur(sums, (3, 3)), half, interpolation=cv2.INTER_AREA)))
    below = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    return as_float32(below + np.minimum(weight, 1) * (means - below))


def as_float(picture: Picture) -> Field:
    """uint8 to float32, 0 to 1."""
    return as_float32(picture) / np.float32(255)
