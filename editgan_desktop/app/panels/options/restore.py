"""Tool options of the restoring brush: its size, whether a pen's pressure counts, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....session.session import Session
from ...binding import DocumentBinding, Slot, Subscriptions
from ...widgets.elided_label import ElidedLabel
from ...widgets.text import label
from .controls import brush_size, command_button, pen_pressure
from .tools import Page


class RestoreOptions(Page):
    """Bound to the brush, and to what is restored of the face in view."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.diameter, self.pressure, self.clear = (
            brush_size(),
            pen_pressure(),
            command_button("clear-restored", "reset"),
        )
        self.words = ElidedLabel(self.tr("Right button or Alt: the edits again"), role="dim")
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
        self.pressure.clicked.connect(lambda on: setattr(brush, "pressure", on))
        self.clear.clicked.connect(self._clear)
        self._ends = Subscriptions()
        for signal in (brush.events.radius, brush.events.pressure):
            self._ends.connect(signal, self._follow)
        slots: dict[str, Slot] = {"restored.changed": self._show_command_button}
        self._binding = DocumentBinding(self._session, slots, on_switch=self._follow)

    def _follow(self, *_: object) -> None:
        self.diameter.set_value(2 * self._session.brush.radius)
        self.pressure.setChecked(self._session.brush.pressure)
        self._show_command_button()

    def _show_command_button(self, *_: object) -> None:
        document = self._session.current
        self.clear.setEnabled(document is not None and document.restoration.marks is not None)

    def _clear(self) -> None:
        if self._session.current:
            self._session.current.restored.reset()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(self.tr("Size"), "dim"))
        row.addWidget(self.diameter, 1)
        row.addWidget(self.pressure)
        row.addWidget(self.clear)
        row.addWidget(self.words, 1)
