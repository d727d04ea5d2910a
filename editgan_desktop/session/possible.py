"""What may be asked for now. Buttons, menus and those who carry it out all ask here, and word the answer themselves."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .job_state import ShownJob
    from .session import Session

KEEPABLE = ("edit", "refine", "invert", "tune")  # kinds of jobs that have something to keep at every step
STEPPED = ("optimise", "invert", "tune")  # the stages of a job that count steps


class Reason(StrEnum):
    """Why something cannot be done now."""

    NO_FACE = "no face"
    NO_PAINT = "no paint"
    NO_RESULT = "no result"  # nothing was learnt, or something else was painted or applied since
    NO_EDITS = "no edits"  # none is applied
    NO_PHOTO = "no photo"  # the face was sampled
    NO_PARTS = "no parts"  # the edits name none that the label scheme in use has
    BUSY = "busy"  # a job runs for the face in view, or for none
    BUSY_ELSEWHERE = "busy elsewhere"  # a job runs for another face


def why_not_run(session: Session) -> Reason | None:
    """What keeps the painted face from being learnt; None when nothing does. Compares all pixels of the mask."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    return _busy(session) or (None if document.layer.is_painted else Reason.NO_PAINT)


def why_not_continue(session: Session) -> Reason | None:
    """What keeps the last run from going on; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    return _busy(session) or (None if document.result else Reason.NO_RESULT)


def why_not_refine(session: Session) -> Reason | None:
    """What keeps the edits of the face in view from being refined; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    if not document.edits.without_refinement().recipe().strengths():
        return Reason.NO_EDITS
    if not session.schemes.parts_of(document.edits.active, session.scheme):
        return Reason.NO_PARTS
    return _busy(session)


def why_not_change_photo(session: Session) -> Reason | None:
    """What keeps the photo's face from being inverted, tuned or cropped anew; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    return Reason.NO_PHOTO if document.face is None else _busy(session)


def why_not_change_scheme(session: Session) -> Reason | None:
    """What keeps the window from another label scheme: a job, whose result would speak of parts that are gone."""
    return _busy(session)


def can_stop(job: ShownJob | None) -> bool:
    """Whether a job has something to keep if it ends now, and was not asked to end yet."""
    keeps = job is not None and job.kind in KEEPABLE and job.stage in STEPPED and job.done >= 1
    return keeps and can_cancel(job)


def can_cancel(job: ShownJob | None) -> bool:
    """Whether there is a job that was not asked to end yet."""
    return job is not None and not job.ending


def _busy(session: Session) -> Reason | None:
    job = session.job.now
    if job is None:
        return None
    here = job.document is None or job.document is session.current
    return Reason.BUSY if here else Reason.BUSY_ELSEWHERE
