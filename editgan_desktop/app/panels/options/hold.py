"""A button that shows the face before its edits for as long as it is held."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ....session.view import ViewState


class HoldButton(QPushButton):
    """Pressed, by mouse or Space: before. Released, or no longer there: what it was."""

    def __init__(self, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setText(self.tr("Before"))
        self.setToolTip(self.tr("Hold to see the face before its edits (or hold C)"))
        self.pressed.connect(self._press)
        self.released.connect(self._release)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._release()
        super().hideEvent(event)

    def _press(self) -> None:
        self._view.hold("button")

    def _release(self) -> None:
        self._view.release("button")
