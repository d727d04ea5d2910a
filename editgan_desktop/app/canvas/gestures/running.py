"""The gesture that is under way on a canvas, or the lasting one of its window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ..geometry import Point
from ..pointer import Pointer
from .gesture import Gesture, Lasting, Touch
from .intents import Intent


class Running:
    """A gesture from press to release. One that lasts longer is kept by the pointer, for all canvases know that.

    Attributes:
        intent: what the gesture is; None while there is none. button: the one that began it.
        ring_at: where the mark stays meanwhile, in picture units; None: it follows the pointer.
    """

    def __init__(self, pointer: Pointer) -> None:
        self._pointer = pointer
        self._gesture: Gesture | None = None
        self.intent: Intent | None = None
        self.button = Qt.MouseButton.NoButton
        self.ring_at: Point | None = None

    def begin(self, intent: Intent, gesture: Gesture | None, touch: Touch, button: Qt.MouseButton) -> None:
        """A button was pressed; without a gesture the press has done it all."""
        if isinstance(gesture, Lasting):
            self._pointer.lasting, gesture.button = gesture, button
            gesture.press(touch)
            self._look()
        elif gesture:
            self._gesture, self.intent, self.button = gesture, intent, button
            self.ring_at = touch.at if gesture.holds_ring else None

    def press_again(self, touch: Touch, button: Qt.MouseButton) -> None:
        """The lasting gesture goes on, if that is its button."""
        lasting = self._pointer.lasting
        if lasting and button == lasting.button:
            lasting.press(touch)
            self._look()

    def move(self, touch: Touch) -> None:
        gesture = self._gesture or self._pointer.lasting
        if gesture:
            gesture.move(touch)

    def let_go(self, touch: Touch) -> None:
        """A button was released while a lasting gesture is under way."""
        if self._pointer.lasting and self._gesture is None:
            self._pointer.lasting.release(touch)
            self._look()

    def stop(self, *, keep: bool) -> None:
        """The gesture ends, or never was. Nothing happens while there is none."""
        gesture, self._gesture, self.intent, self.ring_at = self._gesture, None, None, None
        self.button = Qt.MouseButton.NoButton
        if gesture:
            gesture.end() if keep else gesture.cancel()

    def drop(self) -> None:
        """The lasting gesture never was."""
        lasting, self._pointer.lasting = self._pointer.lasting, None
        if lasting:
            lasting.cancel()

    def wants(self, key: Qt.Key) -> bool:
        """Whether a key means something to what is under way."""
        lasting = self._pointer.lasting
        if key == Qt.Key.Key_Escape:
            return bool(self._gesture or lasting)
        return lasting is not None and lasting.wants(key)

    def key(self, key: Qt.Key) -> None:
        """Escape cancels; any other key is the lasting gesture's."""
        lasting = self._pointer.lasting
        if key == Qt.Key.Key_Escape:
            self.stop(keep=False) if self._gesture else self.drop()
        elif lasting:
            lasting.key(key)
            self._look()

    def _look(self) -> None:
        if self._pointer.lasting and self._pointer.lasting.over:
            self._pointer.lasting = None
