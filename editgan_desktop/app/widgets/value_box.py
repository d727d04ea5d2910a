"""The box beside a slider in which its number stands and can be typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ..theme import set_role
from .leaving import NumberKeys
from .wheel import WheelSteps

STEPS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1, Qt.Key.Key_PageDown: -5, Qt.Key.Key_PageUp: 5}


class ValueBox(QDoubleSpinBox):
    """A number without buttons. Up, Down and the focused wheel ask for steps; "." and "," both mark decimals.

    Enter takes what is typed, Escape brings back what was there; both put the box down.

    Signals:
        stepped: number of steps, and whether Shift asks for fine ones.
    """

    stepped = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.usual = ""  # boxes below each other are at least as wide as this, so that their sliders are as long
        self._wheel = WheelSteps()
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, "value")
        NumberKeys(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        ends = (self.textFromValue(end) + self.suffix() for end in (self.minimum(), self.maximum()))
        widths = map(self.fontMetrics().horizontalAdvance, (*ends, self.usual))
        return QSize(max(widths) + 16, 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """As QDoubleSpinBox, but Qt 6 leaves the text of a styled box without buttons one pixel of width."""
        handled = super().event(event)
        room = self.rect().adjusted(4, 2, -4, -2)
        if self.lineEdit().geometry() != room:
            self.lineEdit().setGeometry(room)
        return handled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """As QDoubleSpinBox, after turning either mark into the one of the locale."""
        return super().validate(self._localised(text), position)

    def valueFromText(self, text: str) -> float:  # noqa: N802
        return super().valueFromText(self._localised(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if (key := Qt.Key(event.key())) in STEPS:
            self.stepped.emit(STEPS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if not self.hasFocus():
            event.ignore()
            return
        if steps := self._wheel.steps(event):
            self.stepped.emit(steps, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()

    def _localised(self, text: str) -> str:
        mark = self.locale().decimalPoint()
        return text.replace("," if mark == "." else ".", mark)
