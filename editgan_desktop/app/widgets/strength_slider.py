"""How strongly an editing vector acts: forwards, backwards or not at all."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .number_slider import NumberSlider
from .scale import Scale


class StrengthSlider(NumberSlider):
    """A slider around 0: filled from 0 to the handle, with a notch at 0 that double-click returns to.

    Arrow keys move by 0.05, with Shift by 0.01. The wheel acts only when the slider has the focus.
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

    def _origin(self) -> float:
        return 0.0  # the scale clamps it into its range
