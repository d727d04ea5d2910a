"""Label maps as PNG: in files (with a palette) and inside JSON (base64)."""

from __future__ import annotations

import base64
import io
import warnings
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from .errors import BadInputError
from .files import atomic_path
from .labels import LabelScheme
from .named_parts import names_in, names_to_write, with_ids_of

MAX_SIDE = 4096
MOST_PARTS = 96  # a grey photo has lighter pixels


def encode_mask(labels: NDArray[np.uint8]) -> str:
    """[H, W] uint8 as base64 PNG."""
    buffer = io.BytesIO()
    Image.fromarray(labels).save(buffer, "PNG", optimize=True)
    return base64.b64encode(buffer.getvalue()).decode()


def decode_mask(text: str) -> NDArray[np.uint8]:
    """The label map of `encode_mask`. Raises BadInputError."""
    try:
        return _open_labels(io.BytesIO(base64.b64decode(text, validate=True)), "The mask")
    except ValueError as error:
        raise BadInputError("The mask in this recipe is damaged.") from error


def write_mask(path: Path, labels: NDArray[np.uint8], scheme: LabelScheme) -> None:
    """Write a label map as a palette PNG: any viewer shows the parts' colours, the values are their ids.

    The file tells the names of the parts as well, see `named_parts`.
    """
    image = Image.fromarray(labels)
    image.putpalette(scheme.palette.tobytes())
    with atomic_path(path) as temporary:
        image.save(temporary, "PNG", optimize=True, pnginfo=names_to_write(scheme))


def read_mask(path: Path, scheme: LabelScheme, size: tuple[int, int]) -> NDArray[np.uint8]:
    """A label map [height, width] from a palette or grey PNG of part ids, or an RGB PNG in the scheme's colours.

    Ids go by the names of the parts where the file tells them, so that one made with other parts is not misread.
    Larger or smaller masks of the same shape are resampled to `size` (height, width), nearest pixel.

    Raises:
        BadInputError: not a picture, wrong aspect, values that are no part, or parts that the scheme has not.
    """
    try:
        with path.open("rb") as file:
            labels = _open_labels(file, path.name, scheme)
    except OSError as error:
        raise BadInputError(f"Cannot read {path}: {error.strerror or error}.", "Give a PNG of part labels.") from error
    if labels.max() >= len(scheme):
        raise BadInputError(f"{path.name} holds label {labels.max()}, but {scheme.title} ends at {len(scheme) - 1}.")
    if labels.shape[0] * size[1] != labels.shape[1] * size[0]:
        raise BadInputError(
            f"{path.name} is {labels.shape[1]}×{labels.shape[0]} pixels.",
            f"It needs the shape {size[1]}×{size[0]}.",
        )
    return np.asarray(Image.fromarray(labels).resize((size[1], size[0]), Image.Resampling.NEAREST))


def is_label_map(path: Path) -> bool:
    """Whether a file is rather a PNG of part ids than a photo: small numbers only, or the colours of few parts."""
    if not path.is_file():  # opening a pipe would wait for ever
        return False
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=["PNG"])
            if max(image.size) > MAX_SIDE or image.mode not in ("P", "L", "RGB", "RGBA"):
                return False
            if image.mode in ("P", "L"):
                return int(np.asarray(image).max()) < MOST_PARTS
            return image.getcolors(MOST_PARTS) is not None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False


def _open_labels(file: IO[bytes], name: str, scheme: LabelScheme | None = None) -> NDArray[np.uint8]:
    try:
        with warnings.catch_warnings():  # the check that follows is stricter than Pillow's
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=["PNG"])
        if max(image.size) > MAX_SIDE:
            raise BadInputError(f"{name} is larger than {MAX_SIDE} pixels.")
        image.load()
        parts = names_in(image.info)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadInputError(f"{name} is not a readable PNG: {error}.") from error
    if image.mode in ("P", "L"):
        labels = np.array(image, np.uint8)
        return with_ids_of(scheme, labels, parts, name) if scheme else labels
    if image.mode in ("RGB", "RGBA") and scheme:
        return _labels_of_colours(np.array(image.convert("RGB")), scheme, name)
    raise BadInputError(f"{name} is a {image.mode} picture.", "A mask is a palette or grey PNG of part ids.")


def _labels_of_colours(picture: NDArray[np.uint8], scheme: LabelScheme, name: str) -> NDArray[np.uint8]:
    keys = picture.astype(np.int64) @ (1 << 16, 1 << 8, 1)
    known = scheme.palette.astype(np.int64) @ (1 << 16, 1 << 8, 1)
    order = np.argsort(known)
    found = order[np.searchsorted(known[order], keys).clip(max=len(known) - 1)]
    if (known[found] != keys).any():
        raise BadInputError(f"{name} has colours that are no part of {scheme.title}.", "Paint without smoothing.")
    return found.astype(np.uint8)
