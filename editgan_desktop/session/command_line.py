"""The command that does to a face what was done to it in the window."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.photo_face import PhotoFace
from ..library.listing import Listing
from ..library.naming import fold
from .document import Document
from .edits import AppliedEdit
from .export_record import applied_edits


@dataclass(frozen=True)
class CommandLine:
    """Attributes: `words`: of the command, to be quoted for a shell. `missing`: edits that no command can name."""

    words: tuple[str, ...]
    missing: tuple[str, ...]


def command_of(document: Document, library: Listing) -> CommandLine:
    """`editgan apply` with the vectors on a face, its seed or its photo, and a refinement if it is fresh."""
    rows = [(edit, _word(edit, library)) for edit in document.edits.active if not edit.is_refinement]
    vectors = [f"{word}={edit.strength:g}" for edit, word in rows if word]
    words = ["editgan", "apply", *vectors, *_subject(document), *_refinement(document)]
    return CommandLine(
        (*words, "--out", f"{document.file_stem}-edited.png"), tuple(edit.name for edit, word in rows if not word)
    )


def _word(edit: AppliedEdit, library: Listing) -> str:
    """What the library calls a vector, its id where several have that name; "" when it is not there as it is here."""
    entry = next((entry for entry in library.vectors if edit.vector_id == entry.info.id), None)
    if entry is None or edit.rows is not None:
        return ""
    alike = [name for name in library.names if fold(name) == fold(entry.info.name)]
    return entry.info.name if len(alike) == 1 else entry.info.id


def _subject(document: Document) -> list[str]:
    face = document.face
    if face is None:
        source = document.source
        return ["--seed", str(source.seed), "--truncation", f"{source.truncation:g}"]
    return ["--photo", str(document.path or document.photo_path or face.source.name), *_likeness(face)]


def _likeness(face: PhotoFace) -> list[str]:
    steps = ["--steps", str(face.steps)] if face.steps else []
    return [*steps, *(["--tune"] if face.tuning_in_use else [])]


def _refinement(document: Document) -> list[str]:
    """How many steps it took is not kept with it; the command's usual number stands for them."""
    return ["--refine", "10"] if any(edit.is_refinement for edit in applied_edits(document)) else []
