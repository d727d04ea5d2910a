"""What the canvases show follows the sliders: the newest wins, the last one is right, whatever comes late."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtTest import QTest

from editgan_desktop.app.renders import REST_MS
from editgan_desktop.core.latents import WPlus
from editgan_desktop.session.document import Document

from .windows import CTRL, Key, Painter

REST = REST_MS / 1000
VALUES = [0.9 - 0.1 * step for step in range(10)]


@pytest.fixture
def learnt(painter: Painter) -> Painter:
    """A face with one painted edit at strength 1, the Library tab open."""
    painter.learn()
    painter.show_library()
    painter.wait_for_full_look()
    painter.engine.looks.clear()
    return painter


def slider_of(painter: Painter):  # type: ignore[no-untyped-def]
    return painter.bench.edits_panel.list.rows[0].slider


def strength(face: Document, latent: WPlus) -> float:
    """How strongly the one edit of the face acts in a latent."""
    delta = face.edits.edits[0].step.delta
    return float(((latent.values - face.latent.values) * delta).sum() / (delta * delta).sum())


def rendered(painter: Painter) -> list[tuple[str, float]]:
    return [(kind, round(strength(painter.face, latent), 2)) for kind, latent in list(painter.engine.looks)]


def is_shown_right(face: Document) -> bool:
    return face.look.full and np.allclose(face.look.latent.values, face.edited_latent.values, atol=1e-5)


def test_while_the_worker_is_busy_only_the_newest_waits(learnt: Painter) -> None:
    learnt.engine.may_look.clear()
    learnt.drag_to(slider_of(learnt), VALUES)
    learnt.wait(lambda: learnt.engine.looks, "the first preview")
    moved = slider_of(learnt).value()
    assert moved == pytest.approx(VALUES[-1], abs=0.05)
    learnt.engine.may_look.set()
    learnt.wait_for_full_look()
    begun, *later = rendered(learnt)
    assert begun[0] == "preview" and set(later) <= {("preview", round(moved, 2)), ("full", round(moved, 2))}
    assert len(later) <= 2 and later[-1][0] == "full"


def test_a_slider_that_moves_on_and_on_still_gets_previews(learnt: Painter) -> None:
    seen: list[bool] = []
    face, track = learnt.face, slider_of(learnt).track
    face.looked.connect(lambda: seen.append(face.look.full))
    learnt.click(track)
    for step in range(30):
        QTest.keyClick(track, Key.Key_Right if step < 15 else Key.Key_Left)
        learnt.rest(0.012)  # it never rests
    assert len(seen) >= 8 and not any(seen)
    learnt.wait_for_full_look()
    assert seen[-1] is True


def test_previews_come_while_a_job_runs(learnt: Painter) -> None:
    face = learnt.face
    learnt.paint(((20, 100), (100, 100)))
    learnt.engine.lingers_at = 2
    learnt.key(Key.Key_Return, CTRL)
    learnt.wait_for_step(2)
    learnt.drag_to(slider_of(learnt), [0.5])
    learnt.wait(lambda: is_shown_right(face), "the full picture")
    assert learnt.session.job.now is not None and learnt.session.job.now.done == 2


def test_the_picture_is_right_when_all_was_taken_back_before_the_preview_came(learnt: Painter) -> None:
    face = learnt.face
    learnt.engine.may_look.clear()
    learnt.drag_to(slider_of(learnt), [0.3])
    learnt.wait(lambda: learnt.engine.looks, "the preview to begin")
    learnt.key(Key.Key_Z, CTRL)
    assert face.edits.edits[0].strength == 1.0 and is_shown_right(face)
    learnt.rest(REST + 0.1)  # all is as before: nothing is asked for
    learnt.engine.may_look.set()
    learnt.wait(lambda: strength(face, face.look.latent) < 0.9, "the late preview")
    learnt.wait_for_full_look()


def test_what_comes_for_a_closed_face_is_ignored(learnt: Painter) -> None:
    face, look = learnt.face, learnt.face.look
    learnt.engine.may_look.clear()
    learnt.drag_to(slider_of(learnt), [0.3])
    learnt.wait(lambda: learnt.engine.looks, "the preview to begin")
    learnt.key(Key.Key_W, CTRL)
    learnt.engine.may_look.set()
    learnt.rest(REST + 0.1)
    assert learnt.session.documents == [] and face.look is look and learnt.errors == []
    assert learnt.new_face(8).look.full


def test_each_face_gets_its_own_look(learnt: Painter) -> None:
    first, second = learnt.face, learnt.new_face(12)
    learnt.go_to(first)
    learnt.engine.may_look.clear()
    learnt.drag_to(slider_of(learnt), [0.3])
    learnt.wait(lambda: learnt.engine.looks, "the preview to begin")
    picture = second.look.picture
    learnt.go_to(second)
    learnt.engine.may_look.set()
    learnt.rest(REST + 0.1)
    assert second.look.picture is picture and is_shown_right(second)
    learnt.go_to(first)
    learnt.wait(lambda: is_shown_right(first), "the full picture of the first")
    assert second.look.picture is picture


def test_the_smaller_parts_of_a_preview_fit_under_the_paint(learnt: Painter) -> None:
    face = learnt.face
    learnt.paint(((20, 100), (100, 100)))
    painted, shape = face.layer.paint.copy(), face.layer.shape
    learnt.drag_to(slider_of(learnt), [0.2])
    learnt.wait(lambda: not face.look.full, "a preview")
    assert face.look.labels.shape != shape and face.layer.labels.shape == shape
    np.testing.assert_array_equal(face.layer.paint, painted)
    learnt.wait_for_full_look()
    np.testing.assert_array_equal(face.layer.labels, face.look.labels)
