"""Original pixels in an edited picture, where an artist wants them back, with a soft edge.

Pictures are [H, W, 3] uint8 sRGB. Marks are [h, w] uint8 of any size of the same shape, `RESTORED` where the picture is
to be the original, else 0. All is whole numbers and goes by what lies near a pixel, so that a piece of a picture comes
out exactly as it does in the whole.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from .mask_ops import Box, Labels, around, bounding_box, under_centres

RESTORED = 1
SOLID = 3 / 1024  # of the picture's height: by how much the original reaches beyond the marks before it fades
EDGE = 8 / 1024  # of the picture's height: over how much it fades

Picture = NDArray[np.uint8]
Shares = NDArray[np.uint8]


def restored(edited: Picture, original: Picture, marks: Labels) -> Picture:
    """The edited picture with the original (of any size of the same shape) where that is marked."""
    size = edited.shape[:2]
    marked = bounding_box(marks == RESTORED)
    if marked is None:
        return edited
    return blended(edited, edited, at_size(original, size), marks, reached(marked, marks.shape, size))


def blended(picture: Picture, edited: Picture, original: Picture, marks: Labels, box: Box) -> Picture:
    """A copy of `picture` that inside a box is the edited picture with the original in it; all of one size."""
    share = shares(marks, picture.shape[:2], box).astype(np.uint16)[..., None]
    mixed = (edited[box.slices] * (255 - share) + original[box.slices] * share + 127) // 255
    result = picture.copy()
    result[box.slices] = mixed
    return result


def shares(marks: Labels, size: tuple[int, int], box: Box | None = None, solid: int = 0) -> Shares:
    """How much of the original shows, 0 to 255, in a box of a picture of that size (rows, columns), or in all of it.

    Args:
        solid: by how many pixels at least the original reaches beyond the marks before it fades.
    """
    inside = box or Box(0, 0, size[1], size[0])
    solid, edge = _widths(size, solid)
    wider = _grown(inside, solid + 3 * edge, size)
    rows = under_centres(size[0], marks.shape[0])[wider.top : wider.bottom]
    columns = under_centres(size[1], marks.shape[1])[wider.left : wider.right]
    marked = marks[rows[:, None], columns] == RESTORED
    # the window of the blur reaches √2 · edge: where all of it is marked, the share is 255
    full = around(marked, solid + edge + (edge + 1) // 2).astype(np.uint8) * np.uint8(255)
    soft = cv2.GaussianBlur(full, (2 * edge + 1, 2 * edge + 1), edge / 2)
    top, left = inside.top - wider.top, inside.left - wider.left
    return np.asarray(soft[top : top + inside.height, left : left + inside.width], np.uint8)


def reached(box: Box, there: tuple[int, ...], size: tuple[int, int]) -> Box:
    """Around all pixels of a picture of that size that marks inside a box of the size `there` can reach."""
    solid, edge = _widths(size, 0)
    return _grown(covering(box, there, size), solid + 3 * edge, size)


def covering(box: Box, there: tuple[int, ...], here: tuple[int, ...]) -> Box:
    """All pixels of an image of the size `here` (rows, columns) that a box of one of the size `there` lies on."""
    tall, wide = here[0] / there[0], here[1] / there[1]
    return Box(
        int(box.left * wide), int(box.top * tall), int(np.ceil(box.right * wide)), int(np.ceil(box.bottom * tall))
    )


def at_size(picture: Picture, size: tuple[int, int]) -> Picture:
    """The picture at a size (rows, columns)."""
    if picture.shape[:2] == size:
        return picture
    method = cv2.INTER_AREA if size[0] < picture.shape[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, size[::-1], interpolation=method), np.uint8)


def _widths(size: tuple[int, int], solid: int) -> tuple[int, int]:
    """Of what is original beyond the marks, and of the soft edge, in pixels of the picture."""
    return max(round(SOLID * size[0]), solid), max(round(EDGE * size[0]), 1)


def _grown(box: Box, pixels: int, size: tuple[int, int]) -> Box:
    return Box(
        max(box.left - pixels, 0), max(box.top - pixels, 0),
        min(box.right + pixels, size[1]), min(box.bottom + pixels, size[0]),
    )  # fmt: skip
