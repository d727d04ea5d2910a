"""One setting in the dialog: what it is called and does, a control made from its type, and a way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...session.settings import Settings
from ...session.settings_schema import Setting
from ..icons import set_icon
from ..panels.run.boxes import FloatBox, IntBox
from ..widgets.text import label
from .words import choice_title, setting_help, setting_title

CONTROL_WIDTH = 190
FINE = 0.01  # a number that may be smaller than this gets more decimals

Control = QCheckBox | QComboBox | IntBox | FloatBox | QLineEdit


class SettingRow(QWidget):
    """Shows a setting and changes it at once."""

    changed = Signal()

    def __init__(self, setting: Setting, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting, self._settings = setting, settings
        self._at_first = settings.get(setting.key)
        self.title, self.help = label(setting_title(setting), "strong"), label(setting_help(setting), "dim", wrap=True)
        self.restart = label(self.tr("Shows after the next start."), "warning", wrap=True)
        self.control = self._make_control()
        self.reset = QToolButton()
        self._style()
        self._lay_out()
        self.reset.clicked.connect(self._reset)
        self.show_value()

    def fits(self, search: str) -> bool:
        """Whether every word of a search occurs in its words or its key."""
        setting, shown = self.setting, (self.title.text(), self.help.text(), *self._choices())
        said = " ".join((*shown, setting.title, setting.help, setting.key)).casefold()
        return all(word in said for word in search.casefold().split())

    def show_value(self) -> None:
        """Show what is set now. No signal."""
        value, control = self._settings.get(self.setting.key), self.control
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(value)
            elif isinstance(control, QComboBox):
                control.setCurrentIndex(control.findData(value))
            elif isinstance(control, QLineEdit):
                control.setText(value)
            else:
                control.show_value(value)
        is_default = value == self.setting.checked(self.setting.default)
        self.reset.setEnabled(not is_default)
        self.restart.setVisible(self.setting.restart and value != self._at_first)

    # ---- inside

    def _set(self, value: Any) -> None:
        self._settings.set(self.setting.key, value)
        self.show_value()
        self.changed.emit()

    def _reset(self) -> None:
        self._settings.reset(self.setting.key)
        self.show_value()
        self.control.setFocus()
        self.changed.emit()

    def _choices(self) -> list[str]:
        return [choice_title(self.setting, value) for value in self.setting.choices]

    def _make_control(self) -> Control:
        setting, name = self.setting, self.title.text()
        if setting.type == "bool":
            check = QCheckBox()
            check.toggled.connect(self._set)
            return check
        if setting.type == "choice":
            return self._make_choice()
        if setting.type == "text":
            field = QLineEdit()
            field.setMaxLength(int(setting.max))
            field.editingFinished.connect(lambda: self._set(field.text()))
            return field
        low, high = setting.min, setting.max
        if setting.type == "int":
            box: IntBox | FloatBox = IntBox(name, int(low), int(high), _step(low, high))
        else:
            fine = 0 < low < FINE
            box = FloatBox(name, low, high, 0.005 if fine else 0.05, 4 if fine else 2)
        box.setSuffix(f" {setting.unit}" if setting.unit else "")
        box.valueChanged.connect(self._set)
        return box

    def _make_choice(self) -> QComboBox:
        box = QComboBox()
        for value in self.setting.choices:
            box.addItem(choice_title(self.setting, value), value)
        box.currentIndexChanged.connect(lambda _: self._set(box.currentData()))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]  # scrolling must not change it
        return box

    def _style(self) -> None:
        self.control.setAccessibleName(self.title.text())
        self.control.setAccessibleDescription(self.help.text())
        self.control.setFixedWidth(CONTROL_WIDTH)
        set_icon(self.reset, "reset", "text_dim")
        default = self.setting.checked(self.setting.default)
        tip = self.tr("Back to what it was at first ({value})").format(value=self._in_words(default))
        self.reset.setToolTip(tip)
        self.reset.setAccessibleName(self.tr("Reset {setting}").format(setting=self.title.text()))

    def _in_words(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("on") if value else self.tr("off")
        if self.setting.type == "choice":
            return choice_title(self.setting, value)
        shown = self.locale().toString(value) if isinstance(value, float) else str(value)
        return f"{shown} {self.setting.unit}".strip()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.title, self.help, self.restart):
            words.addWidget(widget)
        self.help.setVisible(bool(self.help.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


def _step(low: float, high: float) -> int:
    """Of the arrows: small ranges by ones, large ones by eights."""
    return 1 if high - low <= 300 else 8
