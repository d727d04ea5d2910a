"""From paint to edit in the whole window: run, stop, cancel, continue, and what the painter does meanwhile."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from editgan_desktop.app.window import Opening
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.document import Document
from editgan_desktop.session.paint_layer import UNPAINTED

from .conftest import STEPS, OpenWindow
from .windows import CTRL, SHIFT, Key, Painter

ELSEWHERE = ((20, 100), (100, 100))


def state_of(face: Document) -> dict[str, Any]:
    """All of a face that a job might change, as copies."""
    return {
        "paint": face.layer.paint.copy(), "painted": face.layer.painted.copy(), "labels": face.layer.labels.copy(),
        "picture": face.look.picture.copy(), "edits": face.edits.edits, "result": face.result,
        "undo": face.history.undo_title, "redo": face.history.redo_title,
    }  # fmt: skip


def is_as(face: Document, state: dict[str, Any]) -> bool:
    return all(
        np.array_equal(now, state[name]) if isinstance(now, np.ndarray) else now == state[name]
        for name, now in state_of(face).items()
    )


def shown_image(painter: Painter) -> QImage:
    """The image canvas without the mark of the pointer; the outline of the edit region has had its time to come."""
    painter.move(painter.window.menuBar(), QPoint(400, 5))
    painter.rest(0.2)
    return painter.bench.editor.image_canvas.grab().toImage()


def status(painter: Painter) -> str:
    return painter.window.status._job.text()


@pytest.mark.parametrize("shape", ["square", "wide"])
def test_from_paint_to_edit_and_back(open_window: OpenWindow, shape: str) -> None:
    painter = open_window(Opening(seed=3), shape=shape)
    painter.paint()
    painter.run()
    painter.wait_for_end()
    face, row = painter.face, painter.face.edits.edits[0]
    assert len(face.edits) == 1 and row.name == "Painted hair" or row.name.startswith("Painted ")
    assert "hair" in row.parts and row.strength == 1.0
    assert not face.layer.is_painted and (face.layer.paint == UNPAINTED).all()
    np.testing.assert_allclose(face.look.latent.values, face.edited_latent.values, atol=1e-5)
    assert face.look.full and (face.look.picture != face.base.picture).any()
    painter.key(Key.Key_Z, CTRL)
    assert len(face.edits) == 0 and face.layer.is_painted and face.result is None
    painter.wait_for_full_look()
    np.testing.assert_array_equal(face.look.picture, face.base.picture)
    painter.key(Key.Key_Z, CTRL | SHIFT)
    assert face.edits.edits[0].step is row.step and not face.layer.is_painted
    painter.wait_for_full_look()
    assert (face.look.picture != face.base.picture).any() and painter.errors == []


def test_a_run_is_watched_while_it_goes_on(painter: Painter) -> None:
    panel, before = painter.bench.run_panel, shown_image(painter)
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    painter.rest(0.05)
    assert painter.job.isVisible() and painter.job.title.text() == "Painted edit · Seed 3"
    assert painter.job.words.text().startswith(f"Step 3 of {STEPS}") and status(painter) == f"Painted edit: 3 / {STEPS}"
    assert len(panel.curve.losses()) == 3 and panel.curve.isVisible()
    assert not panel.run.isEnabled() and panel.reason.text() == "A job is running"
    assert shown_image(painter) != before  # the preview
    assert not panel.result.isVisible()
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert panel.result.isVisible() and not painter.job.isVisible() and status(painter) == "Ready"
    assert painter.face.result is not None
    np.testing.assert_allclose(panel.curve.losses(), painter.face.result.result.losses)
    assert len(panel.curve.losses()) == STEPS


def test_every_step_brings_a_preview(painter: Painter) -> None:
    pictures: list[Any] = []
    painter.session.job.previewed.connect(lambda: pictures.append(painter.session.job.now.preview))  # type: ignore[union-attr]
    painter.learn()
    assert len(pictures) == STEPS and (pictures[0] != pictures[-1]).any()


def test_stop_and_keep_ends_early_with_what_there_is(painter: Painter) -> None:
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    painter.click(painter.job.stop)
    painter.wait_for_end()
    run = painter.face.edits.edits[0].run
    assert run is not None and run.result.stopped == "kept" and run.result.steps == 3
    assert "stopped by you" in painter.bench.run_panel.result.figures.text()
    assert not painter.face.layer.is_painted and painter.errors == []


@pytest.mark.parametrize("by_key", [False, True])
def test_cancel_changes_nothing(painter: Painter, by_key: bool) -> None:
    painter.engine.lingers_at = 3
    painter.paint()
    state, shown = state_of(painter.face), shown_image(painter)
    painter.run()
    painter.wait_for_step(3)
    assert shown_image(painter) != shown
    painter.key(Key.Key_Period, CTRL | SHIFT) if by_key else painter.click(painter.job.cancel)
    painter.wait_for_end()
    assert painter.notice == "Cancelled: Painted edit" and painter.errors == []
    painter.key(Key.Key_Escape)  # or the canvases would be smaller
    assert is_as(painter.face, state) and shown_image(painter) == shown
    assert painter.bench.run_panel.run.isEnabled() and not painter.job.isVisible()


def test_a_job_that_waits_can_be_cancelled_before_it_begins(painter: Painter) -> None:
    painter.paint()
    state = state_of(painter.face)
    painter.engine.may_look.clear()
    painter.click(painter.bench.editor.faces.new.button)
    painter.run()
    assert status(painter) == "Painted edit: waiting"
    assert not painter.job.stop.isEnabled()  # nothing to keep yet
    painter.click(painter.job.cancel)
    painter.engine.may_look.set()
    painter.wait_for_end()
    assert is_as(painter.session.documents[0], state) and painter.session.job.last.done == 0  # type: ignore[union-attr]


def test_run_pressed_twice_is_one_job(painter: Painter) -> None:
    painter.engine.lingers_at = 2
    painter.paint()
    painter.run()
    painter.wait_for_step(2)
    job = painter.session.job.now
    painter.key(Key.Key_Return, CTRL)
    painter.bench.runs.run()
    assert painter.session.job.now is job
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    painter.rest(0.05)
    assert len(painter.face.edits) == 1 and painter.session.job.now is None


def test_continue_makes_the_row_better_and_keeps_it(painter: Painter) -> None:
    painter.learn()
    row = painter.face.edits.edits[0]
    painter.click(painter.bench.run_panel.result.go_on)
    painter.wait_for_job("Continue")
    painter.wait_for_end()
    better = painter.face.edits.edits[0]
    assert row.run is not None and better.run is not None
    assert len(painter.face.edits) == 1 and (better.key, better.name) == (row.key, row.name)
    assert better.step is not row.step and min(better.run.result.losses) <= min(row.run.result.losses) * 1.0001
    assert better.run.result.losses[0] == pytest.approx(min(row.run.result.losses), rel=1e-3)  # from where it ended
    painter.wait_for_full_look()
    painter.key(Key.Key_Z, CTRL)
    assert painter.face.edits.edits[0].step is row.step and painter.face.edits.edits[0].run is row.run
    painter.wait_for_full_look()


# ---- what is painted meanwhile


def test_paint_of_meanwhile_survives_the_result(painter: Painter) -> None:
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    used = painter.face.layer.paint != UNPAINTED
    painter.stroke(painter.mask, ELSEWHERE, pause=0.001)
    later = (painter.face.layer.paint != UNPAINTED) & ~used
    assert later.any()
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    left = painter.face.layer.paint != UNPAINTED
    assert len(painter.face.edits) == 1 and (left == later).all()
    painter.key(Key.Key_Z, CTRL)  # the result, and its paint comes back
    assert len(painter.face.edits) == 0 and ((painter.face.layer.paint != UNPAINTED) == (used | later)).all()


def test_a_stroke_in_the_hand_survives_the_result(painter: Painter) -> None:
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    places = [painter.place(painter.mask, point) for point in ((20, 100), (60, 100), (100, 100))]
    painter.press(painter.mask, places[0])
    painter.move(painter.mask, places[1])
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    painter.move(painter.mask, places[2])
    painter.release(painter.mask, places[2])
    columns = np.flatnonzero((painter.face.layer.paint != UNPAINTED).any(axis=0))
    assert columns.min() < 12 and columns.max() > 48 and len(painter.face.edits) == 1
    painter.key(Key.Key_Z, CTRL)
    assert (painter.face.layer.paint == UNPAINTED).all() and len(painter.face.edits) == 1


def test_a_slider_may_move_meanwhile(painter: Painter) -> None:
    painter.learn()
    painter.paint(ELSEWHERE)
    painter.engine.lingers_at = 3
    painter.run()
    painter.wait_for_step(3)
    painter.show_library()
    painter.drag_to(painter.bench.edits_panel.list.rows[0].slider, [0.5])
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert [edit.strength for edit in painter.face.edits] == [pytest.approx(0.5, abs=0.05), 1.0]
    painter.wait_for_full_look()


# ---- two faces


def test_a_result_goes_to_its_own_face(painter: Painter) -> None:
    first, panel = painter.face, painter.bench.run_panel
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    second = painter.new_face(12)
    painter.stroke(painter.mask, ELSEWHERE, pause=0.001)
    state, shown = state_of(second), shown_image(painter)
    assert panel.reason.text() == "A job is running for Seed 3"
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    painter.rest(0.3)
    assert is_as(second, state) and shown_image(painter) == shown
    assert painter.face is second and painter.title.startswith("Seed 12")
    assert len(first.edits) == 1 and not first.layer.is_painted and (first.look.picture != first.base.picture).any()
    assert panel.run.isEnabled() and not panel.result.isVisible()
    painter.go_to(first)
    assert panel.result.isVisible() and painter.face.look is first.look


def test_closing_a_face_ends_its_job_and_can_be_undone(painter: Painter) -> None:
    first = painter.face
    second = painter.new_face(12)
    painter.go_to(first)
    painter.engine.lingers_at = 3
    painter.paint()
    state = state_of(first)
    painter.run()
    painter.wait_for_step(3)
    painter.key(Key.Key_W, CTRL)
    assert painter.session.documents == [second]
    painter.wait_for_end()
    painter.rest(0.05)
    assert painter.errors == [] and painter.notice == "Closed Seed 3"
    np.testing.assert_array_equal(second.look.picture, painter.engine.sample(SeedSource(12, 0.7)).picture)
    painter.click(painter.window.notice.button)  # Undo
    assert painter.face is first and is_as(first, state) and painter.notice == ""
    painter.engine.lingers_at = 0
    painter.wait(painter.bench.run_panel.run.isEnabled, "Run to be ready")
    painter.run()
    painter.wait_for_end()
    assert len(first.edits) == 1 and len(second.edits) == 0


def test_closing_another_face_lets_a_job_go_on(painter: Painter) -> None:
    first = painter.face
    painter.engine.lingers_at = 3
    painter.paint()
    painter.run()
    painter.wait_for_step(3)
    painter.new_face(12)
    painter.key(Key.Key_W, CTRL)
    painter.engine.may_go_on.set()
    painter.wait_for_end()
    assert painter.session.documents == [first] and len(first.edits) == 1
