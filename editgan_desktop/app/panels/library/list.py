"""The rows of the library, kept in step with its listing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ....library.listing import Entry
from ...widgets.scroll import scroll_down
from .row import LibraryRow


class LibraryList(QScrollArea):
    """A row for each vector of the listing, of which a search shows some. A vector keeps its row.

    Args:
        make_row: called once for each vector that appears.
    """

    def __init__(self, make_row: Callable[[Entry], LibraryRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_row = make_row
        self._rows: dict[str, LibraryRow] = {}
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._style()

    @property
    def rows(self) -> tuple[LibraryRow, ...]:
        """All rows by name, hidden ones too."""
        return tuple(self._rows.values())

    @property
    def shown(self) -> tuple[LibraryRow, ...]:
        """The rows that the search lets through."""
        return tuple(row for row in self._rows.values() if not row.isHidden())

    def row(self, vector_id: str) -> LibraryRow:
        """The row of a vector. Raises KeyError."""
        return self._rows[vector_id]

    def show_entries(self, entries: Iterable[Entry], wanted: Collection[str]) -> None:
        """Follow the listing `entries`; only the ids `wanted` are shown."""
        entries, before = tuple(entries), list(self._rows)
        self.setUpdatesEnabled(False)
        self._forget(set(before) - {entry.info.id for entry in entries})
        self._rows = {entry.info.id: self._kept(entry) for entry in entries}
        if list(self._rows) != before:
            self._arrange()
        for vector_id, row in self._rows.items():
            row.setVisible(vector_id in wanted)
        self.setUpdatesEnabled(True)

    def go_to(self, vector_id: str) -> None:
        """Scroll to a row and give it the focus."""
        row = self._rows.get(vector_id)
        if row is not None and not row.isHidden():
            self._column.activate()
            self.ensureWidgetVisible(row, 0, 0)
            row.setFocus()

    def _kept(self, entry: Entry) -> LibraryRow:
        row = self._rows.get(entry.info.id)
        if row is None:
            row = self._make_row(entry)
            row.stepped.connect(lambda places, row=row: self._step(row, places))
        row.show_entry(entry)
        return row

    def _forget(self, vector_ids: Iterable[str]) -> None:
        """The focus of a row that goes is handed to its neighbour."""
        for vector_id in vector_ids:
            row = self._rows[vector_id]
            focus = QApplication.focusWidget()
            if focus is not None and (focus is row or row.isAncestorOf(focus)):
                self._step(row, 1) or self._step(row, -1)
            del self._rows[vector_id]
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _step(self, row: LibraryRow, places: int) -> bool:
        """Go to the row so many places below; False when there is none."""
        shown = self.shown
        place = shown.index(row) + places if row in shown else -1
        if not 0 <= place < len(shown):
            return False
        shown[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(shown[place], 0, 0)
        return True

    def _arrange(self) -> None:
        """Rows by name, for the eye and for the Tab key."""
        last: QWidget = self._content
        for place, row in enumerate(self._rows.values()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            for widget in (row, row.more, row.slider.track, row.slider.box):
                QWidget.setTabOrder(last, widget)
                last = widget

    def _style(self) -> None:
        scroll_down(self, self._content)
        self.setAccessibleName(self.tr("Editing vectors"))
