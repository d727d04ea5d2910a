"""HEIC as phones write it (HEVC), which libvips' wheel leaves out: through pillow-heif where it is installed.

That package brings a GPL encoder along, so it is the user's choice and no dependency of ours (AVIF needs none).
"""

from __future__ import annotations

import importlib
import importlib.util

import numpy as np

from .errors import BadInputError
from .photo import Photo, PhotoMetadata
from .photo_colour import RGB_PROFILE, rgb, usable


def decode_hevc(content: bytes, name: str) -> Photo | None:
    """The photo in a HEIC file's bytes, upright; None when the file is damaged.

    Raises:
        BadInputError: pillow-heif is not installed.
    """
    if importlib.util.find_spec("pillow_heif") is None:
        raise BadInputError(
            f"{name} is HEIC as phones write it, which cannot be read here.",
            "Save it as JPEG or PNG first, or install the Python package pillow-heif.",
        )
    pillow_heif = importlib.import_module("pillow_heif")
    try:
        image = pillow_heif.open_heif(content, convert_hdr_to_8bit=False)
        pixels = np.asarray(image)
    except (ValueError, EOFError, OSError, RuntimeError):
        return None
    pixels = pixels.reshape(image.size[1], image.size[0], -1)
    colour = np.ascontiguousarray(rgb(pixels[..., : 3 if pixels.shape[2] > 2 else 1]))
    alpha = np.ascontiguousarray(pixels[..., -1]) if pixels.shape[2] in (2, 4) else None
    exif = (image.info.get("exif") or b"").removeprefix(b"Exif\0\0") or None
    profile = usable(image.info.get("icc_profile"), RGB_PROFILE)
    return Photo(colour, alpha, profile, PhotoMetadata("HEIC", exif, image.info.get("xmp") or None))
