"""The items of the library, kept in step with its listing: as rows below each other, or as tiles side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QVBoxLayout, QWidget

from ....library.listing import Entry
from ....session.library_order import Section
from ....session.library_selection import LibrarySelection
from ...widgets.flow_layout import FlowLayout
from ...widgets.scroll import scroll_down
from ...widgets.tab_order import TabOrder
from .item import CONTROL, SHIFT, LibraryItem
from .row import LibraryRow
from .sections import SectionBox
from .tile import LibraryTile

GAP, NARROWEST = 6, 88  # pixels between tiles, and of a tile
Item = TypeVar("Item", bound=LibraryItem)


class LibraryItems(QScrollArea, Generic[Item]):
    """An item for each vector of the listing, of which a search shows some. A vector keeps its item.

    Args:
        make: called once for each vector that appears.

    Signals:
        fold_requested: group of parts.
        drag_requested: id of the vector under the mouse.
    """

    fold_requested = Signal(str)
    drag_requested = Signal(str)

    def __init__(
        self, make: Callable[[Entry], Item], selection: LibrarySelection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._selection = make, selection
        self._items: dict[str, Item] = {}
        self._boxes: dict[str, SectionBox] = {}
        self._content = QWidget()
        self._stops = TabOrder(self._content)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._order: list[str] = []
        scroll_down(self, self._content)
        self.setAccessibleName(self.tr("Editing vectors"))

    @property
    def rows(self) -> tuple[Item, ...]:
        """All items by name, hidden ones too."""
        return tuple(self._items.values())

    @property
    def shown(self) -> tuple[Item, ...]:
        """Those that can be seen, from top to bottom."""
        return tuple(self._items[vector_id] for vector_id in self._order)

    @property
    def order(self) -> list[str]:
        """Ids of the same."""
        return list(self._order)

    def row(self, vector_id: str) -> Item:
        """The item of a vector. Raises KeyError."""
        return self._items[vector_id]

    def show_sections(self, entries: Iterable[Entry], sections: Sequence[Section], folded: Iterable[str]) -> None:
        """Follow the listing `entries`; only what is in the sections is shown, and not where they are folded."""
        entries, folded = tuple(entries), frozenset(folded)
        self.setUpdatesEnabled(False)
        self._forget(set(self._items) - {entry.info.id for entry in entries})
        self._items = {entry.info.id: self._kept(entry) for entry in entries}
        ids = {section.group: [entry.info.id for entry in section.entries] for section in sections}
        self._order = [vector_id for group, members in ids.items() if group not in folded for vector_id in members]
        for box in [self._boxes.pop(group) for group in list(self._boxes) if group not in ids]:
            self._empty(box)
        for place, (group, members) in enumerate(ids.items()):
            box = self._box(group, place)
            box.show_members([self._items[vector_id] for vector_id in members], folded=group in folded)
        shown = frozenset(self._order)
        for vector_id, item in self._items.items():
            item.setVisible(vector_id in shown)
        self._set_tab_order()
        self.show_selection()
        self.setUpdatesEnabled(True)

    def show_selection(self) -> None:
        for vector_id, item in self._items.items():
            item.show_selected(vector_id in self._selection.ids)

    def go_to(self, vector_id: str) -> None:
        """Scroll to an item and give it the focus."""
        if vector_id in self._order:
            for box in self._boxes.values():
                box.arrange()
            self._column.activate()
            self.ensureWidgetVisible(self._items[vector_id], 0, 0)
            self._items[vector_id].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Those that an item has left alone."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._selection.all(self._order)
        elif event.key() == Qt.Key.Key_Escape and self._selection.ids:
            self._selection.clear()
        else:
            event.ignore()

    # ---- making

    def new_body(self) -> tuple[QWidget, QLayout]:
        """A widget for the items of a section, and its layout."""
        raise NotImplementedError

    def _stops_in(self, item: Item) -> tuple[QWidget, ...]:
        """Where the Tab key halts in an item."""
        raise NotImplementedError

    def _kept(self, entry: Entry) -> Item:
        item = self._items.get(entry.info.id)
        if item is None:
            item = self._make(entry)
            item.setParent(self._content)
            item.stepped.connect(lambda *step, item=item: self._step(item, *step))
            item.picked.connect(lambda held, item=item: self._pick(item, held))
            item.drag_begun.connect(lambda item=item: self.drag_requested.emit(item.entry.info.id))
        item.show_entry(entry)
        return item

    def _box(self, group: str, place: int) -> SectionBox:
        box = self._boxes.get(group)
        if box is None:
            box = self._boxes[group] = SectionBox(group, *self.new_body())
            box.fold_requested.connect(lambda: self.fold_requested.emit(group))
        if self._column.indexOf(box) != place:
            self._column.insertWidget(place, box)
            box.show()
        return box

    def _empty(self, box: SectionBox) -> None:
        for item in self._items.values():  # those that a search hides stay in the section they were in
            if box.isAncestorOf(item):
                item.setParent(self._content)
        self._column.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _forget(self, vector_ids: Iterable[str]) -> None:
        """The focus of an item that goes is handed to its neighbour."""
        for vector_id in vector_ids:
            item = self._items[vector_id]
            focus = QApplication.focusWidget()
            if focus is not None and (focus is item or item.isAncestorOf(focus)):
                self._go(item, 1) or self._go(item, -1)
            del self._items[vector_id]
            self._order = [other for other in self._order if other != vector_id]
            item.hide()
            item.setParent(None)
            item.deleteLater()

    def _set_tab_order(self) -> None:
        stops: list[QWidget] = []
        for box in self._boxes.values():
            inside = (self._items[vector_id] for vector_id in self._order if box.isAncestorOf(self._items[vector_id]))
            stops += [box.header, *(stop for item in inside for stop in self._stops_in(item))]
        self._stops.arrange(stops)

    # ---- going from one to the other, and selecting

    def _pick(self, item: Item, held: Qt.KeyboardModifier) -> None:
        vector_id = item.entry.info.id
        if held & SHIFT:
            self._selection.extend(vector_id, self._order)
        elif held & CONTROL:
            self._selection.toggle(vector_id)
        else:
            self._selection.only(vector_id)

    def _step(self, item: Item, columns: int, rows: int, held: Qt.KeyboardModifier) -> None:
        """Go to another item. What comes into focus is selected; with Shift all on the way, with Ctrl nothing is."""
        target = self._go(item, columns + rows)
        if target is None:
            return
        if held & SHIFT:
            if self._selection.anchor not in self._order:
                self._selection.anchor = item.entry.info.id
            self._selection.extend(target.entry.info.id, self._order)
        elif not held & CONTROL:
            self._selection.only(target.entry.info.id)

    def _go(self, item: Item, places: int) -> Item | None:
        """Go to the item so many places further; None when there is none."""
        shown = self.shown
        place = shown.index(item) + places if item in shown else -1
        if not places or not 0 <= place < len(shown):
            return None
        shown[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(shown[place], 0, 0)
        return shown[place]


class LibraryList(LibraryItems[LibraryRow]):
    """Rows with sliders."""

    def new_body(self) -> tuple[QWidget, QLayout]:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        return body, column

    def _stops_in(self, item: LibraryRow) -> tuple[QWidget, ...]:
        return item, item.more, item.slider.track, item.slider.box

    def _step(self, item: LibraryRow, columns: int, rows: int, held: Qt.KeyboardModifier) -> None:
        super()._step(item, 0, rows, held)


class LibraryGrid(LibraryItems[LibraryTile]):
    """Tiles, as many side by side as there is room for."""

    def new_body(self) -> tuple[QWidget, QLayout]:
        body = QWidget()
        policy = body.sizePolicy()
        policy.setHeightForWidth(True)
        body.setSizePolicy(policy)
        return body, FlowLayout(body, GAP)

    def show_sections(self, entries: Iterable[Entry], sections: Sequence[Section], folded: Iterable[str]) -> None:
        super().show_sections(entries, sections, folded)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        return max(1, (self.viewport().width() + GAP) // (NARROWEST + GAP))

    def _fit(self) -> None:
        width = (self.viewport().width() - (self.columns - 1) * GAP) // self.columns
        for tile in self.rows:
            tile.set_width(max(width, NARROWEST // 2))

    def _stops_in(self, item: LibraryTile) -> tuple[QWidget, ...]:
        return (item,)

    def _step(self, item: LibraryTile, columns: int, rows: int, held: Qt.KeyboardModifier) -> None:
        super()._step(item, columns + rows * self.columns, 0, held)
