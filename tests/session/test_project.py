"""Projects: what is saved comes back, and only into the face it belongs to."""

from __future__ import annotations

import json
import math
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.recipe import Refinement
from editgan_desktop.core.requests import EditRequest, EditResult, OptimiseSettings, request_record
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import AppliedEdit, EditStack, LearntRun
from editgan_desktop.session.look import Look
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.project import read_project, restore, save_project

from .faces import (
    HAIR,
    LIP,
    NOSE,
    SCHEME,
    SHAPE,
    SKIN,
    SPACE,
    delta,
    document,
    edit,
    labels,
    latent,
    patch,
    refinement,
    result,
    run_pressed,
    stroke,
    vector,
)

FIXTURE = Path(__file__).parents[1] / "fixtures" / "project_v1.egd"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "face.egd"


@pytest.fixture
def face() -> Document:
    """A saved, a learnt and a switched off edit, a refinement of them, and new paint."""
    face = Document(SeedSource(7, 0.5), Look(WPlus(delta(0.25), SPACE), picture(), labels(), True), SCHEME)
    face.set_vector_strength(vector("Größer", 1.0, parts=("nose", "hair"), strength_range=(-0.5, 3.0)), 0.1)
    stroke(face, patch((0, 3), (0, 3)), NOSE)
    request = run_pressed(face)
    face.add_result(request, result(request, 5.0), "Painted nose")
    face.set_edits("Add", face.edits.added(edit("Off", 9.0, enabled=False)))
    face.add_refinement(refinement(*face.recipe.strengths(), value=0.5), ["nose", "hair"])
    stroke(face, patch((2, 5), (3, 9)), LIP)
    stroke(face, patch((3, 4), (3, 9)), SKIN)
    return face


def picture(size: tuple[int, int] = (600, 800)) -> np.ndarray:
    rows, columns = np.indices(size)
    return np.stack([rows * 255 // size[0], columns * 255 // size[1], rows * 0], 2).astype(np.uint8)


def fresh(face: Document) -> Document:
    """The same face as the worker samples it anew."""
    return Document(face.source, face.base, SCHEME)


def row(edit_: AppliedEdit):
    step = edit_.step
    return (
        edit_.name, step.kind, step.latent_space, step.delta.tolist(), edit_.strength, edit_.enabled, edit_.parts,
        edit_.vector_id, edit_.strength_range, getattr(step, "seen", None),
    )  # fmt: skip


def test_round_trip(face, file):
    save_project(file, face)
    project = read_project(file)
    assert (project.path, project.source, project.scheme.name) == (file, SeedSource(7, 0.5), "celebamask-19")
    assert project.latent.space == SPACE
    np.testing.assert_array_equal(project.latent.values, face.latent.values)
    assert project.latent.values.dtype == np.float32
    assert [row(e) for e in project.edits] == [row(e) for e in face.edits]
    assert [e.name for e in project.edits] == ["Größer", "Painted nose", "Off", "Refinement"]
    np.testing.assert_array_equal(project.paint, face.layer.paint)
    assert project.thumbnail.shape == (192, 256, 3)
    assert abs(int(project.thumbnail[96, 128, 0]) - 127) < 5
    assert abs(int(project.thumbnail[96, 20, 1]) - 20) < 5


def same_run(one: LearntRun | None, other: LearntRun | None) -> bool:
    """To the bit."""
    if one is None or other is None:
        return one is other
    pairs = [(getattr(one.request, name), getattr(other.request, name)) for name in ("original", "painted")]
    pairs += [(getattr(one.result, name), getattr(other.result, name)) for name in ("delta", "achieved", "missed")]
    pairs += [(one.request.source.values, other.request.source.values)]
    pairs += [(one.result.latent.values, other.result.latent.values)]
    starts = [run.request.start for run in (one, other)]
    if starts[0] is None or starts[1] is None:
        assert starts[0] is starts[1]
    else:
        pairs.append((starts[0].values, starts[1].values))
    for here, there in pairs:
        assert here.dtype == there.dtype
        np.testing.assert_array_equal(here, there)
    assert request_record(one.request) == request_record(other.request)
    facts = [(r.losses, r.steps, r.seconds, r.stopped) for r in (one.result, other.result)]
    assert repr(facts[0]) == repr(facts[1])  # NaN equals NaN here
    return True


@pytest.fixture
def learnt() -> Document:
    """An edit was learnt on top of a vector, and went on from there; nothing is painted any more."""
    rng = np.random.default_rng(1)
    values = rng.standard_normal((4, 8)).astype(np.float32)
    face = Document(SeedSource(7, 0.5), Look(WPlus(values, SPACE), picture(), labels(), True), SCHEME)
    face.set_vector_strength(vector("Wide", 1.0), 0.3)
    stroke(face, patch((0, 3), (0, 3)), NOSE)
    request = run_pressed(face)
    first = result(request, delta=rng.standard_normal((4, 8)).astype(np.float32))
    face.add_result(request, first, "Painted nose")
    settings = OptimiseSettings(steps=9, draft=0.25, rows=None, identity=0.5, patience=3)
    asked = replace(request, start=first.latent, settings=settings, buffer=3)
    achieved = request.painted.copy()
    achieved[0, 0] = SKIN
    found = replace(
        result(asked, delta=rng.standard_normal((4, 8)).astype(np.float32)), achieved=achieved,
        missed=achieved != request.painted, losses=(3.0, math.inf, 0.1), steps=3, seconds=0.7, stopped="kept",
    )  # fmt: skip
    found = replace(found, latent=request.source.moved(found.delta), losses=(3.0, math.nan, 0.1))
    assert face.result is not None
    face.replace_result(face.result, asked, found)
    return face


def test_how_an_edit_was_learnt_comes_back(learnt, file):
    """Comparing, going on and saving as a vector need all of it."""
    save_project(file, learnt)
    again = fresh(learnt)
    restore(again, read_project(file))
    assert again.result is again.edits.edits[1].run is not None
    assert same_run(again.result, learnt.result)
    assert again.edits.edits[0].run is None
    np.testing.assert_array_equal(again.result.result.delta, again.edits.edits[1].step.delta)
    again.mark_saved(again.edits.edits[1].key, vector("Big nose", delta=again.result.result.delta))
    assert again.edits.edits[1].vector_id
    save_project(file, again)
    assert same_run(read_project(file).edits.edits[1].run, learnt.result)


def test_paint_hides_the_result_after_restoring_too(learnt, file):
    stroke(learnt, patch((2, 5), (3, 9)), LIP)
    save_project(file, learnt)
    again = fresh(learnt)
    restore(again, read_project(file))
    assert again.result is None
    again.reset_mask()
    assert same_run(again.result, again.edits.edits[1].run)


def test_of_very_many_learnt_edits_the_newest_tell_how(learnt, file):
    run = learnt.edits.edits[1].run
    learnt.edits = EditStack(tuple(edit(f"{i}", run=run) for i in range(103)))
    save_project(file, learnt)
    runs = [row.run is not None for row in read_project(file).edits]
    assert runs == [False] * 3 + [True] * 100


def test_restoring_gives_the_same_face(face, file):
    save_project(file, face)
    again = fresh(face)
    project = read_project(file)
    restore(again, project)
    np.testing.assert_array_equal(again.layer.paint, face.layer.paint)
    np.testing.assert_array_equal(again.layer.painted, face.layer.painted)
    np.testing.assert_array_equal(again.edited_latent.values, face.edited_latent.values)
    assert not again.edits.is_stale
    assert again.path == file
    assert (again.history.undo_title, again.history.redo_title, again.result) == ("", "", None)
    restore(fresh(face), project, elsewhere := file.with_name("copy.egd"))
    restore(again, project, elsewhere)
    assert again.path == elsewhere


def test_sliders_find_their_rows_after_restoring(face, file):
    save_project(file, face)
    again = fresh(face)
    restore(again, read_project(file))
    saved = face.edits.edits[0]
    again.set_strength(again.edits.of_vector(saved.vector_id).key, 0.75)
    assert again.edits.is_stale
    again.history.undo()
    assert not again.edits.is_stale
    assert not again.history.undo()


def test_an_untouched_face(file):
    save_project(file, document())
    project = read_project(file)
    assert len(project.edits) == 0
    assert (project.paint == UNPAINTED).all()
    restore(again := document(), project)
    assert not again.layer.is_painted


def test_saving_leaves_the_document_alone(face, file):
    face.begin_stroke("Paint")
    face.stamp(patch((9, 10), (0, 16)), HAIR)
    save_project(file, face)
    assert (face.path, face.layer.in_stroke) == (None, True)
    assert (read_project(file).paint == HAIR).sum() == 16  # what is seen is saved


def test_the_same_document_gives_the_same_bytes(face, file):
    save_project(file, face)
    first = file.read_bytes()
    save_project(file, face)
    assert file.read_bytes() == first


def test_any_zip_tool_reads_it(face, file):
    save_project(file, face)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        results = ["results.json", "results.safetensors", "results.png"]  # of the run
        assert archive.namelist() == ["project.json", "tensors.safetensors", "paint.png", "thumbnail.png", *results]
        record = json.loads(archive.read("project.json"))
    assert record["format_version"] == 3
    assert record["program"].startswith("EditGAN Desktop ")
    assert record["scheme"]["parts"] == list(SCHEME.names)
    assert record["source"] == {"kind": "seed", "seed": 7, "truncation": 0.5}


def test_as_many_edits_as_can_be_read_can_be_saved(file):
    face = document()
    face.edits = EditStack(tuple(edit(f"{i}") for i in range(500)))
    save_project(file, face)
    assert len(read_project(file).edits) == 500


def test_small_pictures_and_previews_are_thumbnails_as_they_are(file):
    face = document()
    save_project(file, face)
    np.testing.assert_array_equal(read_project(file).thumbnail, face.look.picture)


def test_parts_that_are_not_in_the_scheme_are_left_out(file):
    """A stranger's vector may name any; the project must open all the same."""
    face = document()
    face.set_vector_strength(vector("Odd", parts=("nose", "antler", "mouth")), 1.0)
    save_project(file, face)
    assert read_project(file).edits.edits[0].parts == ("nose", "mouth")


class OtherStep:
    kind = "attribute"
    latent_space = SPACE

    def displace(self, state: WPlus, strength: float) -> WPlus:
        return state


@pytest.mark.parametrize(
    "edits",
    [
        [AppliedEdit("Odd", OtherStep())],
        [edit("NaN", np.nan)],
        [edit("a", strength=np.inf)],
        [edit("a"), edit("a")],
        [edit("")],
        [edit("a" * 300)],
        [edit("a\nb")],
        [edit("a", vector_id="short")],
        [edit("a", strength_range=(1.0, 2.0))],
        [AppliedEdit("r", Refinement(SPACE, delta(1), ())), edit("a")],
        [edit(f"{i}") for i in range(501)],
    ],
)
def test_what_could_not_be_opened_again_is_not_written_over_what_can(face, file, edits):
    save_project(file, face)
    before = file.read_bytes()
    face.edits = EditStack(tuple(edits))
    with pytest.raises(BadInputError, match="cannot be saved") as refusal:
        save_project(file, face)
    assert refusal.value.hint
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_cannot_be_written(face, file):
    file.write_text("a file, not a folder")
    with pytest.raises(EditGANError, match="Cannot write"):
        save_project(file / "face.egd", face)


@pytest.mark.parametrize("base", [latent(), WPlus(np.zeros((4, 9), np.float32), SPACE), WPlus(delta(0), "other/w+")])
def test_a_project_of_another_model_changes_nothing(file, face, base):
    save_project(file, face)
    other = Document(SeedSource(1), Look(base, picture(), labels(), True), SCHEME)
    stroke(other, patch((0, 2), (0, 2)), NOSE)
    project = read_project(file)
    if base.space == SPACE and base.values.shape == (4, 8):
        restore(other, project)
        return
    with pytest.raises(BadInputError, match="another model"):
        restore(other, project)
    assert (other.path, len(other.edits), other.history.undo_title) == (None, 0, "Paint")


def test_a_project_of_another_scheme_changes_nothing(file, face):
    save_project(file, face)
    other = Document(face.source, face.base, type(SCHEME)("other", "Other", SCHEME.parts))
    with pytest.raises(BadInputError, match="celebamask-19"):
        restore(other, read_project(file))
    assert other.path is None


def test_paint_of_another_size_is_resampled(file):
    face = document()
    stroke(face, patch((0, 2), (0, 4)), NOSE)
    save_project(file, face)
    large = Document(face.source, Look(latent(), picture(), labels(shape=(24, 32)), True), SCHEME)
    restore(large, read_project(file))
    assert (large.layer.painted[:4, :8] == NOSE).all()
    assert (large.layer.painted == NOSE).sum() == 32


# ---- version 1, for ever


def test_format_1_is_read_for_ever():
    project = read_project(FIXTURE)
    ramp = np.linspace(-1, 1, 32, dtype=np.float32).reshape(4, 8)
    assert (project.source, project.scheme.name) == (SeedSource(42, 0.6), "celebamask-19")
    assert project.latent.space == "tiny/w+"
    np.testing.assert_array_equal(project.latent.values, ramp)
    mouth, nose, refined = project.edits
    assert row(mouth) == (
        "Größerer Mund", "static-vector", "tiny/w+", (ramp + 1).tolist(), 0.8, True,
        ("inner_mouth", "lip_upper", "lip_lower"), "0123456789abcdef0123456789abcdef", (-1.5, 2.0), None,
    )  # fmt: skip
    assert row(nose) == (
        "Painted nose", "static-vector", "tiny/w+", (ramp * 2).tolist(), -0.25, False, ("nose",), "", (-2.0, 2.0), None,
    )  # fmt: skip
    assert row(refined) == (
        "Refinement", "refinement", "tiny/w+", (ramp * 0 + 0.125).tolist(), 1.0, True, ("mouth",), "", (-2.0, 2.0),
        (("Größerer Mund", 0.8),),
    )  # fmt: skip
    run = nose.run
    assert (mouth.run, refined.run) == (None, None)
    original, painted, achieved = labels(shape=(4, 6)), labels(shape=(4, 6)), labels(shape=(4, 6))
    painted[:2, :4], achieved[:2, :3] = NOSE, NOSE
    expected_run = LearntRun(
        EditRequest(
            WPlus(ramp + np.float32(0.25), "tiny/w+"), original, painted, "celebamask-19", ("nose",), 5,
            OptimiseSettings(20, 0.25, 0.05, 0.75, (1, 2), 0.5, 10, 5), WPlus(ramp - np.float32(0.5), "tiny/w+"),
        ),
        EditResult(
            WPlus(ramp + np.float32(0.25) + ramp * 2, "tiny/w+"), ramp * 2, achieved, painted != achieved,
            (3.5, math.nan, 1.25), 3, 1.5, "kept",
        ),
    )  # fmt: skip
    assert same_run(run, expected_run)
    # its own list of parts is in another order than the scheme
    paint = np.full(SHAPE, UNPAINTED, np.uint8)
    paint[2:4, 5:9], paint[6, :3] = SCHEME.id("inner_mouth"), SCHEME.id("nose")
    np.testing.assert_array_equal(project.paint, paint)
    assert project.thumbnail.shape == (24, 32, 3)
    assert project.thumbnail[0, :, 0].tolist() == list(range(0, 256, 8))


def test_format_1_can_be_restored_and_saved_again(file):
    project = read_project(FIXTURE)
    face = Document(project.source, Look(project.latent, picture(), labels(), True), SCHEME)
    restore(face, project)
    assert not face.edits.is_stale
    expected = project.latent.values + np.float32(0.8) * (project.latent.values + 1) + np.float32(0.125)
    np.testing.assert_allclose(face.edited_latent.values, expected, rtol=1e-6)
    save_project(file, face)
    again = read_project(file)
    assert [row(e) for e in again.edits] == [row(e) for e in project.edits]
    assert all(same_run(*(e.run for e in pair)) for pair in zip(again.edits, project.edits, strict=True))
    np.testing.assert_array_equal(again.paint, project.paint)
