"""From paint to edit: settings, Run, and what was reached."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from ....session.edits import AppliedEdit
from ....session.possible import KEEPABLE, Reason, why_not_continue, why_not_run
from ....session.session import Session
from ...actions import set_hint
from ...binding import DocumentBinding, Subscriptions
from ...icons import set_icon
from ...theme import set_role
from ...widgets.loss_curve import LossCurve
from ...widgets.scroll import scroll_down
from ...widgets.text import label
from .result import ResultCard
from .settings import RunSettings

DELAY_MS = 50  # looking for paint compares all pixels of a mask: not at every move of the brush
MARGIN = 12


class RunPanel(QScrollArea):
    """Bound to the face in view, the settings and the running job. It asks the window to begin and to end.

    Args:
        rows: number of W+ rows of the generator.

    Signals:
        run_requested, continue_requested: as on the buttons.
        save_requested: key of the edit that is to become a library vector.
    """

    run_requested = Signal()
    continue_requested = Signal()
    save_requested = Signal(str)

    def __init__(self, session: Session, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.settings = RunSettings(session, rows)
        self.run, self.reason = QPushButton(self.tr("Run")), label("", "dim", wrap=True)
        self.result, self.curve = ResultCard(), LossCurve()
        self.caption = label(self.tr("Loss, step by step"), "small")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._style()
        self._lay_out()
        self._connect()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self._binding.close()
        self._ends.close()
        self.settings.release()

    def why_not(self) -> str:
        """What is missing before Run can be pressed; "" when nothing is."""
        reason = why_not_run(self._session)
        if reason is None:
            return ""
        return {
            Reason.NO_FACE: self.tr("Open a face first"),
            Reason.BUSY: self.tr("A job for this face has to end first"),
            Reason.NO_PAINT: self.tr("Paint on a part first"),
            Reason.LEARNING: self.tr("What is painted is being learnt"),
        }[reason]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower than its content, be it hidden now: it never scrolls sideways."""
        inside = max(part.minimumSizeHint().width() for part in (self.settings, self.result))
        return QSize(inside + 2 * MARGIN + self.verticalScrollBar().sizeHint().width(), 200)

    # ---- following the session

    def _follow(self) -> None:
        self._follow_paint()
        self._follow_result()

    def _follow_paint(self) -> None:
        reason = self.why_not()
        self.run.setEnabled(not reason)
        text = reason or self._what_comes_first()
        self.reason.setText(text)
        self.reason.setVisible(bool(text))

    def _follow_losses(self) -> None:
        """Of the job that learns for the face in view, otherwise of the run that its newest edit came from."""
        document, job = self._session.current, self._session.job.now
        running = document is not None and job is not None and job.kind in KEEPABLE and job.document is document
        run = document.result if document else None
        if running and job is not None:
            self.curve.show_losses(job.losses, job.total)
        else:
            self.curve.show_losses(run.result.losses if run else ())
        for widget in (self.caption, self.curve):
            widget.setVisible(running or run is not None)

    def _follow_result(self) -> None:
        document = self._session.current
        run = document.result if document else None
        busy = any(job.document is document for job in self._session.job.live)
        self.result.setVisible(run is not None and not busy)
        if run is not None:
            self.result.show_run(run, self._row(), busy=why_not_continue(self._session) is not None)
        self.result.show_view(self._session.view.mask_view)
        self._follow_losses()

    def _row(self) -> AppliedEdit | None:
        """The edit that the last run learnt."""
        document = self._session.current
        if document is None or document.result is None:
            return None
        return next((edit for edit in document.edits if edit.run is document.result), None)

    def _what_comes_first(self) -> str:
        """What a run would have to wait for."""
        count = len(self._session.job.live)
        if count == 1:
            return self.tr("It waits for the job that runs")
        return self.tr("It waits for {count} jobs").format(count=count) if count else ""

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    # ---- what the user does

    def _save(self) -> None:
        row = self._row()
        if row is not None:
            self.save_requested.emit(row.key)

    # ---- making

    def _connect(self) -> None:
        self.run.clicked.connect(self.run_requested)
        self.result.continue_requested.connect(self.continue_requested)
        self.result.save_requested.connect(self._save)
        self.result.view_changed.connect(lambda view: setattr(self._session.view, "mask_view", view))
        self._timer.timeout.connect(self._follow_paint)
        state, self._ends = self._session.job, Subscriptions()
        self._ends.connect(state.changed, self._follow)
        self._ends.connect(state.progressed, self._follow_losses)
        self._ends.connect(self._session.view.events.mask_view, self.result.show_view)
        slots = {
            "painted": self._soon,
            "looked": self._soon,
            "result_changed": self._follow_result,
            "edits_changed": self._follow_result,
        }
        self._binding = DocumentBinding(self._session, slots, on_switch=self._follow)

    def _style(self) -> None:
        set_role(self, "panel")
        set_role(self.run, "primary")
        set_icon(self.run, "run", "accent_text")
        self.run.setIconSize(QSize(20, 20))
        self.run.setMinimumHeight(36)
        set_hint(self.run, "run")
        self.reason.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 10, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(self.settings)
        column.addWidget(self.run)
        column.addWidget(self.reason)
        column.addWidget(self.result)
        column.addWidget(self.caption)
        column.addWidget(self.curve)
        column.addStretch(1)
        scroll_down(self, content)
