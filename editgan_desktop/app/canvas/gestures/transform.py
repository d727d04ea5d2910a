"""Selecting a part by a click, and pulling at its frame."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import Qt

from ....session.transform import Transform
from ....session.transform_frame import Grip, Hold, Pull
from ..transform_frame import hold_at
from .gesture import Gesture, Press, Touch

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
STILL = 3.0  # widget pixels that the pointer may go during a click


class TransformPull(Gesture):
    """A handle scales, the knob turns, the inside moves; a click selects what is under it, and elsewhere applies first.

    Ctrl with a click, or a double-click: the group. Shift with a click: added to what is selected. While pulling, Shift
    keeps proportions, steps of 15 degrees or the direction, and Ctrl scales about the middle.
    """

    def __init__(self, press: Press) -> None:
        self._transform: Transform = press.session.transform
        self._shape = press.document.layer.shape
        self._start, self._keys = press.touch, press.touch.keys
        self._point = press.touch.on(self._shape)
        self._moves = self._chooses = False
        hold = self._hold(press)
        self._selection, self._before = self._transform.selection, self._transform.placement
        frame = self._transform.frame
        self._pull = Pull(hold, frame, self._point) if frame and hold.grip is not Grip.OUTSIDE else None
        self._transform.is_held = True

    def _hold(self, press: Press) -> Hold:
        """What the pointer takes hold of; outside of the frame, that is what a click selects."""
        frame, keys = self._transform.frame, self._keys
        hold = hold_at(frame, self._point, press.touch.geometry, self._shape) if frame else Hold(Grip.OUTSIDE)
        if hold.grip in (Grip.HANDLE, Grip.KNOB) and not press.double:
            return hold
        if hold.grip is Grip.OUTSIDE or press.double or keys & CONTROL:
            group = press.double or bool(keys & CONTROL)
            self._transform.select_at(self._point, group=group, add=bool(keys & SHIFT))
            return Hold(Grip.INSIDE if self._transform.holds(self._point) else Grip.OUTSIDE)
        self._chooses = True
        return hold

    def move(self, touch: Touch) -> None:
        away = touch.position - self._start.position
        self._moves = self._moves or hypot(away.x(), away.y()) > STILL
        if self._moves and self._pull and self._transform.selection is self._selection:
            even, centred = bool(touch.keys & SHIFT), bool(touch.keys & CONTROL)
            self._transform.place(self._pull.to(touch.on(self._shape), even=even, centred=centred))

    def end(self) -> None:
        self._transform.is_held = False
        adds = bool(self._keys & SHIFT)
        if self._chooses and not self._moves and (adds or not self._transform.holds(self._point)):
            self._transform.select_at(self._point, add=adds)

    def cancel(self) -> None:
        self._transform.is_held = False
        if self._transform.selection is self._selection:
            self._transform.place(self._before)
