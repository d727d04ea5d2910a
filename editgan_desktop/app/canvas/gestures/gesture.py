"""What all gestures have in common, and what they begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from ....session.document import Document
from ....session.session import Session
from ..geometry import Geometry, Point
from ..pointer import Pointer
from ..viewport import Viewport


@dataclass(frozen=True)
class Touch:
    """Where the pointer is: `position` in widget pixels, `geometry` of the picture there, `pressure` 0 to 1."""

    position: QPointF
    geometry: Geometry
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    pressure: float = 1.0

    @property
    def at(self) -> Point:
        """In picture units."""
        return self.geometry.to_picture(self.position)

    def on(self, shape: tuple[int, ...]) -> Point:
        """In pixels of a mask [H, W] of the picture."""
        return mask_point(shape, self.geometry.picture, self.at)


@dataclass(frozen=True)
class Press:
    """What a gesture begins with. `erases`: it is to bring the original back instead of painting. `double`: by the
    second click of a double-click."""

    session: Session
    document: Document
    viewport: Viewport
    pointer: Pointer
    touch: Touch
    erases: bool = False
    double: bool = False

    @property
    def part(self) -> int | None:
        """What is to be painted; None to erase."""
        return None if self.erases else self.session.brush.part


class Gesture:
    """From pressing a button to releasing it; the canvas calls `move` at once, too. Escape cancels."""

    holds_ring = False  # the mark stays where the gesture began

    def move(self, touch: Touch) -> None:
        """The pointer is here, or other keys are held."""

    def end(self) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """It never was."""


class Lasting(Gesture):
    """A gesture of several clicks, which any canvas of the window continues, until it is `over`.

    In between `move` follows the pointer without a button. Pushing and zooming the picture does not disturb it;
    another tool, or another face, cancels it.
    """

    over = False
    button = Qt.MouseButton.LeftButton  # the one that began it; others do not reach it

    def press(self, touch: Touch) -> None:
        """A button was pressed again."""

    def release(self, touch: Touch) -> None:
        """It was released."""

    def key(self, key: Qt.Key) -> bool:
        """A key but Escape was pressed; whether it meant something."""
        return False

    def wants(self, key: Qt.Key) -> bool:
        """Whether `key` would take that key, which the window may use as well."""
        return False


class Sketch(Protocol):
    """What both canvases draw over the picture while a gesture lasts."""

    def draw(self, painter: QPainter, geometry: Geometry) -> None: ...

    def rect(self, geometry: Geometry) -> QRect:
        """All that it draws on, in widget pixels."""
        ...


def mask_point(shape: tuple[int, ...], picture: tuple[int, int], point: Point) -> Point:
    """A point in picture units as one in pixels of a mask [H, W] of a picture of that size (columns, rows)."""
    return point[0] * shape[1] / picture[0], point[1] * shape[0] / picture[1]


def picture_point(shape: tuple[int, ...], picture: tuple[int, int], point: Point) -> Point:
    """The other way round."""
    return point[0] * picture[0] / shape[1], point[1] * picture[1] / shape[0]
