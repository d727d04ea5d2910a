"""On which rows of W+ an edit acts: a picture of how far it moves each, and the first and the last one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QSizePolicy, QWidget

from ...core.recipe import StaticVector
from ...session.edits import AppliedEdit
from ..panels.run.boxes import RowsBox
from ..shown_names import shown_vector
from ..theme import set_role, tokens
from ..widgets.text import label
from .vector_details import dialog_column, fit

HEIGHT = 64  # pixels of the picture


class RowsDialog(QDialog):
    """Asks for rows; `rows` is what was chosen, (first, last) or None for all."""

    def __init__(self, parent: QWidget | None, edit: AppliedEdit, count: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rows of “{name}”").format(name=shown_vector(edit.name)))
        self.rows = edit.rows
        self.bars = RowBars(_lengths(edit, count))
        self.box = RowsBox(count)
        self.box.all.setToolTip(self.tr("It acts on all rows"))
        self.box.show_rows(edit.rows)
        self.box.changed.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Restrict"))
        set_role(self.ok, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self.box)
        line.addStretch(1)
        column = dialog_column(self)
        text = self.tr("How far it moves each row of W+. Low rows turn and shape the face, high rows mostly colour it.")
        column.addWidget(label(text, "dim", wrap=True))
        column.addWidget(self.bars)
        column.addLayout(line)
        column.addWidget(buttons)
        self.bars.show_rows(edit.rows)
        fit(self)

    def _take(self, rows: tuple[int, int] | None) -> None:
        self.rows = rows
        self.box.show_rows(rows)
        self.bars.show_rows(rows)


class RowBars(QWidget):
    """A bar for each row, as high as the row moves; those left out are pale.

    Args:
        lengths: [rows], from 0.
    """

    def __init__(self, lengths: NDArray[np.float32], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = lengths / max(float(lengths.max(initial=0.0)), 1e-9)
        self._rows: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How far each row is moved"))

    def show_rows(self, rows: tuple[int, int] | None) -> None:
        self._rows = rows
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        step = self.width() / len(self._shares)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for row, share in enumerate(self._shares):
                acts = self._rows is None or self._rows[0] <= row <= self._rows[1]
                height = max(2.0, float(share) * self.height())
                painter.setBrush(QColor(tokens().accent if acts else tokens().border_strong))
                painter.drawRoundedRect(QRectF(row * step + 1, self.height() - height, step - 2, height), 1.5, 1.5)


def _lengths(edit: AppliedEdit, count: int) -> NDArray[np.float32]:
    """[rows]: length of the displacement of each row, before it was restricted."""
    if not isinstance(edit.step, StaticVector):
        return np.zeros(count, np.float32)
    delta = edit.step.delta if edit.step.whole is None else edit.step.whole
    return np.linalg.norm(delta, axis=1).astype(np.float32)
