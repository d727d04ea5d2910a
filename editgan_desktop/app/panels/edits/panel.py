"""What is applied to the face in view: the stack of edits, in the order they are applied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ....session.session import Session
from ...binding import DocumentBinding, Subscriptions
from ...theme import set_role
from ...widgets.text import label
from .list import EditsList
from .refine import RefineBar


class EditsPanel(QWidget):
    """The panel "On this face": sliders, order, on and off, refinement.

    Signals:
        save_requested: key of a painted edit that is to become a library vector.
        refine_requested: number of steps.
    """

    save_requested = Signal(str)
    refine_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = EditsList()
        self.bar = RefineBar(session)
        self.hint = label("", "dim", wrap=True)
        self._lay_out()
        self.list.save_requested.connect(self.save_requested)
        self.bar.refine_requested.connect(self.refine_requested)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self.bar.follow)
        self._binding = DocumentBinding(session, {"edits_changed": self._follow}, on_switch=self._switch)
        self._switch()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()
        self._ends.close()

    def set_refine_steps(self, steps: int) -> None:
        """The number that Refine begins with. No signal."""
        self.bar.steps.setValue(steps)

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
        self.bar.follow()

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(6)
        inner.addWidget(label(self.tr("On this face"), "heading"))
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
