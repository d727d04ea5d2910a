"""What a batch has written into its folder so far: the next run goes on from there and overwrites nothing else."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Any

from ..core.errors import BadInputError, CorruptFileError
from ..core.files import write_bytes
from ..core.photo_write import FORMATS
from ..evaluation.photo_folder import SUFFIXES

FILE = ".editgan-batch.json"
FORMAT_VERSION = 1
SAME = "same"
KINDS = {"jpg": ".jpg", "png": ".png"}  # endings of what is written, besides that of the photo itself


@dataclass(frozen=True)
class Written:
    """A file of the batch.

    Attributes:
        photo: what it was made of. key: of recipe, settings and the photo's content.
        sha256: of the file; before: of the one whose place it takes, "" when there was none.
    """

    photo: str
    key: str
    sha256: str
    before: str = ""


class BatchState:
    """Names are those of files below the two folders, with "/" between their parts."""

    def __init__(self, out: Path, folder: Path) -> None:
        """Raises BadInputError when `out` belongs to a batch of another folder, CorruptFileError when damaged."""
        self._out, self._folder = out, str(folder.resolve())
        known, self.files = _read(out / FILE)
        if known not in {"", self._folder}:
            raise BadInputError(
                f"{out} holds the photos of another folder, {known}.", "Choose another folder for what is written."
            )

    def is_done(self, name: str, key: str) -> bool:
        """Whether a file is there that was made with this key, though perhaps changed by hand since."""
        known = self.files.get(name)
        if known is None or known.key != key:
            return False
        found = sha256_of(self._out / name)
        if not found:
            return False
        return found == known.sha256 or found != known.before  # or a crash left the one that it should replace

    def is_free(self, name: str) -> bool:
        """Whether a file may be written: nothing is there, or only what the batch wrote itself."""
        path, known = self._out / name, self.files.get(name)
        return not path.exists() or (known is not None and sha256_of(path) in {known.sha256, known.before})

    def write(self, name: str, content: bytes, photo: str, key: str) -> None:
        """Write a file. It is noted first: what a crash leaves behind must not count as a stranger's.

        Raises EditGANError when the disk refuses.
        """
        path = self._out / name
        self.files[name] = Written(photo, key, hashlib.sha256(content).hexdigest(), sha256_of(path))
        record = {
            "format_version": FORMAT_VERSION,
            "folder": self._folder,
            "files": {name: asdict(written) for name, written in self.files.items()},
        }
        write_bytes(self._out / FILE, json.dumps(record, indent=1).encode())
        write_bytes(path, content)

    def names(self, photos: Iterable[str], kind: str) -> dict[str, str]:
        """For each photo the file that is made of it: as it was before, or named so that no two are the same."""
        given = {(written.photo, PurePosixPath(name).suffix): name for name, written in self.files.items()}
        taken, found = {name.casefold() for name in self.files}, {}
        for photo in photos:
            ending = ending_of(photo, kind)
            name = given.get((photo, ending)) or next(
                name for name in _candidates(photo, ending) if name.casefold() not in taken
            )
            taken.add(name.casefold())
            found[photo] = name
        return found


def photos_below(folder: Path, *, recursive: bool, without: Path) -> list[str]:
    """Names of the photos in a folder, in order; `without` is not looked into.

    Raises BadInputError when there is none.
    """
    if not folder.is_dir():
        raise BadInputError(f"There is no folder {folder}.", "Give the folder with the photos.")
    found: list[str] = []
    for where, folders, files in os.walk(folder, onerror=_refuse):
        inside = Path(where)
        folders[:] = [
            name for name in folders if recursive and not name.startswith(".") and not _same(inside / name, without)
        ]
        photos = [inside / name for name in files if _is_photo(name)]
        found += [path.relative_to(folder).as_posix() for path in photos]
    if not found:
        raise BadInputError(f"{folder} holds no photos.", "Photos are JPEG, PNG, WebP, TIFF or HEIC files.")
    return sorted(found)


def _refuse(error: OSError) -> None:
    message = f"Cannot read {error.filename}: {error.strerror or error}."
    raise BadInputError(message, "Choose a folder that you may open.") from error


def ending_of(photo: str, kind: str) -> str:
    """With its dot; a photo of a format that is only read becomes JPEG."""
    own = PurePosixPath(photo).suffix
    if kind == SAME:
        return own if own.lower() in FORMATS else KINDS["jpg"]
    return KINDS[kind]


def sha256_of(path: Path) -> str:
    """Of a file's content; "" when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _candidates(photo: str, ending: str) -> Iterator[str]:
    """a.jpg, then a-png.jpg, a-png (2).jpg, …"""
    path = PurePosixPath(photo)
    longer = f"{path.stem}-{path.suffix[1:].lower()}"
    stems: Iterable[str] = chain((path.stem, longer), (f"{longer} ({number})" for number in count(2)))
    return (str(path.with_name(stem + ending)) for stem in stems)


def _is_photo(name: str) -> bool:
    """The shadows that macOS leaves are no photos."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES and not name.startswith(".")


def _same(first: Path, second: Path) -> bool:
    return second.exists() and first.samefile(second)


def _read(path: Path) -> tuple[str, dict[str, Written]]:
    """(folder of the photos, files by name); nothing when there is no such file."""
    try:
        record: Any = json.loads(path.read_text("utf-8"))
        files = {name: Written(**written) for name, written in record["files"].items()}
        if record["format_version"] > FORMAT_VERSION:
            raise BadInputError(f"{path} was made by a newer version.", "Update EditGAN Desktop.")
        return str(record["folder"]), files
    except FileNotFoundError:
        return "", {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CorruptFileError(f"{path} is damaged: {error}.", "Choose another folder for what is written.") from error


def check_kind(kind: str) -> str:
    """Raises BadInputError when a batch cannot write such files."""
    known: Sequence[str] = (*KINDS, SAME)
    if kind not in known:
        raise BadInputError(f"There is no format {kind!r}.", f"Formats: {', '.join(known)}.")
    return kind
