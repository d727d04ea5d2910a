"""How a field looks that searches something."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from ..icons import set_icon


def dress_search(field: QLineEdit, words: str, name: str = "") -> None:
    """A magnifier in front, a cross behind what is typed, and `words` where nothing is.

    Args:
        name: what a screen reader calls it; the words, if it is empty.
    """
    glass = QAction(field)
    set_icon(glass, "search", "text_dim")
    field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    field.setClearButtonEnabled(True)
    field.setPlaceholderText(words)
    field.setAccessibleName(name or words)
