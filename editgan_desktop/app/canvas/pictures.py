"""Pictures ready for the screen: in its byte order, at the scale of the viewport, and before against after."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.mask_ops import Box
from .geometry import Geometry, is_empty

Pixels = NDArray[np.uint8]
AMPLIFY = 4
MOST_OPAQUE, FULL_FROM = 0.75, 0.5  # of the heat: how opaque it gets, and from which level (0..1) on


def screen_pixels(picture: Pixels) -> Pixels:
    """[H, W, 3] RGB to [H, W, 4] BGRA, opaque: what QImage calls RGB32."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2BGRA), np.uint8)


def difference(before: Pixels, after: Pixels) -> Pixels:
    """How far two pictures [H, W, 3] of one shape are apart: the largest channel, amplified, dark to bright.

    The larger one is brought to the size of the smaller one, so a preview is not all edges.
    """
    height = min(before.shape[0], after.shape[0])
    small = [_at_height(picture, height) for picture in (before, after)]
    apart = cv2.absdiff(small[0], small[1]).max(axis=2)
    strong = cv2.convertScaleAbs(apart, alpha=AMPLIFY)  # clips at 255
    return np.asarray(cv2.cvtColor(cv2.applyColorMap(strong, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2RGB), np.uint8)


def mixed(below: Pixels, above: Pixels, opacity: float) -> Pixels:
    """One picture [H, W, 3] over another, 0..1 opaque, at the size of the larger one."""
    height, width = max(below.shape, above.shape)[:2]
    sized = [
        picture if picture.shape[:2] == (height, width) else cv2.resize(picture, (width, height))
        for picture in (below, above)
    ]
    return np.asarray(cv2.addWeighted(sized[1], opacity, sized[0], 1 - opacity, 0), np.uint8)


@cache
def flat(colour: int) -> Pixels:
    """[1, 1, 3]: a picture of one colour, 0xffRRGGBB; always the same array for the same colour."""
    return np.array([[[colour >> 16 & 255, colour >> 8 & 255, colour & 255]]], np.uint8)


def heat_pixels(uncertainty: NDArray[np.float32], strength: float = 1.0) -> Pixels:
    """[H, W] from 0 to 1 to [H, W, 4] BGRA, colours multiplied by their opacity: clear where it is sure, then violet,
    orange and yellow, ever brighter and ever less clear, but never so much that the face is gone.

    Its root is shown: members that disagree about a border do so by a small share of the utmost. A `strength` below 1
    makes all of it clearer.
    """
    level = np.sqrt(np.clip(uncertainty, 0, 1))
    colours = cv2.applyColorMap((255 * level).astype(np.uint8), cv2.COLORMAP_PLASMA)
    opacity = np.clip(MOST_OPAQUE * level / FULL_FROM, 0, MOST_OPAQUE)[..., None]
    premultiplied = np.concatenate([colours, np.full_like(colours[..., :1], 255)], axis=2) * (opacity * strength)
    return np.asarray(premultiplied.round(), np.uint8)


def _at_height(picture: Pixels, height: int) -> Pixels:
    if picture.shape[0] == height:
        return picture
    width = round(picture.shape[1] * height / picture.shape[0])
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


class Remembered:
    """The last used few results of a function of arrays and numbers.

    They are looked up by which arrays they were made of, not by what those hold.
    """

    def __init__(self, function: Callable[..., Pixels], most: int) -> None:
        self._function, self._most = function, most
        self._known: list[tuple[tuple[Any, ...], Pixels]] = []

    def __call__(self, *given: NDArray[Any] | float) -> Pixels:
        entry = next((e for e in self._known if all(map(_is_same, e[0], given))), None)
        if entry is None:
            entry = (given, self._function(*given))
        self._known = [entry, *(other for other in self._known if other is not entry)][: self._most]
        return entry[1]

    def forget(self) -> None:
        """Let go of all arrays."""
        self._known.clear()


def _is_same(first: NDArray[Any] | float, second: NDArray[Any] | float) -> bool:
    return first is second or (isinstance(first, float) and first == second)


class ScaledPicture:
    """One picture at the scale of a geometry, kept until either changes.

    A shrunken picture is kept whole, so panning is free; of an enlarged one only what is in view.
    """

    def __init__(self) -> None:
        self._picture: Pixels | None = None
        self._key: object = None
        self._pixels = np.empty((0, 0, 4), np.uint8)

    def pixels(self, picture: Pixels, geometry: Geometry, box: Box) -> Pixels:
        """[box height, box width, 4]: the device pixels of `box`, which lies within `geometry.inner`."""
        shrinks = picture.shape[1] >= geometry.size[0]
        key: object = geometry.size if shrinks else geometry
        if picture is not self._picture or key != self._key:
            self._picture, self._key = picture, key
            inner = geometry.inner
            self._pixels = _shrunken(picture, geometry.size) if shrinks else _enlarged(picture, geometry, inner)
        return self._pixels[self._place(geometry, box, shrinks=shrinks)]

    def retouch(self, picture: Pixels, geometry: Geometry, box: Box) -> None:
        """The next picture differs from the one there is in these device pixels only, which lie within the inner ones.

        Of a shrunken picture they may differ in the last bit from those of `pixels`.
        """
        shrinks = picture.shape[1] >= geometry.size[0]
        key: object = geometry.size if shrinks else geometry
        if self._picture is None or self._picture.shape != picture.shape or key != self._key or is_empty(box):
            return
        self._picture = picture
        piece = (_shrunken_piece if shrinks else _enlarged)(picture, geometry, box)
        self._pixels[self._place(geometry, box, shrinks=shrinks)] = piece

    @staticmethod
    def _place(geometry: Geometry, box: Box, *, shrinks: bool) -> tuple[slice, slice]:
        left, top = (geometry.left, geometry.top) if shrinks else (geometry.inner.left, geometry.inner.top)
        return slice(box.top - top, box.bottom - top), slice(box.left - left, box.right - left)


def _shrunken(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """All of it, smoothed before so that hair does not turn into noise; cv2's INTER_AREA takes four times as long."""
    picture = _smoothed(picture, *_halvings(picture, size))
    if (picture.shape[1], picture.shape[0]) == size:
        return picture
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _halvings(picture: Pixels, size: tuple[int, int]) -> tuple[int, float]:
    """How often a picture is halved before it is shrunk to that size, and by how much it is shrunk then."""
    rows, columns, count = *picture.shape[:2], 0
    while columns >= 2 * size[0] and rows >= 2 * size[1]:
        rows, columns, count = rows // 2, columns // 2, count + 1
    return count, columns / size[0]


def _smoothed(picture: Pixels, halvings: int, stretch: float) -> Pixels:
    """Halved, and as soft as it has to be to be shrunk by `stretch`."""
    for _ in range(halvings):
        halves = (picture.shape[1] // 2, picture.shape[0] // 2)
        picture = np.asarray(cv2.resize(picture, halves, interpolation=cv2.INTER_AREA), np.uint8)
    if stretch > 1.05:
        picture = np.asarray(cv2.GaussianBlur(picture, (3, 3), 0.35 * (stretch**2 - 1) ** 0.5), np.uint8)
    return picture


def _shrunken_piece(picture: Pixels, geometry: Geometry, box: Box) -> Pixels:
    """The device pixels of `box` as `_shrunken` has them, from what lies around them alone."""
    halvings, stretch = _halvings(picture, geometry.size)
    step = 2**halvings
    across, down = picture.shape[1] / geometry.size[0], picture.shape[0] / geometry.size[1]
    # whole blocks of halved pixels, with room for the blur and for the pixel beyond
    left = max(int((box.left - geometry.left) * across) // step - 3, 0)
    top = max(int((box.top - geometry.top) * down) // step - 3, 0)
    right = int((box.right - geometry.left) * across) // step + 4
    bottom = int((box.bottom - geometry.top) * down) // step + 4
    around = picture[top * step : bottom * step, left * step : right * step]
    return _sampled(_smoothed(around, halvings, stretch), geometry, box, (across / step, down / step), (left, top))


def _enlarged(picture: Pixels, geometry: Geometry, box: Box) -> Pixels:
    """Some device pixels, with no blur beyond the linear one between pixels."""
    return _sampled(picture, geometry, box, (picture.shape[1] / geometry.size[0], picture.shape[0] / geometry.size[1]))


def _sampled(
    picture: Pixels, geometry: Geometry, box: Box, scale: tuple[float, float], corner: tuple[int, int] = (0, 0)
) -> Pixels:
    """What a picture has under the device pixels of `box`.

    Args:
        scale: pixels of the picture (x, y) for one of the device. corner: where it begins in the whole, in its pixels.
    """
    # device pixel d has its centre at d + 0.5, and so have the picture's pixels
    start_x = (box.left + 0.5 - geometry.left) * scale[0] - 0.5 - corner[0]
    start_y = (box.top + 0.5 - geometry.top) * scale[1] - 0.5 - corner[1]
    matrix = np.array([[scale[0], 0, start_x], [0, scale[1], start_y]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size = (box.width, box.height)
    return np.asarray(cv2.warpAffine(picture, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8)
