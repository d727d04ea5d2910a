"""Between a photo's own colour space and sRGB, which the generator speaks."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError
from .photo import Photo, Pixels
from .vips import Error, image_of, pixels_of, with_blob

# Colours keep their looks relative to white, and black stays black: what photo programs do by default.
LOOK: dict[str, Any] = {"intent": "relative", "black_point_compensation": True}
PROFILE = "icc-profile-data"  # libvips' name of the field
RGB_PROFILE, GREY_PROFILE, CMYK_PROFILE = b"RGB ", b"GRAY", b"CMYK"  # bytes 16..20 of an ICC profile


def to_srgb(photo: Photo) -> NDArray[np.uint8]:
    """[H, W, 3] uint8 sRGB, through the photo's profile. Alpha is ignored."""
    if photo.profile is None:
        return with_depth(photo.pixels, 8)
    pixels = photo.pixels[..., 0] if photo.metadata.grey else photo.pixels
    image = with_blob(image_of(pixels), PROFILE, photo.profile)
    return rgb(pixels_of(image.icc_transform("srgb", embedded=True, depth=8, **LOOK)))


def from_srgb(patch: NDArray[np.floating[Any]], photo: Photo) -> Pixels:
    """An sRGB patch [h, w, 3] of 0..1 in the photo's own depth and colour space; grey for a grey photo.

    Values beyond 0..1, and colours that the photo's space does not reach, are clipped.
    """
    deep = np.rint(np.clip(patch, 0, 1) * 65535).astype(np.uint16)
    if photo.profile is not None:
        lab = image_of(deep).icc_import(input_profile="srgb", **LOOK)
        return rgb(pixels_of(with_blob(lab, PROFILE, photo.profile).icc_export(depth=photo.bits, **LOOK)))
    if photo.metadata.grey:
        deep = rgb(pixels_of(image_of(deep).colourspace("grey16")))
    return with_depth(deep, photo.bits)


def from_cmyk(image: Any, profile: bytes | None) -> Any:
    """A CMYK libvips image as sRGB of the same depth, through its profile or else a common one.

    Raises:
        BadInputError: it cannot be converted.
    """
    deep = 16 if image.format == "ushort" else 8
    chosen = with_blob(image, PROFILE, profile)
    try:
        return chosen.icc_transform("srgb", embedded=profile is not None, input_profile="cmyk", depth=deep, **LOOK)
    except Error as error:
        raise BadInputError(
            "This photo is made for printing (CMYK) and its colours cannot be converted.",
            "Save it as RGB in another program first.",
        ) from error


def usable(profile: bytes | None, kind: bytes) -> bytes | None:
    """The profile when it is one for pixels of this kind and works, else None."""
    if profile is None or profile[16:20] != kind:
        return None
    bands = {GREY_PROFILE: 1, RGB_PROFILE: 3, CMYK_PROFILE: 4}[kind]
    try:
        sample = image_of(np.zeros((1, 1, bands), np.uint8))
        if kind == CMYK_PROFILE:
            sample = sample.copy(interpretation="cmyk")
        lab = with_blob(sample, PROFILE, profile).icc_import(embedded=True, **LOOK)
        if kind != CMYK_PROFILE:  # both ways are needed
            pixels_of(with_blob(lab, PROFILE, profile).icc_export(depth=8, **LOOK))
        pixels_of(lab)
    except Error:
        return None
    return profile


def with_depth(pixels: Pixels, bits: int) -> NDArray[Any]:
    """uint8 or uint16 pixels at 8 or 16 bits, rounded."""
    if bits == 8 * pixels.dtype.itemsize:
        return pixels
    if bits == 16:
        return pixels.astype(np.uint16) * np.uint16(257)
    return ((pixels.astype(np.uint32) + 128) // 257).astype(np.uint8)


def rgb(pixels: NDArray[Any]) -> NDArray[Any]:
    """[H, W, 3] of [H, W, 1] or [H, W, 3]."""
    return pixels if pixels.shape[2] == 3 else np.repeat(pixels[..., :1], 3, axis=2)
