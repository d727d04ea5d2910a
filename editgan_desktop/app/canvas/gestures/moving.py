"""Moving the picture, and the line between before and after."""

from __future__ import annotations

from ....session.view import ViewState
from ..geometry import Point
from ..viewport import Viewport
from .gesture import Gesture, Press, Touch


class Pan(Gesture):
    """The point of the picture that was grabbed stays under the mouse."""

    def __init__(self, press: Press) -> None:
        self._viewport: Viewport = press.viewport
        self._grabbed: Point = press.touch.at

    def move(self, touch: Touch) -> None:
        away = touch.position - touch.geometry.to_widget(self._grabbed)
        self._viewport.pan_by(away.x(), away.y())


class WipePull(Gesture):
    """The line between before and after follows the mouse."""

    def __init__(self, press: Press) -> None:
        self._view: ViewState = press.session.view
        self._before = self._view.wipe

    def move(self, touch: Touch) -> None:
        self._view.wipe = min(max(touch.at[0] / touch.geometry.picture[0], 0.0), 1.0)

    def cancel(self) -> None:
        self._view.wipe = self._before
