"""The tour as a feature of the window: shown once by itself, and again whenever it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget

from .callout import Callout, Ring
from .steps import STEPS

if TYPE_CHECKING:
    from ..workbench import Workbench

SHOWN = "window.tour_shown"


class Tour(QObject):
    """Goes from step to step. The window can be used meanwhile; what a step is about may move, hide and come back."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._step = bench, 0
        self._target: QWidget | None = None
        self.ring, self.callout = Ring(bench.window), Callout(bench.window)
        self._later = QTimer(self, singleShot=True, interval=0)  # when all that moves has moved
        self._later.timeout.connect(self._place)
        self.callout.moved.connect(self._move)
        self.callout.skipped.connect(self.end)
        bench.on("tour", self.begin)
        bench.window.first_face_shown.connect(self._greet)

    def release(self) -> None:
        """The window is closing."""
        self._watch(None)

    @property
    def runs(self) -> bool:
        return self.callout.isVisible()

    def begin(self) -> None:
        """From the first step on."""
        self._bench.window.installEventFilter(self)
        self._show(0)

    def end(self) -> None:
        """Away with it, and back to painting."""
        self._bench.window.removeEventFilter(self)
        self._watch(None)
        self.ring.hide()
        self.callout.hide()
        self._bench.editor.mask_canvas.setFocus()

    # ---- inside

    def _greet(self) -> None:
        """The first face of the first start is there."""
        settings = self._bench.window.settings
        if not settings.get(SHOWN):
            settings.set(SHOWN, True)
            self.begin()

    def _move(self, by: int) -> None:
        place = self._step + by
        if place >= len(STEPS):
            self.end()
        else:
            self._show(max(place, 0))

    def _show(self, place: int) -> None:
        self._step, step = place, STEPS[place]
        if step.dock:
            self._bench.docks.show(step.dock)
        self.callout.show_step(*step.words(), place + 1, len(STEPS))
        self._place()
        self._later.start()  # a dock that was opened is laid out by then

    def _place(self) -> None:
        """Ring and words where the target is now."""
        if self.runs:
            self._watch(STEPS[self._step].target(self._bench))
            area = self._area()
            self.ring.surround(area)
            self.callout.place(area)
            self.callout.raise_()

    def _area(self) -> QRect | None:
        """Of the target, in pixels of the window; None when it is hidden or in a window of its own."""
        target, window = self._target, self._bench.window
        if target is None or not target.isVisible() or target.window() is not window:
            return None
        return QRect(target.mapTo(window, QPoint()), target.size()) & window.rect()

    def _watch(self, target: QWidget | None) -> None:
        if target is self._target:
            return
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._later.start()
        return False
