"""All commands with their keys, to be searched and changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import EditGANError
from ..commands.all import MENUS
from ..commands.command import Command, ids_of
from ..dialogs.save_file import ask_where_to_save, shown_kinds
from ..language import explained
from ..theme import set_role
from ..translation import translate, without_mark
from ..widgets.leaving import leave_search_by_keys
from ..widgets.search_field import dress_search
from ..widgets.text import label
from .chooser import KeyChooser
from .current import native, plain_title
from .gestures import gestures
from .keymap import Keymap

SIZE, ROW = (760, 620), 26
ID = Qt.ItemDataRole.UserRole
KINDS = "Shortcuts (*.json)"


class KeysDialog(QDialog):
    """A table of the commands by menus; below it the keys of the chosen one."""

    def __init__(self, parent: QWidget | None, keymap: Keymap) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.search, self.table = QLineEdit(), QTreeWidget()
        self.chooser = KeyChooser(keymap)
        self.problem = label("", "danger", wrap=True)
        self.reset_all = QPushButton(self.tr("&Reset all…"))
        self.import_button, self.export_button = QPushButton(self.tr("&Import…")), QPushButton(self.tr("&Export…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._fill()
        self._style()
        self._lay_out()
        self._connect()
        self._show_keys()
        self.resize(*SIZE)
        self.search.setFocus()

    def item(self, command_id: str) -> QTreeWidgetItem:
        """The row of a command. Raises KeyError."""
        return self._items[command_id]

    # ---- inside

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        left = dict(self._keymap.commands)
        for title, items in MENUS.values():
            here = [left.pop(name) for name in ids_of(items) if name in left]
            self._add_group(without_mark(translate("Menus", title)), here)
        self._add_group(self.tr("Labelling faces, and others"), list(left.values()))
        self._gestures = _group(self.table, self.tr("Mouse and held keys (cannot be changed)"))
        for what, how in gestures():
            row = QTreeWidgetItem(self._gestures, [what, how])
            row.setSizeHint(0, QSize(0, ROW))
            row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.table.expandAll()

    def _add_group(self, title: str, commands: list[Command]) -> None:
        if not commands:
            return
        group = _group(self.table, title)
        for command in commands:
            row = QTreeWidgetItem(group, [plain_title(command)])
            row.setSizeHint(0, QSize(0, ROW))
            row.setData(0, ID, command.id)
            self._items[command.id] = row

    def _show_keys(self) -> None:
        for command_id, row in self._items.items():
            row.setText(1, native(self._keymap.keys(command_id)))
            row.setText(2, native(self._keymap.default(command_id)))
            font = row.font(1)
            font.setBold(self._keymap.is_changed(command_id))
            row.setFont(1, font)
        self.reset_all.setEnabled(any(map(self._keymap.is_changed, self._items)))

    def _search(self, text: str) -> None:
        """In what commands are called, in their group and in their keys."""
        words = text.casefold().split()
        for group in filter(None, map(self.table.topLevelItem, range(self.table.topLevelItemCount()))):
            rows = list(filter(None, map(group.child, range(group.childCount()))))
            for row in rows:
                said = f"{group.text(0)} {row.text(0)} {row.text(1)} {self._english(row)}".casefold()
                row.setHidden(not all(word in said for word in words))
            group.setHidden(all(row.isHidden() for row in rows))

    def _english(self, row: QTreeWidgetItem) -> str:
        """What a command is called in English, by which it is found in any language."""
        command = self._keymap.commands.get(row.data(0, ID) or "")
        return command.text.replace("&", "") if command else ""

    def _choose(self, current: QTreeWidgetItem | None) -> None:
        self.chooser.show_command(current.data(0, ID) or "" if current else "")

    def _ask_reset(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Give every command the keys it had at first?"))
        reset = box.addButton(self.tr("Reset all"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.exec()
        if box.clickedButton() is reset:
            self._keymap.reset_all()
            self._show_again()

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import shortcuts"), "", shown_kinds(KINDS))
        if name:
            self._try(lambda: self._keymap.import_file(Path(name)))
            self._show_again()

    def _export(self) -> None:
        path = ask_where_to_save(self, self.tr("Export shortcuts"), Path("shortcuts.json"), KINDS)
        if path:
            self._try(lambda: self._keymap.export(path))

    def _try(self, act: Callable[[], object]) -> None:
        self.problem.hide()
        try:
            act()
        except EditGANError as error:
            self.problem.setText(explained(error))
            self.problem.show()

    def _show_again(self) -> None:
        self._show_keys()
        self._choose(self.table.currentItem())

    # ---- making

    def _style(self) -> None:
        dress_search(self.search, self.tr("Search commands and keys"))
        leave_search_by_keys(self.search)
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("At first")])
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        set_role(self.table, "table")
        self.table.setRootIsDecorated(False)
        self.table.setIndentation(8)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.problem.hide()
        for button in (self.reset_all, self.import_button, self.export_button):
            button.setAutoDefault(False)
        self.import_button.setToolTip(self.tr("Take the keys from a file that was exported here"))
        self.export_button.setToolTip(self.tr("Write the keys that you have changed to a file"))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for button in (self.reset_all, self.import_button, self.export_button):
            foot.addWidget(button)
        foot.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.chooser)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.table.currentItemChanged.connect(lambda current, _: self._choose(current))
        self.table.itemActivated.connect(lambda *_: self.chooser.edit.setFocus())
        self.chooser.changed.connect(self._show_keys)
        self.buttons.rejected.connect(self.reject)
        self.reset_all.clicked.connect(self._ask_reset)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)


def _group(table: QTreeWidget, title: str) -> QTreeWidgetItem:
    group = QTreeWidgetItem(table, [title])
    group.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = group.font(0)
    font.setBold(True)
    group.setFont(0, font)
    group.setFirstColumnSpanned(True)
    group.setSizeHint(0, QSize(0, ROW))
    return group
