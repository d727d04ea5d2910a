"""A canvas: shows a face or its parts, and is painted on."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from ...session.brush import Tip, Tool
from ...session.session import Session
from ..widgets.wheel import WheelSteps
from .axis_line import AxisLine
from .geometry import Geometry
from .gestures.gesture import Press, Touch
from .gestures.intents import LEFT, RIGHT, SHAPES, SIZED, TAKING, VIEWING, Intent, intent_of
from .gestures.running import Running
from .gestures.tools import HANDLING
from .hover import hover_at
from .pointer import Mark, Pointer
from .region_outline import RegionOutline
from .surface import Role, Surface
from .transform_frame import TransformFrame, cursor_of
from .transform_keys import TransformKeys
from .viewport import Viewport

ZOOM_PER_NOTCH = 2 ** (1 / 4)
NOTCH = 120  # eighths of a degree
NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
RESIZING = CONTROL | SHIFT
ARROWS = {
    Qt.Key.Key_Left: (64, 0), Qt.Key.Key_Right: (-64, 0), Qt.Key.Key_Up: (0, 64), Qt.Key.Key_Down: (0, -64),
}  # fmt: skip
PINCH = Qt.NativeGestureType.ZoomNativeGesture
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Canvas(Surface):
    """Takes mouse, pen, wheel, touch pad and keys; what they begin is in `gestures`.

    Left: the tool in hand. Right, or the eraser of a pen: erases. Middle, or Space and left: pushes the picture. Alt
    and left, with a tool that paints Ctrl and left too: takes the part under the mouse. Shift and left: a line from
    where the last stroke ended. Wheel: zooms; with Ctrl or Shift: size of the brush, and so does a drag with both.
    Arrows: push the picture. Escape takes back what the mouse is just doing.
    """

    _position: QPointF | None = None  # of the mouse, while it is on this canvas or a gesture lasts
    _modifiers = NO_KEYS
    _pressure = 1.0
    _space = False
    _rubber = False  # it is the other end of a pen
    _sketched = QRect()  # where a sketch or the axis was drawn

    def __init__(
        self, session: Session, viewport: Viewport, role: Role, pointer: Pointer | None = None,
        region: RegionOutline | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(session, viewport, role, pointer, region, parent)
        self._axis = AxisLine(session)
        self._frame = TransformFrame(session.transform)
        TransformKeys(self, session.transform, viewport)
        self._subscriptions.connect(session.transform.changed, self._on_transform)
        for signal in (session.brush.events.tool, session.scheme_changed):
            self._subscriptions.connect(signal, self._drop_lasting)
        for signal in (session.brush.events.tip, session.brush.events.tool):
            self._subscriptions.connect(signal, self._refresh_pointer)
        self._subscriptions.connect(session.brush.events.symmetric, self._show_axis)
        self.pointer.sketched.connect(self._place_sketch)
        self._steps = WheelSteps()  # touch pads turn in small bits, and half a pixel for each would be a leap
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button erases
        names = {"image": self.tr("Image canvas"), "mask": self.tr("Mask canvas")}
        self.setAccessibleName(names[role])
        self.setAccessibleDescription(self.tr("Paint parts of the face here. The wheel zooms, Space and drag pans."))
        self._refresh_pointer()

    @cached_property
    def _running(self) -> Running:
        """Made when it is first asked for, which is while the surface below is made."""
        return Running(self.pointer)

    def release(self) -> None:
        self._running.stop(keep=False)
        self._running.drop()
        super().release()

    # ---- mouse and pen

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The second press of two in a row."""
        self._press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._release(event)

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
        """A pen, with its pressure. Accepted, for else Qt would send the same as mouse events, without it."""
        act = {
            QEvent.Type.TabletPress: self._press,
            QEvent.Type.TabletMove: self._move,
            QEvent.Type.TabletRelease: self._release,
        }.get(event.type())
        if act:
            act(event)
            event.accept()
        else:
            super().tabletEvent(event)

    def _press(self, event: QMouseEvent | QTabletEvent) -> None:
        with self.pointer.handling():
            self._take(event)
            if self._running.intent is None:
                self._rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
                self._begin(event.button(), double=event.type() == QEvent.Type.MouseButtonDblClick)
            self._refresh_pointer()

    def _move(self, event: QMouseEvent | QTabletEvent) -> None:
        with self.pointer.handling():
            self._take(event)
            if QApplication.focusWidget() is None:
                self._take_focus()  # somebody has put down a box since the mouse came here
            if not event.buttons() & self._running.button:
                self._running.stop(keep=True)  # the release went elsewhere, to a dialog perhaps
            self._follow()
            self._refresh_pointer()

    def _release(self, event: QMouseEvent | QTabletEvent) -> None:
        with self.pointer.handling():
            if self._running.intent and event.button() == self._running.button:
                if event.position() != self._position:
                    self._take(event, pressure=False)  # a pen that is lifted presses no more
                    self._follow()
                self._running.stop(keep=True)
            self._running.let_go(self._touch())
            self._refresh_pointer()
            if not self.rect().contains(event.position().toPoint()):
                self._leave()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._position = event.position()
        self._take_focus()
        self._refresh_pointer()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        if self._running.intent is None:
            self._leave()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.document is None:
            event.ignore()
            return
        turned = event.angleDelta().y() or event.angleDelta().x()  # Alt and Shift swap the axes on some systems
        self._position = event.position()
        with self.pointer.handling():
            if event.modifiers() & RESIZING:
                self.session.brush.resize(self._steps.steps(event))
            elif event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull():
                self.viewport.pan_by(event.pixelDelta().x(), event.pixelDelta().y())
            else:
                self._zoom(event.position(), ZOOM_PER_NOTCH ** (turned / NOTCH))

    # ---- keys and touch pad

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._owns(event):
            event.accept()  # it belongs to the gesture now, whatever the window uses it for
            return True
        pinched = isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH
        if isinstance(event, QNativeGestureEvent) and pinched and self.document:
            with self.pointer.handling():
                self._zoom(event.position(), 1 + event.value())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._modifiers = event.modifiers()
        if self._owns(event):
            self._running.key(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Space:
            self._space = True
        elif event.key() in ARROWS and self.document and self._running.intent is None:
            self.viewport.pan_by(*ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
        self._keys_changed()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        else:
            super().keyReleaseEvent(event)
        self._keys_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.shows_focus = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._space, self._modifiers, self.shows_focus = False, NO_KEYS, False
        self.update()
        self._refresh_pointer()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._running.stop(keep=True)
        self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.release()

    def _take_focus(self) -> None:
        """Keys such as Space should work at once, but nobody who types is interrupted."""
        typing = QApplication.focusWidget()
        if self.isActiveWindow() and not (typing and typing.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)):
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _owns(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to what is just being done."""
        return self._running.wants(Qt.Key(event.key())) and not event.modifiers() & CONTROL

    def _keys_changed(self) -> None:
        """Shift or Alt mean something to shapes, also while the mouse rests."""
        with self.pointer.handling():
            if self._running.intent is not None and HANDLING[self._running.intent].by_keys:
                self._follow()
            self._refresh_pointer()

    # ---- gestures

    def _take(self, event: QMouseEvent | QTabletEvent, *, pressure: bool = True) -> None:
        self._position, self._modifiers = event.position(), event.modifiers()
        if pressure:
            self._pressure = event.pressure() if isinstance(event, QTabletEvent) else 1.0

    def _touch(self) -> Touch:
        position = QPointF() if self._position is None else self._position
        return Touch(position, self.geometry_now(), self._modifiers, self._pressure)

    def _intent(self, button: Qt.MouseButton) -> Intent:
        """What pressing a button would begin here."""
        if self.document is None:
            return Intent.NOTHING
        tool = self.session.brush.tool
        if self._rubber and tool in TAKING:
            return TAKING[tool]
        if self._rubber and tool not in SHAPES:
            tool = Tool.ERASER
        return intent_of(tool, button, self._modifiers, space=self._space, at_wipe=self._at_wipe())

    def _begin(self, button: Qt.MouseButton, *, double: bool = False) -> None:
        if self.document is None:
            return
        intent, touch = self._intent(button), self._touch()
        if self.pointer.lasting and intent not in VIEWING:
            self._running.press_again(touch, button)
            return
        erases = button == RIGHT or self._rubber or self.session.brush.erases
        press = Press(self.session, self.document, self.viewport, self.pointer, touch, erases, double)
        self._running.begin(intent, HANDLING[intent].make(press), touch, button)
        self._follow()

    def _follow(self) -> None:
        if self._position is not None:
            self._running.move(self._touch())

    def _zoom(self, position: QPointF, factor: float) -> None:
        self.viewport.zoom_at(self.geometry_now().to_picture(position), factor)

    def _drop_lasting(self, *_: object) -> None:
        """Another tool, or other parts."""
        self._running.drop()

    # ---- what gestures draw

    def paint_over(self, painter: QPainter, geometry: Geometry) -> None:
        """The frame of what is transformed, the axis of the face, while it is painted across, and what a gesture
        sketches."""
        self._frame.draw(painter, geometry)
        if self.document:
            self._axis.draw(painter, self.document, geometry)
        if self.pointer.sketch:
            self.pointer.sketch.draw(painter, geometry)

    def _on_transform(self) -> None:
        """Something else is selected, or it is elsewhere."""
        self.note_event()
        self.update()
        self._refresh_pointer()

    def _show_axis(self, _on: bool) -> None:
        self.update()

    def _place_sketch(self) -> None:
        """Repaint where the sketch was, and where it is now."""
        sketch = self.pointer.sketch
        now = sketch.rect(self.geometry_now()) if sketch else QRect()
        self.note_event()
        self.update(self._sketched.united(now))
        self._sketched = now

    # ---- the pointer

    def _take_document(self) -> None:
        self._running.stop(keep=False)
        self._running.drop()
        super()._take_document()
        self._refresh_pointer()

    def _on_viewport(self) -> None:
        super()._on_viewport()
        self._refresh_pointer()

    def _labels_changed(self) -> None:
        self._refresh_pointer()

    def _leave(self) -> None:
        self._position = None
        self.pointer.leave(self.role)

    def _refresh_pointer(self, *_: object) -> None:
        """Cursor, ring and hover for where the mouse is and what it would do."""
        mark, shape = self._mark_and_cursor()
        self._show_cursor(shape)
        if self._position is not None and self.document:
            point = self._touch().at
            self.pointer.move(self.role, self._running.ring_at or point, mark)
            self.pointer.set_hover(hover_at(self.session, self.document, self.shown.present(self.document), point))

    def _show_cursor(self, shape: Qt.CursorShape) -> None:
        """A cursor; over the frame of what is transformed that of the handle under it, also while that is pulled."""
        cursor = QCursor(shape)
        if self._position is not None and self.document and self._intent(LEFT) is Intent.TRANSFORM:
            if self._running.intent is Intent.TRANSFORM:
                return
            touch, mask = self._touch(), self.document.layer.shape
            cursor = cursor_of(self.session.transform, touch.on(mask), touch.geometry, mask)
        if self.cursor().shape() != cursor.shape():
            self.setCursor(cursor)

    def _mark_and_cursor(self) -> tuple[Mark, Qt.CursorShape]:
        if self.document is None:
            return Mark.NONE, Qt.CursorShape.ForbiddenCursor
        held, tool = self._running.intent, self.session.brush.tool
        handling = HANDLING[held or self._intent(LEFT)]
        mark, shape = handling.mark, (handling.held if held and handling.held else handling.cursor)
        if held is None and self._modifiers & CONTROL and tool in SIZED:
            mark = Mark.RING  # a click would pick, but the wheel would change the size
        square = mark is Mark.RING and self.session.brush.tip is Tip.SQUARE
        return (Mark.SQUARE if square else mark), shape

    def _at_wipe(self) -> bool:
        handle = self.wipe_handle()
        return handle is not None and self._position is not None and handle.holds(self._position)
