"""Whose mask to copy: another open face's, all its parts or only its paint, or one in a file."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...session.document import Document
from ..face_names import told_apart
from ..theme import set_role
from ..widgets.empty_state import EmptyState
from ..widgets.segmented import Option, SegmentedButtons
from ..widgets.thumbnail import to_pixmap

THUMB = 64


class Taken(StrEnum):
    """What the user wants of it."""

    PARTS = "parts"
    PAINT = "paint"
    FILE = "file"


class CopyMaskDialog(QDialog):
    """Attributes: `taken`: None until the user has chosen. `face`: of `others`, the one chosen."""

    def __init__(self, parent: QWidget, others: Sequence[Document]) -> None:
        super().__init__(parent)
        self._others = others
        self.taken: Taken | None = None
        self.setWindowTitle(self.tr("Copy mask from"))
        self.what = SegmentedButtons(self._options(), self.tr("What to take"))
        self.faces = QListWidget()
        self.buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.copy = self.buttons.addButton(self.tr("Copy"), roles.AcceptRole)
        self.file = self.buttons.addButton(self.tr("From a file…"), roles.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._lay_out()
        self.buttons.accepted.connect(lambda: self._take(Taken(self.what.value())))
        self.buttons.rejected.connect(self.reject)
        self.file.clicked.connect(lambda: self._take(Taken.FILE))
        self.faces.itemDoubleClicked.connect(lambda _: self._take(Taken(self.what.value())))

    @property
    def face(self) -> Document | None:
        row = self.faces.currentRow()
        return self._others[row] if 0 <= row < len(self._others) else None

    def _take(self, taken: Taken) -> None:
        self.taken = taken
        self.accept()

    def _options(self) -> list[Option]:
        return [
            (Taken.PARTS, self.tr("All parts"), "", self.tr("The face is to have the parts of the other one")),
            (Taken.PAINT, self.tr("Only the paint"), "", self.tr("What is painted there, at the same place")),
        ]

    def _fill(self) -> None:
        self.faces.setIconSize(QSize(THUMB, THUMB))
        self.faces.setAccessibleName(self.tr("Other open faces"))
        for document, title in zip(self._others, told_apart(self._others), strict=True):
            painted = self.tr("painted on") if document.layer.is_painted else ""
            words = "\n".join(filter(None, (title, painted)))
            self.faces.addItem(QListWidgetItem(_untinted(to_pixmap(document.look.picture, THUMB)), words))
        self.faces.setCurrentRow(0 if self._others else -1)
        self.copy.setEnabled(bool(self._others))
        self.copy.setDefault(True)
        set_role(self.copy, "primary")
        self.copy.setToolTip(self.tr("Paint this face so; locked parts stay as they are"))
        self.file.setToolTip(self.tr("Take the paint from a label map (PNG)"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.faces, 1)
        column.addWidget(self.what, 0, Qt.AlignmentFlag.AlignLeft)
        if not self._others:
            self.faces.hide()
            self.what.hide()
            words = self.tr("No other face is open"), self.tr("Open one, or take a mask from a file.")
            column.addWidget(EmptyState("copy", *words), 1)
        column.addWidget(self.buttons)
        self.resize(380, 360)


def _untinted(picture: QPixmap) -> QIcon:
    """An icon that stays as it is where it is selected; Qt would lay the colour of selections over it."""
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Selected)
    return made
