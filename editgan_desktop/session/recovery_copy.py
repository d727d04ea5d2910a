"""One copy for recovery: a project file that tells where the project was saved before, with the photo beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import EditGANError
from . import project_file
from .document import Document
from .project import SUFFIX, THUMBNAIL_SIDE, Project, restore
from .project_file import NOTE, THUMBNAIL
from .snapshot import Snapshot

PHOTO_SUFFIX = ".photo"
UNFINISHED = "."  # how the name of a file begins that was being written


@dataclass(frozen=True, eq=False)
class Left:
    """A copy that an instance left behind.

    Attributes:
        file: the copy, to be read by `read_project`. title: of the face. time: when the copy was made, UTC.
        thumbnail: [h, w, 3] uint8 sRGB, at most 256 pixels wide or high.
        path: where the project was saved before; None when it never was. photo_path: where its photo was opened.
    """

    file: Path
    title: str
    time: datetime
    thumbnail: NDArray[np.uint8]
    path: Path | None
    photo_path: Path | None


def note_of(document: Snapshot) -> bytes:
    """What a copy tells besides the project: the member `NOTE` of the zip."""
    paths = {"path": document.path, "photo_path": document.photo_path}
    told = {name: str(path.absolute()) if path else None for name, path in paths.items()}
    return json.dumps({"title": document.title, **told}).encode()


def read_left(file: Path) -> Left | None:
    """None when it is no copy, or damaged."""
    try:
        archive = project_file.Archive(project_file.read_content(file))
        note = project_file.read_json(archive.member(NOTE))
        path, photo = (Path(note[key]) if note[key] else None for key in ("path", "photo_path"))
        thumbnail = project_file.read_png(archive.member(THUMBNAIL), THUMBNAIL, "RGB", THUMBNAIL_SIDE)
        time = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Left(file, str(note["title"]), time, thumbnail, path, photo)
    except (ValueError, TypeError, KeyError, RecursionError, OSError, EditGANError):
        return None


def copies_in(folder: Path) -> list[Path]:
    """The copies of an instance, damaged ones too; not what was being written when it crashed."""
    return [file for file in folder.glob(f"*{SUFFIX}") if not file.name.startswith(UNFINISHED)]


def remove_copy(folder: Path, name: str) -> None:
    """The copy first: one without its photo would be of no use."""
    (folder / f"{name}{SUFFIX}").unlink(missing_ok=True)
    (folder / f"{name}{PHOTO_SUFFIX}").unlink(missing_ok=True)


def restore_left(document: Document, project: Project, left: Left) -> None:
    """Fill the document, fresh from the base look of `project`, which was read from `left`; it counts as not saved.

    `keep` the document, then `discard` what was left: there is a copy at any moment.

    Raises:
        BadInputError: it was made with another model or label scheme; nothing was changed.
    """
    restore(document, project)
    document.path, document.photo_path = left.path, left.photo_path  # the copy will be gone
    document.history.mark_unsaved()
