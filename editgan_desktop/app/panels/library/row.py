"""One vector of the library: picture, name, tags, and its slider for the face in view."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....library.listing import Entry
from ....session.library_view import LibraryView
from ...icons import set_icon
from ...shown_names import shown_tag, shown_vector
from ...theme import set_role
from ...translation import listed
from ...widgets.badge import Badge
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.strength_slider import StrengthSlider
from ..edits.row import EDGE
from .item import LibraryItem
from .row_name import NameField

THUMB = 64  # pixels


class LibraryRow(LibraryItem):
    """An item over the whole width, with a slider.

    Signals:
        strength_changed, strength_settled: of the slider.
    """

    strength_changed = Signal(float)
    strength_settled = Signal(float)

    def __init__(self, library: LibraryView, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(library, entry, THUMB, parent)
        self.badge = Badge(self.tr("Starter"))
        self.tags = ElidedLabel(role="small")
        self.slider = StrengthSlider()
        self._slider_tip = self.slider.track.toolTip()
        self.more = QToolButton()
        self._reason, self._foreign, self._enabled = "", False, True
        self._span: tuple[float, float] | None = None
        self._style()
        self._lay_out()
        self.slider.changed.connect(self.strength_changed)
        self.slider.settled.connect(self.strength_settled)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.show_info()

    def show_strength(self, strength: float, enabled: bool, span: tuple[float, float] | None = None) -> None:
        if (span or self.entry.info.strength_range) != self._span:
            self._span = span or self.entry.info.strength_range
            self.slider.set_range(*self._span)
        self.slider.set_value(strength)
        if enabled != self._enabled:
            self._enabled = enabled
            self.slider.set_enabled_look(enabled)

    def set_usable(self, reason: str, *, foreign: bool = False) -> None:
        if (reason, foreign) != (self._reason, self._foreign):
            self._reason, self._foreign = reason, foreign
            self.slider.setEnabled(not reason)
            self.thumb.set_dimmed(foreign)
            set_role(self.name, "dim" if foreign else "")
            self.show_info()

    def show_info(self) -> None:
        info = self.entry.info
        name, tags = shown_vector(info.name), listed(map(shown_tag, info.tags))
        self.name.set_text(name)
        self.badge.setVisible(self.entry.shipped)
        self.tags.set_text(self._reason if self._foreign else tags)
        self.slider.set_name(self.tr("Strength of {name}").format(name=name))
        self.slider.track.setToolTip(self._reason or self._slider_tip)
        self.more.setAccessibleName(self.tr("Menu of {name}").format(name=name))
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(filter(None, (self._reason, tags))))
        use = self._reason or self.tr("Double-click or drag to the picture to apply it (Enter)")
        lines = (name, self.tr("Tags: {tags}").format(tags=tags) if tags else "", use)
        self.setToolTip(plain_tip("\n".join(filter(None, lines))))

    def _place_field(self, field: NameField) -> None:
        self._top.insertWidget(0, field, 1)

    def _style(self) -> None:
        self.slider.box.lineEdit().setAcceptDrops(False)  # files dropped here are meant for the library
        set_icon(self.more, "more", "text_dim")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Rename, tags, export, …"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(2)
        self._top.addWidget(self.name, 1)
        self._top.addWidget(self.star)
        self._top.addWidget(self.more)
        middle = QHBoxLayout()
        middle.setSpacing(6)
        middle.addWidget(self.badge)
        middle.addWidget(self.tags, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        for line in (self._top, middle):
            line.setContentsMargins(EDGE, 0, 0, 0)  # so that the words begin where the groove does
            column.addLayout(line)
        column.addWidget(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 4, 6)
        row.setSpacing(10 - EDGE)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
