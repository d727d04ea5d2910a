"""What is said while only some edits are applied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ....session.edits import EditStack
from ...shown_names import shown_vector
from ...theme import set_role
from ...widgets.elided_label import ElidedLabel
from ...widgets.text import IconLabel


class SoloBar(QFrame):
    """Hidden unless an edit is solo.

    Signals:
        ended: all edits are to be applied again.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.end = QPushButton(self.tr("All again"))
        set_role(self, "card")
        set_role(self.end, "link")
        self.end.setToolTip(self.tr("Apply all edits that are switched on (Alt+S in the row)"))
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("solo", 16, "accent"))
        row.addWidget(self.words, 1)
        row.addWidget(self.end)

    def follow(self, edits: EditStack) -> None:
        """Say which edits are solo in a stack."""
        names = [shown_vector(edit.name) for edit in edits if edit.key in edits.solo]
        several = self.tr("{count} edits alone").format(count=len(names))
        self.words.set_text(self.tr("“{name}” alone").format(name=names[0]) if len(names) == 1 else several)
        self.setVisible(bool(names))
