"""A photo as it was taken: its pixels in its own colour space and depth, and what its file said about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError

Pixels = NDArray[Any]  # uint8 or uint16


@dataclass(frozen=True, eq=False)
class PhotoMetadata:
    """What the file carries beside pixels and profile.

    Attributes:
        format: "JPEG", "PNG", "WEBP", "TIFF" or "HEIC" (which AVIF counts as); the format it was read from.
        exif: the EXIF block as it lay in the file (orientation included), or None.
        xmp: the XMP packet, or None.
        iptc: the older IPTC block of captions and credits, or None.
        grey: the file had one channel; `Photo.pixels` repeats it three times.
    """

    format: str = "PNG"
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    grey: bool = False


@dataclass(frozen=True, eq=False)
class Photo:
    """An upright photo.

    Attributes:
        pixels: [H, W, 3] uint8 or uint16, in the photo's own colour space; grey is expanded to three equal channels.
        alpha: [H, W] of the same type (largest value: opaque), or None. Colours are not premultiplied.
        profile: the ICC profile the pixels are in (RGB, or grey when `metadata.grey`); None stands for sRGB.
    """

    pixels: Pixels
    alpha: Pixels | None = None
    profile: bytes | None = None
    metadata: PhotoMetadata = field(default_factory=PhotoMetadata)

    def __post_init__(self) -> None:
        kind = self.pixels.dtype
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 3 or kind not in (np.uint8, np.uint16):
            raise BadInputError(f"A photo is [H, W, 3] of 8 or 16 bits, not {self.pixels.shape} {kind}.")
        if self.alpha is not None and (self.alpha.shape != self.pixels.shape[:2] or self.alpha.dtype != kind):
            raise BadInputError("The alpha channel has another size or depth than the photo.")

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])

    @property
    def bits(self) -> int:
        """Per channel: 8 or 16."""
        return 8 * self.pixels.dtype.itemsize

    def with_pixels(self, pixels: Pixels) -> Photo:
        """The same photo with other pixels of the same shape and type. Raises BadInputError when they differ."""
        if pixels.shape != self.pixels.shape or pixels.dtype != self.pixels.dtype:
            raise BadInputError("These pixels have another size or depth than the photo.")
        return replace(self, pixels=pixels)
