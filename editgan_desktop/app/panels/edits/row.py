"""One row of the stack of edits on a face: a vector with its slider, or the refinement."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....core.labels import LabelScheme
from ....core.scheme_translation import shipped_scheme
from ....session.document import Document
from ....session.edits import AppliedEdit
from ...icons import set_icon
from ...theme import set_role
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.strength_slider import StrengthSlider
from ...widgets.text import IconLabel, label
from ..parts.model import part_title
from .grip import ICON, Grip

GAP = 4  # between the controls of a line
EDGE = 8  # pixels from the left of a slider to its groove


class StackRow(QFrame):
    """What all rows share: on/off, name, remove. It belongs to one document, whatever face comes into view later."""

    def __init__(self, document: Document, edit: AppliedEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.key = document, edit.key
        self.check = QCheckBox()
        self.name = ElidedLabel()
        self.remove_button = self._button("close", self.tr("Remove from this face (Del)"))
        self.check.setToolTip(self.tr("On or off"))
        self.check.clicked.connect(lambda on: self.document.set_enabled(self.key, on))
        self.remove_button.clicked.connect(self.remove)
        self._shortcut("Del", self.remove)
        self._line = QHBoxLayout()
        self._line.setSpacing(GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key halts, in order."""
        return self.check, self.remove_button

    def remove(self) -> None:
        """Take the edit off the face."""
        self.document.remove_edit(self.key)

    def _show_common(self, edit: AppliedEdit, name: str) -> None:
        self.name.set_text(name)
        self.check.setChecked(edit.enabled)
        self.check.setAccessibleName(self.tr("{name} on").format(name=name))
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        set_role(self.name, "" if edit.enabled else "dim")

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_icon(button, icon, "text_dim")
        return button

    def _shortcut(self, keys: str, call: Callable[[], object]) -> None:
        """Keys that work while the focus is anywhere in the row."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)


class EditRow(StackRow):
    """A vector or a painted edit with its slider.

    Signals:
        save_requested: key of a painted edit that is to become a library vector.
        shifted: by how many places, by the keys.
    """

    save_requested = Signal(str)
    shifted = Signal(int)

    def __init__(self, document: Document, edit: AppliedEdit, parent: QWidget | None = None) -> None:
        super().__init__(document, edit, parent)
        self.grip = Grip()
        self.slider = StrengthSlider()
        self.save_button = self._button("save", self.tr("Save to the library"))
        self._range: tuple[float, float] | None = None
        self._enabled: bool | None = None
        self._lay_out()
        self.slider.changed.connect(self._set_strength)
        self.slider.settled.connect(self._settle)
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self.key))
        self._shortcut("Alt+Up", lambda: self.shifted.emit(-1))
        self._shortcut("Alt+Down", lambda: self.shifted.emit(1))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return self.check, self.save_button, self.remove_button, self.slider.track, self.slider.box

    def show_edit(self, edit: AppliedEdit, place: int, count: int) -> None:
        """Show how the edit stands now, `place` (from 0) among `count`."""
        self._show_common(edit, edit.name)
        unsaved = not edit.vector_id and edit.run is not None
        self.save_button.setVisible(unsaved)
        self.save_button.setAccessibleName(self.tr("Save {name}").format(name=edit.name))
        self.name.setToolTip(self._tip(edit, place, count, unsaved))
        self.grip.setToolTip(self.tr("Drag to another place (Alt+Up, Alt+Down)"))
        self.grip.setAccessibleName(self.tr("Move {name}").format(name=edit.name))
        self._show_strength(edit)

    def _show_strength(self, edit: AppliedEdit) -> None:
        self.slider.set_name(self.tr("Strength of {name}").format(name=edit.name))
        if edit.strength_range != self._range:
            self._range = edit.strength_range
            self.slider.set_range(*edit.strength_range)
        if edit.enabled != self._enabled:
            self._enabled = edit.enabled
            self.slider.set_enabled_look(edit.enabled)
        self.slider.set_value(edit.strength)

    def _tip(self, edit: AppliedEdit, place: int, count: int, unsaved: bool) -> str:
        lines = [edit.name, self.tr("Place {place} of {count}").format(place=place + 1, count=count)]
        if edit.parts:
            scheme = shipped_scheme(edit.scheme) or self.document.scheme  # it may have been learnt with other parts
            lines.append(self.tr("Parts: {parts}").format(parts=part_titles(scheme, edit.parts)))
        if unsaved:
            lines.append(self.tr("Not in the library yet"))
        return plain_tip("\n".join(lines))

    def _set_strength(self, strength: float) -> None:
        self.document.set_strength(self.key, strength)

    def _settle(self, strength: float) -> None:
        self.document.set_strength(self.key, strength)
        self.document.history.seal()

    def _lay_out(self) -> None:
        self._line.addWidget(self.grip)
        self._line.addWidget(self.check)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.save_button)
        self._line.addWidget(self.remove_button)
        second = QHBoxLayout()
        second.setContentsMargins(ICON + GAP - EDGE, 0, 4, 0)
        second.addWidget(self.slider)
        self._column.addLayout(second)


class RefinementRow(StackRow):
    """The refinement: it has no slider, and rests while it is stale."""

    def __init__(self, document: Document, edit: AppliedEdit, parent: QWidget | None = None) -> None:
        super().__init__(document, edit, parent)
        self.state = label("", "small")
        self._mark = IconLabel("stale", 16, "warning")
        self._line.addSpacing(ICON + GAP)
        self._line.addWidget(self.check)
        self._line.addWidget(self.name)
        self._line.addSpacing(GAP)
        self._line.addWidget(self._mark)
        self._line.addWidget(self.state, 1)
        self._line.addWidget(self.remove_button)

    def show_edit(self, edit: AppliedEdit, stale: bool) -> None:
        """Show how the refinement stands now."""
        self._show_common(edit, self.tr("Refined"))
        self._mark.setVisible(stale)
        set_role(self.state, "warning" if stale else "small")
        self.state.setText(self.tr("Stale: sliders moved") if stale else self.tr("for these strengths"))
        self.setToolTip(self._tip(stale))

    def _tip(self, stale: bool) -> str:
        if stale:
            return self.tr("It rests until the sliders are back where they were, or you refine again.")
        return self.tr("It belongs to the strengths as they are, and rests when they change.")


def part_titles(scheme: LabelScheme, names: tuple[str, ...]) -> str:
    """Names of parts as words; a name that the scheme does not know stays as it is."""
    titles = {part.name: part_title(part) for part in scheme.parts}
    return ", ".join(titles.get(name, name) for name in names)
