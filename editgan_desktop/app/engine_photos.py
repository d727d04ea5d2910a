"""What the window asks of the model about photos, on the worker thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..assets.fetch import fetch
from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..batch.photo import PhotoTools
from ..core.crop import Crop
from ..core.errors import BadInputError, EditGANError
from ..core.latents import WPlus
from ..core.photo import Photo
from ..core.photo_face import PhotoFace, PhotoSource
from ..core.photo_file import to_srgb
from ..core.progress import Job, finish
from ..core.tuning import Tuning
from ..editing.align import FoundFace
from ..editing.face_finder import FaceFinder
from ..editing.fallback import with_fallback
from ..editing.inversion_cache import InversionCache
from ..editing.invert import InversionSettings, invert
from ..editing.load import load_encoder
from ..editing.model import Model
from ..editing.photo_face import OpenedPhoto, begun_face, open_content, open_photo
from ..editing.tune import TuningSettings, fitting, tune
from ..networks.encoder import PhotoEncoder
from ..session.look import Look
from .engine_core import EngineCore

DETECTOR = "yunet"  # its name in the manifest; fetched when it is first needed
PREVIEW_EVERY = 1  # a step computes its picture anyway; laying it over a photo takes some milliseconds


@dataclass(frozen=True, eq=False)
class FoundFaces:
    """A photo and the faces in it, largest first. Without the network that finds them the crop is placed by hand."""

    photo: OpenedPhoto
    faces: tuple[FoundFace, ...]
    problem: EditGANError | None = None  # why none was looked for


class PhotoEngine(EngineCore):
    """Opens photos, looks for the likeness of a face, and puts it back."""

    def photo(
        self, face: PhotoFace, latent: WPlus, parts: Sequence[str] | None, marks: NDArray[np.uint8] | None = None
    ) -> Photo:
        """The whole photo with the edits in a latent on its face; where `marks` say so it is the photo again."""
        return self._rendered(face, lambda _, stage: stage.photo(latent, parts, marks))  # type: ignore[union-attr]

    def base(self, face: PhotoFace) -> Look:
        """The photo's face without edits."""
        picture, labels = self._rendered(face, lambda _, stage: stage.untouched())  # type: ignore[union-attr]
        return Look(face.latent, picture, labels, full=True)

    def open_photo(self, path: Path) -> FoundFaces:
        """A photo and the faces in it. Raises BadInputError, WeightsMissingError, FetchError."""
        return self._found(open_photo(path))

    def open_content(self, content: bytes, name: str) -> FoundFaces:
        """The same of a photo that is no file."""
        return self._found(open_content(content, name))

    def open_again(self, face: PhotoFace) -> FoundFaces:
        """The same of a photo that is open already."""
        source = face.source
        return self._found(OpenedPhoto(face.content, face.photo, to_srgb(face.photo), source.name, source.sha256))

    def _found(self, photo: OpenedPhoto) -> FoundFaces:
        try:
            finish(fetch(find_weight(DETECTOR)))
        except EditGANError as error:
            return FoundFaces(photo, (), error)
        (detector,) = local_paths(find_weight(DETECTOR)).values()
        return FoundFaces(photo, tuple(FaceFinder(detector).find(photo.picture)))

    def begin_photo(self, photo: OpenedPhoto, crop: Crop) -> tuple[PhotoFace, Look]:
        """Align a face, and guess its latent by the encoder; the inversion starts there."""
        face = begun_face(self.model, photo, crop, self._encoder)
        return face, self.base(face)

    def photo_again(self, source: PhotoSource, path: Path, latent: WPlus | None, steps: int) -> PhotoFace:
        """A photo's face as an export tells of it. Raises BadInputError when the file at `path` is another photo."""
        photo = open_photo(path)
        if photo.sha256 != source.sha256:
            raise BadInputError(f"{path.name} is not {source.name} as it was.", "Choose the photo, unchanged.")
        face = begun_face(self.model, photo, source.crop, self._encoder)
        return face if latent is None else face.inverted(latent, steps)

    def invert(self, face: PhotoFace, steps: int) -> Job[tuple[PhotoFace, Look]]:
        """Find the latent of a photo's face, from the one it has (EditGAN sec. 3.4)."""
        yield from self._try_identity()
        settings = InversionSettings(steps=steps, preview_every=PREVIEW_EVERY)
        start = face.latent if self._encoder or face.steps else None
        found = yield from with_fallback(self.model, lambda model: invert(model, face.aligned, settings, start))
        inverted = face.inverted(found.latent, len(found.losses))
        return inverted, self.base(inverted)

    def tune(self, face: PhotoFace, steps: int) -> Job[tuple[PhotoFace, Look]]:
        """Let the generator learn a photo's face (pivotal tuning)."""
        yield from self._try_identity()
        settings = TuningSettings(steps=steps, preview_every=PREVIEW_EVERY)

        def job(model: Model) -> Job[Tuning]:
            return tune(model, face.aligned, face.latent, fitting(settings, model, self.model))

        tuning = yield from with_fallback(self.model, job)
        tuned = replace(face, tuning=tuning, tuned=True)
        return tuned, self.base(tuned)

    def photo_tools(self) -> Job[PhotoTools]:
        """What a batch of photos needs; fetches what is missing."""
        yield from fetch(find_weight(DETECTOR))
        yield from self._bring_identity()
        (detector,) = local_paths(find_weight(DETECTOR)).values()
        cache = InversionCache.shared(self.latent_space)
        return PhotoTools(self.model, FaceFinder(detector), self._encoder, cache)

    @cached_property
    def _encoder(self) -> PhotoEncoder | None:
        """That of this latent space; None when there is none."""
        encoder = load_encoder(self.model.device)
        return encoder if encoder and encoder.config.latent_space == self.latent_space else None
