"""Selecting a part on the face in view, placing it, applying and taking back."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.mask_transform import Placement
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.session import Session
from editgan_desktop.session.transform import Refusal, Transform

from .faces import HAIR, NOSE, SCHEME, SKIN, latent, patch
from .parts import LEFT, LIP_AT, NOSE_AT, RIGHT, labels, made_document


def selected(transform: Transform) -> int:
    return 0 if transform.selection is None else int(transform.selection.mask.sum())


def test_a_click_selects_the_connected_piece(transform: Transform) -> None:
    assert transform.select_at(NOSE_AT)
    assert selected(transform) == 48 and transform.selection is not None and transform.selection.ids == (NOSE,)


def test_the_group_is_selected_wherever_it_is(transform: Transform) -> None:
    assert transform.select_at((12.5, 10.5), group=True)
    assert transform.selection is not None and transform.selection.ids == tuple(sorted((LEFT, RIGHT)))


def test_adding_and_taking_out(transform: Transform) -> None:
    transform.select_at(NOSE_AT)
    transform.select_at(LIP_AT, add=True)
    assert selected(transform) == 96
    transform.select_at(NOSE_AT, add=True)
    assert selected(transform) == 48 and transform.holds(LIP_AT) and not transform.holds(NOSE_AT)
    transform.select_at(LIP_AT, add=True)
    assert selected(transform) == 48  # something stays


def test_a_click_on_the_background_selects_nothing(transform: Transform) -> None:
    transform.select_at(NOSE_AT)
    assert not transform.select_at((55.5, 38.5)) and transform.selection is None
    transform.select_at(NOSE_AT)
    assert not transform.select_at((-3, 5)) and transform.selection is None


def test_a_part_of_the_list_is_selected_whole(session: Session, transform: Transform) -> None:
    session.brush.tool = Tool.BRUSH
    assert transform.select_part(NOSE) and selected(transform) == 48 + 12
    assert session.brush.tool is Tool.TRANSFORM
    told: list[Refusal] = []
    transform.refused.connect(told.append)
    assert not transform.select_part(SCHEME.id("hat")) and told == [Refusal.ABSENT]


def test_placing_is_seen_at_once_and_is_one_step(transform: Transform, document: Document) -> None:
    before = document.layer.paint.copy()
    transform.select_at(NOSE_AT)
    for step in range(1, 6):
        transform.place(Placement(shift=(0, -step)))
        assert (document.layer.painted[14 - step : 18 - step, 20:32] == NOSE).all()
    assert (document.layer.painted[14:18, 21:31] != NOSE).sum() == 40 and not document.history.undo_title
    transform.apply()
    assert document.history.undo_title == "Transform" and transform.holds((25.5, 10.5))
    document.history.undo()
    np.testing.assert_array_equal(document.layer.paint, before)
    np.testing.assert_array_equal(document.layer.painted, document.layer.labels)
    assert not document.history.undo_title and transform.selection is None
    document.history.redo()
    assert (document.layer.painted[9:13, 20:32] == NOSE).all()


def test_pixels_that_get_their_own_label_are_unpainted(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(0, -3)
    transform.apply()
    transform.nudge(0, 3)
    transform.apply()
    assert (document.layer.paint == UNPAINTED).all() and document.layer.is_settled_bare


def test_cancelling_puts_it_back_then_selects_nothing(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.place(Placement(angle=0.5, scale=(2, 2)))
    assert document.layer.is_painted
    transform.cancel()
    assert not document.layer.is_painted and transform.selection is not None and not document.history.undo_title
    transform.cancel()
    assert transform.selection is None


def test_undo_takes_a_pending_placement_back_and_keeps_the_selection(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(4, 0)
    document.history.undo()
    assert not document.layer.is_painted and not transform.is_pending and selected(transform) == 48
    transform.nudge(1, 0)
    assert (document.layer.painted[14:18, 21:33] == NOSE).all()


def test_a_stroke_of_the_brush_applies_it_first(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(5, 0)
    document.begin_stroke("Brush")
    document.stamp(patch((30, 34), (30, 34)), HAIR)
    assert document.history.undo_title == "Transform"
    transform.nudge(1, 0)  # nothing is selected any more that could be moved
    document.end_stroke()
    assert (document.layer.painted[30:34, 30:34] == HAIR).all()
    document.history.undo()
    document.history.undo()
    assert not document.layer.is_painted


@pytest.mark.parametrize("leave", ["tool", "face", "job"])
def test_going_elsewhere_applies_it(session: Session, transform: Transform, document: Document, leave: str) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(5, 0)
    if leave == "tool":
        session.brush.tool = Tool.BRUSH
    elif leave == "face":
        session.add(made_document(labels()))
    else:
        session.job.start("edit", "Edit", document, None)  # type: ignore[arg-type]
    assert document.history.undo_title == "Transform" and not document.layer.in_stroke
    assert (transform.selection is None) == (leave != "job")


def test_other_labels_of_the_face_apply_what_is_pending(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(5, 0)
    document.show(document.look)
    assert transform.is_pending
    other = labels()
    other[14:22, 20:32] = SKIN
    document.show(Look(latent(1.0), document.look.picture, other, True))
    assert not transform.is_pending and document.history.undo_title == "Transform"
    assert (document.layer.painted[14:18, 32:37] == NOSE).all()
    document.history.undo()
    assert transform.selection is None  # there is no such part any more


def test_other_labels_of_the_face_may_end_the_selection(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    other = labels()
    other[15, 22] = SKIN
    document.show(Look(latent(1.0), document.look.picture, other, True))
    assert transform.selection is None and not document.history.undo_title


def test_locked_parts_stay_where_they_are(session: Session, transform: Transform, document: Document) -> None:
    told: list[Refusal] = []
    transform.refused.connect(told.append)
    session.parts.lock(["hair", "lip_upper"], True)
    assert not transform.select_at(LIP_AT) and told == [Refusal.LOCKED]
    transform.select_at(NOSE_AT)
    transform.nudge(0, -10)
    transform.apply()
    assert (document.layer.painted[:6] == HAIR).all() and (document.layer.painted[6:8, 20:32] == NOSE).all()
    assert (document.layer.painted[14:18, 20:32] == SKIN).all()  # though the lip is nearer
    assert selected(transform) == 24
    transform.grow()
    assert (document.layer.painted[:6] == HAIR).all()


def test_paint_elsewhere_by_a_job_leaves_the_pending_placement(transform: Transform, document: Document) -> None:
    document.begin_stroke("Brush")
    document.stamp(patch((30, 34), (30, 34)), HAIR)
    document.end_stroke()
    transform.select_at(NOSE_AT)
    transform.nudge(5, 0)
    document.layer.use_up(document.layer.painted.copy())
    document.painted.emit(document.layer.whole)
    assert transform.is_pending and (document.layer.painted[14:18, 25:37] == NOSE).all()
    assert (document.layer.painted[30:34, 30:34] == SKIN).all()


def test_mirroring_swaps_twins_and_is_undone(transform: Transform, document: Document) -> None:
    transform.select_at((12.5, 10.5), group=True)
    transform.mirror(across=True)
    painted = document.layer.painted
    assert (painted[10:12, 10:20] == RIGHT).all() and (painted[10:12, 36:44] == LEFT).all()
    assert (painted[10:12, 34:36] == SKIN).all()
    assert selected(transform) == 36 and document.history.undo_title == "Mirror"
    document.history.undo()
    assert not document.layer.is_painted


def test_growing_shrinking_and_smoothing_are_steps_of_their_own(transform: Transform, document: Document) -> None:
    transform.select_at(NOSE_AT)
    transform.nudge(0, -1)
    transform.grow()
    grown = selected(transform)
    assert grown > 48 and document.history.undo_title == "Grow"
    transform.shrink()
    assert selected(transform) < grown and document.history.undo_title == "Shrink"
    for title in ("Shrink", "Grow", "Transform"):
        assert document.history.undo_title == title
        document.history.undo()
    assert not document.layer.is_painted


def test_a_thin_part_does_not_shrink_away(transform: Transform, document: Document) -> None:
    transform.select_at((12.5, 10.5))
    transform.shrink()
    assert not document.layer.is_painted and selected(transform) == 16


def test_another_size_of_numbers(transform: Transform) -> None:
    transform.select_at(NOSE_AT)
    transform.move_to(x=30.0)
    transform.move_to(y=12.0)
    assert transform.frame is not None and transform.frame.centre == (30.0, 12.0)
