"""A project: one face with its paint and its edits, in one file (.egd).

It is a zip of `project.json` (with a format version), `tensors.safetensors`, `paint.png` and `thumbnail.png`. A file
may be a stranger's: it is read whole and checked whole before anything is changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..core.errors import BadInputError, CorruptFileError, EditGANError
from ..core.files import write_bytes
from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.mask_codec import MAX_SIDE
from ..core.mask_ops import Labels
from ..core.scheme_translation import NO_PART, ids_in
from . import project_file, project_record
from .document import Document
from .edits import EditStack
from .project_file import PAINT, RECORD, TENSORS, THUMBNAIL
from .project_record import NewerFormatError
from .schemes import KnownSchemes

SUFFIX = ".egd"
THUMBNAIL_SIDE = 256
LONGEST_REASON = 300  # characters
# All that a malformed file may raise while it is checked; JSON of a wrong type ends in TypeError or KeyError.
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, RecursionError, EditGANError)


@dataclass(frozen=True, eq=False)
class Project:
    """What a project file holds; one that exists is valid.

    Attributes:
        path: the file. source: where the face comes from. latent: [num_styles, w_dim], without the edits.
        scheme: label scheme of the paint. schemes: all those it speaks of. paint: [H, W] uint8 part ids, 255 where
            nothing was painted.
        thumbnail: [h, w, 3] uint8 sRGB, how it looked, at most 256 pixels wide or high.
    """

    path: Path
    source: SeedSource
    latent: WPlus
    edits: EditStack
    scheme: LabelScheme
    schemes: tuple[LabelScheme, ...]
    paint: Labels
    thumbnail: NDArray[np.uint8]

    def translated(self, scheme: LabelScheme) -> Project:
        """The same with its paint in another label scheme. Raises BadInputError when that lacks a painted part."""
        ids = ids_in(scheme, self.scheme)
        lost = [self.scheme.parts[i].title for i in np.unique(self.paint) if i != NO_PART and ids[i] == NO_PART]
        if lost:
            raise BadInputError(
                f"{self.path.name} is painted with parts of {self.scheme.title} that {scheme.title} does not have: "
                f"{', '.join(lost)}.",
                f"Bring {self.scheme.title} here, then open it again.",
            )
        return replace(self, scheme=scheme, paint=ids[self.paint])


def save_project(path: Path, document: Document, schemes: KnownSchemes | None = None) -> None:
    """Write a document to `path`, atomically. The document is not changed: its `path` is for the caller to set.

    Args:
        schemes: those that its edits may speak of, besides the document's own and those that come along.

    Raises:
        BadInputError: it holds something that `read_project` would refuse.
        EditGANError: the folder cannot be written.
    """
    try:
        known = schemes or KnownSchemes(document.scheme)
        content = _packed(document, known)
        _parsed(path, content, known)  # what could not be opened again must not be written over what can
    except _MALFORMED as error:
        raise BadInputError(
            f"This project cannot be saved: {_reason(error)}.", "Change that, then save again."
        ) from error
    write_bytes(path, content)


def read_project(path: Path, schemes: KnownSchemes | None = None) -> Project:
    """The project in the file `path`. `schemes`: those that are here, besides those that come along.

    Raises:
        BadInputError: there is no readable file, or a newer version of the program wrote it.
        CorruptFileError: it is damaged or no project.
    """
    content = project_file.read_content(path)
    try:
        return _parsed(path, content, schemes or KnownSchemes())
    except NewerFormatError as error:
        raise BadInputError(f"{path.name} was made by a newer version.", "Update EditGAN Desktop.") from error
    except _MALFORMED as error:
        message = f"{path.name} is not a usable project: {_reason(error)}."
        raise CorruptFileError(message, "Open an earlier copy of it, or choose another file.") from error


def restore(document: Document, project: Project, path: Path | None = None) -> None:
    """Fill the document, fresh from the base look of the project's face, with its paint and edits; undo starts there.

    Args:
        path: where it is saved from now on; by default where it was read.

    Raises:
        BadInputError: it was made with another model or label scheme; nothing was changed.
    """
    there, here = project.latent, document.latent
    made, used = (there.space, there.values.shape), (here.space, here.values.shape)
    if (*made, project.scheme.name) != (*used, document.scheme.name):
        raise BadInputError(
            f"{project.path.name} was made with another model ({there.space}, {project.scheme.name}).",
            "Open it with the model it was made with.",
        )
    document.restore(project.edits, project.paint)
    document.path = path or project.path


def seed_from_picture(path: Path) -> SeedSource | None:
    """The seed that a PNG of ours says it was made from (its edits are not looked at), or None."""
    text = project_file.png_text(path, "editgan")
    try:
        record = json.loads(text or "null")
        told = record if "seed" in record else record["requests"][0]  # a learnt edit tells its request
        return project_record.read_source({"source": {**told, "kind": "seed"}})
    except _MALFORMED:
        return None


def _packed(document: Document, schemes: KnownSchemes) -> bytes:
    record = json.dumps(project_record.record_of(document, schemes), indent=1, ensure_ascii=False, allow_nan=False)
    return project_file.pack(
        {
            RECORD: record.encode(),
            TENSORS: project_file.write_tensors(project_record.tensors_of(document)),
            PAINT: project_file.write_png(document.layer.paint),
            THUMBNAIL: project_file.write_png(_thumbnail(document.look.picture)),
        }
    )


def _parsed(path: Path, content: bytes, known: KnownSchemes) -> Project:
    """The version is looked at first: of a newer file nothing else is known."""
    archive = project_file.Archive(content)
    record = project_record.upgraded(project_file.read_json(archive.member(RECORD)))
    tensors = project_file.read_tensors(archive.member(TENSORS))
    schemes = project_record.read_schemes_of(record, known)
    latent = project_record.read_latent(record, tensors)
    paint = project_file.read_png(archive.member(PAINT), PAINT, "L", MAX_SIDE)
    return Project(
        path, project_record.read_source(record), latent,
        project_record.read_edits(record, tensors, latent, schemes), schemes[0].scheme,
        tuple(written.scheme for written in schemes), project_record.read_paint(paint, schemes[0].today),
        project_file.read_png(archive.member(THUMBNAIL), THUMBNAIL, "RGB", THUMBNAIL_SIDE),
    )  # fmt: skip


def _thumbnail(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    image = Image.fromarray(picture)
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return np.array(image)


def _reason(error: Exception) -> str:
    """What is wrong, in a few words without a full stop: it may quote a hostile file at length."""
    text = error.message if isinstance(error, EditGANError) else str(error)
    text = f"it lacks {text}" if isinstance(error, KeyError) else text.rstrip(".")
    return text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON] + "…"
