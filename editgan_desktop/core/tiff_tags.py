"""EXIF in and out of TIFF files, which libvips leaves alone.

An EXIF block is itself a small TIFF: a directory of tags (IFD) with directories for camera and place below it. In a
TIFF photo the same tags lie in the photo's own directory.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x8769, 0x8825, 0xA005
SUB_DIRECTORIES = (EXIF_IFD, GPS_IFD, INTEROP_IFD)
# Tags of the main directory that describe the photo, not how its pixels lie: description, maker, model, software,
# time, artist, host, copyright, rating, Windows' title, comment, author, keywords, subject.
DESCRIBING = {270, 271, 272, 305, 306, 315, 316, 33432, 18246, 40091, 40092, 40093, 40094, 40095, EXIF_IFD, GPS_IFD}
# TIFF's types, by number: bytes of one value, and of the unit that byte order turns about.
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
UNITS = {5: 4, 10: 4}
LONG = 4
ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
MAX_DEPTH = 3


@dataclass(frozen=True, eq=False)
class Entry:
    """One tag: its type, its values in little-endian bytes, or the directory it points to."""

    kind: int
    values: bytes
    directory: Directory | None = None


Directory = dict[int, Entry]


def exif_of_tiff(content: bytes) -> bytes | None:
    """The EXIF block of a TIFF photo, or None when it describes nothing. Damaged tags are left out."""
    found = _described(_read(content))
    return b"II*\0\x08\0\0\0" + _written(found, 8) if found else None


def tiff_with_exif(content: bytes, exif: bytes) -> bytes:
    """A little-endian TIFF file with the describing tags of an EXIF block added; those it has already win."""
    own = _read(content)
    merged = {**_described(_read(exif)), **own}
    start = len(content) + len(content) % 2
    return content[:4] + struct.pack("<I", start) + content[8:].ljust(start - 8, b"\0") + _written(merged, start)


def without_thumbnail(exif: bytes) -> bytes:
    """An EXIF block whose link to a second directory, which holds the thumbnail, is cut."""
    order = ORDERS.get(exif[:4])
    if order is None or len(exif) < 8:
        return exif
    (first,) = struct.unpack_from(order + "I", exif, 4)
    if first + 2 > len(exif):
        return exif
    link = first + 2 + 12 * struct.unpack_from(order + "H", exif, first)[0]
    return exif[:link] + bytes(4) + exif[link + 4 :]


def _described(directory: Directory) -> Directory:
    return {tag: entry for tag, entry in directory.items() if tag in DESCRIBING}


def _read(content: bytes) -> Directory:
    order = ORDERS.get(content[:4])
    if order is None or len(content) < 8:
        return {}
    (offset,) = struct.unpack_from(order + "I", content, 4)
    return _directory(content, order, offset, 0)


def _directory(content: bytes, order: str, offset: int, depth: int) -> Directory:
    if depth > MAX_DEPTH or offset + 2 > len(content):
        return {}
    (count,) = struct.unpack_from(order + "H", content, offset)
    found: Directory = {}
    for start in range(offset + 2, min(offset + 2 + 12 * count, len(content) - 11), 12):
        tag, kind, number = struct.unpack_from(order + "HHI", content, start)
        entry = _entry(content, order, start + 8, (tag, kind, number), depth)
        if entry is not None:
            found[tag] = entry
    return found


def _entry(content: bytes, order: str, start: int, what: tuple[int, int, int], depth: int) -> Entry | None:
    tag, kind, number = what
    length = SIZES.get(kind, 0) * number
    if length > 4:
        (start,) = struct.unpack_from(order + "I", content, start)
    values = content[start : start + length]
    if not length or len(values) < length:
        return None
    values = values if order == "<" else _swapped(values, UNITS.get(kind, SIZES[kind]))
    if tag not in SUB_DIRECTORIES:
        return Entry(kind, values)
    (below,) = struct.unpack_from("<I", values.ljust(4, b"\0"))
    directory = _directory(content, order, below, depth + 1)
    return Entry(LONG, b"", directory) if directory else None


def _swapped(values: bytes, unit: int) -> bytes:
    return b"".join(values[i : i + unit][::-1] for i in range(0, len(values), unit)) if unit > 1 else values


def _written(directory: Directory, offset: int) -> bytes:
    """The directory for that place in a file, its long values and sub-directories behind it."""
    table, behind = struct.pack("<H", len(directory)), b""
    end = offset + 2 + 12 * len(directory) + 4
    for tag, entry in sorted(directory.items()):
        values, extra = entry.values, b""
        if entry.directory is not None:
            values, extra = struct.pack("<I", end + len(behind)), _written(entry.directory, end + len(behind))
        elif len(values) > 4:
            values, extra = struct.pack("<I", end + len(behind)), values
        number = 1 if entry.directory is not None else len(entry.values) // SIZES[entry.kind]
        table += struct.pack("<HHI", tag, entry.kind, number) + values.ljust(4, b"\0")
        behind += extra + b"\0" * (len(extra) % 2)
    return table + b"\0\0\0\0" + behind
