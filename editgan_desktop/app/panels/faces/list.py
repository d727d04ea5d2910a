"""The row of small pictures, and how one of them looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QMouseEvent, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...icons import icon
from ...theme import tokens
from .model import THUMB, Role

MARGIN = 4  # around a picture
WORDS = 16  # height of the line below it
DOT = 4.0  # radius
CORNER = 4.0


class FacesList(QListView):
    """Small pictures side by side. Left and Right go on, the wheel scrolls.

    Signals:
        close_requested: index of the face that is to be put away.
    """

    close_requested = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setItemDelegate(FaceDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Open faces"))
        self.setMinimumWidth(THUMB + 2 * MARGIN)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, THUMB + 2 * MARGIN + WORDS + self.horizontalScrollBar().sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            event.accept()  # the other buttons choose nothing

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.MiddleButton:
            self._close(self.indexAt(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self._show_menu(QPersistentModelIndex(index), self.viewport().mapToGlobal(place))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turn = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.y() or turn.x()))
        event.accept()

    def _show_menu(self, index: QPersistentModelIndex, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = menu.addAction(icon("close"), self.tr("Close"))
        close.triggered.connect(lambda: self._close(index))
        menu.popup(place)

    def _close(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.close_requested.emit(self.model().index(index.row(), 0))


class FaceDelegate(QStyledItemDelegate):
    """Picture, seed below it; an accent edge around the one in view, a dot on what has edits or paint."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(THUMB + 2 * MARGIN, THUMB + 2 * MARGIN + WORDS)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRect(option.rect.left() + MARGIN, option.rect.top() + MARGIN, THUMB, THUMB)
        picture = _paint_picture(painter, square, index.data(Qt.ItemDataRole.DecorationRole))
        _paint_edge(painter, picture, option)
        if index.data(Role.MARKED):
            _paint_dot(painter, picture)
        _paint_words(painter, option, index.data())
        painter.restore()


def _paint_picture(painter: QPainter, square: QRect, pixmap: QPixmap) -> QRect:
    """In the middle of the square; where it came to lie."""
    place = QRect(QPoint(), pixmap.deviceIndependentSize().toSize())
    place.moveCenter(square.center())
    painter.drawPixmap(place, pixmap)
    return place


def _paint_edge(painter: QPainter, picture: QRect, option: QStyleOptionViewItem) -> None:
    colours = tokens()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(colours.accent), 3.0))
        painter.drawRoundedRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5), CORNER, CORNER)
    else:
        hot = option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(QPen(QColor(colours.border_strong if hot else colours.border), 1.0))
        painter.drawRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_dot(painter: QPainter, picture: QRect) -> None:
    colours = tokens()
    painter.setPen(QPen(QColor(colours.panel), 2.0))
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(QPointF(picture.right() - DOT - 2, picture.top() + DOT + 3), DOT + 1, DOT + 1)


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
    font = QFont(option.font)
    font.setPointSizeF(max(8.0, font.pointSizeF() * 0.88))
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(tokens().text if selected else tokens().text_dim))
    place = option.rect.adjusted(0, THUMB + MARGIN + 2, 0, 0)
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
