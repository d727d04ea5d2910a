"""What a crash has left, to be chosen from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ...session.recovery_copy import Left
from ..face_names import shown_again
from ..theme import set_role
from ..widgets.text import IconLabel, label
from ..widgets.thumbnail import to_pixmap

PICTURE = 56  # pixels
MOST_ROWS = 5  # before one has to scroll


class RecoverDialog(QDialog):
    """The copies with picture, title and time; all are ticked at first. Escape decides later.

    Signals:
        recover, discard: with the copies that are ticked, then the dialog closes.
    """

    recover = Signal(list)
    discard = Signal(list)

    def __init__(self, parent: QWidget, copies: Sequence[Left]) -> None:
        super().__init__(parent)
        self._copies = list(copies)
        self.setWindowTitle(self.tr("Recover faces"))
        self.list = QListWidget()
        self.recover_button = QPushButton()
        self.discard_button = QPushButton(self.tr("Discard"))
        self.later_button = QPushButton(self.tr("Decide later"))
        self._fill()
        self._style()
        self._lay_out()
        self.recover_button.clicked.connect(lambda: self._end(self.recover))
        self.discard_button.clicked.connect(lambda: self._end(self.discard))
        self.later_button.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._follow)
        self._follow()

    def chosen(self) -> list[Left]:
        """The copies that are ticked."""
        ticked = (self.list.item(i).checkState() is Qt.CheckState.Checked for i in range(self.list.count()))
        return [left for left, on in zip(self._copies, ticked, strict=True) if on]

    def _end(self, signal: object) -> None:
        chosen = self.chosen()
        self.accept()
        signal.emit(chosen)  # type: ignore[attr-defined]

    def _follow(self) -> None:
        """The buttons speak of those that are ticked."""
        count = len(self.chosen())
        every = count == len(self._copies)
        text = self.tr("Recover all") if every and count > 1 else self.tr("Recover {count}").format(count=count)
        self.recover_button.setText(self.tr("Recover") if count == 1 else text)
        for button in (self.recover_button, self.discard_button):
            button.setEnabled(count > 0)

    def _fill(self) -> None:
        for left in self._copies:
            where = left.path.name if left.path else self.tr("never saved")
            item = QListWidgetItem(_picture(left), f"{shown_again(left.title)}\n{where}  ·  {told_time(left.time)}")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            if left.path:
                item.setToolTip(str(left.path))
            self.list.addItem(item)

    def _style(self) -> None:
        set_role(self.recover_button, "primary")
        self.recover_button.setDefault(True)
        self.discard_button.setAutoDefault(False)
        self.later_button.setAutoDefault(False)
        self.discard_button.setToolTip(self.tr("Delete the copies that are ticked"))
        self.later_button.setToolTip(self.tr("File → Recover faces shows them again, and so does the next start"))
        self.list.setIconSize(QSize(PICTURE, PICTURE))
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Faces with work that was not saved"))
        self.list.setCurrentRow(0)
        row = self.list.sizeHintForRow(0) + 4
        self.list.setFixedHeight(row * min(MOST_ROWS, len(self._copies)) + 8)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("reset", 32, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("EditGAN Desktop did not end as it should"), "heading"))
        words.addWidget(label(self.tr("These faces had work that was not saved. Copies of them are here."), wrap=True))
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.discard_button)
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.recover_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.setFixedWidth(480)


def _picture(left: Left) -> QIcon:
    """The same on a chosen row: Qt would tint it."""
    made, pixmap = QIcon(), to_pixmap(left.thumbnail, PICTURE)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(pixmap, mode)
    return made


def told_time(time: datetime) -> str:
    """Date and time of day here, as the user's language writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(time.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
