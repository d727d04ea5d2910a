"""How titles are ranked for what was typed."""

from __future__ import annotations

import pytest

from editgan_desktop.app.palette.entries import Entry, Kind, find
from editgan_desktop.app.palette.matching import match, match_words

TITLES = (
    "Run", "Refine", "Redo", "Undo Brush", "Save project", "Save as vector", "Export image", "Export before and after",
    "Edit region", "Part outlines", "Apply Bigger smile", "Paint with Left iris", "Größe der Öffnung", "Zoom in",
)  # fmt: skip


def entry(title: str, **fields: object) -> Entry:
    return Entry(title, Kind.COMMAND, title, lambda: None, **fields)  # type: ignore[arg-type]


def titles(query: str, entries: list[Entry] | None = None, recent: tuple[str, ...] = ()) -> list[str]:
    return [found.entry.title for found in find(query, entries or list(map(entry, TITLES)), recent)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("run", "Run"), ("rgn", "Edit region"), ("sv", "Save as vector"), ("ei", "Export image"),
        ("big sm", "Apply Bigger smile"), ("left iris", "Paint with Left iris"), ("undo", "Undo Brush"),
        ("export b", "Export before and after"), ("PROJECT", "Save project"), ("grosse", ""),
        ("offnung", "Größe der Öffnung"),
    ],
)  # fmt: skip
def test_what_comes_first(query: str, first: str) -> None:
    found = titles(query)
    assert (found[0] if found else "") == first


def test_the_letters_that_were_found_are_told() -> None:
    found = match("exim", "Export image")
    assert found is not None and found[1] == (0, 1, 7, 8)
    assert match("zi", "Zoom in") == (pytest.approx(16 - 0.05 * 4), (0, 5))


def test_the_best_way_counts_not_the_first() -> None:
    """The letters of "in" occur in "Paint", too, but begin no word there."""
    found = match("in", "Paint it in")
    assert found is not None and found[1] == (9, 10)


@pytest.mark.parametrize("query", ["xyz", "nur", "undoundoundo", "eeee"])
def test_what_does_not_fit_is_left_out(query: str) -> None:
    assert titles(query) == []


def test_letters_strewn_over_a_title_are_no_match() -> None:
    assert match("pner", "Open another page for later") is None


def test_nothing_typed_fits_everything() -> None:
    assert match("", "Run") == (0.0, ()) and match("   ", "Run") == (0.0, ())


def test_other_words_find_but_count_less() -> None:
    entries = [entry("Eyedropper", words="pipette colour picker"), entry("Picker")]
    assert titles("picker", entries) == ["Picker", "Eyedropper"]
    assert titles("colour pip", entries) == ["Eyedropper"]
    assert match_words("ette", "pipette") is None  # words are found by their beginnings


def test_chinese_is_found_letter_by_letter() -> None:
    entries = [entry("运行"), entry("保存项目"), entry("导出图像")]
    assert titles("项目", entries) == ["保存项目"]
    assert titles("导图", entries) == ["导出图像"]


def test_what_cannot_be_done_comes_later() -> None:
    entries = [entry("Save A", enabled=False), entry("Save B")]
    assert titles("save", entries) == ["Save B", "Save A"]


def test_without_a_query_commands_are_listed_those_used_last_first() -> None:
    entries = [entry("Run"), entry("Undo", enabled=False), entry("Redo"), entry("Fit")]
    vector = Entry("v", Kind.VECTOR, "Apply Smile", lambda: None)
    assert titles("", [*entries, vector], ("Fit", "gone")) == ["Fit", "Run", "Redo", "Undo"]
    assert titles("", [*entries, vector], ("v", "Redo")) == ["Apply Smile", "Redo", "Run", "Fit", "Undo"]
