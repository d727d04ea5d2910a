"""Pictures to files, with what made them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ..core.errors import BadInputError
from ..core.files import atomic_path

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}


def write_picture(path: Path, pixels: NDArray[np.uint8], recipe: Mapping[str, Any] | None = None) -> None:
    """Write [H, W, 3] uint8 sRGB atomically; the suffix chooses the format, PNG carries the recipe as text.

    Raises:
        BadInputError: unknown suffix. EditGANError: the file cannot be written.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInputError(
            f"{path.name}: cannot write {path.suffix or 'a file without suffix'}.",
            f"Use {', '.join(FORMATS)}.",
        )
    options: dict[str, Any] = {"pnginfo": _text(recipe or {})} if form == "PNG" else {"quality": 95}
    with atomic_path(path) as temporary:
        Image.fromarray(pixels).save(temporary, form, **options)


def _text(recipe: Mapping[str, Any]) -> PngInfo:
    info = PngInfo()
    info.add_text("Software", "EditGAN Desktop")
    info.add_text("Comment", "This picture was made by a generative model.")
    if recipe:
        info.add_itxt("editgan", json.dumps(recipe))
    return info
