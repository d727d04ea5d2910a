"""Style mixing: exact on its rows and nowhere else, and an edit like any other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.recipe import Recipe
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack
from editgan_desktop.session.export_reader import read_export_record, restored
from editgan_desktop.session.export_record import export_record
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.mixing import Aspect, for_another_face, is_mix, mix, mix_edit, variation, varied, vary
from editgan_desktop.session.project import read_project, restore, save_project
from editgan_desktop.session.schemes import KnownSchemes

from .faces import SCHEME, SPACE, document, edit, latent, refinement, vector


def other(seed: int = 1) -> WPlus:
    return WPlus(np.random.default_rng(seed).standard_normal((4, 8)).astype(np.float32), SPACE)


def mixed(face: Document) -> np.ndarray:
    return face.edited_latent.values


def test_rows_are_those_of_the_other_face_and_the_rest_stays() -> None:
    face = document()
    mix(face, mix_edit("Mix", face.latent, other(), (1, 2)), "seed 1")
    assert np.allclose(mixed(face)[1:3], other().values[1:3], atol=1e-6)
    assert np.array_equal(mixed(face)[[0, 3]], face.latent.values[[0, 3]])


def test_the_amount_is_the_way_between_the_two() -> None:
    face = document()
    mix(face, mix_edit("Mix", face.latent, other(), (0, 3), 0.25), "seed 1")
    (row,) = face.edits
    assert np.allclose(mixed(face), 0.75 * face.latent.values + 0.25 * other().values, atol=1e-6)
    assert (row.strength, row.strength_range) == (0.25, (0.0, 1.0))


def test_it_stands_beside_the_other_edits_and_can_be_undone() -> None:
    face = document()
    face.set_vector_strength(vector("Wide", 1.0), 0.5)
    before = mixed(face)
    mix(face, mix_edit("Mix with seed 1", face.latent, other(), (3, 3)), "seed 1")
    assert np.allclose(mixed(face)[3], other().values[3] + 0.5, atol=1e-6)
    assert face.history.undo_title == "Mix with seed 1"
    face.history.undo()
    assert np.array_equal(mixed(face), before)
    face.history.redo()
    assert [row.name for row in face.edits] == ["Wide", "Mix with seed 1"]


def test_its_rows_can_be_chosen_anew() -> None:
    face = document()
    mix(face, mix_edit("Mix", face.latent, other(), (0, 0)), "seed 1")
    (row,) = face.edits
    face.restrict_edit(row.key, (2, 3))
    assert np.allclose(mixed(face)[2:], other().values[2:], atol=1e-6)
    assert np.array_equal(mixed(face)[:2], face.latent.values[:2])


def test_a_face_of_another_model_cannot_be_mixed_in() -> None:
    face = document()
    with pytest.raises(BadInputError):
        mix_edit("Mix", face.latent, WPlus(np.zeros((5, 8), np.float32), SPACE), (0, 1))
    with pytest.raises(BadInputError):
        mix(face, mix_edit("Mix", face.latent, replace(other(), space="else/w+"), (0, 1)), "seed 1")
    assert not len(face.edits)


def test_it_shows_everywhere_on_a_photo() -> None:
    face = document()
    mixed_in = mix_edit("Mix", face.latent, other(), (0, 1))
    schemes = KnownSchemes(SCHEME)
    assert schemes.shown_parts_of([edit("Nose", parts=("nose",)), mixed_in], SCHEME) is None


def test_a_project_brings_it_back(tmp_path: Path) -> None:
    face = document()
    mix(face, mix_edit("Mix with seed 1 (fine)", face.latent, other(), (2, 3), 0.5), "seed 1")
    save_project(tmp_path / "face.egd", face)
    read, opened = read_project(tmp_path / "face.egd", KnownSchemes(SCHEME)), document()
    restore(opened, read)
    (row,) = opened.edits
    assert (row.name, row.rows, row.strength, row.strength_range, row.parts) == (
        "Mix with seed 1 (fine)", (2, 3), 0.5, (0.0, 1.0), (),
    )  # fmt: skip
    assert is_mix(row) and np.array_equal(mixed(opened), mixed(face))
    opened.restrict_edit(row.key, None)
    assert np.allclose(mixed(opened), 0.5 * face.latent.values + 0.5 * other().values, atol=1e-6)


def test_an_export_brings_it_back(tmp_path: Path) -> None:
    face = document()
    mix(face, mix_edit("Mix", face.latent, other(), (2, 3), 0.5), "seed 1")
    record = read_export_record(export_record(face))
    (row,) = restored(record, LibraryView(VectorLibrary(tmp_path / "vectors"))).edits
    assert (row.name, row.rows, row.strength) == ("Mix", (2, 3), 0.5)
    there = row.step.displace(face.latent, row.strength).values
    assert np.allclose(there, mixed(face), atol=0.02)  # 8 bits
    assert np.array_equal(there[:2], face.latent.values[:2])


class TestVarying:
    def test_one_pose_takes_the_place_of_another(self) -> None:
        face = document()
        mix(face, mix_edit("Colours", face.latent, other(5), (3, 3)), "seed 5")
        for seed in (1, 2):
            added = mix_edit(f"Pose of seed {seed}", face.latent, other(seed), (0, 1))
            vary(face, Aspect.POSE, varied(face.edits, added))
        assert [row.name for row in face.edits] == ["Colours", "Pose of seed 2"]
        assert np.allclose(mixed(face)[:2], other(2).values[:2], atol=1e-6)
        face.history.undo()
        assert [row.name for row in face.edits] == ["Colours", "Pose of seed 1"]

    def test_only_mixes_are_replaced(self) -> None:
        rows = EditStack().added(edit("Learnt", parts=("nose",)))
        rows = rows.changed(rows.edits[0].key, step=rows.edits[0].step.restricted((0, 1)))
        made = varied(rows, mix_edit("Pose", latent(), other(), (0, 1)))
        assert [row.name for row in made] == ["Learnt", "Pose"]

    @pytest.mark.parametrize("count", [1, 2, 4, 6, 18, 23])
    def test_every_generator_has_rows_for_it(self, count: int) -> None:
        for aspect in Aspect:
            first, last = variation(aspect, count).rows
            assert 0 <= first <= last < count

    def test_on_the_default_generator_they_are_those_that_were_measured(self) -> None:
        assert [variation(aspect, 23).rows for aspect in Aspect] == [(0, 1), (5, 9), (14, 22)]


def test_what_another_face_can_have_of_the_edits() -> None:
    step = refinement(("Wide", 0.5))
    rows = EditStack().added(edit("Wide", 1.0, 0.5)).added(edit("Off", enabled=False)).added(edit("Zero", strength=0.0))
    rows = rows.added(replace(edit("Refinement"), step=step.step))
    taken = for_another_face(rows)
    assert [(row.name, row.strength) for row in taken] == [("Wide", 0.5)]
    assert np.array_equal(taken.recipe().displace(latent()).values, np.full((4, 8), 0.5, np.float32))


def test_solo_counts_for_another_face_too() -> None:
    rows = EditStack().added(edit("Wide")).added(edit("Tall", 3.0, enabled=False))
    taken = for_another_face(rows.soloed(rows.edits[1].key))
    assert [row.name for row in taken] == ["Tall"]
    assert isinstance(taken.recipe(), Recipe) and taken.recipe().displace(latent()).values[0, 0] == 3.0
