"""Results of jobs arrive at a document, whatever its owner is doing by then."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.session.document import Document
from editgan_desktop.session.paint_layer import UNPAINTED

from .faces import (  # fmt: skip
    HAIR,
    LIP,
    NOSE,
    SKIN,
    count_calls,
    document,
    edit,
    labels,
    latent,
    look,
    patch,
    refinement,
    result,
    run_pressed,
    stroke,
)  # fmt: skip

HERE, LATER = patch((1, 5), (1, 8)), patch((3, 9), (4, 12))
OVERLAP = 2 * 4  # pixels


@pytest.fixture
def face() -> Document:
    """Painted on, Run not pressed yet."""
    face = document()
    stroke(face, HERE, NOSE)
    return face


def count(face: Document, part: int) -> int:
    return int((face.layer.paint == part).sum())


def state(face: Document):
    return face.layer.paint.tolist(), face.layer.painted.tolist(), face.edits.edits


def test_a_result_uses_up_its_paint_and_one_undo_brings_back_both(face):
    request = run_pressed(face)
    before = state(face)
    face.add_result(request, result(request, 5.0), "Painted nose")
    after = state(face)
    assert not face.layer.is_painted
    row = face.edits.edits[0]
    assert (row.name, row.parts, row.vector_id, row.strength) == ("Painted nose", ("nose",), "", 1.0)
    assert (row.run.request, face.edited_latent.values[0, 0]) == (request, 5.0)
    face.history.undo()
    assert state(face) == before
    face.history.redo()
    assert state(face) == after
    face.history.undo()
    face.history.undo()
    assert not face.layer.is_painted
    assert not face.history.undo()


def test_a_result_is_compared_until_something_is_painted(face):
    heard = []
    face.result_changed.connect(lambda: heard.append(face.result))
    request = run_pressed(face)
    face.add_result(request, found := result(request), "Nose")
    assert face.result.result is found
    face.show(look(1.0, NOSE))
    assert face.result is (run := face.edits.edits[0].run)
    face.begin_stroke("Paint")
    assert heard == [run]
    face.stamp(LATER, LIP)
    assert heard == [run, None]
    face.stamp(LATER, NOSE)
    face.end_stroke()
    assert face.result is None
    assert heard == [run, None]


def test_a_cancelled_stroke_gives_the_comparison_back(face):
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    run = face.result
    heard = count_calls(face.result_changed)
    face.begin_stroke("Paint")
    face.stamp(LATER, LIP)
    face.cancel_stroke()
    assert face.result is run
    assert len(heard) == 2
    face.begin_stroke("Erase")
    face.stamp(LATER, None)  # nothing is there to erase
    assert len(heard) == 3
    face.end_stroke()
    assert face.result is run
    assert len(heard) == 4


ENDS = {
    "paint": lambda face, _: stroke(face, LATER, LIP),
    "import": lambda face, _: face.import_mask(labels(HAIR)),
    "remove": lambda face, row: face.remove_edit(row.key),
    "remove all": lambda face, _: face.clear_edits(),
    "switch off": lambda face, row: face.set_enabled(row.key, False),
    "slide": lambda face, row: face.set_strength(row.key, 0.5),
    "apply another": lambda face, _: face.set_edits("Add", face.edits.added(edit("later"))),
}


@pytest.mark.parametrize("action", ENDS)
def test_what_ends_the_comparison_and_undo_brings_it_back(face, action):
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    run, heard = face.result, []
    face.result_changed.connect(lambda: heard.append(face.result))
    ENDS[action](face, face.edits.edits[0])
    assert face.result is None
    face.history.undo()
    assert face.result is run
    face.history.redo()
    face.history.undo()
    assert heard == [None, run, None, run]


def test_undo_and_redo_of_the_run_bring_the_comparison_back(face):
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    run = face.result
    face.history.undo()
    assert face.result is None
    face.history.redo()
    assert face.result is run


def test_undo_of_learning_on_compares_with_the_run_before(face):
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    run = face.result
    face.replace_result(run, request, result(request, 2.0))
    later = face.result
    face.history.undo()
    assert face.result is run
    face.history.redo()
    assert face.result is later is not run


def test_what_leaves_the_comparison(face):
    request = run_pressed(face)
    face.set_edits("Add", face.edits.added(edit("before")))
    face.add_result(request, result(request), "Nose")
    run, heard = face.result, count_calls(face.result_changed)
    face.reset_mask()  # there was no paint
    stroke(face, LATER, None)
    face.set_strength(face.edits.edits[0].key, 0.5)
    face.add_refinement(refinement(*face.recipe.strengths()), ["nose"])
    face.show(look(1.0, HAIR))
    assert face.result is run
    assert len(heard) == 2  # while the eraser was down


def test_no_pixels_are_looked_at_for_the_comparison(face, monkeypatch):
    """It is asked for at every move of the brush."""
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")

    def fail(*_):
        raise AssertionError("pixels were looked at")

    for name in ("changed", "is_painted", "settled"):
        monkeypatch.setattr(type(face.layer), name, property(fail))
    assert face.result is not None


def test_paint_put_on_while_the_job_ran_stays(face):
    request = run_pressed(face)
    stroke(face, LATER, LIP)
    painted = state(face)
    face.add_result(request, result(request), "Nose")
    assert count(face, NOSE) == 0
    assert count(face, LIP) == 6 * 8
    assert face.result is None  # the mask shows the new paint, not what was achieved
    face.history.undo()
    assert state(face) == painted
    face.history.undo()
    assert (count(face, NOSE), count(face, LIP)) == (4 * 7, 0)
    face.history.redo()
    face.history.redo()
    assert (count(face, NOSE), count(face, LIP)) == (0, 6 * 8)


def test_paint_erased_or_undone_while_the_job_ran_stays_gone(face):
    request = run_pressed(face)
    stroke(face, LATER, None)
    face.add_result(request, result(request), "Nose")
    assert (face.layer.paint == UNPAINTED).all()
    face.history.undo()
    assert count(face, NOSE) == 4 * 7 - OVERLAP
    face.history.undo()
    assert count(face, NOSE) == 4 * 7

    other = document()
    stroke(other, HERE, NOSE)
    request = run_pressed(other)
    other.history.undo()
    other.add_result(request, result(request), "Nose")
    assert len(other.edits) == 1
    assert not other.layer.is_painted
    other.history.undo()
    assert (len(other.edits), other.layer.is_painted, other.history.undo_title) == (0, False, "")


def test_paint_that_changed_no_label_is_used_up_too(face):
    """A brush goes over the part itself; that must not stand out once the labels below have moved."""
    stroke(face, patch((8, 10), (0, 5)), SKIN)
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    face.show(look(1.0, HAIR))
    assert not face.layer.is_painted


def test_a_result_in_the_middle_of_a_stroke_leaves_the_stroke_alone(face):
    request = run_pressed(face)
    face.begin_stroke("Paint")
    face.stamp(LATER, LIP)
    face.add_result(request, result(request, 5.0), "Nose")
    assert (count(face, NOSE), count(face, LIP)) == (0, 6 * 8)
    face.stamp(patch((9, 11), (4, 12)), LIP)
    face.end_stroke()
    assert count(face, LIP) == 8 * 8
    after = state(face)

    face.history.undo()  # the stroke: nothing but the used up paint below it
    assert (face.layer.paint == UNPAINTED).all()
    assert len(face.edits) == 1
    face.history.undo()  # the result
    assert (count(face, NOSE), count(face, LIP), len(face.edits)) == (4 * 7, 0, 0)
    face.history.undo()
    assert (face.layer.paint == UNPAINTED).all()
    while face.history.redo():
        pass
    assert state(face) == after


def test_a_result_in_the_middle_of_a_stroke_that_is_cancelled(face):
    request = run_pressed(face)
    face.begin_stroke("Paint")
    face.stamp(LATER, LIP)
    face.add_result(request, result(request), "Nose")
    assert face.result is None
    face.cancel_stroke()
    assert (face.layer.paint == UNPAINTED).all()
    assert face.result is face.edits.edits[0].run


def test_a_result_and_its_picture_in_the_middle_of_an_erasing_stroke(face):
    request = run_pressed(face)
    face.begin_stroke("Erase")
    face.stamp(LATER, None)
    face.add_result(request, result(request), "Nose")
    face.show(look(1.0, NOSE))
    assert (face.layer.painted == NOSE).all()
    face.end_stroke()  # it has erased what was used up anyway: no step
    face.history.undo()
    assert count(face, NOSE) == 4 * 7
    assert len(face.edits) == 0


def test_run_pressed_in_the_middle_of_a_stroke(face):
    face.begin_stroke("Paint")
    face.stamp(LATER, LIP)
    request = run_pressed(face)  # by its key, while the pen is down: what is seen is what is asked
    assert (request.painted == LIP).sum() == 6 * 8
    face.end_stroke()
    face.add_result(request, result(request), "Nose")
    assert (face.layer.paint == UNPAINTED).all()


def test_a_result_for_a_map_of_another_size(face):
    request = run_pressed(face)
    large = type(request)(
        request.source, np.kron(request.original, np.ones((2, 2), np.uint8)),
        np.kron(request.painted, np.ones((2, 2), np.uint8)), request.scheme, request.parts,
    )  # fmt: skip
    face.add_result(large, result(large), "Nose")
    assert (face.layer.paint == UNPAINTED).all()


def test_a_result_in_the_middle_of_a_slider_stays_a_step_of_its_own(face):
    face.set_edits("Add", face.edits.added(edit("a", 1)))
    key = face.edits.edits[0].key
    face.set_strength(key, 0.5)
    request = run_pressed(face)
    face.set_strength(key, 0.75)
    face.add_result(request, result(request, 10.0), "Nose")
    face.set_strength(key, 1.5)
    face.set_strength(key, 2.0)
    seen = [float(face.edited_latent.values[0, 0])]
    while face.history.undo():
        seen.append(float(face.edited_latent.values[0, 0]))
    assert seen == [12.0, 10.75, 0.75, 1.0, 0.0, 0.0]


@pytest.mark.parametrize("wrong", [np.zeros((3, 8), np.float32), np.zeros((4, 1), np.float32)])
def test_a_result_of_another_shape_changes_nothing(face, wrong):
    request = run_pressed(face)
    before = state(face)
    with pytest.raises(BadInputError, match="shape"):
        face.add_result(request, result(request, delta=wrong), "Nose")
    assert state(face) == before
    assert face.history.undo_title == "Paint"


def test_learning_on_exchanges_the_vector_of_the_row(face):
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Nose")
    run = face.result
    face.set_strength(face.edits.edits[0].key, 0.5)
    face.set_edits("Add", face.edits.added(edit("later", 100)))
    row = face.edits.edits[0]
    face.replace_result(run, request, better := result(request, 8.0))
    now = face.edits.edits[0]
    assert (now.key, now.name, now.strength, now.run.result) == (row.key, "Nose", 0.5, better)
    assert face.edited_latent.values[0, 0] == 104
    face.history.undo()
    assert face.edits.edits[0] is row
    face.history.redo()
    assert face.edits.edits[0] is now


def test_learning_on_uses_up_its_paint_again_but_not_what_is_new(face):
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Nose")
    run = face.result
    stroke(face, patch((2, 3), (1, 8)), NOSE)  # what was missed, once more
    stroke(face, LATER, LIP)
    face.replace_result(run, request, result(request, 8.0))
    assert (count(face, NOSE), count(face, LIP)) == (0, 6 * 8)


def test_learning_on_remembers_what_was_asked_of_it(face):
    """Else the recipe of a saved vector would not replay."""
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Nose")
    run = face.result
    asked = replace(request, start=latent(5.0), settings=OptimiseSettings(steps=7))
    face.replace_result(run, asked, result(asked, 8.0))
    assert face.result.request is asked
    face.clear_edits()
    face.replace_result(run, asked, result(asked, 9.0))
    assert face.edits.edits[0].run.request is asked


def test_learning_on_brings_a_row_back_that_is_gone(face):
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Nose")
    run = face.result
    face.history.undo()
    face.replace_result(run, request, result(request, 8.0))
    assert [(row.name, row.run.result.delta[0, 0]) for row in face.edits] == [("Painted edit", 8.0)]
    assert not face.layer.is_painted
    face.history.undo()
    assert count(face, NOSE) == 4 * 7


def test_two_results_have_names_apart(face):
    for _ in range(2):
        request = run_pressed(face)
        face.add_result(request, result(request), "Nose")
        stroke(face, HERE, NOSE)
    assert [row.name for row in face.edits] == ["Nose", "Nose (2)"]


def test_who_watches_hears_of_a_result(face):
    told = [count_calls(signal) for signal in (face.painted, face.edits_changed, face.result_changed)]
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    assert [len(calls) for calls in told] == [1, 1, 1]
    face.history.undo()
    assert [len(calls) for calls in told] == [2, 2, 2]
