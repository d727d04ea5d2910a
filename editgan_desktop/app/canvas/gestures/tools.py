"""The table of gestures: what begins when a button is pressed, the cursor before it, the mark both canvases draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from ..pointer import Mark
from .brush import Resize, Stroke
from .gesture import Gesture, Press
from .intents import Intent
from .marking import add_to_region, restore, take_from_region, unrestore
from .moving import Pan, WipePull
from .pick import Pick, fill
from .polygon import Polygon
from .shapes import Lasso, ellipse, rectangle
from .transform import TransformPull
from .turning import Turn

Make = Callable[[Press], Gesture | None]
Cursor = Qt.CursorShape


@dataclass(frozen=True)
class Handling:
    """`make` gives the gesture, or None when all is done by the press itself.

    Attributes:
        held: the cursor while it lasts. by_keys: it goes by the keys that are held, also while the mouse rests.
    """

    make: Make
    mark: Mark
    cursor: Cursor
    held: Cursor | None = None
    by_keys: bool = False


HANDLING = {
    Intent.NOTHING: Handling(lambda press: None, Mark.NONE, Cursor.ArrowCursor),
    Intent.PAN: Handling(Pan, Mark.NONE, Cursor.OpenHandCursor, Cursor.ClosedHandCursor),
    Intent.TURN: Handling(Turn, Mark.NONE, Cursor.OpenHandCursor, Cursor.ClosedHandCursor),
    Intent.WIPE: Handling(WipePull, Mark.NONE, Cursor.SplitHCursor),
    Intent.PICK: Handling(Pick, Mark.CROSS, Cursor.CrossCursor),
    Intent.RESIZE: Handling(Resize, Mark.RING, Cursor.BlankCursor),
    Intent.FILL: Handling(fill, Mark.CROSS, Cursor.CrossCursor),
    Intent.BRUSH: Handling(lambda press: Stroke(press, press.session.brush.part), Mark.RING, Cursor.BlankCursor),
    Intent.ERASE: Handling(lambda press: Stroke(press, None), Mark.RING, Cursor.BlankCursor),
    Intent.LASSO: Handling(Lasso, Mark.CROSS, Cursor.CrossCursor),
    Intent.POLYGON: Handling(Polygon, Mark.CROSS, Cursor.CrossCursor),
    Intent.RECTANGLE: Handling(rectangle, Mark.CROSS, Cursor.CrossCursor, by_keys=True),
    Intent.ELLIPSE: Handling(ellipse, Mark.CROSS, Cursor.CrossCursor, by_keys=True),
    Intent.TRANSFORM: Handling(TransformPull, Mark.NONE, Cursor.PointingHandCursor, by_keys=True),
    Intent.ADD_TO_REGION: Handling(add_to_region, Mark.RING, Cursor.BlankCursor),
    Intent.TAKE_FROM_REGION: Handling(take_from_region, Mark.RING, Cursor.BlankCursor),
    Intent.RESTORE: Handling(restore, Mark.RING, Cursor.BlankCursor),
    Intent.UNRESTORE: Handling(unrestore, Mark.RING, Cursor.BlankCursor),
}
