"""How the face is looked at: what lies over what, before and after."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....session.view import Compare, ViewState
from ...actions import hint, set_hint
from ...binding import Subscriptions
from ...widgets.elided_label import ElidedLabel
from ...widgets.segmented import Option, SegmentedButtons
from ...widgets.text import IconLabel
from ...widgets.value_slider import ValueSlider
from .controls import GAP, gap, slider, toggle
from .hold import HoldButton

NARROWEST, WIDEST = 64, 150  # of a slider without its number
SPACING = 4


class Room(Enum):
    """What there is room for, from all to little. What falls away is in the panel of layers, too."""

    WORDS = "sliders named in words"
    ICONS = "sliders named by icons"
    SWITCHES = "no sliders"
    COMPARISON = "before and after alone"


class ViewOptions(QWidget):
    """Bound to the view. Where there is little room, less is shown: see `Room`."""

    def __init__(self, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._left_out: set[QWidget] = set()
        self.overlay = slider(self.tr("Parts over image"), 0, 100, 5, " %", 100 * ViewState.overlay)
        self.picture = slider(self.tr("Image under parts"), 0, 100, 5, " %", 100 * ViewState.picture)
        self.region = toggle("region", self.tr("Edit region"))
        self.outlines = toggle("outline", self.tr("Part outlines"))
        self.compare = SegmentedButtons(self._comparisons(), self.tr("Compare before and after"))
        self.before = HoldButton(view)
        self._captions = (
            (ElidedLabel(self.tr("Parts over image"), "dim"), IconLabel("overlay", 16, "text_dim")),
            (ElidedLabel(self.tr("Image under parts"), "dim"), IconLabel("picture", 16, "text_dim")),
        )
        self._style()
        self._lay_out()
        self._connect()
        self._follow()
        self.show_at(Room.WORDS)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def leave_out(self, *controls: QWidget) -> None:
        """Do without some, for ever: a window may have no use for them."""
        self._left_out.update(controls)
        self.show_at(Room.WORDS)

    def show_at(self, room: Room) -> None:
        """Show what there is room for."""
        for control, least in self._least_room():
            control.setVisible(control not in self._left_out and room in least)

    def width_at(self, room: Room) -> int:
        """How many pixels that wants."""
        shown = (control for control, least in self._least_room() if control not in self._left_out and room in least)
        return sum(control.sizeHint().width() + SPACING for control in shown) + 3 * GAP

    def _least_room(self) -> list[tuple[QWidget, tuple[Room, ...]]]:
        """Every control, and with which room it is shown."""
        named = [pair for words, icon in self._captions for pair in ((words, (Room.WORDS,)), (icon, (Room.ICONS,)))]
        sliders = [(control, (Room.WORDS, Room.ICONS)) for control in (self.overlay, self.picture)]
        switches = [(control, (Room.WORDS, Room.ICONS, Room.SWITCHES)) for control in (self.region, self.outlines)]
        return [*named, *sliders, *switches, (self.compare, tuple(Room)), (self.before, tuple(Room))]

    # ---- binding

    def _connect(self) -> None:
        view = self._view
        self.overlay.changed.connect(lambda percent: setattr(view, "overlay", percent / 100))
        self.picture.changed.connect(lambda percent: setattr(view, "picture", percent / 100))
        self.region.clicked.connect(lambda on: setattr(view, "region", on))
        self.outlines.clicked.connect(lambda on: setattr(view, "outlines", on))
        self.compare.changed.connect(lambda key: setattr(view, "compare", Compare(key)))
        self._ends = Subscriptions()
        for name in ("overlay", "picture", "region", "outlines", "compare"):
            self._ends.connect(getattr(view.events, name), self._follow)

    def _follow(self) -> None:
        self._show_opacity(self.overlay, self._view.overlay, self.tr("How opaque the parts lie over the image"))
        self._show_opacity(self.picture, self._view.picture, self.tr("How much of the image shows through the parts"))
        self.region.setChecked(self._view.region)
        self.outlines.setChecked(self._view.outlines)
        if self._view.compare is not Compare.BEFORE:  # only for a moment
            self.compare.set_value(self._view.compare)

    def _show_opacity(self, control: ValueSlider, opacity: float, tip: str) -> None:
        control.set_value(100 * opacity)
        control.setToolTip(f"{tip}: {control.value():.0f} %")

    # ---- making

    def _comparisons(self) -> list[Option]:
        return [
            (Compare.OFF, self.tr("Off"), "", self.tr("Show the face as it is")),
            (Compare.WIPE, "", "wipe", hint("wipe")),
            (Compare.DIFFERENCE, "", "difference", hint("difference")),
        ]

    def _style(self) -> None:
        set_hint(self.region, "region")
        set_hint(self.outlines, "outlines")
        for mode in (Compare.WIPE, Compare.DIFFERENCE):
            set_hint(self.compare.button(mode), mode.value)
        for control, (_, icon) in zip((self.overlay, self.picture), self._captions, strict=True):
            icon.setToolTip(control.track.accessibleName())
            control.track.setMinimumWidth(NARROWEST)
            control.setMaximumWidth(WIDEST)
            control.box.hide()  # the eye judges better than the number, and there is little room
        self.compare.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for (words, icon), control in zip(self._captions, (self.overlay, self.picture), strict=True):
            row.addWidget(icon)
            row.addWidget(words)
            row.addWidget(control, 1)
            row.addSpacerItem(gap())
        row.addWidget(self.region)
        row.addWidget(self.outlines)
        row.addSpacerItem(gap())
        row.addWidget(self.compare)
        row.addWidget(self.before)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
