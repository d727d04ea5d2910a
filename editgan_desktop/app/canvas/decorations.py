"""What lies above picture and parts: the brush's ring, the region's outline, the wipe's handle, words. Two tones
everywhere, so that each shows on light and on dark.
"""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from .geometry import Geometry, Point
from .pointer import Mark

DARK, LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255, 240)
SMALLEST_RING = 3.0  # radius in widget pixels; below it a cross is easier to see
CROSS = (4.0, 11.0)  # where its arms begin and end, from the middle
MOST_PIXELS = 1_000_000  # of an outline that is kept whole
GRIP = 11.0  # radius
REACH = 6.0  # how near the wipe's line the mouse takes hold of it
INSET = 10


class Ring:
    """The mark at the pointer: a circle or a square as large as the brush, or a cross."""

    def __init__(self, middle: QPointF, radius: float, mark: Mark, ghost: bool, angle: float = 0.0) -> None:
        """`radius` in widget pixels. `ghost`: the mouse is on the other canvas. `angle`: of a square, degrees."""
        self._middle, self._radius, self._ghost = middle, radius, ghost
        self._square, self._angle = mark is Mark.SQUARE, angle
        self._cross = mark is Mark.CROSS or radius < SMALLEST_RING

    def rect(self) -> QRect:
        """Everything it draws on."""
        reach = (CROSS[1] if self._cross else self._radius * (2**0.5 if self._square else 1)) + 3
        return QRectF(
            self._middle.x() - reach, self._middle.y() - reach, 2 * reach, 2 * reach
        ).toAlignedRect()  # fmt: skip

    def draw(self, painter: QPainter) -> None:
        light, dark = QColor(LIGHT), QColor(DARK)
        if self._ghost:
            light.setAlpha(190)
            dark.setAlpha(110)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._cross:
            self._draw_cross(painter, light, dark)
        elif self._square:
            self._draw_square(painter, light, dark)
        else:
            self._draw_circle(painter, light, dark)

    def _draw_circle(self, painter: QPainter, light: QColor, dark: QColor) -> None:
        # circles of one device pixel side by side: Qt draws these ten times faster than one with a wide pen
        count = max(round(painter.device().devicePixelRatioF()), 1)
        width = 1 / painter.device().devicePixelRatioF()
        for place in range(-count, 2 * count):
            painter.setPen(QPen(light if 0 <= place < count else dark, width))
            radius = self._radius + (place - (count - 1) / 2) * width
            painter.drawEllipse(self._middle, radius, radius)

    def _draw_square(self, painter: QPainter, light: QColor, dark: QColor) -> None:
        painter.save()
        painter.translate(self._middle)
        painter.rotate(self._angle)
        for colour, width in ((dark, 3.0), (light, 1.0)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(QRectF(-self._radius, -self._radius, 2 * self._radius, 2 * self._radius))
        painter.restore()

    def _draw_cross(self, painter: QPainter, light: QColor, dark: QColor) -> None:
        start, end = CROSS
        for colour, width in ((dark, 3.0), (light, 1.2)):
            painter.setPen(QPen(colour, width))
            for way in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
                painter.drawLine(self._middle + way * start, self._middle + way * end)


class Ants:
    """The dashed outline of the edit region as an image: dashing a long path at every repaint is slow.

    The whole outline is kept while it is not too large, so panning only moves it, and both canvases share it.
    """

    def __init__(self) -> None:
        self._known: list[tuple[QPainterPath, object, QPointF, QImage]] = []

    def draw(self, painter: QPainter, path: QPainterPath, geometry: Geometry) -> None:
        """Draw the outline of `path`, given in picture units. Another outline is another object."""
        corner = _on_grid(geometry.to_widget((0, 0)), geometry.ratio)
        scaled = geometry.transform().map(path).translated(-corner)
        space = scaled.boundingRect().adjusted(-2, -2, 2, 2)
        key: object = (geometry.size, geometry.ratio, geometry.angle, geometry.mirrored)
        if space.width() * space.height() * geometry.ratio**2 > MOST_PIXELS:
            key = geometry
            seen = QRectF(0, 0, geometry.width / geometry.ratio, geometry.height / geometry.ratio)
            space = space.intersected(seen.translated(-corner))
        if path.isEmpty() or space.isEmpty():
            return
        place, image = self._image(path, key, scaled, space, geometry.ratio)
        painter.drawImage(corner + place, image)

    def _image(
        self, path: QPainterPath, key: object, scaled: QPainterPath, space: QRectF, ratio: float
    ) -> tuple[QPointF, QImage]:
        for known_path, known_key, place, image in self._known:
            if known_path is path and known_key == key:
                return place, image
        place = _on_grid(space.topLeft(), ratio)
        image = _dashed(scaled, place, QSizeF(space.width(), space.height()), ratio)
        self._known = [(path, key, place, image), *self._known][:2]  # one for each canvas
        return place, image


def _on_grid(place: QPointF, ratio: float) -> QPointF:
    """The corner of the device pixel that a widget position lies in: images keep sharp there."""
    return QPointF(floor(place.x() * ratio), floor(place.y() * ratio)) / ratio


def _dashed(path: QPainterPath, place: QPointF, size: QSizeF, ratio: float) -> QImage:
    """The part of a path from `place` on, dashed, on nothing."""
    image = QImage(
        ceil(size.width() * ratio) + 1, ceil(size.height() * ratio) + 1, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-place)
        painter.strokePath(path, QPen(DARK, 1.7))
        dashes = QPen(LIGHT, 1.7)
        dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([3.5, 3.5])  # in widths of the line
        painter.strokePath(path, dashes)
    return image


class WipeHandle:
    """The line between before and after on one canvas, and its grip near the lower end. It turns with the picture."""

    def __init__(self, geometry: Geometry, wipe: float) -> None:
        x = (geometry.left + round(wipe * geometry.size[0])) / geometry.ratio
        top, bottom = (place / geometry.ratio for place in (geometry.top, geometry.top + geometry.size[1]))
        turn = QTransform.fromScale(geometry.ratio, geometry.ratio) * geometry.turn
        turn *= QTransform.fromScale(1 / geometry.ratio, 1 / geometry.ratio)
        canvas = QRectF(0, 0, geometry.width / geometry.ratio, geometry.height / geometry.ratio)
        self._line = clipped(turn.map(QLineF(x, top, x, bottom)), canvas)
        length = self._line.length()
        self._grip = self._line.pointAt(max(1 - 3 * GRIP / length, 0.0)) if length else self._line.p1()

    @property
    def angle(self) -> float:
        """Of the way it can be pulled: degrees clockwise from the right."""
        return -self._line.angle() + 90 if self._line.length() else 0.0

    def holds(self, position: QPointF) -> bool:
        """Whether the mouse takes hold of it there."""
        away = position - self._grip
        return self._is_on_line(position) or QPointF.dotProduct(away, away) <= (GRIP + 2) ** 2

    def _is_on_line(self, position: QPointF) -> bool:
        length = self._line.length()
        if not length:
            return False
        along = (self._line.p2() - self._line.p1()) / length
        away = position - self._line.p1()
        beside = abs(along.x() * away.y() - along.y() * away.x())
        return beside <= REACH and 0 <= QPointF.dotProduct(along, away) <= length

    def draw(self, painter: QPainter) -> None:
        for colour, width in ((DARK, 3.0), (LIGHT, 1.2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(self._line)
        painter.setPen(QPen(LIGHT, 1.2))
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawEllipse(self._grip, GRIP, GRIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT)
        turn = QTransform().rotate(self.angle)
        for side in (-1, 1):
            tip, base = side * 0.68 * GRIP, side * 0.26 * GRIP
            arrow = QPolygonF([QPointF(tip, 0), QPointF(base, -0.34 * GRIP), QPointF(base, 0.34 * GRIP)])
            painter.drawPolygon(turn.map(arrow).translated(self._grip))


def clipped(line: QLineF, box: QRectF) -> QLineF:
    """What of a line lies in a rectangle; a line without length when nothing does."""
    start, way = line.p1(), line.p2() - line.p1()
    first, last = 0.0, 1.0
    for at, step, low, high in (
        (start.x(), way.x(), box.left(), box.right()), (start.y(), way.y(), box.top(), box.bottom()),
    ):  # fmt: skip
        if step:
            ends = sorted(((low - at) / step, (high - at) / step))
            first, last = max(first, ends[0]), min(last, ends[1])
        elif not low <= at <= high:
            last = first
    return QLineF(start + way * first, start + way * max(last, first))


def draw_badge(painter: QPainter, text: str, canvas: QRect, font: QFont, *, right: bool = False) -> None:
    """A few words on a dark plate in the top left corner, or the top right one."""
    metrics = QFontMetricsF(font)
    size = QSizeF(metrics.horizontalAdvance(text) + 14, metrics.height() + 5)
    left = canvas.right() + 1 - INSET - size.width() if right else INSET
    plate = QRectF(QPointF(round(left), INSET), size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
    painter.setFont(font)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def draw_hint(painter: QPainter, text: str, canvas: QRect, colour: QColor) -> None:
    """Words in the middle of an empty canvas."""
    painter.setPen(colour)
    space = canvas.adjusted(24, 24, -24, -24)
    painter.drawText(space, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)


def ring_at(at: Point, mask_radius: float, mask_rows: int, geometry: Geometry, mark: Mark, ghost: bool) -> Ring:
    """The mark at a point in picture units, for a brush whose radius is in pixels of a mask with that many rows."""
    radius = mask_radius * geometry.size[1] / mask_rows / geometry.ratio
    return Ring(geometry.to_widget(at), radius, mark, ghost, geometry.angle)
