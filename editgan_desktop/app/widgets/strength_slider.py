"""How strongly an editing vector acts: forwards, backwards or not at all."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from ...session.edits import FARTHEST, reaching
from .number_slider import NumberSlider
from .scale import Scale


class StrengthSlider(NumberSlider):
    """A slider around 0: filled from 0 to the handle, with a notch at 0 that double-click returns to.

    Arrow keys move by 0.05, with Shift by 0.01. The wheel acts only when the slider has the focus. A typed number may
    lie beyond the ends of the slider: it is widened then.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Scale(-2.0, 2.0), step=0.05, fine=0.01, parent=parent)
        self.set_name(name or self.tr("Strength"))
        self.track.setToolTip(self.tr("Drag to change. Double-click for 0. Shift + arrow keys for fine steps."))
        self.set_default(0.0)
        self.set_value(0.0)

    def set_range(self, low: float, high: float) -> None:
        """Take another range; the strength is clamped to it. No signal."""
        self.set_scale(Scale(low, high))

    def set_scale(self, scale: Scale) -> None:
        super().set_scale(scale)
        with QSignalBlocker(self.box):
            self.box.setRange(min(scale.low, -FARTHEST), max(scale.high, FARTHEST))

    def _take_typed(self, value: float) -> None:
        low, high = reaching((self._scale.low, self._scale.high), value)
        if (low, high) != (self._scale.low, self._scale.high):
            self._scale = Scale(low, high)
            with QSignalBlocker(self.track):  # the text under the caret is left alone
                self.track.setRange(0, self._scale.steps)
            self._place_marks()
        self._take(value)

    def _origin(self) -> float:
        return 0.0  # the scale clamps it into its range
