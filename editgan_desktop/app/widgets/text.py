"""Labels in the looks of the style sheet, and icons that stand alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ..icons import icon
from ..theme import set_role


def label(text: str, role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label in a look of `base.qss`: "title", "heading", "strong", "dim", "small", "danger", ..."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # names and messages come from files: never markup
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(made, role)
    return made


class IconLabel(QWidget):
    """An icon that is no button; it takes the colours of the theme each time it is painted."""

    def __init__(self, name: str, size: int = 16, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str = "text") -> None:
        """Show another icon, in another token of the theme."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            icon(self._name, self._colour).paint(painter, self.rect())
