"""A canvas: shows a face or its parts, and is painted on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from ...session.brush import Tool, label_at
from ...session.document import Document
from ...session.session import Session
from ..widgets.wheel import WheelSteps
from .geometry import Point
from .gestures import LEFT, Gesture, Intent, Pan, Pick, Stroke, WipePull, fill_at, intent_of, mask_point
from .pointer import Hover, Mark, Pointer
from .region_outline import RegionOutline
from .shown import shown_labels
from .surface import Role, Surface
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
LOOKS = {
    Intent.NOTHING: (Mark.NONE, Qt.CursorShape.ArrowCursor),
    Intent.PAN: (Mark.NONE, Qt.CursorShape.OpenHandCursor),
    Intent.WIPE: (Mark.NONE, Qt.CursorShape.SplitHCursor),
    Intent.PICK: (Mark.CROSS, Qt.CursorShape.CrossCursor),
    Intent.FILL: (Mark.CROSS, Qt.CursorShape.CrossCursor),
    Intent.BRUSH: (Mark.RING, Qt.CursorShape.BlankCursor),
    Intent.ERASE: (Mark.RING, Qt.CursorShape.BlankCursor),
}


class Canvas(Surface):
    """Takes mouse, wheel, touch pad and keys.

    Left: the tool in hand. Right, or the eraser of a pen: erases. Middle, or Space and left: pushes the picture. Alt
    and left, with a tool that paints Ctrl and left too: takes the part under the mouse. Shift and left: a line from
    where the last stroke ended. Wheel: zooms; with Ctrl or Shift: size of the brush. Arrows: push the picture. Escape
    takes back what the mouse is just doing.
    """

    _gesture: Gesture | None = None
    _held: Intent | None = None  # what the gesture is
    _button = Qt.MouseButton.NoButton  # the one that began the gesture
    _position: QPointF | None = None  # of the mouse, while it is on this canvas or a gesture lasts
    _modifiers = NO_KEYS
    _space = False
    _rubber = False  # it is the other end of a pen

    def __init__(
        self, session: Session, viewport: Viewport, role: Role, pointer: Pointer | None = None,
        region: RegionOutline | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(session, viewport, role, pointer, region, parent)
        self._subscriptions.connect(session.brush.events.tool, self._refresh_pointer)
        self._steps = WheelSteps()  # touch pads turn in small bits, and half a pixel for each would be a leap
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button erases
        names = {"image": self.tr("Image canvas"), "mask": self.tr("Mask canvas")}
        self.setAccessibleName(names[role])
        self.setAccessibleDescription(self.tr("Paint parts of the face here. The wheel zooms, Space and drag pans."))
        self._refresh_pointer()

    def release(self) -> None:
        self._stop(keep=False)
        super().release()

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        with self.pointer.handling():
            self._position, self._modifiers = event.position(), event.modifiers()
            if self._gesture is None:
                self._rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
                self._begin(event.button())
            self._refresh_pointer()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        with self.pointer.handling():
            self._position, self._modifiers = event.position(), event.modifiers()
            if QApplication.focusWidget() is None:
                self._take_focus()  # somebody has put down a box since the mouse came here
            if self._gesture and not event.buttons() & self._button:
                self._stop(keep=True)  # the release went elsewhere, to a dialog perhaps
            self._follow()
            self._refresh_pointer()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        with self.pointer.handling():
            if self._gesture and event.button() == self._button:
                if event.position() != self._position:
                    self._position = event.position()
                    self._follow()
                self._stop(keep=True)
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
        if self._gesture is None:
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
        if event.type() == QEvent.Type.ShortcutOverride and self._gesture and _is_escape(event):
            event.accept()  # it belongs to the stroke now, whatever the window uses it for
            return True
        pinched = isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH
        if isinstance(event, QNativeGestureEvent) and pinched and self.document:
            with self.pointer.handling():
                self._zoom(event.position(), 1 + event.value())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._modifiers = event.modifiers()
        if _is_escape(event) and self._gesture:
            self._stop(keep=False)
        elif event.key() == Qt.Key.Key_Space:
            self._space = True
        elif event.key() in ARROWS and self.document and not self._gesture:
            self.viewport.pan_by(*ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
        self._refresh_pointer()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        else:
            super().keyReleaseEvent(event)
        self._refresh_pointer()

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
        self._stop(keep=True)
        self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.release()

    def _take_focus(self) -> None:
        """Keys such as Space should work at once, but nobody who types is interrupted."""
        typing = QApplication.focusWidget()
        if self.isActiveWindow() and not (typing and typing.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)):
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    # ---- gestures

    def _intent(self, button: Qt.MouseButton) -> Intent:
        """What pressing a button would begin here."""
        if self.document is None:
            return Intent.NOTHING
        tool = Tool.ERASER if self._rubber else self.session.brush.tool
        return intent_of(tool, button, self._modifiers, space=self._space, at_wipe=self._at_wipe())

    def _begin(self, button: Qt.MouseButton) -> None:
        document = self.document
        if document is None:
            return
        intent, self._button = self._intent(button), button
        if intent is Intent.FILL:
            self._fill(document)
        self._gesture = self._gesture_for(intent, document)
        self._held = intent if self._gesture else None
        self._follow()

    def _gesture_for(self, intent: Intent, document: Document) -> Gesture | None:
        session = self.session
        match intent:
            case Intent.PAN:
                return Pan(self.viewport, self._point())
            case Intent.WIPE:
                return WipePull(session.view)
            case Intent.PICK:
                return Pick(session, document, then_brush=session.brush.tool is Tool.EYEDROPPER)
            case Intent.BRUSH | Intent.ERASE:
                return self._stroke(document, erase=intent is Intent.ERASE)
        return None

    def _stroke(self, document: Document, *, erase: bool) -> Stroke:
        part, title = (None, self.tr("Eraser")) if erase else (self.session.brush.part, self.tr("Brush"))
        return Stroke(document, self.session.brush, self.pointer, part, title, line=bool(self._modifiers & SHIFT))

    def _fill(self, document: Document) -> None:
        point = mask_point(document.layer.shape, self.viewport.picture_size, self._point())
        fill_at(document, point, self.session.brush.part, self.tr("Fill"))

    def _follow(self) -> None:
        if self._gesture and self._position is not None:
            self._gesture.move(self._position, self.geometry_now())

    def _stop(self, *, keep: bool) -> None:
        gesture, self._gesture, self._held = self._gesture, None, None
        if gesture:
            gesture.end() if keep else gesture.cancel()

    def _zoom(self, position: QPointF, factor: float) -> None:
        self.viewport.zoom_at(self.geometry_now().to_picture(position), factor)

    # ---- the pointer

    def _take_document(self) -> None:
        self._stop(keep=False)
        super()._take_document()
        self._refresh_pointer()

    def _on_viewport(self) -> None:
        super()._on_viewport()
        self._refresh_pointer()

    def _labels_changed(self) -> None:
        self._refresh_pointer()

    def _point(self) -> Point:
        """The mouse in picture units."""
        return self.geometry_now().to_picture(self._position or QPointF())

    def _leave(self) -> None:
        self._position = None
        self.pointer.leave(self.role)

    def _refresh_pointer(self) -> None:
        """Cursor, ring and hover for where the mouse is and what it would do."""
        mark, shape = self._mark_and_cursor()
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        if self._position is not None and self.document:
            point = self._point()
            self.pointer.move(self.role, point, mark)
            self.pointer.set_hover(self._hover(self.document, point))

    def _mark_and_cursor(self) -> tuple[Mark, Qt.CursorShape]:
        if self.document is None:
            return Mark.NONE, Qt.CursorShape.ForbiddenCursor
        if self._held is Intent.PAN:
            return Mark.NONE, Qt.CursorShape.ClosedHandCursor
        mark, shape = LOOKS[self._held or self._intent(LEFT)]
        if self._held is None and self._modifiers & CONTROL and self.session.brush.tool in (Tool.BRUSH, Tool.ERASER):
            mark = Mark.RING  # a click would pick, but the wheel would change the size
        return mark, shape

    def _at_wipe(self) -> bool:
        handle = self.wipe_handle()
        return handle is not None and self._position is not None and handle.holds(self._position)

    def _hover(self, document: Document, point: Point) -> Hover | None:
        labels = shown_labels(self.session, document)
        x, y = mask_point(labels.shape, self.viewport.picture_size, point)
        part = label_at(labels, (x, y))
        return None if part is None else Hover(int(point[0]), int(point[1]), part)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
