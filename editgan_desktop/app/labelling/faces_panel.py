"""The faces of a project, and what is done with the one in view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QAction, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..binding import Subscriptions
from ..icons import set_icon
from ..panels.faces.new import LARGEST_SEED
from ..theme import set_role
from ..widgets.action_button import THIN_SPACE, ActionButton
from ..widgets.busy_bar import BusyBar
from ..widgets.empty_state import EmptyState
from ..widgets.leaving import LeavesByKeys
from ..widgets.text import label
from .faces import FaceState, LabelFaces
from .faces_delegate import LabelFaceDelegate
from .faces_model import LabelFacesModel
from .search import CANDIDATES, Search

MARGIN = 8


class LabelFacesPanel(QWidget):
    """Goes from face to face. Buttons are those of the actions.

    Signals:
        seed_requested: the face of a seed, or None for any.
    """

    seed_requested = Signal(object)

    def __init__(
        self, faces: LabelFaces, search: Search, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._faces, self._search = faces, search
        self._following = False
        self.model = LabelFacesModel(faces, self)
        self.list = QListView()
        self.new, self.seed = QPushButton(), QLineEdit()
        self.next, self.done = ActionButton(actions["helpful-face"]), ActionButton(actions["done"])
        self.accept, self.remove = ActionButton(actions["accept"]), ActionButton(actions["remove-face"], words=False)
        self.count, self.looking = label("", "dim"), BusyBar(self.tr("Looking for the most helpful face"))
        self.empty = EmptyState(
            "label",
            self.tr("No faces yet"),
            self.tr("Sample a face and paint its parts. A handful is enough."),
            actions["new-face"],
        )
        self._style(actions)
        self._lay_out()
        self._connect()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self.model.release()
        self._ends.close()

    def request_new(self) -> None:
        """Ask for a face of the seed typed, or of a random one."""
        text = self.seed.text()
        self.seed.clear()
        self.seed_requested.emit(min(int(text), LARGEST_SEED) if text else None)

    def set_busy(self, busy: bool) -> None:
        """Whether faces are being sampled."""
        self.new.setEnabled(not busy)
        self.new.setText(THIN_SPACE + (self.tr("Sampling…") if busy else self.tr("New face")))

    # ---- following

    def _follow(self) -> None:
        some = self.model.rowCount() > 0
        self._pages.setCurrentWidget(self.list if some else self.empty)
        self._below.setVisible(some)
        self._follow_states()
        self._follow_current()

    def _follow_states(self) -> None:
        done, drafts = self.model.count(FaceState.DONE), self.model.count(FaceState.DRAFT)
        parts = (self.tr("{count} done").format(count=done), self.tr("{count} draft").format(count=drafts))
        self.count.setText(" · ".join(parts))

    def _follow_current(self) -> None:
        current = self._faces.session.current
        index = self.model.index_of(current.source if current else None)
        self._following = True
        self.list.setCurrentIndex(index)
        self._following = False
        if index.isValid():
            self.list.scrollTo(index)

    def _follow_search(self) -> None:
        self.looking.setVisible(self._search.runs)
        self.looking.set_fraction(self._search.done / CANDIDATES if self._search.done else None)

    def _go_to(self, index: QModelIndex) -> None:
        source = self.model.source(index)
        if source is not None and not self._following:
            self._faces.open(source)

    # ---- making

    def _connect(self) -> None:
        self.new.clicked.connect(self.request_new)
        self.seed.returnPressed.connect(self.request_new)
        self.list.selectionModel().currentChanged.connect(self._go_to)
        self.model.modelReset.connect(self._follow)
        self.model.dataChanged.connect(self._follow_states)
        self._faces.busy.connect(self.set_busy)
        self._search.changed.connect(self._follow_search)
        self._ends = Subscriptions()
        self._ends.connect(self._faces.session.current_changed, self._follow_current)
        self._follow_search()

    def _style(self, actions: Mapping[str, QAction]) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_icon(self.new, "new-face")
        self.set_busy(False)
        self.new.setIconSize(QSize(16, 16))
        self.new.setToolTip(actions["new-face"].toolTip())
        self.seed.setPlaceholderText(self.tr("Random seed"))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed is the same face for ever. Enter samples it."))
        self.seed.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,10}"), self.seed))
        LeavesByKeys(self.seed, self.seed.clear)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LabelFaceDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Faces of the project"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(_row(self.new, self.seed))
        column.addWidget(self.next)
        column.addWidget(self.looking)
        column.addWidget(self._pages, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(MARGIN)
        below.addWidget(self.count)
        below.addWidget(self.accept)
        below.addLayout(_row(self.done, self.remove, stretch=self.done))
        column.addWidget(self._below)


def _row(*widgets: QWidget, stretch: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(MARGIN)
    for widget in widgets:
        row.addWidget(widget, 1 if widget is (stretch or widgets[-1]) else 0)
    return row
