"""The list of results with its search, and what can be done with one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFont, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....session.results import Result
from ....session.session import Session
from ...icons import icon, set_icon
from ...theme import tokens
from ...widgets.empty_state import EmptyState
from ...widgets.leaving import leave_search_by_keys
from ...widgets.search_field import dress_search
from ...widgets.text import label
from .results_model import ResultsModel, Role
from .rows import MARGIN, paint_line, paint_picture, paint_surface, row_size, tool_button, words_area

PICTURE, STAR = 48, 16  # pixels
FEW = 4  # results that need no search

Index = QModelIndex | QPersistentModelIndex


class ResultsPanel(QWidget):
    """What the jobs of the face in view have ended in. Enter or a double click goes back to one.

    Signals:
        restore, branch, remove: a result; star: a result, and whether it is to have one.
    """

    restore = Signal(object)
    branch = Signal(object)
    remove = Signal(object)
    star = Signal(object, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ResultsModel(session, self)
        self._kept = ""  # key of the chosen one, while the list is filled anew
        self.list = ResultsList(self)
        self.search, self.only_starred = QLineEdit(), QToolButton()
        self.actions_by_name = self._make_actions()
        self._none = EmptyState(
            "accept", self.tr("No results yet"),
            self.tr("What Run, Refine and the search for a likeness find is kept here, to go back to."),
        )  # fmt: skip
        self._not_found = EmptyState("search", self.tr("Nothing found"), self.tr("No result is called so."))
        self._lay_out()
        self.list.setModel(self.model)
        self._connect()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self.model.release()

    @property
    def chosen(self) -> Result | None:
        """The one that the buttons are about."""
        return self.model.result(self.list.currentIndex())

    def show_menu(self, place: QPoint) -> None:
        """What can be done with the chosen one; `place` on the screen."""
        if self.chosen:
            menu = QMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.addActions(list(self.actions_by_name.values()))
            menu.popup(place)

    def _make_actions(self) -> dict[str, QAction]:
        told = {
            "restore": ("reset", self.tr("Go back to this"), self.tr("Give the face these edits again")),
            "branch": ("branch", self.tr("Open as another face"), self.tr("Go another way from here, in a tab")),
            "star": ("star", self.tr("Star"), self.tr("Keep it when older ones have to go")),
            "remove": ("delete", self.tr("Delete"), self.tr("Take it off this list")),
        }
        made = {}
        for name, (glyph, text, tip) in told.items():
            action = made[name] = QAction(text, self)
            action.setToolTip(tip)
            set_icon(action, glyph)
            action.triggered.connect(lambda _checked=False, what=name: self._do(what))
        made["star"].setCheckable(True)
        made["remove"].setShortcut(QKeySequence(Qt.Key.Key_Delete))
        made["remove"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(made["remove"])
        return made

    def _do(self, what: str) -> None:
        result = self.chosen
        if result is None:
            return
        if what == "star":
            self.star.emit(result, not result.starred)
        else:
            {"restore": self.restore, "branch": self.branch, "remove": self.remove}[what].emit(result)

    def _connect(self) -> None:
        self.list.activated.connect(lambda _: self._do("restore"))
        self.list.star_clicked.connect(lambda: self._do("star"))
        self.list.selectionModel().currentChanged.connect(self._follow_chosen)
        self.model.modelReset.connect(self._follow)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.search.textChanged.connect(self._filter)
        self.only_starred.toggled.connect(self._filter)

    def _remember(self) -> None:
        self._kept = self.chosen.key if self.chosen else ""

    def _filter(self, *_: object) -> None:
        self.model.words, self.model.only_starred = self.search.text(), self.only_starred.isChecked()
        set_icon(self.only_starred, "starred" if self.only_starred.isChecked() else "star", "text_dim", "warning")
        self.model.refresh()

    def _follow(self) -> None:
        """The same one is chosen as before; the newest, if that is gone."""
        rows, total = self.model.rowCount(), self.model.total
        page = self.list if rows else self._not_found if total else self._none
        self._pages.setCurrentWidget(page)
        index = self.model.index_of(self._kept)
        self.list.setCurrentIndex(index if index.isValid() else self.model.index(0))
        for widget in (self.search, self.only_starred):
            widget.setVisible(total >= FEW)
        self._follow_chosen()

    def _follow_chosen(self, *_: object) -> None:
        result = self.chosen
        for action in self.actions_by_name.values():
            action.setEnabled(result is not None)
        self.actions_by_name["star"].setChecked(result is not None and result.starred)

    def _lay_out(self) -> None:
        dress_search(self.search, self.tr("Search results"))
        leave_search_by_keys(self.search)
        self.only_starred.setCheckable(True)
        self.only_starred.setToolTip(self.tr("Only those with a star"))
        self.only_starred.setAccessibleName(self.tr("Only those with a star"))
        set_icon(self.only_starred, "star", "text_dim", "warning")
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.setSpacing(2)
        head.addWidget(label(self.tr("Results"), "strong"), 1)
        for action in self.actions_by_name.values():
            head.addWidget(tool_button(action))
        finder = QHBoxLayout()
        finder.setContentsMargins(8, 0, 8, 4)
        finder.addWidget(self.search, 1)
        finder.addWidget(self.only_starred)
        self._pages = QStackedWidget()
        for page in (self.list, self._none, self._not_found):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(finder)
        column.addWidget(self._pages, 1)


class ResultsList(QListView):
    """Rows with a picture, words and a star that can be clicked."""

    star_clicked = Signal()

    def __init__(self, panel: ResultsPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setItemDelegate(ResultDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Results"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        on_star = index.isValid() and star_area(self.visualRect(index)).contains(at)
        if on_star and event.button() == Qt.MouseButton.LeftButton:
            self.star_clicked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self._panel.show_menu(self.viewport().mapToGlobal(place))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if star_area(self.visualRect(self.indexAt(at))).contains(at):
                return True  # two clicks on the star are no wish to go back
        return super().viewportEvent(event)


def star_area(row: QRect) -> QRect:
    """Where the star of a row is, with some room around it."""
    return QRect(row.right() - STAR - 3 * MARGIN, row.top(), STAR + 3 * MARGIN, row.height())


class ResultDelegate(QStyledItemDelegate):
    """Title and strengths beside the picture, a star at the right; where the face is stands out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return row_size(PICTURE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current = bool(index.data(Role.CURRENT))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, option, current)
        paint_picture(painter, option.rect, PICTURE, index.data(Role.PICTURE))
        area = words_area(option.rect, PICTURE, STAR + 2 * MARGIN)
        upper, lower = area.adjusted(0, 4, 0, -area.height() // 2), area.adjusted(0, area.height() // 2, 0, -4)
        title, small = QFont(option.font), QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        small.setPointSizeF(max(8.0, small.pointSizeF() * 0.9))
        paint_line(painter, upper, index.data(), tokens().text, title, Qt.AlignmentFlag.AlignVCenter)
        paint_line(painter, lower, index.data(Role.DETAILS), tokens().text_dim, small, Qt.AlignmentFlag.AlignVCenter)
        starred = index.data(Role.STARRED)
        place = QRect(0, 0, STAR, STAR)
        place.moveCenter(star_area(option.rect).center())
        icon("starred" if starred else "star", "warning" if starred else "disabled").paint(painter, place)
        painter.restore()
