"""The list of steps, and the buttons above it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMessageBox,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ....session.going import go_to_step
from ....session.session import Session
from ...icons import set_icon
from ...theme import tokens
from ...widgets.empty_state import EmptyState
from ...widgets.text import label
from .rows import paint_line, paint_picture, paint_surface, row_size, tool_button, words_area
from .steps_model import Role, StepsModel

PICTURE = 32  # pixels

Index = QModelIndex | QPersistentModelIndex


class StepsPanel(QWidget):
    """A click, or Enter, goes to a step. Those behind it stay until something else is done."""

    def __init__(self, session: Session, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = StepsModel(session, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(StepDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Steps"))
        self.clear_action = QAction(self.tr("Forget all steps…"), self)
        set_icon(self.clear_action, "delete")
        self.clear_action.setToolTip(self.tr("Forget all steps of this face; it stays as it is"))
        self._empty = EmptyState("undo", self.tr("No steps"), self.tr("What you do with a face is listed here."))
        self._lay_out(undo, redo)
        self.list.clicked.connect(self._go_to)
        self.list.activated.connect(self._go_to)
        self.clear_action.triggered.connect(self._clear)
        self.model.dataChanged.connect(self._follow)
        self.model.modelReset.connect(self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self.model.release()

    def _go_to(self, index: QModelIndex) -> None:
        document = self.model.document
        if document and index.row() != self.model.current:
            go_to_step(document, index.row())
            self.model.refresh()

    def _clear(self) -> None:
        document = self.model.document
        text = self.tr("Forget all steps? The face stays as it is, but nothing can be undone.")
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Steps"), text, parent=self.window())
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.exec()
        if document and box.clickedButton() is forget:
            document.history.forget()
            self.model.refresh()

    def _follow(self) -> None:
        """The state the face is in is marked, and in sight."""
        rows, current = self.model.rowCount(), self.model.current
        self._pages.setCurrentWidget(self.list if rows else self._empty)
        self.clear_action.setEnabled(rows > 1)
        if current >= 0 and not self.list.hasFocus():
            self.list.setCurrentIndex(self.model.index(current))
        if current >= 0:
            self.list.scrollTo(self.model.index(current))

    def _lay_out(self, undo: QAction, redo: QAction) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.setSpacing(2)
        head.addWidget(label(self.tr("Steps"), "strong"), 1)
        for action in (undo, redo, self.clear_action):
            head.addWidget(tool_button(action))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)


class StepDelegate(QStyledItemDelegate):
    """Picture and title; where one is stands out, what is undone is pale."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return row_size(PICTURE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current, undone = bool(index.data(Role.CURRENT)), bool(index.data(Role.UNDONE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, option, current)
        paint_picture(painter, option.rect, PICTURE, index.data(Role.PICTURE), faded=undone)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        colour = tokens().text_dim if undone else tokens().text
        area = words_area(option.rect, PICTURE)
        paint_line(painter, area, index.data(), colour, font, Qt.AlignmentFlag.AlignVCenter)
        painter.restore()
