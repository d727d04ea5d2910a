"""What went wrong in a job, in full, to be read and passed on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ....session.job_state import ShownJob
from ...icons import set_icon
from ...widgets.text import label
from .words import report, title_of

WIDTH, HEIGHT = 560, 320


class DetailsDialog(QDialog):
    """Message, hint and, for what nobody foresaw, where in the program it happened."""

    def __init__(self, job: ShownJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What went wrong"))
        self.text = QPlainTextEdit(report(job))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Details of the failure"))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the whole text"))
        set_icon(self.copy, "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label(title_of(job), "heading", wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)


def show_details(parent: QWidget, job: ShownJob) -> DetailsDialog:
    """Show it beside the work, not in its way."""
    dialog = DetailsDialog(job, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog
