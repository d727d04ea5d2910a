"""The command that does what was done in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editgan_desktop.library.listing import Entry, Listing
from editgan_desktop.session.command_line import CommandLine, command_of
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack, edit_of_vector

from .faces import document, edit, refinement, vector
from .photo_faces import photo_document, photo_face, tuning

WIDE, BEARD = vector("Wide"), vector("Beard")


def library(*vectors) -> Listing:  # type: ignore[no-untyped-def]
    return Listing(tuple(Entry(one, Path(f"{one.id}.safetensors"), False) for one in vectors or (WIDE, BEARD)))


def command(face: Document, listing: Listing | None = None) -> CommandLine:
    return command_of(face, listing or library())


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split(" "))


def test_a_sampled_face_by_its_seed() -> None:
    face = document(seed=3)
    face.edits = EditStack((edit_of_vector(WIDE, 0.8), edit_of_vector(BEARD, -1)))
    assert command(face).missing == ()
    expected = "editgan apply Wide=0.8 Beard=-1 --seed 3 --truncation 0.7 --out face-3-edited.png"
    assert command(face).words == words(expected)


def test_what_is_off_or_unknown_is_left_out() -> None:
    face = document()
    off = replace(edit_of_vector(BEARD, 1), enabled=False)
    face.edits = EditStack((edit_of_vector(WIDE, 1), off, edit("Painted hair")))
    assert command(face).missing == ("Painted hair",)
    assert "Wide=1" in command(face).words and not any(word.startswith("Beard") for word in command(face).words)


def test_vectors_go_by_what_the_library_calls_them_now() -> None:
    """On the face a vector keeps the name it came with, and it stays when the library has it no more."""
    face = document()
    face.edits = EditStack((replace(edit_of_vector(WIDE, 1), name="Wide (2)"), edit_of_vector(BEARD, 1)))
    found = command(face, library(replace(WIDE, name="Broad")))
    assert found.words[2] == "Broad=1" and found.missing == ("Beard",)
    found = command(face, library(WIDE, BEARD, vector("beard")))  # two of that name
    assert found.words[2:4] == ("Wide=1", f"{BEARD.id}=1")


def test_a_vector_in_some_rows_is_none_that_a_command_can_name() -> None:
    face = document()
    face.edits = EditStack((edit_of_vector(WIDE, 1),))
    face.restrict_edit(face.edits.edits[0].key, (0, 1))
    assert command(face).missing == ("Wide",)


def test_a_fresh_refinement_is_asked_for_and_a_stale_one_is_not() -> None:
    face = document()
    plain = EditStack((edit_of_vector(WIDE, 1),))
    face.edits = plain.refined(refinement(("Wide", 1.0)), ())
    assert words("--refine 10") == command(face).words[-4:-2]
    face.edits = plain.refined(refinement(("Wide", 0.5)), ())
    assert "--refine" not in command(face).words


def test_a_photo_by_its_file() -> None:
    face = photo_document(photo_face(name="me.jpg"))
    face.photo_path = Path("/photos/me.jpg")
    found = command(face).words
    assert found[2:4] == ("--photo", "/photos/me.jpg") and "--tune" not in found
    tuned = photo_document(photo_face(name="me.jpg", tuning=tuning(), tuned=True, steps=40))
    found = command(tuned).words
    assert found[2:7] == ("--photo", "me.jpg", "--steps", "40", "--tune")
