"""libvips, set up once: it reads 16-bit colour, profiles and 100 megapixels, which Pillow and OpenCV do not."""

from __future__ import annotations

import logging
from typing import Any

import numpy as np
import pyvips
from numpy.typing import NDArray

Error = pyvips.Error
Image = pyvips.Image

# libvips would keep the last hundred images it saw, whole photos among them.
pyvips.cache_set_max(0)
logging.getLogger("pyvips").setLevel(logging.ERROR)


def image_of(pixels: NDArray[Any]) -> Any:
    """A libvips image of [H, W] or [H, W, C] uint8 or uint16, known as (grey or RGB) sRGB of that depth."""
    grey = pixels.ndim == 2 or pixels.shape[2] < 3
    names = ("b-w", "grey16") if grey else ("srgb", "rgb16")
    return Image.new_from_array(np.ascontiguousarray(pixels), interpretation=names[pixels.dtype == np.uint16])


def pixels_of(image: Any) -> NDArray[Any]:
    """[H, W, C] of a libvips image; decodes it. Raises `Error` when its file is damaged."""
    pixels: NDArray[Any] = image.numpy()
    return pixels.reshape(image.height, image.width, image.bands)


def blob(image: Any, name: str) -> bytes | None:
    """A binary field of its metadata, or None."""
    return bytes(image.get(name)) if image.get_typeof(name) else None


def with_blob(image: Any, name: str, content: bytes | None) -> Any:
    """A copy that carries a binary field; the image itself when there is no content."""
    if content is None:
        return image
    copy = image.copy()
    copy.set_type(pyvips.GValue.blob_type, name, content)
    return copy


def with_number(image: Any, name: str, number: int) -> Any:
    """A copy that carries a whole number."""
    copy = image.copy()
    copy.set_type(pyvips.GValue.gint_type, name, number)
    return copy
