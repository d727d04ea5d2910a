"""Where the picture lies on one canvas. Three kinds of coordinates meet here:

picture units (pixels of the full picture), widget pixels (what events and QPainter speak) and device pixels
(what the screen has; `ratio` of them to a widget pixel).

A view may be turned and mirrored. Then there is a fourth kind: the device pixels of the *sheet*, on which the picture
lies upright and is composed. The canvas shows the sheet turned.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, hypot

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QTransform

from ...core.mask_ops import Box

Point = tuple[float, float]
Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Geometry:
    """The picture covers `size` device pixels from (`left`, `top`), all whole, so 100 % is sharp. Then it is mirrored
    and turned about the middle of the canvas.

    Attributes:
        width, height: of the canvas, in device pixels. picture: (columns, rows) of the full picture.
        angle: degrees clockwise. mirrored: left and right are exchanged before the turn.
    """

    width: int
    height: int
    ratio: float
    left: int
    top: int
    size: tuple[int, int]
    picture: tuple[int, int]
    angle: float = 0.0
    mirrored: bool = False

    @property
    def is_turned(self) -> bool:
        """Whether the canvas shows anything but its own sheet."""
        return self.mirrored or self.angle != 0

    @property
    def is_square_on(self) -> bool:
        """Whether rows and columns of the picture run along the edges of the canvas."""
        return self.angle % 90 == 0

    @cached_property
    def turn(self) -> QTransform:
        """What mirroring and turning do to device pixels. The middle is a whole one, so quarter turns stay sharp."""
        middle = self.width // 2, self.height // 2
        made = QTransform.fromTranslate(*middle)
        made.rotate(self.angle)
        made.scale(-1 if self.mirrored else 1, 1)
        return made.translate(-middle[0], -middle[1])

    @cached_property
    def sheet(self) -> Geometry:
        """The picture upright, on a canvas that holds all of it that this one may show at any angle, and a rim.

        So turning the view composes nothing anew.
        """
        if not self.is_turned:
            return self
        reach = ceil(hypot(self.width, self.height) / 2) + 1
        middle = self.width // 2, self.height // 2
        around = Box(middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach)
        rim = Box(self.left - 1, self.top - 1, self.left + self.size[0] + 1, self.top + self.size[1] + 1)
        seen = intersection(around, rim)
        width, height = max(seen.width, 1), max(seen.height, 1)
        place = self.left - seen.left, self.top - seen.top
        return Geometry(width, height, self.ratio, *place, self.size, self.picture)

    @cached_property
    def from_sheet(self) -> QTransform:
        """From device pixels of the sheet to those of the canvas."""
        return QTransform.fromTranslate(self.left - self.sheet.left, self.top - self.sheet.top) * self.turn

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
        place = position * self.ratio
        if self.is_turned:
            place = self.turn.inverted()[0].map(place)
        across, down = self.per_unit
        return (place.x() - self.left) / across, (place.y() - self.top) / down

    def to_widget(self, point: Point) -> QPointF:
        """A point in picture units as a widget position."""
        return self.transform().map(QPointF(*point))

    def doubled(self) -> Geometry:
        """The same on a screen twice as fine; of a sheet, which lies upright."""
        size = (2 * self.size[0], 2 * self.size[1])
        return Geometry(
            2 * self.width, 2 * self.height, 2 * self.ratio, 2 * self.left, 2 * self.top, size, self.picture
        )  # fmt: skip

    def transform(self) -> QTransform:
        """From picture units to widget pixels."""
        across, down = self.per_unit
        upright = QTransform(across, 0, 0, down, self.left, self.top)
        return upright * self.turn * QTransform.fromScale(1 / self.ratio, 1 / self.ratio)

    def sheet_transform(self) -> QTransform:
        """For a painter in widget pixels that draws the sheet."""
        ratio = self.ratio
        return QTransform.fromScale(ratio, ratio) * self.from_sheet * QTransform.fromScale(1 / ratio, 1 / ratio)

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
        """Whole widget pixels of the canvas around a box of device pixels of the sheet."""
        if self.is_turned:  # turned pixels spread into their neighbours
            turned = self.sheet_transform().mapRect(
                QRectF(box.left / self.ratio, box.top / self.ratio, box.width / self.ratio, box.height / self.ratio)
            )
            return turned.toAlignedRect().adjusted(-1, -1, 1, 1)
        left, top = floor(box.left / self.ratio), floor(box.top / self.ratio)
        return QRect(left, top, ceil(box.right / self.ratio) - left, ceil(box.bottom / self.ratio) - top)

    def picture_rect(self) -> QRectF:
        """The whole picture in widget pixels; a turned one fits into it."""
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
