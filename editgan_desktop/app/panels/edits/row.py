"""One row of the stack of edits on a face: a vector with its slider, or the refinement."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....core.scheme_translation import shipped_scheme
from ....session.document import Document
from ....session.edits import AppliedEdit
from ...icons import set_icon
from ...shown_names import part_titles, shown_vector
from ...theme import set_role
from ...widgets.badge import Badge
from ...widgets.elided_label import ElidedLabel, plain_tip
from ...widgets.strength_slider import StrengthSlider
from ...widgets.text import IconLabel, label
from .grip import ICON, Grip
from .menu import edit_menu, rows_title

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

    def _tool(self, icon: str) -> QToolButton:
        """A button that stays pressed."""
        button = self._button(icon, "")
        button.setCheckable(True)
        return button

    def _shortcut(self, keys: str, call: Callable[[], object]) -> None:
        """Keys that work while the focus is anywhere in the row."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)


class EditRow(StackRow):
    """A vector or a painted edit with its slider.

    Signals:
        save_requested: key of an edit that is to become a library vector.
        custom_rows_requested: key of an edit that is to act on rows of W+ of the user's choice.
        merge_requested: the edits are to become one.
        shifted: by how many places, by the keys.
    """

    save_requested = Signal(str)
    custom_rows_requested = Signal(str)
    merge_requested = Signal()
    shifted = Signal(int)

    def __init__(self, document: Document, edit: AppliedEdit, parent: QWidget | None = None) -> None:
        super().__init__(document, edit, parent)
        self.grip = Grip()
        self.slider = StrengthSlider()
        self.rows = Badge("")
        self.solo = self._tool("solo")
        self.save_button = self._button("save", self.tr("Save to the library"))
        self.more = self._button("more", self.tr("Rows of W+, save, merge, …"))
        self._range: tuple[float, float] | None = None
        self._look: tuple[bool, bool] | None = None
        self._lay_out()
        self.slider.changed.connect(self._set_strength)
        self.slider.settled.connect(self._settle)
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self.key))
        self.solo.clicked.connect(self.toggle_solo)
        self.more.clicked.connect(lambda: self.show_menu(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self._shortcut("Alt+Up", lambda: self.shifted.emit(-1))
        self._shortcut("Alt+Down", lambda: self.shifted.emit(1))
        self._shortcut("Alt+S", self.toggle_solo)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (
            self.check, self.solo, self.save_button, self.more, self.remove_button, self.slider.track, self.slider.box,
        )  # fmt: skip

    def toggle_solo(self) -> None:
        """Apply this edit alone, or all again."""
        self.document.set_solo(self.key)

    def reset(self) -> None:
        """The slider to 0."""
        self.document.set_strength(self.key, 0.0)
        self.document.history.seal()

    def show_menu(self, at: QPoint) -> None:
        """What else can be done with the edit."""
        edit = self.document.edits.find(self.key)
        if edit is not None:
            does = {
                "solo": self.toggle_solo,
                "reset": self.reset,
                "custom": lambda: self.custom_rows_requested.emit(self.key),
                "save": lambda: self.save_requested.emit(self.key),
                "merge": self.merge_requested.emit,
                "remove": self.remove,
            }
            restrict = lambda rows: self.document.restrict_edit(self.key, rows)  # noqa: E731
            soloed = self.key in self.document.edits.solo
            edit_menu(edit, len(self.document.latent.values), soloed, does, restrict, self).popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.show_menu(event.globalPos())

    def show_edit(self, edit: AppliedEdit, place: int, count: int) -> None:
        """Show how the edit stands now, `place` (from 0) among `count`."""
        name = shown_vector(edit.name)
        self._show_common(edit, name)
        unsaved = not edit.vector_id and edit.run is not None
        self.save_button.setVisible(unsaved)
        self.save_button.setAccessibleName(self.tr("Save {name}").format(name=name))
        self.name.setToolTip(self._tip(edit, place, count, unsaved))
        self.more.setAccessibleName(self.tr("Menu of {name}").format(name=name))
        self.grip.setToolTip(self.tr("Drag to another place (Alt+Up, Alt+Down)"))
        self.grip.setAccessibleName(self.tr("Move {name}").format(name=name))
        self._show_rows(edit)
        self._show_solo(edit)
        self._show_strength(edit)

    def _show_rows(self, edit: AppliedEdit) -> None:
        rows = edit.rows
        self.rows.setVisible(rows is not None)
        if rows is not None:
            self.rows.setText(rows_title(rows, len(self.document.latent.values)))
            self.rows.setToolTip(
                self.tr("Acts on rows {first} to {last} of W+ alone").format(first=rows[0], last=rows[1])
            )

    def _show_solo(self, edit: AppliedEdit) -> None:
        on = edit.key in self.document.edits.solo
        self.solo.setChecked(on)
        self.solo.setToolTip(self.tr("All edits again (Alt+S)") if on else self.tr("This edit alone for now (Alt+S)"))
        self.solo.setAccessibleName(self.tr("Solo {name}").format(name=shown_vector(edit.name)))

    def _show_strength(self, edit: AppliedEdit) -> None:
        self.slider.set_name(self.tr("Strength of {name}").format(name=shown_vector(edit.name)))
        if edit.strength_range != self._range:
            self._range = edit.strength_range
            self.slider.set_range(*edit.strength_range)
        solo = self.document.edits.solo
        acts = edit.key in solo if solo else edit.enabled
        if (acts, edit.enabled) != self._look:
            self._look = (acts, edit.enabled)
            self.slider.set_enabled_look(acts)
        set_role(self.name, "" if acts else "dim")
        self.slider.set_value(edit.strength)

    def _tip(self, edit: AppliedEdit, place: int, count: int, unsaved: bool) -> str:
        lines = [shown_vector(edit.name), self.tr("Place {place} of {count}").format(place=place + 1, count=count)]
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
        self._line.addWidget(self.rows)
        for button in (self.solo, self.save_button, self.more):
            self._line.addWidget(button)
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

    def show_edit(self, edit: AppliedEdit) -> None:
        """Show how the refinement stands now."""
        solo = self.document.edits.solo
        rests = bool(solo) and edit.key not in solo
        stale = self.document.is_refinement_stale and not rests
        self._show_common(edit, self.tr("Refined"))
        self._mark.setVisible(stale)
        set_role(self.state, "warning" if stale else "small")
        self.state.setText(self._state(rests, stale))
        self.setToolTip(self._tip(rests, stale))

    def _state(self, rests: bool, stale: bool) -> str:
        if rests:
            return self.tr("rests during solo")
        if stale:
            return self.tr("Stale: sliders moved") if self.document.edits.is_stale else self.tr("Stale: face changed")
        return self.tr("for these strengths")

    def _tip(self, rests: bool, stale: bool) -> str:
        if rests:
            return self.tr("It comes back when all edits do.")
        if stale and self.document.edits.is_stale:
            return self.tr("It rests until the sliders are back where they were, or you refine again.")
        if stale:
            return self.tr("It was made for another likeness, or for other rows. Refine again.")
        return self.tr("It belongs to the strengths as they are, and rests when they change.")
