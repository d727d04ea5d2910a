"""All that is known about a vector, to be read."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.labels import LabelScheme
from ...library.naming import MAX_NAME
from ...library.vector import EditingVector
from ..shown_names import part_titles, shown_scheme, shown_tag, shown_vector
from ..translation import listed, translate
from ..widgets.text import IconLabel, label
from ..widgets.thumbnail import to_pixmap

THUMBNAIL = 128
WIDTH = 440
MOST_SEEDS = 8
Picture = NDArray[np.uint8] | None


class VectorDetailsDialog(QDialog):
    """Name, pictures and facts of a vector; nothing can be changed here."""

    def __init__(self, parent: QWidget | None, vector: EditingVector, scheme: LabelScheme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Details of “{name}”").format(name=shown_vector(vector.name)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(label(shown_vector(vector.name), "heading", wrap=True, selectable=True))
        column.addWidget(before_and_after(vector.before, vector.after))
        column.addLayout(self._form(vector, scheme))
        if vector.notes:
            column.addWidget(_notes(vector.notes))
        column.addStretch(1)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        fit(self)

    def _form(self, vector: EditingVector, scheme: LabelScheme) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for title, text in self._facts(vector, scheme):
            heading = label(title, "dim")
            heading.setAlignment(Qt.AlignmentFlag.AlignTop)
            heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            form.addRow(heading, label(text or "–", wrap=True, selectable=True))
        return form

    def _facts(self, vector: EditingVector, scheme: LabelScheme) -> tuple[tuple[str, str], ...]:
        low, high = vector.strength_range
        known = vector.scheme == scheme.name
        return (
            (self.tr("Tags"), listed(map(shown_tag, vector.tags))),
            (self.tr("Parts"), part_titles(scheme, vector.parts) if known else listed(vector.parts)),
            (self.tr("Strength"), self.tr("{low} to {high}").format(low=_number(low), high=_number(high))),
            (self.tr("Learnt from"), recipe_summary(vector.recipe)),
            (self.tr("Created"), _date(vector.created)),
            (self.tr("Latent space"), vector.latent_space),
            (self.tr("Label scheme"), shown_scheme(scheme) if known else vector.scheme),
        )


def dialog_column(dialog: QDialog) -> QVBoxLayout:
    """What stands in a dialog, from top to bottom."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    dialog.setMinimumWidth(WIDTH)
    return column


def fit(dialog: QDialog) -> None:
    """As high as its content is at its width: wrapped lines make Qt's own guess too tall."""
    dialog.ensurePolished()
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        dialog.resize(WIDTH, layout.totalHeightForWidth(WIDTH))


def before_and_after(before: Picture, after: Picture) -> QWidget:
    """Two thumbnails with their captions and an arrow between; hidden when both are None."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addStretch(1)
    row.addLayout(_captioned(before, translate("VectorDetails", "Before")))
    row.addWidget(IconLabel("chevron-right", 24, "text_dim"))
    row.addLayout(_captioned(after, translate("VectorDetails", "After")))
    row.addStretch(1)
    box.setHidden(before is None and after is None)
    return box


def recipe_summary(recipe: dict[str, Any]) -> str:
    """How a vector was learnt, in a line. Recipes come from files and may hold anything."""
    requests = recipe.get("requests")
    requests = [r for r in requests if isinstance(r, dict)] if isinstance(requests, list) else []
    if not requests:
        return translate("VectorDetails", "Not recorded")
    rule = recipe.get("rule")
    is_rule = isinstance(rule, str) and rule
    what = (
        translate("VectorDetails", "rule “{rule}”").format(rule=str(rule)[:MAX_NAME])
        if is_rule
        else translate("VectorDetails", "a painted edit")
    )
    if len(requests) > 1:
        what = translate("VectorDetails", "{what}, mean of {count} faces").format(what=what, count=len(requests))
    told = (what[:1].upper() + what[1:], _steps(requests), _seeds(requests))
    return listed(filter(None, told))


def _steps(requests: list[dict[str, Any]]) -> str:
    settings = requests[0].get("settings")
    steps = settings.get("steps") if isinstance(settings, dict) else None
    return translate("VectorDetails", "{steps} steps").format(steps=steps) if isinstance(steps, int) else ""


def _seeds(requests: list[dict[str, Any]]) -> str:
    seeds = [str(r["seed"]) for r in requests if isinstance(r.get("seed"), int)]
    if not seeds:
        return ""
    words = listed(seeds[:MOST_SEEDS]) + (" …" if len(seeds) > MOST_SEEDS else "")
    return (
        translate("VectorDetails", "seed {seeds}") if len(seeds) == 1 else translate("VectorDetails", "seeds {seeds}")
    ).format(seeds=words)


def _captioned(picture: Picture, caption: str) -> QVBoxLayout:
    shown = QLabel()
    shown.setFixedSize(THUMBNAIL, THUMBNAIL)
    shown.setAccessibleName(caption)
    if picture is not None:
        shown.setPixmap(to_pixmap(picture, THUMBNAIL))
    words = label(caption, "small")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(shown)
    column.addWidget(words)
    return column


def _notes(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setReadOnly(True)
    made.setFixedHeight(96)
    made.setTabChangesFocus(True)
    made.setAccessibleName(translate("VectorDetails", "Notes"))
    return made


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _date(iso: str) -> str:
    """In the user's time zone and way of writing; as it is when it is no date."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)
