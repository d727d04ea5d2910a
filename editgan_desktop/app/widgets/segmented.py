"""One of a few, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ..icons import set_icon
from ..theme import set_role

NARROWEST = 28  # pixels: room for an icon, also while a window is being laid out
Option = tuple[str, str, str, str]  # key, text, icon or "", tool tip
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SegmentedButtons(QFrame):
    """Exclusive buttons in one frame; arrow keys choose the next one.

    Args:
        options: key, text, icon name and tool tip of each. A button without text is named by its tool tip.
        name: what a screen reader calls the whole.

    Signals:
        changed: key of what the user has chosen.
    """

    changed = Signal(str)

    def __init__(self, options: Sequence[Option], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for key, text, icon, tip in options:
            button = self._buttons[key] = _segment(text, icon, tip)
            button.clicked.connect(lambda _checked, key=key: self.changed.emit(key))
            self._group.addButton(button)
            row.addWidget(button)
        set_role(self, "segments")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        next(iter(self._buttons.values())).setChecked(True)

    def value(self) -> str:
        """Key of the chosen one."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Choose. No signal. Raises KeyError."""
        button = self._buttons[key]
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt takes it from those of a group that are not chosen

    def button(self, key: str) -> QToolButton:
        """The button of a key, to disable it or give it a shortcut. Raises KeyError."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Buttons pass on the arrow keys that they do not use themselves."""
        move = MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        usable = [button for button in self._buttons.values() if button.isEnabled()]
        button = usable[(usable.index(self._buttons[self.value()]) + move) % len(usable)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()


def _segment(text: str, icon: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text or tip)
    button.setIconSize(QSize(16, 16))
    button.setMinimumWidth(NARROWEST)
    button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
    if icon:
        set_icon(button, icon)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(beside if text else Qt.ToolButtonStyle.ToolButtonIconOnly)
    else:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    set_role(button, "segment")
    return button
