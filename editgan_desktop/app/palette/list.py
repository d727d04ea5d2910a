"""The found entries as a list: icon, title with the typed letters set off, where else it is found, its keys."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..icons import icon
from ..panels.parts.delegate import paint_swatch
from ..theme import Tokens, tokens
from .entries import Found

Index = QModelIndex | QPersistentModelIndex
ROW, ICON, SWATCH, EDGE, GAP = 34, 16, 14, 12, 10  # pixels
DETAIL_SHARE = 0.55  # of the width, at most, for what stands at the right


class Role(IntEnum):
    FOUND = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show(self, found: Sequence[Found]) -> None:
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def at(self, row: int) -> Found:
        """Raises IndexError."""
        return self._found[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._found[index.row()]
        entry = found.entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, entry.detail, entry.keys, entry.why_not)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.why_not or None
        return found if role == Role.FOUND else None


class FoundDelegate(QStyledItemDelegate):
    """Paints a row."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found, colours, row = index.data(Role.FOUND), tokens(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        _paint_ground(painter, option, colours)
        _paint_icon(painter, QRect(row.left() + EDGE, row.top() + (ROW - ICON) // 2, ICON, ICON), found)
        inside = row.adjusted(EDGE + ICON + GAP, 0, -EDGE, 0)
        right = _paint_right(painter, inside, found, colours)
        _paint_title(painter, inside.adjusted(0, 0, -right - GAP, 0), found, colours)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QPen(QColor(colours.accent), 1.0) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 0.5, -2.5, -0.5), 4.0, 4.0)


def _paint_icon(painter: QPainter, place: QRect, found: Found) -> None:
    name, token = found.entry.icon, "text_dim" if found.entry.enabled else "disabled"
    if name.startswith("#"):
        paint_swatch(painter, QRect(place.left() + 1, place.top() + 1, SWATCH, SWATCH), QColor(name))
    elif name:
        icon(name, token).paint(painter, place)


def _paint_right(painter: QPainter, place: QRect, found: Found, colours: Tokens) -> int:
    """The keys, and before them the menu or the reason; how many pixels they take."""
    entry, font = found.entry, QFontMetrics(painter.font())
    taken = font.horizontalAdvance(entry.keys) + GAP if entry.keys else 0
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(colours.text if entry.enabled else colours.disabled))
    painter.drawText(place, align, entry.keys)
    text = entry.why_not or entry.detail
    text = font.elidedText(text, Qt.TextElideMode.ElideRight, round(place.width() * DETAIL_SHARE) - taken)
    painter.setPen(QColor(colours.text_dim))
    painter.drawText(place.adjusted(0, 0, -taken, 0), align, text)
    return taken + font.horizontalAdvance(text)


def _paint_title(painter: QPainter, place: QRect, found: Found, colours: Tokens) -> None:
    """In runs of plain letters and of typed ones, which are bold and in the accent colour."""
    entry, x = found.entry, place.left()
    plain, bold = painter.font(), QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    for text, typed in _runs(entry.title, found.places):
        font = bold if typed else plain
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.right() - x)
        painter.setFont(font)
        painter.setPen(QColor(_title_colour(entry.enabled, typed, colours)))
        painter.drawText(QRect(x, place.top(), place.right() - x + 1, place.height()), Qt.AlignmentFlag.AlignVCenter,
                         shown)  # fmt: skip
        x += metrics.horizontalAdvance(shown)
        if shown != text:
            return


def _title_colour(enabled: bool, typed: bool, colours: Tokens) -> str:
    if not enabled:
        return colours.disabled
    return colours.accent if typed else colours.text


def _runs(title: str, places: Sequence[int]) -> list[tuple[str, bool]]:
    """The title in pieces, each wholly typed or wholly not."""
    typed, runs = set(places), list[tuple[str, bool]]()
    for at, letter in enumerate(title):
        if runs and runs[-1][1] == (at in typed):
            runs[-1] = (runs[-1][0] + letter, at in typed)
        else:
            runs.append((letter, at in typed))
    return runs
