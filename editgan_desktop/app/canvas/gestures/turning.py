"""Turning the view by hand."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt

from ..viewport import TURN_STEP
from .gesture import Gesture, Press, Touch

CATCH = 3.0  # degrees around a quarter turn in which the view rests on it


class Turn(Gesture):
    """The view follows the pointer around the middle of the canvas; with Ctrl in steps."""

    def __init__(self, press: Press) -> None:
        self._viewport, self._before = press.viewport, press.viewport.angle
        self._grabbed = _heading(press.touch)

    def move(self, touch: Touch) -> None:
        angle = self._before + _heading(touch) - self._grabbed
        if touch.keys & Qt.KeyboardModifier.ControlModifier:
            self._viewport.turn_to(TURN_STEP * round(angle / TURN_STEP))
        else:
            self._viewport.turn_to(caught(angle))

    def cancel(self) -> None:
        self._viewport.turn_to(self._before)


def caught(angle: float) -> float:
    """The angle in degrees, or the quarter turn that is very near."""
    quarter = 90.0 * round(angle / 90)
    return quarter if abs(angle - quarter) <= CATCH else angle


def _heading(touch: Touch) -> float:
    """Degrees clockwise, from the middle of the canvas to the pointer."""
    middle = QPointF(touch.geometry.width // 2, touch.geometry.height // 2) / touch.geometry.ratio
    return -QLineF(middle, touch.position).angle()
