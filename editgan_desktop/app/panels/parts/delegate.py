"""How a part looks: its colour as a swatch, its title dim when the face does not have it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...icons import icon
from ...theme import Tokens, tokens
from .model import Role

SWATCH = 14
INDENT = 8
GAP = 8
TRIANGLE_ROOM = 14
SIGN, SIGN_GAP = 14, 6  # side of eye and lock, and between them
SIGNS_ROOM = 2 * (SIGN + SIGN_GAP)
ROW_PADDING, HEADING_PADDING = 6, 4  # pixels of height besides the text


def paint_swatch(painter: QPainter, square: QRect, colour: QColor, *, hollow: bool = False) -> None:
    """A rounded square with an edge, so that it shows on every surface. `hollow`: only a frame of that colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tokens().border_strong), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    painter.drawRoundedRect(place, 3.0, 3.0)
    if hollow:
        painter.setPen(QPen(colour, 2.0))
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), 2.0, 2.0)


class Sign(Enum):
    """What can be clicked at the end of a row."""

    EYE = "eye"
    LOCK = "lock"


class Swatch(QWidget):
    """A colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self.setFixedSize(SWATCH, SWATCH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colour(self, colour: QColor) -> None:
        """Show another colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            paint_swatch(painter, self.rect(), self._colour)


class PartDelegate(QStyledItemDelegate):
    """Paints headings and parts."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = index.data(Role.PART) is None
        padding = HEADING_PADDING if heading else ROW_PADDING
        return QSize(80, option.fontMetrics.height() + padding)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if index.data(Role.PART) is None:
            _paint_heading(painter, option, index)
        else:
            _paint_background(painter, option, tokens())
            _paint_part(painter, option, index)
        _paint_signs(painter, option, index)
        painter.restore()


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
    """Its name to the left, behind a triangle when it folds; how many pixels to the right."""
    folded, pixels = index.data(Role.FOLDED), index.data(Role.PIXELS)
    font = QFont(option.font)
    font.setPointSizeF(max(8.0, font.pointSizeF() * 0.88))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(tokens().text_dim))
    place = option.rect.adjusted(INDENT, 0, -INDENT - _signs_room(option, index), -2)
    if folded is not None:
        colour = tokens().text if option.state & QStyle.StateFlag.State_MouseOver else tokens().text_dim
        _paint_triangle(painter, QPointF(place.left() + 4, place.bottom() - painter.fontMetrics().height() / 2 + 1),
                        QColor(colour), folded=folded)  # fmt: skip
        place.setLeft(place.left() + TRIANGLE_ROOM)
    count = QLocale().toString(pixels) if pixels else ""
    room = place.width() - painter.fontMetrics().horizontalAdvance(count) - GAP
    title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, count)


def sign_rect(row: QRect, sign: Sign) -> QRect:
    """Where in a row the eye or the lock is; both answer to a click a little beside them."""
    place = 0 if sign is Sign.EYE else 1
    left = row.right() - INDENT - SIGN - place * (SIGN + SIGN_GAP)
    return QRect(left, row.top() + (row.height() - SIGN) // 2, SIGN, SIGN)


def sign_at(row: QRect, position: QPoint) -> Sign | None:
    """The one under the mouse."""
    half = SIGN_GAP // 2
    return next((sign for sign in Sign if sign_rect(row, sign).adjusted(-half, -9, half, 9).contains(position)), None)


def _signs_room(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
    """What eye and lock take of the end of a row, while they are in sight."""
    if option.state & QStyle.StateFlag.State_MouseOver or index.data(Role.LOCKED):
        return SIGNS_ROOM
    return 0 if index.data(Role.SHOWN) else SIGN + SIGN_GAP


def _paint_signs(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
    """Eye and lock: in sight while they say something unusual, or the mouse is on the row."""
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    shown, locked = index.data(Role.SHOWN), index.data(Role.LOCKED)
    for sign, name, unusual in (
        (Sign.EYE, "show" if shown else "hide", not shown),
        (Sign.LOCK, "lock" if locked else "unlocked", locked),
    ):
        if unusual or hovered:
            icon(name, "text" if unusual else "text_dim").paint(painter, sign_rect(option.rect, sign))


def _paint_triangle(painter: QPainter, centre: QPointF, colour: QColor, *, folded: bool) -> None:
    """Points to the right when folded, down when not."""
    corners = ((-2.5, -4.0), (-2.5, 4.0), (2.5, 0.0)) if folded else ((-4.0, -2.5), (4.0, -2.5), (0.0, 2.5))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    painter.restore()


def _paint_background(painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent), 1.0) if selected else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 0.5, -2.5, -0.5), 3.0, 3.0)


def _paint_part(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
    colours, rect = tokens(), option.rect
    square = QRect(rect.left() + INDENT, rect.top() + (rect.height() - SWATCH) // 2, SWATCH, SWATCH)
    paint_swatch(painter, square, index.data(Qt.ItemDataRole.DecorationRole), hollow=not index.data(Role.SHOWN))
    absent = index.data(Role.PIXELS) == 0
    painter.setPen(QColor(colours.text_dim if absent else colours.text))
    painter.setFont(option.font)
    place = rect.adjusted(INDENT + SWATCH + GAP, 0, -INDENT - _signs_room(option, index), 0)
    title = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
