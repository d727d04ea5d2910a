"""What keys do to the square and to the view of it."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from .placement import Placement
from .view import ZOOM_PER_NOTCH, CropView

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
# with Shift, keyboards send other signs
TURNS = {Key.Key_BracketLeft: -1, Key.Key_BraceLeft: -1, Key.Key_BracketRight: 1, Key.Key_BraceRight: 1}
SIZES = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_Underscore: -1}
VIEWS = {Key.Key_0: CropView.fit, Key.Key_1: CropView.come_close}
FINE_TURN, COARSE_TURN = 0.1, 1.0  # degrees
GROWTH = 0.01


def perform(event: QKeyEvent, placement: Placement, view: CropView) -> bool:
    """Do what a key says; False when it says nothing here."""
    key, control, coarse = Key(event.key()), bool(event.modifiers() & CONTROL), bool(event.modifiers() & SHIFT)
    crop = placement.crop
    if key in ARROWS and not control:
        right, down = (step * (10 if coarse else 1) for step in ARROWS[key])
        placement.set_crop(crop.moved(right, down))
    elif key in ARROWS or key in TURNS:
        step = TURNS[key] if key in TURNS else sum(ARROWS[key])
        placement.set_crop(crop.rotated(math.radians(step * (COARSE_TURN if coarse else FINE_TURN))))
    elif key in SIZES and control:
        view.zoom(ZOOM_PER_NOTCH ** SIZES[key])
    elif key in SIZES:
        placement.set_crop(crop.scaled((1 + GROWTH) ** SIZES[key]))
    elif key in VIEWS and control:
        VIEWS[key](view)
    elif key == Key.Key_Home:
        placement.reset()
    elif Key.Key_1 <= key <= Key.Key_9 and not control and key - Key.Key_1 < len(placement.faces):
        placement.choose(key - Key.Key_1)
    else:
        return False
    return True
