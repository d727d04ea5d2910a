"""Faces with the parts of another scheme: what stays, what is translated, what is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, CorruptFileError
from editgan_desktop.core.labels import LabelScheme, Part, load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.possible import Reason, why_not_change_scheme, why_not_refine
from editgan_desktop.session.project import read_project, restore, save_project
from editgan_desktop.session.schemes import KnownSchemes, named_apart
from editgan_desktop.session.session import Session

from .faces import (
    HAIR,
    LIP,
    NOSE,
    SCHEME,
    SHAPE,
    SKIN,
    count_calls,
    document,
    edit,
    labels,
    look,
    patch,
    refinement,
    result,
    run_pressed,
    stroke,
    vector,
)

FINE = load_scheme("face-parts")
CHIN, TEETH, PUPIL = (FINE.id(name) for name in ("chin", "teeth", "pupil_left"))


def own(*names: str, title: str = "Mine") -> LabelScheme:
    return LabelScheme("mine", title, tuple(Part(name, name, (9, 9, 9), name) for name in names))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))
    made.add(document())
    return made


@pytest.fixture
def face(session: Session) -> Document:
    assert session.current is not None
    return session.current


def switch(session: Session, scheme: LabelScheme = FINE, part: int = CHIN) -> None:
    session.use_scheme(scheme, {face: labels(part) for face in session.documents})


def learn(face: Document) -> None:
    stroke(face, patch((0, 2), (0, 2)))
    request = run_pressed(face)
    face.add_result(request, result(request), "Painted nose")


class TestKnown:
    def test_shipped_ones_and_those_that_were_added(self):
        known = KnownSchemes()
        assert known.find("face-parts") is FINE
        assert known.find("mine") is known.find("") is known.find("../celebamask-19") is None
        known.add(scheme := own("a", "b"))
        assert known.find("mine") is scheme

    def test_parts_of_edits_of_several_schemes(self):
        known = KnownSchemes(own("ground", "teeth"))
        edits = (
            edit("a", parts=("nose",), scheme=SCHEME.name), edit("b", parts=("teeth", "ground"), scheme="mine"),
            edit("c", parts=("chin", "elbow"), scheme="gone for ever"), edit("d", parts=("hat",)),
        )  # fmt: skip
        found = known.parts_of(edits, FINE)
        assert set(found) >= {"nose_tip", "nostril_left", "teeth", "chin", "hat"} and "elbow" not in found
        assert known.parts_of(edits[:1], SCHEME) == ("nose",)

    def test_a_scheme_of_ones_own_is_named_by_its_parts(self):
        assert named_apart(FINE) is FINE
        fewer = replace(FINE, parts=FINE.parts[:10])
        apart = named_apart(fewer)
        assert apart.name.startswith("face-parts-") and apart.parts == fewer.parts
        assert named_apart(fewer).name == apart.name != named_apart(replace(FINE, parts=FINE.parts[:9])).name
        assert named_apart(own("a", "b")).name.startswith("mine-")
        assert named_apart(replace(own("a", "b"), name="Ünï /..")).name.replace("-", "").isalnum()


class TestSwitching:
    def test_labels_are_those_of_the_new_scheme(self, session, face):
        told = count_calls(session.scheme_changed)
        switch(session)
        assert len(told) == 1 and session.scheme is face.scheme is FINE
        assert (face.layer.labels == CHIN).all() and (face.layer.painted == CHIN).all()
        assert face.look.full

    def test_edits_strengths_source_and_path_stay(self, session, face, tmp_path):
        face.set_vector_strength(vector(), 0.4)
        face.path = tmp_path / "a.egd"
        before, source, latent = face.edits, face.source, face.edited_latent.values
        switch(session)
        assert face.edits is before and face.source is source and face.path == tmp_path / "a.egd"
        np.testing.assert_array_equal(face.edited_latent.values, latent)

    def test_paint_with_a_counterpart_stays(self, session, face):
        stroke(face, patch((2, 5), (3, 9)), LIP)
        assert session.lost_parts(FINE) == ()
        switch(session)
        assert (face.layer.paint[2:5, 3:9] == FINE.id("lip_upper")).all()
        assert face.layer.is_painted and not face.layer.is_settled_bare
        assert np.count_nonzero(face.layer.paint != UNPAINTED) == 18

    def test_paint_without_one_is_named_and_dropped(self, session, face):
        stroke(face, patch((0, 2), (0, 2)), NOSE)
        stroke(face, patch((2, 4), (0, 2)), HAIR)
        stroke(face, patch((8, 9), (0, 2)), SKIN)  # what is there anyway
        assert session.lost_parts(FINE) == ("nose",)
        switch(session)
        assert (face.layer.paint[:2] == UNPAINTED).all() and (face.layer.paint[2:4, :2] == FINE.id("hair")).all()

    def test_a_stroke_in_progress_ends(self, session, face):
        face.begin_stroke("Brush")
        face.stamp(patch((0, 2), (0, 2)), LIP)
        switch(session)
        face.stamp(patch((5, 6), (0, 16)), LIP)  # the pointer is still down
        assert (face.layer.paint != UNPAINTED).sum() == 4 and not face.layer.in_stroke

    @pytest.mark.parametrize("saved", [True, False])
    def test_undo_begins_anew_and_saved_stays_saved(self, session, face, saved):
        stroke(face, patch((0, 2), (0, 2)), LIP)
        if saved:
            face.history.mark_saved()
        told = count_calls(face.history.changed)
        switch(session)
        assert told and face.history.is_saved is saved
        assert not face.history.undo_title and not face.history.undo() and face.layer.is_painted
        stroke(face, patch((4, 5), (0, 2)), TEETH)
        face.history.undo()
        assert face.history.is_saved is saved

    def test_the_same_parts_trained_anew_change_the_labels_alone(self, session, face):
        stroke(face, patch((0, 2), (0, 2)), NOSE)
        face.begin_stroke("Brush")
        assert session.lost_parts(SCHEME) == ()
        switch(session, replace(SCHEME, title="Trained anew"), HAIR)
        assert (face.layer.labels == HAIR).all() and (face.layer.paint[:2, :2] == NOSE).all()
        assert face.scheme.title == "Trained anew" and face.layer.in_stroke
        face.end_stroke()
        assert face.history.undo() and not face.layer.is_painted

    def test_the_part_in_hand_follows(self, session):
        session.brush.part = LIP
        switch(session)
        assert session.brush.part == FINE.id("lip_upper")
        session.brush.part = PUPIL
        switch(session, SCHEME, SKIN)
        assert session.brush.part == SCHEME.id("eye_left")
        switch(session)
        assert session.brush.part == 1

    def test_a_face_nobody_looked_at_is_to_be_rendered_anew(self, session, face):
        session.use_scheme(FINE, {})
        assert not face.look.full and (face.layer.labels < len(FINE)).all()

    def test_a_face_closed_before_comes_back_with_the_new_parts(self, session, face):
        stroke(face, patch((2, 5), (3, 9)), LIP)
        session.close(face)
        switch(session)
        session.reopen(face)
        assert face.scheme is FINE and not face.look.full  # to be rendered anew
        assert (face.layer.paint[2:5, 3:9] == FINE.id("lip_upper")).all()

    def test_runs_are_compared_only_in_their_own_scheme(self, session, face):
        learn(face)
        run = face.result
        told = count_calls(face.result_changed)
        switch(session)
        assert run is not None and face.result is None and len(told) == 1
        assert face.edits.newest.run is run  # it can still become a vector
        switch(session, SCHEME, SKIN)
        assert face.result is run

    def test_refining_speaks_of_parts_of_the_scheme_in_use(self, session, face):
        face.set_vector_strength(vector(parts=("nose",)), 1.0)
        switch(session)
        assert why_not_refine(session) is None
        assert session.schemes.parts_of(face.edits.active, FINE)[:2] == ("nose_bridge", "nose_tip")
        face.add_refinement(refinement(*face.recipe.strengths()), ("nose_tip",))
        assert face.edits.refinement.scheme == "face-parts"

    def test_edits_about_nothing_that_is_here_cannot_be_refined(self, session, face):
        face.set_vector_strength(vector(parts=("nose",)), 1.0)
        switch(session, own("ground", "freckles"), 0)
        assert why_not_refine(session) is Reason.NO_PARTS

    def test_not_while_a_job_runs(self, session):
        assert why_not_change_scheme(session) is None
        session.job.start("edit", "Run", session.current, None)
        assert why_not_change_scheme(session) is Reason.BUSY

    def test_uncertainty_is_that_of_what_is_shown(self, session, face):
        told = count_calls(face.uncertainty_changed)
        face.show_uncertainty(np.zeros(SHAPE, np.float32))
        assert len(told) == 1 and face.uncertainty is not None
        switch(session)
        assert face.uncertainty is None
        face.show_uncertainty(np.zeros(SHAPE, np.float32))
        face.show(look(1.0))
        assert face.uncertainty is None


class TestProjects:
    def test_edits_and_runs_of_several_schemes_are_kept(self, session, face, tmp_path):
        file = tmp_path / "a.egd"
        learn(face)
        switch(session)
        face.set_vector_strength(vector("Mine", parts=("freckles",), scheme="gone for ever"), 0.5)
        stroke(face, patch((0, 3), (0, 3)), TEETH)
        save_project(file, face, session.schemes)
        project = read_project(file)
        assert project.scheme == FINE and {s.name for s in project.schemes} == {"face-parts", SCHEME.name}
        assert [e.scheme for e in project.edits] == [SCHEME.name, "gone for ever"]
        assert project.edits.edits[1].parts == ("freckles",)
        run = project.edits.edits[0].run
        assert run.request.scheme == SCHEME.name
        np.testing.assert_array_equal(run.request.painted, face.edits.edits[0].run.request.painted)
        np.testing.assert_array_equal(project.paint, face.layer.paint)

    def test_a_scheme_that_is_not_here_is_read_as_the_file_tells_it(self, session, face, tmp_path):
        file, scheme = tmp_path / "a.egd", named_apart(own("ground", "teeth", "freckles", title="My own"))
        switch(session, scheme, 0)
        face.path = file
        stroke(face, patch((0, 3), (0, 3)), 1)
        save_project(file, face, session.schemes)
        project = read_project(file)
        assert project.scheme.name == scheme.name and project.scheme.title == "My own"
        assert [p.group for p in project.scheme.parts] == ["ground", "teeth", "freckles"]
        here = Document(SeedSource(3), look(part=CHIN), FINE)
        with pytest.raises(BadInputError, match="made with another model"):
            restore(here, project)
        restore(here, project.translated(FINE))
        assert (here.layer.paint[:3, :3] == TEETH).all() and (here.layer.paint != UNPAINTED).sum() == 9

    def test_paint_that_cannot_be_translated_is_refused_in_words(self, session, face, tmp_path):
        stroke(face, patch((0, 3), (0, 3)), NOSE)
        save_project(tmp_path / "a.egd", face)
        project = read_project(tmp_path / "a.egd")
        with pytest.raises(BadInputError, match=r"a.egd is painted with parts of CelebAMask.*: Nose"):
            project.translated(FINE)

    @pytest.mark.parametrize(
        "change",
        [
            {"parts": ["a"]}, {"parts": ["a", "b", "c"]}, {"groups": ["g"]}, {"maps": [{}, {"x": 3}]}, {"maps": None},
            {"title": 3}, {"parts": ["a", 3]}, {"parts": ["a", "a"]}, {"name": "../x"}, {"maps": [{}, []]},
        ],
    )  # fmt: skip
    def test_a_hostile_scheme_is_refused(self, session, face, tmp_path, monkeypatch, change):
        from editgan_desktop.session import project, project_record

        switch(session, named_apart(own("a", "b")), 0)
        genuine = project_record.record_of

        def spoilt(*arguments):
            record = genuine(*arguments)
            return {**record, "scheme": {**record["scheme"], **change}}

        save_project(tmp_path / "a.egd", face, session.schemes)
        with monkeypatch.context() as patched:
            patched.setattr(project_record, "record_of", spoilt)
            patched.setattr(project, "_parsed", lambda *_: None)
            save_project(tmp_path / "a.egd", face, session.schemes)
        with pytest.raises(CorruptFileError):
            read_project(tmp_path / "a.egd")


# ---- version 2, for ever


def test_format_2_is_read_for_ever():
    project = read_project(Path(__file__).parents[1] / "fixtures" / "project_v2.egd")
    assert project.source == SeedSource(42, 0.6) and project.scheme is SCHEME
    paint = np.full(SHAPE, UNPAINTED, np.uint8)
    paint[2:4, 5:9], paint[6, :3] = SCHEME.id("inner_mouth"), NOSE
    np.testing.assert_array_equal(project.paint, paint)
    assert [(e.name, e.scheme, e.parts) for e in project.edits] == [
        ("Größerer Mund", SCHEME.name, ("inner_mouth", "lip_upper", "lip_lower")),
        ("Painted nose", "own-parts-0123abcd", ("snout",)),
        ("Refinement", SCHEME.name, ("mouth",)),
    ]
    own_one = project.schemes[1]
    assert (own_one.name, own_one.title, own_one.names) == (
        "own-parts-0123abcd",
        "Own parts",
        ("ground", "face", "snout"),
    )
    run = project.edits.edits[1].run
    painted = np.full((4, 6), 1, np.uint8)
    painted[:2, :4] = 2
    np.testing.assert_array_equal(run.request.painted, painted)
    assert run.result.missed.sum() == 2 and run.request.scheme == own_one.name
    known = KnownSchemes(own_one)
    assert known.parts_of(project.edits, SCHEME) == ("nose", "inner_mouth", "lip_upper", "lip_lower")
