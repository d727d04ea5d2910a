"""The bar with a handle that the sliders of this program share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ..theme import Tokens, tokens
from .wheel import WheelSteps

HANDLE = 6.0  # radius
RING = 2.0  # of focus, round the handle
EDGE = round(HANDLE + RING)  # from the ends of the groove to those of the widget
GROOVE = 4.0
CATCH = 3.0  # pixels around the notch in which a drag rests on it

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_PageUp: 5,
}


class Track(QSlider):
    """A horizontal slider that is filled from `origin` to its handle. Positions are whole numbers.

    A QSlider, so that screen readers know what it is; mouse, keys, wheel and painting are ours.

    Signals:
        dragged: position under the mouse.
        stepped: number of steps, and whether Shift asks for fine ones.
        to_end: -1 for the lowest, 1 for the highest.
        reset: double-click, or the key 0.
        let_go: the mouse button or the key was released, or the focus went elsewhere.
    """

    dragged = Signal(int)
    stepped = Signal(int, bool)
    to_end = Signal(int)
    reset = Signal()
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.origin = 0
        self.notch: int | None = None
        self.dimmed = False
        self._grip = 0.0
        self._wheel = WheelSteps()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(64, 24)

    def x_of(self, position: int) -> float:
        """Where a position lies, in pixels from the left."""
        span = max(1, self.maximum() - self.minimum())
        return EDGE + (self.width() - 2 * EDGE) * (position - self.minimum()) / span

    def position_at(self, x: float) -> int:
        """The position nearest to `x`; the notch catches what comes near it."""
        if self.notch is not None and abs(x - self.x_of(self.notch)) <= CATCH:
            return self.notch
        share = (x - EDGE) / max(1.0, self.width() - 2 * EDGE)
        span = self.maximum() - self.minimum()
        return self.minimum() + round(min(max(share, 0.0), 1.0) * span)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        offset = x - self.x_of(self.value())
        on_handle = abs(offset) <= HANDLE + RING
        self._grip = offset if on_handle else 0.0  # a handle does not jump when it is taken
        self.setSliderDown(True)
        if not on_handle:
            self.dragged.emit(self.position_at(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.isSliderDown():
            self.dragged.emit(self.position_at(event.position().x() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if not self.hasFocus():  # scrolling a list of sliders must not move them
            event.ignore()
            return
        if steps := self._wheel.steps(event):
            self.stepped.emit(steps, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self.let_go.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.to_end.emit(-1 if key == Qt.Key.Key_Home else 1)
        elif key == Qt.Key.Key_0:
            self.reset.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not event.isAutoRepeat():  # a key held down is one gesture
            self.let_go.emit()
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.let_go.emit()  # the release of a key held down goes to another widget
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_groove(painter, tokens())
            self._paint_handle(painter, tokens())

    def _paint_groove(self, painter: QPainter, colours: Tokens) -> None:
        middle = self.height() / 2
        groove = QRectF(EDGE, middle - GROOVE / 2, self.width() - 2 * EDGE, GROOVE)
        painter.setBrush(QColor(colours.pressed))
        painter.drawRoundedRect(groove, GROOVE / 2, GROOVE / 2)
        if self.notch is not None:
            painter.setBrush(QColor(colours.border_strong if self.isEnabled() else colours.border))
            painter.drawRect(QRectF(round(self.x_of(self.notch)) - 0.5, middle - 6, 1.0, 12.0))
        start, end = sorted((self.x_of(self.origin), self.x_of(self.value())))
        painter.setBrush(QColor(self._fill(colours)))
        painter.drawRoundedRect(QRectF(start, groove.top(), end - start, GROOVE), GROOVE / 2, GROOVE / 2)

    def _paint_handle(self, painter: QPainter, colours: Tokens) -> None:
        centre = QPointF(self.x_of(self.value()), self.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), RING))
            painter.drawEllipse(centre, HANDLE + RING / 2, HANDLE + RING / 2)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.panel))
        painter.drawEllipse(centre, HANDLE, HANDLE)
        hot = self.isEnabled() and (self.underMouse() or self.isSliderDown())
        painter.setBrush(QColor(colours.text if hot else self._handle(colours)))
        painter.drawEllipse(centre, HANDLE - 1, HANDLE - 1)

    def _fill(self, colours: Tokens) -> str:
        if not self.isEnabled():
            return colours.disabled
        return colours.border_strong if self.dimmed else colours.accent

    def _handle(self, colours: Tokens) -> str:
        if not self.isEnabled():
            return colours.disabled
        return colours.border_strong if self.dimmed else colours.text_dim
