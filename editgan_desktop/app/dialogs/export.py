"""Asking what an export shall be like: what is written, in which format, and what the file tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.photo import Photo
from ...core.photo_write import DEEP, SIDE_LIMIT, WITHOUT_ALPHA, WriteSettings
from ..theme import set_role
from ..translation import listed
from ..widgets.segmented import SegmentedButtons
from ..widgets.text import IconLabel, label
from ..widgets.value_slider import ValueSlider
from .export_choice import ExportChoice
from .export_view import ExportView
from .vector_details import dialog_column

if TYPE_CHECKING:
    from ...editing.export_sample import ExportSample

Answer = Callable[["ExportSample"], None]
Estimate = Callable[[ExportChoice, Answer], None]
LINE, WIDTH = 26, 680  # pixels
WAIT_MS = 200  # a slider that stood still this long is worth an estimate


class ExportDialog(QDialog):
    """Everything about an export but where it goes.

    Args:
        photo: the whole photo, None for a sampled face. face: the picture of the face.
        choice: what is suggested.
        estimate: asked for a sample of the file; answers later, or never.
    """

    def __init__(
        self, parent: QWidget | None, photo: Photo | None, face: Photo, choice: ExportChoice, estimate: Estimate
    ) -> None:
        super().__init__(parent)
        self._photo, self._face, self._estimate = photo, face, estimate
        self.setWindowTitle(self.tr("Export"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self._ask_size)
        self._make_controls()
        self._show_choice(choice)
        self._show()
        self._lay_out()
        self._connect()
        self.export_button.setFocus()

    def choice(self) -> ExportChoice:
        """What the user wants now."""
        quality = self.webp_quality if self.format.value() == "WEBP" else self.jpeg_quality
        return ExportChoice(
            self.whole.isChecked(),
            self.format.value(),
            WriteSettings(round(quality.value()), self.lossless.isChecked(), round(self.compression.value())),
            self.information.isChecked(),
            self.edit.isChecked(),
        )

    # ---- what the user does

    def _connect(self) -> None:
        self.what.buttonToggled.connect(self._show)
        self.format.changed.connect(self._show)
        for slider, other in ((self.jpeg_quality, self.webp_quality), (self.webp_quality, self.jpeg_quality)):
            slider.changed.connect(other.set_value)
        for slider in (self.jpeg_quality, self.webp_quality, self.compression):
            slider.changed.connect(self._show)
        for box in (self.lossless, self.information, self.edit):
            box.toggled.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show(self, *_: object) -> None:
        self._allow_webp()
        choice = self.choice()
        self.pages.setCurrentWidget(self._page_of[choice.form])
        self.packing.setText(self.tr("Compression") if choice.form == "PNG" else self.tr("Quality"))
        self.webp_quality.setEnabled(not choice.settings.lossless)
        self.facts.setText(self._facts(choice, None))
        self.loss.setText(self._loss(choice))
        self._later.start()

    def _allow_webp(self) -> None:
        """WebP holds no very large photo."""
        subject, most = self._subject, SIDE_LIMIT["WEBP"]
        fits, button = max(subject.width, subject.height) <= most, self.format.button("WEBP")
        button.setEnabled(fits)
        button.setToolTip("" if fits else self.tr("WebP holds at most {most} pixels a side").format(most=most))
        if not fits and self.format.value() == "WEBP":
            self.format.set_value("PNG")

    def _ask_size(self) -> None:
        choice = self.choice()

        def answer(sample: ExportSample) -> None:
            if choice == self.choice():
                self.facts.setText(self._facts(choice, sample.size))
                self.view.show_sample(sample)

        self._estimate(choice, answer)

    # ---- what is told

    @property
    def _subject(self) -> Photo:
        """What is written."""
        return self._photo if self._photo and self.whole.isChecked() else self._face

    def _facts(self, choice: ExportChoice, size: int | None) -> str:
        subject = self._subject
        facts = [
            self.tr("{width} × {height} pixels").format(width=subject.width, height=subject.height),
            self.tr("{bits} bits").format(bits=choice.bits(subject)),
        ]
        if size is not None:
            digits = QLocale.DataSizeFormat.DataSizeSIFormat
            facts.append(self.tr("about {size}").format(size=self.locale().formattedDataSize(size, 1, digits)))
        return listed(facts)

    def _loss(self, choice: ExportChoice) -> str:
        """What of the photo the format cannot hold."""
        subject = self._subject
        if choice.form in WITHOUT_ALPHA and subject.alpha is not None:
            return self.tr("JPEG knows no transparency: such places become white.")
        if choice.form not in DEEP and subject.bits > 8:
            return self.tr("The photo has {bits} bits; PNG and TIFF keep them.").format(bits=subject.bits)
        return ""

    # ---- making

    def _make_controls(self) -> None:
        self.what = QButtonGroup(self)
        self.whole = QRadioButton(self.tr("&Whole photo with the edit"))
        size = self.tr("{width} × {height}").format(width=self._face.width, height=self._face.height)
        self.alone = QRadioButton(self.tr("The face a&lone ({size})").format(size=size))
        for button in (self.whole, self.alone):
            self.what.addButton(button)
        forms = (("PNG", "PNG"), ("JPEG", "JPEG"), ("WEBP", "WebP"), ("TIFF", "TIFF"))
        self.format = SegmentedButtons([(key, text, "", "") for key, text in forms], self.tr("Format"))
        self.jpeg_quality, self.webp_quality = _quality(self.tr("Quality")), _quality(self.tr("Quality"))
        self.compression = ValueSlider(self.tr("Compression"), 0, 9, 6, default=6)
        self.lossless = QCheckBox(self.tr("Keep every pixel (lossless)"))
        self.information = QCheckBox(self.tr("Keep the photo's own &information (camera, place, time)"))
        self.information.setToolTip(self.tr("EXIF, XMP and IPTC. The colour profile stays in any case."))
        self.edit = QCheckBox(self.tr("Keep the e&dit in the file, to go on from it later"))
        self.packing, self.facts, self.loss = label(""), label("", wrap=True), label("", "small", wrap=True)
        self.view = ExportView()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.export_button: QPushButton = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._pages()
        self._add_edit_tip()

    def _pages(self) -> None:
        exact = self.tr("Every pixel is kept.")
        slow = self.tr("Every pixel is kept; more is slower and smaller.")
        jpeg = self.tr("From 90 up, colours keep their full resolution.")
        self._page_of = {
            "PNG": _page(self.compression, label(slow, "small", wrap=True)),
            "JPEG": _page(self.jpeg_quality, label(jpeg, "small")),
            "WEBP": _page(self.webp_quality, self.lossless),
            "TIFF": _page(label(exact)),
        }
        self.pages = QStackedWidget()
        for page in self._page_of.values():
            self.pages.addWidget(page)

    def _add_edit_tip(self) -> None:
        seed = self.tr("The seed and the edits. Open the file here to go on with them.")
        photo = self.tr(
            "The latent, the edits, and the name of the photo. Open the file here to go on with them: then the photo "
            "itself is asked for, which is not in it. Nor is a tuning; a project holds both."
        )
        self.edit.setToolTip(photo if self._photo else seed)

    def _show_choice(self, choice: ExportChoice) -> None:
        (self.whole if choice.whole and self._photo else self.alone).setChecked(True)
        self.format.set_value(choice.form)
        for slider in (self.jpeg_quality, self.webp_quality):
            slider.set_value(choice.settings.quality)
        self.compression.set_value(choice.settings.compression)
        self.lossless.setChecked(choice.settings.lossless)
        self.information.setChecked(choice.information)
        self.edit.setChecked(choice.edit)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("What"), _page(self.whole, self.alone))
        form.setRowVisible(0, self._photo is not None)
        form.addRow(self.tr("Format"), self.format)
        longest = self.packing.fontMetrics().horizontalAdvance(self.tr("Compression"))
        self.packing.setMinimumWidth(longest + 2)  # or the column would jump from format to format
        form.addRow(self.packing, self.pages)
        form.addRow(self.tr("Size"), _page(self.facts, self.loss))
        self.information.setVisible(self._photo is not None)
        self.loss.setVisible(self._photo is not None and (self._photo.bits > 8 or self._photo.alpha is not None))
        self.export_button.setText(self.tr("Export…"))
        self.export_button.setDefault(True)
        set_role(self.export_button, "primary")
        choices = QVBoxLayout()
        choices.setSpacing(12)
        choices.addLayout(form)
        for part in (self.information, self.edit, self._mark()):
            choices.addWidget(part)
        choices.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self.view)
        beside.addLayout(choices, 1)
        column = dialog_column(self)
        self.setMinimumWidth(WIDTH)
        column.addLayout(beside)
        column.addWidget(self.buttons)

    def _mark(self) -> QWidget:
        """That the file will say what made it."""
        text = self.tr("The file says that a generative model edited it.")
        if self._photo is None:
            text = self.tr("The file says that a generative model made it.")
        line, words = QWidget(), label(text, "dim", wrap=True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("info", 16, "text_dim"))
        row.addWidget(words, 1)
        line.setToolTip(
            self.tr(
                "So that people and programs can tell it from a photo as it was taken: the IPTC digital source type, "
                "in the file's XMP. It cannot be left out."
            )
        )
        return line


def _quality(name: str) -> ValueSlider:
    usual = WriteSettings().quality
    return ValueSlider(name, 1, 100, usual, default=usual, step=5)


def _page(*widgets: QWidget) -> QWidget:
    """Below each other; the first one is on the line of the row's label."""
    page = QWidget()
    widgets[0].setMinimumHeight(LINE)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page
