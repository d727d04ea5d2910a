"""Where the picture lies on one canvas. Three kinds of coordinates meet here:

picture units (pixels of the full picture), widget pixels (what events and QPainter speak) and device pixels
(what the screen has; `ratio` of them to a widget pixel).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QTransform

from ...core.mask_ops import Box

Point = tuple[float, float]
Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Geometry:
    """The picture covers `size` device pixels from (`left`, `top`), all whole, so 100 % is sharp.

    Attributes:
        width, height: of the canvas, in device pixels. picture: (columns, rows) of the full picture.
    """

    width: int
    height: int
    ratio: float
    left: int
    top: int
    size: tuple[int, int]
    picture: tuple[int, int]

    @property
    def canvas(self) -> Box:
        """All device pixels of the canvas."""
        return Box(0, 0, self.width, self.height)

    @property
    def inner(self) -> Box:
        """Device pixels of the canvas that show picture; right or bottom may lie before left or top when none do."""
        return intersection(self.canvas, Box(self.left, self.top, self.left + self.size[0], self.top + self.size[1]))

    @property
    def per_unit(self) -> Point:
        """Device pixels per picture unit, across and down; alike but for rounding."""
        return self.size[0] / self.picture[0], self.size[1] / self.picture[1]

    def to_picture(self, position: QPointF) -> Point:
        """A widget position in picture units."""
        across, down = self.per_unit
        return (position.x() * self.ratio - self.left) / across, (position.y() * self.ratio - self.top) / down

    def to_widget(self, point: Point) -> QPointF:
        """A point in picture units as a widget position."""
        return self.transform().map(QPointF(*point))

    def doubled(self) -> Geometry:
        """The same on a screen twice as fine."""
        size = (2 * self.size[0], 2 * self.size[1])
        return Geometry(
            2 * self.width, 2 * self.height, 2 * self.ratio, 2 * self.left, 2 * self.top, size, self.picture
        )  # fmt: skip

    def transform(self) -> QTransform:
        """From picture units to widget pixels."""
        across, down = self.per_unit
        return QTransform(
            across / self.ratio, 0, 0, down / self.ratio, self.left / self.ratio, self.top / self.ratio
        )  # fmt: skip

    def columns(self, count: int, low: int, high: int) -> Indices:
        """For device columns low..high: which of `count` columns of an image of the picture they show."""
        return _nearest(self.left, self.size[0], count, low, high)

    def rows(self, count: int, low: int, high: int) -> Indices:
        """For device rows low..high: which of `count` rows of an image of the picture they show."""
        return _nearest(self.top, self.size[1], count, low, high)

    def covering(self, box: Box, shape: tuple[int, int], margin: int = 0) -> Box:
        """Device pixels that show `box` of an image of the picture with that shape, and a margin, on the canvas."""
        across, down = self.size[0] / shape[1], self.size[1] / shape[0]
        return intersection(self.canvas, Box(
            self.left + floor(box.left * across) - margin, self.top + floor(box.top * down) - margin,
            self.left + ceil(box.right * across) + margin, self.top + ceil(box.bottom * down) + margin,
        ))  # fmt: skip

    def widget_rect(self, box: Box) -> QRect:
        """Whole widget pixels around a box of device pixels."""
        left, top = floor(box.left / self.ratio), floor(box.top / self.ratio)
        return QRect(left, top, ceil(box.right / self.ratio) - left, ceil(box.bottom / self.ratio) - top)

    def picture_rect(self) -> QRectF:
        """The whole picture in widget pixels."""
        return self.transform().mapRect(QRectF(0, 0, *self.picture))


def intersection(first: Box, second: Box) -> Box:
    """Where both are; see `is_empty`."""
    return Box(
        max(first.left, second.left), max(first.top, second.top),
        min(first.right, second.right), min(first.bottom, second.bottom),
    )  # fmt: skip


def is_empty(box: Box) -> bool:
    return box.width <= 0 or box.height <= 0


def _nearest(start: int, length: int, count: int, low: int, high: int) -> Indices:
    # a device pixel shows what lies under its centre
    place = ((np.arange(low, high) + 0.5 - start) * (count / length)).astype(np.intp)
    return np.clip(place, 0, count - 1)
