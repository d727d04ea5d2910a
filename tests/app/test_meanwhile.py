"""What the painter does while a job runs: more paint, other sliders, other faces."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.paint_layer import UNPAINTED

from .windows import CTRL, Key, Painter, is_as, shown_image, state_of

ELSEWHERE = ((20, 100), (100, 100))


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
    assert panel.reason.text() == "It waits for the job that runs"
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
