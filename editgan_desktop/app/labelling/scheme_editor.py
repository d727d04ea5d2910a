"""Editing the parts of a project: colours, titles, groups, left and right; more of them, fewer, another order."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import EditGANError
from ...core.labels import LabelScheme
from ...session.labelling.scheme_draft import SchemeDraft
from ..dialogs.save_file import ask_where_to_save, shown_kinds
from ..icons import set_icon
from ..language import explained
from ..shown_names import part_title
from ..theme import set_role
from ..translation import listed
from ..widgets.text import label
from .new_project import SCHEMES
from .scheme_model import Column, SchemeDelegate, SchemeModel

SIZE = (640, 620)
ROW = 30


class SchemeEditor(QDialog):
    """Works on a copy; `scheme` is what came out once the dialog was accepted.

    Args:
        labelled: how many faces have labels of these parts: they are told what becomes of them.
    """

    def __init__(self, parent: QWidget | None, scheme: LabelScheme, labelled: int = 0) -> None:
        super().__init__(parent)
        self._before, self._labelled = scheme, labelled
        self.setWindowTitle(self.tr("Parts of this project"))
        self.table, self.problem = QTableView(), label("", "danger", wrap=True)
        self.fate = label("", "warning", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._make_tools()
        self._style()
        self._lay_out()
        self.draft = SchemeDraft.from_scheme(scheme)
        self.model = SchemeModel(self.draft, self)
        self._show_draft()
        self._connect()
        self.resize(*SIZE)
        self.table.setFocus()

    def scheme(self) -> LabelScheme:
        """As edited. Raises BadInputError while it is not sound."""
        return self.draft.build()

    def done(self, result: int) -> None:
        """It closes, one way or the other."""
        self.model.release()
        self.draft.changed.disconnect(self._judge, missing_ok=True)
        super().done(result)

    # ---- what the user does

    def _add(self) -> None:
        row = self._row()
        group = self.draft.parts[row].group if row >= 0 else ""
        added = self.draft.add(group=group)
        self._choose(added)
        self.table.edit(self.model.index(added, Column.TITLE))

    def _remove(self) -> None:
        row = self._row()
        self.draft.remove(row)
        self._choose(min(row, len(self.draft.parts) - 1))

    def _move(self, by: int) -> None:
        row = self._row()
        self.draft.move(row, row + by)
        self._choose(row + by)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Parts from a file"), str(Path.home()), shown_kinds(SCHEMES)
        )
        if name:
            self._take(SchemeDraft.from_file(Path(name)))

    def _export(self) -> None:
        suggested = Path.home() / (re.sub(r'[/\\:*?"<>|]', "-", self.draft.title) + ".json")
        path = ask_where_to_save(self, self.tr("Write the parts"), suggested, SCHEMES)
        if path:
            self.draft.write(path)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.COLOUR:
            self._edit_colour()

    def _edit_colour(self) -> None:
        row = self._row()
        part = self.draft.parts[row]
        title = self.tr("Colour of {part}").format(part=part_title(part))
        colour = QColorDialog.getColor(QColor(*part.color), self, title)
        if colour.isValid():
            self.draft.set_color(row, (colour.red(), colour.green(), colour.blue()))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditGANError as error:
            self.problem.setText(explained(error))

    # ---- inside

    def _take(self, draft: SchemeDraft) -> None:
        """Other parts altogether, as from a file."""
        self.model.release()
        self.draft.changed.disconnect(self._judge, missing_ok=True)
        self.draft, self.model = draft, SchemeModel(draft, self)
        self._show_draft()

    def _show_draft(self) -> None:
        self.table.setModel(self.model)
        self.draft.changed.connect(self._judge)
        self.table.selectionModel().currentChanged.connect(self._judge)
        self._choose(min(1, len(self.draft.parts) - 1))
        self._judge()

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _choose(self, row: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, Column.TITLE))
        self._judge()

    def _judge(self, *_: object) -> None:
        problems, row, last = self.draft.problems(), self._row(), len(self.draft.parts) - 1
        self.problem.setText(problems[0] if problems else "")
        self.save.setEnabled(not problems)
        self.tools["remove"].setEnabled(row >= 0 and last > 0)
        self.tools["colour"].setEnabled(row >= 0)
        self.tools["up"].setEnabled(row > 0)
        self.tools["down"].setEnabled(0 <= row < last)
        self.tools["export"].setEnabled(not problems)
        self.fate.setText(self._fate())
        self.fate.setVisible(bool(self.fate.text()))

    def _fate(self) -> str:
        """What becomes of labels and network."""
        names = {part.name for part in self.draft.parts}
        gone = [part_title(part) for part in self._before.parts if part.name not in names]
        if not self._labelled or [part.name for part in self.draft.parts] == list(self._before.names):
            return ""
        first = part_title(self.draft.parts[0]) if self.draft.parts else ""
        lost = self.tr("What was labelled {parts} becomes “{first}”. ").format(
            parts=listed(f"“{title}”" for title in gone), first=first
        )
        return (lost if gone else "") + self.tr("The network has to be trained anew; the old state is set aside.")

    # ---- making

    def _make_tools(self) -> None:
        tools: dict[str, tuple[str, str, Callable[[], object]]] = {
            "add": ("add", self.tr("Add a part"), self._add),
            "remove": ("delete", self.tr("Remove the part"), self._remove),
            "colour": ("scheme", self.tr("Choose the colour"), self._edit_colour),
            "up": ("up", self.tr("Move up"), lambda: self._move(-1)),
            "down": ("down", self.tr("Move down"), lambda: self._move(1)),
            "import": ("import", self.tr("Take the parts from a file"), self._import),
            "export": ("export", self.tr("Write the parts to a file"), self._export),
        }
        self.tools: dict[str, QToolButton] = {}
        for name, (icon, tip, act) in tools.items():
            button = self.tools[name] = QToolButton()
            set_icon(button, icon)
            button.setIconSize(QSize(20, 20))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _checked=False, act=act: self._try(act))

    def _style(self) -> None:
        self.table.setItemDelegate(SchemeDelegate(self.table))
        self.table.setAccessibleName(self.tr("Parts"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(
            triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(ROW)
        set_role(self.save, "primary")
        self.problem.setMinimumHeight(self.problem.fontMetrics().height())

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for name in ("add", "remove", "colour", "up", "down"):
            tools.addWidget(self.tools[name])
        tools.addStretch(1)
        for name in ("import", "export"):
            tools.addWidget(self.tools[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        for widget in (self.fate, self.problem, self.buttons):
            column.addWidget(widget)

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.COLOUR, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(Column.COLOUR, ROW + 6)
        for section in (Column.TITLE, Column.GROUP, Column.TWIN):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.table.clicked.connect(self._clicked)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
