"""Solo, rows of W+, ranges, merging; and when a refinement is stale beyond its strengths."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from editgan_desktop.core.latents import WPlus, row_segments
from editgan_desktop.core.recipe import AppliedStep, Refinement, StaticVector
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.edits import EditStack, edit_of_vector, reaching
from editgan_desktop.session.export_reader import read_export_record, restored
from editgan_desktop.session.export_record import export_record
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.project import read_project, restore, save_project

from .faces import SPACE, delta, document, edit, latent, patch, result, run_pressed, stroke, vector


def rows_of(face) -> list[float]:
    """By how much each row of W+ is moved; each edit moves all numbers of a row alike."""
    moved = face.edited_latent.values - face.latent.values
    assert (moved == moved[:, :1]).all()
    return moved[:, 0].tolist()


def refined_now(face, value: float = 100.0) -> None:
    plain = face.edits.without_refinement().recipe()
    step = Refinement(SPACE, delta(value), plain.strengths(), plain.displace(face.latent).values)
    face.add_refinement(AppliedStep("Refinement", step), ["nose"])


@pytest.fixture
def face():
    made = document()
    for name, value in (("a", 1.0), ("b", 10.0), ("c", 1000.0)):
        made.set_edits("Add", made.edits.added(edit(name, value)))
    return made


def key(face, name: str) -> str:
    return next(e.key for e in face.edits if e.name == name)


# ---- solo


def test_solo_applies_one_whatever_the_switches_say(face):
    face.set_enabled(key(face, "b"), False)
    face.set_solo(key(face, "b"))
    assert rows_of(face) == [10.0] * 4
    assert [e.name for e in face.edits.active] == ["b"]
    face.set_solo(key(face, "a"))  # another one instead
    assert rows_of(face) == [1.0] * 4
    face.set_solo(key(face, "a"))  # the same again: all
    assert rows_of(face) == [1001.0] * 4 and not face.edits.find(key(face, "b")).enabled
    face.history.undo()
    assert rows_of(face) == [1.0] * 4 and face.history.redo_title == "End solo"
    for _ in range(3):
        face.history.undo()
    assert rows_of(face) == [1011.0] * 4


def test_what_is_added_during_solo_is_heard(face):
    face.set_solo(key(face, "a"))
    face.set_vector_strength(vector("Wide", 7.0), 1.0)
    assert rows_of(face) == [8.0] * 4
    refined_now(face)
    assert rows_of(face) == [108.0] * 4
    face.end_solo()
    assert face.is_refinement_stale and rows_of(face) == [1018.0] * 4


def test_solo_ends_with_the_last_of_its_edits(face):
    face.set_solo(key(face, "a"))
    face.remove_edit(key(face, "a"))
    assert rows_of(face) == [1010.0] * 4 and not face.edits.solo


def test_a_run_during_solo_shows_its_result(face):
    face.set_solo(key(face, "a"))
    stroke(face, patch((2, 4), (2, 4)))
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Painted")
    assert rows_of(face) == [6.0] * 4 and face.result is not None
    face.set_solo(key(face, "a"))
    assert face.result is None  # it is not what the face shows


# ---- rows of W+


def test_segments_cover_all_rows_in_order():
    for count in (2, 4, 8, 18, 23):
        ends = list(row_segments(count).values())
        assert ends[0][0] == 0 and all(a[1] + 1 == b[0] for a, b in pairwise(ends))
        assert count == 2 or ends[-1][1] == count - 1
    assert row_segments(18) == {"coarse": (0, 3), "middle": (4, 7), "fine": (8, 17)}


def test_a_restricted_vector_moves_its_rows_alone_and_knows_the_others(face):
    face.restrict_edit(key(face, "b"), (1, 2))
    assert rows_of(face) == [1001.0, 1011.0, 1011.0, 1001.0]
    face.restrict_edit(key(face, "b"), (3, 3))  # it is no part of the part
    assert rows_of(face) == [1001.0, 1001.0, 1001.0, 1011.0]
    assert face.edits.find(key(face, "b")).rows == (3, 3)
    face.restrict_edit(key(face, "b"), None)
    assert rows_of(face) == [1011.0] * 4
    title = face.history.undo_title
    face.history.undo()
    assert title == "Rows of b" and rows_of(face) == [1001.0, 1001.0, 1001.0, 1011.0]


def test_rows_are_in_projects_and_can_be_widened_there(face, tmp_path):
    stroke(face, patch((2, 4), (2, 4)))
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Painted")
    face.restrict_edit(key(face, "Painted"), (0, 0))
    face.restrict_edit(key(face, "b"), (1, 2))
    refined_now(face)
    save_project(tmp_path / "a.egd", face)
    again = document()
    restore(again, read_project(tmp_path / "a.egd"))
    assert [e.rows for e in again.edits] == [None, (1, 2), None, (0, 0), None]
    assert rows_of(again) == rows_of(face) and not again.is_refinement_stale
    again.restrict_edit(key(again, "b"), None)
    again.restrict_edit(key(again, "Painted"), None)
    assert again.is_refinement_stale and rows_of(again) == [1016.0] * 4
    assert again.edits.find(key(again, "Painted")).run.result.delta.tolist() == delta(5.0).tolist()


def test_rows_are_in_exports(face, tmp_path):
    library = LibraryView(VectorLibrary(tmp_path / "vectors"))
    kept = library.add(vector("Wide", 0.25))
    face.set_edits("Add", face.edits.added(edit_of_vector(kept, 1.0)))
    face.restrict_edit(key(face, "Wide"), (0, 1))
    face.restrict_edit(key(face, "b"), (2, 2))
    record = read_export_record(export_record(face))
    for known in (library, LibraryView(VectorLibrary(tmp_path / "none"))):
        edits = restored(record, known).edits
        assert [e.rows for e in edits] == [None, (2, 2), None, (0, 1)]
        moved = edits.recipe().displace(face.latent).values
        np.testing.assert_allclose(moved, face.edited_latent.values, rtol=0.01)


@pytest.mark.parametrize("rows", [[1], [2, 1], [0, 4], [-1, 2], [0, 1.0], "01", [True, 2]])
def test_rows_that_make_no_sense_are_refused(face, rows):
    record = export_record(face)
    record["edits"][0]["rows"] = rows
    with pytest.raises(ValueError):
        read_export_record(record)


# ---- strength


def test_a_slider_reaches_as_far_as_was_typed(face):
    face.set_strength(key(face, "a"), 2.5)
    assert face.edits.find(key(face, "a")).strength_range == (-2.0, 3.0)
    face.set_strength(key(face, "a"), 0.5)
    assert face.edits.find(key(face, "a")).strength_range == (-2.0, 3.0)  # it stays for this row
    assert reaching((-1.0, 1.0), -4.2) == (-5.0, 1.0) and reaching((0.0, 1.0), 0.5) == (0.0, 1.0)
    face.history.undo()
    assert face.edits.find(key(face, "a")).strength_range == (-2.0, 2.0)


def test_strengths_go_to_zero_and_the_rows_stay(face):
    refined_now(face)
    face.reset_strengths()
    assert rows_of(face) == [0.0] * 4 and len(face.edits) == 4
    face.history.undo()
    assert rows_of(face) == [1111.0] * 4


# ---- applying and merging


def test_vectors_are_applied_in_one_step(face):
    wide, long = vector("Wide", 2.0), vector("Long", 4.0)
    face.set_vector_strength(wide, 0.5)
    face.set_enabled(face.edits.of_vector(wide.id).key, False)
    face.apply_vectors([wide, long])
    assert rows_of(face) == [1017.0] * 4 and face.history.undo_title == "Apply vectors"
    face.history.undo()
    assert rows_of(face) == [1011.0] * 4
    face.apply_vectors([long])
    assert face.history.undo_title == "Apply Long"


def test_what_is_applied_during_solo_is_heard_though_it_was_on_the_face(face):
    wide = vector("Wide", 2.0)
    face.set_vector_strength(wide, 0.5)
    face.set_solo(key(face, "a"))
    face.apply_vectors([wide])
    assert rows_of(face) == [3.0] * 4


def test_merging_changes_no_pixel_and_keeps_the_refinement(face):
    refined_now(face)
    before = rows_of(face)
    chosen = [key(face, "a"), key(face, "c")]
    face.merge_edits(chosen, edit_of_vector(vector("Both", 1001.0), 1.0))
    assert [e.name for e in face.edits] == ["Both", "b", "Refinement"]
    assert rows_of(face) == before and not face.is_refinement_stale
    face.history.undo()
    assert [e.name for e in face.edits] == ["a", "b", "c", "Refinement"]


def test_merging_during_solo_stays_solo():
    stack = EditStack((edit("a", key="1"), edit("b", key="2"), edit("c", key="3")), frozenset("1"))
    both = edit("Both", key="4")
    assert stack.merged(["1", "2"], both).solo == {"4"}
    assert stack.merged(["2", "3"], both).solo == {"1"}


# ---- stale refinements


def test_a_refinement_is_stale_when_the_face_has_another_latent(face):
    refined_now(face)
    assert not face.is_refinement_stale and rows_of(face) == [1111.0] * 4
    face.base = replace(face.base, latent=latent(0.5))  # as after a new inversion of a photo
    assert face.is_refinement_stale and not face.edits.is_stale
    assert rows_of(face) == [1011.0] * 4
    face.base = replace(face.base, latent=latent())
    assert not face.is_refinement_stale


def test_a_refinement_is_stale_when_a_vector_acts_on_other_rows(face):
    refined_now(face)
    face.restrict_edit(key(face, "a"), (0, 1))
    assert face.is_refinement_stale
    face.history.undo()
    assert not face.is_refinement_stale


def test_a_refinement_of_an_early_version_goes_by_its_strengths(face):
    step = Refinement(SPACE, delta(1.0), face.recipe.strengths())
    face.add_refinement(AppliedStep("Refinement", step), ["nose"])
    face.base = replace(face.base, latent=latent(0.5))
    assert not face.is_refinement_stale


def test_what_is_learnt_on_a_refinement_keeps_it_fresh(face):
    refined_now(face)
    stroke(face, patch((2, 4), (2, 4)))
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Painted")
    assert not face.is_refinement_stale and rows_of(face) == [1116.0] * 4
    face.set_strength(face.edits.newest.key, 0.5)
    assert face.is_refinement_stale


def test_a_latent_of_another_shape_is_stale():
    step = Refinement(SPACE, delta(1.0), (), delta(0.0))
    assert step.is_stale((), WPlus(np.zeros((2, 8), np.float32), SPACE))
    assert StaticVector(SPACE, delta(1.0)).restricted((1, 1)).restricted(None).rows is None
