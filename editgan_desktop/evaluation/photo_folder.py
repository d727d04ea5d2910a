"""A folder of photos to measure on: which of them, their faces aligned, and their label maps where there are some."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labelled_faces import read_labels
from ..core.labels import LabelScheme, load_scheme
from ..core.photo_file import read_photo, to_srgb
from ..editing.align import align, ffhq_crop
from ..editing.photo_face import Finder
from .judge import resize_labels

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif", ".avif"}
MASK_SCHEME = "celebamask-19"
# What the ids 0, 1, … of CelebAMask-HQ mean, as parts of that scheme, which has them in another order.
MASK_PARTS = (
    "background", "skin", "nose", "glasses", "eye_left", "eye_right", "brow_left", "brow_right", "ear_left",
    "ear_right", "inner_mouth", "lip_upper", "lip_lower", "hair", "hat", "earring", "necklace", "neck", "clothing",
)  # fmt: skip


def photos_in(folder: Path, limit: int | None = None) -> list[Path]:
    """The photos of a folder in order of their names; with a limit that many of them, evenly spread.

    Raises BadInputError when there is none.
    """
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())
    except OSError as error:
        raise BadInputError(f"Cannot read the folder {folder}: {error.strerror or error}.") from error
    found = [path for path in found if not path.name.startswith(".")]  # the shadows that macOS leaves are no photos
    if not found:
        raise BadInputError(f"{folder} holds no photos.", "Put JPEG, PNG, WebP, TIFF or HEIC files into it.")
    count = min(limit or len(found), len(found))
    return [found[i * len(found) // count] for i in range(count)]


def aligned_face(path: Path, finder: Finder, side: int) -> Picture:
    """The largest face of a photo in FFHQ's crop, [side, side, 3] sRGB.

    Raises BadInputError when the photo cannot be read or shows no face.
    """
    picture = to_srgb(read_photo(path))
    faces = finder.find(picture)
    if not faces:
        raise BadInputError(f"No face was found in {path.name}.", "Choose photos with faces that look this way.")
    return align(picture, ffhq_crop(faces[0]), side)


def aligned_already(path: Path, side: int) -> Picture:
    """A photo that is a crop already, as those with label maps are, at another size [side, side, 3] sRGB.

    Raises BadInputError when it cannot be read or is not square.
    """
    picture = to_srgb(read_photo(path))
    if picture.shape[0] != picture.shape[1]:
        raise BadInputError(
            f"{path.name} is not square.", "Photos with label maps must be aligned like those of CelebAMask-HQ."
        )
    method = cv2.INTER_AREA if len(picture) > side else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, (side, side), interpolation=method), np.uint8)


def mask_of(path: Path, folder: Path, side: int) -> Labels:
    """The label map [side, side] of a photo, in the ids of `celebamask-19`: the PNG of its name in a folder.

    Its values are those of CelebAMask-HQ, unless it tells the names of its parts.

    Raises BadInputError when it is missing, damaged, not square, or holds other values.
    """
    scheme = load_scheme(MASK_SCHEME)
    parts = tuple(scheme.parts[scheme.id(name)] for name in MASK_PARTS)
    file = folder / f"{path.stem}.png"
    labels = read_labels(file, LabelScheme("celebamask-hq", "CelebAMask-HQ", parts))
    if labels.shape[0] != labels.shape[1]:
        raise BadInputError(f"{file.name} is not square.", "A label map must lie on its photo.")
    ids = np.array([scheme.id(name) for name in MASK_PARTS], np.uint8)
    return resize_labels(ids[labels], side)
