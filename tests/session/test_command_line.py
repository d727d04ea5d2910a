"""The command that does what was done in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editgan_desktop.session.command_line import command_of
from editgan_desktop.session.edits import EditStack

from .faces import document, edit, refinement
from .photo_faces import photo_document, photo_face, tuning


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split(" "))


def test_a_sampled_face_by_its_seed() -> None:
    face = document(seed=3)
    face.edits = EditStack((edit("Wide", strength=0.8, vector_id="a"), edit("Beard", strength=-1, vector_id="b")))
    command = command_of(face)
    assert command.missing == ()
    expected = "editgan apply Wide=0.8 Beard=-1 --seed 3 --truncation 0.7 --out face-3-edited.png"
    assert command.words == words(expected)


def test_what_is_off_or_unknown_is_left_out() -> None:
    face = document()
    off = replace(edit("Off", vector_id="c"), enabled=False)
    face.edits = EditStack((edit("Wide", vector_id="a"), off, edit("Painted hair")))
    command = command_of(face)
    assert command.missing == ("Painted hair",)
    assert "Wide=1" in command.words and not any(word.startswith("Off") for word in command.words)


def test_a_fresh_refinement_is_asked_for_and_a_stale_one_is_not() -> None:
    face = document()
    plain = EditStack((edit("Wide", vector_id="a"),))
    face.edits = plain.refined(refinement(("Wide", 1.0)), ())
    assert words("--refine 10") == command_of(face).words[-4:-2]
    face.edits = plain.refined(refinement(("Wide", 0.5)), ())
    assert "--refine" not in command_of(face).words


def test_a_photo_by_its_file() -> None:
    face = photo_document(photo_face(name="me.jpg"))
    face.photo_path = Path("/photos/me.jpg")
    found = command_of(face).words
    assert found[2:4] == ("--photo", "/photos/me.jpg") and "--tune" not in found
    tuned = photo_document(photo_face(name="me.jpg", tuning=tuning(), tuned=True, steps=40))
    found = command_of(tuned).words
    assert found[2:7] == ("--photo", "me.jpg", "--steps", "40", "--tune")
