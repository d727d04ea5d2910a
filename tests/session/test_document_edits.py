"""Sliders, rows and refinements of a document, undoable."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.session.document import Document

from .faces import NOSE, count_calls, delta, document, edit, patch, refinement, result, run_pressed, stroke, vector


@pytest.fixture
def face() -> Document:
    return document()


def value(face: Document) -> float:
    (found,) = set(face.edited_latent.values.ravel().tolist())
    return found


def names(face: Document) -> list[str]:
    return [row.name for row in face.edits]


def steps_back(face: Document) -> int:
    """How many undo steps there are; all are taken."""
    count = 0
    while face.history.undo():
        count += 1
    return count


def test_a_library_slider_is_one_step_from_press_to_release(face):
    wide = vector("Wide", 2.0)
    for strength in (0.1, 0.4, 0.9, 0.5):
        face.set_vector_strength(wide, strength)
    face.history.seal()
    assert (value(face), face.history.undo_title) == (1.0, "Strength of Wide")
    face.set_vector_strength(wide, -1.0)
    assert value(face) == -2.0
    face.history.undo()
    assert value(face) == 1.0
    face.history.undo()
    assert len(face.edits) == 0
    assert not face.history.undo()
    face.history.redo()
    face.history.redo()
    assert value(face) == -2.0
    assert names(face) == ["Wide"]


def test_sliders_of_two_vectors_are_two_steps(face):
    wide, tall = vector("Wide", 1.0), vector("Tall", 10.0)
    for vector_, strength in ((wide, 0.5), (wide, 1.0), (tall, 0.5), (tall, 1.0), (wide, 2.0)):
        face.set_vector_strength(vector_, strength)
    seen = [value(face)]
    while face.history.undo():
        seen.append(value(face))
    assert seen == [12.0, 11.0, 1.0, 0.0]


def test_a_slider_at_nought_adds_no_row_and_a_row_stays_when_it_gets_there(face):
    wide = vector()
    face.set_vector_strength(wide, 0.0)
    assert (len(face.edits), face.history.undo_title) == (0, "")
    face.set_vector_strength(wide, 0.5)
    face.set_vector_strength(wide, 0.0)
    assert len(face.edits) == 1
    assert value(face) == 0


def test_one_vector_has_one_row(face):
    wide = vector()
    face.set_vector_strength(wide, 0.5)
    face.history.seal()
    face.set_strength(face.edits.edits[0].key, 0.75)
    face.set_vector_strength(wide, 1.5)
    assert [(row.name, row.strength) for row in face.edits] == [("Wide", 1.5)]


@pytest.mark.parametrize(
    "foreign", [vector(latent_space="other/w+"), vector(delta=np.ones((3, 8))), vector(delta=np.ones((1, 8)))]
)
def test_a_vector_of_another_model_is_refused_before_anything_changes(face, foreign):
    heard = count_calls(face.edits_changed)
    with pytest.raises(BadInputError):
        face.set_vector_strength(foreign, 0.5)
    assert (len(face.edits), face.history.undo_title, heard) == (0, "", [])
    with pytest.raises(BadInputError):
        face.restore(face.edits.added(edit("a")).added(edit("b").__class__("b", foreign.step())), face.layer.paint)
    assert len(face.edits) == 0


def test_rows_are_switched_moved_and_removed(face):
    for name, amount in (("a", 1), ("b", 10), ("c", 100)):
        face.set_edits("Add", face.edits.added(edit(name, amount)))
    first, second, third = (row.key for row in face.edits)
    face.set_enabled(second, False)
    assert value(face) == 101
    face.move_edit(third, 0)
    assert names(face) == ["c", "a", "b"]
    face.remove_edit(first)
    assert names(face) == ["c", "b"]
    face.clear_edits()
    assert names(face) == []
    seen = []
    while face.history.undo():
        seen.append((names(face), value(face)))
    assert seen == [
        (["c", "b"], 100), (["c", "a", "b"], 101), (["a", "b", "c"], 101), (["a", "b", "c"], 111),
        (["a", "b"], 11), (["a"], 1), ([], 0),
    ]  # fmt: skip


def test_what_changes_nothing_is_no_step(face):
    face.clear_edits()
    face.set_edits("Add", face.edits.added(edit("a")))
    face.history.clear()
    heard = count_calls(face.edits_changed)
    key = face.edits.edits[0].key
    face.set_enabled(key, True)
    face.set_strength(key, 1.0)
    face.move_edit(key, 0)
    face.remove_edit("unknown")
    face.set_strength("unknown", 2.0)
    face.set_enabled("unknown", False)
    face.set_edits("Same", face.edits)
    assert (face.history.undo_title, heard) == ("", [])


def test_every_change_and_every_undo_is_told(face):
    heard = count_calls(face.edits_changed)
    face.set_vector_strength(vector(), 0.5)
    face.history.undo()
    face.history.redo()
    assert len(heard) == 3


def test_a_refinement_rests_and_comes_back(face):
    face.set_vector_strength(vector("Wide", 2.0), 1.0)
    face.history.seal()
    key = face.edits.edits[0].key
    face.add_refinement(refinement(*face.recipe.strengths()), ["nose"])
    assert (value(face), face.edits.refinement.parts) == (102, ("nose",))
    for strength, expected in ((0.5, 1.0), (1.0, 102.0)):
        face.set_strength(key, strength)
        assert value(face) == expected
    face.history.undo()  # both moves were one
    assert value(face) == 102
    face.history.undo()
    assert (value(face), names(face)) == (2, ["Wide"])


def learnt(face: Document, name: str = "Painted nose", amount: float = 5.0):
    """Paint, run and take the result."""
    stroke(face, patch((1, 4), (1, 6)), NOSE)
    request = run_pressed(face)
    face.add_result(request, result(request, amount), name)
    return face.edits.of_vector("") or next(row for row in face.edits if row.run is face.result)


def test_a_saved_row_is_the_vector_of_the_library(face):
    row = learnt(face)
    saved = vector("Big nose", 5.0)
    face.mark_saved(row.key, saved)
    face.set_vector_strength(saved, 0.5)
    assert [(row.name, row.strength) for row in face.edits] == [("Big nose", 0.5)]
    assert value(face) == 2.5


def test_saving_is_not_undone(face):
    """The vector stays in the library, so its slider must find the row; a second row would do the edit twice."""
    row = learnt(face)
    face.set_strength(row.key, 0.5)
    saved = vector("Big nose", 5.0)
    face.mark_saved(row.key, saved)
    face.history.undo()
    assert [(row.name, row.strength, row.vector_id) for row in face.edits] == [("Big nose", 1.0, saved.id)]
    face.history.undo()
    assert len(face.edits) == 0
    face.history.redo()
    face.set_vector_strength(saved, 0.25)
    assert [(row.name, row.strength) for row in face.edits] == [("Big nose", 0.25)]


def test_saving_keeps_the_refinement_valid(face):
    row = learnt(face)
    face.add_refinement(refinement(*face.recipe.strengths()), ["nose"])
    assert value(face) == 105
    face.mark_saved(row.key, vector("Big nose", 5.0))
    assert not face.edits.is_stale
    assert value(face) == 105
    face.history.undo()
    face.history.redo()  # the refinement comes back from before the new name
    assert not face.edits.is_stale


def test_saving_takes_a_name_apart_from_other_rows(face):
    face.set_edits("Add", face.edits.added(edit("Big nose", 1)))
    row = learnt(face)
    face.mark_saved(row.key, vector("Big nose", 5.0))
    assert names(face) == ["Big nose", "Big nose (2)"]


def test_a_row_that_is_gone_or_learnt_on_is_not_marked(face):
    row = learnt(face)
    run = face.result
    face.replace_result(run, run.request, result(run.request, 6.0))
    face.mark_saved(row.key, vector("Big nose", 5.0))
    assert [(row.name, row.vector_id) for row in face.edits] == [("Painted nose", "")]
    face.mark_saved("unknown", vector("Big nose", 6.0))
    assert names(face) == ["Painted nose"]


def test_a_saved_row_that_learns_on_is_unsaved_again_and_undo_knows_both(face):
    row = learnt(face)
    run, saved = face.result, vector("Big nose", 5.0)
    face.mark_saved(row.key, saved)
    face.replace_result(run, run.request, result(run.request, 6.0))
    assert [(row.name, row.vector_id) for row in face.edits] == [("Big nose", "")]
    assert value(face) == 6
    face.history.undo()
    assert [(row.name, row.vector_id) for row in face.edits] == [("Big nose", saved.id)]
    assert value(face) == 5


def test_edits_leave_the_latent_of_the_face_alone(face):
    before = face.latent.values.copy()
    face.set_vector_strength(vector(), 1.0)
    np.testing.assert_array_equal(face.latent.values, before)
    np.testing.assert_array_equal(face.edited_latent.values, before + delta(1.0))
