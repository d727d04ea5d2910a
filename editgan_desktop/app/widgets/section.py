"""A part of a panel that folds away under its title."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..icons import set_icon
from ..theme import set_role

FOLD_KEYS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}


class _Header(QToolButton):
    """The title; checked while the section is open. Space and Enter toggle, Right opens, Left closes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif key in FOLD_KEYS:
            self.setChecked(FOLD_KEYS[key])
        else:
            super().keyPressEvent(event)


class Section(QWidget):
    """A title with a chevron over `content`."""

    def __init__(self, title: str, content: QWidget, collapsed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.header = _Header(self)
        self._style_header(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(content)
        self.header.setChecked(not collapsed)
        self._fold(not collapsed)
        self.header.toggled.connect(self._fold)

    def set_title(self, title: str) -> None:
        """Another title."""
        self.header.setText(title)
        self.header.setAccessibleName(title)

    def _style_header(self, title: str) -> None:
        self.header.setCheckable(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setIconSize(QSize(16, 16))
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self.header, "section")
        self.set_title(title)

    def _fold(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        set_icon(self.header, "chevron-down" if is_open else "chevron-right", "text_dim", "text_dim")
        self.header.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))
