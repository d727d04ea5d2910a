"""What is open in one window."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.session import Session
from editgan_desktop.session.view import Compare, MaskView, ViewState

from .faces import NOSE, SCHEME, count_calls, document, edit, patch, refinement, result, run_pressed, stroke, vector


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))


def test_nothing_is_open_at_first(session):
    assert (session.documents, session.current, session.job.now) == ([], None, None)
    assert (session.scheme, session.optimise) == (SCHEME, OptimiseSettings())
    assert session.library.entries == ()


def test_a_new_face_comes_into_view(session):
    opened, gone_to = count_calls(session.documents_changed), count_calls(session.current_changed)
    first, second = document(1), document(2)
    session.add(first)
    session.add(second)
    assert session.documents == [first, second]
    assert session.current is second
    session.go_to(first)
    session.go_to(first)  # it is in view already: nobody is bothered
    assert session.current is first
    assert (len(opened), len(gone_to)) == (2, 3)


@pytest.mark.parametrize(("closed", "expected"), [(0, 1), (1, 2), (2, 1)])
def test_the_neighbour_of_a_closed_face_comes_into_view(session, closed, expected):
    faces = [document(seed) for seed in range(3)]
    for face in faces:
        session.add(face)
    session.go_to(faces[closed])
    gone_to = count_calls(session.current_changed)
    session.close(faces[closed])
    assert session.current is faces[expected]
    assert len(session.documents) == 2
    assert len(gone_to) == 1


def test_closing_another_face_leaves_the_view(session):
    faces = [document(seed) for seed in range(3)]
    for face in faces:
        session.add(face)
    gone_to, changed = count_calls(session.current_changed), count_calls(session.documents_changed)
    session.close(faces[0])
    assert session.current is faces[2]
    assert (len(gone_to), len(changed)) == (0, 1)


def test_closing_the_last_face(session):
    session.add(face := document())
    session.close(face)
    assert (session.documents, session.current) == ([], None)


def filled(session: Session):
    """A face in view with a saved, a learnt and a saved learnt edit, and a refinement."""
    face = document(1)
    session.add(face)
    face.set_vector_strength(vector("Wide", 1.0), 0.5)
    stroke(face, patch((0, 3), (0, 3)), NOSE)
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Painted nose")
    face.mark_saved(face.edits.edits[1].key, vector("Big nose", 5.0))
    face.set_edits("Add", face.edits.added(edit("Unsaved")))
    face.add_refinement(refinement(*face.recipe.strengths()), ["nose"])
    return face


def test_a_new_face_starts_plain(session):
    filled(session)
    session.add(face := document(2))
    assert len(face.edits) == 0


def test_saved_edits_can_be_carried_over(session):
    old = filled(session)
    session.carry = True
    session.add(face := document(2))
    assert [(row.name, row.strength) for row in face.edits] == [("Wide", 0.5), ("Big nose", 1.0)]
    assert face.edited_latent.values[0, 0] == 5.5
    assert face.history.undo_title == ""
    # going on with a run would learn on the other face
    assert [row.run for row in face.edits] == [None, None]
    assert old.edits.edits[1].run is not None
    face.set_strength(face.edits.edits[0].key, 2.0)
    assert old.edits.edits[0].strength == 0.5


def test_a_project_keeps_its_own_edits(session):
    filled(session)
    session.carry = True
    edited, plain = document(2), document(3)
    edited.restore(edited.edits.added(edit("Own")), edited.layer.paint)
    plain.path = Path("plain.egd")
    session.add(edited)
    session.add(plain)
    assert [row.name for row in edited.edits] == ["Own"]
    assert len(plain.edits) == 0


def test_settings_of_the_next_run(session):
    heard = count_calls(session.optimise_changed)
    session.set_optimise(OptimiseSettings(steps=5))
    assert (session.optimise.steps, len(heard)) == (5, 1)


def test_who_watches_the_view_hears_of_it():
    view = ViewState()
    heard = [count_calls(signal) for signal in (view.events.compare, view.events.mask_view, view.events.overlay)]
    view.compare = Compare.WIPE
    view.compare = Compare.WIPE
    view.mask_view = MaskView.PAINTED
    view.overlay = 0.5
    assert [len(calls) for calls in heard] == [1, 1, 1]
