"""The question before paint is lost to other parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ...core.labels import LabelScheme
from ..shown_names import part_titles


def ask_about_lost_paint(parent: QWidget, scheme: LabelScheme, lost: Sequence[str], title: str) -> bool:
    """Whether to go on although the paint of some parts of `scheme` cannot be kept. Esc means no."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    if len(lost) == 1:
        text = QCoreApplication.translate("LostPaint", "The paint of one part cannot be kept: {parts}.")
    else:
        text = QCoreApplication.translate("LostPaint", "The paint of {count} parts cannot be kept: {parts}.")
    box.setText(text.format(count=len(lost), parts=part_titles(scheme, tuple(lost))))
    more = QCoreApplication.translate(
        "LostPaint", "“{title}” has no parts in their place. Edits and all other paint stay, but undo begins anew."
    )
    box.setInformativeText(more.format(title=title))
    roles = QMessageBox.ButtonRole
    go_on = box.addButton(QCoreApplication.translate("LostPaint", "Change parts"), roles.AcceptRole)
    back = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.exec()
    return box.clickedButton() is go_on
