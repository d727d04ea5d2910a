"""Giving a painted edit a name and tags, so that it becomes a vector of the library; giving a vector other tags."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ...library.naming import MAX_NAME, clean_name, unique_name
from ...session.library_view import LibraryView
from ..panels.library.row_name import name_problem
from ..panels.library.row_tags import TagField
from ..theme import set_role
from ..widgets.text import label
from .vector_details import before_and_after, dialog_column, fit

Picture = NDArray[np.uint8] | None
LETTER_GAP = 3  # pixels: "Ta" is set closely, unless one of them is underlined, which Qt forgets


class SaveVectorDialog(QDialog):
    """Asks for name and tags of a new vector; Save waits until both are good.

    Args:
        suggested_name: made free by a number when it is taken. suggested_tags: typed already, each can be taken off.
        before, after: [128, 128, 3] uint8 thumbnails, or None.
        title: of the dialog, where it is not plain saving. more: what stands above the name.
    """

    def __init__(
        self,
        parent: QWidget | None,
        library_view: LibraryView,
        suggested_name: str,
        suggested_tags: Iterable[str],
        before: Picture,
        after: Picture,
        title: str = "",
        more: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken = library_view.listing.names
        tags = tuple(suggested_tags)
        free = "" if name_problem(suggested_name, ()) else unique_name(clean_name(suggested_name), self._taken)
        self.name = QLineEdit(free)
        self.tags = TagField(tags, library_view.all_tags, tags)
        self.message, self.tags_message = _message(), _message()
        self.buttons, self.save_button = _buttons(self, self.tr("Save"))
        self.setWindowTitle(title or self.tr("Save as vector"))
        self._lay_out(before, after, more)
        self.name.setMaxLength(MAX_NAME)
        self.name.setAccessibleName(self.tr("Name of the vector"))
        self.name.textChanged.connect(self._judge)
        self.tags.changed.connect(self._judge)
        self.name.selectAll()
        self.name.setFocus()
        self._judge()

    def values(self) -> tuple[str, tuple[str, ...]]:
        """Name and tags, tidied. Raises BadInputError while they are not good."""
        return clean_name(self.name.text()), self.tags.tags()

    def may_save(self) -> bool:
        """Whether all else is good but for name and tags."""
        return True

    def _judge(self) -> None:
        problems = name_problem(self.name.text(), self._taken), self.tags.problem()
        self.message.setText(problems[0])
        self.tags_message.setText(problems[1])
        self.save_button.setEnabled(not any(problems) and self.may_save())

    def _lay_out(self, before: Picture, after: Picture, more: QWidget | None) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow("", self.message)
        form.addRow(self.tr("&Tags"), self.tags)
        form.labelForField(self.tags).setContentsMargins(0, 0, LETTER_GAP, 0)
        form.addRow("", self.tags_message)
        column = dialog_column(self)
        column.addWidget(before_and_after(before, after))
        if more is not None:
            column.addWidget(more)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        fit(self)


class TagsDialog(QDialog):
    """Asks for the tags of a vector."""

    def __init__(self, parent: QWidget | None, library_view: LibraryView, name: str, tags: Iterable[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = TagField(tags, library_view.all_tags)
        self.message = _message()
        self.buttons, self.save_button = _buttons(self, self.tr("Save"))
        self.setWindowTitle(self.tr("Tags of “{name}”").format(name=name))
        column = dialog_column(self)
        for widget in (self.field, self.message):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.buttons)
        fit(self)
        self.field.changed.connect(self._judge)
        self._judge()

    def tags(self) -> tuple[str, ...]:
        """The tags, tidied. Raises BadInputError while they are not good."""
        return self.field.tags()

    def _judge(self) -> None:
        problem = self.field.problem()
        self.message.setText(problem)
        self.save_button.setEnabled(not problem)


def _message() -> QLabel:
    """A line for what is wrong; it keeps its room while nothing is."""
    made = label("", "danger", wrap=True)
    made.setMinimumHeight(made.fontMetrics().height())
    return made


def _buttons(dialog: QDialog, save: str) -> tuple[QDialogButtonBox, QPushButton]:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    button = box.button(QDialogButtonBox.StandardButton.Save)
    button.setText(save)
    button.setDefault(True)
    set_role(button, "primary")
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, button
