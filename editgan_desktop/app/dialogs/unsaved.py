"""The question before work is lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ..theme import set_role


class Answer(Enum):
    """What to do with faces that no project holds."""

    SAVE = "save"
    DISCARD = "discard"
    GO_BACK = "go back"


def ask_about_unsaved(parent: QWidget, count: int) -> Answer:
    """Ask what is to become of `count` faces before the program ends. Esc means to go back."""
    more = QCoreApplication.translate("Unsaved", "Vectors in the library are kept in any case.")
    return _ask(parent, count, more, QCoreApplication.translate("Unsaved", "Quit without saving"))


def ask_about_closing(parent: QWidget, count: int) -> Answer:
    """The same before `count` faces are closed."""
    more = QCoreApplication.translate("Unsaved", "What is closed can be brought back until the program ends.")
    return _ask(parent, count, more, QCoreApplication.translate("Unsaved", "Close without saving"))


def ask_about_jobs(parent: QWidget, count: int) -> bool:
    """Ask whether the program is to end though `count` jobs run or wait. Esc means no."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    one = QCoreApplication.translate("Unsaved", "A job is not over yet.")
    several = QCoreApplication.translate("Unsaved", "{count} jobs are not over yet.")
    box.setText(one if count == 1 else several.format(count=count))
    box.setInformativeText(
        QCoreApplication.translate(
            "Unsaved", "What they have found so far is lost. A batch keeps the photos it has done."
        )
    )
    leave = box.addButton(
        QCoreApplication.translate("Unsaved", "Quit all the same"), QMessageBox.ButtonRole.DestructiveRole
    )
    back = box.addButton(QCoreApplication.translate("Unsaved", "Go back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.exec()
    return box.clickedButton() is leave


def _ask(parent: QWidget, count: int, more: str, without: str) -> Answer:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    if count == 1:
        text = QCoreApplication.translate("Unsaved", "One face has work on it that no project holds.")
    else:
        text = QCoreApplication.translate("Unsaved", "{count} faces have work on them that no project holds.")
    box.setText(text.format(count=count))
    box.setInformativeText(more)
    roles = QMessageBox.ButtonRole
    save = box.addButton(QCoreApplication.translate("Unsaved", "Save…"), roles.AcceptRole)
    discard = box.addButton(without, roles.DestructiveRole)
    back = box.addButton(QCoreApplication.translate("Unsaved", "Go back"), roles.RejectRole)
    box.setDefaultButton(save)
    set_role(save, "primary")
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.exec()
    answers = {save: Answer.SAVE, discard: Answer.DISCARD}
    return next((answer for button, answer in answers.items() if box.clickedButton() is button), Answer.GO_BACK)
