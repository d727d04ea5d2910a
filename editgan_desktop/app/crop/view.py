"""The square on the photo under mouse, wheel and touch pad."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from . import marks
from .handles import Hold, Part, Point, Pull, hold_at
from .photo import Photo
from .placement import Placement
from .surface import CropSurface

ZOOM_PER_NOTCH = 2 ** (1 / 4)
NOTCH = 120  # eighths of a degree
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CENTRED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # many desktops keep Alt to themselves
SHIFT = Qt.KeyboardModifier.ShiftModifier
PINCH = Qt.NativeGestureType.ZoomNativeGesture
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class CropView(CropSurface):
    """Left: moves the square, pulls at a corner, or turns it by the knob or from outside; a click chooses a face.

    Middle, or Space and left: pushes the photo. Wheel: zooms. Escape takes back what the mouse is just doing.
    """

    def __init__(self, photo: Photo, placement: Placement, parent: QWidget | None = None) -> None:
        super().__init__(photo, placement, parent)
        self._pull: Pull | None = None
        self._grabbed: Point | None = None  # the photo point that is pushed
        self._button = Qt.MouseButton.NoButton  # that began either
        self._pressed = QPointF()
        self._position: QPointF | None = None  # of the mouse, while it is here
        self._space = False
        self._turning = marks.turning_cursor()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo with the square to be used"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the square, bracket keys turn it, plus and minus resize it, Home puts it back.")
        )
        placement.changed.connect(self._refresh_cursor)
        self.sight_changed.connect(self._refresh_cursor)

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pull or self._grabbed:
            return
        self._pressed = self._position = event.position()
        self._button, point = event.button(), self._point(event.position())
        if event.button() == MIDDLE or (event.button() == LEFT and self._space):
            self._grabbed = point
        elif event.button() == LEFT:
            self._pull = Pull(self._hold(event.position()), self.placement.crop, point)
        self._refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._position = event.position()
        if not event.buttons() & self._button:
            self._stop()  # the release went elsewhere, to a dialog perhaps
        if self._grabbed:
            x, y = self.sight.to_widget(self._grabbed)
            self.see(self.sight.panned(event.position().x() - x, event.position().y() - y))
        elif self._pull:
            self._follow(self._pull, event)
        self._refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != self._button:
            return
        pull = self._stop()
        away = event.position() - self._pressed
        if pull and away.manhattanLength() < QApplication.startDragDistance():
            self._click(pull)
        self._refresh()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._position = None
        self._refresh()

    def _follow(self, pull: Pull, event: QMouseEvent) -> None:
        keys, point = event.modifiers(), self._point(event.position())
        made = pull.to(point, self.placement.size, centred=bool(keys & CENTRED), snapped=bool(keys & SHIFT))
        self.placement.set_crop(made)

    def _click(self, pull: Pull) -> None:
        """Nothing was pulled: the face there is chosen if it is another one."""
        index = self._other_face(pull.pressed)
        if index is not None and pull.hold.part in (Part.INSIDE, Part.OUTSIDE):
            self.placement.choose(index)

    def _stop(self, *, keep: bool = True) -> Pull | None:
        """What was pulled until now."""
        pull, self._pull, self._grabbed = self._pull, None, None
        self._button = Qt.MouseButton.NoButton
        if pull and not keep:
            self.placement.set_crop(pull.crop)
        return pull

    # ---- wheel and touch pad

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull():
            self.see(self.sight.panned(event.pixelDelta().x(), event.pixelDelta().y()))
        else:
            turned = event.angleDelta().y() or event.angleDelta().x()  # Alt and Shift swap the axes on some systems
            self.zoom(ZOOM_PER_NOTCH ** (turned / NOTCH), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    # ---- keys: those that move the square are the dialog's, wherever the focus is

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and (self._pull or self._grabbed):
            self._stop(keep=False)
        elif event.key() == Qt.Key.Key_Space:
            self._space = True
        elif self._pull is None or event.key() == Qt.Key.Key_Escape:  # one hand at a time
            super().keyPressEvent(event)
        self._refresh()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space:
            self._space = self._space and event.isAutoRepeat()
        else:
            super().keyReleaseEvent(event)
        self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.shows_focus = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._space = self.shows_focus = False
        self._refresh()

    # ---- the pointer

    def hot(self) -> Hold | None:
        if self._pull:
            return self._pull.hold
        return self._hold(self._position) if self._position is not None and not self._space else None

    def pulls(self) -> bool:
        return self._pull is not None

    def _point(self, position: QPointF) -> Point:
        return self.sight.to_photo((position.x(), position.y()))

    def _hold(self, position: QPointF) -> Hold:
        crop, sight = self.placement.crop, self.sight
        return hold_at(crop, self._point(position), marks.reach(crop, sight), marks.STALK / sight.scale)

    def _other_face(self, point: Point) -> int | None:
        """The face at a photo point, unless it is the chosen one."""
        index = self.placement.face_at(point)
        return None if index == self.placement.chosen else index

    def _refresh(self) -> None:
        self._refresh_cursor()
        self.update()

    def _refresh_cursor(self) -> None:
        hot = self.hot()
        if self._grabbed or self._space:
            self.setCursor(Qt.CursorShape.ClosedHandCursor if self._grabbed else Qt.CursorShape.OpenHandCursor)
        elif hot is not None:
            outside = hot.part is Part.OUTSIDE and not self._pull and self._position is not None
            if outside and self._position and self._other_face(self._point(self._position)) is not None:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                shape = marks.cursor_of(hot, self.placement.crop.angle)
                self.setCursor(self._turning if shape is None else shape)
