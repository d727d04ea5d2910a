"""Where the square is, in numbers that can be typed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QSizePolicy, QWidget

from ...core.crop import Crop
from ..panels.run.boxes import FloatBox
from ..widgets.text import label
from .handles import side_limits
from .placement import Placement

WIDEST = 400


class CropFigures(QWidget):
    """Boxes for the middle, the side and the angle; each changes its own number and leaves the others exact."""

    def __init__(self, placement: Placement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placement = placement
        (columns, rows), (low, high) = placement.size, side_limits(placement.size)
        self.across = FloatBox(self.tr("Middle of the square from the left, in pixels of the photo"), 0, columns, 1, 1)
        self.down = FloatBox(self.tr("Middle of the square from above, in pixels of the photo"), 0, rows, 1, 1)
        self.side = FloatBox(self.tr("Side of the square, in pixels of the photo"), low, high, 2, 1)
        self.angle = FloatBox(self.tr("Angle of the square, clockwise, in degrees"), -180, 180, 0.1, 2)
        self._lay_out()
        self._edits(self.across, lambda crop, value: replace(crop, centre=(value, crop.centre[1])))
        self._edits(self.down, lambda crop, value: replace(crop, centre=(crop.centre[0], value)))
        self._edits(self.side, lambda crop, value: replace(crop, side=value))
        self._edits(self.angle, lambda crop, value: replace(crop, angle=math.radians(value)))
        placement.changed.connect(self._show)
        self._show()

    def take(self) -> None:
        """Believe what is typed, though nobody has pressed Enter."""
        for box in self._boxes():
            box.interpretText()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        names = (self.tr("&Across"), self.tr("&Down"), self.tr("&Size"), self.tr("A&ngle"))
        for name, box in zip(names, self._boxes(), strict=True):
            words = label(name)
            words.setBuddy(box)
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)  # level with its box
            form.addRow(words, box)
            box.setToolTip(box.accessibleName())
            box.setMaximumWidth(WIDEST)
            box.setKeyboardTracking(False)  # a number half typed is no place
            box.setSuffix(" °" if box is self.angle else self.tr(" px"))

    def _boxes(self) -> tuple[FloatBox, ...]:
        return self.across, self.down, self.side, self.angle

    def _edits(self, box: FloatBox, changed: Callable[[Crop, float], Crop]) -> None:
        box.valueChanged.connect(lambda value: self._placement.set_crop(changed(self._placement.crop, value)))

    def _show(self) -> None:
        crop = self._placement.crop
        for box, value in zip(self._boxes(), (*crop.centre, crop.side, math.degrees(crop.angle)), strict=True):
            box.show_value(value)
