"""The tags of the library as chips: two lines of them, and the rest on demand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...theme import set_role
from ...widgets.tag_bar import TagBar

LINES = 2


class TagFilter(QWidget):
    """A `TagBar` that shows its first lines until "More tags" is pressed.

    Signals:
        changed: the tags that are on.
    """

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self._is_open = False
        self._window = QWidget()  # shows as much of the bar as it is high
        self.bar = TagBar(self._window)
        self.more = QPushButton()
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_role(self.more, "link")
        self.more.clicked.connect(self._toggle)
        self.bar.changed.connect(self._changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._window)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show these tags; those that are on stay on."""
        self._tags = tuple(tags)
        self.bar.set_tags(self._tags)
        self.setVisible(bool(self._tags))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _changed(self, tags: tuple[str, ...]) -> None:
        self._fit()
        self.changed.emit(tags)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._fit()

    def _fit(self) -> None:
        """Give the chips the width there is, and hide the lines too many."""
        flow = self.bar.layout()
        if flow is None or not self._tags:
            return
        whole = flow.heightForWidth(self.width())
        line = self.bar.chip(self._tags[0]).sizeHint().height() + flow.spacing()
        limit = LINES * line - flow.spacing()
        self.bar.setGeometry(0, 0, self.width(), whole)
        flow.setGeometry(QRect(0, 0, self.width(), whole))
        self._window.setFixedHeight(whole if self._is_open else min(whole, limit))
        self._hide_below(whole if self._is_open else limit)
        self.more.setVisible(whole > limit)

    def _hide_below(self, limit: int) -> None:
        """Chips out of sight are out of reach of the Tab key; the button tells how many of them are on."""
        hidden_on = 0
        for chip in map(self.bar.chip, self._tags):
            in_sight = chip.y() < limit
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if in_sight else Qt.FocusPolicy.NoFocus)
            hidden_on += not in_sight and chip.isChecked()
        more = self.tr("More tags ({count} on)").format(count=hidden_on) if hidden_on else self.tr("More tags")
        self.more.setText(self.tr("Fewer tags") if self._is_open else more)
