"""Asking for the name of a new project, and for the parts it begins with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import BadInputError, EditGANError
from ...core.labels import LabelScheme, load_scheme
from ...session.labelling.project import list_projects
from ...session.labelling.project_names import MAX_NAME, clean_name
from ...session.labelling.scheme_draft import SchemeDraft
from ..dialogs.save_file import shown_kinds
from ..dialogs.vector_details import dialog_column, fit
from ..language import explained, translated
from ..shown_names import shown_scheme
from ..theme import set_role
from ..widgets.text import label

SCHEMES = "Label schemes (*.json)"
FINE, COARSE = "face-parts", "celebamask-19"
EMPTY, FILE = "empty", "file"
INDENT = 24


class NewProjectDialog(QDialog):
    """Create waits until the name is good and there are parts.

    Args:
        root: folder of all projects.
    """

    def __init__(self, parent: QWidget | None, root: Path) -> None:
        super().__init__(parent)
        self._taken = {path.name.casefold() for path in list_projects(root)}
        self._from_file: LabelScheme | None = None
        self.setWindowTitle(self.tr("New labelling project"))
        self.name, self.message = QLineEdit(self._suggestion()), label("", "danger", wrap=True)
        self.choices: dict[str, QRadioButton] = {}
        self.file_button, self.file_words = QPushButton(self.tr("Choose file…")), label("", "dim", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._lay_out()
        self._connect()
        self._judge()
        self.name.selectAll()
        self.name.setFocus()

    def values(self) -> tuple[str, LabelScheme]:
        """Name and parts. Raises EditGANError while they are not good."""
        return clean_name(self.name.text()), self._scheme()

    @property
    def starts_empty(self) -> bool:
        """Whether the parts are still to be thought of."""
        return self.choices[EMPTY].isChecked()

    def _scheme(self) -> LabelScheme:
        if self.choices[FILE].isChecked():
            if self._from_file is None:
                raise BadInputError(self.tr("Choose a file of parts."))
            return self._from_file
        if self.starts_empty:
            draft = SchemeDraft.empty(clean_name(self.name.text()))
            draft.add()
            return draft.build()
        return load_scheme(FINE if self.choices[FINE].isChecked() else COARSE)

    # ---- what the user does

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Parts from a file"), str(Path.home()), shown_kinds(SCHEMES)
        )
        if not name:
            return
        try:
            self._from_file = SchemeDraft.from_file(Path(name)).build()
            text = self.tr("{title}, {count} parts").format(
                title=shown_scheme(self._from_file), count=len(self._from_file)
            )
            self.choices[FILE].setChecked(True)
        except EditGANError as error:
            self._from_file, text = None, explained(error)
        self.file_words.setText(text)
        self.file_words.show()
        fit(self)
        self._judge()

    def _judge(self) -> None:
        problem = self._problem()
        self.message.setText(problem)
        ready = not problem and (self._from_file is not None or not self.choices[FILE].isChecked())
        self.create_button.setEnabled(ready)

    def _problem(self) -> str:
        try:
            name = clean_name(self.name.text())
        except BadInputError as error:
            return translated(error.hint or error.message)
        taken = name.casefold() in self._taken
        return self.tr("There is a project called “{name}” already.").format(name=name) if taken else ""

    def _suggestion(self) -> str:
        numbered = (self.tr("My parts {number}").format(number=number) for number in range(2, 1000))
        names = [self.tr("My parts"), *numbered]
        return next((name for name in names if name.casefold() not in self._taken), "")

    # ---- making

    def _connect(self) -> None:
        self.name.textChanged.connect(self._judge)
        self.file_button.clicked.connect(self._choose_file)
        self.group.buttonToggled.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.name.setMaxLength(MAX_NAME)
        self.name.setAccessibleName(self.tr("Name of the project"))
        self.message.setMinimumHeight(self.message.fontMetrics().height())
        self.create_button.setText(self.tr("Create"))
        self.create_button.setDefault(True)
        set_role(self.create_button, "primary")
        self.file_words.hide()
        form = QFormLayout()
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow("", self.message)
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(label(self.tr("Parts to begin with; they can be changed later"), "strong", wrap=True))
        column.addLayout(self._choices())
        column.addStretch(1)
        column.addWidget(self.buttons)
        fit(self)

    def _choices(self) -> QVBoxLayout:
        self.group, column = QButtonGroup(self), QVBoxLayout()
        column.setSpacing(2)
        fine, coarse = load_scheme(FINE), load_scheme(COARSE)
        texts = {
            FINE: (
                self.tr("Fine parts of the face ({count})").format(count=len(fine)),
                self.tr("Pupils, lids, single lips, nostrils, teeth …"),
            ),
            COARSE: (
                self.tr("Coarse parts of the face ({count})").format(count=len(coarse)),
                self.tr("Skin, brows, eyes, nose, lips, hair … as in CelebAMask"),
            ),
            EMPTY: (self.tr("Parts of my own"), self.tr("Begin with a background, and name what matters to you")),
            FILE: (self.tr("Parts from a file"), self.tr("That somebody has exported")),
        }
        for key, (title, text) in texts.items():
            self.choices[key] = QRadioButton(title)
            self.group.addButton(self.choices[key])
            column.addWidget(self.choices[key])
            column.addWidget(_indented(label(text, "dim", wrap=True)))
        self.choices[FINE].setChecked(True)
        column.addWidget(_indented(self.file_words))
        line = QHBoxLayout()
        line.setContentsMargins(INDENT, 0, 0, 0)
        line.addWidget(self.file_button)
        line.addStretch(1)
        column.addLayout(line)
        return column


def _indented(widget: QWidget) -> QWidget:
    """Under the words of a choice."""
    widget.setContentsMargins(INDENT, 0, 0, 6)
    return widget
