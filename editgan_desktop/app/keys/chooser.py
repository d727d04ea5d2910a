"""The keys of one command: each can be taken away, others can be pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QKeySequenceEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...core.errors import BadInputError
from ..icons import set_icon
from ..language import explained
from ..theme import set_role
from ..widgets.text import label
from .current import native, plain_title, portable
from .keymap import Holder, Keymap

EDIT_WIDTH = 180


class KeyChooser(QFrame):
    """Shows a command of a keymap and changes its keys.

    Signals:
        changed: some keys are others now.
    """

    changed = Signal()

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap, self._command_id = keymap, ""
        self.title, self.message = label("", "strong"), label("", "dim", wrap=True)
        self.chips = QWidget()
        self._row = QHBoxLayout(self.chips)
        self.edit = QKeySequenceEdit()
        self.add, self.leave = QPushButton(), QPushButton(self.tr("Cancel"))
        self.reset = QPushButton(self.tr("Reset"))
        self._style()
        self._lay_out()
        self.edit.keySequenceChanged.connect(self._judge)
        self.edit.editingFinished.connect(self._pressed)
        self.add.clicked.connect(self._add)
        self.leave.clicked.connect(self._forget)
        self.reset.clicked.connect(self._reset)
        self.show_command("")

    def show_command(self, command_id: str) -> None:
        """Go on with another command; "" for none, which leaves nothing to do."""
        self._command_id = command_id
        self.setEnabled(bool(command_id))
        none = self.tr("Choose a command to change its keys.")
        self.title.setText(plain_title(self._keymap.commands[command_id]) if command_id else none)
        self._show_keys()
        self._forget()

    def holder(self) -> Holder | None:
        """Who has the keys that were pressed."""
        key = self._key
        return self._keymap.holder(self._command_id, key) if key and self._command_id else None

    # ---- inside

    @property
    def _key(self) -> str:
        return portable(self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def _judge(self) -> None:
        """What pressing Add would do."""
        holder, key = self.holder(), self._key
        has_it = bool(self._command_id) and key in self._keymap.keys(self._command_id)
        self.add.setText(self.tr("Take it over") if holder and holder.command else self.tr("Add"))
        self.add.setEnabled(bool(key) and not has_it and (holder is None or holder.command is not None))
        self.leave.setEnabled(bool(key))
        self.message.setText(self._in_words(holder, key, has_it))
        set_role(self.message, "warning" if holder else "dim")

    def _in_words(self, holder: Holder | None, key: str, has_it: bool) -> str:
        shown = native([key]) if key else ""
        if holder and holder.command:
            text = self.tr("{keys} belongs to “{command}”, which would lose it.")
            return text.format(keys=shown, command=holder.title)
        if holder:
            text = self.tr("{keys} is needed on the canvases: {gesture}. Press other keys.")
            return text.format(keys=shown, gesture=holder.title)
        if has_it:
            return self.tr("It has {keys} already.").format(keys=shown)
        return self.tr("Add gives it {keys}, too.").format(keys=shown) if key else ""

    def _pressed(self) -> None:
        """Keys were pressed: the next press of Enter is for the button, not another key."""
        if self._key:
            (self.add if self.add.isEnabled() else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        try:
            self._keymap.add(self._command_id, self._key)
        except BadInputError as error:
            self.message.setText(explained(error))
            return
        self._tell()

    def _reset(self) -> None:
        self._keymap.reset(self._command_id)
        self._tell()

    def _remove(self, key: str) -> None:
        self._keymap.remove(self._command_id, key)
        self._tell()
        self.edit.setFocus()  # the button that was pressed is gone

    def _tell(self) -> None:
        self._show_keys()
        self._forget()
        self.changed.emit()

    def _forget(self) -> None:
        """As if nothing had been pressed."""
        self.edit.clear()
        self._judge()

    def _show_keys(self) -> None:
        while item := self._row.takeAt(0):
            if chip := item.widget():
                chip.hide()
                chip.deleteLater()
        for key in self._keymap.keys(self._command_id) if self._command_id else ():
            self._row.addWidget(self._chip(key))
        self.reset.setEnabled(bool(self._command_id) and self._keymap.is_changed(self._command_id))

    def _chip(self, key: str) -> QToolButton:
        chip = QToolButton(self.chips)
        chip.setText(native([key]))
        set_icon(chip, "close", "text_dim")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the keys
        tip = self.tr("Take {keys} away").format(keys=native([key]))
        chip.setToolTip(tip)
        chip.setAccessibleName(tip)
        set_role(chip, "chip")
        chip.clicked.connect(lambda: self._remove(key))
        return chip

    def _style(self) -> None:
        set_role(self, "card")
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.setFixedWidth(EDIT_WIDTH)
        self.edit.setAccessibleName(self.tr("Press the new keys"))
        self.edit.setToolTip(self.tr("Click here, then press the new keys"))
        self.reset.setToolTip(self.tr("Give it the keys it had at first"))
        self.message.setMinimumHeight(self.message.fontMetrics().height())
        for button in (self.add, self.leave, self.reset):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.chips)
        head.addStretch(1)
        head.addWidget(self.reset)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("New keys"), "dim"))
        row.addWidget(self.edit)
        row.addWidget(self.add)
        row.addWidget(self.leave)
        row.addStretch(1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.message)
