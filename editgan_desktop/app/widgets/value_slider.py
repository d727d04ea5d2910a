"""A slider for any number, with words at its two ends where they help."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from .elided_label import ElidedLabel
from .number_slider import NumberSlider
from .scale import Scale
from .track import EDGE

USUAL = "400 px"


class ValueSlider(NumberSlider):
    """A slider for a number such as an opacity or a brush size.

    Args:
        name: what a screen reader says; the caption in the window is the caller's.
        step: of the arrow keys; fine steps with Shift are a fifth of it, and no less than one last digit.
        default: what double-click brings back; marked by a notch.
        curve: above 1, low numbers get more of the way; see `Scale`.
        left, right: words under the two ends.
    """

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        value: float,
        *,
        decimals: int = 0,
        step: float = 1.0,
        default: float | None = None,
        suffix: str = "",
        curve: float = 1.0,
        left: str = "",
        right: str = "",
        parent: QWidget | None = None,
    ) -> None:
        fine = max(step / 5, 10.0**-decimals)
        super().__init__(Scale(low, high, decimals, curve), step=step, fine=fine, parent=parent)
        self.box.usual = USUAL
        self.box.setSuffix(suffix)
        self.set_name(name)
        self.set_default(default)
        self.set_value(value)
        if left or right:
            self._add_captions(left, right)

    def _add_captions(self, left: str, right: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.addWidget(ElidedLabel(left, "small"))
        row.addStretch(1)
        row.addWidget(ElidedLabel(right, "small"))
        self._grid.addLayout(row, 1, 0)
        self.track.setAccessibleDescription(self.tr("from {left} to {right}").format(left=left, right=right))
