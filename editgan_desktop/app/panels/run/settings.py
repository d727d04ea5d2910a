"""How the next run learns, bound to `session.optimise`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....core.requests import OptimiseSettings
from ....session.session import Session
from ...binding import Subscriptions
from ...theme import set_role
from ...widgets.section import Section
from ...widgets.text import label
from ...widgets.value_slider import ValueSlider
from .boxes import FloatBox, IntBox, RowsBox

DEFAULTS = OptimiseSettings()


class RunSettings(QWidget):
    """Follow and steps in sight, the rest folded away. Every control can only say what makes sense."""

    def __init__(self, session: Session, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._make_controls(rows)
        self._add_tips()
        self.advanced = Section(self.tr("Advanced"), self._advanced(), collapsed=True)
        self._lay_out()
        self._connect()
        self._ends = Subscriptions()
        self._ends.connect(session.optimise_changed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    # ---- binding

    def _connect(self) -> None:
        self.follow.changed.connect(lambda value: self._set(follow=value))
        self.steps.valueChanged.connect(lambda value: self._set(steps=value))
        self.rate.valueChanged.connect(lambda value: self._set(learning_rate=round(value, 4)))
        self.rows.changed.connect(lambda value: self._set(rows=value))
        self.draft.valueChanged.connect(lambda percent: self._set(draft=percent / 100))
        self.patience.valueChanged.connect(lambda value: self._set(patience=value))
        self.identity.valueChanged.connect(lambda value: self._set(identity=round(value, 2)))
        self.reset.clicked.connect(lambda: self._session.set_optimise(DEFAULTS))

    def _set(self, **fields: Any) -> None:
        self._session.set_optimise(replace(self._session.optimise, **fields))

    def _follow(self) -> None:
        settings = self._session.optimise
        self.follow.set_value(settings.follow)
        self.steps.show_value(settings.steps)
        self.rate.show_value(settings.learning_rate)
        self.rows.show_rows(settings.rows)
        self.draft.show_value(round(100 * settings.draft))
        self.patience.show_value(settings.patience)
        self.identity.show_value(settings.identity)
        self.reset.setEnabled(settings != DEFAULTS)

    # ---- making

    def _make_controls(self, rows: int) -> None:
        self.follow = ValueSlider(
            self.tr("Keep the picture or follow the mask"), 0, 1, DEFAULTS.follow, decimals=2, step=0.05,
            default=DEFAULTS.follow, left=self.tr("Keep the picture"), right=self.tr("Follow the mask"),
        )  # fmt: skip
        self.steps = IntBox(self.tr("Steps"), 5, 500, 5)
        self.rate = FloatBox(self.tr("Learning rate"), 0.001, 0.2, 0.005, 3)
        self.rows = RowsBox(rows)
        self.draft = IntBox(self.tr("Draft share"), 0, 100, 10)
        self.draft.setSuffix(" %")
        self.patience = IntBox(self.tr("Stop early"), 0, 500, 5)
        self.patience.setSpecialValueText(self.tr("Never"))
        self.patience.setSuffix(self.tr(" steps"))
        self.identity = FloatBox(self.tr("Identity weight"), 0, 10, 0.1, 2)
        self.identity.setSpecialValueText(self.tr("Off"))
        self.reset = QPushButton(self.tr("Reset to defaults"))
        set_role(self.reset, "link")

    def _add_tips(self) -> None:
        tips = {
            self.follow: self.tr("What weighs more: that nothing else changes, or that the painted parts are reached"),
            self.steps: self.tr("More steps come closer and take longer"),
            self.rate: self.tr("How far one step goes"),
            self.rows: self.tr("Which rows of the latent may move: low ones turn and shape, high ones mostly colour"),
            self.draft: self.tr("Share of the steps that run fast, at half the working size"),
            self.patience: self.tr("End when so many steps have brought nothing better"),
            self.identity: self.tr("Holds on to who it is. Needs another small network and takes longer."),
            self.reset: self.tr("Bring back the settings as they come, Follow and Steps too"),
        }
        for widget, tip in tips.items():
            widget.setToolTip(tip)

    def _advanced(self) -> QWidget:
        content = QWidget()
        grid = _grid(content)
        grid.setContentsMargins(8, 2, 0, 0)
        _add(grid, self.tr("Learning rate"), self.rate)
        grid.addLayout(self._rows_line(), grid.rowCount(), 0, 1, 2)
        for title, box in (
            (self.tr("Draft share"), self.draft),
            (self.tr("Stop early after"), self.patience),
            (self.tr("Identity weight"), self.identity),
        ):
            _add(grid, title, box)
        grid.addWidget(self.reset, grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignRight)
        return content

    def _rows_line(self) -> QHBoxLayout:
        """Over both columns: it is the widest."""
        line, caption = QHBoxLayout(), label(self.tr("W+ rows"), "dim")
        caption.setToolTip(self.rows.toolTip())
        line.addWidget(caption, 1)
        line.addWidget(self.rows)
        return line

    def _lay_out(self) -> None:
        grid = _grid()
        _add(grid, self.tr("Steps"), self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.follow)
        column.addLayout(grid)
        column.addWidget(self.advanced)


def _grid(parent: QWidget | None = None) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setColumnStretch(0, 1)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    return grid


def _add(grid: QGridLayout, title: str, box: QWidget) -> None:
    """One more line: what it is on the left, the control on the right."""
    row, caption = grid.rowCount(), label(title, "dim")
    caption.setToolTip(box.toolTip())
    grid.addWidget(caption, row, 0)
    grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignRight)
