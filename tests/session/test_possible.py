"""What may be asked for, and why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.job_state import ShownJob
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.possible import (
    Reason,
    can_cancel,
    can_stop,
    why_not_continue,
    why_not_refine,
    why_not_run,
)
from editgan_desktop.session.session import Session

from .faces import SCHEME, SKIN, document, edit, patch, result, run_pressed, stroke, vector
from .test_job_state import Ticket


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))
    session.add(document())
    return session


def job(session: Session, face=None) -> None:
    session.job.start("edit", "Painted edit", face, Ticket())


def test_nothing_is_possible_without_a_face(session):
    session.close(session.current)
    for why_not in (why_not_run, why_not_continue, why_not_refine):
        assert why_not(session) is Reason.NO_FACE


def test_run(session):
    face = session.current
    assert why_not_run(session) is Reason.NO_PAINT
    stroke(face, patch((0, 2), (0, 2)), SKIN)  # it is skin already
    assert why_not_run(session) is Reason.NO_PAINT
    stroke(face, patch((0, 2), (0, 2)))
    assert why_not_run(session) is None


def test_continue(session):
    face = session.current
    stroke(face, patch((0, 2), (0, 2)))
    assert why_not_continue(session) is Reason.NO_RESULT
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    assert why_not_continue(session) is None
    stroke(face, patch((0, 2), (0, 2)))
    assert why_not_continue(session) is Reason.NO_RESULT


def test_refine(session):
    face = session.current
    assert why_not_refine(session) is Reason.NO_EDITS
    face.set_edits("Add", face.edits.added(edit("nameless")))
    assert why_not_refine(session) is Reason.NO_PARTS
    face.set_vector_strength(vector(), 0.5)
    assert why_not_refine(session) is None
    face.set_vector_strength(face_vector := vector("Other"), 1.0)
    face.set_vector_strength(face_vector, 0.0)
    face.clear_edits()
    assert why_not_refine(session) is Reason.NO_EDITS


@pytest.mark.parametrize("where", ["here", "elsewhere", "nowhere"])
def test_one_job_at_a_time(session, where):
    face = session.current
    face.set_vector_strength(vector(), 0.5)
    stroke(face, patch((0, 2), (0, 2)))
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    job(session, {"here": face, "elsewhere": document(), "nowhere": None}[where])
    busy = Reason.BUSY_ELSEWHERE if where == "elsewhere" else Reason.BUSY
    assert [why_not(session) for why_not in (why_not_run, why_not_continue, why_not_refine)] == [busy] * 3
    session.job.end()
    assert [why_not(session) for why_not in (why_not_run, why_not_continue, why_not_refine)] == [
        Reason.NO_PAINT, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "stage", "done", "expected"),
    [
        ("edit", "optimise", 1, True), ("refine", "optimise", 3, True), ("edit", "optimise", 0, False),
        ("edit", "download", 9, False), ("edit", "", 0, False), ("export", "optimise", 3, False),
    ],
)  # fmt: skip
def test_what_can_be_stopped(kind, stage, done, expected):
    shown = ShownJob(kind, "Job", None, Ticket(), stage, done, 10)
    assert (can_stop(shown), can_cancel(shown)) == (expected, True)
    shown.ending = "cancel"
    assert (can_stop(shown), can_cancel(shown)) == (False, False)


def test_no_job_can_be_ended():
    assert (can_stop(None), can_cancel(None)) == (False, False)
