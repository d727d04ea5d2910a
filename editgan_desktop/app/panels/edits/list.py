"""The rows of the stack of edits, kept in step with a document, and how they are put in another order."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ....session.document import Document
from ....session.edits import AppliedEdit
from ...widgets.row_drag import RowDrag
from ...widgets.scroll import scroll_down
from ...widgets.tab_order import TabOrder
from .row import EditRow, RefinementRow, StackRow

TALLEST = 186  # pixels the list asks for: three rows and the top of another; more of them scroll


class EditsList(QScrollArea):
    """A row for each edit, first applied first. Rows stay the same widgets as long as their edits are there.

    Signals:
        save_requested, custom_rows_requested: key of an edit.
        merge_requested: the edits are to become one.
    """

    save_requested = Signal(str)
    custom_rows_requested = Signal(str)
    merge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._rows: dict[str, StackRow] = {}
        self._content = QWidget()
        self._stops = TabOrder(self._content)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._dragging = RowDrag(self, self._content)
        self._style()

    @property
    def rows(self) -> tuple[StackRow, ...]:
        """The rows from the first applied to the last."""
        return tuple(self._rows.values())

    def row(self, key: str) -> StackRow:
        """The row of an edit. Raises KeyError."""
        return self._rows[key]

    def show_document(self, document: Document | None) -> None:
        """Show another face's edits."""
        self._forget(list(self._rows))
        self._document = document
        self.show_edits()

    def show_edits(self) -> None:
        """Follow the document: what only moved its slider keeps its row, and the drag on it."""
        edits = self._document.edits.edits if self._document else ()
        before = list(self._rows)
        self._forget([key for key in before if all(edit.key != key for edit in edits)])
        self._rows = {edit.key: self._rows.get(edit.key) or self._new_row(edit) for edit in edits}
        if list(self._rows) != before:
            self._arrange()
        plain = sum(not edit.is_refinement for edit in edits)
        for place, edit in enumerate(edits):
            self._show(self._rows[edit.key], edit, place, plain)

    def sizeHint(self) -> QSize:  # noqa: N802
        content = self._content.sizeHint()
        return QSize(content.width(), min(content.height(), TALLEST))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._content.minimumSizeHint().width(), min(self._content.sizeHint().height(), 64))

    def _show(self, row: StackRow, edit: AppliedEdit, place: int, count: int) -> None:
        if isinstance(row, EditRow):
            row.show_edit(edit, place, count)
        elif isinstance(row, RefinementRow):
            row.show_edit(edit)

    def _new_row(self, edit: AppliedEdit) -> StackRow:
        assert self._document is not None
        if edit.is_refinement:
            return RefinementRow(self._document, edit, self._content)
        row = EditRow(self._document, edit, self._content)
        row.save_requested.connect(self.save_requested)
        row.custom_rows_requested.connect(self.custom_rows_requested)
        row.merge_requested.connect(self.merge_requested)
        row.shifted.connect(lambda places, key=edit.key: self._shift(key, places))
        row.grip.dragged.connect(lambda y, row=row: self._drag(row, y))
        row.grip.dropped.connect(lambda key=edit.key: self._drop(key))
        row.grip.cancelled.connect(self._dragging.end)
        return row

    def _forget(self, keys: list[str]) -> None:
        for key in keys:
            row = self._rows.pop(key)
            self._column.removeWidget(row)
            row.hide()  # settles a drag on its slider
            row.deleteLater()
            self._dragging.end()

    def _arrange(self) -> None:
        """Rows in the order of the stack, for the eye and for the Tab key."""
        for place, row in enumerate(self._rows.values()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show()
        self._stops.arrange(stop for row in self._rows.values() for stop in row.stops)
        self.updateGeometry()

    # ---- another order

    def _shift(self, key: str, places: int) -> None:
        """By the keys; the row stays in sight and keeps the focus."""
        self._move(key, list(self._rows).index(key) + places)
        if layout := self._content.layout():
            layout.activate()
        self.ensureWidgetVisible(self._rows[key], 0, 0)

    def _move(self, key: str, place: int) -> None:
        last = sum(isinstance(row, EditRow) for row in self.rows) - 1
        if self._document and list(self._rows).index(key) != (place := max(0, min(place, last))):
            self._document.move_edit(key, place)

    def _drag(self, row: EditRow, screen_y: int) -> None:
        """Show where the row would come to lie."""
        others = [other for other in self.rows if isinstance(other, EditRow) and other is not row]
        self._dragging.follow(screen_y, others, others[-1].geometry().bottom() if others else 0)

    def _drop(self, key: str) -> None:
        target = self._dragging.end()
        if target is not None:
            self._move(key, target)

    def _style(self) -> None:
        scroll_down(self, self._content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Edits on this face"))
