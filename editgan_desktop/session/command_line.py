"""The command that does to a face what was done to it in the window."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.photo_face import PhotoFace
from .document import Document
from .edits import AppliedEdit


@dataclass(frozen=True)
class CommandLine:
    """Attributes: `words`: of the command, to be quoted for a shell. `missing`: edits that no command can name."""

    words: tuple[str, ...]
    missing: tuple[str, ...]


def command_of(document: Document) -> CommandLine:
    """`editgan apply` with the vectors on a face, its seed or its photo, and a refinement if it is fresh."""
    rows = [edit for edit in document.edits.active if not edit.is_refinement]
    vectors = [f"{edit.name}={edit.strength:g}" for edit in rows if _is_known(edit)]
    words = ["editgan", "apply", *vectors, *_subject(document), *_refinement(document)]
    return CommandLine(
        (*words, "--out", f"{document.file_stem}-edited.png"),
        tuple(edit.name for edit in rows if not _is_known(edit)),
    )


def _is_known(edit: AppliedEdit) -> bool:
    """A vector of the library, as it is there."""
    return bool(edit.vector_id) and edit.rows is None


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
    fresh = document.edits.refinement in document.edits.active and not document.edits.is_stale
    return ["--refine", "10"] if document.edits.refinement and fresh else []
