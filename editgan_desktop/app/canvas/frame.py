"""A canvas and the rulers along it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ...session.view import ViewState
from ..binding import Subscriptions
from .ruler import THICKNESS, Ruler
from .surface import Surface


class CanvasFrame(QWidget):
    """The rulers are there while `view.rulers` is on."""

    def __init__(self, canvas: Surface, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.top, self.left = Ruler(canvas, Qt.Orientation.Horizontal), Ruler(canvas, Qt.Orientation.Vertical)
        self._corner = QWidget()
        self._corner.setFixedSize(THICKNESS, THICKNESS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for widget, row, column in ((self._corner, 0, 0), (self.top, 0, 1), (self.left, 1, 0), (canvas, 1, 1)):
            grid.addWidget(widget, row, column)
        self._ends = Subscriptions()
        self._ends.connect(view.events.rulers, self._show_rulers)
        self._show_rulers(view.rulers)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _show_rulers(self, shown: bool) -> None:
        for part in (self._corner, self.top, self.left):
            part.setVisible(shown)
