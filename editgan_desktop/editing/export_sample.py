"""What an export would give, before it is made: how large the file gets, and how its pixels look."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.photo import Photo, PhotoMetadata
from ..core.photo_file import to_srgb
from ..core.photo_read import decode
from ..core.photo_write import WriteSettings, encode
from .export import estimated_size

Picture = NDArray[np.uint8]
SIDE = 224  # pixels of both pictures


@dataclass(frozen=True, eq=False)
class ExportSample:
    """Attributes: `size`: bytes of the file, about. `overview` [h, w, 3]: all of it, at most `SIDE` high or wide.
    `detail` [h, w, 3]: a part, pixel for pixel as the file gives it back. Both uint8 sRGB."""

    size: int
    overview: Picture
    detail: Picture


def export_sample(
    photo: Photo, form: str, settings: WriteSettings, about: tuple[float, float], others: int = 0
) -> ExportSample:
    """A sample of a photo as "PNG", "JPEG", "WEBP" or "TIFF".

    Args:
        about: (x, y) in photo pixels of what the detail shows. others: bytes of metadata.
    """
    size = others + estimated_size(photo, form, settings)
    return ExportSample(size, _overview(photo), _detail(photo, form, settings, about))


def _overview(photo: Photo) -> Picture:
    pixels = to_srgb(photo)
    scale = min(SIDE / max(pixels.shape[:2]), 1.0)
    return np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def _detail(photo: Photo, form: str, settings: WriteSettings, about: tuple[float, float]) -> Picture:
    """Packed and unpacked on its own; blocks of JPEG begin where they would in the whole."""
    rows = _span(round(about[1]), photo.height)
    columns = _span(round(about[0]), photo.width)
    alpha = None if photo.alpha is None else photo.alpha[rows, columns].copy()
    bare = PhotoMetadata(grey=photo.metadata.grey)
    part = replace(photo, pixels=photo.pixels[rows, columns].copy(), alpha=alpha, metadata=bare)
    return to_srgb(decode(encode(form, part, settings, False, None), "detail"))


def _span(centre: int, length: int) -> slice:
    """`SIDE` pixels around the centre, as far as there are any."""
    first = max(min(centre - SIDE // 2, length - SIDE), 0) // 16 * 16
    return slice(first, min(first + SIDE, length))
