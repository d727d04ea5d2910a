"""The tags of the library as chips: one line of them, and the rest on demand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ...theme import set_role
from ...widgets.tag_bar import TagBar

LINES = 1
GAP = 4  # pixels


class TagFilter(QWidget):
    """A `TagBar` that shows its first line until "More" beside it is pressed.

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
        set_role(self.more, "more")
        self.more.clicked.connect(self._toggle)
        self.bar.changed.connect(self._changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._window, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

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
        line = self.bar.chip(self._tags[0]).sizeHint().height() + flow.spacing()
        limit, width = LINES * line - flow.spacing(), self.width()
        too_many = flow.heightForWidth(width) > limit
        if too_many:
            width -= self.more.sizeHint().width() + GAP
        whole = flow.heightForWidth(width)
        self.bar.setGeometry(0, 0, width, whole)
        flow.setGeometry(QRect(0, 0, width, whole))
        self._window.setFixedHeight(whole if self._is_open else min(whole, limit))
        self._hide_below(whole if self._is_open else limit)
        self.more.setVisible(too_many)

    def _hide_below(self, limit: int) -> None:
        """Chips out of sight are out of reach of the Tab key; the button tells how many of them are on."""
        hidden_on = 0
        for chip in map(self.bar.chip, self._tags):
            in_sight = chip.y() < limit
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if in_sight else Qt.FocusPolicy.NoFocus)
            hidden_on += not in_sight and chip.isChecked()
        self.more.setToolTip(self.tr("Fewer tags") if self._is_open else self.tr("More tags"))
        self.more.setAccessibleName(self.more.toolTip())
        more = self.tr("More ({count} on)").format(count=hidden_on) if hidden_on else self.tr("More")
        text = self.tr("Fewer") if self._is_open else more
        if text != self.more.text():
            self.more.setText(text)
            self._fit()  # the words are wider or narrower now
