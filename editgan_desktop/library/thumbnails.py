"""Small pictures that show what a vector does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ..core.errors import BadInputError, NotFoundError
from ..core.files import atomic_path
from .checks import THUMBNAIL_SHAPE
from .vector import EditingVector

GREY = (119, 119, 119)


def thumbnail(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """[H, W, 3] uint8 sRGB, fitted into [128, 128, 3]; what is not square stands on grey."""
    if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
        raise BadInputError(f"A picture of {picture.dtype} {list(picture.shape)} cannot become a thumbnail.")
    height, width, _ = THUMBNAIL_SHAPE
    fitted = ImageOps.pad(Image.fromarray(picture), (width, height), Image.Resampling.LANCZOS, GREY)
    return np.array(fitted)


def save_thumbnails(path: Path, vector: EditingVector) -> None:
    """Write before and after, side by side, as a PNG.

    Raises:
        NotFoundError: the vector has no thumbnails.
        BadInputError: `path` does not end in ".png".
        EditGANError: the folder cannot be written.
    """
    pictures = [picture for picture in (vector.before, vector.after) if picture is not None]
    if not pictures:
        raise NotFoundError(f"The vector {vector.name!r} has no thumbnails.")
    if path.suffix.lower() != ".png":
        raise BadInputError(f"{path.name} is not the name of a PNG picture.", "End it in .png.")
    with atomic_path(path) as temporary:
        Image.fromarray(np.hstack(pictures)).save(temporary, format="PNG")
