"""What is drawn over the photo: the square with its handles and guides, and the faces. Two tones, so that each shows
on light and on dark.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from ...core.crop import Crop
from ...editing.align import FoundFace
from .handles import Hold, Part, guides, knob
from .sight import Sight

DARK, LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255, 240)
SHADE = QColor(0, 0, 0, 140)
GRIP = 5.0  # half the side of a corner's handle, in widget pixels
REACH = 13.0  # how near the pointer takes hold of a handle
ROOMY = 72.0  # a smaller square is not written on, and its handles are smaller
STALK = 28.0  # from the upper edge to the knob
KNOB = 8.0  # its radius
EYE = 0.034  # radius of the ring around an eye, as a share of the square
CURSOR = 24
DIAGONALS = (  # by how far a line is turned clockwise from the horizontal, in eighths of a circle
    Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)  # fmt: skip


def square(crop: Crop, sight: Sight) -> QPolygonF:
    """The crop in widget pixels."""
    return QPolygonF([QPointF(*sight.to_widget((float(x), float(y)))) for x, y in crop.corners])


def reach(crop: Crop, sight: Sight) -> float:
    """How near the pointer takes hold of a handle, in photo pixels: of a tiny square the inside stays free."""
    return min(REACH / sight.scale, crop.side / 4)


def into(crop: Crop, sight: Sight) -> QTransform:
    """From shares of the crop's side to widget pixels."""
    corner = sight.to_widget((float(crop.corners[0][0]), float(crop.corners[0][1])))
    side = crop.side * sight.scale
    cosine, sine = side * math.cos(crop.angle), side * math.sin(crop.angle)
    return QTransform(cosine, sine, -sine, cosine, *corner)


def path_of(polygon: QPolygonF) -> QPainterPath:
    """Closed, as `QPainterPath.addPolygon` does not leave it."""
    path = QPainterPath()
    path.addPolygon(polygon)
    path.closeSubpath()
    return path


def two_toned(painter: QPainter, path: QPainterPath, width: float, light: QColor = LIGHT, dark: QColor = DARK) -> None:
    """A line with a dark border of a pixel."""
    painter.strokePath(path, QPen(dark, width + 1.8))
    painter.strokePath(path, QPen(light, width))


def draw_thirds(painter: QPainter, crop: Crop, sight: Sight, strong: bool) -> None:
    """Lines at the thirds of the square."""
    if crop.side * sight.scale < ROOMY:
        return
    path = QPainterPath()
    for share in (1 / 3, 2 / 3):
        for start, end in (((share, 0), (share, 1)), ((0, share), (1, share))):
            path.moveTo(*start)
            path.lineTo(*end)
    opacity = 110 if strong else 60
    path = into(crop, sight).map(path)
    two_toned(painter, path, 0.8, QColor(255, 255, 255, opacity), QColor(0, 0, 0, opacity // 3))


def draw_guides(painter: QPainter, crop: Crop, sight: Sight, colour: QColor, *, strong: bool) -> None:
    """Where the eyes and the mouth of a face lie in the crop that the generator knows."""
    if crop.side * sight.scale < ROOMY:
        return
    light, dark = QColor(colour), QColor(0, 0, 0, 110 if strong else 60)
    light.setAlpha(255 if strong else 150)
    right, left, _, mouth_right, mouth_left = (QPointF(float(x), float(y)) for x, y in guides())
    path = QPainterPath()
    for eye, out in ((right, -1), (left, 1)):
        path.addEllipse(eye, EYE, EYE)
        for start, end in ((EYE, 2.2 * EYE), (-EYE, -1.7 * EYE)):
            path.moveTo(eye.x() + out * start, eye.y())
            path.lineTo(eye.x() + out * end, eye.y())
    path.moveTo(mouth_right)
    path.lineTo(mouth_left)
    for corner in (mouth_right, mouth_left):
        path.moveTo(corner.x(), corner.y() - 0.4 * EYE)
        path.lineTo(corner.x(), corner.y() + 0.4 * EYE)
    two_toned(painter, into(crop, sight).map(path), 1.4, light, dark)


def draw_handles(painter: QPainter, crop: Crop, sight: Sight, hot: Hold | None, accent: QColor) -> None:
    """The square's outline, its corners and the knob; what the pointer is on in the accent colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = path_of(square(crop, sight))
    middle = QPointF(*sight.to_widget(knob(crop, 0)))
    end = QPointF(*sight.to_widget(knob(crop, STALK / sight.scale)))
    outline.moveTo(middle)
    outline.lineTo(end)
    two_toned(painter, outline, 1.4)
    for corner, place in enumerate(square(crop, sight).toList()):
        is_hot = hot is not None and hot.part is Part.CORNER and hot.corner == corner
        half = GRIP * min(1.0, crop.side * sight.scale / ROOMY)
        _draw_grip(painter, place, half, math.degrees(crop.angle), accent if is_hot else LIGHT)
    painter.setPen(QPen(DARK, 1.4))
    painter.setBrush(accent if hot is not None and hot.part is Part.KNOB else LIGHT)
    painter.drawEllipse(end, KNOB, KNOB)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 220), 1.3))
    painter.drawPath(_turning(end, 3.9))


def draw_face(painter: QPainter, face: FoundFace, number: int, sight: Sight, colour: QColor) -> None:
    """A face's box in a light colour, and its number on a plate in the corner."""
    x, y, width, height = face.box
    box = QRectF(QPointF(*sight.to_widget((x, y))), QPointF(*sight.to_widget((x + width, y + height))))
    path = QPainterPath()
    path.addRoundedRect(box, 5, 5)
    two_toned(painter, path, 1.6, colour, QColor(0, 0, 0, 120))
    text, metrics = str(number), QFontMetricsF(painter.font())
    wide = max(metrics.horizontalAdvance(text) + 10, metrics.height() + 2)
    plate = QRectF(box.left() - 1, box.top() - 1, wide, metrics.height() + 2)
    if box.width() < 3 * wide:  # it would hide the face
        plate.moveBottom(box.top() - 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(QColor(0, 0, 0, 220))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def cursor_of(hold: Hold, angle: float) -> Qt.CursorShape | None:
    """The pointer's look over a part of a crop turned by radians; None: `turning_cursor`."""
    if hold.part is Part.CORNER:
        # the diagonal of a turned square may be nearer to upright
        degrees = (math.degrees(angle) + (45, 135)[hold.corner % 2]) % 180
        return DIAGONALS[round(degrees / 45) % 4]
    return Qt.CursorShape.SizeAllCursor if hold.part is Part.INSIDE else None


def turning_cursor() -> QCursor:
    """A bent arrow; Qt has none of its own."""
    pixmap = QPixmap(2 * CURSOR, 2 * CURSOR)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    path = _turning(QPointF(CURSOR / 2, CURSOR / 2), 6.5)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor("white"), 4.4), (QColor("black"), 2.0)):
            painter.strokePath(path, QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    return QCursor(pixmap)


def _turning(middle: QPointF, radius: float) -> QPainterPath:
    """Most of a circle that ends in an arrow."""
    circle = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    path = QPainterPath()
    path.arcMoveTo(circle, 120)
    path.arcTo(circle, 120, -270)
    end = path.currentPosition()
    size = 0.75 * radius
    path.moveTo(end + QPointF(-0.1 * size, -size))
    path.lineTo(end)
    path.lineTo(end + QPointF(size, 0.1 * size))
    return path


def _draw_grip(painter: QPainter, place: QPointF, half: float, degrees: float, colour: QColor) -> None:
    painter.save()
    painter.translate(place)
    painter.rotate(degrees)
    painter.setPen(QPen(DARK, 1.4))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), 1.5, 1.5)
    painter.restore()
