"""Keys on a canvas while something is selected to be transformed: arrows nudge it, Enter applies, Escape takes back.

Arrows go by what is seen, along the axis of the picture that is next to it: the view may be turned or mirrored.
"""

from __future__ import annotations

from math import copysign

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ...session.transform import Transform
from .viewport import Viewport

FAR = 10  # mask pixels, with Shift
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class TransformKeys(QObject):
    """Event filter of a canvas; it takes these keys before canvas and window do."""

    def __init__(self, canvas: QWidget, transform: Transform, viewport: Viewport) -> None:
        super().__init__(canvas)
        self._transform, self._viewport = transform, viewport
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent) or self._transform.selection is None or event.modifiers() & ~PLAIN:
            return False
        key = Qt.Key(event.key())
        if key not in (*ARROWS, *ENTER, Qt.Key.Key_Escape) or self._transform.is_held:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # or the window might take it
        elif event.type() == QEvent.Type.KeyPress:
            self._press(key, far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        return True

    def _press(self, key: Qt.Key, *, far: bool) -> None:
        if key in ARROWS:
            pixels = FAR if far else 1
            across, down = self._viewport.upright(*ARROWS[key])
            if abs(across) >= abs(down):
                self._transform.nudge(copysign(pixels, across), 0)
            else:
                self._transform.nudge(0, copysign(pixels, down))
        elif key == Qt.Key.Key_Escape:
            self._transform.cancel()
        else:
            self._transform.apply()
