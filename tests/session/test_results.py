"""Results of jobs: kept beside undo, bounded, in the project, and a way back or elsewhere."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.session import project_file, results, results_record
from editgan_desktop.session.branching import branch, duplicate
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack
from editgan_desktop.session.going import go_to_step
from editgan_desktop.session.project import read_project, restore, save_project
from editgan_desktop.session.results import Kind, Result, Results
from editgan_desktop.session.titles import Title

from .faces import HAIR, NOSE, count_calls, document, look, patch, refinement, result, run_pressed, stroke, vector
from .photo_faces import photo_document, photo_face, tuning


@pytest.fixture
def face() -> Document:
    """Learnt, played with, refined: two results, the second with another strength of the first edit."""
    made = document()
    stroke(made, patch((0, 3), (0, 3)))
    request = run_pressed(made)
    made.add_result(request, result(request, 5.0), "Painted nose")
    made.show(replace(look(), latent=made.edited_latent))
    made.set_vector_strength(vector("Wide"), 0.5)
    made.set_strength(made.edits.edits[0].key, 0.25)
    made.add_refinement(refinement(*made.edits.recipe().strengths()), ("nose",))
    return made


def saved(face: Document, folder: Path) -> Document:
    save_project(folder / "face.egd", face)
    again = document()
    restore(again, read_project(folder / "face.egd"))
    return again


def changed(folder: Path, change) -> Path:  # type: ignore[no-untyped-def]
    """The project with another results.json."""
    path = folder / "face.egd"
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    record = json.loads(members["results.json"])
    change(record)
    members["results.json"] = json.dumps(record).encode()
    path.write_bytes(project_file.pack(members))
    return path


def test_every_job_leaves_its_state(face: Document) -> None:
    first, second = face.results.entries
    assert [entry.kind for entry in face.results.entries] == [Kind.EDIT, Kind.REFINEMENT]
    assert first.strengths == (("Painted nose", 1.0),)
    assert [strength for _, strength in second.strengths] == [0.25, 0.5, 1.0]
    assert first.picture is not None and second.picture is None  # that was not shown yet
    face.history.undo()
    assert len(face.results.entries) == 2


def test_a_picture_is_of_the_state_and_not_of_a_late_look(face: Document) -> None:
    face.show(look(9.0))
    assert face.results.entries[1].picture is None
    face.show(replace(look(), latent=face.edited_latent, full=False))
    assert face.results.entries[1].picture is None
    face.show(replace(look(), latent=face.edited_latent))
    assert face.results.entries[1].picture.shape == (24, 32, 3)


def test_going_back_is_one_step_that_can_be_undone(face: Document) -> None:
    stroke(face, patch((5, 7), (5, 7)), HAIR)
    before, first = face.edits, face.results.entries[0]
    face.go_back("x", first.edits)
    assert first.is_of(face.edits, face.face) and face.layer.is_painted
    face.history.undo()
    assert face.edits.edits == before.edits


def test_going_back_brings_the_inversion_back() -> None:
    face = photo_document(photo_face(tuning=tuning()))
    old, base = face.face, face.base
    face.use_face("Closer likeness", old.inverted(old.latent.moved(np.ones_like(old.latent.values)), 100), base)
    assert [entry.kind for entry in face.results.entries] == [Kind.LIKENESS]
    face.set_vector_strength(vector("Wide"), 0.5)
    newer = face.face
    face.go_back("x", EditStack(), (old, base))
    assert face.face is old and not len(face.edits)
    face.history.undo()
    assert face.face is newer and len(face.edits) == 1


def test_the_oldest_go_but_not_those_with_a_star(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST", 3)
    kept = Results()
    for number in range(3):
        kept.add(Result(Kind.EDIT, Title(str(number)), EditStack()))
    kept.star(kept.entries[0].key, True)
    kept.add(Result(Kind.EDIT, Title("3"), EditStack()))
    kept.add(Result(Kind.EDIT, Title("4"), EditStack()))
    assert [entry.title for entry in kept.entries] == ["0", "2", "3", "4"]
    gone = kept.entries[1]
    kept.remove(gone.key)
    kept.put_back(gone)
    assert [entry.title for entry in kept.entries] == ["0", "2", "3", "4"]
    kept.star(kept.entries[0].key, False)
    assert [entry.title for entry in kept.entries] == ["2", "3", "4"]


def test_search_looks_at_titles_and_edits(face: Document) -> None:
    found = [entry.title for entry in face.results.entries if entry.has("WIDE painted")]
    assert found == ["Refine"]


def test_a_project_keeps_them(face: Document, tmp_path: Path) -> None:
    face.results.star(face.results.entries[0].key, True)
    again = saved(face, tmp_path)
    for was, now in zip(face.results.entries, again.results.entries, strict=True):
        assert (was.kind, was.title, was.title.template, was.time, was.starred, was.key, was.strengths) == (
            now.kind, now.title, now.title.template, now.time, now.starred, now.key, now.strengths
        )  # fmt: skip
        np.testing.assert_array_equal(
            was.edits.recipe().displace(face.latent).values, now.edits.recipe().displace(face.latent).values
        )
    np.testing.assert_array_equal(again.results.entries[0].picture, face.results.entries[0].picture)
    assert again.results.entries[1].picture is None
    assert again.results.entries[0].edits.edits[0].run is not None  # so it can be saved as a vector still


def test_edits_that_results_share_are_written_once(face: Document, tmp_path: Path) -> None:
    for strength in (0.1, 0.2, 0.3):
        face.set_strength(face.edits.edits[0].key, strength)
        face.add_refinement(refinement(), ("nose",))
    saved(face, tmp_path)
    with zipfile.ZipFile(tmp_path / "face.egd") as archive:
        record = json.loads(archive.read("results.json"))
    assert len(record["results"]) == 5 and len(record["edits"]) == 2 + 4  # each refinement is another


def test_what_does_not_fit_is_left_out_and_the_project_saved(
    face: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    members = results_record.members_of
    face.results.star(face.results.entries[0].key, True)
    monkeypatch.setitem(results_record.LIMITS, "results.png", 100)
    again = saved(face, tmp_path)
    assert members is results_record.members_of and len(again.results.entries) < 2


def test_a_photo_keeps_the_results_of_its_other_inversions(tmp_path: Path) -> None:
    face = photo_document(photo_face(tuning=tuning()))
    first = face.face
    face.use_face(
        "Closer likeness", first.inverted(first.latent.moved(np.ones_like(first.latent.values)), 50), face.base
    )
    face.use_face("Tune to photo", replace(face.face, tuning=tuning()), face.base)
    save_project(tmp_path / "face.egd", face)
    project = read_project(tmp_path / "face.egd")
    one, two = project.results
    assert two.face is project.origin and one.face.tuning is None and one.face.steps == 150
    np.testing.assert_array_equal(one.face.latent.values, face.results.entries[0].face.latent.values)


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record["results"][0].update(title=["{name.__class__}", "x"]),
        lambda record: record["results"][0].update(title=["{name:>99999999}", "x"]),
        lambda record: record["results"][0]["edits"][0].update(edit=99),
        lambda record: record["results"][0].update(kind="magic"),
        lambda record: record["results"][0].update(time="2026-01-01T00:00:00"),
        lambda record: record["results"][0].update(picture=[1000, 4]),
        lambda record: record["results"][0].update(face={"now": True}),
        lambda record: record["results"].pop(),
        lambda record: record["results"][1].update(key=record["results"][0]["key"]),
    ],
)
def test_malformed_results_are_refused(face: Document, tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    save_project(tmp_path / "face.egd", face)
    with pytest.raises(CorruptFileError):
        read_project(changed(tmp_path, change))


def test_a_branch_is_a_face_of_its_own(face: Document) -> None:
    first = face.results.entries[0]
    other = branch(face, first.edits)
    assert first.is_of(other.edits, None) and other.has_unsaved_work and not other.history.undo()
    assert not other.layer.is_painted and other.base is face.base
    other.clear_edits()
    assert len(face.edits) == 3
    stroke(face, patch((5, 7), (5, 7)), NOSE)
    twin = duplicate(face)
    stroke(twin, patch((0, 2), (0, 2)), HAIR)
    assert (twin.layer.paint != face.layer.paint).any() and twin.edits.edits == face.edits.edits


# ---- steps


def test_many_steps_are_told_of_once(face: Document) -> None:
    stroke(face, patch((5, 7), (5, 7)), HAIR)
    stroke(face, patch((8, 9), (1, 3)), HAIR)
    states = [face.edits.edits]
    count = len(face.history.done)
    edits, painted = count_calls(face.edits_changed), count_calls(face.painted)
    go_to_step(face, 0)
    assert len(face.edits) == 0 and not face.layer.is_painted and face.history.done == ()
    assert len(edits) == len(painted) == 1
    assert painted[0][0].union(face.layer.whole) == face.layer.whole
    go_to_step(face, count)
    assert face.edits.edits == states[0] and len(edits) == 2 and face.history.undone == ()
    go_to_step(face, count)
    assert len(edits) == 2
    with pytest.raises(ValueError, match="changes"):
        go_to_step(face, count + 1)


def test_going_to_a_step_takes_a_stroke_back(face: Document) -> None:
    count = len(face.history.done)
    face.begin_stroke("Paint")
    face.stamp(patch((5, 7), (5, 7)), HAIR)
    go_to_step(face, count - 1)
    assert not face.layer.in_stroke and not face.layer.is_painted
    go_to_step(face, count)
    assert face.history.undone == ()
