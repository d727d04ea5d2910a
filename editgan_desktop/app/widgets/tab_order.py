"""Where the Tab key finds what comes into a list later."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class TabOrder:
    """Lets the rows of a list follow at the place of the list.

    Qt puts a new widget behind the last one of the window, and moves it only behind one that takes the focus: so one
    that nobody sees stands at the beginning of the list.
    """

    def __init__(self, content: QWidget) -> None:
        self._start = QWidget(content)
        self._start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._start.hide()

    def arrange(self, stops: Iterable[QWidget]) -> None:
        """Let the Tab key halt at these, one after the other."""
        last = self._start
        for stop in stops:
            QWidget.setTabOrder(last, stop)
            last = stop
