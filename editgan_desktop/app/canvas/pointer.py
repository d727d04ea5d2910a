"""Where the mouse is on the picture: shared by both canvases, so that the ring shows at the same place on each."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from .geometry import Point

if TYPE_CHECKING:
    from .gestures.gesture import Lasting, Sketch


class Mark(Enum):
    """What the canvases draw at the pointer."""

    NONE = "none"
    CROSS = "cross"
    RING = "ring"
    SQUARE = "square"  # as large as the brush, too


@dataclass(frozen=True)
class Hover:
    """What is under the mouse, for a status bar.

    Attributes:
        picture_x, picture_y: pixel of the full picture. part_id: as the mask canvas shows it.
        colour: red, green and blue of the face there, 0..255. original_id: the part it is without paint, where another.
    """

    picture_x: int
    picture_y: int
    part_id: int
    colour: tuple[int, int, int]
    original_id: int | None = None


class Pointer(QObject):
    """The mouse in picture units, and on which canvas it is.

    Attributes:
        at: None while the mouse is on no canvas. owner: name of the canvas it is on. mark: what to draw there.
        anchor: where the last stroke ended, in mask pixels; a Shift-click draws a line from it.
        sketch: what gestures draw over the picture. lasting: a gesture of several clicks that is under way.
        since: when the event that is being handled arrived, by `time.perf_counter`; None between events.
    """

    moved = Signal()
    sketched = Signal()  # another sketch, or none
    hovered = Signal(object)  # Hover, or None when nothing is under the mouse

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at: Point | None = None
        self.owner = ""
        self.mark = Mark.NONE
        self.anchor: Point | None = None
        self.since: float | None = None
        self.hover: Hover | None = None
        self.sketch: Sketch | None = None
        self.lasting: Lasting | None = None

    def set_sketch(self, sketch: Sketch | None) -> None:
        """Draw something else on all canvases."""
        if sketch is not self.sketch:
            self.sketch = sketch
            self.sketched.emit()

    def move(self, owner: str, at: Point, mark: Mark) -> None:
        """The mouse is here now."""
        if (owner, at, mark) != (self.owner, self.at, self.mark):
            self.owner, self.at, self.mark = owner, at, mark
            self.moved.emit()

    def leave(self, owner: str) -> None:
        """The mouse left a canvas; it may have entered the other one before."""
        if owner == self.owner and self.at is not None:
            self.owner, self.at, self.mark = "", None, Mark.NONE
            self.moved.emit()
            self.set_hover(None)

    def set_hover(self, hover: Hover | None) -> None:
        """Tell what is under the mouse, when that is something else."""
        if hover != self.hover:
            self.hover = hover
            self.hovered.emit(hover)

    @contextmanager
    def handling(self) -> Iterator[None]:
        """While an event is handled: whatever repaints because of it can tell how long that took."""
        outer, self.since = self.since, self.since or time.perf_counter()
        try:
            yield
        finally:
            self.since = outer
