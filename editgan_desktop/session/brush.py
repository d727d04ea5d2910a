"""The tool in hand and how it paints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

import numpy as np
from psygnal import SignalGroupDescriptor

from .patches import SMALLEST


class Tool(StrEnum):
    """What the pointer does on a canvas."""

    BRUSH = "brush"
    ERASER = "eraser"
    RESTORE = "restore"
    LASSO = "lasso"
    POLYGON = "polygon"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    FILL = "fill"
    TRANSFORM = "transform"
    REGION = "region-brush"
    EYEDROPPER = "eyedropper"
    PAN = "pan"


class Tip(StrEnum):
    """Shape of the brush."""

    ROUND = "round"
    SQUARE = "square"


class Keeps(StrEnum):
    """Where the brush stays while it is drawn."""

    FREE = "free"
    EDGES = "edges"  # what looks like the place under the pointer
    PART = "part"  # the part the stroke began on


class Filling(StrEnum):
    """What a fill takes of the part under the pointer."""

    AREA = "area"  # the connected area
    PART = "part"  # all of it
    GROUP = "group"  # all parts of its group


LARGEST = 128.0  # radius
LIGHTEST = 0.15  # share of the radius that a pen paints with when it hardly touches


@dataclass
class BrushState:
    """The tool in hand.

    Attributes:
        radius: in mask pixels. part: id that is painted. tip, keeps: of brush and eraser. filling: of the fill.
        pressure: a pen that is pressed less paints thinner. erases: shapes bring the original back.
        tolerance: 1..100, how unlike the place under the pointer a pixel may look, for `Keeps.EDGES`.
        symmetric: everything is painted on both sides of the face.
    """

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
    tool: Tool = Tool.BRUSH
    radius: float = 12.0
    part: int = 1
    tip: Tip = Tip.ROUND
    keeps: Keeps = Keeps.FREE
    filling: Filling = Filling.AREA
    pressure: bool = True
    erases: bool = False
    tolerance: int = 25
    symmetric: bool = False

    def resize(self, notches: float) -> None:
        """Larger or smaller by about an eighth a notch, at least half a pixel."""
        factor = 1.125**notches
        step = self.radius * factor if abs(self.radius * (factor - 1)) > 0.5 else self.radius + 0.5 * np.sign(notches)
        self.set_radius(step)

    def set_radius(self, radius: float) -> None:
        """As near to `radius` as half pixels and the limits allow."""
        self.radius = float(np.clip(round(radius * 2) / 2, SMALLEST, LARGEST))

    def pressed(self, pressure: float) -> float:
        """The radius that a pen paints with at a pressure from 0 to 1."""
        return self.radius * (LIGHTEST + (1 - LIGHTEST) * pressure) if self.pressure else self.radius
