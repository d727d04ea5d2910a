"""A button that shows the face before its edits for as long as it is held."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ....session.view import Compare, ViewState


class HoldButton(QPushButton):
    """Pressed, by mouse or Space: before. Released, or no longer there: what it was."""

    def __init__(self, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._after: Compare | None = None
        self.setText(self.tr("Before"))
        self.setToolTip(self.tr("Hold to see the face before its edits (or hold C)"))
        self.pressed.connect(self._press)
        self.released.connect(self._release)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._release()
        super().hideEvent(event)

    def _press(self) -> None:
        if self._view.compare is not Compare.BEFORE:  # else the key is held already
            self._after, self._view.compare = self._view.compare, Compare.BEFORE

    def _release(self) -> None:
        after, self._after = self._after, None
        if after is not None and self._view.compare is Compare.BEFORE:
            self._view.compare = after
