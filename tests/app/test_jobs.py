"""Several jobs from the window: their order, what ends them, their list, and what the status bar says."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.panels.jobs.details import DetailsDialog
from editgan_desktop.app.panels.jobs.row import JobRow
from editgan_desktop.core.memory import MemoryFigures
from editgan_desktop.core.progress import FALLBACK, Progress
from editgan_desktop.jobs.job import State
from editgan_desktop.session.document import Document
from editgan_desktop.session.job_state import ShownJob
from editgan_desktop.session.paint_layer import UNPAINTED

from .windows import CTRL, Key, Painter, is_as, state_of

ELSEWHERE = ((20, 100), (100, 100))
FULL = torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")


@pytest.fixture
def busy(painter: Painter) -> Iterator[Painter]:
    """An artist whose first face, seed 3, is being learnt and stays at the third step."""
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    painter.key(Key.Key_J, CTRL)
    yield painter
    painter.engine.may_go_on.set()


def another(painter: Painter, seed: int) -> Document:
    """Another face, painted on and queued."""
    face = painter.new_face(seed)
    painter.paint()
    painter.key(Key.Key_Return, CTRL)
    assert painter.session.job.live[-1].document is face
    return face


def go_on(painter: Painter) -> None:
    painter.engine.may_go_on.set()
    painter.wait_for_end()


def row(painter: Painter, job: ShownJob) -> JobRow:
    return jobs_list(painter).row(job)


def jobs_list(painter: Painter):  # type: ignore[no-untyped-def]
    (panel,) = (feature.panel for feature in painter.bench.features if type(feature).__name__ == "JobList")
    return panel.list


def faces(painter: Painter) -> list[str]:
    """Of the jobs that run and wait."""
    return [job.document.title for job in painter.session.job.live if job.document]


class TestOrder:
    def test_faces_are_learnt_one_after_the_other(self, busy: Painter) -> None:
        first, second, third = busy.face, another(busy, 12), another(busy, 7)
        assert faces(busy) == ["Seed 3", "Seed 12", "Seed 7"]
        assert [job.state for job in busy.session.job.live] == [State.RUNNING, State.PENDING, State.PENDING]
        begun: list[ShownJob] = []
        busy.session.job.changed.connect(lambda: begun.append(busy.session.job.now))
        go_on(busy)
        assert [len(face.edits) for face in (first, second, third)] == [1, 1, 1] and busy.errors == []
        assert list(dict.fromkeys(job.document for job in begun if job)) == [second, third]
        assert [job.state for job in busy.session.job.ended] == [State.FINISHED] * 3

    def test_a_second_edit_of_a_face_learns_only_what_was_painted_since(self, busy: Painter) -> None:
        face, source = busy.face, busy.face.edited_latent
        first = face.layer.paint != UNPAINTED
        assert not busy.bench.run_panel.run.isEnabled()
        busy.stroke(busy.mask, ELSEWHERE, pause=0.001)
        later = (face.layer.paint != UNPAINTED) & ~first
        busy.wait(busy.bench.run_panel.run.isEnabled, "Run to be ready")
        busy.key(Key.Key_Return, CTRL)
        assert len(busy.session.job.live) == 2
        go_on(busy)
        one, two = (edit.run for edit in face.edits)
        assert one and two and (one.request.changed <= first).all() and (two.request.changed <= later).all()
        assert two.request.changed.any() and not face.layer.is_painted
        for run in (one, two):  # each is relative to the face as it was, so their sum is both
            np.testing.assert_array_equal(run.request.source.values, source.values)
        both = source.values + one.result.delta + two.result.delta
        np.testing.assert_allclose(face.edited_latent.values, both, atol=1e-5)
        assert face.result is None  # the face never was as the second one has it
        busy.wait_for_full_look()
        busy.key(Key.Key_Z, CTRL)
        busy.key(Key.Key_Z, CTRL)
        busy.wait(lambda: len(face.edits) == 0, "both to be undone")
        np.testing.assert_array_equal(face.layer.paint != UNPAINTED, first | later)

    def test_what_is_pending_is_cancelled_alone(self, busy: Painter) -> None:
        second, third = another(busy, 12), another(busy, 7)
        state = state_of(second)
        job = busy.session.job.live[1]
        QTest.mouseClick(row(busy, job).cancel, Qt.MouseButton.LeftButton)
        busy.wait(lambda: job.state is State.CANCELLED, "the end of the second job")
        assert faces(busy) == ["Seed 3", "Seed 7"]
        go_on(busy)
        assert is_as(second, state) and len(third.edits) == 1

    def test_closing_a_face_takes_its_jobs_away(self, busy: Painter) -> None:
        another(busy, 12)
        busy.key(Key.Key_W, CTRL)
        busy.wait(lambda: faces(busy) == ["Seed 3"], "its job to go")
        assert busy.session.job.ended == () and len(jobs_list(busy).rows) == 1
        go_on(busy)
        assert busy.errors == [] and len(busy.face.edits) == 1

    def test_the_window_closes_with_jobs_waiting(self, busy: Painter) -> None:
        second = another(busy, 12)
        busy.bench.runs.pause(True)
        busy.window.discard_on_close = True
        assert busy.window.close() and busy.window.worker.isFinished()
        busy.rest(0.05)
        assert len(second.edits) == 0 and second.layer.is_painted

    def test_a_failure_lets_the_others_go_on_and_is_told_once(self, busy: Painter) -> None:
        faces = [busy.face, another(busy, 12), another(busy, 7)]
        states = [state_of(face) for face in faces]
        busy.engine.job_fault = FULL
        busy.session.job.cancel()
        busy.wait_for_end()
        assert all(is_as(face, state) for face, state in zip(faces, states, strict=True))
        assert len(busy.errors) == 1 and "not enough memory" in busy.notice
        failed = [job for job in busy.session.job.ended if job.state is State.FAILED]
        assert [job.document for job in failed] == [faces[2], faces[1]]
        busy.engine.job_fault, busy.engine.lingers_at = None, 0
        QTest.mouseClick(row(busy, failed[1]).retry, Qt.MouseButton.LeftButton)
        busy.wait_for_end()
        assert [len(face.edits) for face in faces] == [0, 1, 0] and failed[1] not in busy.session.job.ended


class TestList:
    def test_those_that_wait_are_moved_by_keys_and_by_the_grip(self, busy: Painter) -> None:
        another(busy, 12)
        another(busy, 7)
        moved = row(busy, busy.session.job.live[2])
        moved.setFocus()
        QTest.keyClick(moved, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert faces(busy) == ["Seed 3", "Seed 7", "Seed 12"]
        assert [job.document.title for job in (r.job for r in jobs_list(busy).rows) if job.document] == faces(busy)
        QApplication.processEvents()  # the layout
        grip, below = moved.grip, row(busy, busy.session.job.live[2])
        start = grip.rect().center()
        end = grip.mapFromGlobal(below.mapToGlobal(QPoint(5, below.height() - 2)))
        QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(grip, (start + end) / 2)
        QTest.mouseMove(grip, end)
        QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=end)
        assert faces(busy) == ["Seed 3", "Seed 12", "Seed 7"]
        QTest.keyClick(moved, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        go_on(busy)
        assert [job.document.title for job in busy.session.job.ended if job.document] == ["Seed 12", "Seed 7", "Seed 3"]

    def test_a_pause_lets_the_running_job_end_and_begins_no_other(self, busy: Painter) -> None:
        second = another(busy, 12)
        busy.choose("run", "pause-jobs")
        busy.engine.may_go_on.set()
        busy.wait(lambda: len(busy.session.job.live) == 1, "the end of the first job")
        third = another(busy, 7)  # asked for while the queue is paused
        busy.rest(0.1)
        assert [job.state for job in busy.session.job.live] == [State.PENDING] * 2
        assert "paused" in row(busy, busy.session.job.live[0]).words.full
        assert busy.window.status.jobs.waiting.text() == "paused"
        busy.choose("run", "pause-jobs")
        busy.wait_for_end()
        assert len(second.edits) == len(third.edits) == 1
        assert not busy.window.actions_by_id["pause-jobs"].isChecked()

    def test_a_row_leads_to_its_face_and_is_removed(self, busy: Painter) -> None:
        first = busy.face
        another(busy, 12)
        go_on(busy)
        shown = row(busy, busy.session.job.ended[1])
        QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=shown.title.geometry().center())
        assert busy.face is first
        shown.setFocus()
        QTest.keyClick(shown, Key.Key_Delete)
        assert [job.document for job in busy.session.job.ended] == [busy.session.documents[1]]
        busy.choose("run", "clear-jobs")
        assert busy.session.job.ended == () and jobs_list(busy).rows == ()

    def test_what_went_wrong_can_be_read_and_copied(self, painter: Painter, caplog: pytest.LogCaptureFixture) -> None:
        painter.engine.job_fault = ValueError("shapes differ")
        painter.paint()
        painter.run()
        painter.wait_for_end()
        caplog.clear()
        painter.key(Key.Key_J, CTRL)
        (shown,) = jobs_list(painter).rows
        assert "shapes differ" in shown.reason.text() and shown.reason.isVisible()
        QTest.mouseClick(shown.details, Qt.MouseButton.LeftButton)
        (dialog,) = painter.window.findChildren(DetailsDialog)
        dialog.copy.click()
        text = QGuiApplication.clipboard().text()
        assert text.startswith("Painted edit · Seed 3") and "Traceback" in text and "staged.py" in text
        dialog.close()

    def test_a_retry_that_makes_no_sense_says_why(self, busy: Painter) -> None:
        busy.session.job.cancel()
        busy.wait_for_end()
        (shown,) = jobs_list(busy).rows
        assert shown.retry.isEnabled()
        busy.face.reset_mask()
        busy.wait(lambda: not shown.retry.isEnabled(), "the retry to be impossible")
        assert "changed" in shown.retry.toolTip()


class TestStatus:
    def test_the_running_job_is_always_in_sight_and_moves_nothing(self, busy: Painter) -> None:
        strip, canvas = busy.window.status.jobs, busy.mask.geometry()
        assert strip.words.full == "Painted edit · Seed 3" and strip.stop.isEnabled() and strip.left.text()
        another(busy, 12)
        assert strip.waiting.text() == "1 waiting"
        size = strip.size()
        busy.click(strip.stop)
        busy.wait(lambda: strip.words.full == "Painted edit · Seed 12", "the second job")
        busy.wait_for_step(3)
        busy.click(strip.cancel)
        busy.wait_for_end()
        assert strip.words.full == "Ready" and not strip.bar.isVisible()
        assert strip.size() == size and busy.mask.geometry() == canvas
        assert [len(face.edits) for face in busy.session.documents] == [1, 0]

    def test_a_press_shows_the_list(self, painter: Painter) -> None:
        assert not painter.bench.docks.is_in_front("jobs")
        painter.click(painter.window.status.jobs.words)
        painter.wait(lambda: painter.bench.docks.is_in_front("jobs"), "the list")

    def test_memory_of_the_computer_and_of_the_graphics_card(self, painter: Painter) -> None:
        status = painter.window.status
        assert status._memory.text().endswith(" GB") and "are free" in status._memory.toolTip()
        assert not status._graphics.isVisible()
        status.show_graphics_memory(MemoryFigures(3_200_000_000, 5_000_000_000, 24_000_000_000))
        assert status._graphics.isVisible() and status._graphics.text() == "GPU 3.2 GB"
        assert status._graphics.toolTip().endswith("5.0 GB of 24.0 GB are free")


class TestTooLittleMemory:
    def test_an_edit_goes_on_at_half_the_size_and_the_next_one_begins_as_usual(
        self, painter: Painter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        perceptual, heights = painter.engine.model.perceptual, []
        compare = perceptual.compare

        def short(picture: torch.Tensor, *more: object) -> torch.Tensor:
            heights.append(picture.shape[2])
            if len(heights) == 1:
                raise FULL
            return compare(picture, *more)  # type: ignore[arg-type]

        monkeypatch.setattr(perceptual, "compare", short)
        painter.learn()
        assert painter.notice.startswith("Too little memory for “Painted edit”: going on at half the size")
        assert painter.errors == [] and len(painter.face.edits) == 1 and not painter.face.layer.is_painted
        full, half = painter.engine.model.working_height, painter.engine.model.draft_height
        assert heights[0] == full and set(heights[1:]) == {half}
        assert painter.session.job.ended[0].fallback == "smaller"
        heights[:] = [0]
        painter.paint(ELSEWHERE)
        painter.run()
        painter.wait_for_end()
        assert full in heights and len(painter.face.edits) == 2

    def test_the_processor_is_named(self, painter: Painter) -> None:
        job = painter.session.job.start("edit", "Painted edit", painter.face, None)
        painter.bench.runs._report(job, Progress(FALLBACK, 0, 0, "cpu"))
        assert painter.notice.startswith("Too little graphics memory for “Painted edit”: going on on the processor")
        painter.session.job.end(job)

    def test_pictures_that_the_processor_makes_are_told_of(self, painter: Painter) -> None:
        painter.engine.tell("cpu")
        painter.wait(lambda: "pictures are made on the processor" in painter.notice, "the message")
