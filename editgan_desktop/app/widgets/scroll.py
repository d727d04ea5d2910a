"""Lists and panels that are longer than their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ..theme import set_role


def scroll_down(area: QScrollArea, content: QWidget) -> None:
    """Let `area` show `content` at its own width, without a frame; it scrolls down, never sideways."""
    _show(area, content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def scroll_across(area: QScrollArea, content: QWidget) -> None:
    """The same for content at its own height that scrolls sideways only."""
    _show(area, content)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _show(area: QScrollArea, content: QWidget) -> None:
    set_role(content, "clear")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
