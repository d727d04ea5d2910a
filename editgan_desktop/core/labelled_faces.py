"""Labelled faces: a seed and its label map. On disk a folder of palette PNGs named after the seed.

Each PNG also tells the names of the parts its values stand for, so that a map outlives changes of its label scheme.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from .errors import BadInputError
from .files import write_bytes
from .labels import LabelScheme
from .latents import SeedSource
from .mask_codec import MAX_SIDE
from .named_parts import names_in, names_to_write, with_ids_of

Labels = NDArray[np.uint8]

MAX_BYTES = 16 << 20  # of one label map
_NAME = re.compile(r"seed-(\d{1,18})_psi-(\d{1,3}(?:\.\d{1,30})?)")


@dataclass(frozen=True, eq=False)
class LabelledFace:
    """A sampled face and its label map [H, W] uint8."""

    source: SeedSource
    labels: Labels


def face_name(source: SeedSource) -> str:
    """What the files of a face are called, without ending. Raises BadInputError when no file could tell the source."""
    truncation = np.format_float_positional(float(source.truncation), trim="-")  # exact: rounded, it is another face
    name = f"seed-{source.seed:06d}_psi-{truncation}"
    if source_of(name) != source:
        raise BadInputError(f"{source} cannot be the name of a file.", "Seeds and truncations start at 0.")
    return name


def source_of(name: str) -> SeedSource | None:
    """The face whose files have that name (without ending), or None when it is the name of something else."""
    found = _NAME.fullmatch(name)
    return SeedSource(int(found[1]), float(found[2])) if found else None


def write_labels(path: Path, labels: Labels, scheme: LabelScheme) -> None:
    """Write a label map [H, W] as a palette PNG that tells its parts.

    Raises:
        BadInputError: it is not a label map of the scheme. EditGANError: it cannot be written.
    """
    write_bytes(path, encode_labels(labels, scheme, path.name))


def encode_labels(labels: Labels, scheme: LabelScheme, name: str = "This") -> bytes:
    """The content of the file that `write_labels` writes. Raises BadInputError."""
    check_labels(labels, scheme, name)
    image = Image.fromarray(labels)
    image.putpalette(scheme.palette.tobytes())
    content = io.BytesIO()
    image.save(content, "PNG", pnginfo=names_to_write(scheme))  # optimize takes eight times as long, for nothing
    return content.getvalue()


def read_labels(path: Path, scheme: LabelScheme, others: int | None = None) -> Labels:
    """A label map [H, W] in the ids of `scheme`, whichever order of parts it was written with.

    Args:
        others: the id that parts get which are not in the scheme; None refuses them.

    Raises BadInputError when the file cannot be read, is damaged or is no label map of the scheme.
    """
    return decode_labels(_read(path), path.name, scheme, others)


def decode_labels(content: bytes, name: str, scheme: LabelScheme, others: int | None = None) -> Labels:
    """As `read_labels`, of the content of a file called `name`."""
    labels, parts = _decode(content, name)
    labels = with_ids_of(scheme, labels, parts, name, others)
    check_labels(labels, scheme, name)
    return labels


def parts_named(path: Path) -> tuple[str, ...] | None:
    """The names of the parts that a label map was written with; None when it tells none. Raises BadInputError."""
    return _decode(_read(path), path.name)[1]


def check_labels(labels: Labels, scheme: LabelScheme, name: str = "This") -> None:
    """Raises BadInputError unless `labels` is [H, W] uint8, not empty, with parts of the scheme."""
    if labels.ndim != 2 or labels.dtype != np.uint8 or labels.size == 0:
        raise BadInputError(f"{name} is not a label map of {scheme.title}.", "It is a grey or palette picture of ids.")
    if labels.max() >= len(scheme):
        message = f"{name} is not a label map of {scheme.title}: it holds label {labels.max()}"
        raise BadInputError(f"{message}, the last part is {len(scheme) - 1}.")


def write_labelled_faces(folder: Path, faces: Sequence[LabelledFace], scheme: LabelScheme) -> None:
    """One palette PNG per face."""
    for face in faces:
        write_labels(folder / f"{face_name(face.source)}.png", face.labels, scheme)


def read_labelled_faces(folder: Path, scheme: LabelScheme) -> list[LabelledFace]:
    """Every labelled face of a folder, in order of names. Raises BadInputError when there is none or one is bad."""
    found = [(path, source_of(path.stem)) for path in sorted(folder.glob("*.png"))]
    faces = [LabelledFace(source, read_labels(path, scheme)) for path, source in found if source]
    if not faces:
        raise BadInputError(f"{folder} holds no label maps.", "They are named like seed-000012_psi-0.7.png.")
    return faces


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise BadInputError(f"{path} is not a file.")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BadInputError(f"Cannot read {path}: {error.strerror or error}.") from error
    if len(content) > MAX_BYTES:
        raise BadInputError(f"{path.name} is too large to be a label map.")
    return content


def _decode(content: bytes, name: str) -> tuple[Labels, tuple[str, ...] | None]:
    try:
        with warnings.catch_warnings():  # the check of the size is stricter than Pillow's
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
                image.verify()  # reads every checksum, after which the picture must be opened anew
            with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
                if image.mode not in {"P", "L"} or max(image.size) > MAX_SIDE:
                    raise BadInputError(f"{name} is not a label map: {image.mode}, {image.width}×{image.height}.")
                return np.array(image, np.uint8), names_in(image.info)
    except UnidentifiedImageError as error:  # its text tells an address in memory
        raise BadInputError(f"{name} is not a readable PNG: it is no picture, or damaged at its start.") from error
    except (OSError, SyntaxError, ValueError, RecursionError, Image.DecompressionBombError) as error:
        raise BadInputError(f"{name} is not a readable PNG: {error}.") from error
