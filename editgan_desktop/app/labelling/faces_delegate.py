"""How a face of a project looks in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..icons import icon
from ..theme import Tokens, tokens
from .faces import FaceState
from .faces_model import THUMB, Role

MARGIN = 6
GAP = 4  # between the two small pictures
MARK = 20
MARKS = {
    FaceState.UNTOUCHED: ("untouched", "text_dim"),
    FaceState.DRAFT: ("draft", "warning"),
    FaceState.DONE: ("done", "success"),
}


class LabelFaceDelegate(QStyledItemDelegate):
    """Picture, labels, seed over its state, and the state as a mark at the right edge."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(160, THUMB + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, colours = option.rect, tokens()
        _paint_background(painter, option, colours)
        left = rect.left() + MARGIN
        for pixmap in (index.data(Qt.ItemDataRole.DecorationRole), index.data(Role.LABELS)):
            _paint_picture(painter, QRect(left, rect.top() + MARGIN, THUMB, THUMB), pixmap, colours)
            left += THUMB + GAP
        words = QRect(left + GAP, rect.top(), rect.right() - left - 3 * GAP - MARK, rect.height())
        _paint_words(painter, option, words, (index.data(), index.data(Role.WORDS)), colours)
        mark = QRect(rect.right() - MARK - MARGIN, rect.center().y() - MARK // 2 + 1, MARK, MARK)
        icon(*MARKS[index.data(Role.STATE)]).paint(painter, mark)
        painter.restore()


def _paint_background(painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QPen(QColor(colours.accent), 1.0) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 0.5, -1.5, -0.5), 4.0, 4.0)


def _paint_picture(painter: QPainter, square: QRect, pixmap: QPixmap | None, colours: Tokens) -> None:
    """In the middle of the square, or an empty frame."""
    place = QRect(square)
    if pixmap is not None:
        place = QRect(QPoint(), pixmap.deviceIndependentSize().toSize())
        place.moveCenter(square.center())
        painter.drawPixmap(place, pixmap)
    painter.setPen(QPen(QColor(colours.border), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, lines: tuple[str, str], colours: Tokens
) -> None:
    height = option.fontMetrics.height()
    top = place.center().y() - height
    for line, colour, weight in (
        (lines[0], colours.text, QFont.Weight.DemiBold),
        (lines[1], colours.text_dim, QFont.Weight.Normal),
    ):
        font = QFont(option.font)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(QRect(place.left(), top, place.width(), height), Qt.AlignmentFlag.AlignLeft, text)
        top += height + 1
