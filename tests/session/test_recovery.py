"""Autosave: what is open and not saved outlives a crash, and nothing else is left lying about."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.photo_face import PhotoFace
from editgan_desktop.session import project, recovery
from editgan_desktop.session.document import Document
from editgan_desktop.session.project import read_project, save_project
from editgan_desktop.session.recovery import Recovery
from editgan_desktop.session.recovery_copy import restore_left

from .faces import NOSE, SCHEME, document, edit, patch, stroke, vector
from .photo_faces import jpeg, photo_document, photo_face, tuning

ROOT = Path(__file__).parents[2]

# An instance of the program: keeps a seed's face and a photo's, and waits to be killed.
INSTANCE = """
import sys
from pathlib import Path
from editgan_desktop.session.recovery import Recovery
from tests.session.faces import document, patch, stroke, vector
from tests.session.photo_faces import photo_document, photo_face, tuning

recovery = Recovery(Path(sys.argv[1]))
saved = document(7)
stroke(saved, patch((0, 2), (0, 5)))
saved.path = Path(sys.argv[1]).parent / "seven.egd"
recovery.keep(saved)
photo = photo_document(photo_face(tuning=tuning()))
photo.photo_path = Path(sys.argv[1]).parent / "photo.jpg"
photo.set_vector_strength(vector("Wide"), 0.5)
recovery.keep(photo)
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def running(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another instance that has kept its two faces."""
    command = [sys.executable, "-c", INSTANCE, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "kept\n"
        yield process
        process.kill()


def crash(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()


def painted(face: Document) -> Document:
    stroke(face, patch((0, 2), (0, 3)), NOSE)
    return face


def files(folder: Path, suffix: str) -> list[Path]:
    return sorted(folder.glob(f"*/*{suffix}"))


def test_a_crashed_instance_leaves_its_work(folder, running):
    assert Recovery(folder).left_behind() == []  # it is alive
    crash(running)
    ours = Recovery(folder)
    left = {found.title: found for found in ours.left_behind()}
    assert left.keys() == {"Seed 7", "Ich & Du"}
    assert left["Seed 7"].path == folder.parent / "seven.egd" and left["Ich & Du"].path is None
    assert left["Seed 7"].thumbnail.shape == (24, 32, 3)
    assert abs(datetime.now(UTC) - left["Seed 7"].time) < timedelta(minutes=5)

    found = read_project(left["Ich & Du"].file)
    assert isinstance(found.origin, PhotoFace)
    assert found.origin.content == jpeg() and found.origin.tuning is not None and found.origin.steps == 100
    again = Document(found.origin, photo_document().base, SCHEME)
    restore_left(again, found, left["Ich & Du"])
    assert [edit.name for edit in again.edits] == ["Wide"]
    assert (again.path, again.photo_path) == (None, folder.parent / "photo.jpg")
    assert not again.history.is_saved and not again.history.undo()

    seven = document(7)
    restore_left(seven, read_project(left["Seed 7"].file), left["Seed 7"])
    assert seven.path == folder.parent / "seven.egd" and not seven.history.is_saved
    assert (seven.layer.painted == NOSE).sum() == 10
    seven.history.mark_saved()
    assert seven.history.is_saved


def test_what_was_recovered_is_kept_by_who_recovered_it(folder, running):
    crash(running)
    ours = Recovery(folder)
    left = next(found for found in ours.left_behind() if found.path is None)
    found = read_project(left.file)
    again = Document(found.origin, photo_document().base, SCHEME)
    restore_left(again, found, left)
    assert ours.keep(again)
    ours.discard(left)
    assert [found.title for found in ours.left_behind()] == ["Seed 7"]
    assert isinstance(read_project(files(folder, ".egd")[-1]), project.Project)
    ours.discard(ours.left_behind()[0])
    assert len(files(folder, ".egd")) == len(files(folder, ".photo")) == len(list(folder.glob("*/"))) == 1
    ours.forget(again)
    ours.close()
    assert list(folder.glob("*/")) == []


def test_only_one_instance_is_told_of_a_crash(folder, running):
    crash(running)
    first, second = Recovery(folder), Recovery(folder)
    assert len(first.left_behind()) == 2
    assert second.left_behind() == []
    assert len(first.left_behind()) == 2
    first.close()  # decided nothing
    assert len(second.left_behind()) == 2


def test_the_newest_comes_first(folder, running):
    crash(running)
    copies = files(folder, ".egd")
    for i, file in enumerate(copies):
        os.utime(file, (1_700_000_000 + i, 1_700_000_000 + i))
    assert [left.file for left in Recovery(folder).left_behind()] == copies[::-1]


def test_nothing_is_written_when_nothing_has_changed(folder, monkeypatch):
    ours, face = Recovery(folder), document()
    assert not ours.keep(face) and not folder.exists()
    painted(face)
    written: list[Path] = []
    found = recovery.write_bytes
    monkeypatch.setattr(recovery, "write_bytes", lambda path, content: (written.append(path), found(path, content)))
    assert ours.keep(face) and len(written) == 1
    assert not ours.keep(face) and len(written) == 1
    changes = (
        lambda: painted_elsewhere(face), lambda: face.set_vector_strength(vector(), 0.5), face.history.undo,
        lambda: setattr(face, "path", folder.parent / "a.egd"),
    )  # fmt: skip
    for count, change in enumerate(changes, 2):
        change()
        assert ours.keep(face) and not ours.keep(face)
        assert len(written) == count and len(set(written)) == 1
    shutil.rmtree(folder)  # by a user who tidies up
    assert ours.keep(face) and len(files(folder, ".egd")) == 1
    ours.close()


def painted_elsewhere(face: Document) -> None:
    stroke(face, patch((5, 7), (0, 3)), NOSE)


def test_what_is_saved_or_closed_needs_no_copy(folder):
    ours, one, other = Recovery(folder), painted(document(1)), painted(photo_document())
    for face in (one, other):
        ours.keep(face)
    assert len(files(folder, ".egd")) == 2 and len(files(folder, ".photo")) == 1
    one.history.mark_saved()
    assert not ours.keep(one)
    assert len(files(folder, ".egd")) == 1
    ours.forget(other)
    ours.forget(other)
    assert files(folder, ".egd") == files(folder, ".photo") == []
    assert ours.keep(other)
    ours.close()
    assert list(folder.glob("*/")) == []


def test_an_inversion_is_worth_a_copy_until_it_is_saved(folder):
    ours, face = Recovery(folder), photo_document()
    assert face.history.is_saved
    assert ours.keep(face)
    face.path = folder.parent / "a.egd"
    assert not ours.keep(face) and files(folder, ".egd") == []
    guess = photo_document(replace(photo_face(), steps=0))
    assert not ours.keep(guess)
    ours.close()


def test_the_photo_is_written_once(folder, monkeypatch):
    ours, face = Recovery(folder), painted(photo_document())
    ours.keep(face)
    photo = files(folder, ".photo")[0]
    assert photo.read_bytes() == jpeg()
    before = photo.stat()
    tuned = replace(
        face.face, tuning=tuning(), source=replace(face.face.source, crop=replace(face.face.crop, side=50.0))
    )
    face.use_face("Tune", tuned, face.base)
    assert ours.keep(face)
    after = photo.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    found = read_project(files(folder, ".egd")[0]).origin
    assert isinstance(found, PhotoFace) and found.tuning is not None and found.crop.side == 50.0
    for spoil in (photo.unlink, lambda: photo.write_bytes(b"short")):
        spoil()
        face.set_edits("Add", face.edits.added(edit("More")))
        assert ours.keep(face) and photo.read_bytes() == jpeg()
    ours.close()


def test_recovered_work_is_saved_in_one_file(folder, running, tmp_path):
    crash(running)
    ours = Recovery(folder)
    left = next(found for found in ours.left_behind() if found.path is None)
    found = read_project(left.file)
    again = Document(found.origin, photo_document().base, SCHEME)
    restore_left(again, found, left)
    save_project(tmp_path / "mine.egd", again)
    ours.discard(left)
    assert read_project(tmp_path / "mine.egd").photo_path is None


# ---- when it cannot be done


def full(*_: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_keeps_the_copy_from_before(folder, monkeypatch):
    ours, face = Recovery(folder), painted(photo_document())
    ours.keep(face)
    before = files(folder, ".egd")[0].read_bytes()
    painted_elsewhere(face)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        for _ in range(2):
            with pytest.raises(EditGANError, match="No space left"):
                ours.keep(face)
    assert files(folder, ".egd")[0].read_bytes() == before
    assert face.layer.is_painted and not face.history.is_saved
    assert ours.keep(face) and files(folder, ".egd")[0].read_bytes() != before
    ours.close()


def test_a_folder_that_cannot_be_used(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    ours, face = Recovery(tmp_path / "file"), painted(document())
    with pytest.raises(EditGANError) as refusal:
        ours.keep(face)
    assert refusal.value.hint
    assert ours.left_behind() == []
    ours.forget(face)
    ours.close()


def test_what_cannot_be_opened_again_is_no_copy(folder):
    ours, face = Recovery(folder), painted(document())
    ours.keep(face)
    face.set_vector_strength(vector(), 0.5)
    face.set_strength(face.edits.edits[0].key, np.inf)
    with pytest.raises(EditGANError, match="cannot be saved"):
        ours.keep(face)
    assert len(read_project(files(folder, ".egd")[0]).edits) == 0
    with pytest.raises(EditGANError, match="is not the photo"):
        ours.keep(painted(photo_document(replace(photo_face(), content=jpeg(5)))))
    ours.close()


def test_other_files_are_passed_over_and_left_alone(folder, running):
    crash(running)
    copy = files(folder, ".egd")[0]
    content = copy.read_bytes()
    strange = {
        "cut.egd": content[: len(content) // 2], "empty.egd": b"", "notes.txt": b"mine", f".{copy.name}.x.egd": content,
    }  # fmt: skip
    for name, there in strange.items():
        (copy.parent / name).write_bytes(there)
    save_project(copy.parent / "plain.egd", document())  # a project, but no copy
    (folder / "other").mkdir()
    for name in ("mine.txt", "mine.photo", ".mine.egd"):
        (folder / "other" / name).write_text("mine")
    ours = Recovery(folder)
    left = ours.left_behind()
    assert len(left) == 2
    for found in left:
        ours.discard(found)
    ours.close()
    assert all((copy.parent / name).read_bytes() == there for name, there in strange.items())
    assert len(list((folder / "other").iterdir())) == 3


def test_what_a_crash_left_half_written_is_cleared_away(folder, running):
    crash(running)
    copies = files(folder, ".egd")
    unfinished = copies[0].parent / f".{copies[0].name}.abc.egd"
    unfinished.write_bytes(b"half")
    for copy in copies:
        copy.unlink()
    assert Recovery(folder).left_behind() == []
    assert list(folder.glob("*/")) == []
