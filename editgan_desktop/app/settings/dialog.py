"""The settings, by groups, made from their schema. Every change counts at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...session.settings import Settings
from ..icons import set_icon
from ..widgets.empty_state import EmptyState
from ..widgets.leaving import leave_search_by_keys
from ..widgets.scroll import scroll_down
from ..widgets.search_field import dress_search
from ..widgets.text import label
from .row import SettingRow
from .words import group_words

SIZE = (760, 560)
LIST_WIDTH = 176


class SettingsDialog(QDialog):
    """Groups at the left, settings of the chosen group at the right; a search looks through all of them.

    Signals:
        keys_wanted: show the keys, which have a dialog of their own.
    """

    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        shown = [setting for setting in settings.schema.settings.values() if setting.dialog]
        self.rows = {setting.key: SettingRow(setting, settings) for setting in shown}
        used = {setting.group for setting in shown}
        self._groups = [group for group in settings.schema.groups if group in used]
        self.groups, self.search, self.area = QListWidget(), QLineEdit(), QScrollArea()
        self.nothing = EmptyState("search", self.tr("Nothing fits"), self.tr("Try fewer or other words."))
        self.headings = {group: label(group_words(settings.schema, group), "heading") for group in self._groups}
        self.keys_button = QPushButton(self.tr("&Keyboard shortcuts…"))
        self.reset_all = QPushButton(self.tr("&Reset all…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Settings"))
        self._style()
        self._lay_out()
        self._connect()
        self.groups.setCurrentRow(0)
        self._show()
        self.resize(*SIZE)
        self.search.setFocus()

    def show_setting(self, key: str) -> None:
        """Bring one setting into sight, ready to be changed. Raises KeyError for one that is not in the dialog."""
        row = self.rows[key]
        self.search.clear()
        self.groups.setCurrentRow(self._groups.index(row.setting.group))
        self.area.ensureWidgetVisible(row)
        row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown_keys(self) -> list[str]:
        """Keys of the settings in sight, or below."""
        return [key for key, row in self.rows.items() if not row.isHidden()]

    # ---- inside

    def _show(self) -> None:
        text = self.search.text().strip()
        chosen = self._groups[max(self.groups.currentRow(), 0)]
        for row in self.rows.values():
            title = self.headings[row.setting.group].text()
            fits = row.fits(text) or text.casefold() in title.casefold()
            row.setVisible(fits if text else row.setting.group == chosen)
        shown = {self.rows[key].setting.group for key in self.shown_keys()}
        for group, heading in self.headings.items():
            heading.setVisible(group in shown)
        self.nothing.setVisible(not shown)
        self.area.setVisible(bool(shown))
        with QSignalBlocker(self.groups):
            for place, group in enumerate(self._groups):
                item = self.groups.item(place)
                flags = item.flags() | Qt.ItemFlag.ItemIsEnabled
                item.setFlags(flags if not text or group in shown else flags & ~Qt.ItemFlag.ItemIsEnabled)
        self.area.verticalScrollBar().setValue(0)

    def _choose_group(self) -> None:
        """Choosing a group ends a search."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._show()

    def _follow(self) -> None:
        self.reset_all.setEnabled(any(row.reset.isEnabled() for row in self.rows.values()))

    def _ask_reset(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Set everything back to what it was at first?"))
        box.setInformativeText(self.tr("Keyboard shortcuts and the places of panels stay as they are."))
        reset = box.addButton(self.tr("Reset all"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.exec()
        if box.clickedButton() is reset:
            for key, row in self.rows.items():
                self._settings.reset(key)
                row.show_value()
            self._follow()

    # ---- making

    def _style(self) -> None:
        for group in self._groups:
            self.groups.addItem(QListWidgetItem(self.headings[group].text()))
        self.groups.setFixedWidth(LIST_WIDTH)
        self.groups.setAccessibleName(self.tr("Groups of settings"))
        dress_search(self.search, self.tr("Search settings"))
        leave_search_by_keys(self.search)
        set_icon(self.keys_button, "shortcut")
        for button in (self.keys_button, self.reset_all):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(2)
        for group in self._groups:
            self.headings[group].setContentsMargins(0, 4, 0, 4)
            column.addWidget(self.headings[group])
            for row in self.rows.values():
                if row.setting.group == group:
                    column.addWidget(row)
        column.addStretch(1)
        scroll_down(self.area, content)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.search)
        right.addWidget(self.area, 1)
        right.addWidget(self.nothing, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.groups)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.keys_button)
        foot.addWidget(self.reset_all)
        foot.addWidget(self.buttons, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.groups.currentRowChanged.connect(self._choose_group)
        self.groups.itemClicked.connect(self._choose_group)
        self.buttons.rejected.connect(self.reject)
        self.reset_all.clicked.connect(self._ask_reset)
        self.keys_button.clicked.connect(self.keys_wanted)
        for row in self.rows.values():
            row.changed.connect(self._follow)
        self._follow()
