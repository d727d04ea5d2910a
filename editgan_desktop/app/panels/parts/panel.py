"""The label palette: which part is painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ....session.brush import Tool
from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...icons import set_icon
from ...theme import set_role
from ...widgets.elided_label import ElidedLabel
from ...widgets.leaving import leave_search_by_keys
from .delegate import PartDelegate, Swatch
from .model import PartsModel, Role, part_title

PAINTING = (Tool.BRUSH, Tool.FILL)  # tools that use the chosen part


class PartsPanel(QWidget):
    """Parts by group with a search above, and what is painted now below. Choosing a part takes the brush in hand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.model = PartsModel(session.scheme, self)
        self.search = QLineEdit()
        self.list = QListView()
        self.swatch, self.title = Swatch(), ElidedLabel(role="strong")
        self._style()
        self._lay_out()
        self._connect()
        self._ends = Subscriptions()
        self._ends.connect(session.brush.events.part, self._follow_part)
        self._binding = DocumentBinding(session, {"looked": self._count}, on_switch=self._count)
        self._count()
        self._show_part()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()
        self._ends.close()

    # ---- following the session

    def _count(self) -> None:
        document = self._session.current
        self.model.count_pixels(document.layer.labels if document else None)

    def _follow_part(self, part: int) -> None:
        """Someone chose a part, perhaps one that the search hides."""
        if not self.model.index_of(part).isValid():
            self.search.clear()
        self._show_part()

    def _show_part(self) -> None:
        number = self._session.brush.part
        part = self._session.scheme.parts[number]
        self.swatch.set_colour(QColor(*part.color))
        self.title.set_text(part_title(part))
        index = self.model.index_of(number)
        self._following = True
        self.list.setCurrentIndex(index)
        self._following = False
        if index.isValid():
            self.list.scrollTo(index)

    # ---- what the user does

    def _search(self, text: str) -> None:
        self._following = True  # the list loses its rows for a moment, and nobody chose anything
        self.model.search(text)
        self._following = False
        self._show_part()

    def _choose(self, index: QModelIndex) -> None:
        part = index.data(Role.PART)
        if self._following or part is None:
            return
        brush = self._session.brush
        brush.part = part
        if brush.tool not in PAINTING:
            brush.tool = Tool.BRUSH

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Down goes from the search to the list."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.search and down and event.type() == QEvent.Type.KeyPress:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.first())
            return True
        return super().eventFilter(watched, event)

    def _take_first(self) -> None:
        """Enter chooses the first part found."""
        if self.search.text():
            self._choose(self.model.first())

    # ---- making

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        leave_search_by_keys(self.search)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)  # the part in hand, to take the brush again

    def _style(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search.setPlaceholderText(self.tr("Search parts"))
        self.search.setAccessibleName(self.tr("Search parts"))
        self.search.setToolTip(self.tr("By name or group. Enter takes the first, Esc clears."))
        self.search.setClearButtonEnabled(True)
        glass = QAction(self.search)
        set_icon(glass, "search", "text_dim")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PartDelegate(self.list))
        self.list.setAccessibleName(self.tr("Parts"))
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        painting = QHBoxLayout()
        painting.setSpacing(6)
        painting.addWidget(ElidedLabel(self.tr("Painting:"), "dim"))
        painting.addWidget(self.swatch)
        painting.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(painting)
