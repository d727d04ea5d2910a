"""Tool options while a part is transformed: where it is in numbers, and what can be done to it at once."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ....session.session import Session
from ...binding import Subscriptions
from ...icons import set_icon
from ...transforming import acts
from ...widgets.text import label
from ...widgets.value_box import ValueBox
from .controls import command_button
from .tools import Page

WIDEST, LARGEST = 8192.0, 1000.0  # mask pixels, percent
RESHAPING = ("mirror-across", "mirror-down", "grow", "shrink", "smooth")
ENDING = ("apply-transform", "cancel-transform")
ICONS = {"apply-transform": "check", "cancel-transform": "close"}
SPACING = 4


class TransformOptions(Page):
    """Bound to `session.transform`; quiet while nothing is selected.

    Where there is less room, buttons go into a menu first, then the place is left to the mouse.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = session.transform
        self.across = _box(self.tr("Middle, across"), -WIDEST, WIDEST, "", lambda at: self._transform.move_to(x=at), 1)
        self.down = _box(self.tr("Middle, down"), -WIDEST, WIDEST, "", lambda at: self._transform.move_to(y=at), 1)
        self.width_percent = _box(self.tr("Width"), 1, LARGEST, " %", lambda share: self._scale(across=share))
        self.height_percent = _box(self.tr("Height"), 1, LARGEST, " %", lambda share: self._scale(down=share))
        self.angle = _box(self.tr("Angle"), -180, 180, "°", self._turn)
        self.buttons = {name: command_button(name, ICONS.get(name, name)) for name in (*RESHAPING, *ENDING)}
        self.more = _menu_button(self.tr("Mirror, grow, shrink, smooth"))
        for name, act in acts(session.transform).items():
            self.buttons[name].clicked.connect(lambda _checked=False, call=act: call())
            if name in RESHAPING:
                entry = self.more.menu().addAction(self.buttons[name].icon(), self.buttons[name].accessibleName())
                entry.triggered.connect(lambda _checked=False, call=act: call())
        self._lay_out()
        self._ends = Subscriptions()
        self._ends.connect(session.transform.changed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _follow(self) -> None:
        frame, placement = self._transform.frame, self._transform.placement
        x, y = frame.centre if frame else (0.0, 0.0)
        numbers = (x, y, 100 * placement.scale[0], 100 * placement.scale[1], math.degrees(placement.angle))
        for box, number in zip(self._boxes, numbers, strict=True):
            box.setEnabled(frame is not None)
            with QSignalBlocker(box):
                box.setValue(number)
        for name, button in self.buttons.items():
            button.setEnabled(self._transform.is_pending if name == "apply-transform" else frame is not None)
        self.more.setEnabled(frame is not None)

    @property
    def _boxes(self) -> tuple[ValueBox, ...]:
        return self.across, self.down, self.width_percent, self.height_percent, self.angle

    def _scale(self, across: float | None = None, down: float | None = None) -> None:
        """To percents of its size; None leaves that side."""
        old = self._transform.placement.scale
        scale = (old[0] if across is None else across / 100, old[1] if down is None else down / 100)
        self._transform.place(replace(self._transform.placement, scale=scale))

    def _turn(self, degrees: float) -> None:
        self._transform.place(replace(self._transform.placement, angle=math.radians(degrees)))

    # ---- making, and making room

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._wanted(0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._wanted(2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold(next((level for level in (0, 1) if self._wanted(level) <= event.size().width()), 2))

    def _fold(self, level: int) -> None:
        for widget, levels in self._row:
            widget.setVisible(level in levels)

    def _wanted(self, level: int) -> int:
        """How wide all is that is shown at a level of folding, from 0 to 2."""
        shown = (widget for widget, levels in self._row if level in levels)
        return sum(min(widget.sizeHint().width(), widget.maximumWidth()) + SPACING for widget in shown)

    def _lay_out(self) -> None:
        self._row: list[tuple[QWidget, tuple[int, ...]]] = []
        words = ("X", "Y", self.tr("W"), self.tr("H"), "∠")
        for word, box in zip(words, self._boxes, strict=True):
            caption = label(word, "dim")
            caption.setBuddy(box)
            levels = (0, 1) if box in (self.across, self.down) else (0, 1, 2)
            self._row += [(caption, levels), (box, levels)]
        self._row += [(self.buttons[name], (0,)) for name in RESHAPING]
        self._row += [(self.more, (1, 2)), *((self.buttons[name], (0, 1, 2)) for name in ENDING)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for widget, _ in self._row:
            row.addWidget(widget)
        row.addStretch()
        self._fold(0)


def _box(
    name: str, low: float, high: float, suffix: str, act: Callable[[float], object], decimals: int = 0
) -> ValueBox:  # fmt: skip
    box = ValueBox()
    box.setDecimals(decimals)
    box.setRange(low, high)
    box.setSuffix(suffix)
    widest = f"-{1000 if decimals else 180}{'.0' if decimals else ''}{suffix}"
    box.setFixedWidth(box.fontMetrics().horizontalAdvance(widest) + 12)
    box.setKeyboardTracking(False)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.valueChanged.connect(act)
    box.stepped.connect(lambda steps, _fine: box.setValue(box.value() + steps))
    return box


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    set_icon(button, "more")
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
