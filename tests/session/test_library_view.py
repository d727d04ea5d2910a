"""The library as the window shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector_file import read_vector
from editgan_desktop.session.library_view import LibraryView

from .faces import count_calls, vector


@pytest.fixture
def view(tmp_path: Path) -> LibraryView:
    """Three vectors: Brows (eyes), Smile (mouth, wide), Wide nose (nose, wide)."""
    library = VectorLibrary(tmp_path / "vectors")
    for name, tags in (("Smile", ("mouth", "wide")), ("Wide nose", ("nose", "wide")), ("Brows", ("eyes",))):
        library.add(vector(name, tags=tags))
    return LibraryView(library)


def names(view: LibraryView) -> list[str]:
    return [entry.info.name for entry in view.entries]


def id_of(view: LibraryView, name: str) -> str:
    return next(entry.info.id for entry in view.listing.vectors if entry.info.name == name)


def test_all_by_name_and_tags_by_use(view):
    assert names(view) == ["Brows", "Smile", "Wide nose"]
    assert view.all_tags == ("wide", "eyes", "mouth", "nose")


def test_searching(view):
    heard = count_calls(view.changed)
    view.search("wide", [])
    assert names(view) == ["Smile", "Wide nose"]
    view.search("", ["Wide", "nose"])
    assert (names(view), view.shown.tags) == (["Wide nose"], ("wide", "nose"))
    view.search("smile", ["nose"])
    assert names(view) == []
    assert len(view.all_tags) == 4  # of the library, not of what is found
    assert len(heard) == 3


def test_a_search_that_makes_no_sense_leaves_the_last_one(view):
    view.search("", ["nose"])
    with pytest.raises(BadInputError):
        view.search("x", ["a,b"])
    assert (view.shown.text, names(view)) == ("", ["Wide nose"])


def test_a_vector_is_read_once_until_the_library_changes(view, monkeypatch):
    smile = id_of(view, "Smile")
    first = view.vector(smile)
    assert view.vector(smile) is first
    view.rename(smile, "Grin")
    assert view.vector(smile).name == "Grin"
    with pytest.raises(NotFoundError):
        view.vector("0" * 32)


def test_every_operation_shows_at_once(view, tmp_path):
    heard = count_calls(view.changed)
    smile = id_of(view, "Smile")
    assert view.add(vector("Smile", tags=("new",))).name == "Smile (2)"
    assert names(view) == ["Brows", "Smile", "Smile (2)", "Wide nose"]
    assert "new" in view.all_tags
    view.rename(smile, "Grin")
    assert "Grin" in names(view)
    view.retag(smile, ["Happy"])
    assert "happy" in view.all_tags
    assert view.duplicate(smile).name == "Grin (2)"
    assert names(view) == ["Brows", "Grin", "Grin (2)", "Smile (2)", "Wide nose"]
    written = view.export(smile, tmp_path / "out.safetensors")
    token = view.delete(smile)
    assert "Grin" not in names(view)
    assert view.restore(token).id == smile
    assert "Grin" in names(view)
    again = view.import_file(written)
    assert (again.added, [known.name for known in again.known]) == ((), ["Grin"])
    view.delete(smile)
    assert [new.name for new in view.import_file(written).added] == ["Grin"]
    assert names(view) == ["Brows", "Grin", "Grin (2)", "Smile (2)", "Wide nose"]
    assert read_vector(written).tags == ("happy",)
    assert len(heard) == 8  # not for the export, nor for what was there already


def test_what_fails_changes_nothing(view, tmp_path):
    before = names(view)
    heard = count_calls(view.changed)
    (tmp_path / "bad.safetensors").write_bytes(b"bad")
    for action in (
        lambda: view.rename(id_of(view, "Smile"), "brows"),
        lambda: view.retag(id_of(view, "Smile"), ["a,b"]),
        lambda: view.delete("unknown"),
        lambda: view.restore("unknown"),
        lambda: view.duplicate("unknown"),
        lambda: view.import_file(tmp_path / "missing.safetensors"),
    ):
        with pytest.raises((BadInputError, NotFoundError)):
            action()
    assert (names(view), heard) == (before, [])


def test_refresh_shows_what_another_program_did(view):
    VectorLibrary(view.library.folder).add(vector("Ears"))
    assert "Ears" not in names(view)
    assert "Ears" in view.refresh().names
    assert "Ears" in names(view)
