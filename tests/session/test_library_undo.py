"""Every change of the library can be taken back, one after the other, and what is taken out is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError, NotFoundError
from editgan_desktop.library.pack import write_pack
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_view import LibraryView

from .faces import vector


@pytest.fixture
def view(tmp_path: Path) -> LibraryView:
    library = VectorLibrary(tmp_path / "vectors")
    for name in ("Brows", "Smile", "Wide nose"):
        library.add(vector(name, tags=("one",)))
    return LibraryView(library)


def ids(view: LibraryView, *names: str) -> list[str]:
    return [view.listing.find(name).info.id for name in names]


def state(view: LibraryView) -> object:
    entries = [(entry.info.id, entry.info.name, entry.info.tags) for entry in view.listing.vectors]
    return entries, view.marks.favourites


def test_all_of_it_is_taken_back_step_by_step(view, tmp_path):
    brows, smile, nose = ids(view, "Brows", "Smile", "Wide nose")
    pack = write_pack(tmp_path / "p", [vector("Packed"), vector("Also packed"), view.vector(smile)])
    changes = (
        lambda: view.rename(smile, "Grin"),
        lambda: view.retag(smile, ["two", "three"]),
        lambda: view.add_tags([brows, nose], ["four"]),
        lambda: view.duplicate(smile),
        lambda: view.delete(brows),
        lambda: view.delete_all([smile, nose]),
        lambda: view.import_file(pack),
        lambda: view.set_favourite([smile, nose], True),
        lambda: view.set_favourite([nose], False),
        lambda: view.add(vector("Merged")),
    )
    states, titles = [], []
    for change in changes:
        states.append(state(view))
        change()
        assert state(view) != states[-1]
        titles.append(view.history.newest.title)
    assert titles[0] == "Rename Smile" and titles[5] == "Delete vectors" and titles[6] == "Import vectors"
    while states:
        undone = view.undo()
        assert undone.title == titles.pop()
        assert state(view) == states.pop()
    assert view.undo() is None and view.history.newest is None


def test_what_the_notice_brought_back_is_not_taken_back_again(view):
    (smile,) = ids(view, "Smile")
    view.rename(smile, "Grin")
    view.restore(view.delete(smile))
    assert view.history.newest.title == "Rename Smile"
    view.undo()
    assert "Smile" in view.listing.names


def test_one_change_can_be_taken_back_out_of_order(view):
    brows, smile = ids(view, "Brows", "Smile")
    view.rename(brows, "Higher brows")
    change = view.history.newest
    view.rename(smile, "Grin")
    view.undo(change)
    assert {"Brows", "Grin"} <= set(view.listing.names)
    assert view.undo(change) is None
    view.undo()
    assert "Smile" in view.listing.names and view.history.newest is None


def test_an_undo_that_fails_is_told_and_not_offered_again(view):
    (smile,) = ids(view, "Smile")
    view.rename(smile, "Grin")
    VectorLibrary(view.library.folder).delete("Grin")  # another program
    with pytest.raises(NotFoundError):
        view.undo()
    assert view.history.newest is None
    assert "Grin" not in view.listing.names  # and what has changed is seen


def test_a_name_that_was_taken_meanwhile_stays(view):
    brows, smile = ids(view, "Brows", "Smile")
    view.rename(brows, "Other")
    view.rename(smile, "Brows")
    first = view.history._changes[0]
    with pytest.raises(BadInputError):
        view.undo(first)
    assert {"Other", "Brows"} <= set(view.listing.names)


def test_what_was_done_before_a_failure_can_be_taken_back(view, monkeypatch):
    chosen = ids(view, "Brows", "Smile", "Wide nose")
    delete, count = view.library.delete, iter(range(9))

    def locked_at_last(vector_id: str) -> str:
        if next(count) == 2:
            raise EditGANError("Another program is changing the library.")
        return delete(vector_id)

    monkeypatch.setattr(view.library, "delete", locked_at_last)
    with pytest.raises(EditGANError):
        view.delete_all(chosen)
    assert view.listing.names == ("Wide nose",)
    view.undo()
    assert len(view.listing.names) == 3


def test_what_an_undo_took_out_lies_in_the_trash(view):
    copy = view.duplicate(ids(view, "Smile")[0])
    view.undo()
    assert copy.name not in view.listing.names
    assert view.restore_last().id == copy.id


def test_what_an_undo_took_out_before_it_failed_can_be_brought_back(view, tmp_path, monkeypatch):
    view.import_file(write_pack(tmp_path / "p", [vector("Packed"), vector("Also packed")]))
    delete, gone = view.library.delete, []

    def failing(vector_id):
        if gone:
            raise EditGANError("The disk is full.", "Make room.")
        gone.append(delete(vector_id))
        return gone[0]

    monkeypatch.setattr(view.library, "delete", failing)
    with pytest.raises(EditGANError):
        view.undo()
    assert view.deleted == gone and view.restore_last().name in ("Packed", "Also packed")
