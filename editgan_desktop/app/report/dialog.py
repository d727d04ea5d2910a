"""Reporting a problem: what happened, what goes along and can be read before, and where it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import EditGANError
from ..icons import set_icon
from ..language import explained
from ..theme import set_role
from ..widgets.busy_bar import BusyBar
from ..widgets.text import label
from .bundle import NOTE, Parts, write_bundle

SIZE = (820, 600)
LIST_WIDTH = 190
NAME, KINDS = "editgan-report.zip", "Zip archives (*.zip)"
NAMES = Qt.ItemDataRole.UserRole


class ReportDialog(QDialog):
    """Waits for `show_parts`; then everything of the bundle can be read, left out, and saved.

    Args:
        ask_save: title, suggested name and kinds → where to write, or None.

    Signals:
        saved: the file that was written.
    """

    saved = Signal(Path)

    def __init__(self, parent: QWidget | None, ask_save: Callable[[str, str, str], Path | None]) -> None:
        super().__init__(parent)
        self._ask_save = ask_save
        self._parts: Parts = {}
        self.description, self.list, self.preview = QPlainTextEdit(), QListWidget(), QPlainTextEdit()
        self.bar = BusyBar(self.tr("Looking at the program and this computer"))
        self.problem = label("", "danger", wrap=True, selectable=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        self.save_button: QPushButton = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.setWindowTitle(self.tr("Report a problem"))
        self._style()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show_part())
        self.list.itemChanged.connect(lambda *_: self._judge())
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self._judge()
        self.resize(*SIZE)
        self.description.setFocus()

    def show_parts(self, parts: Parts) -> None:
        """This is what would be saved."""
        self._parts = parts
        self.bar.hide()
        for name, text in parts.items():
            item = QListWidgetItem(f"{name} ({self.locale().formattedDataSize(len(text.encode()), 0)})", self.list)
            item.setData(NAMES, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentRow(0)
        self._judge()

    def show_failure(self, error: EditGANError) -> None:
        """Some of it could not be found out."""
        self.bar.hide()
        self.problem.setText(explained(error))
        self.problem.show()

    def parts(self) -> Parts:
        """What would be saved now: the parts that are checked, and what was written about the problem."""
        items = [self.list.item(row) for row in range(self.list.count())]
        chosen = [item.data(NAMES) for item in items if item.checkState() is Qt.CheckState.Checked]
        note = self.description.toPlainText().strip()
        return ({NOTE: note} if note else {}) | {name: self._parts[name] for name in chosen}

    # ---- inside

    def _show_part(self) -> None:
        item = self.list.currentItem()
        self.preview.setPlainText(self._parts[item.data(NAMES)] if item else "")

    def _judge(self) -> None:
        self.save_button.setEnabled(bool(self.parts()))

    def _save(self) -> None:
        path = self._ask_save(self.tr("Save the report"), NAME, KINDS)
        if path is None:
            return
        try:
            write_bundle(path, self.parts())
        except EditGANError as error:
            self.problem.setText(explained(error))
            self.problem.show()
            return
        self.saved.emit(path)
        self.accept()

    # ---- making

    def _style(self) -> None:
        self.description.setPlaceholderText(self.tr("What did you do, what did you expect, and what happened?"))
        self.description.setAccessibleName(self.tr("What happened"))
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(84)
        self.description.textChanged.connect(self._judge)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(self.tr("What goes along"))
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Its text"))
        self.preview.setTabChangesFocus(True)
        set_role(self.preview, "code")
        self.bar.set_fraction(None)
        self.problem.hide()
        self.save_button.setText(self.tr("&Save report…"))
        self.save_button.setAutoDefault(False)
        set_role(self.save_button, "primary")
        set_icon(self.save_button, "save", "accent_text")

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list)
        middle.addWidget(self.preview, 1)
        promise = self.tr(
            "No pictures go along. File names, paths and your user name are taken out. "
            "Read it before you pass it on; nothing is sent by the program."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("What happened?"), "heading"))
        column.addWidget(self.description)
        column.addWidget(label(self.tr("What goes along"), "heading"))
        column.addWidget(label(promise, "dim", wrap=True))
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
