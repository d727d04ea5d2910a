"""What the last run reached, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ....core.requests import EditResult
from ....session.edits import AppliedEdit, LearntRun
from ....session.view import MaskView
from ...actions import hint, set_hint
from ...icons import set_icon
from ...shown_names import shown_vector
from ...theme import set_role, tokens
from ...widgets.figures import duration
from ...widgets.segmented import SegmentedButtons
from ...widgets.text import label

HATCH = (18, 14)
STRIPES = 7  # pixels from one stripe to the next, as on the canvas


def reached(run: LearntRun) -> float:
    """Share of what was painted that the segmentation branch sees on the result, 0..1."""
    missed, changed = int(run.result.missed.sum()), int(run.request.asked.sum())
    return max(0.0, 1 - missed / max(changed, 1))


def percent(share: float) -> int:
    """Whole percent; 100 only when nothing is missing."""
    return min(round(100 * share), 99 if share < 1 else 100)


class Hatch(QWidget):
    """A sample of the stripes that the canvas draws on what was not reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(*HATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(edge, 3, 3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), QColor(tokens().canvas))
            for shift, colour in ((0.0, QColor(255, 255, 255)), (1.5, QColor(0, 0, 0))):
                painter.setPen(QPen(colour, 1.2))
                for x in range(0, self.width() + self.height(), STRIPES):
                    painter.drawLine(QRectF(x + shift, 0, -self.height(), self.height()).topLeft(),
                                     QRectF(x + shift - self.height(), self.height(), 0, 0).topLeft())  # fmt: skip
            painter.setClipping(False)
            painter.setPen(QPen(QColor(tokens().border_strong), 1.0))
            painter.drawPath(outline)


class ResultCard(QFrame):
    """Shown after a run until something is painted.

    Signals:
        continue_requested: learn on from here. save_requested: make it a library vector.
        view_changed: a `MaskView`.
    """

    continue_requested = Signal()
    save_requested = Signal()
    view_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = label("", "strong", wrap=True)
        self.figures = label("", "dim", wrap=True)
        self.legend = QWidget()
        self.view = SegmentedButtons(self._views(), self.tr("What the parts show"))
        # with its longest words from the start: the panel is as wide as it will have to be
        self.go_on, self.save = QPushButton(self.tr("Continue")), QPushButton(self.tr("Save as vector…"))
        self._style()
        self._lay_out()
        self.go_on.clicked.connect(self.continue_requested)
        self.save.clicked.connect(self.save_requested)
        self.view.changed.connect(lambda key: self.view_changed.emit(MaskView(key)))

    def show_run(self, run: LearntRun, row: AppliedEdit | None, *, busy: bool) -> None:
        """Show what a run reached; `row` is its place among the edits."""
        share = reached(run)
        self.headline.setText(self.tr("Reached {percent} % of what you painted").format(percent=percent(share)))
        self.figures.setText(self._figures(run.result))
        self.legend.setVisible(share < 1)
        self.go_on.setEnabled(not busy)
        saved = row is not None and bool(row.vector_id)
        self.save.setEnabled(row is not None and not saved)
        self.save.setText(self.tr("Saved") if saved else self.tr("Save as vector…"))
        name = shown_vector(row.name) if row and saved else ""
        tip = self.tr("It is in the library as “{name}”").format(name=name) if name else ""
        self.save.setToolTip(tip or hint("save-vector"))

    def show_view(self, view: MaskView) -> None:
        """Show which of the two label maps the canvas shows."""
        self.view.set_value(view)

    def _figures(self, result: EditResult) -> str:
        ends = {"kept": self.tr("stopped by you"), "converged": self.tr("got no better")}
        steps = self.tr("1 step") if result.steps == 1 else self.tr("{steps} steps").format(steps=result.steps)
        return " · ".join(filter(None, (steps, duration(result.seconds), ends.get(result.stopped, ""))))

    def _views(self) -> list[tuple[str, str, str, str]]:
        return [
            (MaskView.PAINTED, self.tr("Painted"), "", self.tr("Show the parts as you painted them")),
            (MaskView.ACHIEVED, self.tr("Achieved"), "", self.tr("Show the parts as the edited face has them")),
        ]

    def _style(self) -> None:
        set_role(self, "card")
        set_icon(self.go_on, "continue")
        set_icon(self.save, "save")
        for button in (self.go_on, self.save):
            button.setIconSize(QSize(16, 16))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_hint(self.go_on, "continue")

    def _lay_out(self) -> None:
        legend = QHBoxLayout(self.legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(6)
        legend.addWidget(Hatch())
        legend.addWidget(label(self.tr("not reached"), "dim"), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        for widget in (self.headline, self.figures, self.view, self.legend):
            column.addWidget(widget)
        column.addSpacing(2)
        column.addLayout(buttons)
