"""How the tool in hand works: a page for each kind of tool, of which the one in hand is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....session.brush import BrushState, Filling, Keeps, Tip, Tool
from ...actions import hint, set_hint
from ...binding import Subscriptions
from ...widgets.elided_label import ElidedLabel
from ...widgets.segmented import Option, SegmentedButtons
from .controls import BOXED, brush_size, pen_pressure, slider, toggle

SIZED = (Tool.BRUSH, Tool.ERASER)
SHAPES = (Tool.LASSO, Tool.POLYGON, Tool.RECTANGLE, Tool.ELLIPSE)
PAINT, ERASE = "paint", "erase"


class Page(QWidget):
    """Options of some tools."""

    def release(self) -> None:
        """Stop listening to the session."""


class ToolPages(QWidget):
    """Bound to the brush. To give a tool a page, add a widget to `_pages`; `symmetric` is there with all that paint."""

    def __init__(self, brush: BrushState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush = brush
        self.sizes, self.shapes, self.fills = SizePage(brush), ShapePage(brush), FillPage(brush)
        self.words = ElidedLabel(role="dim")
        self.symmetric = toggle("symmetry", self.tr("Symmetric painting"))
        set_hint(self.symmetric, "symmetry")
        self._others: list[Page] = []
        self._pages: dict[Tool, QWidget] = {
            **dict.fromkeys(SIZED, self.sizes), **dict.fromkeys(SHAPES, self.shapes), Tool.FILL: self.fills,
        }  # fmt: skip
        row = _row(self)
        for page in (self.sizes, self.shapes, self.fills):
            row.addWidget(page)
        row.addWidget(self.words, 1)
        row.addWidget(self.symmetric)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.symmetric.clicked.connect(lambda on: setattr(brush, "symmetric", on))
        self._ends = Subscriptions()
        self._ends.connect(brush.events.tool, self._show_page)
        self._ends.connect(brush.events.symmetric, self._show_symmetric)
        self._show_page(brush.tool)
        self._show_symmetric(brush.symmetric)

    def add(self, tools: Iterable[Tool], page: Page) -> None:
        """A page for tools that do not paint with the part in hand."""
        self._others.append(page)
        self._pages |= dict.fromkeys(tools, page)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.words), page, 1)
        self._show_page(self._brush.tool)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        for page in (self.sizes, self.shapes, self.fills, *self._others):
            page.release()

    def _show_page(self, tool: Tool) -> None:
        shown = self._pages.get(tool)
        for page in dict.fromkeys(self._pages.values()):
            page.setVisible(page is shown)
        self.words.setVisible(shown is None)
        self.words.set_text(hint(tool.value) if shown is None else "")
        self.symmetric.setVisible(shown is not None and shown not in self._others)

    def _show_symmetric(self, on: bool) -> None:
        self.symmetric.setChecked(on)


class SizePage(Page):
    """Brush and eraser: size, tip, where they stay, and whether a pen's pressure counts."""

    def __init__(self, brush: BrushState) -> None:
        super().__init__()
        self._brush = brush
        self.diameter, self.pressure = brush_size(), pen_pressure()
        self.tip = SegmentedButtons(self._tips(), self.tr("Tip of the brush"))
        self.keeps = SegmentedButtons(self._kept(), self.tr("Where the brush stays"))
        self.tolerance = slider(self.tr("Tolerance"), 1, 100, 1, "", BrushState.tolerance)
        self.tolerance.setMaximumWidth(BOXED - 50)
        self.tolerance.box.hide()  # the eye judges better than the number
        self.tolerance.setToolTip(self.tr("How unlike the place under the pointer may look what is painted"))
        row = _row(self)
        row.addWidget(self.diameter, 2)
        for control in (self.tip, self.keeps):
            control.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(control)
        row.addWidget(self.tolerance, 1)
        row.addWidget(self.pressure)
        row.addStretch()
        self._connect()

    def release(self) -> None:
        self._ends.close()

    def _connect(self) -> None:
        brush = self._brush
        self.diameter.changed.connect(lambda diameter: setattr(brush, "radius", diameter / 2))
        self.tip.changed.connect(lambda key: setattr(brush, "tip", Tip(key)))
        self.keeps.changed.connect(lambda key: setattr(brush, "keeps", Keeps(key)))
        self.tolerance.changed.connect(lambda value: setattr(brush, "tolerance", round(value)))
        self.pressure.clicked.connect(lambda on: setattr(brush, "pressure", on))
        self._ends = Subscriptions()
        for name in ("radius", "tip", "keeps", "tolerance", "pressure"):
            self._ends.connect(getattr(brush.events, name), self._follow)
        self._follow()

    def _follow(self) -> None:
        brush = self._brush
        self.diameter.set_value(2 * brush.radius)
        self.tip.set_value(brush.tip)
        self.keeps.set_value(brush.keeps)
        self.tolerance.set_value(brush.tolerance)
        self.tolerance.setVisible(brush.keeps is Keeps.EDGES)
        self.pressure.setChecked(brush.pressure)

    def _tips(self) -> list[Option]:
        return [
            (Tip.ROUND, "", "tip-round", self.tr("Round brush")),
            (Tip.SQUARE, "", "tip-square", self.tr("Square brush")),
        ]

    def _kept(self) -> list[Option]:
        return [
            (Keeps.FREE, "", "free", self.tr("Free: paint wherever the brush goes")),
            (Keeps.EDGES, "", "edges", self.tr("Image edges: paint only what looks like the place under the pointer")),
            (Keeps.PART, "", "part-only", self.tr("This part: paint only over the part the stroke began on")),
        ]


class ShapePage(Page):
    """Lasso, polygon, rectangle and ellipse: what becomes of the inside, and which keys help."""

    def __init__(self, brush: BrushState) -> None:
        super().__init__()
        self._brush = brush
        options: list[Option] = [
            (PAINT, self.tr("Paint"), "", self.tr("The inside becomes the chosen part")),
            (ERASE, self.tr("Erase"), "", self.tr("The inside gets its original parts back (or use the right button)")),
        ]
        self.inside = SegmentedButtons(options, self.tr("What becomes of the inside"))
        self.words = ElidedLabel(role="dim")
        row = _row(self)
        row.addWidget(self.inside)
        row.addWidget(self.words, 1)
        self.inside.changed.connect(lambda key: setattr(brush, "erases", key == ERASE))
        self._ends = Subscriptions()
        self._ends.connect(brush.events.erases, self._follow)
        self._ends.connect(brush.events.tool, self._follow)
        self._follow()

    def release(self) -> None:
        self._ends.close()

    def _follow(self) -> None:
        self.inside.set_value(ERASE if self._brush.erases else PAINT)
        from_middle = self.tr("Shift: even sides. Alt: from the middle.")
        self.words.set_text(
            {
                Tool.LASSO: self.tr("Draw around an area. Esc cancels."),
                Tool.POLYGON: self.tr("Enter paints, Backspace goes back, Esc cancels."),
                Tool.RECTANGLE: from_middle,
                Tool.ELLIPSE: from_middle,
            }.get(self._brush.tool, "")
        )


class FillPage(Page):
    """How far a fill reaches."""

    def __init__(self, brush: BrushState) -> None:
        super().__init__()
        options: list[Option] = [
            (Filling.AREA, self.tr("Area"), "", self.tr("The connected area you click")),
            (Filling.PART, self.tr("Whole part"), "", self.tr("All of the part you click (or Shift and click)")),
            (Filling.GROUP, self.tr("Group"), "", self.tr("All parts of the group you click, such as both brows")),
        ]
        self.filling = SegmentedButtons(options, self.tr("What a fill takes"))
        row = _row(self)
        row.addWidget(self.filling)
        self.filling.changed.connect(lambda key: setattr(brush, "filling", Filling(key)))
        self._ends = Subscriptions()
        self._ends.connect(brush.events.filling, self.filling.set_value)
        self.filling.set_value(brush.filling)

    def release(self) -> None:
        self._ends.close()


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    return row
