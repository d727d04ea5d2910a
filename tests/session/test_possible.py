"""What may be asked for, and why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.jobs.job import State
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.job_state import JobRequest, ShownJob
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.possible import (
    Reason,
    can_cancel,
    can_stop,
    paint_to_learn,
    still_painted,
    why_not_change_scheme,
    why_not_continue,
    why_not_refine,
    why_not_retry,
    why_not_run,
)
from editgan_desktop.session.session import Session

from .faces import LIP, SCHEME, SKIN, document, edit, patch, result, run_pressed, stroke, vector
from .test_job_state import Ticket


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))
    session.add(document())
    return session


def job(session: Session, face=None, kind="edit", paint=None) -> ShownJob:
    fits = lambda: paint is None or still_painted(session, face, paint)  # noqa: E731
    request = JobRequest(lambda: None, lambda _: None, paint, fits)
    return session.job.start(kind, "Painted edit", face, Ticket(), request)


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
    assert why_not_refine(session) is Reason.MIXED  # what has no parts is about the whole face
    face.set_enabled(face.edits.edits[0].key, False)
    assert why_not_refine(session) is None
    face.set_vector_strength(face_vector := vector("Other"), 1.0)
    face.set_vector_strength(face_vector, 0.0)
    face.clear_edits()
    assert why_not_refine(session) is Reason.NO_EDITS


def edited(session: Session):
    """A face with a vector, a learnt edit, and nothing painted."""
    face = session.current
    face.set_vector_strength(vector(), 0.5)
    stroke(face, patch((0, 2), (0, 2)))
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    return face


def asked(session: Session):
    return [why_not(session) for why_not in (why_not_run, why_not_continue, why_not_refine)]


def test_jobs_of_other_faces_are_not_minded(session):
    edited(session)
    job(session, document())
    assert asked(session) == [Reason.NO_PAINT, None, None]
    assert why_not_change_scheme(session) is Reason.BUSY_ELSEWHERE


@pytest.mark.parametrize("kind", ["refine", "invert", "tune"])
def test_a_face_waits_for_what_is_found_for_it(session, kind):
    job(session, edited(session), kind)
    assert asked(session) == [Reason.BUSY] * 3
    session.job.end()
    assert asked(session) == [Reason.NO_PAINT, None, None]


def test_only_edits_follow_edits(session):
    job(session, edited(session))
    assert asked(session) == [Reason.NO_PAINT, Reason.BUSY, Reason.BUSY]
    stroke(session.current, patch((2, 4), (2, 4)))
    assert why_not_run(session) is None


def test_other_parts_come_before_everything(session):
    edited(session)
    job(session, None, "scheme")
    assert asked(session) == [Reason.BUSY] * 3 and why_not_change_scheme(session) is Reason.BUSY


def test_paint_is_learnt_once(session):
    face = session.current
    stroke(face, patch((0, 2), (0, 2)))
    taken = paint_to_learn(session, face)
    job(session, face, paint=taken)
    assert why_not_run(session) is Reason.LEARNING
    stroke(face, patch((3, 5), (3, 5)), LIP)
    assert why_not_run(session) is None
    more = paint_to_learn(session, face)
    assert (more[3:5, 3:5] == LIP).all() and (more != UNPAINTED).sum() == 4
    stroke(face, patch((0, 1), (0, 1)), LIP)  # over what is being learnt
    assert (paint_to_learn(session, face) != UNPAINTED).sum() == 5
    session.job.end()
    assert (paint_to_learn(session, face) != UNPAINTED).sum() == 8


def test_what_can_be_tried_again(session):
    face = session.current
    stroke(face, patch((0, 2), (0, 2)))
    taken = paint_to_learn(session, face)
    shown = job(session, face, paint=taken)
    assert why_not_retry(session, shown) is Reason.OVER
    session.job.end(shown, State.FAILED, EditGANError("No."))
    assert why_not_retry(session, shown) is None
    other = job(session, face, paint=taken)
    assert why_not_retry(session, shown) is Reason.CHANGED  # its paint is being learnt
    session.job.end(other)
    assert why_not_retry(session, other) is Reason.OVER  # it went well
    blocking = job(session, face, "refine")
    assert why_not_retry(session, shown) is Reason.BUSY
    session.job.end(blocking)
    face.reset_mask()
    assert why_not_retry(session, shown) is Reason.CHANGED
    session.close(face)
    assert why_not_retry(session, shown) is Reason.NO_FACE


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
