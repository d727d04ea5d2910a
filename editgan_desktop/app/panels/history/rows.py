"""How a row with a picture looks: steps and results alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolButton

from ...icons import icon
from ...theme import tokens
from ...translation import without_mark
from ...widgets.thumbnail import to_pixmap

MARGIN, GAP, CORNER = 4, 8, 3.0  # pixels


def row_size(side: int) -> QSize:
    """Of a row whose picture is `side` pixels wide and high."""
    return QSize(160, side + 2 * MARGIN)


def paint_surface(painter: QPainter, option: QStyleOptionViewItem, current: bool) -> None:
    """What lies behind a row: quiet, under the pointer, or where one is."""
    colours = tokens()
    area = QRectF(option.rect).adjusted(2, 1, -2, -1)
    if current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(area, CORNER, CORNER)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(area, CORNER, CORNER)
    if option.state & QStyle.StateFlag.State_Selected:  # where the keys are
        strong = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent if strong else colours.border_strong), 1.0))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)


def paint_picture(
    painter: QPainter, rect: QRect, side: int, picture: NDArray[np.uint8] | None, faded: bool = False
) -> None:
    """At the left of a row; a quiet mark when there is none."""
    square = QRect(rect.left() + MARGIN + 2, rect.top() + (rect.height() - side) // 2, side, side)
    painter.save()
    painter.setOpacity(0.4 if faded else 1.0)
    if picture is None:
        painter.setPen(QPen(QColor(tokens().border), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        icon("picture", "disabled").paint(painter, square.adjusted(side // 4, side // 4, -side // 4, -side // 4))
    else:
        pixmap = to_pixmap(picture, side)
        place = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
        place.moveCenter(square.center())
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(place), CORNER, CORNER)
        painter.setClipPath(edge)
        painter.drawPixmap(place, pixmap)
    painter.restore()


def words_area(rect: QRect, side: int, right: int = 0) -> QRect:
    """Where words may stand, `right` pixels being kept free."""
    return rect.adjusted(side + MARGIN + 2 + GAP, MARGIN, -MARGIN - 4 - right, -MARGIN)


def paint_line(
    painter: QPainter, area: QRect, text: str, colour: str, font: QFont, align: Qt.AlignmentFlag
) -> None:  # fmt: skip
    """One line of text with dots where the width ends."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | align, shown)


def tool_button(action: QAction) -> QToolButton:
    """A small button in the head of a list."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(without_mark(action.text()))
    return button
