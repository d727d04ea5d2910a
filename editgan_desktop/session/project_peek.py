"""A look into a project without reading all of it: how its face looked."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .project import THUMBNAIL_SIDE
from .project_file import LIMITS, METHODS, THUMBNAIL, read_png


def peek(path: Path) -> NDArray[np.uint8] | None:
    """[h, w, 3] uint8 sRGB, at most 256 pixels wide or high; None when the file has none, or is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(THUMBNAIL)
            if info.file_size > LIMITS[THUMBNAIL] or info.compress_type not in METHODS:
                return None
            return read_png(archive.read(info), THUMBNAIL, "RGB", THUMBNAIL_SIDE)
    except (OSError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile):
        return None
