"""From paint to edit: the run panel under real mouse and key events, its jobs driven by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.panels.job.panel import JobPanel
from editgan_desktop.app.panels.run.panel import RunPanel
from editgan_desktop.app.panels.run.result import percent, reached
from editgan_desktop.core.progress import Progress
from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import LearntRun
from editgan_desktop.session.job_state import JobState
from editgan_desktop.session.patches import segment_patch
from editgan_desktop.session.session import Session
from editgan_desktop.session.view import MaskView

from .faces import face_document, learnt, open_session

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ROWS = 23


class FakeTicket:
    """Takes note of nothing: the job is ended by hand."""

    def cancel(self) -> None: ...

    def stop_and_keep(self) -> None: ...


@dataclass
class Setup:
    """Shown panels, what they show and what they ask for; `now` is the clock of the jobs."""

    session: Session
    document: Document
    panel: RunPanel
    job: JobPanel
    now: list[float]
    asked: list[str] = field(default_factory=list)

    def start(self, kind: str = "edit", document: Document | None = None) -> None:
        self.session.job.start(kind, "Painted edit", document or self.document, FakeTicket())

    def step(self, done: int, total: int = 60, stage: str = "optimise") -> None:
        self.now[0] += 0.5
        figures = {"loss": 1 / done} if stage == "optimise" and done else {}
        self.session.job.progress(Progress(stage, done, total, figures=figures))

    def finish(self) -> None:
        request, result = learnt(self.document)
        self.document.add_result(request, result, "Painted mouth")
        self.session.job.end()

    def paint(self, part: int = 18) -> None:
        patch = segment_patch(self.document.layer.shape, (20, 30), (40, 30), 5)
        assert patch is not None
        self.document.begin_stroke("Stroke")
        self.document.stamp(patch, part)
        self.document.end_stroke()


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    session, document, now = open_session(tmp_path), face_document(), [0.0]
    session.job = JobState(clock=lambda: now[0])
    session.add(document)
    panel = RunPanel(session, ROWS)
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    job = JobPanel(session)
    qtbot.addWidget(job)
    job.resize(320, 140)
    with qtbot.waitExposed(panel):
        panel.show()
    made = Setup(session, document, panel, job, now)
    panel.run_requested.connect(lambda: made.asked.append("run"))
    panel.continue_requested.connect(lambda: made.asked.append("continue"))
    job.stop_requested.connect(lambda: made.asked.append("stop"))
    job.cancel_requested.connect(lambda: made.asked.append("cancel"))
    panel.save_requested.connect(made.asked.append)
    job.stop_requested.connect(session.job.stop)
    job.cancel_requested.connect(session.job.cancel)
    yield made
    made.panel.release()
    made.job.release()


def type_into(box: QWidget, text: str) -> None:
    QTest.keyClick(box, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Key.Key_Return)


class TestSettings:
    def test_every_control_changes_its_setting_and_no_other(self, setup: Setup) -> None:
        controls, session = setup.panel.settings, setup.session
        controls.advanced.header.setChecked(True)
        expected = OptimiseSettings()
        QTest.keyClick(controls.follow.track, Key.Key_End)
        expected = replace(expected, follow=1.0)
        assert session.optimise == expected
        for box, text, change in (
            (controls.steps, "120", {"steps": 120}),
            (controls.rate, "0.02", {"learning_rate": 0.02}),
            (controls.draft, "25", {"draft": 0.25}),
            (controls.patience, "10", {"patience": 10}),
            (controls.identity, "1.5", {"identity": 1.5}),
            (controls.rows.first, "4", {"rows": (4, 15)}),
            (controls.rows.last, "20", {"rows": (4, 20)}),
        ):
            type_into(box, text)
            expected = replace(expected, **change)  # type: ignore[arg-type]
            assert session.optimise == expected

    def test_the_controls_follow_the_session(self, setup: Setup) -> None:
        controls = setup.panel.settings
        settings = OptimiseSettings(80, 0.3, 0.1, 0.2, (2, 9), 0.5, 15)
        setup.session.set_optimise(settings)
        assert controls.follow.value() == 0.2
        assert (controls.steps.value(), controls.draft.value(), controls.patience.value()) == (80, 30, 15)
        assert (controls.rate.value(), controls.identity.value()) == (0.1, 0.5)
        assert (controls.rows.first.value(), controls.rows.last.value()) == (2, 9)
        assert setup.session.optimise is settings

    def test_settings_beyond_the_usual_range_are_shown_as_they_are(self, setup: Setup) -> None:
        settings = OptimiseSettings(steps=1000, learning_rate=0.5)
        setup.session.set_optimise(settings)
        assert setup.panel.settings.steps.value() == 1000
        assert setup.panel.settings.rate.value() == 0.5
        assert setup.session.optimise is settings

    def test_the_first_row_is_never_after_the_last(self, setup: Setup) -> None:
        rows = setup.panel.settings.rows
        type_into(rows.first, "19")
        first, last = setup.session.optimise.rows or (0, 0)
        assert first <= last == 15
        type_into(rows.last, "99")
        assert (setup.session.optimise.rows or (0, 0))[1] <= ROWS - 1
        for _ in range(30):
            QTest.keyClick(rows.last, Key.Key_Down)
        first, last = setup.session.optimise.rows or (0, 0)
        assert first == last

    def test_all_rows_and_back(self, setup: Setup) -> None:
        rows = setup.panel.settings.rows
        setup.panel.settings.advanced.header.setChecked(True)
        setup.session.set_optimise(OptimiseSettings(rows=(3, 8)))
        QTest.mouseClick(rows.all, LEFT, pos=QPoint(8, rows.all.height() // 2))
        assert setup.session.optimise.rows is None
        assert not rows.first.isEnabled()
        assert (rows.first.value(), rows.last.value()) == (0, ROWS - 1)
        QTest.mouseClick(rows.all, LEFT, pos=QPoint(8, rows.all.height() // 2))
        assert setup.session.optimise.rows == (3, 8)

    def test_a_generator_with_fewer_rows(self, qtbot: QtBot, tmp_path: Path) -> None:
        session = open_session(tmp_path)
        panel = RunPanel(session, 9)
        qtbot.addWidget(panel)
        rows = panel.settings.rows
        assert (rows.first.value(), rows.last.value()) == (1, 8)
        assert session.optimise == OptimiseSettings()  # looking changes nothing
        panel.release()

    def test_reset(self, setup: Setup) -> None:
        reset = setup.panel.settings.reset
        setup.panel.settings.advanced.header.setChecked(True)
        assert not reset.isEnabled()
        setup.session.set_optimise(OptimiseSettings(steps=10, rows=None))
        QTest.mouseClick(reset, LEFT)
        assert setup.session.optimise == OptimiseSettings()
        assert not reset.isEnabled()

    def test_a_passing_wheel_changes_nothing(self, setup: Setup) -> None:
        box = setup.panel.settings.steps
        box.clearFocus()
        _turn_wheel(box)
        assert setup.session.optimise.steps == 60
        box.setFocus()
        _turn_wheel(box)
        assert setup.session.optimise.steps == 65


def _turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    turn = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turn)


class TestRunButton:
    def test_it_says_why_not(self, setup: Setup, qtbot: QtBot) -> None:
        panel = setup.panel
        assert not panel.run.isEnabled() and panel.reason.text() == "Paint on a part first"
        setup.paint()
        qtbot.waitUntil(panel.run.isEnabled)
        assert not panel.reason.isVisible()
        setup.start("refine")
        assert not panel.run.isEnabled() and panel.reason.text() == "A job for this face has to end first"
        other = face_document(33)
        setup.session.add(other)
        assert panel.reason.text() == "Paint on a part first"
        setup.session.job.end()
        setup.session.close(other)
        assert panel.run.isEnabled()
        setup.session.close(setup.document)
        assert panel.reason.text() == "Open a face first"

    def test_it_asks_to_run(self, setup: Setup, qtbot: QtBot) -> None:
        QTest.mouseClick(setup.panel.run, LEFT)
        setup.paint()
        qtbot.waitUntil(setup.panel.run.isEnabled)
        QTest.mouseClick(setup.panel.run, LEFT)
        QTest.keyClick(setup.panel.run, Key.Key_Space)
        assert setup.asked == ["run", "run"]

    def test_paint_that_changes_nothing_does_not_count(self, setup: Setup, qtbot: QtBot) -> None:
        setup.paint()
        qtbot.waitUntil(setup.panel.run.isEnabled)
        setup.document.history.undo()
        qtbot.waitUntil(lambda: not setup.panel.run.isEnabled())

    def test_pixels_are_not_compared_at_every_move(self, setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
        looked: list[int] = []
        layer = type(setup.document.layer)
        monkeypatch.setattr(layer, "is_painted", property(lambda _: looked.append(1) or True))
        for _ in range(20):
            setup.paint()
        assert looked == []
        QTest.qWait(150)
        assert len(looked) == 1


class TestRunning:
    def test_how_far_it_is(self, setup: Setup) -> None:
        card = setup.job.card
        assert not card.isVisible()
        setup.start()
        assert card.isVisible() and card.bar.is_indeterminate()
        assert card.title.full == "Painted edit · Seed 1"
        assert card.words.full == "Waiting for the model…"
        for done in range(1, 24):
            setup.step(done)
        assert card.words.full == "Step 23 of 60 · 18 s left"
        assert card.bar.value() / card.bar.maximum() == pytest.approx(23 / 60, abs=0.01)

    def test_a_network_is_fetched_first(self, setup: Setup) -> None:
        setup.start()
        setup.step(3_000_000, 50_000_000, "download")
        assert setup.job.card.words.full.startswith("Fetching a network: 3 of 50 MB")
        assert not setup.job.card.stop.isEnabled()
        setup.step(0, 0, "wait")
        assert setup.job.card.words.full == "Working…"
        setup.step(1)
        assert setup.job.card.words.full == "Step 1 of 60"  # the pace of the bytes says nothing about the steps

    def test_the_curve_grows_and_then_shows_the_run_of_the_face_in_view(self, setup: Setup) -> None:
        curve = setup.panel.curve
        setup.paint()
        assert not curve.isVisible()
        setup.start()
        for done in (1, 2, 3):
            setup.step(done)
        assert curve.isVisible() and curve.losses() == (1, 1 / 2, 1 / 3)
        setup.finish()
        assert curve.isVisible() and curve.losses() == (2.0, 1.0)  # as the result tells
        setup.start()
        assert curve.losses() == ()
        setup.step(1)
        assert curve.losses() == (1,)

    def test_the_curve_of_one_face_is_not_shown_for_another(self, setup: Setup) -> None:
        setup.paint()
        setup.finish()
        other = face_document(3)
        setup.session.add(other)
        assert not setup.panel.curve.isVisible() and setup.panel.curve.losses() == ()
        setup.start()  # for the first face
        setup.step(1)
        assert setup.panel.curve.losses() == ()
        setup.session.go_to(setup.document)
        assert setup.panel.curve.losses() == (1,)
        setup.session.job.end()
        assert setup.panel.curve.losses() == (2.0, 1.0)

    def test_a_job_that_learns_nothing_leaves_the_curve_alone(self, setup: Setup) -> None:
        setup.paint()
        setup.finish()
        setup.start("export")
        setup.step(1, 4, "write")
        assert setup.panel.curve.losses() == (2.0, 1.0)
        assert not setup.job.card.stop.isVisible() and setup.job.card.cancel.isVisible()
        setup.session.job.end()
        assert setup.panel.curve.losses() == (2.0, 1.0)

    def test_the_card_is_there_for_a_job_of_any_kind_and_only_then(self, setup: Setup) -> None:
        assert setup.job.isHidden()
        setup.start("refine", face_document(4))
        assert setup.job.isVisible() and setup.job.card.title.full == "Painted edit · Seed 4"
        assert setup.panel.findChild(type(setup.job.card)) is None
        setup.session.job.end()
        assert setup.job.isHidden()

    def test_stop_and_keep(self, setup: Setup) -> None:
        card = setup.job.card
        setup.start()
        assert not card.stop.isEnabled()  # nothing to keep yet
        setup.step(1)
        QTest.mouseClick(card.stop, LEFT)
        QTest.mouseClick(card.stop, LEFT)
        setup.step(2)
        QTest.mouseClick(card.cancel, LEFT)
        assert setup.asked == ["stop"]
        assert card.words.full.startswith("Stopping")
        setup.session.job.end()
        setup.start()
        setup.step(1)
        assert card.stop.isEnabled() and card.words.full == "Step 1 of 60"

    def test_cancel(self, setup: Setup) -> None:
        setup.start("refine")
        QTest.mouseClick(setup.job.card.cancel, LEFT)
        assert setup.asked == ["cancel"]
        setup.session.job.end()
        assert not setup.job.card.isVisible() and not setup.panel.result.isVisible()


class TestResult:
    @pytest.fixture
    def done(self, setup: Setup) -> Setup:
        setup.paint()
        setup.start()
        setup.step(1)
        setup.finish()
        return setup

    def test_what_was_reached(self, done: Setup) -> None:
        card, run = done.panel.result, done.document.result
        assert run is not None
        share = 1 - run.result.missed.sum() / run.request.changed.sum()
        assert card.isVisible() and card.legend.isVisible()
        assert card.headline.text() == f"Reached {round(100 * share)} % of what you painted"
        assert card.figures.text() == "2 steps · 0 s"

    def test_everything_was_reached(self, setup: Setup) -> None:
        setup.paint()
        request, result = learnt(setup.document)
        none = np.zeros_like(result.missed)
        setup.document.add_result(request, replace(result, missed=none, stopped="kept"), "Painted hat")
        assert setup.panel.result.headline.text() == "Reached 100 % of what you painted"
        assert not setup.panel.result.legend.isVisible()
        assert setup.panel.result.figures.text().endswith("stopped by you")

    def test_painted_or_achieved_both_ways(self, done: Setup) -> None:
        card, view = done.panel.result, done.session.view
        assert card.view.value() == MaskView.ACHIEVED
        QTest.mouseClick(card.view.button(MaskView.PAINTED), LEFT)
        assert view.mask_view is MaskView.PAINTED
        view.mask_view = MaskView.ACHIEVED
        assert card.view.value() == MaskView.ACHIEVED

    def test_continue(self, done: Setup) -> None:
        card = done.panel.result
        QTest.mouseClick(card.go_on, LEFT)
        assert done.asked == ["continue"]
        done.start()
        assert not card.isVisible()  # what runs is about to replace it
        done.session.job.end()
        assert card.isVisible()

    def test_a_job_for_another_face_holds_up_nothing(self, done: Setup) -> None:
        done.start(document=face_document(4))
        card = done.panel.result
        assert card.isVisible() and card.go_on.isEnabled() and card.save.isEnabled()

    def test_save_names_the_row_of_the_run(self, done: Setup) -> None:
        done.document.clear_edits()
        done.document.history.undo()
        done.document.history.redo()
        assert not done.panel.result.isVisible()  # its row is gone
        done.paint()
        done.finish()
        key = done.document.edits.edits[-1].key
        QTest.mouseClick(done.panel.result.save, LEFT)
        assert done.asked == [key]

    def test_saved_it_says_so(self, done: Setup) -> None:
        row = done.document.edits.edits[-1]
        done.document.set_edits("Save", done.document.edits.changed(row.key, name="Smile", vector_id="abc"))
        save = done.panel.result.save
        assert not save.isEnabled() and save.text() == "Saved"
        assert "“Smile”" in save.toolTip()

    def test_new_paint_puts_the_card_away(self, done: Setup) -> None:
        done.paint()
        assert not done.panel.result.isVisible()

    def test_another_face_has_its_own(self, done: Setup) -> None:
        done.session.add(face_document(3))
        assert not done.panel.result.isVisible()
        done.session.go_to(done.document)
        assert done.panel.result.isVisible()

    def test_numbers(self, setup: Setup) -> None:
        setup.paint()
        request, result = learnt(setup.document)
        run = LearntRun(replace(request, painted=request.original), replace(result, missed=result.missed & False))
        assert reached(run) == 1
        assert [percent(share) for share in (0, 0.861, 0.999, 1)] == [0, 86, 99, 100]


class TestWidth:
    def test_nothing_is_cut_off_at_320_pixels(self, setup: Setup) -> None:
        panel = setup.panel
        panel.resize(320, 380)
        panel.settings.advanced.header.setChecked(True)
        setup.paint()
        setup.start()
        setup.step(1)
        self._fits(panel)
        setup.finish()
        self._fits(panel)
        assert panel.minimumSizeHint().width() <= 320

    @staticmethod
    def _fits(panel: RunPanel) -> None:
        for _ in range(2):  # the scroll bar comes, then the content makes room for it
            QApplication.processEvents()
        assert panel.verticalScrollBar().maximum() > 0  # so the scroll bar takes its share of the width
        assert panel.widget().width() <= panel.viewport().width()


def test_a_released_panel_listens_no_longer(setup: Setup) -> None:
    session, document = setup.session, setup.document
    signals = (
        session.current_changed, session.optimise_changed,
        session.view.events.mask_view, document.painted, document.looked, document.result_changed,
        document.edits_changed,
    )  # fmt: skip
    before = [len(signal) for signal in signals]
    panel = RunPanel(setup.session, ROWS)
    setup.paint()  # the timer runs
    assert all(len(signal) > count for signal, count in zip(signals, before, strict=True))
    panel.release()
    assert before == [len(signal) for signal in signals]
    shiboken6.delete(panel)
    setup.start()  # a dead widget would raise
    setup.paint()
    session.set_optimise(OptimiseSettings(steps=7))
