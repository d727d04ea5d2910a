"""The library of editing vectors, each with a slider for the face in view."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....library.listing import Entry
from ....library.naming import SUFFIX
from ....session.session import Session
from ...binding import Subscriptions
from ...icons import set_icon
from ...theme import set_role, tokens
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.empty_state import EmptyState
from ...widgets.leaving import leave_search_by_keys
from ...widgets.text import label
from .changes import LibraryChanges
from .list import LibraryList
from .menu import vector_menu
from .row import LibraryRow
from .sliders import LibrarySliders
from .tags import TagFilter

MARGIN = 12


class LibraryPanel(QWidget):
    """Search, tags, and a row for each vector. Vector files can be dropped on it.

    Signals:
        import_requested: the window asks for files.
        export_requested: id of a vector; the window asks where to.
        notice_requested: text, text of an action or "", what the action does (called without arguments) or None.
        failed: an EditGANError.
    """

    import_requested = Signal()
    export_requested = Signal(str)
    notice_requested = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = session.library
        self.search = QLineEdit(session.library.text)
        self.tags = TagFilter()
        self.list = LibraryList(self._new_row)
        self.problems = ElidedLabel(role="small")
        self.changes = LibraryChanges(session, self)
        self.sliders = LibrarySliders(session, self.list, self)
        self._dropping = False
        self._make_pages()
        self._make_menu()
        self._style()
        self._lay_out()
        self._connect()
        self._ends = Subscriptions()
        self._ends.connect(session.library.changed, self._refresh)
        self._refresh()

    def release(self) -> None:
        """Stop listening to the session."""
        self.sliders.release()
        self._ends.close()

    def import_files(self, paths: Iterable[Path]) -> None:
        """Copy vector files into the library and go to the last of them."""
        self.changes.import_files(paths)

    def _refresh(self) -> None:
        """The library or the search has changed."""
        library = self._library
        self.tags.show_tags(library.all_tags)  # first: a tag that has gone changes the search
        found = library.entries
        self.list.show_entries(library.listing.vectors, {entry.info.id for entry in found})
        self.sliders.refresh()
        self._pages.setCurrentWidget(self.list if found else self._nothing if library.listing.vectors else self._empty)
        self.restore.setEnabled(bool(library.deleted))
        self._show_problems()

    def _show_problems(self) -> None:
        problems = self._library.listing.problems
        several = self.tr("{count} files could not be read").format(count=len(problems))
        self.problems.set_text(self.tr("1 file could not be read") if len(problems) == 1 else several)
        self.problems.setToolTip(plain_tip("\n".join(f"{p.path.name}: {p.message}" for p in problems)))
        self.problems.setVisible(bool(problems))

    def _search(self) -> None:
        self._library.search(self.search.text(), self.tags.bar.selected())

    def _clear_search(self) -> None:
        self.search.clear()
        self.tags.bar.set_selected(())
        self._search()

    def _go_to(self, vector_id: str) -> None:
        """Show a vector that has just arrived, whatever the search says."""
        if all(entry.info.id != vector_id for entry in self._library.entries):
            self._clear_search()
        self.list.go_to(vector_id)

    def _new_row(self, entry: Entry) -> LibraryRow:
        row = LibraryRow(self._library, entry)
        row.asked.connect(lambda what: self._do(row, what))
        row.named.connect(lambda name: self.changes.rename(row.entry.info.id, name))
        row.menu_asked.connect(lambda at: self._show_menu(row, at))
        self.sliders.attach(row)
        return row

    def _show_menu(self, row: LibraryRow, at: QPoint) -> None:
        vector_menu(row.entry.shipped, lambda what: self._do(row, what), row).popup(at)

    def _do(self, row: LibraryRow, what: str) -> None:
        self.list.ensureWidgetVisible(row, 0, 0)
        self.changes.do(row, what)

    # ---- files dropped on the panel

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if _vector_files(event.mimeData()):
            event.acceptProposedAction()
            self._mark_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        super().dragLeaveEvent(event)
        self._mark_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._mark_drop(False)
        event.acceptProposedAction()
        self.changes.import_files(_vector_files(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._dropping:
            with QPainter(self) as painter:
                painter.setPen(QPen(QColor(tokens().accent), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def _mark_drop(self, dropping: bool) -> None:
        self._dropping = dropping
        self.update()

    # ---- looks

    def _make_pages(self) -> None:
        clear, bring = QAction(self.tr("Clear search"), self), QAction(self.tr("Import vectors…"), self)
        set_icon(bring, "import")
        bring.setToolTip(self.tr("Import vectors from files, or drop them here"))
        clear.triggered.connect(self._clear_search)
        bring.triggered.connect(self.import_requested)
        self.bring = bring
        self._nothing = EmptyState(
            "search", self.tr("Nothing found"), self.tr("No vector has all of these words and tags."), clear
        )
        self._empty = EmptyState(
            "library",
            self.tr("No vectors yet"),
            self.tr("Paint an edit, run it and save it, or import vectors from files."),
            bring,
        )
        self._pages = QStackedWidget()
        for page in (self.list, self._nothing, self._empty):
            self._pages.addWidget(page)

    def _style(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        magnifier = QAction(self.search)
        set_icon(magnifier, "search", "text_dim")
        self.search.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAcceptDrops(False)  # files dropped here are meant for the library
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search names, tags and parts"))
        leave_search_by_keys(self.search)
        self.search.setAccessibleName(self.tr("Search the library"))

    def _make_menu(self) -> None:
        """What concerns the library as a whole, behind the button at its title."""
        self.restore = QAction(self.tr("Restore deleted vector"), self)
        self.restore.triggered.connect(self.changes.restore_last)
        set_icon(self.restore, "undo")
        menu = QMenu(self)
        menu.addActions([self.bring, self.restore])
        self.more = QToolButton()
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.more, "menu")
        set_icon(self.more, "more")
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Import, restore"))
        self.more.setAccessibleName(self.tr("Menu of the library"))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(label(self.tr("Library"), "heading"), 1)
        title.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, 8)
        column.setSpacing(6)
        column.addLayout(title)
        for widget in (self.search, self.tags):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problems)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.tags.changed.connect(self._search)
        for source in (self.changes, self.sliders):
            source.failed.connect(self.failed)
        self.changes.notice_requested.connect(self.notice_requested)
        self.changes.export_requested.connect(self.export_requested)
        self.changes.arrived.connect(self._go_to)


def _vector_files(data: QMimeData) -> list[Path]:
    """Vector files among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX]
