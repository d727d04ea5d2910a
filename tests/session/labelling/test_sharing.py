"""Labelled faces given away and taken in."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.labelled_faces import read_labelled_faces, write_labels
from editgan_desktop.core.labels import read_scheme
from editgan_desktop.session.labelling import sharing
from editgan_desktop.session.labelling.project import LabellingProject

from .conftest import Refuse
from .kept import SCHEME, contents, labels, source, without


@pytest.fixture
def full(project: LabellingProject) -> LabellingProject:
    """Two done faces and a draft."""
    for seed in (3, 1, 2):
        project.keep(source(seed), labels(seed))
        project.set_done(source(seed), seed != 2)
    return project


@pytest.fixture
def other(tmp_path: Path) -> LabellingProject:
    """A project of the same parts in another order, and one more."""
    scheme = replace(SCHEME, parts=(*SCHEME.parts[::-1], replace(SCHEME.parts[3], name="tip", title="Tip")))
    return LabellingProject.create(tmp_path, "Other", scheme)


def states(project: LabellingProject) -> dict[int, bool]:
    return {entry.source.seed: entry.done for entry in project.faces}


@pytest.mark.parametrize("name", ["out", "deep/er", "faces.zip", "FACES.ZIP"])
def test_what_goes_out_comes_in(full: LabellingProject, other: LabellingProject, tmp_path: Path, name: str) -> None:
    full.export(tmp_path / name)
    assert other.import_faces(tmp_path / name) == 3
    assert states(other) == {1: True, 3: True, 2: False} == states(LabellingProject.open(other.folder))
    found = other.labels(source(2))
    assert found is not None
    np.testing.assert_array_equal(np.array(other.scheme.names)[found], np.array(SCHEME.names)[labels(2)])
    if "." not in name:  # as `editgan train segmentation` takes it: without drafts
        assert [face.source.seed for face in read_labelled_faces(tmp_path / name, SCHEME)] == [1, 3]
        assert read_scheme(tmp_path / name / "scheme.json") == SCHEME
        assert oct((tmp_path / name).stat().st_mode)[-3:] == "755"


def test_a_zip_is_the_same_each_time(full: LabellingProject, tmp_path: Path) -> None:
    full.export(tmp_path / "a.zip")
    full.export(tmp_path / "b.zip")
    full.export(tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_another_project_can_be_taken_in(full: LabellingProject, other: LabellingProject) -> None:
    assert other.import_faces(full.folder) == 3 and states(other) == {1: True, 3: True, 2: False}


def test_what_is_labelled_here_stays(full: LabellingProject, other: LabellingProject) -> None:
    own = np.zeros((12, 10), np.uint8)
    other.keep(source(1), own)
    calls: list[int] = []
    other.changed.connect(lambda: calls.append(1))
    assert other.import_faces(full.folder) == 2 and len(calls) == 1
    found = other.labels(source(1))
    assert found is not None and (found == own).all() and not other.faces[0].done
    assert other.import_faces(full.folder) == 0 and len(calls) == 1


def test_an_export_never_writes_over_a_folder(full: LabellingProject, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    full.export(tmp_path / "empty")
    for taken in (tmp_path / "empty", tmp_path / "empty" / "scheme.json"):
        before = contents(tmp_path)
        with pytest.raises(BadInputError, match="holds something already"):
            full.export(taken)
        assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_full_disk_leaves_nothing(full: LabellingProject, tmp_path: Path, refuse: Refuse, name: str) -> None:
    refuse("out" if name == "out.zip" else "seed-000003")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(EditGANError, match="No space left"):
        full.export(tmp_path / name)
    assert sorted(tmp_path.iterdir()) == before


def test_a_place_that_cannot_be_written(full: LabellingProject, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for name in ("file/out", "file/out.zip"):
        with pytest.raises(EditGANError):
            full.export(tmp_path / name)


def test_nothing_comes_in_when_one_does_not_fit(full: LabellingProject, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    good = folder / "seed-000010_psi-0.7.png"
    bad = folder / "seed-000011_psi-0.7.png"
    before = contents(full.folder)
    unknown = replace(SCHEME, parts=(*SCHEME.parts[:3], replace(SCHEME.parts[3], name="q")))
    cases = [
        lambda: bad.write_bytes(b"x"), lambda: write_labels(bad, labels()[:5], SCHEME),
        lambda: write_labels(bad, labels(), unknown), lambda: bad.write_bytes(b"x" * (sharing.MAX_BYTES + 1)),
    ]  # fmt: skip
    for make in cases:
        write_labels(good, labels(), SCHEME)
        make()
        with pytest.raises(BadInputError):
            full.import_faces(folder)
        assert contents(full.folder) == before and len(full.faces) == 3


def test_the_first_faces_must_be_of_one_size(project: LabellingProject, tmp_path: Path) -> None:
    write_labels(tmp_path / "in" / "seed-000010_psi-0.7.png", labels(), SCHEME)
    write_labels(tmp_path / "in" / "seed-000011_psi-0.7.png", labels()[:5], SCHEME)
    with pytest.raises(BadInputError, match="differ in size"):
        project.import_faces(tmp_path / "in")
    assert project.faces == ()


def test_parts_that_are_unknown_here_are_named(full: LabellingProject, tmp_path: Path) -> None:
    fewer = LabellingProject.create(tmp_path, "Fewer", without(SCHEME, "nose"))
    with pytest.raises(BadInputError, match="nose"):
        fewer.import_faces(full.folder)


def test_there_must_be_faces(project: LabellingProject, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.zip").write_bytes(b"PK")
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as archive:
        archive.writestr("seed-000001_psi-0.7.txt", "x")
    for name in ("empty", "gone", "bad.zip", "none.zip", "gone.zip"):
        with pytest.raises(BadInputError):
            project.import_faces(tmp_path / name)


def test_a_zip_from_a_stranger(project: LabellingProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_labels(tmp_path / "seed-000001_psi-0.7.png", labels(1), SCHEME)
    content = (tmp_path / "seed-000001_psi-0.7.png").read_bytes()
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("../../evil/seed-000001_psi-0.7.png", content)
        archive.writestr("/drafts/seed-000002_psi-0.7.png", content)
        archive.writestr("drafts/seed-000001_psi-0.7.png", b"never read")
    assert project.import_faces(tmp_path / "in.zip") == 2
    assert states(project) == {1: True, 2: False} and not (tmp_path.parent / "evil").exists()
    monkeypatch.setattr(sharing, "MAX_FACES", 2)
    with pytest.raises(BadInputError, match="more than 2"):
        project.import_faces(tmp_path / "in.zip")
    monkeypatch.undo()
    monkeypatch.setattr(sharing, "MAX_BYTES", 10)
    with pytest.raises(BadInputError, match="too large"):
        project.import_faces(tmp_path / "in.zip")
