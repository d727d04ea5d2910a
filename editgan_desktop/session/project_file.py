"""The container of a project: a zip of a few named members, read as a stranger's.

Members are read by name into memory, never unpacked to a folder, so no path in the archive can lead anywhere. Every
size is limited before anything of that size is made. What is wrong is told by ValueError; `project` gives it words.
"""

from __future__ import annotations

import io
import json
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors import SafetensorError
from safetensors.numpy import load, save

from ..core.errors import BadInputError, CorruptFileError

RECORD, TENSORS, PAINT, THUMBNAIL = "project.json", "tensors.safetensors", "paint.png", "thumbnail.png"
PHOTO, ALIGNED, TUNING, NOTE = "photo", "aligned.png", "tuning.safetensors", "recovery.json"
REGION, RESTORED = "region.png", "restored.png"
RESULTS, RESULT_TENSORS, RESULT_PICTURES = "results.json", "results.safetensors", "results.png"
LIMITS = {
    RECORD: 16 << 20, TENSORS: 48 << 20, PAINT: 8 << 20, THUMBNAIL: 1 << 20, PHOTO: 128 << 20, ALIGNED: 16 << 20,
    TUNING: 64 << 20, NOTE: 64 << 10, REGION: 8 << 20, RESTORED: 8 << 20,
    RESULTS: 16 << 20, RESULT_TENSORS: 48 << 20, RESULT_PICTURES: 8 << 20,
}  # fmt: skip
STORED = (PHOTO, ALIGNED, TUNING)  # packing them again would take long and gain nothing
MAX_BYTES = sum(LIMITS.values()) + (1 << 20)
MAX_HEADER = 1 << 20  # of a safetensors file: 500 edits with their runs need a tenth of that
MAX_MEMBERS = 1000
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# What the zip reader is known to raise on hostile input, besides ValueError.
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, KeyError, IndexError, OverflowError,
    NotImplementedError, RuntimeError, OSError,
)  # fmt: skip


def pack(members: Mapping[str, bytes]) -> bytes:
    """Members as a zip. The same members give the same bytes: no clock, no system is noted in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            method = zipfile.ZIP_STORED if name in STORED else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def read_content(path: Path) -> bytes:
    """All bytes of a file that may be a project.

    Raises:
        BadInputError: there is no readable file. CorruptFileError: it is too large.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            raise BadInputError(f"{path.name} is not a file.", "Choose a project (.egd).")
        if status.st_size > MAX_BYTES:
            hint = "Choose another file, or update EditGAN Desktop if a newer version made it."
            raise CorruptFileError(f"{path.name} is too large to be a project.", hint)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise BadInputError(f"Cannot read {path}: {reason}.", "Check its name and permissions.") from error


class Archive:
    """A zip in memory whose members are read one by one. Raises ValueError, as `member` does, on what is broken."""

    def __init__(self, content: bytes) -> None:
        # each entry of the directory begins with this mark: a directory of millions is refused before it is parsed
        if content.count(b"PK\x01\x02") > MAX_MEMBERS:
            raise ValueError("it has too many members")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise ValueError(f"it is no readable zip ({error})") from error

    def has(self, name: str) -> bool:
        """Whether there is a member called so."""
        return any(info.filename == name for info in self._zip.infolist())

    def member(self, name: str) -> bytes:
        """The content of a member; the zip's checksum is verified."""
        found = [info for info in self._zip.infolist() if info.filename == name]
        if len(found) != 1:
            raise ValueError(f"it has {len(found)} members called {name}")
        if found[0].file_size > LIMITS[name] or found[0].compress_type not in METHODS:
            raise ValueError(f"{name} is too large, or packed in an unknown way")
        try:
            with self._zip.open(found[0]) as stream:  # never gives more than the size checked above
                return stream.read()
        except _BROKEN as error:
            raise ValueError(f"{name} is damaged ({error})") from error


def read_json(content: bytes) -> dict[str, Any]:
    """A JSON object without NaN or infinity. Raises ValueError, RecursionError."""
    value = json.loads(content.decode("utf-8"), parse_constant=_refuse)
    if not isinstance(value, dict):
        raise ValueError(f"{RECORD} is not a JSON object")
    return value


def read_tensors(content: bytes, name: str) -> dict[str, NDArray[Any]]:
    """The arrays of the safetensors file `name`, writeable. Raises ValueError."""
    if int.from_bytes(content[:8], "little") > MAX_HEADER:  # a million empty arrays would take a lot of memory
        raise ValueError(f"{name} is damaged (its header is too large)")
    try:
        return {key: np.array(array) for key, array in load(content).items()}
    except (SafetensorError, KeyError, TypeError) as error:  # KeyError: a type that numpy does not have
        raise ValueError(f"{name} is damaged ({error})") from error


def write_tensors(tensors: Mapping[str, NDArray[Any]]) -> bytes:
    """Arrays as a safetensors file."""
    content: bytes = save({name: np.ascontiguousarray(array) for name, array in tensors.items()})
    return content


def read_png(content: bytes, name: str, mode: str, max_side: int) -> NDArray[np.uint8]:
    """A picture [H, W] of mode "L" or [H, W, 3] of mode "RGB". Raises ValueError."""
    try:
        image = _open_png(io.BytesIO(content))
        if image.mode != mode or max(image.size) > max_side:
            raise ValueError(f"{name} is a {image.mode} picture of {image.size[0]}×{image.size[1]} pixels")
        return np.array(image, np.uint8)
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(f"{name} is damaged ({error})") from error


def png_text(path: Path, key: str) -> str | None:
    """What a PNG file says under `key` in its metadata, or None when it says nothing or is no PNG."""
    if not path.is_file():  # opening a pipe would wait for ever
        return None
    try:
        with path.open("rb") as file, _open_png(file) as image:
            text = image.info.get(key)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    return text if isinstance(text, str) else None


def write_png(pixels: NDArray[np.uint8], level: int = 6) -> bytes:
    """[H, W] or [H, W, 3] uint8 as PNG; `level` of compression from 1, fast, to 9, small."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=level)
    return buffer.getvalue()


def _open_png(file: IO[bytes]) -> Image.Image:
    """Its header is read, its pixels are not."""
    with warnings.catch_warnings():  # those who go on to the pixels check the size, and stricter than Pillow does
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(file, formats=["PNG"])


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
