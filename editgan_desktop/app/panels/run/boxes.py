"""Number boxes that a passing wheel leaves alone, and the pair of them that chooses W+ rows."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from ....core.requests import SHAPE_ROWS
from ...widgets.leaving import NumberKeys
from ...widgets.text import label

WIDTH, ROW_WIDTH = 112, 62


class IntBox(QSpinBox):
    """Whole numbers. Only the focused box listens to the wheel: scrolling a panel must not change settings."""

    def __init__(self, name: str, low: int, high: int, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = (low, high)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setAccessibleName(name)
        _style(self)

    def show_value(self, value: int) -> None:
        """Show a number, be it outside of the usual range. No signal."""
        with QSignalBlocker(self):
            self.setRange(min(value, self._range[0]), max(value, self._range[1]))
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class FloatBox(QDoubleSpinBox):
    """Numbers with decimals; the wheel as with `IntBox`."""

    def __init__(
        self, name: str, low: float, high: float, step: float, decimals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._range = (low, high)
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setAccessibleName(name)
        _style(self)

    def show_value(self, value: float) -> None:
        """Show a number, be it outside of the usual range. No signal."""
        with QSignalBlocker(self):
            self.setRange(min(value, self._range[0]), max(value, self._range[1]))
            if abs(self.value() - value) > 0.5 * 10.0 ** -self.decimals():  # leave what is being typed alone
                self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class RowsBox(QWidget):
    """First to last of `rows` W+ rows, or all of them. The first is never after the last.

    Signals:
        changed: (first, last), or None for all.
    """

    changed = Signal(object)

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_row = rows - 1
        self.first, self.last = (
            IntBox(self.tr("First W+ row"), 0, rows - 1),
            IntBox(self.tr("Last W+ row"), 0, rows - 1),
        )
        self.all = QCheckBox(self.tr("All"))
        self.all.setToolTip(self.tr("All rows may move"))
        self._bounds = self._clipped(SHAPE_ROWS)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.all)
        line.addWidget(self.first)
        line.addWidget(label("–", "dim"))
        line.addWidget(self.last)
        for box in (self.first, self.last):
            box.setFixedWidth(ROW_WIDTH)
        self.first.valueChanged.connect(self._take)
        self.last.valueChanged.connect(self._take)
        self.all.clicked.connect(lambda on: self.changed.emit(None if on else self._bounds))
        self.show_rows(SHAPE_ROWS)

    def show_rows(self, rows: tuple[int, int] | None) -> None:
        """Show (first, last), or all. No signal."""
        if rows is not None:
            self._bounds = self._clipped(rows)
        first, last = (0, self._last_row) if rows is None else self._bounds
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setRange(0, last)
            self.last.setRange(first, self._last_row)
            self.first.setValue(first)
            self.last.setValue(last)
        self.all.setChecked(rows is None)
        self.first.setEnabled(rows is not None)
        self.last.setEnabled(rows is not None)

    def _take(self) -> None:
        self.changed.emit((self.first.value(), self.last.value()))

    def _clipped(self, rows: tuple[int, int]) -> tuple[int, int]:
        """Rows of a generator with more of them, as far as this one has them."""
        last = max(0, min(rows[1], self._last_row))
        return max(0, min(rows[0], last)), last


def _style(box: QSpinBox | QDoubleSpinBox) -> None:
    NumberKeys(box)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setFixedWidth(WIDTH)
    box.lineEdit().setTextMargins(4, 0, 0, 0)  # Qt leaves out the padding of the style sheet
