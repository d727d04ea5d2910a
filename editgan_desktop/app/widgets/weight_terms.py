"""What network weights are, how large, and what may be done with them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...assets.manifest import Weight
from ..shown_names import shown_terms, shown_weight
from ..theme import set_role
from ..translation import translate
from .figures import megabytes
from .text import label


def weight_terms(weights: Iterable[Weight]) -> QWidget:
    """A list to put into a scroll area, in the order given."""
    held = QWidget()
    set_role(held, "clear")
    column = QVBoxLayout(held)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(12)
    for number, weight in enumerate(weights):
        if number:
            line = QFrame()
            set_role(line, "line")
            column.addWidget(line)
        column.addLayout(_entry(weight))
    column.addStretch(1)
    return held


def _entry(weight: Weight) -> QVBoxLayout:
    head = QHBoxLayout()
    title = label(shown_weight(weight), "strong", wrap=True)
    title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    head.addWidget(title, 1)
    head.addWidget(label(megabytes(weight.archive_bytes), "dim"), 0, Qt.AlignmentFlag.AlignTop)
    licence = translate("WeightTerms", "Package {project} {version}, licence: {licence}")
    licence = licence.format(project=weight.project, version=weight.version, licence=weight.licence)
    entry = QVBoxLayout()
    entry.setSpacing(3)
    entry.addLayout(head)
    entry.addWidget(label(shown_terms(weight), wrap=True, selectable=True))
    entry.addWidget(label(licence, "small", wrap=True))
    return entry
