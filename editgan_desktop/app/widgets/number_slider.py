"""What the sliders have in common: a track, a typed number, and the difference between changed and settled."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from .scale import Scale
from .track import Track
from .value_box import ValueBox


class NumberSlider(QWidget):
    """A slider with its number beside it.

    Signals:
        changed: the user moves or types; the number so far.
        settled: the user let go, pressed Enter, left the box or made a step; the number. Only after `changed`.
    """

    changed = Signal(float)
    settled = Signal(float)

    def __init__(self, scale: Scale, *, step: float, fine: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale, self._step, self._fine = scale, step, fine
        self._default: float | None = None
        self._value = scale.low
        self._unsettled = False
        self.track = Track(self)
        self.box = ValueBox(self)
        self.setFocusProxy(self.track)
        self._connect()
        self._lay_out()
        self.set_scale(scale)

    def value(self) -> float:
        """The number shown."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show another number, clamped to the range. No signal."""
        value = self._scale.clamp(value)
        if value != self._value:  # an echo of what is being typed must not rewrite the text under the caret
            self._unsettled = False
            self._show(value)

    def set_scale(self, scale: Scale) -> None:
        """Take another range; the number is clamped to it. No signal."""
        self._scale = scale
        with QSignalBlocker(self.track), QSignalBlocker(self.box):
            self.track.setRange(0, scale.steps)
            self.box.setDecimals(scale.decimals)
            self.box.setRange(scale.low, scale.high)
        self._place_marks()
        self._show(scale.clamp(self._value))
        self.box.updateGeometry()

    def set_default(self, default: float | None) -> None:
        """Number that double-click and the key 0 bring back; it has a notch on the track."""
        self._default = default
        self._place_marks()

    def set_name(self, name: str) -> None:
        """What a screen reader calls the slider and its box."""
        self.track.setAccessibleName(name)
        self.box.setAccessibleName(name)

    def set_enabled_look(self, enabled: bool) -> None:
        """Look quiet though still usable, as for an edit that is switched off."""
        self.track.dimmed = not enabled
        self.track.update()
        self.box.setProperty("dimmed", not enabled)
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._settle()  # what is hidden in the middle of a drag never hears the release
        super().hideEvent(event)

    def _connect(self) -> None:
        self.track.dragged.connect(lambda position: self._take(self._scale.value(position)))
        self.track.stepped.connect(self._make_steps)
        self.track.to_end.connect(lambda end: self._take(self._scale.high if end > 0 else self._scale.low))
        self.track.reset.connect(self._reset)
        self.track.let_go.connect(self._settle)
        self.box.valueChanged.connect(self._take_typed)
        self.box.stepped.connect(self._make_steps)
        self.box.stepped.connect(self._settle)
        self.box.editingFinished.connect(self._settle)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.track, 0, 0)
        self._grid.addWidget(self.box, 0, 1)

    def _place_marks(self) -> None:
        self.track.notch = None if self._default is None else self._scale.position(self._default)
        self.track.origin = self._scale.position(self._origin())
        self.track.update()

    def _origin(self) -> float:
        """Where the fill begins."""
        return self._scale.low

    def _make_steps(self, steps: int, fine: bool) -> None:
        self._take(self._value + steps * (self._fine if fine else self._step))

    def _reset(self) -> None:
        if self._default is not None:
            self._take(self._default)
            self._settle()

    def _take_typed(self, value: float) -> None:
        self._take(value)

    def _take(self, value: float) -> None:
        value = self._scale.clamp(value)
        if value != self._value:
            self._show(value)
            self._unsettled = True
            self.changed.emit(value)

    def _settle(self) -> None:
        if self._unsettled:
            self._unsettled = False
            self.settled.emit(self._value)

    def _show(self, value: float) -> None:
        self._value = value
        with QSignalBlocker(self.track), QSignalBlocker(self.box):
            self.track.setValue(self._scale.position(value))
            if self.box.value() != value:
                self.box.setValue(value)
        self.track.update()
