"""The log, as it grows."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...session.log_file import LogFile, LogRecord
from ..icons import set_icon
from ..theme import set_role, signals, tokens
from ..widgets.leaving import leave_search_by_keys
from ..widgets.search_field import dress_search
from ..widgets.text import label

SIZE = (820, 560)
EVERY_MS = 500
MOST = 5000  # records that are kept
COLOURS = ((logging.ERROR, "danger"), (logging.WARNING, "warning"), (logging.INFO, "text"), (0, "text_dim"))


class LogDialog(QDialog):
    """Shows the records of a level and above that hold what is searched for; new ones appear by themselves.

    Signals:
        report_wanted: put a report together.
    """

    report_wanted = Signal()

    def __init__(self, parent: QWidget | None, path: Path) -> None:
        super().__init__(parent)
        self._file, self._records = LogFile(path), list[LogRecord]()
        self.search, self.level, self.text = QLineEdit(), QComboBox(), QPlainTextEdit()
        self.count = label("", "dim")
        self.copy, self.folder = QPushButton(self.tr("&Copy")), QPushButton(self.tr("Open &folder"))
        self.report = QPushButton(self.tr("&Report a problem…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Log"))
        self._style()
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)
        self._records = self._file.read()[-MOST:]
        self._show_all()
        self.resize(*SIZE)

    def look(self) -> None:
        """Show what was written meanwhile."""
        new = self._file.read()
        if new:
            self._records = [*self._records, *new][-MOST:]
            self._append(new)

    # ---- inside

    def _fits(self, record: LogRecord) -> bool:
        words = self.search.text().casefold().split()
        said = record.text.casefold()
        return record.level >= self.level.currentData() and all(word in said for word in words)

    def _show_all(self) -> None:
        self.text.clear()
        self._append(self._records)

    def _append(self, records: list[LogRecord]) -> None:
        """At the end, which stays in sight if it was."""
        bar = self.text.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for record in filter(self._fits, records):
            look = QTextCharFormat()
            look.setForeground(_colour(record.level))
            cursor.insertText(record.text + "\n", look)
        if at_end:
            bar.setValue(bar.maximum())
        self._tell()

    def _tell(self) -> None:
        shown = sum(map(self._fits, self._records))
        text = self.tr("{shown} of {all} messages").format(shown=shown, all=len(self._records))
        self.count.setText(text if self._records else self.tr("Nothing was logged yet."))
        self.copy.setEnabled(bool(shown))

    def _copy(self) -> None:
        """What is selected, or else all that is shown."""
        chosen = self.text.textCursor().selection().toPlainText()
        QGuiApplication.clipboard().setText(chosen or self.text.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.path.parent)))

    # ---- making

    def _style(self) -> None:
        dress_search(self.search, self.tr("Search the log"))
        leave_search_by_keys(self.search)
        levels = (
            (self.tr("Everything"), 0),
            (self.tr("Information and above"), logging.INFO),
            (self.tr("Warnings and errors"), logging.WARNING),
            (self.tr("Errors only"), logging.ERROR),
        )
        for words, level in levels:
            self.level.addItem(words, level)
        self.level.setAccessibleName(self.tr("Which messages are shown"))
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        set_role(self.text, "code")
        self.copy.setToolTip(self.tr("Copy what is selected, or all that is shown"))
        self.folder.setToolTip(self.tr("Open the folder that holds the log"))
        set_icon(self.report, "report")
        for button in (self.copy, self.folder, self.report):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.search, 1)
        head.addWidget(self.level)
        foot = QHBoxLayout()
        for widget in (self.copy, self.folder, self.report):
            foot.addWidget(widget)
        foot.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.count)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_all)
        self.level.currentIndexChanged.connect(self._show_all)
        signals.changed.connect(self._show_all)  # other colours
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._open_folder)
        self.report.clicked.connect(self.report_wanted)
        self.buttons.rejected.connect(self.reject)


def _colour(level: int) -> QColor:
    token = next(token for least, token in COLOURS if level >= least)
    return QColor(getattr(tokens(), token))
