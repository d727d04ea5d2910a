"""A `Photo` to the bytes of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError, EditGANError
from .photo import Photo, PhotoMetadata
from .photo_colour import PROFILE, with_depth
from .photo_xmp import exported_packet
from .tiff_tags import tiff_with_exif, without_thumbnail
from .vips import Error, image_of, with_blob, with_number
from .xmp_segments import jpeg_with_xmp, png_with_xmp

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".tif": "TIFF", ".tiff": "TIFF"}
DEEP, WITHOUT_ALPHA = ("PNG", "TIFF"), ("JPEG",)
XMP_LIMIT = {"JPEG": 65_502}  # one segment, less its header
XMP_WRITERS = {"JPEG": jpeg_with_xmp, "PNG": png_with_xmp}  # where libvips does it badly
SIDE_LIMIT = {"WEBP": 16_383}


@dataclass(frozen=True)
class WriteSettings:
    """How an export is packed.

    Attributes:
        quality: of JPEG and WebP, 1..100; from 90 up JPEG keeps colour at full resolution.
        lossless: WebP keeps every pixel.
        compression: how hard PNG tries, 0..9; every pixel is kept at any.
    """

    quality: int = 95
    lossless: bool = False
    compression: int = 6

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100 or not 0 <= self.compression <= 9:
            raise BadInputError("These export settings make no sense.", "Quality 1 … 100, compression 0 … 9.")


def encode(
    form: str, photo: Photo, settings: WriteSettings, ai_edited: bool, recipe: Mapping[str, Any] | None,
    generated: bool = False,
) -> bytes:  # fmt: skip
    """The file's bytes: "PNG", "JPEG", "WEBP" or "TIFF".

    16-bit photos become 8-bit where the format knows no more; JPEG puts transparent photos on white.

    Raises:
        BadInputError: the format cannot hold the photo or its recipe.
    """
    if max(photo.width, photo.height) > SIDE_LIMIT.get(form, photo.width + photo.height):
        raise BadInputError(
            f"WebP holds at most {SIDE_LIMIT[form]} pixels a side.", "Export this photo as PNG, TIFF or JPEG."
        )
    packet = _packet(form, photo, ai_edited, recipe, generated)
    image = with_blob(image_of(_channels(photo, form)), PROFILE, photo.profile)
    own = XMP_WRITERS.get(form)
    image = with_number(_described(image, form, photo.metadata, None if own else packet), "orientation", 1)
    keep = ["icc", "xmp", "iptc", *(["exif"] if photo.metadata.exif else [])]
    try:
        content = _saved(image, form, settings, "|".join(keep))
    except Error as error:
        raise EditGANError(f"The photo could not be packed as {form}.", str(error).strip()) from error
    if own and packet:
        return own(content, packet)
    exif = photo.metadata.exif
    return tiff_with_exif(content, exif) if form == "TIFF" and exif else content


def _channels(photo: Photo, form: str) -> NDArray[Any]:
    """[H, W, 1 … 4] as the format stores them; a grey photo has one colour channel."""
    bits = photo.bits if form in DEEP else 8
    colour = with_depth(photo.pixels[..., :1] if photo.metadata.grey else photo.pixels, bits)
    if photo.alpha is None:
        return colour
    alpha = with_depth(photo.alpha, bits)[..., None]
    return _on_white(colour, alpha) if form in WITHOUT_ALPHA else np.concatenate([colour, alpha], axis=2)


def _on_white(colour: NDArray[np.uint8], alpha: NDArray[np.uint8]) -> NDArray[np.uint8]:
    share = alpha.astype(np.uint32)
    mixed: NDArray[np.uint8] = ((colour * share + 255 * (255 - share) + 127) // 255).astype(np.uint8)
    return mixed


def _described(image: Any, form: str, metadata: PhotoMetadata, packet: bytes | None) -> Any:
    image = with_blob(with_blob(image, "xmp-data", packet), "iptc-data", metadata.iptc)
    exif = metadata.exif if form != "TIFF" else None
    return with_blob(image, "exif-data", exif and b"Exif\0\0" + without_thumbnail(exif))


def _packet(
    form: str, photo: Photo, ai_edited: bool, recipe: Mapping[str, Any] | None, generated: bool
) -> bytes | None:
    limit = XMP_LIMIT.get(form)
    packet = exported_packet(photo.metadata.xmp, ai_edited, recipe, generated)
    if packet is None or limit is None or len(packet) <= limit:
        return packet
    # the photo's own history yields to the mark and the recipe
    packet = exported_packet(None, ai_edited, recipe, generated)
    if packet is not None and len(packet) > limit:
        raise BadInputError(
            f"The recipe is too long for JPEG: {len(packet)} of {limit} bytes.", "Export as PNG, TIFF or WebP."
        )
    return packet


def _saved(image: Any, form: str, settings: WriteSettings, keep: str) -> bytes:
    if form == "PNG":
        found = image.pngsave_buffer(compression=settings.compression, filter="all", keep=keep)
    elif form == "JPEG":
        found = image.jpegsave_buffer(Q=settings.quality, optimize_coding=True, keep=keep)
    elif form == "WEBP":
        exact = settings.lossless  # colours under transparent pixels stay, too
        found = image.webpsave_buffer(Q=settings.quality, lossless=exact, exact=exact, keep=keep)
    else:
        found = image.tiffsave_buffer(compression="deflate", predictor="horizontal", keep=keep)
    return bytes(found)
