"""Undo and redo of whatever can take itself back."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

import pytest

from editgan_desktop.session.history import History

from .faces import count_calls


@dataclass
class Set:
    """Puts a value into a list of one."""

    cell: list[int]
    before: int
    after: int
    merge_key: Hashable | None = None
    bytes: int = 10
    title: str = field(default="")

    def __post_init__(self) -> None:
        self.title = self.title or f"to {self.after}"

    def undo(self) -> None:
        assert self.cell[0] == self.after
        self.cell[0] = self.before

    def redo(self) -> None:
        assert self.cell[0] == self.before
        self.cell[0] = self.after

    def merge(self, later: Set) -> Set:
        return Set(self.cell, self.before, later.after, self.merge_key, title=self.title)


@pytest.fixture
def cell() -> list[int]:
    return [0]


def put(history: History, cell: list[int], value: int, key: Hashable | None = None, size: int = 10) -> None:
    change = Set(cell, cell[0], value, key, size)
    cell[0] = value
    history.push(change)


def test_back_and_forth(cell):
    history = History()
    assert not history.undo()
    assert not history.redo()
    for value in (1, 2, 3):
        put(history, cell, value)
    assert (history.undo_title, history.redo_title) == ("to 3", "")
    assert history.undo()
    assert history.undo()
    assert (cell, history.undo_title, history.redo_title) == ([1], "to 1", "to 2")
    assert history.redo()
    assert cell == [2]
    while history.undo():
        pass
    assert (cell, history.undo_title, history.redo_title) == ([0], "", "to 1")
    while history.redo():
        pass
    assert cell == [3]


def test_a_new_change_forgets_what_was_undone(cell):
    history = History()
    put(history, cell, 1)
    put(history, cell, 2)
    history.undo()
    put(history, cell, 5)
    assert not history.redo()
    history.undo()
    assert cell == [1]


def test_changes_of_one_key_merge_until_sealed(cell):
    history = History()
    for value in (1, 2, 3):
        put(history, cell, value, "slider")
    history.seal()
    for value in (4, 5):
        put(history, cell, value, "slider")
    history.undo()
    assert cell == [3]
    history.undo()
    assert cell == [0]
    assert not history.undo()


def test_only_neighbours_of_the_same_key_merge(cell):
    history = History()
    put(history, cell, 1, "a")
    put(history, cell, 2, "b")
    put(history, cell, 3, "a")
    put(history, cell, 4)
    put(history, cell, 5)
    for expected in (4, 3, 2, 1, 0):
        history.undo()
        assert cell == [expected]


def test_undo_seals(cell):
    history = History()
    put(history, cell, 1, "a")
    put(history, cell, 2, "b")
    history.undo()
    put(history, cell, 3, "a")  # the slider is moved again
    history.undo()
    assert cell == [1]


def test_a_merge_forgets_what_was_undone_too(cell):
    history = History()
    put(history, cell, 1, "a")
    put(history, cell, 2)
    history.undo()
    put(history, cell, 7, "a")
    assert history.redo_title == ""


def test_memory_is_bounded_and_the_newest_always_kept(cell):
    history = History(most_bytes=100)
    for value in range(1, 31):
        put(history, cell, value)
    steps = 0
    while history.undo():
        steps += 1
    assert steps == 10
    assert cell == [20]
    put(history, cell, 1, size=1000)
    assert history.undo()
    assert cell == [20]
    assert not history.undo()


def test_who_watches_hears_of_every_step(cell):
    history = History()
    heard = count_calls(history.changed)
    put(history, cell, 1)
    history.undo()
    history.redo()
    history.redo()
    assert len(heard) == 3
    history.undo()
    history.clear()
    assert len(heard) == 5
    assert not history.undo()
    assert not history.redo()
    assert cell == [0]


def test_cleared_history_does_not_merge_into_what_was(cell):
    history = History()
    put(history, cell, 1, "a")
    history.clear()
    put(history, cell, 2, "a")
    history.undo()
    assert cell == [1]


def test_what_is_under_way_is_taken_back_first(cell):
    under_way = [True, False]
    history = History(take_back=lambda: under_way.pop(0))
    put(history, cell, 1)
    assert history.undo()
    assert cell == [1]
    assert history.undo()
    assert cell == [0]


def test_what_is_saved_is_known_back_and_forth(cell):
    history = History()
    heard = count_calls(history.changed)
    assert history.is_saved  # nothing was done
    put(history, cell, 1)
    assert not history.is_saved
    history.mark_saved()
    assert history.is_saved
    assert len(heard) == 2
    put(history, cell, 2)
    assert not history.is_saved
    history.undo()
    assert history.is_saved
    history.undo()
    assert not history.is_saved
    put(history, cell, 3)
    assert not history.is_saved
    history.clear()
    assert history.is_saved


def test_a_slider_that_goes_on_after_saving_is_a_change(cell):
    history = History()
    put(history, cell, 1, "slider")
    history.mark_saved()
    put(history, cell, 2, "slider")
    assert not history.is_saved
    history.undo()
    assert (history.is_saved, cell) == (True, [1])


def test_undo_to_where_memory_ends_is_not_where_nothing_was_done(cell):
    history = History(most_bytes=20)
    for value in (1, 2, 3):
        put(history, cell, value)
    while history.undo():
        pass
    assert cell == [1]
    assert not history.is_saved
