"""An artist at the window: real mouse, wheel and key events through Qt's window system interface."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.window import Window

Point = tuple[float, float]  # picture units: pixels of the full picture
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Artist:
    """Moves, clicks, drags, turns the wheel and types, as fast as told; waits for what the window shows."""

    def __init__(self, window: Window, patience: float = 120.0) -> None:
        self.window, self.patience = window, patience

    def wait(self, until: Callable[[], object], what: str = "") -> float:
        """Let the window live until something is true; how many seconds that took. TimeoutError after `patience`."""
        began = time.perf_counter()
        while not until():
            if time.perf_counter() - began > self.patience:
                raise TimeoutError(what or "it never became true")
            self.rest(0.01)
        return time.perf_counter() - began

    def rest(self, seconds: float) -> None:
        """Do nothing. In an event loop: QTest.qWait would keep the interpreter to itself, and the worker waiting."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    # ---- anywhere

    def click(self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Left click on a widget, in its middle unless told where."""
        QTest.mouseClick(self._handle, LEFT, keys, self._place(widget, at or widget.rect().center()))

    def press(self, widget: QWidget, at: QPoint) -> None:
        QTest.mousePress(self._handle, LEFT, NO_KEY, self._place(widget, at))

    def move(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseMove(self._handle, self._place(widget, at))

    def release(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseRelease(self._handle, LEFT, NO_KEY, self._place(widget, at))

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self._handle, key, keys)

    def type(self, widget: QWidget, text: str) -> None:
        """Type into a field."""
        widget.setFocus()
        QTest.keyClicks(widget, text)

    # ---- on a canvas

    def place(self, canvas: Canvas, point: Point) -> QPoint:
        """Where a point of the picture lies on a canvas."""
        return canvas.geometry_now().to_widget(point).toPoint()

    def stroke(
        self, canvas: Canvas, points: Iterable[Point], pause: float = 0.012, keys: Qt.KeyboardModifier = NO_KEY
    ) -> None:
        """Press at the first point, move through the others at the pace of a hand, release at the last."""
        path = [self._place(canvas, self.place(canvas, point)) for point in points]
        QTest.mousePress(self._handle, LEFT, keys, path[0])
        for position in path[1:]:
            QTest.mouseMove(self._handle, position)
            self.rest(pause)
        QTest.mouseRelease(self._handle, LEFT, keys, path[-1])

    def pick(self, canvas: Canvas, point: Point) -> None:
        """Alt+click: take the part under a point."""
        self.click(canvas, self.place(canvas, point), Qt.KeyboardModifier.AltModifier)

    def wheel(self, canvas: Canvas, point: Point, notches: int, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Turn the wheel over a point of the picture."""
        at = QPointF(self._place(canvas, self.place(canvas, point)))
        for _ in range(abs(notches)):
            turn = QPoint(0, 120 if notches > 0 else -120)
            QTest.wheelEvent(self._handle, at, turn, QPoint(0, 0), keys)
            QApplication.processEvents()

    # ---- inside

    @property
    def _handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def _place(self, widget: QWidget, at: QPoint) -> QPoint:
        return widget.mapTo(self.window, at)
