"""A push button for an action: its words, tooltip and state."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ..icons import NAME, set_icon
from ..theme import set_role
from ..translation import without_mark

THIN_SPACE = "\u2009"  # Qt puts words right behind an icon


class ActionButton(QPushButton):
    """Does what the action does, and follows it.

    Args:
        primary: in the accent colour, and larger. words: False for the icon alone.
    """

    def __init__(
        self, action: QAction, *, primary: bool = False, words: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action, self._words = action, words
        size = 20 if primary else 16
        self.setIconSize(QSize(size, size))
        self.setCheckable(action.isCheckable())
        if primary:
            self.setMinimumHeight(36)
        self.set_primary(primary)
        if not words:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._press)
        action.changed.connect(self._follow)
        self._follow()

    def set_primary(self, primary: bool) -> None:
        """Whether it is what one would press now."""
        set_role(self, "primary" if primary else "")
        set_icon(self, self._action.property(NAME), "accent_text" if primary else "text")

    def _press(self) -> None:
        self._action.trigger()
        self._follow()  # the click has checked the button, whatever became of the action

    def _follow(self) -> None:
        text = without_mark(self._action.text()).rstrip("…")
        self.setText(f"{THIN_SPACE}{text}" if self._words else "")
        self.setAccessibleName(text)
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
