"""What a row and a tile of the library have in common: one vector that is pointed at, selected, starred, dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QWidget

from ....core.errors import EditGANError
from ....library.listing import Entry
from ....session.library_view import LibraryView
from ...icons import set_icon
from ...shown_names import shown_vector
from ...theme import tokens
from ...widgets.elided_label import ElidedLabel
from .row_name import NameField, Problem
from .row_thumb import Picture, VectorThumb

Key = Qt.Key
STEPS = {Key.Key_Up: (0, -1), Key.Key_Down: (0, 1), Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0)}
ASKED = {Key.Key_F2: "rename", Key.Key_Delete: "delete", Key.Key_Return: "apply", Key.Key_Enter: "apply"}
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class LibraryItem(QFrame):
    """It takes the focus, and while it has it: Enter applies, F2 renames, Del deletes, Ctrl+D duplicates, arrows go to
    others, Space selects.

    Signals:
        asked: what the user wants, see `menu.ITEMS`.
        menu_asked: where on the screen the menu belongs.
        named: the new name.
        stepped: columns, rows, and the keys held: to another item.
        picked: the keys held: by a click, or by Space.
        drag_begun: the mouse carries it away.
        pointed: whether the mouse is over it.
    """

    asked = Signal(str)
    menu_asked = Signal(QPoint)
    named = Signal(str)
    stepped = Signal(int, int, Qt.KeyboardModifier)
    picked = Signal(Qt.KeyboardModifier)
    drag_begun = Signal()
    pointed = Signal(bool)

    def __init__(self, library: LibraryView, entry: Entry, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self.entry = library, entry
        self.thumb = VectorThumb(self._pictures, size)
        self.name = ElidedLabel()
        self.star = QToolButton()
        self.field: NameField | None = None
        self._is_pointed = False
        self._pressed_at: QPoint | None = None
        self._pick_on_release = False
        self._selected = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.star.setCheckable(True)
        self.star.setIconSize(QSize(16, 16))
        self.star.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys the menu does it: rows have stops enough
        self.star.clicked.connect(lambda: self.asked.emit("star"))

    # ---- showing

    def show_entry(self, entry: Entry) -> None:
        """Show what the listing says now; pictures are read again only if the file was written since."""
        if entry.info is not self.entry.info:
            self.entry = entry
            self.thumb.forget()
            self.show_info()
        self._show_star(entry.info.id in self._library.marks.favourites)

    def show_selected(self, selected: bool) -> None:
        if selected != self._selected:
            self._selected = selected
            self.update()

    def show_info(self) -> None:
        """Name, tags and the like have changed."""
        raise NotImplementedError

    def show_strength(self, strength: float, enabled: bool, span: tuple[float, float] | None = None) -> None:
        """Follow the face.

        Args:
            enabled: whether the edit is switched on there. span: how far its slider goes there.
        """
        raise NotImplementedError

    def set_usable(self, reason: str, *, foreign: bool = False) -> None:
        """Whether it can be applied: `reason` is why not, or "". A `foreign` vector is pale altogether."""
        raise NotImplementedError

    # ---- the name, typed in its place

    def rename(self, problem: Problem) -> None:
        """Let the name be typed in its place."""
        if self.field is None:
            self.field = NameField(self.entry.info.name, problem, self)
            self.field.named.connect(self._take_name)
            self.field.dismissed.connect(self._end_rename)
            self.name.hide()
            self._place_field(self.field)
            self.field.show()
            self.field.setFocus()

    def _place_field(self, field: NameField) -> None:
        raise NotImplementedError

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

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, held = Key(event.key()), event.modifiers()
        plain = held & ~(SHIFT | CONTROL | Qt.KeyboardModifier.KeypadModifier) == Qt.KeyboardModifier.NoModifier
        if not self.hasFocus() or not plain:  # its slider, box or button has left the key alone, and means nothing
            super().keyPressEvent(event)
        elif key in ASKED and not held & CONTROL:
            self.asked.emit(ASKED[key])
        elif key == Key.Key_D and held == CONTROL:
            self.asked.emit("duplicate")
        elif key == Key.Key_Space:
            self.picked.emit(CONTROL)
        elif key in STEPS:
            self.stepped.emit(*STEPS[key], held)
        else:
            super().keyPressEvent(event)

    # ---- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed_at = event.position().toPoint()
        plain = not event.modifiers() & (SHIFT | CONTROL)
        self._pick_on_release = self._selected and plain  # it may be the begin of a drag of all that are selected
        if not self._pick_on_release:
            self.picked.emit(event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        far = self._pressed_at is not None and (
            (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        )
        if far and event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed_at, self._pick_on_release = None, False
            self.drag_begun.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pick_on_release and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(event.modifiers())
        self._pressed_at, self._pick_on_release = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit("apply")

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._point(True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point(False)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """It was deleted, folded or searched away under a resting mouse, or its panel was put behind another one."""
        super().hideEvent(event)
        self._point(False)

    def _point(self, over: bool) -> None:
        if over != self._is_pointed:
            self._is_pointed = over
            self.pointed.emit(over)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours, box = tokens(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        surface = colours.accent_soft if self._selected else colours.hover if self.underMouse() else ""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(surface) if surface else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)

    def _show_star(self, on: bool) -> None:
        name = shown_vector(self.entry.info.name)
        set_icon(self.star, "starred" if on else "star", "text_dim", "warning")
        self.star.setChecked(on)
        self.star.setToolTip(self.tr("Take it out of the favourites") if on else self.tr("Make it a favourite"))
        self.star.setAccessibleName(self.tr("Favourite: {name}").format(name=name))

    def _pictures(self) -> tuple[Picture, Picture]:
        try:
            vector = self._library.vector(self.entry.info.id)
        except EditGANError:  # gone or damaged since it was listed; the next refresh tells
            return None, None
        return vector.before, vector.after
