"""Put an edited face back into its photo, at the photo's size, depth and colours.

Only what the edit region covers is computed, a few rows at a time; all other pixels are those of the photo.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.crop import Crop, Matrix, moved_points
from ..core.mask_ops import Box, Labels, bounding_box
from ..core.photo import Photo, Pixels
from ..core.photo_file import from_srgb, to_srgb
from ..core.restoring import shares
from .blend import Layer, Picture, as_float, make_layer
from .soft_masks import Field, Mask

STRIP_PIXELS = 1_000_000  # as many pixels of the photo are worked on at once
CUBIC_REACH = 3  # pixels of the aligned face by which its enlarging spreads a value, rounded up
LINEAR_REACH = 1.5  # the same for shrinking, in pixels of the photo


def paste_back(
    photo: Photo, crop: Crop, original: Picture, inverted: Picture, edited: Picture, region: Mask, moved: Mask,
    restored: Labels | None = None,
) -> Photo:  # fmt: skip
    """The photo with the edit in it.

    Args:
        photo: the whole photo. crop: where the aligned face lies in it.
        original, inverted, edited: [S, S, 3] uint8 sRGB: the aligned photo, its inversion, the edit of the inversion.
        region: [S, S]: where the edit may show. A photo pixel whose centre lies outside of it stays as it is, bit for
            bit; towards the region's border the edit fades.
        moved: [S, S]: pixels whose part label the edit changed. There the photo below is covered; elsewhere the edit's
            change is added to it.
        restored: [h, w] of any size: the marks of where the photo is to be seen again. There it is, bit for bit.

    Raises:
        BadInputError: the sizes of pictures and masks differ.
    """
    spread, side = reach(crop, region.shape[0]), region.shape[0]
    layer = make_layer(original, inverted, edited, region, moved, spread)
    if restored is not None:
        layer = layer.faded(as_float(shares(restored, (side, side), solid=spread)))
    pixels = photo.pixels.copy()
    box = photo_box(photo, crop, layer)
    if box is not None:
        layer_at_size, matrix = fitted(layer, crop)
        for strip in strips(box):
            _paste_strip(pixels, photo, strip, layer_at_size, matrix)
    return photo.with_pixels(pixels)


def reach(crop: Crop, side: int) -> int:
    """By how many pixels of the aligned face [side, side] a value spreads when it is brought into the photo."""
    return max(CUBIC_REACH, math.ceil(LINEAR_REACH * side / crop.side) + 1)


def photo_box(photo: Photo, crop: Crop, layer: Layer) -> Box | None:
    """The part of the photo that the layer can touch, or None when it touches nothing."""
    inside = bounding_box((layer.replaced != 0) | layer.colour.any(2))
    if inside is None:
        return None
    spread = reach(crop, layer.replaced.shape[0])
    left, top, right, bottom = (
        inside.left - spread, inside.top - spread, inside.right + spread, inside.bottom + spread,
    )  # fmt: skip
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)
    placed = moved_points(crop.to_photo(layer.replaced.shape[0]), corners)
    low = np.maximum(np.floor(placed.min(0)), 0).astype(int)
    high = np.minimum(np.ceil(placed.max(0)), (photo.width, photo.height)).astype(int)
    if (high <= low).any():
        return None
    return Box(int(low[0]), int(low[1]), int(high[0]), int(high[1]))


def fitted(layer: Layer, crop: Crop) -> tuple[Field, Matrix]:
    """The layer [s, s, 4] (colour, replaced), shrunk by averaging when the photo is coarser; its photo → s matrix."""
    planes: NDArray[Any] = np.dstack([layer.colour, layer.replaced])
    side = min(max(round(crop.side), 1), planes.shape[0])
    if side < planes.shape[0]:
        planes = cv2.resize(planes, (side, side), interpolation=cv2.INTER_AREA)
    return planes, crop.from_photo(side)


def strips(box: Box) -> Iterator[Box]:
    """The box in pieces of full width."""
    rows = max(STRIP_PIXELS // box.width, 1)
    for top in range(box.top, box.bottom, rows):
        yield replace(box, top=top, bottom=min(top + rows, box.bottom))


def warped(planes: Field, matrix: Matrix, box: Box) -> Field:
    """[h, w, 4]: the planes as they lie in a box of the photo; 0 beyond their borders."""
    enlarges = np.linalg.det(matrix[:, :2]) < 0.999
    centres = matrix.copy()  # OpenCV counts from the centre of the first pixel
    centres[:, 2] = matrix @ (box.left + 0.5, box.top + 0.5, 1) - 0.5
    method = cv2.INTER_CUBIC if enlarges else cv2.INTER_LINEAR
    flags = method | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(planes, centres, (box.width, box.height), flags=flags), np.float32)


def _paste_strip(pixels: Pixels, photo: Photo, box: Box, planes: Field, matrix: Matrix) -> None:
    """Lay the planes over one box of `pixels`, which is changed in place."""
    over = warped(planes, matrix, box)
    touched = np.asarray(over.any(2))
    if not touched.any():
        return
    part = replace(photo, pixels=np.ascontiguousarray(photo.pixels[box.slices]), alpha=None)
    result = laid_over(part, over[..., :3], over[..., 3:])
    np.copyto(pixels[box.slices], result, where=touched[..., None])


def laid_over(part: Photo, colour: Field, replaced: Field) -> Pixels:
    """A piece of the photo with a layer over it, in the photo's own colours.

    What sRGB of 8 bits cannot hold of the photo (finer steps, stronger colours) is kept as far as it is not covered.

    Args:
        part: the piece, [h, w]. colour: [h, w, 3]. replaced: [h, w, 1]. See `Layer`. Interpolation may have brought
            `replaced` a little beyond 0 and 1, and `colour` with it: together they are right.
    """
    base = as_float(to_srgb(part))
    target = np.clip(base * (1 - replaced) + colour, 0, 1)
    unheld = part.pixels.astype(np.float32) - from_srgb(base, part)
    result = from_srgb(target, part) + np.clip(1 - replaced, 0, 1) * unheld
    kind = part.pixels.dtype
    return np.clip(np.rint(result), 0, np.iinfo(kind).max).astype(kind)
