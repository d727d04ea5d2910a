"""The small controls the strip is made of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QToolButton

from ....session.brush import LARGEST
from ....session.patches import SMALLEST
from ...actions import BY_ID, CONTEXT, set_hint
from ...icons import set_icon
from ...translation import translate, without_mark
from ...widgets.value_slider import ValueSlider

GAP = 6  # between things that do not belong together
BOXED = 190  # widest of a slider with its number
NARROWEST = 36  # of the track of a slider, so that all fits into the smallest window


class _Slim(ValueSlider):
    """Asks for as little as it can do with, so that the words beside it come first."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSizeHint()


def slider(
    name: str, low: float, high: float, step: float, suffix: str, default: float, curve: float = 1.0
) -> ValueSlider:
    """A slider that can become very narrow."""
    made = _Slim(name, low, high, default, step=step, suffix=suffix, default=default, curve=curve)
    made.box.setFixedWidth(made.box.fontMetrics().horizontalAdvance(f"{high:.0f}{suffix}") + 12)
    made.track.setMinimumWidth(NARROWEST)
    return made


def toggle(icon: str, name: str) -> QToolButton:
    """A switch that is an icon."""
    button = QToolButton()
    set_icon(button, icon)
    button.setIconSize(QSize(20, 20))
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    return button


def brush_size() -> ValueSlider:
    """The diameter of the brush."""
    made = slider(translate("BrushControls", "Brush size"), 2 * SMALLEST, 2 * LARGEST, 1, " px", 24, curve=2.0)
    made.setMaximumWidth(BOXED)
    made.setToolTip(
        translate(
            "BrushControls", "Diameter of the brush in pixels of the mask ([ and ], Ctrl+wheel, Ctrl+Shift and drag)"
        )
    )
    return made


def pen_pressure() -> QToolButton:
    """Whether a pen's pressure counts."""
    made = toggle("pressure", translate("BrushControls", "Pressure"))
    made.setToolTip(translate("BrushControls", "Pressure: a pen that is pressed less paints thinner"))
    return made


def command_button(command_id: str, icon: str) -> QToolButton:
    """An icon that stands for a command, named after it; the page connects it."""
    button = QToolButton()
    set_icon(button, icon)
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_hint(button, command_id)
    button.setAccessibleName(without_mark(translate(CONTEXT, BY_ID[command_id].text)))
    return button


def gap() -> QSpacerItem:
    """A little room between things that do not belong together, if there is any."""
    return QSpacerItem(GAP, 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
