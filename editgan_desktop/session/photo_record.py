"""A face in a photo as a project holds it: the photo's file, its crop, the aligned picture, the tuning.

The file is in the project byte for byte, or, when it is too large for that, it is told where it lies and what its
content hashes to. It is decoded only once that hash was found right. What is wrong is told as in `project_record`.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from weakref import WeakKeyDictionary

from ..core.crop import Crop
from ..core.errors import BadInputError
from ..core.latents import WPlus
from ..core.photo import Photo
from ..core.photo_face import PhotoFace, PhotoSource
from ..core.photo_file import MAX_PHOTO_BYTES
from ..core.photo_read import decode
from ..core.tuning import Tuning
from ..library import checks
from . import project_file
from .fields import Record, field, number, whole
from .project_file import ALIGNED, PHOTO, TUNING, Archive

KIND = "photo"
EMBEDDED, IN_A_FILE = "embedded", "file"
EMBED_LIMIT = project_file.LIMITS[PHOTO]
MAX_PATH = 4096  # characters
MAX_ALIGNED = 2048  # pixels
MAX_COORDINATE, MIN_CROP = 100_000.0, 1.0  # photo pixels: of a crop's centre and side
MAX_WEIGHTS = 1000
MAX_STEPS = 1_000_000_000
FAST = 1  # PNG of a photo: a third of the time of the usual level, a tenth more bytes


class PhotoError(BadInputError):
    """A project is in order, but its photo cannot be had."""


class MissingPhotoError(PhotoError):
    """The photo lies in a file of its own, which is not where it was or is another by now.

    Attributes:
        photo: the name of the file to ask the user for; `read_project` takes its path.
    """

    def __init__(self, project: str, photo: str, wrong: Path | None = None) -> None:
        happened = f"{wrong.name} is not the photo of {project}" if wrong else f"The photo of {project} is not there"
        super().__init__(f"{happened}: it needs {photo}, unchanged.", f"Say where {photo} is now.")
        self.photo = photo


@dataclass(frozen=True)
class Reference:
    """Where the file of a photo lies that is not in the project.

    Attributes:
        path: absolute, or "". relative: to the project's folder, with slashes, or "". size: bytes.
    """

    path: str
    relative: str
    size: int


# ---- out

_packed: WeakKeyDictionary[PhotoFace, dict[str, bytes]] = WeakKeyDictionary()


def source_record(face: PhotoFace, reference: Reference | None) -> Record:
    """Where the face comes from, as JSON; the rest goes into `members_of`."""
    media: Record = {"kind": EMBEDDED, "size": len(face.content)}
    if reference:
        media = {"kind": IN_A_FILE, "size": reference.size, "path": reference.path, "relative": reference.relative}
    told = {"media": media, "steps": face.steps, "tuning": face.tuning is not None, "tuned": face.tuned}
    return {"kind": KIND, **face.source.to_dict(), **told}


def members_of(face: PhotoFace, latent: WPlus, reference: Reference | None) -> dict[str, bytes]:
    """The members of the zip that a photo adds. Raises ValueError."""
    if face.tuning and face.tuning.space != latent.space:
        raise ValueError("its tuning belongs to another model")
    if face not in _packed:  # a picture of this size takes a while, and autosave comes back every minute
        tuning = {TUNING: project_file.write_tensors(face.tuning.changes)} if face.tuning else {}
        _packed[face] = {ALIGNED: project_file.write_png(face.aligned, FAST), **tuning}
    return ({} if reference else {PHOTO: face.content}) | _packed[face]


def reference_to(photo: Path | None, face: PhotoFace, project: Path) -> Reference | None:
    """None when the photo goes into the project, else where it lies: at `photo`.

    Raises BadInputError when it is too large to be part of the project and is not the file `photo` either.
    """
    if len(face.content) <= EMBED_LIMIT:
        return None
    size, absolute = len(face.content), photo.absolute() if photo else None
    if absolute is None or _content(absolute, size, face.source.sha256) is None:
        raise BadInputError(
            f"{face.source.name} is larger than {EMBED_LIMIT >> 20} MB, too large to be part of a project, and its own "
            "file is not where it was opened.",
            "Put it back, or save a smaller copy of the photo and begin with that.",
        )
    return Reference(str(absolute), _relative(absolute, project), size)


def _relative(photo: Path, project: Path) -> str:
    try:
        return Path(os.path.relpath(photo, project.absolute().parent)).as_posix()
    except ValueError:  # another drive
        return ""


# ---- in


def read_face(
    source: Record, archive: Archive, latent: WPlus, project: Path, photo: Path | None = None,
    known: PhotoFace | None = None,
) -> tuple[PhotoFace, Path | None]:  # fmt: skip
    """The face, and where its photo lies when that is not in the project.

    Args:
        photo: where its file is now; by default where it was.
        known: what is being saved: its photo is not decoded, nor looked for, again.

    Raises:
        PhotoError: the photo is not there or cannot be decoded. ValueError, KeyError, TypeError: all else.
    """
    told = PhotoSource(field(source, "name", str), field(source, "sha256", str), _crop(field(source, "crop", dict)))
    aligned = project_file.read_png(archive.member(ALIGNED), ALIGNED, "RGB", MAX_ALIGNED)
    if aligned.shape[0] != aligned.shape[1]:
        raise ValueError(f"{ALIGNED} is no square")
    tuning = _tuning(archive, latent.space) if field(source, "tuning", bool) else None
    steps, tuned = whole(source, "steps", 0, MAX_STEPS), field(source, "tuned", bool)
    content, where = _content_of(field(source, "media", dict), told, archive, project, photo, known)
    read = known.photo if known else _decoded(content, told, project)
    return PhotoFace(told, content, read, aligned, latent, steps, tuning, tuned), where


def _crop(record: Record) -> Crop:
    centre = field(record, "centre", list)
    if len(centre) != 2:
        raise ValueError("the centre of its crop is no point")
    x, y = (number(centre, i, -MAX_COORDINATE, MAX_COORDINATE) for i in range(2))
    return Crop((x, y), number(record, "side", MIN_CROP, MAX_COORDINATE), number(record, "angle", -100, 100))


def _tuning(archive: Archive, space: str) -> Tuning:
    changes = project_file.read_tensors(archive.member(TUNING), TUNING)
    if not 0 < len(changes) <= MAX_WEIGHTS:
        raise ValueError(f"its tuning is about {len(changes)} weights")
    for name, change in changes.items():
        checks.check_label("name of a weight", name)
        if not 1 <= change.ndim <= 4 or change.size == 0:
            raise ValueError(f"its tuning changes a weight of the shape {change.shape}")
    return Tuning(space, changes)


def _content_of(
    media: Record, told: PhotoSource, archive: Archive, project: Path, photo: Path | None, known: PhotoFace | None
) -> tuple[bytes, Path | None]:
    """The photo's file, and where it lies when that is not in the project."""
    if media["kind"] == EMBEDDED:
        return _embedded(archive, media, told), None
    if media["kind"] != IN_A_FILE:
        raise ValueError(f"its photo is kept in an unknown way, {str(media['kind'])[:40]!r}")
    size, places = whole(media, "size", 1, MAX_PHOTO_BYTES), _places(media, project)
    if known:
        return known.content, None
    for place in [photo] if photo else places:
        if (content := _content(place, size, told.sha256)) is not None:
            return content, place
    raise MissingPhotoError(project.name, told.name, photo)


def _embedded(archive: Archive, media: Record, told: PhotoSource) -> bytes:
    content = archive.member(PHOTO)
    if len(content) != whole(media, "size", 1, EMBED_LIMIT) or hashlib.sha256(content).hexdigest() != told.sha256:
        raise ValueError("its photo is not the one that it names")
    return content


def _places(media: Record, project: Path) -> list[Path]:
    """Where the photo may lie: beside the project as it was, or where it was."""
    texts = [field(media, "relative", str), field(media, "path", str)]
    if max(map(len, texts)) > MAX_PATH:
        raise ValueError("the path of its photo is too long")
    return [project.parent / text for text in texts if text and not _is_remote(text)]


def _is_remote(text: str) -> bool:
    r"""Whether Windows would ask another machine (\\machine\share), and tell it who asks: a stranger chose the path."""
    return text.replace("\\", "/").startswith("//")


def _content(path: Path, size: int, sha256: str) -> bytes | None:
    """The content of a file, if it is there, of that size, and hashes to that."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode) or status.st_size != size:  # opening a pipe would wait for ever
            return None
        with path.open("rb") as file:
            content = file.read(size)
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _decoded(content: bytes, told: PhotoSource, project: Path) -> Photo:
    try:
        return decode(content, told.name)
    except BadInputError as error:
        raise PhotoError(f"The photo of {project.name} cannot be read: {error.message}", error.hint) from error
