"""Favourites and uses: kept beside the library, by ids, and safe with two programs at once."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Thread

import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.library.marks import Marks, MarksFile

ONE, TWO = "1" * 32, "2" * 32


@pytest.fixture
def marks(tmp_path: Path) -> MarksFile:
    return MarksFile(tmp_path / "vectors")


def test_there_are_none_at_first_and_reading_makes_no_file(marks):
    assert marks.read() == Marks()
    assert not marks.path.exists()


def test_favourites_and_uses_stay(marks):
    marks.set_favourite([ONE, TWO], True)
    marks.set_favourite([TWO], False)
    marks.used([ONE])
    last = marks.used([ONE, TWO])
    again = MarksFile(marks.path.parent).read()
    assert again == last
    assert again.favourites == {ONE}
    assert (again.count(ONE), again.count(TWO), again.count("3" * 32)) == (2, 1, 0)
    assert again.last(ONE) == again.last(TWO) > again.last("3" * 32)


def test_two_programs_lose_nothing_of_each_others(tmp_path):
    def work(vector_id: str) -> None:
        own = MarksFile(tmp_path)
        for _ in range(20):
            own.used([vector_id])

    threads = [Thread(target=work, args=(vector_id,)) for vector_id in (ONE, TWO)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    read = MarksFile(tmp_path).read()
    assert (read.count(ONE), read.count(TWO)) == (20, 20)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"[]", b"no", b"[" * 100_000, b'{"favourites": ["x"], "uses": {}}', b'{"favourites": 3, "uses": {}}',
        json.dumps({"favourites": [], "uses": {ONE: [-1, "2026-01-01T00:00:00+00:00"]}}).encode(),
        json.dumps({"favourites": [], "uses": {ONE: [1, "yesterday"]}}).encode(),
        json.dumps({"favourites": [], "uses": {ONE: 5}}).encode(),
    ],
)  # fmt: skip
def test_a_damaged_file_counts_as_empty(marks, content):
    marks.path.parent.mkdir()
    marks.path.write_bytes(content)
    assert marks.read() == Marks()
    assert marks.set_favourite([ONE], True).favourites == {ONE}
    assert marks.read().favourites == {ONE}


def test_a_locked_file_is_told_and_stays(marks):
    marks.set_favourite([ONE], True)
    hasty = MarksFile(marks.path.parent, lock_seconds=0.05)
    with marks._lock, pytest.raises(EditGANError, match="Another program"):
        hasty.used([ONE])
    assert marks.read().count(ONE) == 0
