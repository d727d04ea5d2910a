"""From the file of a photo to a face in it that can be edited: read, find, align, invert, tune."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.crop import Crop
from ..core.errors import BadInputError, EditGANError
from ..core.photo import Photo
from ..core.photo_face import LONGEST_NAME, PhotoFace, PhotoSource
from ..core.photo_file import read_content, to_srgb
from ..core.photo_read import decode
from ..core.progress import Job
from ..networks.encoder import PhotoEncoder
from .align import FoundFace, align, ffhq_crop
from .encode import encode
from .inversion_cache import InversionCache
from .invert import InversionSettings, invert
from .model import Model
from .synthesise import mean_latent
from .tune import TuningSettings, tune

Picture = NDArray[np.uint8]


class Finder(Protocol):
    """What finds faces, largest first: `FaceFinder`."""

    def find(self, picture: Picture) -> list[FoundFace]: ...


@dataclass(frozen=True, eq=False)
class OpenedPhoto:
    """A photo, read from its file.

    Attributes:
        content: the file, byte for byte; sha256: of it, in hexadecimal. name: of the file, fit to be shown.
        photo: what was read from it. picture: [H, W, 3] uint8, the same in sRGB.
    """

    content: bytes
    photo: Photo
    picture: Picture
    name: str
    sha256: str

    def source(self, crop: Crop) -> PhotoSource:
        """A square of this photo, told so that it can be found again."""
        return PhotoSource(self.name, self.sha256, crop)


def open_photo(path: Path) -> OpenedPhoto:
    """Read a photo; see `core.photo_file.read_photo` for what can be read.

    Raises:
        BadInputError: it is missing, unreadable, no photo, damaged, too large or too small.
    """
    return open_content(read_content(path), path.name)


def open_content(content: bytes, name: str) -> OpenedPhoto:
    """The same of a photo that is no file, or out of a project. Raises BadInputError."""
    shown = shown_name(name)
    photo = decode(content, shown)
    return OpenedPhoto(content, photo, to_srgb(photo), shown, hashlib.sha256(content).hexdigest())


def shown_name(name: str) -> str:
    """A file's name as it can be shown and kept: file systems allow bytes that are no text."""
    return "".join(letter if letter.isprintable() else "_" for letter in name)[-LONGEST_NAME:] or "photo"


def faces_in(opened: OpenedPhoto, finder: Finder) -> list[FoundFace]:
    """The faces of a photo, largest first. Raises BadInputError when there is none."""
    faces = finder.find(opened.picture)
    if not faces:
        raise BadInputError(
            f"No face was found in {opened.name}.", "Choose a photo with a face that looks this way, or place the crop."
        )
    return faces


def crop_of_face(opened: OpenedPhoto, faces: Sequence[FoundFace], number: int = 1) -> Crop:
    """FFHQ's crop of the face `number`; 1 is the largest. Raises BadInputError when there are fewer."""
    if not 1 <= number <= len(faces):
        raise BadInputError(f"{opened.name} has no face {number}: {len(faces)} found.", "Face 1 is the largest.")
    return ffhq_crop(faces[number - 1])


def begun_face(model: Model, opened: OpenedPhoto, crop: Crop, encoder: PhotoEncoder | None) -> PhotoFace:
    """A face of a photo aligned, with the encoder's guess of its latent; the mean face when there is no encoder."""
    aligned = align(opened.picture, crop, model.generator.output_size[0])
    latent = encode(encoder, aligned) if encoder else mean_latent(model)
    return PhotoFace(opened.source(crop), opened.content, opened.photo, aligned, latent)


def inverted_face(
    model: Model,
    opened: OpenedPhoto,
    crop: Crop,
    settings: InversionSettings,
    encoder: PhotoEncoder | None,
    cache: InversionCache | None = None,
) -> Job[PhotoFace]:
    """Find the latent of a face in a photo (EditGAN sec. 3.4), from the encoder's guess where there is one.

    Yields nothing when the cache has it. What was ended early (`Signal.STOP_AND_KEEP`) is not put there.

    Args:
        cache: of inversions that begin at this encoder's guess.

    Raises:
        BadInputError: the generator's pictures are not square. OutOfMemoryError: too little is free to begin.
    """
    face = begun_face(model, opened, crop, encoder)
    asked = settings if model.identity else replace(settings, identity=0.0)
    known = cache.find(face.aligned, asked) if cache else None
    if known is not None:
        return face.inverted(known, settings.steps)
    found = yield from invert(model, face.aligned, settings, face.latent if encoder else None)
    if cache and found.stopped == "finished":
        with suppress(EditGANError):  # a full disk must not cost what was found
            cache.keep(face.aligned, asked, found.latent)
    return face.inverted(found.latent, len(found.losses))


def tuned_face(model: Model, face: PhotoFace, settings: TuningSettings | None = None) -> Job[PhotoFace]:
    """Let the generator learn the face (pivotal tuning), unless it has; its tuning is in use then. See `tune`."""
    if face.tuning is not None:
        return replace(face, tuned=True)
    tuning = yield from tune(model, face.aligned, face.latent, settings)
    return replace(face, tuning=tuning, tuned=True)
