"""A row that is dragged to another place among the rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from .drop_line import DropLine


class RowDrag:
    """Shows where the row would come to lie, and knows the place when it is let go.

    Args:
        area: scrolls along. content: what the rows lie in, from the top to the bottom.
    """

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        self._area, self._content, self._line = area, content, DropLine(content)
        self._target: int | None = None

    def follow(self, screen_y: int, others: Sequence[QWidget], bottom: int) -> None:
        """The pointer is there now.

        Args:
            others: the rows among which the place is, in their order. bottom: where a line after the last one lies.
        """
        y = self._content.mapFromGlobal(QPoint(0, screen_y)).y()
        self._target = sum(row.geometry().center().y() < y for row in others)
        self._line.show_at(others[self._target].y() if self._target < len(others) else bottom)
        self._area.ensureVisible(0, y, 0, 24)

    def end(self) -> int | None:
        """It is over: how many of the others lie above; None when the pointer was never followed."""
        target, self._target = self._target, None
        self._line.hide()
        return target
