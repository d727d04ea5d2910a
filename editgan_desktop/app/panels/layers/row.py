"""One layer: an eye that shows or hides it, and how opaque it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....session.view import Compare, ViewState
from ...icons import set_icon
from ...theme import set_role
from ...widgets.elided_label import ElidedLabel
from ...widgets.text import IconLabel
from ...widgets.value_slider import ValueSlider

INDENT = 26  # of a slider, below the name


@dataclass(frozen=True)
class Layer:
    """Attributes: `opacity`, `flag`: fields of the view; one without a flag is hidden by an opacity of 0.

    `compares`: what `view.compare` is while the layer is shown, for a layer that is a comparison.
    """

    icon: str
    title: str
    tip: str
    opacity: str = ""
    flag: str = ""
    compares: Compare | None = None

    def is_shown(self, view: ViewState) -> bool:
        if self.compares:
            return view.compare is self.compares
        return bool(getattr(view, self.flag or self.opacity))

    def show(self, view: ViewState, on: bool) -> None:
        if self.compares:
            view.compare = self.compares if on else Compare.OFF
        elif self.flag:
            setattr(view, self.flag, on)
        else:
            view.switch(self.opacity, on)

    def set_opacity(self, view: ViewState, opacity: float) -> None:
        """Who moves the slider wants to see the layer."""
        setattr(view, self.opacity, opacity)
        if opacity and not self.is_shown(view):
            self.show(view, True)


class LayerRow(QWidget):
    """Bound to the fields of its layer by `follow`, which the panel calls."""

    def __init__(self, view: ViewState, layer: Layer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer, self._view = layer, view
        self.eye, self.name = QToolButton(), ElidedLabel(layer.title)
        self.slider = self._slider() if layer.opacity else None
        self._style()
        self._lay_out()
        self.eye.clicked.connect(lambda on: layer.show(view, on))
        self.follow()

    def follow(self) -> None:
        """Show how the layer is seen now."""
        shown = self.layer.is_shown(self._view)
        self.eye.setChecked(shown)
        set_icon(self.eye, "show" if shown else "hide", "text_dim", "text")
        self.name.setEnabled(shown)
        if self.slider:
            self.slider.set_value(100 * getattr(self._view, self.layer.opacity))
            self.slider.set_enabled_look(shown)

    def _slider(self) -> ValueSlider:
        name = self.tr("Opacity of {layer}").format(layer=self.layer.title)
        default = 100 * getattr(ViewState, self.layer.opacity)
        slider = ValueSlider(name, 0, 100, default, step=5, default=default, suffix=" %")
        set_opacity: Callable[[float], None] = lambda percent: self.layer.set_opacity(self._view, percent / 100)  # noqa: E731
        slider.changed.connect(set_opacity)
        slider.setToolTip(self.tr("How opaque; double-click for the usual"))
        return slider

    def _style(self) -> None:
        set_role(self.eye, "eye")
        self.eye.setCheckable(True)
        self.eye.setIconSize(QSize(16, 16))
        self.eye.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.eye.setToolTip(self.layer.tip)
        self.eye.setAccessibleName(self.tr("Show {layer}").format(layer=self.layer.title))
        self.name.setToolTip(self.layer.tip)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.eye)
        line.addWidget(IconLabel(self.layer.icon, 16, "text_dim"))
        line.addWidget(self.name, 1)
        column.addLayout(line)
        if self.slider:
            below = QHBoxLayout()
            below.setContentsMargins(INDENT, 0, 0, 0)
            below.addWidget(self.slider)
            column.addLayout(below)
