"""A document of a face in a photo: what is its own, and what can be undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.photo import Photo
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.session.changes import FaceChange
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.titles import Title

from .faces import SCHEME

SIDE = 16


def latent(value: float) -> WPlus:
    return WPlus(np.full((3, 4), value, np.float32), "tiny/w+")


def look(of: WPlus) -> Look:
    return Look(of, np.zeros((SIDE, SIDE, 3), np.uint8), np.zeros((SIDE, SIDE), np.uint8), full=True)


@pytest.fixture
def face() -> PhotoFace:
    photo = Photo(np.zeros((40, 60, 3), np.uint8))
    source = PhotoSource("me at sea.jpg", "ab" * 32, Crop((30.0, 20.0), 25.0))
    return PhotoFace(source, b"file", photo, np.zeros((SIDE, SIDE, 3), np.uint8), latent(0))


@pytest.fixture
def document(face: PhotoFace) -> Document:
    return Document(face, look(face.latent), SCHEME)


def test_it_is_called_by_its_photo(document: Document, face: PhotoFace) -> None:
    assert (document.title, document.file_stem, document.origin) == ("me at sea", "me at sea", face)
    with pytest.raises(ValueError, match="no seed"):
        _ = document.source


def test_the_inversion_takes_the_place_of_the_first_guess(document: Document, face: PhotoFace) -> None:
    """Nobody wants to undo back to the guess."""
    told: list[bool] = []
    document.face_changed.connect(lambda: told.append(document.look.full))
    better = face.inverted(latent(1), 100)
    document.use_face("Closer likeness", better, look(better.latent))
    assert document.face is better and document.latent is better.latent
    assert told == [False], "what is shown is of the old latent, and counts as a preview"
    assert document.history.is_saved and not document.history.undo_title


def test_a_later_inversion_can_be_undone(document: Document, face: PhotoFace) -> None:
    first = face.inverted(latent(1), 100)
    document.use_face("Closer likeness", first, look(first.latent))
    second = first.inverted(latent(2), 200)
    document.use_face("Closer likeness", second, look(second.latent))
    assert document.face is second and second.steps == 300
    document.history.undo()
    assert document.face is first and document.latent is first.latent
    document.history.redo()
    assert document.face is second


def test_a_tuning_counts_for_the_memory_of_undo_and_goes_with_a_new_inversion(face: PhotoFace) -> None:
    tuned = replace(face, tuning=Tuning("tiny/w+", {"weight": np.zeros(10_000, np.float16)}))
    again = tuned.inverted(latent(2), 100)
    plain, heavy = (
        FaceChange(Title("any"), (before, look(before.latent)), (again, look(again.latent)), print).bytes
        for before in (face, tuned)
    )
    assert heavy - plain == 20_000
    assert again.tuning is None and tuned.tuning_in_use is tuned.tuning
    assert replace(tuned, tuned=False).tuning_in_use is None


@pytest.mark.parametrize("name", ["", "a/b.jpg", "..", "x" * 300, "line\nbreak.jpg"])
def test_a_source_names_a_file(name: str) -> None:
    with pytest.raises(BadInputError):
        PhotoSource(name, "ab" * 32, Crop((0.0, 0.0), 1.0))


def test_a_source_goes_to_json_and_back(face: PhotoFace) -> None:
    assert PhotoSource.from_dict(face.source.to_dict()) == face.source


def test_a_new_crop_and_its_inversion_are_one_step(document: Document, face: PhotoFace) -> None:
    """The crop comes with a guess, the inversion takes its place: undo leads past both, redo to the inversion."""
    first = face.inverted(latent(1), 100)
    document.use_face("Closer likeness", first, look(first.latent))
    moved = replace(face, source=replace(face.source, crop=face.crop.moved(3, 0)))
    document.use_face("Adjust crop", moved, look(moved.latent))
    found = moved.inverted(latent(2), 100)
    document.use_face("Closer likeness", found, look(found.latent))
    document.history.undo()
    assert document.face is first
    document.history.redo()
    assert document.face is found


def test_an_inversion_is_work_that_can_be_lost(document: Document, face: PhotoFace, tmp_path: Path) -> None:
    assert not document.has_unsaved_work
    first = face.inverted(latent(1), 100)
    document.use_face("Closer likeness", first, look(first.latent))
    assert document.has_unsaved_work
    document.path = tmp_path / "me.egd"
    document.history.mark_saved()
    assert not document.has_unsaved_work


def test_a_guess_that_was_saved_is_left_by_a_change(document: Document, face: PhotoFace, tmp_path: Path) -> None:
    document.path = tmp_path / "me.egd"
    first = face.inverted(latent(1), 100)
    document.use_face("Closer likeness", first, look(first.latent))
    assert document.has_unsaved_work
