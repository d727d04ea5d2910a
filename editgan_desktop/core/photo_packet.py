"""The XMP packet of a file, without decoding its pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .photo_read import format_in
from .vips import Error, Image, blob

HEAD = 16  # bytes that tell the format
LOADERS: Mapping[str, Callable[..., Any]] = {
    "PNG": Image.pngload, "JPEG": Image.jpegload, "WEBP": Image.webpload, "TIFF": Image.tiffload,
}  # fmt: skip


def packet_of(path: Path) -> bytes | None:
    """The packet in a PNG, JPEG, WebP or TIFF file; None when there is none, or no such file that can be read."""
    if not path.is_file():  # opening a pipe would wait for ever
        return None
    try:
        with path.open("rb") as file:
            load = LOADERS.get(format_in(file.read(HEAD)) or "")
        return blob(load(str(path)), "xmp-data") if load else None
    except (OSError, Error):
        return None
