"""One vector of the library: picture, name, tags, and its slider for the face in view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....core.errors import EditGANError
from ....library.listing import Entry
from ....session.library_view import LibraryView
from ...icons import set_icon
from ...theme import set_role, tokens
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.strength_slider import StrengthSlider
from ..edits.row import EDGE
from .row_badge import Badge
from .row_name import NameField, Problem
from .row_thumb import Picture, VectorThumb

ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LibraryRow(QFrame):
    """A row takes the focus, and while it has it: F2 renames, Del deletes, Ctrl+D duplicates, Up and Down go to others.

    Signals:
        strength_changed, strength_settled: of the slider.
        asked: what the user wants: "rename", "delete" or "duplicate".
        menu_asked: where on the screen the menu belongs.
        named: the new name.
        stepped: -1 or 1, to the row above or below.
    """

    strength_changed = Signal(float)
    strength_settled = Signal(float)
    asked = Signal(str)
    menu_asked = Signal(QPoint)
    named = Signal(str)
    stepped = Signal(int)

    def __init__(self, library: LibraryView, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self.entry = library, entry
        self.thumb = VectorThumb(self._pictures)
        self.name = ElidedLabel()
        self.field: NameField | None = None
        self.badge = Badge(self.tr("Starter"))
        self.tags = ElidedLabel(role="small")
        self.slider = StrengthSlider()
        self._slider_tip = self.slider.track.toolTip()
        self.more = QToolButton()
        self._reason, self._foreign, self._enabled = "", False, True
        self._style()
        self._lay_out()
        self.slider.changed.connect(self.strength_changed)
        self.slider.settled.connect(self.strength_settled)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self._show_info()

    def show_entry(self, entry: Entry) -> None:
        """Show what the listing says now; pictures are read again only if the file was written since."""
        if entry.info is not self.entry.info:
            self.entry = entry
            self.thumb.forget()
            self._show_info()

    def show_strength(self, strength: float, enabled: bool) -> None:
        """Follow the face; `enabled` is whether the edit is switched on there."""
        self.slider.set_value(strength)
        if enabled != self._enabled:
            self._enabled = enabled
            self.slider.set_enabled_look(enabled)

    def set_usable(self, reason: str, *, foreign: bool = False) -> None:
        """Whether the slider works: `reason` is why not, or "". A `foreign` vector is pale altogether."""
        if (reason, foreign) != (self._reason, self._foreign):
            self._reason, self._foreign = reason, foreign
            self.slider.setEnabled(not reason)
            self.thumb.set_dimmed(foreign)
            set_role(self.name, "dim" if foreign else "")
            self._show_info()

    def rename(self, problem: Problem) -> None:
        """Let the name be typed in its place."""
        if self.field is None:
            self.field = NameField(self.entry.info.name, problem, self)
            self.field.named.connect(self._take_name)
            self.field.dismissed.connect(self._end_rename)
            self.name.hide()
            self._top.insertWidget(0, self.field, 1)
            self.field.show()
            self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not self.hasFocus():  # its slider, box or button has left the key alone, and means nothing by it
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.asked.emit("rename")
        elif event.key() == Qt.Key.Key_Delete:
            self.asked.emit("delete")
        elif control and event.key() == Qt.Key.Key_D:
            self.asked.emit("duplicate")
        elif step := ARROWS.get(Qt.Key(event.key())):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours, box = tokens(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() and not self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.hover))
                painter.drawRoundedRect(box, 4, 4)
            elif self.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRoundedRect(box, 4, 4)

    def _pictures(self) -> tuple[Picture, Picture]:
        try:
            vector = self._library.vector(self.entry.info.id)
        except EditGANError:  # gone or damaged since it was listed; the next refresh tells
            return None, None
        return vector.before, vector.after

    def _show_info(self) -> None:
        info = self.entry.info
        tags = ", ".join(info.tags)
        self.name.set_text(info.name)
        self.badge.setVisible(self.entry.shipped)
        self.tags.set_text(self._reason if self._foreign else tags)
        self.slider.set_range(*info.strength_range)
        self.slider.set_name(self.tr("Strength of {name}").format(name=info.name))
        self.slider.track.setToolTip(self._reason or self._slider_tip)
        self.more.setAccessibleName(self.tr("Menu of {name}").format(name=info.name))
        self.setAccessibleName(info.name)
        self.setAccessibleDescription(", ".join(filter(None, (self._reason, tags))))
        lines = (info.name, self.tr("Tags: {tags}").format(tags=tags) if tags else "", self._reason)
        self.setToolTip(plain_tip("\n".join(filter(None, lines))))

    def _take_name(self, name: str) -> None:
        self._end_rename()
        self.named.emit(name)

    def _end_rename(self) -> None:
        if self.field is not None:
            field, self.field = self.field, None
            had_focus = field.hasFocus()
            field.hide()
            field.deleteLater()
            self.name.show()
            if had_focus:
                self.setFocus()

    def _style(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.slider.box.lineEdit().setAcceptDrops(False)  # files dropped here are meant for the library
        set_icon(self.more, "more", "text_dim")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Rename, tags, export, …"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(4)
        self._top.addWidget(self.name, 1)
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
