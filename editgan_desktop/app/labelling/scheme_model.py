"""The parts of a scheme that is being edited, as a table; how a cell is edited."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...session.labelling.scheme_draft import SchemeDraft
from ..panels.parts.delegate import SWATCH, paint_swatch
from ..shown_names import part_title, shown_tag
from ..theme import tokens
from ..translation import translate

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    COLOUR = 0
    TITLE = 1
    GROUP = 2
    TWIN = 3


class SchemeModel(QAbstractTableModel):
    """Shows a draft, and changes it."""

    def __init__(self, draft: SchemeDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._shown = len(draft.parts)
        draft.changed.connect(self._follow)

    def release(self) -> None:
        """Stop listening to the draft."""
        self.draft.changed.disconnect(self._follow, missing_ok=True)

    def _follow(self) -> None:
        if len(self.draft.parts) != self._shown:
            self.beginResetModel()
            self._shown = len(self.draft.parts)
            self.endResetModel()
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(self._shown - 1, len(Column) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else self._shown

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("", self.tr("Part"), self.tr("Group"), self.tr("Left/right twin"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base if index.column() == Column.COLOUR else base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        part = self.draft.parts[index.row()]
        if index.column() == Column.COLOUR:
            words = self.tr("Colour of {part}").format(part=part_title(part))
            texts = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return QColor(*part.color) if role == Qt.ItemDataRole.DecorationRole else words if role in texts else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return {
            Column.TITLE: part_title(part),
            Column.GROUP: shown_tag(part.group),
            Column.TWIN: self.twin_title(index.row()),
        }[Column(index.column())]

    def twin(self, row: int) -> int | None:
        """The row of a part's twin."""
        name = self.draft.parts[row].mirror
        return next((i for i, part in enumerate(self.draft.parts) if name and part.name == name), None)

    def twin_title(self, row: int) -> str:
        twin = self.twin(row)
        return "" if twin is None else part_title(self.draft.parts[twin])

    def groups(self) -> dict[str, str]:
        """The groups in use by their names in the user's language."""
        return {shown_tag(part.group): part.group for part in self.draft.parts}

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Title and group as text; a twin as the row of the other part, or None."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = index.row()
        if value == self.data(index):  # as it was shown, perhaps in another language than it is in
            return True
        match Column(index.column()):
            case Column.TITLE:
                self.draft.set_title(row, value)
            case Column.GROUP:
                self.draft.set_group(row, self.groups().get(value, value))
            case Column.TWIN:
                self.draft.set_mirror(row, value)
        return True


class SchemeDelegate(QStyledItemDelegate):
    """A swatch for the colour, a list for the twin, groups that complete themselves."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() != Column.COLOUR:
            super().paint(painter, option, index)
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens().accent_soft))
        square = option.rect.adjusted(0, 0, SWATCH - option.rect.width(), SWATCH - option.rect.height())
        square.moveCenter(option.rect.center())
        paint_swatch(painter, square, index.data(Qt.ItemDataRole.DecorationRole))
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """A selected row is one piece: the style sheet would frame each of its cells."""
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            option.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
            option.backgroundBrush = QBrush(QColor(tokens().accent_soft))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        model = index.model()
        assert isinstance(model, SchemeModel)
        if index.column() == Column.TWIN:
            return _twin_box(parent, model, index.row())
        field = QLineEdit(parent)
        field.setAccessibleName(model.headerData(index.column(), Qt.Orientation.Horizontal))
        if index.column() == Column.GROUP:
            field.setCompleter(QCompleter(sorted(model.groups()), field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            model = index.model()
            assert isinstance(model, SchemeModel)
            editor.setCurrentIndex(editor.findData(model.twin(index.row())))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


def _twin_box(parent: QWidget, model: SchemeModel, row: int) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(model.headerData(Column.TWIN, Qt.Orientation.Horizontal))
    box.addItem(translate("SchemeModel", "None"), None)
    for other, part in enumerate(model.draft.parts):
        if other != row:
            box.addItem(part_title(part), other)
    return box
