"""What stands where there is nothing yet: what belongs here, and how to get it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ..theme import set_role
from .text import IconLabel, label


class EmptyState(QWidget):
    """A quiet icon, a line, a sentence, and a button for `action` if there is one."""

    def __init__(
        self, icon: str, title: str, text: str, action: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title_label = label(title, "strong", wrap=True)
        text_label = label(text, "dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch(1)
        mark = IconLabel(icon, 32, "text_dim")
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (title_label, text_label):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        if action:
            column.addSpacing(4)
            column.addWidget(_button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)  # follows its words, icon and whether it is enabled
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_role(button, "button")
    return button
