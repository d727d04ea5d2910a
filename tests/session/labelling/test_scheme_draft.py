"""A label scheme while it is being made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.labels import load_scheme, read_scheme
from editgan_desktop.session.labelling.part_colours import distant_colour
from editgan_desktop.session.labelling.scheme_draft import SchemeDraft

from .conftest import Refuse
from .kept import SCHEME

LEFT, RIGHT, NOSE = 1, 2, 3


@pytest.fixture
def draft() -> SchemeDraft:
    return SchemeDraft.from_scheme(SCHEME)


def names(draft: SchemeDraft) -> list[str]:
    return [part.name for part in draft.parts]


@pytest.mark.parametrize("name", ["celebamask-19", "face-parts", "datasetgan-34"])
def test_an_untouched_draft_is_the_scheme_it_came_from(name: str, tmp_path: Path) -> None:
    scheme = load_scheme(name)
    draft = SchemeDraft.from_scheme(scheme)
    assert draft.problems() == [] and draft.build() == scheme
    draft.write(tmp_path / "mine.json")
    assert read_scheme(tmp_path / "mine.json") == scheme == SchemeDraft.from_file(tmp_path / "mine.json").build()


def test_from_nothing(tmp_path: Path) -> None:
    draft = SchemeDraft.empty("My mouth")
    assert draft.problems() == ["A scheme has 2 to 255 parts, not 1."]
    with pytest.raises(BadInputError, match="2 to 255"):
        draft.build()
    assert draft.add("Gold tooth!", "mouth") == 1
    assert draft.build().names == ("background", "gold_tooth") and draft.parts[1].group == "mouth"
    draft.write(tmp_path / "a.json")
    assert read_scheme(tmp_path / "a.json").name == "my-mouth-parts"


def test_every_change_is_heard(draft: SchemeDraft) -> None:
    acts: list[Callable[[], object]] = [
        lambda: draft.add("x"), lambda: draft.move(0, 1), lambda: draft.set_title(0, "T"), lambda: draft.rename("S"),
        lambda: draft.set_color(0, (1, 2, 3)), lambda: draft.set_group(0, "g"), lambda: draft.set_mirror(0, 3),
        lambda: draft.set_mirror(0, None), lambda: draft.remove(0),
    ]  # fmt: skip
    calls: list[int] = []
    draft.changed.connect(lambda: calls.append(1))
    for count, act in enumerate(acts, 1):
        act()
        assert len(calls) == count


def test_places_that_are_not_there(draft: SchemeDraft) -> None:
    for i in (-1, 4):
        for act in (
            lambda i=i: draft.remove(i), lambda i=i: draft.move(i, 0), lambda i=i: draft.move(0, i),
            lambda i=i: draft.set_title(i, "x"), lambda i=i: draft.set_mirror(0, i),
            lambda i=i: draft.set_group(i, "x"), lambda i=i: draft.set_color(i, (1, 2, 3)),
        ):  # fmt: skip
            with pytest.raises(BadInputError, match="no part"):
                act()
    assert draft.build() == SCHEME


def test_parts_move(draft: SchemeDraft) -> None:
    draft.move(3, 1)
    assert names(draft) == ["background", "nose", "eye_left", "eye_right"]
    draft.move(0, 3)
    assert names(draft) == ["nose", "eye_left", "eye_right", "background"]


# ---- names


def test_labels_go_by_names_so_a_new_title_keeps_the_name(draft: SchemeDraft) -> None:
    draft.set_title(LEFT, "  Sparkling   eye ")
    assert draft.parts[LEFT].title == "Sparkling eye" and draft.parts[LEFT].name == "eye_left"
    assert draft.build().mirrored().tolist() == [0, 2, 1, 3]


def test_a_new_part_is_named_after_its_title(draft: SchemeDraft) -> None:
    i = draft.add()
    assert (draft.parts[i].title, draft.parts[i].name, draft.parts[i].group) == ("Part 4", "part_4", "parts")
    draft.set_mirror(i, NOSE)
    draft.set_title(i, "Lash, upper")
    assert draft.parts[i].name == "lash_upper" == draft.parts[NOSE].mirror
    again = SchemeDraft.from_scheme(draft.build())
    again.set_title(i, "Other")
    assert again.parts[i].name == "lash_upper"


def test_names_differ(draft: SchemeDraft) -> None:
    for title in ("Nose", "nose", "NOSE!", "Wimper", "wimper"):
        draft.add(title)
    assert names(draft)[4:] == ["nose_2", "nose_3", "nose_4", "wimper", "wimper_2"]
    draft.set_title(7, "Wimper ")
    assert draft.parts[7].name == "wimper"


def test_a_part_put_back_takes_up_its_labels(draft: SchemeDraft) -> None:
    draft.remove(NOSE)
    draft.add("Nose")
    assert names(draft)[-1] == "nose"


@pytest.mark.parametrize(("title", "name"), [("Größe", "grösse"), ("左目", "左目"), ("12", "part_12"), ("!!", "part"),
                                             ("_a__b_", "a_b")])  # fmt: skip
def test_titles_of_any_script(draft: SchemeDraft, title: str, name: str) -> None:
    assert draft.parts[draft.add(title)].name == name


def test_new_titles_are_free(draft: SchemeDraft) -> None:
    draft.add("Part 5")
    draft.add()
    draft.remove(1)
    draft.add()
    titles = [part.title for part in draft.parts]
    assert len(set(titles)) == len(titles) and draft.problems() == []


# ---- twins


def test_twins_are_mutual(draft: SchemeDraft) -> None:
    draft.set_mirror(NOSE, LEFT)
    assert [part.mirror for part in draft.parts] == ["", "nose", "", "eye_left"]
    draft.set_mirror(LEFT, None)
    assert [part.mirror for part in draft.parts] == [""] * 4
    draft.set_mirror(LEFT, RIGHT)
    assert draft.build().mirrored().tolist() == [0, 2, 1, 3]
    with pytest.raises(BadInputError, match="own twin"):
        draft.set_mirror(LEFT, LEFT)
    assert draft.build().mirrored().tolist() == [0, 2, 1, 3]


def test_the_twin_of_a_part_that_goes_has_none(draft: SchemeDraft) -> None:
    draft.remove(LEFT)
    assert names(draft) == ["background", "eye_right", "nose"] and draft.build().parts[1].mirror == ""


# ---- what keeps it from being a scheme


def test_problems_are_told(draft: SchemeDraft) -> None:
    draft.rename(" ")
    draft.set_title(0, "")
    draft.set_title(LEFT, "NOSE")
    draft.set_color(RIGHT, (10, 20, 240))
    draft.set_group(RIGHT, "g" * 61)
    told = draft.problems()
    assert len(told) == 5 and told[:2] == ["The scheme has no title.", "Part 1 has no title."]
    assert "too long" in told[2] and "2 parts are called “nose”" in told[3] and "Right eye and Nose" in told[4]
    with pytest.raises(BadInputError, match="no title"):
        draft.build()


@pytest.mark.parametrize("color", [(1, 2), (1, 2, 256), (-1, 2, 3)])
def test_what_is_no_colour(draft: SchemeDraft, color) -> None:
    with pytest.raises(BadInputError, match="no colour"):
        draft.set_color(0, color)
    assert draft.build() == SCHEME


def test_a_scheme_can_be_full() -> None:
    draft = SchemeDraft.empty()
    for _ in range(254):
        draft.add()
    assert len(draft.build()) == 255
    with pytest.raises(BadInputError, match="at most 255"):
        draft.add()
    draft.set_color(0, (0, 1, 0))
    assert draft.problems() == []


@pytest.mark.parametrize("name", ["celebamask-19", "face-parts"])
def test_new_colours_are_far_from_the_others(name: str) -> None:
    draft = SchemeDraft.from_scheme(load_scheme(name))
    for _ in range(5):
        others = np.array([part.color for part in draft.parts], int)
        new = np.array(draft.parts[draft.add()].color)
        assert np.abs(others - new).sum(axis=1).min() >= 60
    assert distant_colour([]) == distant_colour([])


def test_a_draft_that_is_no_scheme_is_not_written(draft: SchemeDraft, tmp_path: Path, refuse: Refuse) -> None:
    path = tmp_path / "a.json"
    draft.write(path)
    before = path.read_bytes()
    draft.set_title(0, "")
    with pytest.raises(BadInputError):
        draft.write(path)
    draft.set_title(0, "Rest")
    refuse()
    with pytest.raises(EditGANError, match="No space left"):
        draft.write(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_scheme(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    for path in (tmp_path / "a.json", tmp_path / "none.json", tmp_path):
        with pytest.raises(BadInputError):
            SchemeDraft.from_file(path)
