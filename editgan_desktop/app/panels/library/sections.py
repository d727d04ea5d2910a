"""The vectors of one group of parts below their heading, which folds them away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...icons import set_icon
from ...shown_names import group_title
from ...theme import set_role


class SectionBox(QWidget):
    """A heading and a body; without a `group` there is no heading.

    Signals:
        fold_requested: the heading was pressed.
    """

    fold_requested = Signal()

    def __init__(self, group: str, body: QWidget, layout: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group, self._body, self._layout = group, body, layout
        self.header = QToolButton()
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setIconSize(QSize(16, 16))
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus if group else Qt.FocusPolicy.NoFocus)
        set_role(self.header, "section")
        self.header.clicked.connect(self.fold_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(body)
        self.header.setVisible(bool(group))

    def show_members(self, members: Sequence[QWidget], *, folded: bool) -> None:
        """Hold these items, in this order."""
        for place in reversed(range(self._layout.count())):
            item = self._layout.itemAt(place)
            if item is not None and item.widget() not in members:
                self._layout.takeAt(place)
        if [self._widget(place) for place in range(self._layout.count())] != list(members):
            while self._layout.count():
                self._layout.takeAt(0)
            for member in members:
                self._layout.addWidget(member)
        self._body.setVisible(not folded)
        self._show_title(len(members), folded)

    def arrange(self) -> None:
        """Put the items to their places now."""
        self._layout.activate()

    def _show_title(self, count: int, folded: bool) -> None:
        title = group_title(self._group)
        self.header.setText(f"{title}  {count}")
        self.header.setAccessibleName(self.tr("{group}, {count} vectors").format(group=title, count=count))
        self.header.setAccessibleDescription(self.tr("closed") if folded else self.tr("open"))
        self.header.setToolTip(self.tr("Show these vectors") if folded else self.tr("Fold these vectors away"))
        set_icon(self.header, "chevron-right" if folded else "chevron-down", "text_dim", "text_dim")

    def _widget(self, place: int) -> QWidget | None:
        item = self._layout.itemAt(place)
        return item.widget() if item else None
