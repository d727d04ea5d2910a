"""The loss of a running edit, step by step."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme import Tokens, tokens

PAD = 8.0


class LossCurve(QWidget):
    """A thin line over a quiet grid; the loss is on a logarithmic axis, so late progress still shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._losses: list[float] = []
        self._planned = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Loss of the edit"))
        self._describe()

    def show_losses(self, losses: Iterable[float], planned: int = 0) -> None:
        """Show these losses. With `planned` steps the axis is that long from the start."""
        losses = [float(loss) for loss in losses]
        if (losses, planned) != (self._losses, self._planned):
            self._losses, self._planned = losses, planned
            self._describe()
            self.update()

    def losses(self) -> tuple[float, ...]:
        """What is shown."""
        return tuple(self._losses)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 112)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.border), 1.0))
            painter.setBrush(QColor(colours.field))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0)
            painter.setFont(self._small_font())
            shown = [loss for loss in self._losses if _drawable(loss)]
            if shown:
                self._paint_curve(painter, colours, *log_range(shown))
            else:
                painter.setPen(QColor(colours.text_dim))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._empty_text())

    def _paint_curve(self, painter: QPainter, colours: Tokens, low: float, high: float) -> None:
        area = self._area(painter)
        self._paint_grid(painter, colours, area, low, high)
        pen = QPen(QColor(colours.accent), 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        line = [QPointF(self._x(area, i), _y(area, v, low, high)) for i, v in self._thinned(int(area.width()))]
        painter.drawPolyline(QPolygonF(line))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(line[-1], 1.75, 1.75)

    def _paint_grid(self, painter: QPainter, colours: Tokens, area: QRectF, low: float, high: float) -> None:
        room = area.left() - PAD / 2
        half = painter.fontMetrics().height() / 2
        for tick in ticks(low, high, most=max(2, int(area.height() / (3 * half)))):
            y = round(_y(area, tick, low, high)) + 0.5
            painter.setPen(QPen(QColor(colours.grid), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours.text_dim))
            painter.drawText(QRectF(0, y - half, room, 2 * half), Qt.AlignmentFlag.AlignRight, f"{tick:g}")

    def _area(self, painter: QPainter) -> QRectF:
        left = painter.fontMetrics().horizontalAdvance("0.005") + 1.5 * PAD
        return QRectF(self.rect()).adjusted(left, PAD + 4, -PAD, -PAD - 4)

    def _x(self, area: QRectF, step: int) -> float:
        last = max(self._planned, len(self._losses)) - 1
        return area.left() + area.width() * (step / last if last > 0 else 0.0)

    def _thinned(self, width: int) -> list[tuple[int, float]]:
        """Step and loss of what is drawn: no more points than pixels, the newest always."""
        stride = max(1, len(self._losses) // max(1, width))
        points = [(i, loss) for i, loss in enumerate(self._losses) if _drawable(loss)]
        return [*points[:-1:stride], points[-1]]

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(8.5, font.pointSizeF() * 0.9))
        return font

    def _empty_text(self) -> str:
        return self.tr("The loss appears here while an edit runs.")

    def _describe(self) -> None:
        if self._losses:
            text = self.tr("{steps} steps, last loss {loss}")
            text = text.format(steps=len(self._losses), loss=f"{self._losses[-1]:.4g}")
        else:
            text = self._empty_text()
        self.setAccessibleDescription(text)
        self.setToolTip(text)


def _drawable(loss: float) -> bool:
    return math.isfinite(loss) and loss > 0


def _y(area: QRectF, loss: float, low: float, high: float) -> float:
    return area.bottom() - area.height() * math.log(loss / low) / math.log(high / low)


def log_range(losses: Sequence[float]) -> tuple[float, float]:
    """Lower and upper end of the axis: all losses are inside, and it is never shorter than a factor of 2."""
    low, high = min(losses), max(losses)
    if high < 2 * low:
        middle = math.sqrt(low * high)
        low, high = middle / math.sqrt(2), middle * math.sqrt(2)
    return low, high


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers in the range, in the finest of three series that has at most `most` of them."""
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for series in ((1, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,)):
        found = [digit * 10.0**decade for decade in decades for digit in series]
        inside = [tick for tick in found if low <= tick <= high]
        if len(inside) <= most:
            return inside
    return inside[:: math.ceil(len(inside) / most)]
