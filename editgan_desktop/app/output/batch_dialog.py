"""Asks what is to be done to which photos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..dialogs.vector_details import dialog_column
from ..icons import set_icon
from ..panels.run.boxes import IntBox
from ..theme import set_role
from ..widgets.segmented import SegmentedButtons
from ..widgets.text import label

RECIPES = "*.json *.toml *.egd *.png *.jpg *.jpeg *.webp *.tif *.tiff"
HERE, FROM_FILE = "here", "file"


@dataclass(frozen=True)
class BatchChoice:
    """Attributes: `recipe`: a file, or None for the edits on the face in view. `every_face`: not the largest alone."""

    recipe: Path | None
    folder: Path
    out: Path
    kind: str
    every_face: bool
    steps: int
    tune: bool
    recursive: bool


class BatchDialog(QDialog):
    """All that a batch needs to know.

    Args:
        here: what the edits on the face in view are, in words; "" when there are none to be used.
        folder: where the photos may be. steps: of an inversion, as suggested.
    """

    def __init__(self, parent: QWidget | None, here: str, folder: Path, steps: int) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(self.tr("Edit a folder of photos"))
        self._make_controls(here, steps)
        self._lay_out(here)
        self._connect()
        self._show()

    def choice(self) -> BatchChoice:
        """What the user wants now."""
        recipe = _path(self.recipe) if self.source.value() == FROM_FILE else None
        return BatchChoice(
            recipe, _path(self.photos), _path(self.out), self.kind.value(),
            self.faces.value() == "all", self.steps.value(), self.tune.isChecked(), self.recursive.isChecked(),
        )  # fmt: skip

    def problem(self) -> str:
        """What is missing before it can begin; "" when nothing is."""
        try:
            return self._problem(self.choice())
        except OSError as error:  # a name that is too long, a folder that may not be looked into
            return self.tr("{name} cannot be looked at: {reason}").format(name=error.filename, reason=error.strerror)

    def _problem(self, choice: BatchChoice) -> str:
        if choice.recipe is not None and not choice.recipe.is_file():
            return self.tr("Choose a recipe: a project, an exported picture, or a .json file.")
        if not self.photos.text().strip() or not choice.folder.is_dir():
            return self.tr("Choose the folder with the photos.")
        if not self.out.text().strip():
            return self.tr("Choose a folder for the edited photos.")
        if choice.out.exists() and choice.out.samefile(choice.folder):
            return self.tr("The edited photos need another folder: the originals stay as they are.")
        return ""

    # ---- what the user does

    def _connect(self) -> None:
        self.source.changed.connect(self._show)
        for field in (self.recipe, self.photos, self.out):
            field.textChanged.connect(self._show)
        self.photos.editingFinished.connect(self._suggest_out)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show(self, *_: object) -> None:
        self.form.setRowVisible(self.recipe_row, self.source.value() == FROM_FILE)
        problem = self.problem()
        self.told.setText(problem)
        self.begin.setEnabled(not problem)

    def _suggest_out(self) -> None:
        if self.photos.text().strip() and not self.out.text().strip():
            folder = _path(self.photos)
            self.out.setText(str(folder.with_name(f"{folder.name}-edited")))

    def _choose_recipe(self) -> None:
        kinds = self.tr("Recipes ({endings})").format(endings=RECIPES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a recipe"), str(self._folder), kinds)
        if path:
            self.recipe.setText(path)

    def _choose_photos(self) -> None:
        self._choose_folder(self.photos, self.tr("Folder with the photos"))
        self._suggest_out()

    def _choose_folder(self, field: QLineEdit, title: str) -> None:
        path = QFileDialog.getExistingDirectory(self, title, field.text() or str(self._folder))
        if path:
            field.setText(path)

    # ---- making

    def _make_controls(self, here: str, steps: int) -> None:
        options = [(HERE, self.tr("This face"), "", self.tr("The edits on the face in view"))]
        options += [(FROM_FILE, self.tr("From a file"), "", self.tr("A project, an export, or a .json recipe"))]
        self.source = SegmentedButtons(options, self.tr("Edits"))
        self.source.button(HERE).setEnabled(bool(here))
        self.source.set_value(HERE if here else FROM_FILE)
        self.recipe, self.photos, self.out = QLineEdit(), QLineEdit(), QLineEdit()
        kinds = [("same", self.tr("As each photo"), "", ""), ("jpg", "JPEG", "", ""), ("png", "PNG", "", "")]
        self.kind = SegmentedButtons(kinds, self.tr("Format"))
        faces = [("1", self.tr("The largest"), "", ""), ("all", self.tr("All"), "", "")]
        self.faces = SegmentedButtons(faces, self.tr("Faces in each photo"))
        self.steps = IntBox(self.tr("Steps of the likeness"), 1, 1000, 10)
        self.steps.setValue(steps)
        self.steps.setSuffix(self.tr(" steps"))
        self.steps.setToolTip(self.tr("More steps come closer to each face and take longer"))
        self.tune = QCheckBox(self.tr("&Tune the generator to each photo (slow, closest)"))
        self.recursive = QCheckBox(self.tr("Folders &inside the folder, too"))
        self.told = label("", "warning", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.begin = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.begin.setText(self.tr("Begin"))
        self.begin.setDefault(True)
        set_role(self.begin, "primary")

    def _lay_out(self, here: str) -> None:
        form = self.form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Edits"), _column(self.source, label(here, "small", wrap=True)))
        self.recipe_row = form.rowCount()
        form.addRow(self.tr("&Recipe"), self._with_button(self.recipe, self.tr("Recipe"), self._choose_recipe))
        form.addRow(self.tr("&Photos in"), self._with_button(self.photos, self.tr("Photos in"), self._choose_photos))
        choose_out = lambda: self._choose_folder(self.out, self.tr("Folder for the edited photos"))  # noqa: E731
        form.addRow(self.tr("&Write to"), self._with_button(self.out, self.tr("Write to"), choose_out))
        form.addRow("", self.recursive)
        form.addRow(self.tr("Format"), self.kind)
        form.addRow(self.tr("Faces"), self.faces)
        form.addRow(self.tr("&Likeness"), self.steps)
        form.addRow("", self.tune)
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _with_button(self, field: QLineEdit, name: str, choose: Callable[[], None]) -> QWidget:
        """A field for a path, and a button to look for one."""
        box, button = QWidget(), QToolButton()
        field.setAccessibleName(name)
        set_icon(button, "folder")
        button.setToolTip(self.tr("Browse…"))
        button.setAccessibleName(self.tr("Browse: {name}").format(name=name))
        button.clicked.connect(choose)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field, 1)
        row.addWidget(button)
        box.setFocusProxy(field)
        return box


def _path(field: QLineEdit) -> Path:
    """What was typed; "~" is the home folder."""
    path = Path(field.text().strip())
    return path.expanduser() if path.parts[:1] == ("~",) else path


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return box
