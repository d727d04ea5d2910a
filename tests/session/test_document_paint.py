"""Painting on a document, and what an artist does in between."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.session.document import Document
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.patches import fill_patch, segment_patch

from .faces import HAIR, LIP, NOSE, SHAPE, SKIN, count_calls, document, edit, labels, look, patch, stroke

HERE, THERE = patch((1, 5), (1, 8)), patch((3, 9), (4, 12))


@pytest.fixture
def face() -> Document:
    return document()


def test_a_fresh_document(face):
    assert face.title == "Seed 3"
    assert (face.history.undo_title, face.result, face.path) == ("", None, None)
    assert face.look is face.base
    np.testing.assert_array_equal(face.edited_latent.values, face.latent.values)
    with pytest.raises(ValueError, match="full"):
        Document(face.source, look(full=False), face.scheme)


def test_the_base_labels_are_never_painted_on(face):
    stroke(face, HERE)
    assert (face.base.labels == SKIN).all()


def test_a_stroke_is_one_undo_step(face):
    face.begin_stroke("Paint nose")
    for column in range(3, 12):
        face.stamp(segment_patch(SHAPE, (column, 4), (column + 1, 4), 1.5), NOSE)
    face.end_stroke()
    painted = face.layer.painted.copy()
    assert face.history.undo_title == "Paint nose"
    assert face.history.undo()
    assert (face.layer.painted == SKIN).all()
    assert not face.history.undo()
    face.history.redo()
    np.testing.assert_array_equal(face.layer.painted, painted)


def test_erasing_and_filling_are_undone_like_strokes(face):
    stroke(face, HERE)
    stroke(face, THERE, None)
    erased = face.layer.painted.copy()
    assert (erased[3:5, 4:8] == SKIN).all()
    stroke(face, fill_patch(face.layer.painted, (0.5, 11.5)), HAIR)
    assert (face.layer.painted == NOSE).sum() == (erased == NOSE).sum()
    assert (face.layer.painted == HAIR).sum() == (erased == SKIN).sum()
    face.history.undo()
    np.testing.assert_array_equal(face.layer.painted, erased)
    face.history.undo()
    assert (face.layer.painted[1:5, 1:8] == NOSE).all()


def test_a_stroke_that_changes_nothing_is_no_step(face):
    stroke(face, HERE, None)
    face.begin_stroke("Paint")
    face.end_stroke()
    face.end_stroke()
    assert face.history.undo_title == ""


def test_a_cancelled_stroke_never_was(face):
    stroke(face, HERE)
    before = face.layer.paint.copy()
    face.begin_stroke("Paint")
    face.stamp(THERE, LIP)
    assert face.cancel_stroke()
    np.testing.assert_array_equal(face.layer.paint, before)
    assert (face.layer.painted[3:9, 8:12] == SKIN).all()
    face.end_stroke()
    face.history.undo()
    assert not face.layer.is_painted
    assert not face.history.undo()
    assert not face.cancel_stroke()


def test_a_pointer_still_down_after_its_stroke_is_over_paints_nothing(face):
    face.begin_stroke("Paint")
    face.stamp(HERE, NOSE)
    face.cancel_stroke()
    face.stamp(THERE, NOSE)
    face.end_stroke()
    assert (face.layer.paint == UNPAINTED).all()


def test_undo_in_the_middle_of_a_stroke_takes_the_stroke_back(face):
    stroke(face, HERE)
    face.begin_stroke("Paint")
    face.stamp(THERE, LIP)
    assert face.history.undo()
    assert (face.layer.paint == LIP).sum() == 0
    assert (face.layer.paint == NOSE).sum() == 4 * 7
    face.stamp(THERE, LIP)  # the pointer is still down
    face.end_stroke()
    assert (face.layer.paint == LIP).sum() == 0
    assert face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()


def test_undo_while_the_pen_is_down_but_has_changed_nothing_goes_one_step_back(face):
    stroke(face, HERE)
    face.begin_stroke("Erase")
    face.stamp(patch((10, 12), (0, 4)), None)
    assert face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()


def test_redo_in_the_middle_of_a_stroke_keeps_every_state_right(face):
    stroke(face, HERE)
    face.history.undo()
    face.begin_stroke("Paint")
    face.stamp(THERE, LIP)
    face.history.redo()  # comes back below the stroke
    assert (face.layer.paint[3:9, 4:12] == LIP).all()
    assert (face.layer.paint[1:3, 1:8] == NOSE).all()
    face.end_stroke()
    face.history.undo()
    assert (face.layer.paint[1:5, 1:8] == NOSE).all()
    face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()


def test_a_stroke_left_open_ends_when_the_next_begins(face):
    face.begin_stroke("First")
    face.stamp(HERE, NOSE)
    face.begin_stroke("Second")  # the release of the pointer was lost
    face.stamp(THERE, LIP)
    face.end_stroke()
    assert face.history.undo_title == "Second"
    face.history.undo()
    assert face.history.undo_title == "First"
    assert (face.layer.paint[1:5, 1:8] == NOSE).all()
    face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()


@pytest.mark.parametrize("action", ["reset", "import"])
def test_reset_and_import_in_the_middle_of_a_stroke_end_it(face, action):
    face.begin_stroke("Paint")
    face.stamp(HERE, NOSE)
    face.reset_mask() if action == "reset" else face.import_mask(labels(HAIR))
    assert not face.layer.in_stroke
    assert (face.layer.painted == (SKIN if action == "reset" else HAIR)).all()
    face.history.undo()
    assert (face.layer.painted == NOSE).sum() == 4 * 7
    face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()


def test_an_edit_in_the_middle_of_a_stroke(face):
    face.begin_stroke("Paint")
    face.stamp(HERE, NOSE)
    face.set_edits("Add", face.edits.added(edit("a")))
    face.stamp(THERE, LIP)
    face.end_stroke()
    face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()
    assert len(face.edits) == 1
    face.history.undo()
    assert len(face.edits) == 0


@pytest.mark.parametrize("size", [SHAPE, (6, 8), (24, 32)])
def test_a_preview_in_the_middle_of_a_stroke(face, size):
    face.begin_stroke("Paint")
    face.stamp(HERE, NOSE)
    looked = count_calls(face.looked)
    face.show(shown := look(1.0, HAIR, size, full=False))
    assert len(looked) == 1
    assert face.look is shown
    assert (face.layer.painted[1:5, 1:8] == NOSE).all()
    assert (face.layer.painted[6:] == HAIR).all()
    face.stamp(THERE, LIP)
    face.end_stroke()
    assert face.layer.painted.shape == SHAPE
    face.history.undo()
    assert (face.layer.painted == HAIR).all()


def test_paint_stays_while_sliders_move_the_face_below(face):
    stroke(face, HERE)
    face.show(look(1.0, NOSE, (6, 8), full=False))  # the nose moves to where one was painted
    assert not face.layer.is_painted
    face.show(look(0.0))
    assert (face.layer.painted[1:5, 1:8] == NOSE).all()
    assert face.base.latent.values[0, 0] == 0


def test_reset_is_one_step(face):
    stroke(face, HERE)
    stroke(face, THERE, LIP)
    painted = face.layer.painted.copy()
    face.reset_mask()
    assert not face.layer.is_painted
    face.reset_mask()  # nothing left: no step
    assert face.history.undo_title == "Reset mask"
    face.history.undo()
    np.testing.assert_array_equal(face.layer.painted, painted)


def test_an_imported_mask_is_paint_where_it_differs(face):
    stroke(face, patch((0, 12), (0, 16)), HAIR)
    mask = labels()
    mask[4:6, 4:6] = NOSE
    face.import_mask(mask)
    np.testing.assert_array_equal(face.layer.painted, mask)
    assert (face.layer.paint != UNPAINTED).sum() == 4
    face.history.undo()
    assert (face.layer.painted == HAIR).all()


@pytest.mark.parametrize("shape", [(6, 8), (16, 12), (1, 16), (12, 1)])
def test_a_mask_of_another_size_is_refused(face, shape):
    stroke(face, HERE)
    before = face.layer.paint.copy()
    with pytest.raises(BadInputError, match="pixels"):
        face.import_mask(labels(shape=shape))
    np.testing.assert_array_equal(face.layer.paint, before)


def test_who_watches_is_told_which_pixels_changed(face):
    boxes = count_calls(face.painted)
    face.begin_stroke("Paint")
    face.stamp(HERE, NOSE)
    face.stamp(THERE, NOSE)
    face.end_stroke()
    assert boxes == [(HERE.box,), (THERE.box,)]
    face.history.undo()
    assert boxes[2] == (HERE.box.union(THERE.box),)
    face.begin_stroke("Paint")
    face.stamp(HERE, LIP)
    face.cancel_stroke()
    assert boxes[4] == (HERE.box,)
    face.import_mask(labels(HAIR))
    face.reset_mask()
    assert boxes[5:] == [(face.layer.whole,)] * 2


def test_restoring_fills_a_fresh_document_for_good(face):
    stroke(face, HERE)
    told = [count_calls(signal) for signal in (face.painted, face.edits_changed, face.history.changed)]
    face.begin_stroke("Paint")
    paint = np.full(SHAPE, UNPAINTED, np.uint8)
    paint[0] = LIP
    face.restore(face.edits.added(edit("a", 3)), paint)
    assert all(told)
    np.testing.assert_array_equal(face.layer.paint, paint)
    assert face.edited_latent.values[0, 0] == 3
    assert not face.layer.in_stroke
    assert not face.history.undo()


def test_restored_paint_of_another_size_is_resampled(face):
    paint = np.full((6, 8), UNPAINTED, np.uint8)
    paint[0, 0] = LIP
    face.restore(face.edits, paint)
    assert (face.layer.painted == LIP).sum() == 4
    assert (face.layer.painted[:2, :2] == LIP).all()
