"""Enter and Escape put down a box that was typed into, so that keys such as B paint again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LeavesByKeys(QObject):
    """Event filter of a box: after Enter or Escape it has the focus no longer.

    Args:
        field: it handles Enter itself first. escape: called at Escape, before the focus goes.
    """

    def __init__(self, field: QLineEdit | QSpinBox | QDoubleSpinBox, escape: Callable[[], object]) -> None:
        super().__init__(field)
        self._field, self._escape = field, escape
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self._field or not isinstance(event, QKeyEvent):
            return False
        key, escape = Qt.Key(event.key()), event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape:
            event.accept()  # or the window might take it
            return True
        if event.type() != QEvent.Type.KeyPress or not (escape or key in ENTER):
            return False
        self._escape() if escape else self._field.event(event)
        self._field.clearFocus()
        event.accept()
        return True


class NumberKeys(LeavesByKeys):
    """For a box of a number: Escape brings back the number from before the typing.

    Whoever shows another number in the box meanwhile blocks its signals; that number is not typed, and stays.
    """

    def __init__(self, box: QSpinBox | QDoubleSpinBox) -> None:
        super().__init__(box, self._restore)
        self._box = box
        self._before = self._last = box.value()
        box.valueChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.KeyPress):
            coming = event.type() == QEvent.Type.FocusIn
            if coming or self._box.value() != self._last:  # the second: not by typing
                self._before = self._last = self._box.value()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self._last = self._box.value()

    def _restore(self) -> None:
        self._box.setValue(self._before)  # type: ignore[arg-type]


def leave_search_by_keys(field: QLineEdit) -> LeavesByKeys:
    """Enter keeps what is searched for, Escape clears it; both put the field down."""
    return LeavesByKeys(field, field.clear)
