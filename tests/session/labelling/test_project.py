"""Labelling projects: what is kept, split, trained on and found again."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError, NotFoundError
from editgan_desktop.core.labelled_faces import read_labelled_faces, write_labels
from editgan_desktop.core.labels import LabelScheme, load_scheme, read_scheme
from editgan_desktop.session.labelling.project import LabellingProject, TrainingReport, list_projects

from .conftest import Refuse
from .kept import SCHEME, contents, labels, source

REPORT = TrainingReport((1, 2), (4,), 0.5, {"nose": 0.5, "eye_left": None}, 100, 2, 3.5)


def reopened(project: LabellingProject) -> LabellingProject:
    return LabellingProject.open(project.folder)


def seeds(entries) -> list[int]:
    return [entry.source.seed for entry in entries]


def heard(project: LabellingProject) -> list[int]:
    """Grows by one with each `changed`."""
    calls: list[int] = []
    project.changed.connect(lambda: calls.append(1))
    return calls


# ---- made and found


def test_a_new_project_is_a_folder_with_its_scheme(tmp_path: Path) -> None:
    project = LabellingProject.create(tmp_path / "new" / "root", "  Élodie's   eyes ", SCHEME)
    assert project.folder == tmp_path / "new" / "root" / "Élodie's eyes" and project.name == "Élodie's eyes"
    assert project.scheme == SCHEME == read_scheme(project.folder / "scheme.json")
    assert project.faces == () and project.problems == () and project.report is None
    assert project.branch_path is None and not project.can_train


BAD_NAMES = [
    "",
    "  ",
    "a/b",
    "a\\b",
    "..",
    ".hidden",
    "end.",
    "con",
    "LPT1.txt",
    "a:b",
    "x" * 61,
    "a\0b",
    "a\x1bb",
    "é" * 150,
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_bad_names_make_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match="name of a project"):
        LabellingProject.create(tmp_path, name, SCHEME)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["My eyes", "MY EYES", " my  eyes"])
def test_a_name_can_be_taken_once(project: LabellingProject, name: str) -> None:
    before = contents(project.folder.parent)
    with pytest.raises(BadInputError, match="already"):
        LabellingProject.create(project.folder.parent, name, SCHEME)
    assert contents(project.folder.parent) == before


def test_an_unsound_scheme_leaves_no_folder(tmp_path: Path) -> None:
    for parts in (SCHEME.parts[:1], SCHEME.parts[:2], (*SCHEME.parts, SCHEME.parts[3])):
        with pytest.raises(BadInputError):
            LabellingProject.create(tmp_path, "x", LabelScheme("x", "X", parts))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_folder(tmp_path: Path, refuse: Refuse) -> None:
    refuse()
    with pytest.raises(EditGANError, match="No space left"):
        LabellingProject.create(tmp_path, "x", SCHEME)
    assert list(tmp_path.iterdir()) == []


def test_projects_are_listed_by_name(tmp_path: Path) -> None:
    assert list_projects(tmp_path / "none") == []
    for name in ("zebra", "Apple", "mango"):
        LabellingProject.create(tmp_path, name, SCHEME)
    (tmp_path / "other").mkdir()
    (tmp_path / "file").write_text("x")
    (tmp_path / "mango" / "scheme.json").write_text("broken")
    assert [path.name for path in list_projects(tmp_path)] == ["Apple", "mango", "zebra"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format_version": 1}'])
def test_a_damaged_scheme_is_told_and_nothing_is_touched(project: LabellingProject, content: bytes) -> None:
    project.keep(source(1), labels())
    (project.folder / "scheme.json").write_bytes(content)
    before = contents(project.folder)
    with pytest.raises(BadInputError, match="'My eyes' cannot be opened"):
        reopened(project)
    assert contents(project.folder) == before


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="No such file"):
        LabellingProject.open(tmp_path / "gone")


# ---- faces


def test_label_maps_come_back_in_the_order_they_were_added(project: LabellingProject) -> None:
    for seed in (30, 4, 12):
        project.keep(source(seed), labels(seed))
    project.keep(source(4), labels(5))
    project.keep(source(4, 0.7254), labels(6))
    again = reopened(project)
    assert again.faces == project.faces and again.problems == ()
    assert seeds(again.faces) == [30, 4, 12, 4]
    np.testing.assert_array_equal(again.labels(source(30)), labels(30))
    np.testing.assert_array_equal(again.labels(source(4)), labels(5))
    np.testing.assert_array_equal(again.labels(source(4, 0.7254)), labels(6))
    assert again.labels(source(99)) is None


def test_the_folder_is_that_of_the_contract(project: LabellingProject) -> None:
    project.keep(source(12), labels())
    assert set(contents(project.folder)) == {
        "scheme.json", "faces/order.json", "faces/seed-000012_psi-0.7.png", "faces/seed-000012_psi-0.7.draft",
    }  # fmt: skip
    project.set_done(source(12), True)
    assert "faces/seed-000012_psi-0.7.draft" not in contents(project.folder)


def test_a_face_is_a_draft_until_it_is_done(project: LabellingProject) -> None:
    calls = heard(project)
    project.keep(source(1), labels())
    assert not project.faces[0].done and len(calls) == 1
    project.set_done(source(1), True)
    project.set_done(source(1), True)
    assert project.faces[0].done and len(calls) == 2
    project.keep(source(1), labels(2))  # a stroke on a done face
    assert project.faces[0].done and reopened(project).faces[0].done and len(calls) == 2
    project.set_done(source(1), False)
    assert not reopened(project).faces[0].done and not project.can_train


def test_what_is_no_label_map_is_refused_and_the_old_one_stays(project: LabellingProject) -> None:
    project.keep(source(1), labels())
    before = contents(project.folder)
    bad = [labels().astype(np.int64), labels()[0], labels()[None], labels()[:0], np.full((12, 10), 4, np.uint8)]
    for wrong in [*bad, labels()[:, :9]]:
        with pytest.raises(BadInputError):
            project.keep(source(1), wrong)
        with pytest.raises(BadInputError):
            project.keep(source(2), wrong)
    for nobody in (source(-1), source(1, -0.5), source(1, float("nan"))):
        with pytest.raises(BadInputError):
            project.keep(nobody, labels())
    assert contents(project.folder) == before and seeds(project.faces) == [1]


@pytest.mark.parametrize("word", ["", ".png", "order", "draft"])
def test_a_full_disk_keeps_what_was(project: LabellingProject, refuse: Refuse, word: str) -> None:
    project.keep(source(1), labels(1))
    refuse(word)
    with pytest.raises(EditGANError, match="No space left"):
        project.keep(source(2), labels(2))
    assert seeds(project.faces) == seeds(reopened(project).faces) == [1]
    np.testing.assert_array_equal(reopened(project).labels(source(1)), labels(1))


def test_a_face_in_a_read_only_folder(project: LabellingProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    project.keep(source(1), labels(1))
    for name in ("replace", "unlink", "mkdir"):
        monkeypatch.setattr(Path, name, deny)
    for act in (
        lambda: project.keep(source(1), labels(2)), lambda: project.set_done(source(1), True),
        lambda: project.remove(source(1)),
    ):  # fmt: skip
        with pytest.raises(EditGANError, match="Permission denied"):
            act()
    assert seeds(project.faces) == [1] and not project.faces[0].done
    np.testing.assert_array_equal(reopened(project).labels(source(1)), labels(1))


def test_a_removed_face_comes_back_to_its_place(project: LabellingProject) -> None:
    for seed in (1, 2, 3):
        project.keep(source(seed), labels(seed))
    project.set_done(source(2), True)
    project.remove(source(1))
    project.remove(source(2))
    assert seeds(project.faces) == seeds(reopened(project).faces) == [3]
    assert project.removed == (source(1), source(2)) and project.labels(source(2)) is None
    again = reopened(project)
    again.restore(source(2))
    again.restore(source(1))
    assert [(entry.source.seed, entry.done) for entry in again.faces] == [(1, False), (2, True), (3, False)]
    assert again.faces == reopened(project).faces and again.removed == ()
    np.testing.assert_array_equal(again.labels(source(1)), labels(1))


def test_a_face_removed_twice_is_kept_twice(project: LabellingProject) -> None:
    project.keep(source(1), labels(1))
    project.remove(source(1))
    project.keep(source(1), labels(2))
    with pytest.raises(BadInputError, match="anew"):
        project.restore(source(1))
    project.set_done(source(1), True)
    project.remove(source(1))
    project.restore(source(1))
    np.testing.assert_array_equal(project.labels(source(1)), labels(2))
    assert project.faces[0].done
    (older,) = (project.folder / "faces" / "removed").glob("*.2")
    older.rename(older.with_suffix(""))
    assert (read_labelled_faces(older.parent, SCHEME)[0].labels == labels(1)).all()


def test_faces_that_are_not_there(project: LabellingProject) -> None:
    for act in (lambda: project.set_done(source(1), True), lambda: project.remove(source(1)),
                lambda: project.restore(source(1))):  # fmt: skip
        with pytest.raises(NotFoundError):
            act()


def test_every_fourth_done_face_is_held_out(project: LabellingProject) -> None:
    for seed in range(10):
        project.keep(source(seed), labels(seed))
        if seed not in {1, 5}:
            project.set_done(source(seed), True)
        if seed == 3:
            assert seeds(project.training_faces) == [0, 2, 3] and project.held_out_faces == ()
    assert seeds(project.training_faces) == [0, 2, 3, 6, 7, 8] and seeds(project.held_out_faces) == [4, 9]
    assert project.can_train and reopened(project).held_out_faces == project.held_out_faces
    faces = project.labelled(project.held_out_faces)
    assert [face.source for face in faces] == [source(4), source(9)] and (faces[1].labels == labels(9)).all()


# ---- damage


@pytest.mark.parametrize("length", [0, 20, 120, -9])
def test_a_damaged_map_is_set_aside_and_told(project: LabellingProject, length: int) -> None:
    for seed in (1, 2):
        project.keep(source(seed), labels(seed))
    path = project.faces[0].path
    content = path.read_bytes()[:length]
    path.write_bytes(content)
    with pytest.raises(BadInputError, match="seed-000001"):
        project.labels(source(1))
    again = reopened(project)
    assert seeds(again.faces) == [2] and len(again.problems) == 1
    assert "seed-000001_psi-0.7.png.damaged" in again.problems[0]
    assert path.with_name(f"{path.name}.damaged").read_bytes() == content and not path.exists()
    again.keep(source(1), labels(7))
    path.write_bytes(b"again")
    assert ".damaged.2" in reopened(project).problems[0]
    assert path.with_name(f"{path.name}.damaged").read_bytes() == content


def test_one_wrong_bit_is_noticed(project: LabellingProject) -> None:
    project.keep(source(1), labels())
    content = bytearray(project.faces[0].path.read_bytes())
    content[content.index(b"IDAT") + 12] ^= 4
    project.faces[0].path.write_bytes(content)
    assert len(reopened(project).problems) == 1


def test_maps_that_do_not_fit_are_set_aside(project: LabellingProject) -> None:
    for seed in (1, 2, 3):
        project.keep(source(seed), labels(seed))
    write_labels(project.faces[0].path, labels()[:5], SCHEME)
    write_labels(project.faces[1].path, np.full((12, 10), 200, np.uint8), other_scheme(201))
    again = reopened(project)
    assert seeds(again.faces) == [2, 3] and "another size" in again.problems[0]
    assert (again.labels(source(2)) == 0).all()  # of another scheme: parts that are unknown here


def other_scheme(count: int) -> LabelScheme:
    part = SCHEME.parts[3]
    parts = tuple(type(part)(f"p{i}", f"P{i}", (i % 256, i // 256, 9), "g") for i in range(count))
    return LabelScheme("other", "Other", parts)


def test_an_unreadable_map_stays_and_is_not_written_over(
    project: LabellingProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.keep(source(1), labels(1))
    read = Path.read_bytes

    def deny(path: Path) -> bytes:
        if path.suffix == ".png":
            raise PermissionError(13, "Permission denied")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", deny)
        again = reopened(project)
    assert again.faces == () and "Permission denied" in again.problems[0]
    with pytest.raises(BadInputError, match="Open the project again"):
        again.keep(source(1), labels(2))
    np.testing.assert_array_equal(reopened(project).labels(source(1)), labels(1))


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, null]", b"\xff", b"[" * 200_000])
def test_without_the_order_faces_come_by_name(project: LabellingProject, content: bytes) -> None:
    for seed in (3, 1):
        project.keep(source(seed), labels(seed))
    (project.folder / "faces" / "order.json").write_bytes(content)
    assert seeds(reopened(project).faces) == [1, 3] and reopened(project).problems == ()


def test_files_named_by_hand(project: LabellingProject) -> None:
    folder = project.folder / "faces"
    for name in ("seed-5_psi-0.70", "seed-000006_psi-0.7", "seed-6_psi-0.7", "mine"):
        write_labels(folder / f"{name}.png", labels(), SCHEME)
    (folder / "seed-000009_psi-0.7.png").mkdir()
    again = reopened(project)
    assert [entry.path.name for entry in again.faces] == ["seed-000005_psi-0.7.png", "seed-000006_psi-0.7.png"]
    assert len(again.problems) == 1 and "seed-6_psi-0.7.png is passed over" in again.problems[0]
    assert again.labels(source(5)) is not None


def test_what_a_kill_left_behind_is_passed_over(project: LabellingProject) -> None:
    project.keep(source(1), labels())
    (project.folder / "faces" / ".seed-000002_psi-0.7.png.abcd.png").write_bytes(b"half")
    (project.folder / "faces" / "seed-000002_psi-0.7.draft").write_bytes(b"")
    again = reopened(project)
    assert seeds(again.faces) == [1] and again.problems == ()


def test_a_kill_amid_a_stroke_leaves_the_stroke_before(project: LabellingProject) -> None:
    """Killed for good, in a process of its own: between the temporary file and its renaming."""
    project.keep(source(1), labels(1))
    child = os.fork() if hasattr(os, "fork") else None
    if child == 0:
        Path.replace = lambda *_: os.kill(os.getpid(), 9)  # type: ignore[assignment, method-assign]
        project.keep(source(1), labels(2))
        os._exit(0)
    if child is not None:
        assert os.waitpid(child, 0)[1] == 9
        again = reopened(project)
        np.testing.assert_array_equal(again.labels(source(1)), labels(1))
        assert again.problems == ()


# ---- report


def test_a_report_is_kept(project: LabellingProject) -> None:
    calls = heard(project)
    project.set_report(REPORT)
    assert project.report == reopened(project).report == REPORT and len(calls) == 1


def test_a_damaged_report_is_told(project: LabellingProject) -> None:
    project.set_report(REPORT)
    (project.folder / "report.json").write_bytes(b"{")
    again = reopened(project)
    assert again.report is None and "report.json" in again.problems[0]
    again.set_report(REPORT)
    assert reopened(project).report == REPORT


def test_the_branch_is_there_when_its_file_is(project: LabellingProject) -> None:
    project.branch_file.write_bytes(b"weights")
    assert project.branch_path == project.folder / "branch.safetensors"
    assert project.checkpoint_path == project.folder / "training.safetensors"


def test_shipped_schemes_can_be_used_as_they_are(tmp_path: Path) -> None:
    scheme = load_scheme("face-parts")
    assert LabellingProject.create(tmp_path, "x", scheme).scheme == scheme
