"""What may be asked for now. Buttons, menus and those who carry it out all ask here, and word the answer themselves.

Jobs queue up. Those of different faces do not mind each other; of one face, painted edits may follow one another, for
each is learnt from the face as it was when Run was pressed, and adds what it learnt to the others. Anything else needs
what the jobs before it on the same face will have found, and is asked for when they are over.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ..core.mask_ops import Labels
from .paint_layer import UNPAINTED

if TYPE_CHECKING:
    from .document import Document
    from .job_state import ShownJob
    from .session import Session

KEEPABLE = ("edit", "refine", "invert", "tune")  # kinds of jobs that have something to keep at every step
STEPPED = ("optimise", "invert", "tune")  # the stages of a job that count steps
EDIT, SCHEME = "edit", "scheme"  # kinds of jobs


class Reason(StrEnum):
    """Why something cannot be done now."""

    NO_FACE = "no face"
    NO_PAINT = "no paint"
    LEARNING = "learning"  # a job that runs or waits learns what is painted
    NO_RESULT = "no result"  # nothing was learnt, or something else was painted or applied since
    NO_EDITS = "no edits"  # none is applied
    NO_PHOTO = "no photo"  # the face was sampled
    NO_PARTS = "no parts"  # the edits name none that the label scheme in use has
    MIXED = "mixed"  # an edit is about the whole face: refining would take it back beside the others
    BUSY = "busy"  # a job for the face in view, or for none, has to end first
    BUSY_ELSEWHERE = "busy elsewhere"  # a job for another face has to end first
    CHANGED = "changed"  # the face is no longer what the job was asked for
    OVER = "over"  # the job went well, or is not over yet


def has_face(session: Session) -> bool:
    """Whether a face is in view."""
    return session.current is not None


def why_not_run(session: Session) -> Reason | None:
    """What keeps the painted face from being learnt; None when nothing does. Compares all pixels of the mask."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    if busy := why_not_start(session, document, EDIT):
        return busy
    if not document.layer.is_painted:
        return Reason.NO_PAINT
    return None if is_change(document, paint_to_learn(session, document)) else Reason.LEARNING


def why_not_continue(session: Session) -> Reason | None:
    """What keeps the last run from going on; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    return why_not_start(session, document) or (None if document.result else Reason.NO_RESULT)


def why_not_refine(session: Session) -> Reason | None:
    """What keeps the edits of the face in view from being refined; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    if not document.edits.without_refinement().recipe().strengths():
        return Reason.NO_EDITS
    if not session.schemes.parts_of(document.edits.active, session.scheme):
        return Reason.NO_PARTS
    if any(not edit.parts and not edit.is_refinement for edit in document.edits.active):
        return Reason.MIXED
    return why_not_start(session, document)


def why_not_change_photo(session: Session) -> Reason | None:
    """What keeps the photo's face from being inverted, tuned or cropped anew; None when nothing does."""
    document = session.current
    if document is None:
        return Reason.NO_FACE
    return Reason.NO_PHOTO if document.face is None else why_not_start(session, document)


def why_not_change_scheme(session: Session) -> Reason | None:
    """What keeps the window from another label scheme: a job, whose result would speak of parts that are gone."""
    job = session.job.now
    if job is None:
        return None
    return Reason.BUSY if job.document in (None, session.current) else Reason.BUSY_ELSEWHERE


def why_not_start(session: Session, document: Document, kind: str = "") -> Reason | None:
    """The job that a job of this kind, for this face, would have to wait for: only edits follow edits."""
    for job in session.job.live:
        follows = kind == job.kind == EDIT
        if job.kind == SCHEME or (job.document is document and not follows):
            return Reason.BUSY
    return None


def why_not_retry(session: Session, job: ShownJob) -> Reason | None:
    """What keeps a job that failed or was cancelled from being asked for again; None when nothing does."""
    if job.request is None or not job.state.ended:
        return Reason.OVER
    if job.document is not None:
        if job.document not in session.documents:
            return Reason.NO_FACE
        if busy := why_not_start(session, job.document, job.kind):
            return busy
    return None if job.request.fits() else Reason.CHANGED


def paint_to_learn(session: Session, document: Document) -> Labels:
    """[H, W]: the paint on a face that no job learns yet; `UNPAINTED` elsewhere. A copy."""
    paint = document.layer.paint.copy()
    for job in session.job.live:
        if job.document is document and job.request is not None and job.request.paint is not None:
            paint[paint == job.request.paint] = UNPAINTED
    return paint


def is_change(document: Document, paint: Labels) -> bool:
    """Whether some of the paint says something else than the labels of the face."""
    return bool(((paint != UNPAINTED) & (paint != document.layer.labels)).any())


def still_painted(session: Session, document: Document, paint: Labels) -> bool:
    """Whether all of the paint [H, W] is still on the face, and no job learns it."""
    return bool(np.array_equal(paint_to_learn(session, document)[paint != UNPAINTED], paint[paint != UNPAINTED]))


def can_stop(job: ShownJob | None) -> bool:
    """Whether a job has something to keep if it ends now, and was not asked to end yet."""
    keeps = job is not None and job.kind in KEEPABLE and job.stage in STEPPED and job.done >= 1
    return keeps and can_cancel(job)


def can_cancel(job: ShownJob | None) -> bool:
    """Whether there is a job that was not asked to end yet."""
    return job is not None and not job.ending and not job.state.ended
