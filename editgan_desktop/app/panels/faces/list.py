"""The row of small pictures, and how one of them looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...theme import tokens
from .model import THUMB

MARGIN = 4  # around a picture
WORDS = 16  # height of the line below it
CORNER = 4.0
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GalleryList(QListView):
    """Small pictures side by side. Left and Right go on, Enter or a click chooses, the wheel scrolls.

    Signals:
        chosen: index, and whether Ctrl was held. menu_requested: index, and where on the screen.
    """

    chosen = Signal(QModelIndex, bool)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = QPersistentModelIndex()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setItemDelegate(TileDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Gallery"))
        self.setMinimumWidth(THUMB + 2 * MARGIN)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, THUMB + 2 * MARGIN + WORDS + self.horizontalScrollBar().sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        else:
            event.accept()  # the other buttons choose nothing

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index, pressed = self.indexAt(event.position().toPoint()), self._pressed
        self._pressed = QPersistentModelIndex()
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and pressed == index:
            self._choose(index, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in RETURNS and self.currentIndex().isValid():
            self._choose(self.currentIndex(), event.modifiers())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(index, self.viewport().mapToGlobal(place))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turn = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.y() or turn.x()))
        event.accept()

    def _choose(self, index: QModelIndex, keys: Qt.KeyboardModifier) -> None:
        self.chosen.emit(index, bool(keys & Qt.KeyboardModifier.ControlModifier))


class TileDelegate(QStyledItemDelegate):
    """Picture, seed below it; an accent edge around the one that the keys are at. Empty until it is made."""

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
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        place = _paint_picture(painter, square, pixmap) if pixmap else _paint_empty(painter, square)
        _paint_edge(painter, place, option)
        _paint_words(painter, option, index.data())
        painter.restore()


def _paint_picture(painter: QPainter, square: QRect, pixmap: QPixmap) -> QRect:
    """In the middle of the square; where it came to lie."""
    place = QRect(QPoint(), pixmap.deviceIndependentSize().toSize())
    place.moveCenter(square.center())
    painter.drawPixmap(place, pixmap)
    return place


def _paint_empty(painter: QPainter, square: QRect) -> QRect:
    """Where a picture is still to come."""
    painter.fillRect(square, QColor(tokens().raised))
    return square


def _paint_edge(painter: QPainter, picture: QRect, option: QStyleOptionViewItem) -> None:
    colours, edge = tokens(), QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 3.0))
        painter.drawRoundedRect(edge, CORNER, CORNER)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawRect(edge)
    else:
        painter.setPen(QPen(QColor(colours.border), 1.0))
        painter.drawRect(edge)


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
    font = QFont(option.font)
    font.setPointSizeF(max(8.0, font.pointSizeF() * 0.88))
    painter.setFont(font)
    hot = option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
    painter.setPen(QColor(tokens().text if hot else tokens().text_dim))
    place = option.rect.adjusted(0, THUMB + MARGIN + 2, 0, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
