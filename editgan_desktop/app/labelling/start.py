"""What the label window shows while no project is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..widgets.action_button import ActionButton
from ..widgets.text import IconLabel, label

WIDTH = 420
ROW = 34


class StartPage(QWidget):
    """Says what labelling is for, makes a project, lists those there are.

    Signals:
        chosen: folder of a project.
    """

    chosen = Signal(Path)

    def __init__(self, new: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new = ActionButton(new, primary=True)
        self.projects, self.caption = QListWidget(), label(self.tr("Go on with a project"), "strong")
        self.projects.setAccessibleName(self.tr("Projects"))
        self.projects.itemClicked.connect(self._choose)
        self.projects.itemActivated.connect(self._choose)
        self._lay_out()
        self.show_projects(())

    def show_projects(self, folders: Sequence[Path]) -> None:
        """List these."""
        self.projects.clear()
        for folder in folders:
            item = QListWidgetItem(folder.name)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setSizeHint(QSize(100, ROW))
            self.projects.addItem(item)
        self.projects.setFixedHeight(min(6, max(1, len(folders))) * ROW + 8)
        for widget in (self.caption, self.projects):
            widget.setVisible(bool(folders))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        text = self.tr(
            "Name the parts that matter to you, paint them on a handful of faces, and train a small network on them. "
            "Then every face knows these parts, and you can edit with them."
        )
        title = label(self.tr("Teach it parts of your own"), "title", wrap=True)
        column.addStretch(2)
        column.addWidget(IconLabel("label", 40, "accent"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(title)
        words = label(text, "dim", wrap=True)
        words.setFixedWidth(WIDTH)
        column.addWidget(words)
        column.addSpacing(4)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.caption)
        column.addWidget(self.projects)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
