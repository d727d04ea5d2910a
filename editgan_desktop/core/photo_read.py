"""The bytes of a photo's file to a `Photo`, upright, at its full depth."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError
from .photo import Photo, PhotoMetadata
from .photo_colour import CMYK_PROFILE, GREY_PROFILE, PROFILE, RGB_PROFILE, from_cmyk, rgb, usable
from .photo_heic import decode_hevc
from .tiff_tags import exif_of_tiff
from .vips import Error, Image, blob, pixels_of

MAX_PIXELS, MAX_SIDE, MIN_SIDE = 100_000_000, 20_000, 64
KINDS = "Use JPEG, PNG, WebP, TIFF or HEIC."
LAB = ("lab", "labq", "labs")  # libvips' names of it
HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")


def decode(content: bytes, name: str) -> Photo:
    """The photo in a file's bytes; `name` is for messages.

    Raises:
        BadInputError: no photo, damaged, too large or small, or of a kind that is not read.
    """
    form = format_in(content)
    if form is None:
        raise BadInputError(f"{name} is no photo that can be read.", KINDS)
    try:
        # Less than "error" and libtiff hands out grey rows for missing ones; more, and it minds stray bytes that
        # cameras write.
        image = Image.new_from_buffer(content, "", access="sequential", fail_on="error")
        _check(image, name)
        return _photo(image, form, content)
    except Error as error:
        other = decode_hevc(content, name) if form == "HEIC" else None
        if other is None:
            raise _damaged(name) from error
        check_size(other.width, other.height, name)
        return other


def check_size(width: int, height: int, name: str) -> None:
    """Raises BadInputError for photos too large or too small."""
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise BadInputError(
            f"{name} is too large: {width} × {height} pixels.",
            f"At most {MAX_PIXELS // 10**6} megapixels and {MAX_SIDE} pixels a side; scale it down first.",
        )
    if min(width, height) < MIN_SIDE:
        raise BadInputError(
            f"{name} is too small: {width} × {height} pixels.",
            f"A photo needs at least {MIN_SIDE} pixels a side, and a good edit some 500 across the face.",
        )


def format_in(content: bytes) -> str | None:
    """What the first bytes of a file show: "JPEG", "PNG", "WEBP", "TIFF" or "HEIC"; None when it is something else."""
    if content[4:8] == b"ftyp" and content[8:12] in HEIF_BRANDS:
        return "HEIC"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    starts = {b"\xff\xd8\xff": "JPEG", b"\x89PNG": "PNG", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"II+\0": "TIFF"}
    starts[b"MM\0+"] = "TIFF"
    return next((form for start, form in starts.items() if content.startswith(start)), None)


def _check(image: Any, name: str) -> None:
    check_size(image.width, image.height, name)
    if image.format not in ("uchar", "ushort") and image.interpretation not in LAB:
        raise BadInputError(
            f"{name} has an unusual depth ({image.format}).", "Save it with 8 or 16 bits per channel first."
        )
    if image.bands > 5 or (image.bands == 5 and image.interpretation != "cmyk"):
        raise BadInputError(f"{name} has {image.bands} channels.", "Save it as RGB first.")


def _photo(image: Any, form: str, content: bytes) -> Photo:
    exif = exif_of_tiff(content) if form == "TIFF" else _bare(blob(image, "exif-data"))
    profile, orientation = blob(image, PROFILE), _orientation(image)
    if image.interpretation == "cmyk":
        image, profile = from_cmyk(image, usable(profile, CMYK_PROFILE)), None
    elif image.interpretation in LAB:
        image, profile = image.colourspace("rgb16"), None
    pixels = pixels_of(image)
    grey = pixels.shape[2] < 3
    if form != "HEIC":  # libheif has turned it already
        pixels = upright(pixels, orientation)
    metadata = PhotoMetadata(form, exif, blob(image, "xmp-data"), blob(image, "iptc-data"), grey)
    return Photo(
        pixels=np.ascontiguousarray(rgb(pixels[..., : 1 if grey else 3])),
        alpha=np.ascontiguousarray(pixels[..., -1]) if pixels.shape[2] in (2, 4) else None,
        profile=usable(profile, GREY_PROFILE if grey else RGB_PROFILE),
        metadata=metadata,
    )


def upright(pixels: NDArray[Any], orientation: int) -> NDArray[Any]:
    """[H, W, C] turned and mirrored as EXIF orientation 1 … 8 asks; other numbers change nothing."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def _orientation(image: Any) -> int:
    return int(image.get("orientation")) if image.get_typeof("orientation") else 1


def _bare(exif: bytes | None) -> bytes | None:
    """Without the marker that JPEG puts before it."""
    return exif.removeprefix(b"Exif\0\0") if exif else None


def _damaged(name: str) -> BadInputError:
    return BadInputError(f"{name} is damaged or cut short.", "Copy it from its source again, or open and save it anew.")
