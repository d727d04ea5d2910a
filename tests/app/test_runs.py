"""From paint to edit in the whole window: run, stop, cancel, continue."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from editgan_desktop.app.window import Opening
from editgan_desktop.session.paint_layer import UNPAINTED

from .conftest import STEPS, OpenWindow
from .windows import CTRL, SHIFT, Key, Painter, is_as, shown_image, state_of


def status(painter: Painter) -> str:
    return painter.window.status.jobs.words.full


@pytest.mark.parametrize("shape", ["square", "wide"])
def test_from_paint_to_edit_and_back(open_window: OpenWindow, shape: str) -> None:
    painter = open_window(Opening(seed=3), shape=shape)
    painter.paint()
    painter.run()
    painter.wait_for_end()
    face, row = painter.face, painter.face.edits.edits[0]
    assert (len(face.edits) == 1 and row.name == "Painted hair") or row.name.startswith("Painted ")
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
    assert painter.job.words.text().startswith(f"Step 3 of {STEPS}") and status(painter) == "Painted edit · Seed 3"
    assert len(panel.curve.losses()) == 3 and panel.curve.isVisible()
    assert not panel.run.isEnabled() and panel.reason.text() == "What is painted is being learnt"
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
    assert status(painter) == "Painted edit · Seed 3" and painter.job.words.full == "Waiting for the model…"
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
