"""Every operation of the library, by one user."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, CorruptFileError, EditGANError, NotFoundError
from editgan_desktop.library import listing
from editgan_desktop.library.store import VectorLibrary, default_library
from editgan_desktop.library.vector_file import read_vector, write_vector


def files(folder: Path) -> dict[str, bytes]:
    """Visible files by name."""
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*") if path.is_file()}


def test_an_empty_library_has_no_folder_yet(library):
    assert library.list() == listing.Listing()
    assert not library.folder.exists()


def test_default_library_is_the_users(tmp_path, monkeypatch):
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path))
    assert default_library().folder == tmp_path / "vectors"


def test_add_and_get(library, make_vector):
    vector = library.add(make_vector("Wide mouth"))
    assert list(files(library.folder)) == [f"wide-mouth-{vector.id[:8]}.safetensors"]
    for key in ("Wide mouth", "wide  MOUTH", vector.id, vector.id[:8].upper()):
        np.testing.assert_array_equal(library.get(key).delta, vector.delta)
    for key in ("", vector.id[:7]):
        with pytest.raises(NotFoundError):
            library.get(key)


def test_list_is_sorted_and_holds_the_shipped(library, starter, make_vector):
    library.add(make_vector("wide nose"))
    library.add(make_vector("Brows up"))
    entries = library.list().vectors
    assert [(e.info.name, e.shipped) for e in entries] == [
        ("Brows up", False),
        ("Starter smile", True),
        ("wide nose", False),
    ]
    assert not hasattr(entries[0].info, "delta")


def test_search(library, starter, make_vector):
    library.add(make_vector("Wide nose", tags=("nose", "good"), parts=("nose",), effect="nose-width"))
    library.add(make_vector("Wide mouth", tags=("mouth", "good")))

    def names(*args: Any) -> list[str]:
        return [entry.info.name for entry in library.search(*args)]

    assert names("") == ["Starter smile", "Wide mouth", "Wide nose"]
    assert names("WIDE") == ["Wide mouth", "Wide nose"]
    assert names("nose wide") == ["Wide nose"]
    assert names("lip_upper") == ["Starter smile", "Wide mouth"]
    assert names("", ["Good"]) == ["Wide mouth", "Wide nose"]
    assert names("", ["good", "nose"]) == ["Wide nose"]
    assert names("mouth", ["nose"]) == []


def test_unknown_name_suggests(library, make_vector):
    library.add(make_vector("Wide mouth"))
    with pytest.raises(NotFoundError, match="Did you mean 'Wide mouth'"):
        library.get("wide moth")
    with pytest.raises(NotFoundError) as nothing_close:
        library.get("zzz")
    assert nothing_close.value.hint == ""


def test_unknown_name_mentions_skipped_files(library, make_vector):
    library.folder.mkdir()
    (library.folder / "broken.safetensors").write_bytes(b"")
    with pytest.raises(NotFoundError, match="could not be read: 1"):
        library.get("zzz")


def test_ambiguous_name_asks_for_an_id(library, make_vector):
    library.add(make_vector("Smile"))
    twin = make_vector("smile")
    write_vector(library.folder / "by-hand.safetensors", twin)
    with pytest.raises(BadInputError, match=f"2 vectors.*{twin.id[:8]} \\(yours\\)"):
        library.get("Smile")
    assert library.get(twin.id).name == "smile"


def test_names_are_unique_whatever_their_case(library, starter, make_vector):
    library.add(make_vector("Smile"))
    before = files(library.folder)
    for taken in ("SMILE", "starter smile"):
        with pytest.raises(BadInputError, match="already is a vector"):
            library.add(make_vector(taken))
    assert files(library.folder) == before
    assert library.unique_name("smile") == "smile (2)"
    assert library.add(make_vector("smile"), make_unique=True).name == "smile (2)"
    assert library.add(make_vector(library.unique_name("smile"))).name == "smile (3)"


def test_the_same_vector_is_not_added_twice(library, make_vector):
    vector = library.add(make_vector("Smile"))
    library.rename("Smile", "Grin")
    with pytest.raises(BadInputError, match="has this vector as 'Grin'"):
        library.add(vector)


def test_rename_keeps_file_and_contents(library, make_vector):
    vector = library.add(make_vector("Smile"))
    name = list(files(library.folder))
    library.rename("smile", "  Big   grin ")
    assert list(files(library.folder)) == name
    renamed = library.get("Big grin")
    assert renamed.record() == vector.record() | {"name": "Big grin"}
    np.testing.assert_array_equal(renamed.delta, vector.delta)
    np.testing.assert_array_equal(renamed.after, vector.after)
    assert library.rename("big grin", "BIG grin").name == "BIG grin"


def test_rename_refuses_taken_and_bad_names(library, starter, make_vector):
    library.add(make_vector("Smile"))
    library.add(make_vector("Grin"))
    before = files(library.folder)
    for name in ("grin", "Starter Smile", "", "a=1"):
        with pytest.raises(BadInputError):
            library.rename("Smile", name)
    with pytest.raises(NotFoundError):
        library.rename("Frown", "x")
    assert files(library.folder) == before


def test_retag(library, make_vector):
    library.add(make_vector("Smile", tags=("old",)))
    assert library.retag("Smile", ["New", "new", "good"]).tags == ("new", "good")
    assert library.get("Smile").tags == ("new", "good")
    assert library.search("", ["old"]) == ()


def test_duplicate(library, starter, make_vector):
    copy = library.duplicate("starter smile")
    assert copy.name == "Starter smile (2)"
    assert copy.id != starter.id
    np.testing.assert_array_equal(library.get(copy.id).delta, starter.delta)
    assert library.duplicate("Starter smile", "Mine").name == "Mine"
    with pytest.raises(BadInputError, match="already"):
        library.duplicate("Starter smile", "mine")


def test_delete_and_restore(library, make_vector):
    vector = library.add(make_vector("Smile"))
    names = list(files(library.folder))
    token = library.delete("Smile")
    assert library.list() == listing.Listing()
    assert library.restore(token).id == vector.id
    assert library.get("Smile").record() == vector.record()
    before = files(library.folder)
    assert list(before) == names
    for gone in (token, "", "..", f"../{next(iter(before))}", "nothing"):
        with pytest.raises(NotFoundError):
            library.restore(gone)
    assert files(library.folder) == before


def test_delete_twice_and_restore_both(library, make_vector):
    vector = make_vector("Smile")
    tokens = []
    for _ in range(2):
        library.add(vector)
        tokens.append(library.delete("Smile"))
    restored = [library.restore(token) for token in tokens]
    assert [v.name for v in restored] == ["Smile", "Smile (2)"]
    assert restored[0].id != restored[1].id


def test_shipped_vectors_are_read_only(library, starter, tmp_path):
    before = files(tmp_path / "shipped")
    for change in (
        lambda: library.rename("Starter smile", "x"),
        lambda: library.retag("Starter smile", ["x"]),
        lambda: library.delete(starter.id),
    ):
        with pytest.raises(BadInputError, match=r"came with the program.*Duplicate it"):
            change()
    assert files(tmp_path / "shipped") == before
    assert library.get("Starter smile").id == starter.id


def test_export_and_import(library, make_vector, tmp_path):
    vector = library.add(make_vector("Größer"))
    assert library.export("größer", tmp_path) == tmp_path / "groer.safetensors"
    assert library.export("größer", tmp_path / "new" / "mine.v2") == tmp_path / "new" / "mine.v2.safetensors"
    other = VectorLibrary(tmp_path / "other")
    assert other.import_file(tmp_path / "groer.safetensors").id == vector.id
    again = other.import_file(tmp_path / "groer.safetensors")
    assert again.name == "Größer (2)"
    assert again.id != vector.id
    assert len(other.list().vectors) == 2


def test_import_refuses_a_bad_file_and_changes_nothing(library, tmp_path):
    (tmp_path / "bad.safetensors").write_bytes(b"no")
    with pytest.raises(CorruptFileError, match=r"bad\.safetensors"):
        library.import_file(tmp_path / "bad.safetensors")
    with pytest.raises(BadInputError, match="No such file"):
        library.import_file(tmp_path / "missing.safetensors")
    assert not library.folder.exists()


def test_what_cannot_be_written_is_said(library, make_vector, tmp_path, monkeypatch):
    vector = library.add(make_vector("Smile"))
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(EditGANError, match=r"Cannot write .*file.x\.safetensors"):
        library.export("Smile", tmp_path / "file" / "x.safetensors")
    with pytest.raises(EditGANError, match="Cannot change the vector library"):
        VectorLibrary(tmp_path / "file").add(vector)

    def deny(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", deny)  # what a read-only folder does to everyone but root
    with pytest.raises(EditGANError, match=r"Permission denied.*Choose another folder"):
        library.export("Smile", tmp_path / "y.safetensors")


def test_corrupt_files_are_reported_and_skipped(library, starter, make_vector, tmp_path):
    good = library.add(make_vector("Good"))
    whole = next(iter(files(library.folder).values()))
    nan = np.full(12, np.nan, np.float32).tobytes()
    bad = {
        "empty": b"",
        "half": whole[: len(whole) // 2],
        "nan": whole.replace(good.delta.tobytes(), nan),
        "noise": bytes(range(256)),
    }
    for name, data in bad.items():
        (library.folder / f"{name}.safetensors").write_bytes(data)
    (library.folder / "folder.safetensors").mkdir()
    (tmp_path / "shipped" / "bad.safetensors").write_bytes(b"")
    (library.folder / "notes.txt").write_text("not ours")
    (library.folder / ".half-written.safetensors").write_bytes(b"")
    found = library.list()
    assert found.names == ("Good", "Starter smile")
    assert {problem.path.stem for problem in found.problems} == {*bad, "folder", "bad"}
    assert all(problem.message for problem in found.problems)


def test_a_file_in_the_way_is_not_overwritten(library, make_vector):
    vector = make_vector("Smile")
    library.folder.mkdir()
    broken = library.folder / f"smile-{vector.id[:8]}.safetensors"
    broken.write_bytes(b"perhaps worth a rescue")
    library.add(vector)
    assert broken.read_bytes() == b"perhaps worth a rescue"
    assert library.get("Smile").id == vector.id


def test_a_file_copied_by_hand_is_reported(library, starter, make_vector, tmp_path):
    library.add(make_vector("Smile"))
    path = library.list().find("Smile").path
    shutil.copy(path, path.with_name("zz.safetensors"))
    shutil.copy(tmp_path / "shipped" / "smile.safetensors", library.folder)
    found = library.list()
    assert [problem.path.name for problem in found.problems] == ["zz.safetensors"]
    assert [(e.info.name, e.shipped) for e in found.vectors] == [("Smile", False), ("Starter smile", False)]


def test_a_folder_that_is_none_is_a_problem(tmp_path):
    (tmp_path / "file").write_text("")
    [problem] = VectorLibrary(tmp_path / "file").list().problems
    assert "Cannot read the folder" in problem.message


def test_unchanged_files_are_not_opened_again(library, make_vector, monkeypatch):
    for name in ("a", "b", "c"):
        library.add(make_vector(name))
    library.list()
    opened = []

    def read_info(path: Path) -> Any:
        opened.append(path.name[0])
        return read_vector(path)

    monkeypatch.setattr(listing, "read_info", read_info)
    library.list()
    assert opened == []
    library.delete("a")
    path = library.list().find("b").path
    mtime = path.stat().st_mtime_ns
    library.rename("b", "B")  # as many bytes …
    os.utime(path, ns=(mtime, mtime))  # … and within one tick of the clock
    assert library.list().names == ("B", "c")
    assert opened == ["b"]


def test_files_that_vanish_while_listing_are_left_out(library, make_vector, monkeypatch):
    for name in ("a", "b", "c"):
        library.add(make_vector(name))
    real = listing.read_info

    def remove_then_read(path: Path) -> Any:
        if path.name.startswith("b"):
            path.unlink()
        return real(path)

    monkeypatch.setattr(listing, "read_info", remove_then_read)
    found = VectorLibrary(library.folder).list()
    assert found.names == ("a", "c")
    assert found.problems == ()


def test_what_is_there_already_is_not_imported_again(library, starter, make_vector):
    mine = library.add(make_vector("Mine"))
    library.rename("Mine", "My own")
    other = replace(mine, delta=mine.delta * 2)
    done = library.import_all([mine, starter, other, make_vector("My own"), make_vector("New")])
    assert [v.name for v in done.known] == ["My own", "Starter smile"]
    assert [v.name for v in done.added] == ["Mine", "My own (2)", "New"]
    assert len({entry.info.id for entry in library.list().vectors}) == 5  # the changed one has an id of its own
