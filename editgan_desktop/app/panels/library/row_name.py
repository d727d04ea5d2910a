"""The name of a vector while it is typed: what is wrong with it, in words, and a field in the place of the label."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from ....core.errors import BadInputError
from ....library.naming import MAX_NAME, clean_name, fold
from ...theme import tokens
from ...translation import translate
from ...widgets.elided_label import plain_tip

Problem = Callable[[str], str]  # from what is typed to what is wrong with it; "" when nothing is


def name_problem(text: str, taken: tuple[str, ...]) -> str:
    """Why `text` cannot be the name of a vector beside those `taken`; "" when it can."""
    if not text.strip():
        return translate("VectorName", "Give it a name.")
    if "=" in text:
        return translate("VectorName", 'A name cannot hold "=".')
    if len(text.strip()) > MAX_NAME:
        return translate("VectorName", "A name has at most {count} characters.").format(count=MAX_NAME)
    try:
        name = clean_name(text)
    except BadInputError:
        return translate("VectorName", "A name holds visible characters only.")
    twin = next((other for other in taken if fold(other) == fold(name)), None)
    return translate("VectorName", "There already is a vector “{name}”.").format(name=twin) if twin else ""


class NameField(QLineEdit):
    """Renames in place: Enter or a click elsewhere takes the name, Escape leaves it. Says one of its signals, once.

    Signals:
        named: the new name, tidied; it differs from the old one.
        dismissed: nothing is to change.
    """

    named = Signal(str)
    dismissed = Signal()

    def __init__(self, name: str, problem: Problem, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._old, self._problem, self._over = name, problem, False
        self.setAccessibleName(self.tr("New name of {name}").format(name=name))
        self.textEdited.connect(self._judge)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter waits until the name is good."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._problem(self.text()):
                self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._finish()

    def _judge(self, text: str) -> None:
        problem = plain_tip(self._problem(text))
        self.setToolTip(problem)
        self.setStyleSheet(f"border-color: {tokens().danger}" if problem else "")
        # at once, not only under the mouse
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), problem, self)

    def _finish(self) -> None:
        good = not self._problem(self.text())
        name = clean_name(self.text()) if good else self._old
        if self._over or name == self._old:
            self._dismiss()
            return
        self._over = True
        QToolTip.hideText()
        self.named.emit(name)

    def _dismiss(self) -> None:
        if not self._over:
            self._over = True
            QToolTip.hideText()
            self.dismissed.emit()
