"""Where new faces come from: a seed or none, how far from the average, and whether edits come along."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton, QWidget

from ....core.latents import SeedSource
from ....session.session import Session
from ...actions import set_hint
from ...icons import set_icon
from ...widgets.leaving import LeavesByKeys
from ...widgets.text import label
from ...widgets.value_slider import ValueSlider

LARGEST_SEED = 2**31 - 1
WIDTH, NARROW_WIDTH = 264, 160


class NewFace(QWidget):
    """The controls at the left end of the strip.

    Signals:
        requested: seed or None for a random one, truncation.
    """

    requested = Signal(object, float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._narrow = session, False
        self.button = QPushButton(self.tr("New face"))
        self.seed = QLineEdit()
        self.variety = ValueSlider(
            self.tr("Variety"), 0, 1, SeedSource(0).truncation, decimals=2, step=0.05, default=SeedSource(0).truncation
        )
        self.carry = QCheckBox(self.tr("Keep edits"))
        self._style()
        self._lay_out()
        self.button.clicked.connect(self.request)
        self.seed.returnPressed.connect(self.request)
        self.seed.textChanged.connect(self._bound_seed)
        self.carry.toggled.connect(lambda on: setattr(session, "carry", on))
        self.follow()

    def request(self) -> None:
        """Ask for a face of the seed typed, or of a random one; not while one is on its way."""
        if not self.button.isEnabled():
            return
        text = self.seed.text()
        self.seed.clear()  # the next one is another face
        self.requested.emit(int(text) if text else None, self.variety.value())

    def set_busy(self, busy: bool) -> None:
        """Say that a face is on its way."""
        self.button.setEnabled(not busy)
        self.button.setText(self.tr("Sampling…") if busy else self.tr("New face"))

    def follow(self) -> None:
        """Show what the session says."""
        self.carry.setChecked(self._session.carry)

    def _bound_seed(self, text: str) -> None:
        """Ten digits may be more than the largest seed."""
        if text and int(text) > LARGEST_SEED:
            self.seed.setText(str(LARGEST_SEED))

    def _style(self) -> None:
        set_icon(self.button, "new-face")
        self.button.setIconSize(QSize(16, 16))
        self._button_width = _widest(self.button, self.tr("Sampling…"))
        set_hint(self.button, "new-face")
        self.seed.setPlaceholderText(self.tr("Random seed"))
        self.seed.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,10}"), self.seed))
        LeavesByKeys(self.seed, self.seed.clear)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed is the same face for ever. Enter samples it."))
        variety = self.tr("Truncation: 0 is the average face, 1 the wildest. New faces only.")
        self.variety.setToolTip(variety)
        self.carry.setToolTip(self.tr("A new face starts with the library vectors that are applied to this one"))

    def set_narrow(self, narrow: bool) -> None:
        """Stand on top of each other, or in pairs."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()

    def _lay_out(self) -> None:
        self._caption = label(self.tr("Variety"), "dim")
        self._caption.setToolTip(self.variety.toolTip())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)  # in a line with the bar of the gallery
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._place()

    def _place(self) -> None:
        grid, left = self._grid, Qt.AlignmentFlag.AlignLeft
        self.setFixedWidth(NARROW_WIDTH if self._narrow else WIDTH)
        self.button.setFixedWidth(NARROW_WIDTH if self._narrow else self._button_width)
        for widget in (self.button, self.seed, self._caption, self.variety, self.carry):
            grid.removeWidget(widget)
        if self._narrow:
            for row, kept in enumerate((self.button, self.seed, self.variety)):
                grid.addWidget(kept, row, 0, 1, 3)
        else:
            grid.addWidget(self.button, 0, 0, 1, 2)
            grid.addWidget(self.seed, 0, 2)
            grid.addWidget(self._caption, 1, 0)
            grid.addWidget(self.variety, 1, 1, 1, 2)
        grid.addWidget(self.carry, 3, 0, 1, 3, left)
        self._caption.setVisible(
            not self._narrow
        )  # last: without a parent it would be a window of its own for a moment


def _widest(button: QPushButton, other: str) -> int:
    """Width for what a button says now and for the `other` text, so that its neighbours stay where they are."""
    longer = button.fontMetrics().horizontalAdvance(other) - button.fontMetrics().horizontalAdvance(button.text())
    return button.sizeHint().width() + max(0, longer)
