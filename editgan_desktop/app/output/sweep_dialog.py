"""Asks which sweep is wanted, while a preview of it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from ...session.sweep import MOST_FRAMES, Sweep
from ..dialogs.vector_details import dialog_column
from ..panels.run.boxes import FloatBox, IntBox
from ..theme import set_role
from ..widgets.figures import signed
from ..widgets.segmented import SegmentedButtons
from ..widgets.text import label
from .film import Film
from .sweep_choice import HEIGHTS, SHEET, SweepChoice

WAIT_MS = 250
FEW = 9  # frames of the preview
STRONGEST = 5.0
WIDTH = 640
Answer = Callable[[int, NDArray[np.uint8]], bool]


@dataclass(frozen=True)
class Subject:
    """Something that can be swept: an edit on the face by its key, or all of them ("")."""

    key: str
    title: str
    first: float
    last: float


class SweepDialog(QDialog):
    """Everything about a sweep but where it goes.

    Args:
        subjects: at least one. choice: what is suggested.
        preview: asked for quick pictures of a sweep; answers with place and picture, later, as long as it is told True.
    """

    def __init__(
        self, parent: QWidget | None, subjects: Sequence[Subject], choice: SweepChoice,
        preview: Callable[[Sweep, Answer], None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._asked: Sweep | None = None  # of which the preview is
        self._subjects, self._preview = {subject.key: subject for subject in subjects}, preview
        self.setWindowTitle(self.tr("Strength sweep"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self._ask)
        self._make_controls(subjects)
        self._lay_out()
        self._show_choice(choice)
        self._connect()
        self._show()
        self._ask()

    def choice(self) -> SweepChoice:
        """What the user wants now."""
        sweep = Sweep(self.subject.currentData(), self.first.value(), self.last.value(), self.frames.value())
        height = int(self.height_choice.value())
        return SweepChoice(sweep, self.form.value(), height, self.seconds.value(), self.back.isChecked())

    # ---- what the user does

    def _connect(self) -> None:
        self.subject.currentIndexChanged.connect(self._take_subject)
        for box in (self.first, self.last, self.frames, self.seconds):
            box.valueChanged.connect(self._changed)
        self.back.toggled.connect(self._show)
        for segments in (self.form, self.height_choice):
            segments.changed.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._forget)

    def _forget(self) -> None:
        """What comes now comes too late."""
        self._asked = None
        self._later.stop()

    def _take_subject(self) -> None:
        subject = self._subjects[self.subject.currentData()]
        self.first.setValue(subject.first)
        self.last.setValue(subject.last)
        self._changed()

    def _changed(self, *_: object) -> None:
        self._show()
        self._later.start()

    def _show(self, *_: object) -> None:
        choice = self.choice()
        is_film = choice.form != SHEET
        for row in (self.seconds_row, self.back_row):
            self.layout_of_form.setRowVisible(row, is_film)
        self.film.set_pace(choice.seconds, back=choice.back)
        self.facts.setText(self._facts(choice))
        self.save.setEnabled(choice.sweep.first != choice.sweep.last)

    def _facts(self, choice: SweepChoice) -> str:
        if choice.sweep.first == choice.sweep.last:
            return self.tr("Both ends are the same: choose two strengths.")
        if choice.form == SHEET:
            return self.tr("{count} pictures with their strengths").format(count=choice.sweep.frames)
        return self.tr("{pace} pictures a second").format(pace=f"{choice.frames_per_second:.0f}")

    def _ask(self) -> None:
        """Have a few pictures made of what is chosen now."""
        asked = self.choice().sweep
        few = Sweep(asked.key, asked.first, asked.last, min(asked.frames, FEW))
        self.film.begin([signed(strength) for strength in few.strengths()])
        self.film.set_pace(self.seconds.value(), back=self.back.isChecked())
        self._asked = few

        def answer(place: int, picture: NDArray[np.uint8]) -> bool:
            wanted = few is self._asked
            if wanted:
                self.film.set_frame(place, picture)
            return wanted

        self._preview(few, answer)

    # ---- making

    def _make_controls(self, subjects: Sequence[Subject]) -> None:
        self.film, self.subject = Film(), QComboBox()
        for subject in subjects:
            self.subject.addItem(subject.title, subject.key)
        self.first = FloatBox(self.tr("First strength"), -STRONGEST, STRONGEST, 0.1, 2)
        self.last = FloatBox(self.tr("Last strength"), -STRONGEST, STRONGEST, 0.1, 2)
        self.frames = IntBox(self.tr("Pictures"), 2, MOST_FRAMES, 1)
        self.seconds = FloatBox(self.tr("Seconds"), 0.2, 60, 0.5, 1)
        self.back = QCheckBox(self.tr("There and &back"))
        forms = (("mp4", "MP4"), ("gif", "GIF"), ("webp", "WebP"), (SHEET, self.tr("Sheet")))
        self.form = SegmentedButtons([(key, text, "", "") for key, text in forms], self.tr("Format"))
        heights = [(str(height), str(height), "", "") for height in HEIGHTS]
        self.height_choice = SegmentedButtons(heights, self.tr("Height in pixels"))
        self.facts = label("", "small", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setText(self.tr("Export…"))
        self.save.setDefault(True)
        set_role(self.save, "primary")

    def _show_choice(self, choice: SweepChoice) -> None:
        self.subject.setCurrentIndex(max(self.subject.findData(choice.sweep.key), 0))
        self.first.setValue(choice.sweep.first)
        self.last.setValue(choice.sweep.last)
        self.frames.setValue(choice.sweep.frames)
        self.seconds.setValue(choice.seconds)
        self.back.setChecked(choice.back)
        self.form.set_value(choice.form)
        self.height_choice.set_value(str(choice.height))

    def _lay_out(self) -> None:
        form = self.layout_of_form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Edit"), self.subject)
        form.addRow(self.tr("Strength"), _between(self.first, label(self.tr("to"), "dim"), self.last))
        form.addRow(self.tr("&Pictures"), self.frames)
        form.addRow(self.tr("Format"), self.form)
        form.addRow(self.tr("Height"), self.height_choice)
        self.seconds_row = form.rowCount()
        form.addRow(self.tr("&Seconds"), self.seconds)
        self.back_row = form.rowCount()
        form.addRow("", self.back)
        form.addRow("", self.facts)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.film, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(form, 1)
        column = dialog_column(self)
        self.setMinimumWidth(WIDTH)
        column.addLayout(beside)
        column.addStretch(1)
        column.addWidget(self.buttons)


def _between(first: QWidget, word: QLabel, last: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first)
    row.addWidget(word)
    row.addWidget(last)
    row.addStretch(1)
    return row
