"""Tags that can be switched on and off, to narrow down a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ..shown_names import shown_tag
from ..theme import set_role
from .flow_layout import FlowLayout


class TagBar(QWidget):
    """Chips in lines; any number of them may be on.

    Signals:
        changed: the tags that are on, in the order shown.
    """

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QToolButton] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Tags"))

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show these tags. What was on stays on; `changed` tells when a tag that was on has gone."""
        before = self.selected()
        tags = list(dict.fromkeys(tags))
        if tags == list(self._chips):
            return
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {tag: self._chip(tag, tag in before) for tag in tags}
        self.updateGeometry()
        if set(self.selected()) != set(before):
            self.changed.emit(self.selected())

    def selected(self) -> tuple[str, ...]:
        """The tags that are on."""
        return tuple(tag for tag, chip in self._chips.items() if chip.isChecked())

    def set_selected(self, tags: Iterable[str]) -> None:
        """Switch on these tags and no others. No signal."""
        wanted = set(tags)
        for tag, chip in self._chips.items():
            chip.setChecked(tag in wanted)

    def chip(self, tag: str) -> QToolButton:
        """The button of a tag. Raises KeyError."""
        return self._chips[tag]

    def _chip(self, tag: str, is_on: bool) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setChecked(is_on)
        title = shown_tag(tag)
        chip.setText(title.replace("&", "&&"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        chip.setAccessibleName(title)
        chip.clicked.connect(lambda: self.changed.emit(self.selected()))
        set_role(chip, "chip")
        self._flow.addWidget(chip)
        chip.setVisible(True)
        return chip
