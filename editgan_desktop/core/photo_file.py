"""Photos in files: read at full depth, written with everything the photo brought along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import Any

from .errors import BadInputError
from .files import write_bytes
from .photo import Photo
from .photo_colour import from_srgb, to_srgb
from .photo_read import KINDS, decode, format_in
from .photo_write import FORMATS, WriteSettings, encode

__all__ = [
    "MAX_PHOTO_BYTES",
    "WriteSettings",
    "format_of",
    "from_srgb",
    "read_content",
    "read_photo",
    "to_srgb",
    "write_photo",
]

PLAIN = WriteSettings()
MAX_PHOTO_BYTES = 1 << 30  # 100 megapixels of 16 bits with alpha take 800 MB
START, LARGE = 16, 1 << 20  # bytes that tell what a file is; from which size they are asked before the rest is read


def read_photo(path: Path) -> Photo:
    """A JPEG, PNG, WebP, TIFF or HEIC/AVIF file, upright, with its depth, profile and metadata; CMYK becomes sRGB.

    Raises:
        BadInputError: it is missing, no photo, damaged, above 100 megapixels, wider or higher than 20,000 pixels,
            smaller than 64, or of a kind that cannot be read.
    """
    return decode(read_content(path), path.name)


def read_content(path: Path) -> bytes:
    """All bytes of a file that may be a photo; what cannot be one is not read.

    Raises:
        BadInputError: it is missing, unreadable, no file, too large, or does not begin as a photo does.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            raise BadInputError(f"{path} is not a file.", "Choose a photo.")
        if status.st_size > MAX_PHOTO_BYTES:
            raise BadInputError(f"{path.name} is too large to be a photo.", "Choose one below 1 GB.")
        with path.open("rb") as file:
            start = file.read(START)
            if status.st_size > LARGE and format_in(start) is None:
                raise BadInputError(f"{path.name} is no photo that can be read.", KINDS)
            return start + file.read()
    except FileNotFoundError as error:
        raise BadInputError(f"There is no file {path}.", "Check its name and folder.") from error
    except OSError as error:
        raise BadInputError(
            f"Cannot read {path}: {error.strerror or error}.", "Choose a photo that you may open."
        ) from error


def write_photo(
    path: Path,
    photo: Photo,
    settings: WriteSettings = PLAIN,
    ai_edited: bool = False,
    recipe: Mapping[str, Any] | None = None,
    generated: bool = False,
) -> None:
    """Write atomically; the suffix chooses PNG, JPEG, WebP or TIFF.

    Keeps EXIF (orientation 1: the pixels are upright), ICC profile, XMP and, in PNG and TIFF, 16 bits. The old
    thumbnail goes. `ai_edited` adds IPTC's digital source type: a photo with generated parts or, with `generated`, a
    generated picture. `recipe` is what brings the edit back.

    Raises:
        BadInputError: unknown suffix, or the format cannot hold it. EditGANError: the file cannot be written.
    """
    write_bytes(path, encode(format_of(path), photo, settings, ai_edited, recipe, generated))


def format_of(path: Path) -> str:
    """What a photo written to `path` would be. Raises BadInputError when its suffix names no format for photos."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInputError(
            f"{path.name}: cannot write {path.suffix or 'a file without suffix'}.", f"Use {', '.join(FORMATS)}."
        )
    return form
