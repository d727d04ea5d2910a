"""The library of editing vectors, each with a slider for the face in view."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ....library.listing import Entry
from ....session.library_order import sections
from ....session.session import Session
from ...binding import Subscriptions
from ...icons import set_icon
from ...language import translated
from ...theme import set_role
from ...vector_drag import drag_vectors
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.empty_state import EmptyState
from ...widgets.leaving import leave_search_by_keys
from ...widgets.menu_button import menu_button
from ...widgets.search_field import dress_search
from ...widgets.text import label
from .bar import LibraryBar
from .changes import LibraryChanges
from .drop import FileDrop
from .item import LibraryItem
from .list import LibraryGrid, LibraryItems, LibraryList
from .menu import several_menu, vector_menu
from .row import LibraryRow
from .sliders import LibrarySliders
from .tags import TagFilter
from .tile import LibraryTile

MARGIN = 12


class LibraryPanel(QWidget):
    """Search, tags, and a row or a tile for each vector. Vector files and packs can be dropped on it.

    Signals:
        import_requested: the window asks for files.
        export_requested: id of a vector; the window asks where to.
        pack_requested, average_requested: ids of vectors.
        notice_requested: text, text of an action or "", what the action does (called without arguments) or None.
        pointed: id of the vector under the mouse, "" when there is none any more.
        failed: an EditGANError.
    """

    import_requested = Signal()
    export_requested = Signal(str)
    pack_requested = Signal(list)
    average_requested = Signal(list)
    notice_requested = Signal(str, str, object)
    pointed = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._library = session, session.library
        self.search = QLineEdit(session.library.shown.text)
        self.bar = LibraryBar(session.library)
        self.tags = TagFilter()
        self.list = LibraryList(self._new_row, session.library.selection)
        self.grid = LibraryGrid(self._new_tile, session.library.selection)
        self.problems = ElidedLabel(role="small")
        self.changes = LibraryChanges(session, self)
        self.sliders = LibrarySliders(session, self._items, self)
        self._drop = FileDrop(self, self.changes.import_files)
        self._make_pages()
        self._make_menu()
        self._style()
        self._lay_out()
        self._connect()
        self._ends = Subscriptions()
        self._ends.connect(session.library.changed, self._refresh)
        self._ends.connect(session.library.selection.changed, self._show_selection)
        self._ends.connect(session.scheme_changed, self._refresh)
        self._refresh()

    def release(self) -> None:
        """Stop listening to the session."""
        self.sliders.release()
        self._ends.close()

    def import_files(self, paths: Iterable[Path]) -> None:
        """Copy vector files and packs into the library and go to the last vector of them."""
        self.changes.import_files(paths)

    def selected(self) -> list[Entry]:
        """The vectors that are selected, in the order shown."""
        return [entry for entry in self._library.entries if entry.info.id in self._library.selection.ids]

    @property
    def shown(self) -> LibraryItems[LibraryRow] | LibraryItems[LibraryTile]:
        """The list or the grid, whichever is chosen."""
        return self.grid if self._library.shown.grid else self.list

    def _items(self) -> tuple[LibraryItem, ...]:
        """Rows or tiles of the one that is shown."""
        return self.shown.rows

    def _refresh(self) -> None:
        """The library or the search has changed."""
        library = self._library
        self.tags.show_tags(library.all_tags)  # first: a tag that has gone changes the search
        self.bar.follow()
        found = library.entries
        folded = () if library.shown.text else library.folded  # a search looks into folded groups, too
        parted = sections(found, library.shown.sort, self._session.schemes)
        self.shown.show_sections(library.listing.vectors, parted, folded)
        self.sliders.refresh()
        page = self.shown if found else self._nothing if library.listing.vectors else self._empty
        self._pages.setCurrentWidget(page)
        self.bar.setVisible(bool(library.listing.vectors))
        self.restore.setEnabled(bool(library.deleted))
        self._undo.setEnabled(library.history.newest is not None)
        self._show_problems()

    def _show_selection(self) -> None:
        self.shown.show_selection()

    def _show_problems(self) -> None:
        problems = self._library.listing.problems
        several = self.tr("{count} files could not be read").format(count=len(problems))
        self.problems.set_text(self.tr("1 file could not be read") if len(problems) == 1 else several)
        self.problems.setToolTip(plain_tip("\n".join(f"{p.path.name}: {translated(p.message)}" for p in problems)))
        self.problems.setVisible(bool(problems))

    def _search(self) -> None:
        self._library.search(self.search.text(), self.tags.bar.selected())

    def _clear_search(self) -> None:
        self.search.clear()
        self.tags.bar.set_selected(())
        if self.bar.favourites.isChecked():
            self.bar.favourites.click()
        self._search()

    def _go_to(self, vector_id: str) -> None:
        """Show a vector that has just arrived, whatever the search says."""
        if all(entry.info.id != vector_id for entry in self._library.entries):
            self._clear_search()
        if vector_id not in self.shown.order:  # its group is folded
            for group in tuple(self._library.folded):
                self._library.fold(group)
        self.shown.go_to(vector_id)

    # ---- items

    def _new_row(self, entry: Entry) -> LibraryRow:
        row = LibraryRow(self._library, entry)
        self.sliders.attach(row)
        self._listen(row)
        return row

    def _new_tile(self, entry: Entry) -> LibraryTile:
        tile = LibraryTile(self._library, entry)
        self._listen(tile)
        return tile

    def _listen(self, item: LibraryItem) -> None:
        item.asked.connect(lambda what: self._do(item, what))
        item.named.connect(lambda name: self.changes.rename(item.entry.info.id, name))
        item.menu_asked.connect(lambda at: self._show_menu(item, at))
        item.pointed.connect(lambda over: self.pointed.emit(item.entry.info.id if over else ""))

    def _meant(self, item: LibraryItem) -> list[Entry]:
        """What a command on an item is about: all that are selected if it is, else it alone."""
        ids = self._library.selection.meant_by(item.entry.info.id)
        return [entry for entry in self._library.entries if entry.info.id in ids]

    def _show_menu(self, item: LibraryItem, at: QPoint) -> None:
        meant = self._meant(item)
        starred = item.entry.info.id in self._library.marks.favourites
        if len(meant) > 1:
            all_shipped = all(entry.shipped for entry in meant)
            several_menu(all_shipped, lambda what: self.changes.do_all(meant, what), item).popup(at)
        else:
            vector_menu(item.entry.shipped, starred, lambda what: self._do(item, what), item).popup(at)

    def _do(self, item: LibraryItem, what: str) -> None:
        self.shown.ensureWidgetVisible(item, 0, 0)
        meant = self._meant(item)
        if len(meant) > 1 and what not in ("rename", "details"):
            all_starred = all(entry.info.id in self._library.marks.favourites for entry in meant)
            self.changes.do_all(meant, "unstar" if what == "star" and all_starred else what)
        else:
            self.changes.do(item, what)

    def _drag(self, vector_id: str) -> None:
        item = self.shown.row(vector_id)
        drag_vectors(item, [entry.info.id for entry in self._meant(item)], item.thumb.grab())

    # ---- looks

    def _make_pages(self) -> None:
        clear, bring = QAction(self.tr("Clear search"), self), QAction(self.tr("Import vectors…"), self)
        set_icon(bring, "import")
        bring.setToolTip(self.tr("Import vectors or packs from files, or drop them here"))
        clear.triggered.connect(self._clear_search)
        bring.triggered.connect(self.import_requested)
        self.bring = bring
        self._nothing = EmptyState(
            "search", self.tr("Nothing found"), self.tr("No vector has all of these words, tags and stars."), clear
        )
        self._empty = EmptyState(
            "library",
            self.tr("No vectors yet"),
            self.tr("Paint an edit, run it and save it, or import vectors from files."),
            bring,
        )
        self._pages = QStackedWidget()
        for page in (self.list, self.grid, self._nothing, self._empty):
            self._pages.addWidget(page)

    def _style(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        dress_search(self.search, self.tr("Search names, tags and parts"), self.tr("Search the library"))
        self.search.setAcceptDrops(False)  # files dropped here are meant for the library
        leave_search_by_keys(self.search)

    def _make_menu(self) -> None:
        """What concerns the library as a whole, behind the button at its title."""
        self.restore = QAction(self.tr("Restore deleted vector"), self)
        self.restore.triggered.connect(self.changes.restore_last)
        set_icon(self.restore, "reset")
        self._undo = QAction(self.tr("Undo library change"), self)
        self._undo.triggered.connect(self.changes.undo)
        set_icon(self._undo, "undo")
        menu = QMenu(self)
        menu.addActions([self.bring, self._undo, self.restore])
        self.more = menu_button(self.tr("Import, undo, restore"), self.tr("Menu of the library"))
        self.more.setMenu(menu)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(label(self.tr("Library"), "heading"), 1)
        title.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, 8)
        column.setSpacing(6)
        column.addLayout(title)
        for widget in (self.search, self.bar, self.tags):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problems)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.tags.changed.connect(self._search)
        for items in (self.list, self.grid):
            items.fold_requested.connect(self._library.fold)
            items.drag_requested.connect(self._drag)
        for source in (self.changes, self.sliders):
            source.failed.connect(self.failed)
        self.changes.notice_requested.connect(self.notice_requested)
        self.changes.export_requested.connect(self.export_requested)
        self.changes.pack_requested.connect(self.pack_requested)
        self.changes.average_requested.connect(self.average_requested)
        self.changes.arrived.connect(self._go_to)
