"""Corrections as lists of strokes: one at a time, in their order, and in files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.session.labelling.correction_files import Corrections, corrected_faces, read_corrections
from editgan_desktop.session.labelling.corrections import corrected
from editgan_desktop.session.patches import segment_patch

from .kept import SCHEME, source

SIZE = (20, 30)
EYE, OTHER, NOSE = (SCHEME.id(name) for name in ("eye_left", "eye_right", "nose"))
POLYGON = {"do": "polygon", "part": "nose", "points": [[5.5, 3.5], [14.5, 3.5], [14.5, 8.5], [5.5, 8.5]]}
STROKE = {"do": "stroke", "part": "nose", "points": [[5, 5], [20, 12]], "radius": 2.5}
FILL = {"do": "fill", "part": "nose", "points": [[0.5, 0.5]]}


def empty() -> NDArray[np.uint8]:
    return np.zeros(SIZE, np.uint8)


def halves() -> NDArray[np.uint8]:
    """Background on the left, the left eye on the right."""
    labels = empty()
    labels[:, 15:] = EYE
    return labels


def after(labels: NDArray[np.uint8], *operations: Any) -> NDArray[np.uint8]:
    return corrected(labels, operations, SCHEME)


def test_a_polygon_is_filled() -> None:
    wanted = empty()
    wanted[3:9, 5:15] = NOSE
    np.testing.assert_array_equal(after(empty(), POLYGON), wanted)


def test_a_stroke_is_what_the_pointer_would_lay() -> None:
    patch = segment_patch(SIZE, (5, 5), (20, 12), 2.5)
    assert patch is not None
    wanted = empty()
    wanted[patch.box.slices][patch.pixels] = NOSE
    np.testing.assert_array_equal(after(empty(), STROKE), wanted)
    dot = after(empty(), STROKE | {"points": [[5, 5]]})
    assert dot[5, 5] == NOSE and (dot == NOSE).sum() == pytest.approx(np.pi * 2.5**2, abs=4)


def test_a_stroke_goes_through_all_its_points() -> None:
    made = after(empty(), STROKE | {"points": [[2, 2], [20, 2], [20, 15]], "radius": 1})
    assert all(made[int(y), int(x)] == NOSE for x, y in ((2, 2), (11, 2), (20, 2), (20, 9), (20, 14)))
    assert made[9, 11] == 0


def test_a_fill_takes_the_connected_piece() -> None:
    labels = halves()
    labels[5:8, 20:24] = OTHER
    made = after(labels, FILL | {"points": [[21, 6], [1, 1]]})
    wanted = np.where(labels == EYE, EYE, NOSE)
    np.testing.assert_array_equal(made, wanted)


@pytest.mark.parametrize("over", [["eye_left"], ["eyes"], ["eye_left", "eye_right"]])
def test_only_the_parts_or_groups_named_are_painted_over(over: list[str]) -> None:
    made = after(halves(), POLYGON | {"points": [[10, 0], [29, 0], [29, 19], [10, 19]], "over": over})
    assert (made[:, :15] == 0).all() and (made[2:18, 16:28] == NOSE).all()


def test_nothing_may_be_painted_over() -> None:
    np.testing.assert_array_equal(after(halves(), POLYGON | {"over": []}), halves())


def test_operations_apply_in_their_order() -> None:
    """Also `over` and fills see what came before."""
    second = {"do": "fill", "part": "eye_right", "points": [[10, 5]]}
    both = after(empty(), POLYGON, second)
    assert set(np.unique(both)) == {0, OTHER} and (both == OTHER).sum() == 60
    kept = after(empty(), POLYGON, STROKE | {"part": "eye_left", "over": ["nose"]})
    assert (kept != 0).sum() == 60 and (kept == EYE).any()
    assert (after(empty(), second, POLYGON) != both).any()


def test_what_was_given_is_left_alone() -> None:
    labels = halves()
    made = after(labels, POLYGON)
    np.testing.assert_array_equal(labels, halves())
    assert made is not labels
    np.testing.assert_array_equal(after(labels), labels)


def test_outside_of_the_map_there_is_nothing_to_paint() -> None:
    far = [[40, 40], [60, 40], [60, 60]]
    for operation in (POLYGON, STROKE, FILL):
        np.testing.assert_array_equal(after(halves(), operation | {"points": far}), halves())


MALFORMED: list[Any] = [
    "polygon",
    None,
    ["polygon"],
    {},
    {"do": "polygon", "part": "nose"},
    POLYGON | {"do": "erase"},
    POLYGON | {"do": ["polygon"]},
    POLYGON | {"points": []},
    POLYGON | {"points": 5},
    POLYGON | {"points": [5, 6]},
    POLYGON | {"points": [[1, 2, 3]]},
    POLYGON | {"points": [["a", "b"]]},
    POLYGON | {"points": [[None, 1]]},
    POLYGON | {"points": [[float("nan"), 1]]},
    POLYGON | {"points": [[float("inf"), 1]]},
    POLYGON | {"points": [[10**400, 1]]},
    POLYGON | {"points": [[1e30, 1]]},
    STROKE | {"radius": "wide"},
    STROKE | {"radius": None},
    STROKE | {"radius": float("nan")},
    {key: value for key, value in STROKE.items() if key != "radius"},
    STROKE | {"points": []},
    FILL | {"points": []},
    POLYGON | {"over": "nose"},
    POLYGON | {"over": 5},
    POLYGON | {"over": None},
    POLYGON | {"over": [5]},
]


@pytest.mark.parametrize("operation", MALFORMED, ids=repr)
def test_malformed_operations_are_refused(operation: Any) -> None:
    with pytest.raises((BadInputError, NotFoundError)):
        after(halves(), operation)


@pytest.mark.parametrize("wrong", [{"part": "wing"}, {"over": ["wing"]}, {"part": None}])
def test_unknown_parts_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(NotFoundError, match="Parts: background, eye_left"):
        after(halves(), POLYGON | wrong)


# Files


def write(folder: Path, name: str, content: Any) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def face(seed: int, truncation: float = 0.7) -> LabelledFace:
    return LabelledFace(source(seed, truncation), halves())


def test_files_are_read_by_seed(tmp_path: Path) -> None:
    write(tmp_path, "3.json", [POLYGON])
    write(tmp_path, "012.json", [STROKE, FILL])
    write(tmp_path, "000.json", [])
    write(tmp_path, "12.note", "fine")
    found = read_corrections(tmp_path)
    assert {seed: one.operations for seed, one in found.items()} == {0: [], 3: [POLYGON], 12: [STROKE, FILL]}
    assert found[12].path.name == "012.json"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("7.json", "[{", "7.json is not JSON"),
        ("7.json", "[" * 100_000, "7.json is not JSON"),
        ("7.json", {"do": "fill"}, "7.json holds no list"),
        ("seed-7.json", [], "seed-7.json is not named after a seed"),
        ("-7.json", [], "-7.json is not named after a seed"),
        ("²7.json", [], "is not named after a seed"),
        ("003.json", [], "003.json and 3.json are for the same seed"),
    ],
)
def test_a_bad_file_is_told_by_name(tmp_path: Path, name: str, content: Any, told: str) -> None:
    write(tmp_path, "3.json", [POLYGON])
    write(tmp_path, name, content)
    with pytest.raises(BadInputError, match=re.escape(told)):
        read_corrections(tmp_path)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "7.json").write_bytes(b"\xff\xfe\x00[")
    with pytest.raises(BadInputError, match=r"7\.json"):
        read_corrections(tmp_path)
    (tmp_path / "7.json").unlink()
    (tmp_path / "7.json").mkdir()
    with pytest.raises(BadInputError, match=r"7\.json"):
        read_corrections(tmp_path)


def test_a_folder_without_corrections_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(BadInputError, match="holds no corrections"):
            read_corrections(folder)


def test_faces_keep_their_order_and_only_those_with_corrections_change() -> None:
    found = {5: Corrections(Path("5.json"), [POLYGON]), 99: Corrections(Path("99.json"), [FILL])}
    first, second = corrected_faces([face(9), face(5)], found, SCHEME)
    assert (first.source.seed, second.source.seed) == (9, 5)
    np.testing.assert_array_equal(first.labels, halves())
    np.testing.assert_array_equal(second.labels, after(halves(), POLYGON))


@pytest.mark.parametrize("wrong", [{"part": "wing"}, {"points": []}, {"do": "erase"}])
def test_the_file_of_a_malformed_operation_is_told(wrong: dict[str, Any]) -> None:
    found = {5: Corrections(Path("somewhere/005.json"), [POLYGON, POLYGON | wrong])}
    with pytest.raises(BadInputError, match=r"^005\.json: "):
        corrected_faces([face(9), face(5)], found, SCHEME)


def test_a_seed_of_two_faces_is_ambiguous() -> None:
    faces = [face(5), face(5, 1.0), face(6), face(6, 1.0)]
    with pytest.raises(BadInputError, match=r"5\.json could be for several"):
        corrected_faces(faces, {5: Corrections(Path("5.json"), [POLYGON])}, SCHEME)
    assert len(corrected_faces(faces, {7: Corrections(Path("7.json"), [POLYGON])}, SCHEME)) == 4
