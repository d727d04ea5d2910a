"""A project's scheme changes: labels follow their parts by name, and nothing is lost whatever happens on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.labelled_faces import read_labelled_faces
from editgan_desktop.core.labels import LabelScheme, Part, load_scheme
from editgan_desktop.session.labelling import face_files
from editgan_desktop.session.labelling.project import LabellingProject, TrainingReport

from .conftest import Refuse
from .kept import SCHEME, contents, labels, source, without

REPORT = TrainingReport((1,), (), None, {}, 1, 1, 1.0)
BROW = Part("brow", "Brow", (1, 2, 3), "brows")
TURNED = replace(SCHEME, parts=(*SCHEME.parts[:1], BROW, *SCHEME.parts[:0:-1]))


@pytest.fixture
def labelled(project: LabellingProject) -> LabellingProject:
    """Two faces, one done, and a trained branch."""
    for seed in (1, 2):
        project.keep(source(seed), labels(seed))
    project.set_done(source(1), True)
    project.set_report(REPORT)
    project.branch_file.write_bytes(b"weights")
    project.checkpoint_path.write_bytes(b"steps")
    return project


def named(project: LabellingProject, seed: int) -> np.ndarray:
    """[H, W]: the names of the parts."""
    found = project.labels(source(seed))
    assert found is not None
    return np.array(project.scheme.names)[found]


EXPECTED = np.array(SCHEME.names)[labels(1)]


def test_labels_follow_their_parts(labelled: LabellingProject) -> None:
    calls: list[int] = []
    labelled.changed.connect(lambda: calls.append(1))
    labelled.set_scheme(TURNED)
    assert calls == [1]
    for project in (labelled, LabellingProject.open(labelled.folder)):
        assert project.scheme == TURNED and (named(project, 1) == EXPECTED).all()
        assert [entry.done for entry in project.faces] == [True, False]
    with Image.open(labelled.faces[0].path) as image:  # the files themselves are in the new ids, in their colours
        np.testing.assert_array_equal(np.array(image), labelled.labels(source(1)))
        np.testing.assert_array_equal(np.array(image.convert("RGB")), TURNED.colorize(np.array(image)))


def test_labels_of_a_part_that_goes_become_the_first(labelled: LabellingProject) -> None:
    labelled.set_scheme(without(SCHEME, "nose"))
    expected = np.where(EXPECTED == "nose", "background", EXPECTED)
    assert (named(labelled, 1) == expected).all()


def test_when_the_parts_change_the_whole_project_is_kept(labelled: LabellingProject) -> None:
    labelled.set_scheme(without(SCHEME, "nose"))
    assert labelled.report is None and labelled.branch_path is None and not labelled.checkpoint_path.exists()
    labelled.set_scheme(TURNED)
    assert [path.name for path in sorted((labelled.folder / "earlier").iterdir())] == ["0001", "0002"]
    earlier = LabellingProject.open(labelled.folder / "earlier" / "0001")
    assert earlier.scheme == SCHEME and (named(earlier, 1) == EXPECTED).all()
    assert earlier.report == REPORT and earlier.branch_file.read_bytes() == b"weights"
    assert [entry.done for entry in earlier.faces] == [True, False]


def test_colours_titles_and_groups_keep_the_branch(labelled: LabellingProject) -> None:
    parts = tuple(replace(p, title=p.title * 2, group="g", color=(9, i, 9)) for i, p in enumerate(SCHEME.parts))
    labelled.set_scheme(replace(SCHEME, parts=parts))
    assert labelled.report == REPORT and labelled.branch_path and labelled.checkpoint_path.exists()
    assert not (labelled.folder / "earlier").exists()
    assert LabellingProject.open(labelled.folder).scheme.parts == parts
    with Image.open(labelled.faces[0].path) as image:
        assert np.array(image.convert("RGB"))[..., 0].max() == 9


def test_a_removed_face_comes_back_in_the_new_parts(labelled: LabellingProject) -> None:
    labelled.remove(source(1))
    labelled.set_scheme(TURNED)
    labelled.restore(source(1))
    assert (named(labelled, 1) == EXPECTED).all()
    assert len(read_labelled_faces(labelled.folder / "faces", TURNED)) == 2


def test_a_crash_before_the_maps_are_written_anew(labelled: LabellingProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(face_files, "rewrite", crash)
    with pytest.raises(KeyboardInterrupt):
        labelled.set_scheme(TURNED)
    monkeypatch.undo()
    again = LabellingProject.open(labelled.folder)
    assert again.scheme == TURNED and again.problems == () and (named(again, 1) == EXPECTED).all()
    with Image.open(again.faces[0].path) as image:
        np.testing.assert_array_equal(np.array(image), again.labels(source(1)))


def test_a_disk_that_fills_while_maps_are_written(labelled: LabellingProject, refuse: Refuse) -> None:
    refuse(".png")
    labelled.set_scheme(TURNED)
    for project in (labelled, LabellingProject.open(labelled.folder)):
        assert (named(project, 1) == EXPECTED).all()


def test_a_disk_that_is_full_before_changes_nothing(labelled: LabellingProject, refuse: Refuse) -> None:
    before = contents(labelled.folder)
    refuse("scheme")
    with pytest.raises(EditGANError, match="No space left"):
        labelled.set_scheme(TURNED)
    assert contents(labelled.folder) == before and labelled.scheme == SCHEME and labelled.report == REPORT


def test_a_copy_that_fails_changes_nothing(labelled: LabellingProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> None:
        if path.suffix == ".png":
            raise OSError(28, "No space left on device")
        target.write_bytes(path.read_bytes())

    before = contents(labelled.folder)
    monkeypatch.setattr("shutil.copy2", full)
    with pytest.raises(EditGANError, match="Nothing was changed"):
        labelled.set_scheme(TURNED)
    assert contents(labelled.folder) == before and labelled.scheme == SCHEME


def test_an_unsound_scheme_changes_nothing(labelled: LabellingProject) -> None:
    before = contents(labelled.folder)
    for parts in (SCHEME.parts[:1], SCHEME.parts[:2], (*SCHEME.parts, SCHEME.parts[3])):
        with pytest.raises(BadInputError):
            labelled.set_scheme(replace(SCHEME, parts=parts))
    assert contents(labelled.folder) == before and labelled.scheme == SCHEME


def test_two_programs_with_one_project(labelled: LabellingProject) -> None:
    """Labels in the old ids would be taken for other parts."""
    other = LabellingProject.open(labelled.folder)
    other.set_scheme(TURNED)
    before = contents(labelled.folder)
    for act in (
        lambda: labelled.keep(source(1), labels(9)), lambda: labelled.set_scheme(SCHEME),
        lambda: labelled.import_faces(labelled.folder), lambda: labelled.export(labelled.folder / "out"),
    ):  # fmt: skip
        with pytest.raises(BadInputError, match="Another program changed"):
            act()
    assert contents(labelled.folder) == before


def test_a_project_that_was_deleted_is_not_made_again(labelled: LabellingProject) -> None:
    (labelled.folder / "scheme.json").unlink()
    with pytest.raises(BadInputError, match="still there"):
        labelled.keep(source(1), labels(9))


def test_a_changed_scheme_does_not_go_by_a_shipped_name(tmp_path: Path) -> None:
    shipped = load_scheme("celebamask-19")
    fewer = without(shipped, "hat", "necklace")
    project = LabellingProject.create(tmp_path, "Größe 2", fewer)
    assert project.scheme.name == "groe-2-parts" and project.scheme.names == fewer.names
    np.testing.assert_array_equal(project.scheme.mapping(shipped), [shipped.id(name) for name in fewer.names])
    other = LabellingProject.create(tmp_path, "日本", shipped)
    assert other.scheme == shipped
    other.set_scheme(fewer)
    assert other.scheme.name == "parts"


def test_a_scheme_without_a_name_gets_one(tmp_path: Path) -> None:
    scheme = LabelScheme("", "Mine", SCHEME.parts)
    assert LabellingProject.create(tmp_path, "Face parts", scheme).scheme == replace(scheme, name="face-parts-parts")


@pytest.mark.parametrize("name", ["../label_schemes/celebamask-19", "/etc/passwd", "a\0b", "x" * 5000], ids=range(4))
def test_names_of_schemes_lead_nowhere(tmp_path: Path, name: str) -> None:
    assert LabellingProject.create(tmp_path, "x", replace(SCHEME, name=name)).scheme.name == name
