"""Taking the part under the pointer, and filling with the one in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ....session.brush import Filling, Tool
from ....session.painting import paint_fill
from ....session.patches import label_at
from ...translation import QT_TRANSLATE_NOOP
from ..shown import shown_labels
from .gesture import Gesture, Press, Touch, mask_point

FILL = QT_TRANSLATE_NOOP("History", "Fill")
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Pick(Gesture):
    """The brush takes the part under the mouse, for as long as the button is held."""

    def __init__(self, press: Press) -> None:
        self._session, self._document = press.session, press.document
        self._then_brush = press.session.brush.tool is Tool.EYEDROPPER
        self._before = press.session.brush.part

    def move(self, touch: Touch) -> None:
        labels = shown_labels(self._session, self._document)
        part = label_at(labels, mask_point(labels.shape, touch.geometry.picture, touch.at))
        if part is not None:
            self._session.brush.part = part

    def end(self) -> None:
        if self._then_brush:
            self._session.brush.tool = Tool.BRUSH

    def cancel(self) -> None:
        self._session.brush.part = self._before


def fill(press: Press) -> None:
    """Fill at once, when the button goes down; with Shift all of the part under it, wherever it is."""
    filling = press.session.brush.filling
    if press.touch.keys & SHIFT and filling is Filling.AREA:
        filling = Filling.PART
    paint_fill(press.session, press.document, press.touch.on(press.document.layer.shape), filling, FILL)
