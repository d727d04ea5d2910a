"""How well each part is found on the faces held out: a bar and a number for each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...core.labels import LabelScheme
from ..panels.parts.delegate import SWATCH, paint_swatch
from ..shown_names import part_title
from ..theme import Tokens, tokens
from ..translation import translate

ROW, BAR, GAP = 22, 64, 8


def percent(iou: float) -> str:
    """0.714 as "71 %"."""
    return translate("Iou", "{share} %").format(share=QLocale().toString(round(100 * iou)))


class IouTable(QWidget):
    """Parts that occur, the worst first: those want more faces."""

    def __init__(self, scheme: LabelScheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self.rows: tuple[tuple[int, float], ...] = ()  # part id, IoU
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Agreement of each part on the held-out faces"))

    def show_parts(self, parts: Mapping[str, float | None]) -> None:
        """Show them, by name; parts without a number do not occur."""
        known = {name: number for number, name in enumerate(self._scheme.names)}
        found = [(known[name], iou) for name, iou in parts.items() if name in known and iou is not None]
        self.rows = tuple(sorted(found, key=lambda row: row[1]))
        words = (f"{part_title(self._scheme.parts[part])}: {percent(iou)}" for part, iou in self.rows)
        self.setAccessibleDescription("\n".join(words))
        self.setFixedHeight(ROW * len(self.rows))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, ROW * len(self.rows))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, (part, iou) in enumerate(self.rows):
                row = QRect(0, place * ROW, self.width(), ROW)
                if event.rect().intersects(row):
                    self._paint_row(painter, row, part, iou, tokens())

    def _paint_row(self, painter: QPainter, row: QRect, part: int, iou: float, colours: Tokens) -> None:
        known = self._scheme.parts[part]
        paint_swatch(painter, QRect(0, row.top() + (ROW - SWATCH) // 2, SWATCH, SWATCH), QColor(*known.color))
        number = painter.fontMetrics().horizontalAdvance(percent(1.0))
        bar = QRectF(row.right() - number - GAP - BAR, row.center().y() - 2, BAR, 5)
        painter.setPen(QColor(colours.text))
        words = QRect(SWATCH + GAP, row.top(), int(bar.left()) - SWATCH - 2 * GAP, ROW)
        middle = Qt.AlignmentFlag.AlignVCenter
        title = painter.fontMetrics().elidedText(part_title(known), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | middle, percent(iou))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.pressed))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        painter.setBrush(QColor(_colour(iou, colours)))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(5.0, BAR * iou), bar.height()), 2.5, 2.5)


def _colour(iou: float, colours: Tokens) -> str:
    """Length tells it too, so that it does not hang on seeing red and green."""
    return colours.danger if iou < 0.3 else colours.warning if iou < 0.6 else colours.success
