"""What is applied to the face in view: the stack of edits, in the order they are applied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ....core.recipe import StaticVector
from ....session.document import Document
from ....session.edits import EditStack
from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...dialogs.vector_rows import RowsDialog
from ...icons import set_icon
from ...theme import set_role
from ...widgets.menu_button import menu_button
from ...widgets.text import label
from .list import EditsList
from .refine import RefineBar
from .solo import SoloBar


class EditsPanel(QWidget):
    """The panel "On this face": sliders, order, on and off, refinement.

    Signals:
        save_requested: key of a painted edit that is to become a library vector as it was learnt.
        part_requested: key of another edit that is to become one as it is now: restricted to rows, or from a file.
        merge_requested: the edits are to become one vector.
        refine_requested: number of steps.
    """

    save_requested = Signal(str)
    part_requested = Signal(str)
    merge_requested = Signal()
    refine_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = EditsList()
        self.bar = RefineBar(session)
        self.hint = label("", "dim", wrap=True)
        self.more = menu_button(self.tr("Solo, strengths, merge"), self.tr("Menu of the edits"))
        self.solo = SoloBar()
        self._make_menu()
        self._lay_out()
        self.solo.ended.connect(self._end_solo)
        self.list.save_requested.connect(self._save)
        self.list.merge_requested.connect(self.merge_requested)
        self.list.custom_rows_requested.connect(self._ask_rows)
        self.bar.refine_requested.connect(self.refine_requested)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self.bar.follow)
        self._binding = DocumentBinding(
            session, {"edits_changed": self._follow, "face_changed": self._follow}, on_switch=self._switch
        )
        self._switch()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()
        self._ends.close()

    def set_refine_steps(self, steps: int) -> None:
        """The number that Refine begins with. No signal."""
        self.bar.steps.setValue(steps)

    def _save(self, key: str) -> None:
        document = self._session.current
        edit = document.edits.find(key) if document else None
        if edit is not None:
            as_learnt = edit.run is not None and edit.rows is None
            (self.save_requested if as_learnt else self.part_requested).emit(key)

    def _make_menu(self) -> None:
        """What concerns all edits, behind the button at the title."""
        menu = QMenu(self)
        self.merge = menu.addAction(self.tr("&Merge edits into one vector…"), self.merge_requested.emit)
        self.zero = menu.addAction(self.tr("All strengths to &0"), lambda: self._on_face(Document.reset_strengths))
        self.clear = menu.addAction(self.tr("&Remove all edits"), lambda: self._on_face(Document.clear_edits))
        for action, icon in ((self.merge, "merge"), (self.zero, "reset"), (self.clear, "clear")):
            set_icon(action, icon)
        self.more.setMenu(menu)

    def _on_face(self, change: Callable[[Document], None]) -> None:
        if self._session.current:
            change(self._session.current)

    def _end_solo(self) -> None:
        document = self._session.current
        if document and document.edits.solo:
            document.end_solo()

    def _ask_rows(self, key: str) -> None:
        document = self._session.current
        edit = document.edits.find(key) if document else None
        if document is None or edit is None:
            return
        dialog = RowsDialog(self, edit, len(document.latent.values))
        dialog.accepted.connect(lambda: document.restrict_edit(key, dialog.rows))
        dialog.open()

    def _switch(self) -> None:
        self.list.show_document(self._session.current)
        self._show_rest()

    def _follow(self) -> None:
        self.list.show_edits()
        self._show_rest()

    def _show_rest(self) -> None:
        document = self._session.current
        empty = document is None or not len(document.edits)
        self.hint.setText(
            self.tr("Move a slider in the library, or paint and run.") if document else self.tr("No face is open.")
        )
        self.hint.setVisible(empty)
        self.list.setVisible(not empty)
        self.more.setVisible(not empty)
        self.solo.follow(document.edits if document else EditStack())
        static = [e for e in document.edits.active if isinstance(e.step, StaticVector)] if document else []
        self.merge.setEnabled(len(static) >= 2)
        self.bar.follow()

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(6)
        title = QHBoxLayout()
        title.addWidget(label(self.tr("On this face"), "heading"), 1)
        title.addWidget(self.more)
        inner.addLayout(title)
        inner.addWidget(self.solo)
        inner.addWidget(self.hint)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.bar)
        line = QFrame()  # towards the library below
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(line)
