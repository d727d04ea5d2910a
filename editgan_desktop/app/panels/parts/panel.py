"""The label palette: which part is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ....session.brush import Tool
from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...shown_names import part_title
from ...theme import set_role
from ...widgets.elided_label import ElidedLabel
from ...widgets.leaving import leave_search_by_keys
from ...widgets.search_field import dress_search
from .delegate import PartDelegate, Sign, Swatch, sign_at
from .model import PartsModel, Role

PAINTING = (Tool.BRUSH, Tool.LASSO, Tool.POLYGON, Tool.RECTANGLE, Tool.ELLIPSE, Tool.FILL)  # these use the chosen part
NARROWEST = 164  # pixels: room for the names of most parts, also in the smallest window
CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)


class PartsPanel(QWidget):
    """Parts by group with a search above, and what is painted now below. Choosing a part takes the brush in hand.

    `chooser`, if any, stands on top: what chooses the scheme. Long schemes have groups to fold.
    """

    def __init__(self, session: Session, chooser: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.model = PartsModel(session.scheme, session.parts, self)
        self.search = QLineEdit()
        self.list = QListView()
        self.swatch, self.title = Swatch(), ElidedLabel(role="strong")
        self._style()
        self._lay_out(chooser)
        self._connect()
        self._ends = Subscriptions()
        self._ends.connect(session.brush.events.part, self._follow_part)
        self._ends.connect(session.scheme_changed, self._take_scheme)
        self._ends.connect(session.parts.changed, self.model.states_changed)
        self._binding = DocumentBinding(session, {"looked": self._count}, on_switch=self._count)
        self._count()
        self._show_part()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()
        self._ends.close()

    # ---- following the session

    def _take_scheme(self) -> None:
        self._following = True
        self.search.clear()
        self.model.set_scheme(self._session.scheme)
        self._following = False
        self._count()
        self._show_part()

    def _count(self) -> None:
        document = self._session.current
        self.model.count_pixels(document.layer.labels if document else None)

    def _follow_part(self, part: int) -> None:
        """Someone chose a part, perhaps one that the search hides."""
        if not self.model.index_of(part).isValid():
            self.search.clear()
            self._fold_around(lambda: self.model.unfold(part))
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
        self._take(part)

    def _take(self, part: int) -> None:
        brush = self._session.brush
        brush.part = part
        if brush.tool not in PAINTING:
            brush.tool = Tool.BRUSH

    def _click(self, index: QModelIndex) -> None:
        """A heading folds its group; the part in hand takes the brush again."""
        if index.data(Role.PART) is None:
            self._fold_around(lambda: self.model.toggle(index))
        else:
            self._choose(index)

    def _look_at(self, index: QModelIndex) -> None:
        """A double-click shows the part close by."""
        part = index.data(Role.PART)
        if part is not None:
            self._session.view.part_wanted.emit(part)

    def _fold_around(self, change: Callable[[], object]) -> None:
        """Rows come and go; nobody has chosen anything."""
        place = self.list.verticalScrollBar().value()
        self._following = True
        change()
        part = self._session.brush.part
        shown = self.model.index_of(part)
        self.list.setCurrentIndex(shown if shown.isValid() else self.model.heading_of(part))
        self._following = False
        self.list.verticalScrollBar().setValue(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Down goes from the search to the list. There, Left folds a group, Right unfolds it, Space does either."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.search and down and event.type() == QEvent.Type.KeyPress:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.first())
            return True
        if watched is self.list.viewport() and isinstance(event, QMouseEvent):
            return self._press_sign(event)
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._fold_by_key(event.key())
        return super().eventFilter(watched, event)

    def _press_sign(self, event: QMouseEvent) -> bool:
        """A click on an eye hides or shows, with Alt it shows that alone; one on a lock locks or unlocks."""
        if event.type() not in CLICKS or event.button() != Qt.MouseButton.LeftButton:
            return False
        index = self.list.indexAt(event.position().toPoint())
        sign = sign_at(self.list.visualRect(index), event.position().toPoint()) if index.isValid() else None
        if sign and event.type() != QEvent.Type.MouseButtonRelease:
            self._use_sign(sign, index, alone=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        return sign is not None

    def _use_sign(self, sign: Sign, index: QModelIndex, *, alone: bool) -> None:
        states, names = self._session.parts, index.data(Role.NAMES)
        if sign is Sign.LOCK:
            states.lock(names, not index.data(Role.LOCKED))
        elif alone:
            states.show_alone(names, states.solo != frozenset(names))
        elif states.solo:
            states.show_alone(())
        else:
            states.hide(names, index.data(Role.SHOWN))

    def _fold_by_key(self, key: int) -> bool:
        index = self.list.currentIndex()
        part, folded = index.data(Role.PART), index.data(Role.FOLDED)
        wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True, Qt.Key.Key_Space: folded}
        if key == Qt.Key.Key_Left and part is not None:
            self._fold_around(lambda: self.model.toggle(self.model.heading_of(part)))
        elif folded is not None and wanted.get(Qt.Key(key)) == folded:
            group = index.row()
            self._fold_around(lambda: self.model.toggle(index))
            self.list.setCurrentIndex(self.model.index(group))
        else:
            return False
        return True

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
        self.list.clicked.connect(self._click)
        self.list.doubleClicked.connect(self._look_at)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)

    def _style(self) -> None:
        self.setMinimumWidth(NARROWEST)
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress_search(self.search, self.tr("Search parts"))
        self.search.setToolTip(self.tr("By name or group. Enter takes the first, Esc clears."))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PartDelegate(self.list))
        self.list.setAccessibleName(self.tr("Parts"))
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self, chooser: QWidget | None) -> None:
        painting = QHBoxLayout()
        painting.setSpacing(6)
        painting.addWidget(ElidedLabel(self.tr("Painting:"), "dim"))
        painting.addWidget(self.swatch)
        painting.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        if chooser:
            column.addWidget(chooser)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(painting)
