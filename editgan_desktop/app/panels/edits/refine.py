"""The foot of the edits panel: refine them, or take them all off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from ....session.possible import Reason, why_not_refine
from ....session.session import Session
from ...icons import set_icon
from ...theme import set_role
from ...widgets.leaving import NumberKeys

STEPS, MOST_STEPS = 10, 200


class RefineBar(QWidget):
    """Refine with a number of steps, and Reset all.

    Signals:
        refine_requested: number of steps.
    """

    refine_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.refine = QPushButton(self.tr("Refine"))
        self.steps = QSpinBox()
        self.reset = QPushButton(self.tr("Reset all"))
        self._style()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.refine, self.steps):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.reset)
        self.refine.clicked.connect(lambda: self.refine_requested.emit(self.steps.value()))
        self.reset.clicked.connect(self._reset_all)

    def follow(self) -> None:
        """Show what can be done now, and if not, why."""
        reason, document = self._reason(), self._session.current
        self.refine.setEnabled(not reason)
        stale = document is not None and document.is_refinement_stale and not document.edits.solo
        self.refine.setText(self.tr("Refine again") if stale else self.tr("Refine"))
        set_role(self.refine, "primary" if stale and not reason else "")
        again = self.tr("The refinement is for something else than is on the face now. Make it anew (Ctrl+R)")
        tip = again if stale else self.tr("Clean up what the edits changed outside of their parts (Ctrl+R)")
        self.refine.setToolTip(reason or tip)
        self.reset.setVisible(document is not None and len(document.edits) > 0)

    def _reason(self) -> str:
        """Why there is nothing to refine; "" when there is."""
        reason, job = why_not_refine(self._session), self._session.job.now
        if reason is None:
            return ""
        if job is not None and reason in (Reason.BUSY, Reason.BUSY_ELSEWHERE):
            return self.tr("“{title}” is running. Wait until it ends.").format(title=job.title)
        return {
            Reason.NO_FACE: self.tr("Open a face first."),
            Reason.NO_EDITS: self.tr("No edit is applied to this face."),
            Reason.NO_PARTS: self.tr("These edits name no parts."),
            Reason.MIXED: self.tr("A mix changes the whole face: switch it off to refine."),
        }[reason]

    def _reset_all(self) -> None:
        if self._session.current:
            self._session.current.clear_edits()

    def _style(self) -> None:
        set_icon(self.refine, "refine")
        NumberKeys(self.steps)
        self.steps.setRange(1, MOST_STEPS)
        self.steps.setMaximumWidth(104)
        self.steps.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.steps.setValue(STEPS)
        self.steps.setSuffix(self.tr(" steps"))
        self.steps.setAccessibleName(self.tr("Steps of the refinement"))
        self.steps.setToolTip(self.tr("How long to refine"))
        set_role(self.reset, "link")
        self.reset.setToolTip(self.tr("Take all edits off this face. Undo brings them back."))
