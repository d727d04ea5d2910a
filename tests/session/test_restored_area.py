"""Original pixels of a face: they are seen at once, stay while edits come and go, and are in files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.photo_xmp import exported_packet
from editgan_desktop.core.requests import UNMARKED
from editgan_desktop.core.restoring import RESTORED
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.branching import branch, duplicate
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack
from editgan_desktop.session.export_reader import read_export_record, restored
from editgan_desktop.session.export_record import export_record
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look
from editgan_desktop.session.project import read_project, restore, save_project
from editgan_desktop.session.recovery import Recovery

from .faces import (
    HAIR,
    NOSE,
    SCHEME,
    SHAPE,
    SKIN,
    count_calls,
    document,
    edit,
    latent,
    patch,
    result,
    run_pressed,
)
from .faces import stroke as paint_stroke

WHERE = patch((3, 7), (4, 9))
INSIDE = np.s_[6:14, 8:18]  # of the picture, which has two pixels for each of the mask


def edited_look(grey: int = 200, part: int = HAIR, full: bool = True) -> Look:
    size = (24, 32, 3) if full else (12, 16, 3)
    return Look(latent(1.0), np.full(size, grey, np.uint8), np.full(SHAPE, part, np.uint8), full)


@pytest.fixture
def face() -> Document:
    """Grey skin everywhere; with its edit light hair everywhere."""
    made = document()
    made.set_edits("Add", EditStack((edit("Hair"),)))
    made.show(edited_look())
    return made


def stroke(face: Document, mark: int = RESTORED) -> None:
    face.restored.begin("Restore original")
    face.restored.stamp(WHERE, mark)
    face.restored.end()


def test_it_is_seen_before_the_stroke_ends(face: Document) -> None:
    rough, whole = count_calls(face.retouched), count_calls(face.looked)
    face.restored.begin("Restore original")
    face.restored.stamp(WHERE, RESTORED)
    assert len(rough) == 1 and not whole
    box = rough[0][0]
    assert box.left <= 4 and box.top <= 3 and box.right >= 9 and box.bottom >= 7
    assert (face.look.picture[INSIDE] == 90).all() and (face.look.picture[-4:] == 200).all()
    assert (face.layer.labels[3:7, 4:9] == SKIN).all() and face.layer.labels[-1, -1] == HAIR
    face.restored.end()
    assert len(whole) == 1 and (face.rendered.picture == 200).all()


def test_undo_and_redo_of_a_stroke(face: Document) -> None:
    stroke(face)
    seen = face.look.picture
    face.history.undo()
    assert face.look is face.rendered and (face.layer.labels == HAIR).all()
    face.history.redo()
    np.testing.assert_array_equal(face.look.picture, seen)
    face.history.undo()
    face.history.undo()
    assert not face.edits.edits


def test_the_stroke_under_way_can_be_taken_back(face: Document) -> None:
    face.restored.begin("Restore original")
    face.restored.stamp(WHERE, RESTORED)
    assert face.history.undo()
    face.restored.stamp(WHERE, RESTORED)  # the pointer is still down
    face.restored.end()
    assert face.look is face.rendered and face.history.undo_title == "Add"


def test_the_edits_come_back_by_stroke_and_everywhere(face: Document) -> None:
    stroke(face)
    stroke(face, UNMARKED)
    assert (face.look.picture == 200).all() and face.restoration.marks is None
    face.history.undo()
    face.restored.reset()
    assert (face.look.picture == 200).all() and face.history.undo_title == "Show edits everywhere again"
    face.history.undo()
    assert (face.look.picture[INSIDE] == 90).all()


def test_it_stays_while_sliders_move_and_edits_are_learnt(face: Document) -> None:
    stroke(face)
    face.set_strength(face.edits.edits[0].key, 0.5)
    face.show(edited_look(150, full=False))
    assert (face.look.picture[4:6, 5:8] == 90).all() and (face.look.picture[-2:] == 150).all()
    paint_stroke(face, patch((8, 10), (8, 10)), NOSE)
    request = run_pressed(face)
    face.add_result(request, result(request), "Nose")
    face.show(edited_look(20))
    assert (face.look.picture[INSIDE] == 90).all() and (face.look.picture[-4:] == 20).all()


def test_other_pictures_of_the_face_get_the_same(face: Document) -> None:
    stroke(face)
    np.testing.assert_array_equal(face.restoration.picture(face.rendered.picture), face.look.picture)
    before, marks = face.restoration, face.restored.marks.copy()
    stroke(face, UNMARKED)
    assert before.marks is not None
    np.testing.assert_array_equal(before.marks, marks)  # a worker may still hold it


def test_labels_below_are_told_in_the_scheme_in_use(face: Document) -> None:
    stroke(face)
    other = replace(SCHEME, name="turned", parts=(SCHEME.parts[0], *SCHEME.parts[:0:-1]))
    face.use_scheme(other, None)
    assert (face.layer.labels[3:7, 4:9] == other.id("skin")).all()
    assert face.layer.labels[-1, -1] == other.id("hair")


def test_a_branch_and_a_copy_keep_it(face: Document) -> None:
    stroke(face)
    for made in (duplicate(face), branch(face, face.edits)):
        np.testing.assert_array_equal(made.restored.marks, face.restored.marks)
        assert not made.history.undo_title
    made = duplicate(face)
    np.testing.assert_array_equal(made.look.picture, face.look.picture)
    made.restored.reset()
    assert (made.look.picture == 200).all()  # it knows the edited pixels below


# ---- files


def test_a_project_keeps_it(face: Document, tmp_path: Path) -> None:
    stroke(face)
    save_project(tmp_path / "a.egd", face)
    other = document()
    restore(other, read_project(tmp_path / "a.egd"))
    other.show(edited_look())
    np.testing.assert_array_equal(other.look.picture, face.look.picture)
    assert other.history.is_saved and not other.history.undo_title


def test_a_project_without_it_is_as_before(face: Document, tmp_path: Path) -> None:
    save_project(tmp_path / "a.egd", face)
    assert read_project(tmp_path / "a.egd").restored is None


def test_unknown_marks_are_refused(face: Document, tmp_path: Path) -> None:
    stroke(face)
    stroke(face, 7)
    face.restored.begin("Restore original")
    face.restored.stamp(patch((0, 1), (0, 1)), RESTORED)
    face.restored.end()
    with pytest.raises(BadInputError, match="unknown marks"):
        save_project(tmp_path / "a.egd", face)


def test_a_recovery_copy_is_written_anew_for_it(face: Document, tmp_path: Path) -> None:
    keeper = Recovery(tmp_path)
    keeper.keep(face)
    stroke(face)
    keeper.keep(face)
    (copy,) = tmp_path.glob("*/*.egd")
    kept = read_project(copy).restored
    keeper.close()
    assert kept is not None
    np.testing.assert_array_equal(kept, face.restored.marks)


def test_an_export_tells_of_it(face: Document, tmp_path: Path) -> None:
    assert read_export_record(export_record(face)).restored is None
    stroke(face)
    library = LibraryView(VectorLibrary(tmp_path))
    found = restored(read_export_record(export_record(face)), library).restored
    assert found is not None
    np.testing.assert_array_equal(found, face.restored.marks)


def test_an_export_without_room_says_so(face: Document) -> None:
    without = export_record(face)
    stroke(face)
    limit = len(exported_packet(None, True, without) or b"") + 20
    record = export_record(face, limit=limit)
    assert "restored" not in record and without["complete"] and not record["complete"]


def test_damaged_marks_are_refused(face: Document) -> None:
    stroke(face)
    with pytest.raises(ValueError, match="no record"):
        read_export_record({**export_record(face), "restored": "AAAA"})
