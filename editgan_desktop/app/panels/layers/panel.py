"""The layers: which pictures and marks lie over each other on the canvases, from the top down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from ....session.view import Compare, ViewState
from ...actions import hint
from ...binding import Subscriptions
from ...theme import set_role
from ...widgets.scroll import scroll_down
from ...widgets.text import label
from .row import Layer, LayerRow

GAP = 10  # above a heading


class LayersPanel(QWidget):
    """`rows`: by the field of the view that a row shows. Bound to the view; nothing here can be undone."""

    def __init__(self, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.rows: dict[str, LayerRow] = {}
        self.outlines_only = QCheckBox(self.tr("Parts as outlines"))
        self.outlines_only.setToolTip(hint("outlines-only"))
        self.outlines_only.clicked.connect(lambda on: setattr(view, "outlines_only", on))
        self._lay_out()
        self._ends = Subscriptions()
        self._ends.connect(view.events, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _follow(self, *_: object) -> None:
        for row in self.rows.values():
            row.follow()
        self.outlines_only.setChecked(self._view.outlines_only)

    # ---- making

    def _groups(self) -> list[tuple[str, list[Layer]]]:
        return [
            (self.tr("Over both canvases"), self._marks()),
            (self.tr("Image canvas"), self._pictures()),
            (self.tr("Parts canvas"), [
                Layer("picture", self.tr("Image"), self.tr("How much of the image shows through the parts"),
                      "picture"),
            ]),
        ]  # fmt: skip

    def _marks(self) -> list[Layer]:
        return [
            Layer("uncertainty", self.tr("Uncertainty"), hint("uncertainty"), "heat", "uncertainty"),
            Layer("region", self.tr("Edit region"), hint("region"), "region_fill", "region"),
            Layer(
                "restore",
                self.tr("Restored area"),
                self.tr("Outline of where the face shows its original pixels"),
                flag="restored",
            ),
            Layer("outline", self.tr("Part outlines"), hint("outlines"), flag="outlines"),
        ]

    def _pictures(self) -> list[Layer]:
        return [
            Layer("parts", self.tr("Parts"), self.tr("The parts over the image"), "overlay"),
            Layer("difference", self.tr("Difference"), hint("difference"), "difference", compares=Compare.DIFFERENCE),
            Layer("before", self.tr("Original"), self.tr("The face before its edits"), "original"),
            Layer("edited", self.tr("Edited"), self.tr("The face with its edits"), "edited"),
        ]

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for title, layers in self._groups():
            if self.rows:
                column.addSpacing(GAP)
            column.addWidget(label(title, "small"))
            for layer in layers:
                row = self.rows[layer.flag or layer.opacity] = LayerRow(self._view, layer)
                column.addWidget(row)
        column.addSpacing(GAP)
        column.addWidget(self.outlines_only)
        column.addStretch(1)
        area = QScrollArea()
        scroll_down(area, content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
