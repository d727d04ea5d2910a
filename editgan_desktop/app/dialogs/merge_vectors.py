"""Choosing which edits of a face become one vector, and its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from ...session.edits import AppliedEdit
from ...session.library_view import LibraryView
from ..shown_names import shown_vector
from ..widgets.figures import signed
from .save_vector import Picture, SaveVectorDialog
from .vector_details import fit

MOST_ROWS, ROW = 7, 26  # rows that are in sight at once; pixels
FEWEST = 2


class MergeDialog(SaveVectorDialog):
    """`keys` are those of the edits that stay checked: two or more."""

    def __init__(
        self, parent: QWidget | None, library: LibraryView, edits: Sequence[AppliedEdit], on: Iterable[AppliedEdit],
        suggested_name: str, suggested_tags: Iterable[str], before: Picture, after: Picture,
    ) -> None:  # fmt: skip
        self.list = QListWidget()
        chosen = list(on)
        for edit in edits:
            item = QListWidgetItem(f"{shown_vector(edit.name)}   {signed(edit.strength)}", self.list)
            item.setSizeHint(QSize(0, ROW))
            item.setData(Qt.ItemDataRole.UserRole, edit.key)
            item.setCheckState(Qt.CheckState.Checked if edit in chosen else Qt.CheckState.Unchecked)
        super().__init__(parent, library, suggested_name, suggested_tags, before, after, more=self.list)
        self.setWindowTitle(self.tr("Merge edits into one vector"))
        self.save_button.setText(self.tr("Merge"))
        self.list.setAccessibleName(self.tr("Edits to merge"))
        self.list.setToolTip(self.tr("The new vector does what these do together, at the strengths they have"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setFixedHeight(min(len(edits), MOST_ROWS) * ROW + 12)
        fit(self)
        self.list.itemChanged.connect(lambda _: self._judge())
        self._judge()

    @property
    def keys(self) -> tuple[str, ...]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked)

    def may_save(self) -> bool:
        return len(self.keys) >= FEWEST
