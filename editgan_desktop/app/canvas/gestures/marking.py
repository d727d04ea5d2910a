"""Marking pixels with the brush: adding to the edit region, or taking from it; restoring original pixels, or not."""

from __future__ import annotations

from ....core.requests import ADDED, TAKEN, UNMARKED
from ....core.restoring import RESTORED
from ....session.brush import Tip
from ....session.marks import Marks
from ....session.patches import Point, segment_patch
from ...translation import QT_TRANSLATE_NOOP
from .gesture import Gesture, Press, Touch

ADD = QT_TRANSLATE_NOOP("History", "Add to region")
TAKE = QT_TRANSLATE_NOOP("History", "Take from region")
RESTORE = QT_TRANSLATE_NOOP("History", "Restore original")
UNRESTORE = QT_TRANSLATE_NOOP("History", "Show edits again")


class MarkStroke(Gesture):
    """The brush is drawn over the marks of a face; one step of undo."""

    def __init__(self, press: Press, marks: Marks, mark: int, title: str) -> None:
        self._brush, self._shape = press.session.brush, press.document.layer.shape
        self._marks, self._mark = marks, mark
        self._last: Point | None = None
        marks.begin(title)

    def move(self, touch: Touch) -> None:
        point, radius = touch.on(self._shape), self._brush.pressed(touch.pressure)
        square = self._brush.tip is Tip.SQUARE
        patch = segment_patch(self._shape, self._last or point, point, radius, square=square)
        if patch is not None:
            self._marks.stamp(patch, self._mark)
        self._last = point

    def end(self) -> None:
        self._marks.end()

    def cancel(self) -> None:
        self._marks.cancel()


def add_to_region(press: Press) -> MarkStroke:
    return MarkStroke(press, press.document.region, ADDED, ADD)


def take_from_region(press: Press) -> MarkStroke:
    return MarkStroke(press, press.document.region, TAKEN, TAKE)


def restore(press: Press) -> MarkStroke:
    return MarkStroke(press, press.document.restored, RESTORED, RESTORE)


def unrestore(press: Press) -> MarkStroke:
    return MarkStroke(press, press.document.restored, UNMARKED, UNRESTORE)
