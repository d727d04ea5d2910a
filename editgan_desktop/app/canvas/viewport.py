"""Which part of the picture is seen, and how large: shared by both canvases, so they zoom and pan together.

It is kept as the picture point in the middle of the canvas, a scale and a turn about that point. That means the same
on canvases that differ by a few pixels, and a point keeps its distance from the middle when both are resized.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QTransform

from .geometry import Geometry, Point

MARGIN = 12  # widget pixels left free around a fitted picture
LARGEST = 32.0
TURN_STEP = 15.0  # degrees
PART_MARGIN = 0.25  # room around a part that is looked at, of its size
Room = tuple[int, int, float]  # width and height of a canvas in device pixels, device pixels per widget pixel


class Viewport(QObject):
    """Centre in picture units, `scale` in device pixels per picture pixel, and how the view is turned.

    Stays fitted while canvases resize until someone zooms or pans. Turning does not zoom, but `fit` knows of it.

    Attributes:
        angle: degrees clockwise, above -180, at most 180. mirrored: left and right are exchanged before the turn.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = (1024, 1024)
        self._centre = (512.0, 512.0)
        self._scale = 1.0
        self._fitted, self._fitted_angle = True, 0.0
        self.angle, self.mirrored = 0.0, False
        self._rooms: dict[str, Room] = {}
        self._last_room: Room = (1, 1, 1.0)

    @property
    def scale(self) -> float:
        """Device pixels per picture pixel."""
        return self._scale

    @property
    def percent(self) -> int:
        """The scale for a status text: "67 %"."""
        return round(self._scale * 100)

    @property
    def picture_size(self) -> tuple[int, int]:
        """Columns and rows of the full picture."""
        return self._picture

    def set_picture_size(self, columns: int, rows: int) -> None:
        """Another picture: one of the same size keeps the view, so that faces can be compared."""
        if (columns, rows) != self._picture:
            self._picture = (columns, rows)
            self._centre = (columns / 2, rows / 2)
            self.fit()

    def attach(self, name: str, width: int, height: int, ratio: float = 1.0) -> None:
        """A canvas is there, or has another size (widget pixels) or device pixel ratio now."""
        room = (round(width * ratio), round(height * ratio), ratio)
        if self._rooms.get(name) != room:
            self._rooms[name] = room
            self._resized()

    def detach(self, name: str) -> None:
        """A canvas is hidden or gone; the picture need not fit it any more."""
        if self._rooms.pop(name, None):
            self._resized()

    def geometry_of(self, width: int, height: int, ratio: float = 1.0) -> Geometry:
        """Where the picture lies on a canvas of that size in widget pixels."""
        wide, high = round(width * ratio), round(height * ratio)
        columns, rows = self._picture
        size = max(1, round(columns * self._scale)), max(1, round(rows * self._scale))
        left = wide // 2 - round(self._centre[0] * self._scale)
        top = high // 2 - round(self._centre[1] * self._scale)
        return Geometry(wide, high, ratio, left, top, size, self._picture, self.angle, self.mirrored)

    def upright(self, right: float, down: float) -> Point:
        """A way on the screen as one on the upright picture, equally long."""
        way = self._turn().inverted()[0].map(QPointF(right, down))
        return way.x(), way.y()

    # ---- what the user does

    def fit(self) -> None:
        """Show the whole picture, and keep showing it."""
        self._fitted, self._fitted_angle = True, self.angle
        self._set(self._fit_scale(), (self._picture[0] / 2, self._picture[1] / 2))

    def one_to_one(self) -> None:
        """One picture pixel on one device pixel."""
        self._fitted = False
        self._set(1.0, self._centre)

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle of the canvases."""
        self.zoom_at(self._centre, factor)

    def zoom_at(self, point: Point, factor: float) -> None:
        """Zoom so that `point`, in picture units, stays where it is on the screen."""
        scale = self._allowed(self._scale * factor)
        if scale == self._scale:
            return
        self._fitted = False
        shrink = self._scale / scale
        x, y = (at + (middle - at) * shrink for at, middle in zip(point, self._centre, strict=True))
        self._set(scale, (x, y))

    def pan_by(self, right: float, down: float) -> None:
        """Push the picture by widget pixels."""
        self._fitted = False
        per_unit = self._scale / self._room()[2]
        x, y = self.upright(right, down)
        self._set(self._scale, (self._centre[0] - x / per_unit, self._centre[1] - y / per_unit))

    def zoom_to(self, left: float, top: float, right: float, bottom: float) -> None:
        """Fill the canvases with a rectangle of the picture and a margin around it."""
        width, height, _ = self._room()
        around = 1 + 2 * PART_MARGIN
        space = self._turn().mapRect(QRectF(0, 0, max(right - left, 1) * around, max(bottom - top, 1) * around))
        self._fitted = False
        scale = self._allowed(min(width / space.width(), height / space.height()))
        self._set(scale, ((left + right) / 2, (top + bottom) / 2))

    def turn_to(self, angle: float) -> None:
        """Turn the view to an angle in degrees clockwise from upright."""
        angle = 180 - (180 - angle) % 360  # 180 stays, -180 becomes it
        if angle != self.angle:
            self.angle = angle
            self.changed.emit()

    def turn_step(self, steps: int) -> None:
        """Turn by steps clockwise, to whole multiples of one."""
        self.turn_to((round(self.angle / TURN_STEP) + steps) * TURN_STEP)

    def mirror(self) -> None:
        """Exchange left and right of what is seen."""
        self.mirrored, self.angle = not self.mirrored, 180 - (180 + self.angle) % 360
        self.changed.emit()

    def straighten(self) -> None:
        """Neither turned nor mirrored."""
        if self.mirrored or self.angle:
            self.mirrored, self.angle = False, 0.0
            self.changed.emit()

    # ---- inside

    def _resized(self) -> None:
        if self._fitted:
            self.fit()
        else:
            self._set(self._allowed(self._scale), self._centre)

    def _room(self) -> Room:
        """What every canvas has at least; the last known when none is shown."""
        if self._rooms:
            widths, heights, ratios = zip(*self._rooms.values(), strict=True)
            self._last_room = (min(widths), min(heights), max(ratios))
        return self._last_room

    def _fit_scale(self) -> float:
        width, height, ratio = self._room()
        free = 2 * MARGIN * ratio
        columns, rows = self._picture
        space = QTransform().rotate(self._fitted_angle).mapRect(QRectF(0, 0, columns, rows))
        scale = min(max(width - free, 1) / space.width(), max(height - free, 1) / space.height())
        return max(int(scale * columns), 1) / columns  # a whole number of device pixels

    def _turn(self) -> QTransform:
        """What the turn does to a way on the upright picture."""
        return QTransform().rotate(self.angle).scale(-1 if self.mirrored else 1, 1)

    def _allowed(self, scale: float) -> float:
        fitting = self._fit_scale()
        return min(max(scale, min(fitting / 2, 1.0)), max(LARGEST, fitting))

    def _set(self, scale: float, centre: Point) -> None:
        # the middle of the canvas always shows picture, so the picture is never lost; and the centre lies on the
        # grid of device pixels, so that the picture does
        x, y = (min(max(at, 0.0), float(most)) for at, most in zip(centre, self._picture, strict=True))
        centre = (round(x * scale) / scale, round(y * scale) / scale)
        if (scale, centre) != (self._scale, self._centre):
            self._scale, self._centre = scale, centre
            self.changed.emit()
