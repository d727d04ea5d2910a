"""Whole steps out of the small turns that fine wheels and touch pads send."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent

NOTCH = 120  # eighths of a degree in one step of an ordinary wheel


class WheelSteps:
    """Sums up turns and gives out whole steps; a turn the other way starts afresh."""

    def __init__(self) -> None:
        self._turned = 0

    def steps(self, event: QWheelEvent) -> int:
        """Whole steps that are complete with this event, positive away from the user."""
        delta = event.angleDelta()
        turn = delta.y() or delta.x()  # with Shift or Alt some systems turn sideways
        if turn * self._turned < 0:
            self._turned = 0
        self._turned += turn
        whole = int(self._turned / NOTCH)
        self._turned -= whole * NOTCH
        return whole
