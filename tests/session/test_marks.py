"""The edit region as adjusted by hand: marks, buffer, undo, and the project file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.requests import ADDED, TAKEN, UNMARKED
from editgan_desktop.session.document import Document
from editgan_desktop.session.marks import Region
from editgan_desktop.session.project import read_project, restore, save_project

from .faces import NOSE, document, patch, result, run_pressed, stroke


@pytest.fixture
def face() -> Document:
    return document()


@pytest.fixture
def region(face: Document) -> Region:
    return face.region


def draw(region: Region, mark: int, rows: tuple[int, int], columns: tuple[int, int]) -> None:
    region.begin("Region")
    region.stamp(patch(rows, columns), mark)
    region.end()


def test_strokes_add_take_and_are_undone_one_by_one(face: Document, region: Region) -> None:
    draw(region, ADDED, (0, 4), (0, 4))
    draw(region, TAKEN, (2, 6), (0, 4))
    assert (region.marks[:2, :4] == ADDED).all() and (region.marks[2:6, :4] == TAKEN).all()
    face.history.undo()
    assert (region.marks[:4, :4] == ADDED).all() and not (region.marks == TAKEN).any()
    face.history.undo()
    assert not region.any
    face.history.redo()
    face.history.redo()
    assert (region.marks[2:6, :4] == TAKEN).all()


def test_undo_takes_back_the_stroke_under_way(face: Document, region: Region) -> None:
    region.begin("Region")
    region.stamp(patch((0, 4), (0, 4)), ADDED)
    face.history.undo()
    region.stamp(patch((5, 6), (0, 4)), ADDED)  # the pointer is still down
    region.end()
    assert not region.any and not face.history.undo_title


def test_one_way_of_the_slider_is_one_step(face: Document, region: Region) -> None:
    for buffer in (0, 1):
        region.set_buffer(buffer)
    face.history.seal()
    assert face.history.undo_title == "Buffer of the region" and region.buffer == 1
    face.history.undo()
    assert region.buffer is None
    with pytest.raises(BadInputError):
        region.set_buffer(region.widest + 1)
    assert region.buffer is None


def test_reset_is_one_step(face: Document, region: Region) -> None:
    draw(region, TAKEN, (2, 6), (0, 4))
    region.set_buffer(1)
    region.reset()
    assert not region.is_adjusted and face.history.undo_title == "Reset region"
    face.history.undo()
    assert region.buffer == 1 and (region.marks[2:6, :4] == TAKEN).all()


def test_a_result_uses_the_marks_up_with_its_paint(face: Document, region: Region) -> None:
    stroke(face, patch((0, 6), (0, 6)), NOSE)
    draw(region, TAKEN, (2, 6), (0, 4))
    region.set_buffer(1)
    request = run_pressed(face)
    face.add_result(request, result(request), "Edit")
    assert not region.any and region.buffer == 1
    face.history.undo()
    assert (region.marks[2:6, :4] == TAKEN).all() and face.layer.is_painted


def test_a_project_keeps_it(face: Document, region: Region, tmp_path: Path) -> None:
    draw(region, TAKEN, (2, 6), (0, 4))
    region.set_buffer(1)
    save_project(tmp_path / "a.egd", face)
    other = document()
    restore(other, read_project(tmp_path / "a.egd"))
    np.testing.assert_array_equal(other.region.marks, region.marks)
    assert other.region.buffer == 1 and other.history.is_saved and not other.history.undo_title


def test_a_project_without_it_is_as_before(face: Document, tmp_path: Path) -> None:
    save_project(tmp_path / "a.egd", face)
    project = read_project(tmp_path / "a.egd")
    assert project.region.marks is None and project.region.buffer is None


def test_unknown_marks_are_refused(face: Document, region: Region, tmp_path: Path) -> None:
    draw(region, 7, (2, 6), (0, 4))
    with pytest.raises(BadInputError, match="unknown marks"):
        save_project(tmp_path / "a.egd", face)
    assert UNMARKED == 0
