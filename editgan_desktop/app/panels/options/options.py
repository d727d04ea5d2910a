"""A strip for the tool bar: size of the brush, what lies over what, before and after."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QToolButton, QWidget

from ....session.brush import LARGEST, SMALLEST
from ....session.session import Session
from ....session.view import Compare, ViewState
from ...actions import hint
from ...binding import Subscriptions
from ...icons import set_icon
from ...widgets.elided_label import ElidedLabel
from ...widgets.segmented import SegmentedButtons
from ...widgets.text import IconLabel, label
from ...widgets.value_slider import ValueSlider
from .hold import HoldButton

WIDEST, BOXED = 150, 200  # of a slider without its number, and with it
NARROWEST = 36  # of the track of a slider, so that all fits into the smallest window


class ToolOptions(QWidget):
    """How the brush paints and how the face is looked at, bound to `session.brush` and `session.view`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush, self._view = session.brush, session.view
        self.diameter = _slider(self.tr("Brush size"), 2 * SMALLEST, 2 * LARGEST, 1, " px", 24, curve=2.0)
        self.overlay = _slider(self.tr("Parts over image"), 0, 100, 5, " %", 100 * ViewState.overlay)
        self.picture = _slider(self.tr("Image under parts"), 0, 100, 5, " %", 100 * ViewState.picture)
        self.region, self.outlines = QToolButton(), QToolButton()
        self.compare = SegmentedButtons(self._comparisons(), self.tr("Compare before and after"))
        self.before = HoldButton(session.view)
        self._captions = (
            (ElidedLabel(self.tr("Parts over image"), "dim"), IconLabel("overlay", 16, "text_dim")),
            (ElidedLabel(self.tr("Image under parts"), "dim"), IconLabel("picture", 16, "text_dim")),
        )
        self._compact = False
        self._style()
        self._lay_out()
        self._connect()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where the captions do not fit as words, icons stand for them."""
        super().resizeEvent(event)
        saved = sum(words.sizeHint().width() - icon.sizeHint().width() for words, icon in self._captions)
        wanted = self.sizeHint().width() + (saved if self._compact else 0)
        self._show_captions(compact=event.size().width() < wanted)

    def _show_captions(self, *, compact: bool) -> None:
        self._compact = compact
        for words, icon in self._captions:
            words.setHidden(compact)
            icon.setHidden(not compact)

    # ---- binding

    def _connect(self) -> None:
        self.diameter.changed.connect(lambda diameter: setattr(self._brush, "radius", diameter / 2))
        self.overlay.changed.connect(lambda percent: setattr(self._view, "overlay", percent / 100))
        self.picture.changed.connect(lambda percent: setattr(self._view, "picture", percent / 100))
        self.region.clicked.connect(lambda on: setattr(self._view, "region", on))
        self.outlines.clicked.connect(lambda on: setattr(self._view, "outlines", on))
        self.compare.changed.connect(lambda key: setattr(self._view, "compare", Compare(key)))
        self._ends = Subscriptions()
        self._ends.connect(self._brush.events.radius, self._follow)
        for name in ("overlay", "picture", "region", "outlines", "compare"):
            self._ends.connect(getattr(self._view.events, name), self._follow)

    def _follow(self) -> None:
        self.diameter.set_value(2 * self._brush.radius)
        self._show_opacity(self.overlay, self._view.overlay, self.tr("How opaque the parts lie over the image"))
        self._show_opacity(self.picture, self._view.picture, self.tr("How much of the image shows through the parts"))
        self.region.setChecked(self._view.region)
        self.outlines.setChecked(self._view.outlines)
        if self._view.compare is not Compare.BEFORE:  # only for a moment
            self.compare.set_value(self._view.compare)

    def _show_opacity(self, slider: ValueSlider, opacity: float, tip: str) -> None:
        slider.set_value(100 * opacity)
        slider.setToolTip(f"{tip}: {slider.value():.0f} %")

    # ---- making

    def _comparisons(self) -> list[tuple[str, str, str, str]]:
        return [
            (Compare.OFF, self.tr("Off"), "", self.tr("Show the face as it is")),
            (Compare.WIPE, "", "wipe", hint("wipe")),
            (Compare.DIFFERENCE, "", "difference", hint("difference")),
        ]

    def _style(self) -> None:
        self.diameter.setMaximumWidth(BOXED)
        self.diameter.setToolTip(self.tr("Diameter of the brush in pixels of the mask ([ and ], Ctrl+wheel)"))
        for slider, (_, icon) in zip((self.overlay, self.picture), self._captions, strict=True):
            icon.setToolTip(slider.track.accessibleName())
            slider.setMaximumWidth(WIDEST)
            slider.box.hide()  # the eye judges better than the number, and there is little room
        for slider in (self.diameter, self.overlay, self.picture):
            slider.track.setMinimumWidth(NARROWEST)
        self._style_toggle(self.region, "region", self.tr("Edit region"), hint("region"))
        self._style_toggle(self.outlines, "outline", self.tr("Part outlines"), hint("outlines"))
        self.compare.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _style_toggle(self, button: QToolButton, icon: str, name: str, tip: str) -> None:
        set_icon(button, icon)
        button.setIconSize(QSize(20, 20))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(tip)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(4)
        row.addWidget(label(self.tr("Size"), "dim"))
        row.addWidget(self.diameter, 3)
        for (words, icon), slider in zip(self._captions, (self.overlay, self.picture), strict=True):
            row.addSpacerItem(_gap())
            row.addWidget(icon)
            row.addWidget(words)
            row.addWidget(slider, 2)
        row.addSpacerItem(_gap())
        row.addWidget(self.region)
        row.addWidget(self.outlines)
        row.addSpacerItem(_gap())
        row.addWidget(self.compare)
        row.addWidget(self.before)
        row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_captions(compact=False)


def _gap() -> QSpacerItem:
    """A little room between things that do not belong together, if there is any."""
    return QSpacerItem(6, 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)


class _Slim(ValueSlider):
    """Asks for as little as it can do with, so that the words beside it come first."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSizeHint()


def _slider(
    name: str, low: float, high: float, step: float, suffix: str, default: float, curve: float = 1.0
) -> ValueSlider:
    slider = _Slim(name, low, high, default, step=step, suffix=suffix, default=default, curve=curve)
    slider.box.setFixedWidth(slider.box.fontMetrics().horizontalAdvance(f"{high:.0f}{suffix}") + 12)
    return slider
