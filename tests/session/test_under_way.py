"""A placement that is not applied yet, or a stroke in progress, and what is done meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from editgan_desktop.core.face_axis import Axis
from editgan_desktop.core.mask_ops import Labels
from editgan_desktop.core.requests import ADDED, EditRequest
from editgan_desktop.session.branching import branch, duplicate
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack
from editgan_desktop.session.look import Look
from editgan_desktop.session.marks import Marks
from editgan_desktop.session.paint_commands import (
    clear_part,
    copy_parts,
    flip_paint,
    import_labels,
    mirror_paint,
    reset_paint,
)
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.painting import BrushStroke
from editgan_desktop.session.session import Session
from editgan_desktop.session.transform import Transform

from .faces import HAIR, LIP, NOSE, SCHEME, count_calls, edit, latent, patch, result, stroke
from .parts import LIP_AT, NOSE_AT, labels, made_document

AXIS = Axis((26.0, 15.0), (1.0, 0.0))


def pulled(transform: Transform) -> Labels:
    """The nose is moved, and that is not applied yet; the labels as they are seen."""
    transform.select_at(NOSE_AT)
    transform.nudge(9, 3)
    assert transform.is_pending
    assert transform._document is not None
    return transform._document.layer.painted.copy()


class TestWorkThatWouldBeLost:
    def test_a_placement_that_is_not_applied_is_work(self, transform: Transform, document: Document) -> None:
        assert not document.has_unsaved_work
        pulled(transform)
        assert document.has_unsaved_work
        document.history.undo()
        assert not document.has_unsaved_work

    @pytest.mark.parametrize("name", ["region", "restored"])
    def test_so_are_marks_that_are_drawn(self, document: Document, name: str) -> None:
        marks: Marks = getattr(document, name)
        marks.begin("Mark")
        assert not document.has_unsaved_work
        marks.stamp(patch((2, 4), (3, 6)), ADDED)
        assert document.has_unsaved_work

    def test_all_is_settled_at_once(self, session: Session, transform: Transform, document: Document) -> None:
        seen = pulled(transform)
        document.region.begin("Add to region")
        document.region.stamp(patch((2, 4), (3, 6)), ADDED)
        session.settle()
        assert [change.title for change in document.history.done] == ["Transform", "Add to region"]
        assert not transform.is_pending and not document.layer.in_stroke
        np.testing.assert_array_equal(document.layer.painted, seen)

    def test_what_is_settled_can_be_pulled_again(self, transform: Transform, document: Document) -> None:
        """Whoever ended the stroke: the piece goes on from where it is now, and there is one of it."""
        count = int((document.layer.painted == NOSE).sum())
        pulled(transform)
        document.end_stroke()
        transform.nudge(0, 4)
        transform.nudge(0, 4)
        transform.apply()
        assert int((document.layer.painted == NOSE).sum()) == count
        assert [change.title for change in document.history.done] == ["Transform", "Transform"]

    def test_other_labels_while_it_is_out_of_sight(
        self, session: Session, transform: Transform, document: Document
    ) -> None:
        """A slider moves, or a job ends, while the piece lies beyond the border."""
        transform.select_at(NOSE_AT)
        transform.nudge(500, 0)
        document.show(Look(latent(1), document.look.picture, np.roll(labels(), 1, axis=1), full=True))
        assert transform.selection is None and document.history.undo_title == "Transform"

    def test_marks_that_are_used_up_are_told(self, document: Document) -> None:
        document.region.begin("Add to region")
        document.region.stamp(patch((2, 4), (3, 6)), ADDED)
        document.region.end()
        stroke(document, patch((30, 34), (5, 15)), HAIR)
        told = count_calls(document.region.changed)
        request = EditRequest(
            document.edited_latent, document.layer.labels.copy(), document.layer.painted.copy(), SCHEME.name, ("hair",)
        )
        document.add_result(request, result(request), "Painted hair")
        assert len(told) == 1 and not document.region.is_adjusted
        document.history.undo()
        assert len(told) == 2 and document.region.any


COMMANDS: dict[str, Callable[[Session, Document], None]] = {
    "clear": lambda session, face: clear_part(session, face, HAIR),
    "mirror": lambda session, face: mirror_paint(session, face, AXIS),
    "copy": lambda session, face: copy_parts(session, face, made_document(face.layer.painted.copy())),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_begins_with_what_is_seen(
    session: Session, transform: Transform, document: Document, name: str
) -> None:
    seen = pulled(transform)
    COMMANDS[name](session, document)
    moved = (seen == NOSE) & (document.layer.labels != NOSE)
    assert moved.any() and (document.layer.painted[moved] == NOSE).all()
    assert document.history.done[0].title == "Transform" and not transform.is_pending
    while document.history.undo():
        pass
    assert (document.layer.paint == UNPAINTED).all()


def test_flipping_takes_along_what_is_being_placed(session: Session, transform: Transform, document: Document) -> None:
    transform.select_at(LIP_AT)
    transform.nudge(9, 3)
    alone = (document.layer.paint == LIP).sum()
    flip_paint(session, document, AXIS)
    assert alone and (document.layer.paint == LIP).sum() == alone


class TestLocks:
    """What is locked stays as it is, whatever is done to all paint at once."""

    @pytest.fixture
    def painted(self, session: Session, document: Document) -> Document:
        stroke(document, patch((30, 34), (5, 15)), HAIR)
        stroke(document, patch((30, 34), (20, 25)), LIP)
        session.parts.lock([SCHEME.names[HAIR]], True)
        return document

    def test_reset(self, session: Session, painted: Document) -> None:
        reset_paint(session, painted)
        assert (painted.layer.painted[30:34, 5:15] == HAIR).all() and not (painted.layer.paint == LIP).any()
        session.parts.free()
        reset_paint(session, painted)
        assert not painted.layer.is_painted

    def test_import(self, session: Session, painted: Document) -> None:
        mask = np.full(painted.layer.shape, NOSE, np.uint8)
        before = painted.layer.painted == HAIR
        import_labels(session, painted, mask)
        np.testing.assert_array_equal(painted.layer.painted == HAIR, before)
        assert (painted.layer.painted[~before] == NOSE).all()

    def test_a_part_that_is_locked_while_it_is_selected_is_let_go(
        self, session: Session, transform: Transform, document: Document
    ) -> None:
        seen = pulled(transform)
        session.parts.lock([SCHEME.names[NOSE]], True)
        assert transform.selection is None and document.history.undo_title == "Transform"
        np.testing.assert_array_equal(document.layer.painted, seen)
        transform.nudge(3, 0)
        np.testing.assert_array_equal(document.layer.painted, seen)

    def test_other_locks_leave_the_selection(self, session: Session, transform: Transform, document: Document) -> None:
        transform.select_at(NOSE_AT)
        session.parts.lock([SCHEME.names[HAIR]], True)
        assert transform.selection is not None and HAIR not in transform.selection.sources
        session.parts.hide([SCHEME.names[HAIR]], True)
        transform.nudge(2, 0)
        session.parts.hide([SCHEME.names[HAIR]], False)
        assert transform.is_pending  # only locks matter


def test_a_brush_paints_into_no_stroke_but_its_own(session: Session, document: Document) -> None:
    first = BrushStroke(session, document, HAIR, "Brush", (5.5, 30.5), (5.5, 30.5))
    first.to((8.5, 30.5))
    document.begin_stroke("Other")
    document.stamp(patch((0, 2), (0, 2)), LIP)
    before = document.layer.paint.copy()
    first.to((20.5, 30.5))
    np.testing.assert_array_equal(document.layer.paint, before)
    first.end()
    assert document.layer.in_stroke
    first.cancel()
    assert document.layer.in_stroke and (document.layer.paint == before).all()
    document.end_stroke()
    assert [change.title for change in document.history.done] == ["Brush", "Other"]


class TestOtherFaces:
    def test_a_duplicate_has_the_same_edit_region(self, document: Document) -> None:
        document.region.begin("Add to region")
        document.region.stamp(patch((2, 4), (3, 6)), ADDED)
        document.region.end()
        document.region.set_buffer(3)
        made = duplicate(document)
        np.testing.assert_array_equal(made.region.marks, document.region.marks)
        assert made.region.buffer == 3 and made.region.marks is not document.region.marks

    def test_a_branch_is_looked_at_anew(self, document: Document) -> None:
        """Its labels are rough after a change of parts, and nobody would notice where no edit is on it."""
        made = branch(document, EditStack())
        assert made.base.full and not made.look.full

    def test_carried_edits_leave_faces_alone_that_somebody_worked_on(self, session: Session) -> None:
        session.carry = True
        assert session.current is not None
        session.current.set_edits("Add", session.current.edits.added(edit("Wide", vector_id="v")))
        recovered = made_document(labels())
        recovered.restore(EditStack(), np.where(labels() == NOSE, LIP, UNPAINTED).astype(np.uint8))
        recovered.history.mark_unsaved()
        session.add(recovered)
        assert len(recovered.edits) == 0
        fresh = made_document(labels())
        session.add(fresh)  # after a face without edits
        session.go_to(session.documents[0])
        third = made_document(labels())
        session.add(third)
        assert [row.name for row in third.edits] == ["Wide"]
