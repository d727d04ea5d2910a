"""Photos made for tests: smooth colours, EXIF as a camera writes it, profiles other than sRGB."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
import pyvips
from numpy.typing import NDArray
from PIL import Image

HEIGHT, WIDTH = 80, 120
ORIENTATION, MAKER, EXIF, GPS, NOTE, TIME = 0x0112, 0x010F, 0x8769, 0x8825, 0x927C, 0x9003
NOTES = b"what the camera keeps to itself" * 3


def smooth(dtype: Any = np.uint8, height: int = HEIGHT, width: int = WIDTH) -> NDArray[Any]:
    """[H, W, 3]: red grows to the right, green to the bottom, blue falls to the right; in 0.1 … 0.9 of the type."""
    down, right = np.mgrid[0:height, 0:width].astype(np.float64)
    down, right = 0.1 + 0.8 * down / (height - 1), 0.1 + 0.8 * right / (width - 1)
    return np.rint(np.stack([right, down, 1 - right], axis=2) * np.iinfo(dtype).max).astype(dtype)


def camera_exif(orientation: int = 1) -> bytes:
    """An EXIF block with maker, time, place, notes of the maker and an orientation, without JPEG's marker."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = orientation, "A maker"
    exif.get_ifd(EXIF).update({TIME: "2024:05:06 07:08:09", NOTE: NOTES})
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 30.0, 12.5)})
    return exif.tobytes().removeprefix(b"Exif\0\0")


def exif_in(content: bytes) -> tuple[Any, ...]:
    """(orientation, maker, time, notes, latitude) as another program reads them from a file."""
    with Image.open(io.BytesIO(content)) as image:
        exif = image.getexif()
        camera, place = exif.get_ifd(EXIF), exif.get_ifd(GPS)
        return (exif.get(ORIENTATION), exif.get(MAKER), camera.get(TIME), camera.get(NOTE), place.get(2))


CAMERA = ("A maker", "2024:05:06 07:08:09", NOTES, (51.0, 30.0, 12.5))


def wide_profile() -> bytes:
    """Display P3, an RGB profile wider than sRGB."""
    return bytes(pyvips.Image.profile_load("p3"))


def cmyk_profile() -> bytes:
    """A printer's profile."""
    return bytes(pyvips.Image.profile_load("cmyk"))


def grey_profile(gamma: float = 1.8) -> bytes:
    """A grey ICC profile (version 2) of that gamma."""
    white = struct.pack(">4s4x3i", b"XYZ ", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    curve = struct.pack(">4s4xIH2x", b"curv", 1, round(gamma * 256))
    name = struct.pack(">4s4xI5s", b"desc", 5, b"grey\0") + bytes(4 + 4 + 2 + 1 + 67)
    parts = [(b"desc", name + bytes(-len(name) % 4)), (b"wtpt", white), (b"kTRC", curve)]
    offset = 128 + 4 + 12 * len(parts)
    table, behind = struct.pack(">I", len(parts)), b""
    for tag, part in parts:
        table += struct.pack(">4sII", tag, offset + len(behind), len(part))
        behind += part
    illuminant = struct.pack(">3i", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    size = struct.pack(">I", 128 + len(table) + len(behind))
    head = size + bytes(4) + b"\x02\x20\0\0" + b"mntr" + b"GRAY" + b"XYZ " + bytes(12) + b"acsp" + bytes(28)
    return head + illuminant + bytes(128 - len(head) - len(illuminant)) + table + behind
