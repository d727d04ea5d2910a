"""The button with three dots behind which a panel keeps its menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from ..icons import set_icon
from ..theme import set_role


def menu_button(tip: str, name: str) -> QToolButton:
    """Give it a menu by `setMenu`. `name` is for screen readers."""
    button = QToolButton()
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    set_role(button, "menu")
    set_icon(button, "more")
    button.setIconSize(QSize(16, 16))
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
