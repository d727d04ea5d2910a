"""The field with its list, at the top middle of a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ..theme import set_role
from ..widgets.search_field import dress_search
from ..widgets.text import label
from .entries import Entry, find
from .list import ROW, FoundDelegate, FoundModel

WIDTH, ROWS, FROM_TOP = 640, 10, 56  # pixels, rows in sight, pixels
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QFrame):
    """Lies over its window while it is open. It goes when something is chosen, at Escape, and when the focus goes.

    Args:
        entries: asked each time it opens. recent: keys of what was used last, newest first.

    Signals:
        chosen: the key of an entry that is about to be done.
    """

    chosen = Signal(str)

    def __init__(
        self, window: QWidget, entries: Callable[[], list[Entry]], recent: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(window)
        self._window, self._entries_now, self._recent = window, entries, recent
        self._entries: list[Entry] = []
        self._before: QWidget | None = None  # had the focus
        self.field, self.list, self.model = QLineEdit(), QListView(), FoundModel(self)
        self.nothing = label(self.tr("Nothing fits. Try fewer letters."), "dim")
        self._style()
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty; or put it away when it is there."""
        if self.isVisible():
            self.close_again()
            return
        self._before = QApplication.focusWidget()
        self._entries = self._entries_now()
        self.field.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_again(self) -> None:
        """Away, and the focus back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        self._entries = []
        self.model.show(())
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # ---- inside

    def _search(self, text: str) -> None:
        found = find(text, self._entries, self._recent())
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self._go_to(0)
        self._place()

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(said)

    def _move(self, rows: int) -> None:
        """By single rows round the ends, by pages only to them."""
        count, here = self.model.rowCount(), self.list.currentIndex().row()
        if count:
            self._go_to((here + rows) % count if abs(rows) == 1 else min(max(here + rows, 0), count - 1))

    def _choose(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        entry = self.model.at(row).entry
        if not entry.enabled:
            return  # it says why in its row
        self.close_again()
        self.chosen.emit(entry.key)
        entry.act()

    def _place(self) -> None:
        """At the top middle of the window, as high as what it shows."""
        rows = min(self.model.rowCount(), ROWS)
        self.list.setFixedHeight(rows * ROW + 2)
        width = min(WIDTH, self._window.width() - 48)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, FROM_TOP)

    def _style(self) -> None:
        set_role(self, "palette")
        words = self.tr("Search commands, parts, vectors, faces, settings")
        dress_search(self.field, words, self.tr("Find a command"))
        self.field.setMinimumHeight(32)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What was found"))
        self.nothing.setMinimumHeight(ROW)
        self.nothing.setContentsMargins(12, 0, 12, 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)

    # ---- Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() is not self.field:
            self._lost_focus()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()  # or the window might take it
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return False

    def _is_own(self, event: QKeyEvent) -> bool:
        return event.key() in (*MOVES, *ENTER, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in MOVES:
            self._move(MOVES[key])
        elif key in ENTER:
            self._choose(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # there is nowhere else to go
        return True

    def _lost_focus(self) -> None:
        """Someone clicked elsewhere: what was clicked keeps the focus."""
        window_is_active = self._window.isActiveWindow()
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if window_is_active and not inside:
            self._before = None
            self.close_again()
