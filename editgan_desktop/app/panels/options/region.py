"""Tool options of the region brush: its size, the buffer, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....core.requests import mask_buffer
from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...widgets.scale import Scale
from ...widgets.text import label
from .controls import BOXED, brush_size, command_button, slider
from .tools import Page

USUAL = 64  # the slider's far end while no face is open


class RegionOptions(Page):
    """Bound to the brush, and to the edit region of the face in view."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.diameter = brush_size()
        self.buffer = slider(self.tr("Buffer"), 0, USUAL, 1, " px", 10)
        self.buffer.setToolTip(self.tr("By how many pixels of the mask the region is wider than the painted parts"))
        self.reset = command_button("reset-region", "reset")
        self._lay_out()
        self._connect()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        self._binding.close()

    def _connect(self) -> None:
        brush = self._session.brush
        self.diameter.changed.connect(lambda diameter: setattr(brush, "radius", diameter / 2))
        self.buffer.changed.connect(self._set_buffer)
        self.buffer.settled.connect(self._seal)
        self.reset.clicked.connect(self._reset)
        self._ends = Subscriptions()
        self._ends.connect(brush.events.radius, self._follow)
        self._binding = DocumentBinding(self._session, {"region.changed": self._follow}, on_switch=self._follow)

    def _follow(self, *_: object) -> None:
        document = self._session.current
        self.diameter.set_value(2 * self._session.brush.radius)
        self.buffer.setEnabled(document is not None)
        self.reset.setEnabled(document is not None and document.region.is_adjusted)
        if document:
            usual = mask_buffer(document.layer.shape[0])
            self.buffer.set_scale(Scale(0, document.region.widest, 0))
            self.buffer.set_default(usual)
            self.buffer.set_value(usual if document.region.buffer is None else document.region.buffer)

    def _set_buffer(self, pixels: float) -> None:
        document = self._session.current
        if document:
            usual = mask_buffer(document.layer.shape[0])
            document.region.set_buffer(None if round(pixels) == usual else round(pixels))

    def _seal(self) -> None:
        if self._session.current:
            self._session.current.history.seal()

    def _reset(self) -> None:
        if self._session.current:
            self._session.current.region.reset()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, control in ((self.tr("Size"), self.diameter), (self.tr("Buffer"), self.buffer)):
            control.setMaximumWidth(BOXED)
            row.addWidget(label(words, "dim"))
            row.addWidget(control, 1)
        row.addWidget(self.reset)
        row.addStretch()
