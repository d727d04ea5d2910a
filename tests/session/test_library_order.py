"""Favourites, orders, headings, and which vectors are selected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_order import Sort, category, sections
from editgan_desktop.session.library_selection import LibrarySelection
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.schemes import KnownSchemes

from .faces import SCHEME, count_calls, vector

FINE = load_scheme("face-parts")


@pytest.fixture
def view(tmp_path: Path) -> LibraryView:
    library = VectorLibrary(tmp_path / "vectors")
    for day, (name, parts) in enumerate({"Wide": ["nose"], "Alert": ["eye_left"], "Smile": ["lip_upper"]}.items()):
        library.add(replace(vector(name, parts=parts), created=f"2026-01-0{day + 1}T00:00:00+00:00"))
    return LibraryView(library)


def names(view: LibraryView) -> list[str]:
    return [entry.info.name for entry in view.entries]


def id_of(view: LibraryView, name: str) -> str:
    return view.listing.find(name).info.id


def sort(view: LibraryView, by: Sort) -> list[str]:
    view.show(replace(view.shown, sort=by))
    return names(view)


def test_orders(view):
    view.used([id_of(view, "Smile")])
    view.used([id_of(view, "Smile")])
    view.used([id_of(view, "Wide")])
    assert sort(view, Sort.NAME) == ["Alert", "Smile", "Wide"]
    assert sort(view, Sort.NEWEST) == ["Smile", "Alert", "Wide"]
    assert sort(view, Sort.MOST_USED) == ["Smile", "Wide", "Alert"]
    assert sort(view, Sort.LAST_USED) == ["Wide", "Smile", "Alert"]


def test_favourites_alone(view):
    heard = count_calls(view.changed)
    view.set_favourite([id_of(view, "Wide")], True)
    view.show(replace(view.shown, favourites=True))
    assert names(view) == ["Wide"] and len(heard) == 2
    view.set_favourite([id_of(view, "Wide")], True)  # which it is
    assert len(heard) == 2
    again = LibraryView(VectorLibrary(view.library.folder))
    assert id_of(view, "Wide") in again.marks.favourites
    again.set_favourite([id_of(view, "Alert")], True)
    view.look_again()  # another program has changed them
    assert names(view) == ["Alert", "Wide"]


def test_a_use_that_cannot_be_counted_harms_nobody(view, monkeypatch, caplog):
    view.marks_file._lock.timeout = 0.01
    with LibraryView(view.library).marks_file._lock:
        view.used([id_of(view, "Wide")])
    assert view.marks.count(id_of(view, "Wide")) == 0
    assert "was not counted" in caplog.text
    caplog.clear()


def test_sections_by_the_groups_of_the_parts(view):
    parted = sections(view.entries, Sort.CATEGORY, KnownSchemes(SCHEME))
    assert [(s.group, [e.info.name for e in s.entries]) for s in parted] == [
        ("eyes", ["Alert"]), ("nose", ["Wide"]), ("mouth", ["Smile"]),
    ]  # fmt: skip
    (whole,) = sections(view.entries, Sort.NAME, KnownSchemes(SCHEME))
    assert whole.group == "" and len(whole.entries) == 3


@pytest.mark.parametrize(
    ("parts", "group"),
    [
        (("brow_left", "brow_right", "upper_lid_left", "upper_lid_right"), "brows"),
        (("forehead", "cheek_left", "chin", "lip_upper"), "mouth"),  # skin is what lies around
        (("chin", "jaw"), "skin"),
        (("hair",), "hair"),  # a group may be named instead of its parts
        (("wings",), "other"),
        ((), "other"),
    ],
)
def test_categories(parts, group):
    assert category(vector(parts=parts, scheme="face-parts"), FINE) == group


def test_groups_that_mean_the_same_are_one():
    assert category(vector(parts=("skin",)), SCHEME) == "skin" == category(vector(parts=("chin",)), FINE)
    assert category(vector(parts=("nose",)), None) == "other"  # of a scheme nobody knows


def test_selecting():
    chosen, order = LibrarySelection(), list("abcde")
    heard = count_calls(chosen.changed)
    chosen.only("b")
    chosen.extend("d", order)
    assert chosen.ids == set("bcd")
    chosen.extend("a", order)  # from the anchor, the other way
    assert chosen.ids == set("ab")
    chosen.toggle("e")
    chosen.toggle("a")
    assert chosen.ids == set("be") and chosen.anchor == "a"
    assert chosen.meant_by("b") == set("be") and chosen.meant_by("c") == {"c"}
    chosen.keep("abc")
    assert chosen.ids == {"b"}
    chosen.extend("x", order)
    assert chosen.ids == {"x"}
    before = len(heard)
    chosen.only("x")
    assert len(heard) == before
    chosen.all(order)
    chosen.clear()
    assert chosen.ids == frozenset()


def test_what_is_not_shown_is_not_selected(view):
    view.selection.all([e.info.id for e in view.entries])
    view.search("smile", [])
    assert view.selection.ids == {id_of(view, "Smile")}
    view.delete(id_of(view, "Smile"))
    assert view.selection.ids == frozenset()
