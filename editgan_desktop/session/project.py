"""A project: one face with its paint and its edits, in one file (.egd).

It is a zip of `project.json` (with a format version), `tensors.safetensors`, `paint.png` and `thumbnail.png`; a face in
a photo brings `photo`, `aligned.png` and perhaps `tuning.safetensors`, see `photo_record`. A file may be a stranger's:
it is read whole and checked whole before anything is changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError, CorruptFileError, EditGANError
from ..core.files import write_bytes
from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.mask_codec import MAX_SIDE
from ..core.mask_ops import Labels
from ..core.photo_face import PhotoFace
from ..core.requests import ADDED, AS_IT_COMES, TAKEN, UNMARKED, RegionAdjustment
from ..core.restoring import RESTORED as RESTORED_MARK
from ..core.scheme_translation import NO_PART, ids_in
from . import photo_record, project_file, project_record
from .document import Document
from .edits import EditStack
from .fields import Record, field, whole
from .look import thumbnail
from .photo_record import PhotoError, Reference
from .project_file import PAINT, RECORD, REGION, RESTORED, TENSORS, THUMBNAIL, Archive
from .project_record import NewerFormatError
from .results import Result
from .results_record import members_of as result_members
from .results_record import read_results
from .schemes import KnownSchemes
from .snapshot import Snapshot, snapshot_of

SUFFIX = ".egd"
THUMBNAIL_SIDE = 256
LONGEST_REASON = 300  # characters
# All that a malformed file may raise while it is checked; JSON of a wrong type ends in TypeError or KeyError.
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, RecursionError, EditGANError)


@dataclass(frozen=True, eq=False)
class Project:
    """What a project file holds; one that exists is valid.

    Attributes:
        path: the file. origin: where the face comes from. latent: [num_styles, w_dim], without the edits.
        scheme: label scheme of the paint. schemes: all those it speaks of. paint: [H, W] uint8 part ids, 255 where
            nothing was painted.
        thumbnail: [h, w, 3] uint8 sRGB, how it looked, at most 256 pixels wide or high.
        photo_path: where the photo lies when it is too large to be in the project; `save_project` wants to know.
        results: what jobs on it have ended in; files of earlier versions have none.
        region: how the edit region was adjusted; files of earlier versions tell of no adjustment.
        restored: [H, W] uint8, where the face shows its original pixels; None when it does so nowhere.
    """

    path: Path
    origin: SeedSource | PhotoFace
    latent: WPlus
    edits: EditStack
    scheme: LabelScheme
    schemes: tuple[LabelScheme, ...]
    paint: Labels
    thumbnail: NDArray[np.uint8]
    photo_path: Path | None = None
    results: tuple[Result, ...] = ()
    region: RegionAdjustment = AS_IT_COMES
    restored: Labels | None = None

    @property
    def source(self) -> SeedSource:
        """The seed the face was sampled from. Raises ValueError for a face in a photo."""
        if not isinstance(self.origin, SeedSource):
            raise ValueError("a face in a photo has no seed")
        return self.origin

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


def save_project(
    path: Path, document: Document, schemes: KnownSchemes | None = None, photo_path: Path | None = None
) -> None:
    """Write a document to `path`, atomically. The document is not changed: its `path` is for the caller to set.

    Args:
        schemes: those that its edits may speak of, besides the document's own and those that come along.
        photo_path: where the photo's file lies. Only a photo above `photo_record.EMBED_LIMIT` needs it: the project
            then tells where it is instead of holding it.

    Raises:
        BadInputError: it holds something that `read_project` would refuse, or a photo too large to hold that is not at
            `photo_path`.
        EditGANError: the folder cannot be written.
    """
    reference = photo_record.reference_to(photo_path, document.face, path) if document.face else None
    write_bytes(path, packed(path, snapshot_of(document), schemes, reference))


def packed(
    path: Path, document: Snapshot, schemes: KnownSchemes | None = None, reference: Reference | None = None,
    notes: Mapping[str, bytes] | None = None,
) -> bytes:  # fmt: skip
    """The content of the project's file that is to be written to `path`; it was read back once.

    Args:
        reference: where the photo lies that shall not be in it. notes: other members of the zip.

    Raises:
        BadInputError: it holds something that `read_project` would refuse.
    """
    known = schemes or KnownSchemes(document.scheme)
    try:
        content = project_file.pack({**_members(document, known, reference), **(notes or {})})
        # what could not be opened again must not be written over what can
        _parsed(path, content, known, None, document.face)
    except _MALFORMED as error:
        raise BadInputError(
            f"This project cannot be saved: {_reason(error)}.", "Change that, then save again."
        ) from error
    return content


def read_project(path: Path, schemes: KnownSchemes | None = None, photo: Path | None = None) -> Project:
    """The project in the file `path`.

    Args:
        schemes: those that are here, besides those that come along. photo: where its photo is now, when it is not in
            the project and is no longer where it was.

    Raises:
        MissingPhotoError: its photo lies in a file of its own that is not there. PhotoError: it cannot be decoded here.
        BadInputError: there is no readable file, or a newer version of the program wrote it.
        CorruptFileError: it is damaged or no project.
    """
    content = project_file.read_content(path)
    try:
        return _parsed(path, content, schemes or KnownSchemes(), photo)
    except PhotoError:
        raise
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
    face = project.origin
    if isinstance(face, PhotoFace) and face.aligned.shape != document.base.picture.shape:
        raise BadInputError(
            f"The face in {project.path.name} is {face.aligned.shape[0]} pixels high, other than this model's.",
            "Open it with the model it was made with.",
        )
    document.restore(project.edits, project.paint)
    document.region.restore(project.region)
    if project.restored is not None:
        document.restored.fill(project.restored)
    document.results.fill(project.results)
    document.path = path or project.path


def _members(document: Snapshot, schemes: KnownSchemes, reference: Reference | None) -> dict[str, bytes]:
    told = project_record.record_of(document, schemes, reference)
    record = json.dumps(told, indent=1, ensure_ascii=False, allow_nan=False)
    members = {
        RECORD: record.encode(),
        TENSORS: project_file.write_tensors(project_record.tensors_of(document)),
        PAINT: project_file.write_png(document.paint),
        THUMBNAIL: project_file.write_png(thumbnail(document.picture, THUMBNAIL_SIDE)),
    }
    if document.region.marks is not None:
        members[REGION] = project_file.write_png(document.region.marks)
    if document.restored is not None:
        members[RESTORED] = project_file.write_png(document.restored)
    face = document.face
    members |= result_members(document, schemes)
    return members | (photo_record.members_of(face, document.latent, reference) if face else {})


def _parsed(
    path: Path, content: bytes, known: KnownSchemes, photo: Path | None = None, saved: PhotoFace | None = None
) -> Project:
    """The version is looked at first: of a newer file nothing else is known. `saved`: whose content this is."""
    archive = Archive(content)
    record = project_record.upgraded(project_file.read_json(archive.member(RECORD)))
    tensors = project_file.read_tensors(archive.member(TENSORS), TENSORS)
    schemes = project_record.read_schemes_of(record, known)
    latent = project_record.read_latent(record, tensors)
    paint = project_file.read_png(archive.member(PAINT), PAINT, "L", MAX_SIDE)
    edits = project_record.read_edits(record, tensors, latent, schemes)
    painted = project_record.read_paint(paint, schemes[0].today)
    thumbnail = project_file.read_png(archive.member(THUMBNAIL), THUMBNAIL, "RGB", THUMBNAIL_SIDE)
    origin, where = _origin(field(record, "source", dict), archive, latent, path, photo, saved)
    return Project(
        path, origin, latent, edits, schemes[0].scheme, tuple(written.scheme for written in schemes), painted,
        thumbnail, where, read_results(archive, latent, origin if isinstance(origin, PhotoFace) else None, known),
        _region(record, archive), _marks(archive, RESTORED, (RESTORED_MARK,)),
    )  # fmt: skip


def _origin(
    source: Record, archive: Archive, latent: WPlus, path: Path, photo: Path | None, saved: PhotoFace | None
) -> tuple[SeedSource | PhotoFace, Path | None]:
    """Where the face comes from, and its photo's path. Last of all: a photo is large."""
    if source["kind"] == photo_record.KIND:
        return photo_record.read_face(source, archive, latent, path, photo, saved)
    return project_record.read_seed(source), None


def _region(record: Record, archive: Archive) -> RegionAdjustment:
    """How the edit region was adjusted. Files without a word of it are of regions as they come."""
    buffer = None if record.get("region_buffer") is None else whole(record, "region_buffer", 0, MAX_SIDE)
    return RegionAdjustment(_marks(archive, REGION, (ADDED, TAKEN)), buffer)


def _marks(archive: Archive, name: str, known: Sequence[int]) -> Labels | None:
    """[H, W] uint8: what is marked on the mask, with which of the known marks. Files in which nothing is lack it."""
    if not archive.has(name):
        return None
    marks = project_file.read_png(archive.member(name), name, "L", MAX_SIDE)
    if not np.isin(marks, (UNMARKED, *known)).all():
        raise ValueError(f"{name} holds unknown marks")
    return marks


def _reason(error: Exception) -> str:
    """What is wrong, in a few words without a full stop: it may quote a hostile file at length."""
    text = error.message if isinstance(error, EditGANError) else str(error)
    text = f"it lacks {text}" if isinstance(error, KeyError) else text.rstrip(".")
    return text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON] + "…"
