"""What the window asks of the model. Everything here runs on the worker thread, which owns the model.

This is the only file of `app` that imports torch; it is imported on the worker, so that the window is there at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from ..assets.fetch import fetch
from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.crop import Crop
from ..core.errors import BadInputError, EditGANError
from ..core.labels import LabelScheme, load_scheme
from ..core.latents import SeedSource, WPlus
from ..core.photo import Photo
from ..core.photo_face import PhotoFace, PhotoSource
from ..core.photo_file import to_srgb
from ..core.progress import Job, Progress, finish
from ..core.recipe import AppliedStep, Recipe
from ..core.requests import EditRequest, EditResult, OptimiseSettings
from ..editing.align import FoundFace
from ..editing.face_finder import FaceFinder
from ..editing.invert import InversionSettings, invert
from ..editing.load import (
    load_encoder,
    load_identity,
    load_model,
    read_branch,
    shipped_branch,
    shipped_schemes,
    window_scheme,
    with_scheme,
)
from ..editing.model import Model
from ..editing.optimise import optimise
from ..editing.photo_edit import PhotoStage
from ..editing.photo_face import OpenedPhoto, begun_face, open_content, open_photo
from ..editing.refine import refine, refinement_step
from ..editing.synthesise import look, sample, segment, uncertainty
from ..editing.tune import TuningSettings, tune
from ..library.vector import EditingVector
from ..methods.painted_mask import painted_request, vector_of_result
from ..networks.encoder import PhotoEncoder
from ..session.edits import LearntRun
from ..session.look import Look
from ..session.paint_layer import UNPAINTED

IDENTITY, DETECTOR = "mobilefacenet", "yunet"  # names in the manifest; fetched when they are first needed
PREVIEW_EVERY = 1  # a step computes its picture anyway; laying it over a photo takes some milliseconds
_log = logging.getLogger(__name__)
R = TypeVar("R")
Learnt = tuple[EditRequest, EditResult, Look]
Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class ModelFacts:
    """What the window wants to know about the model without touching it.

    `scheme` is the one it was loaded with, `schemes` those that come along.
    """

    scheme: LabelScheme
    schemes: tuple[LabelScheme, ...]
    rows: int
    picture_size: tuple[int, int]
    device: str


@dataclass(frozen=True, eq=False)
class FoundFaces:
    """A photo and the faces in it, largest first. Without the network that finds them the crop is placed by hand."""

    photo: OpenedPhoto
    faces: tuple[FoundFace, ...]
    problem: EditGANError | None = None  # why none was looked for


class Engine:
    """The loaded model and what can be done with it. With a `face` it is about that face in its photo."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._stage: PhotoStage | None = None  # of the photo that was worked on last

    @classmethod
    def load(cls, make_model: Callable[[], Model] | None = None) -> Engine:
        """With the default model and the window's own parts. Raises WeightsMissingError, CorruptFileError."""
        return cls(make_model() if make_model else load_model(scheme=window_scheme()))

    @property
    def latent_space(self) -> str:
        return self.model.generator.latent_space

    @property
    def facts(self) -> ModelFacts:
        model = self.model
        device = f"CPU, {torch.get_num_threads()} threads" if model.device.type == "cpu" else str(model.device).upper()
        schemes = tuple(load_scheme(name) for name in self.shipped_schemes())
        return ModelFacts(model.scheme, schemes, model.generator.num_styles, model.generator.output_size, device)

    def warm_up(self) -> None:
        """Load what only edits need, so that the first Run need not wait for it."""
        _ = self.model.perceptual

    def sample(self, source: SeedSource) -> Look:
        """The full look of a seed."""
        return self.full(sample(self.model, source))

    def preview(self, latent: WPlus, face: PhotoFace | None = None, parts: Sequence[str] | None = ()) -> Look:
        """A quick look."""
        if face:
            return Look(latent, *self._on(face).preview(latent, parts), full=False)
        return Look(latent, *look(self.model, latent), full=False)

    def full(self, latent: WPlus, face: PhotoFace | None = None, parts: Sequence[str] | None = ()) -> Look:
        """The final picture, with labels at the size of the mask.

        Args:
            parts: names that the edits in the latent are about; in a photo they may show around these only, or
                everywhere when it is None.
        """
        if face:
            return Look(latent, *self._on(face).full(latent, parts), full=True)
        height = self.model.generator.output_size[0]
        return Look(latent, *look(self.model, latent, height, self.model.mask_height), full=True)

    def uncertainty(self, latent: WPlus, face: PhotoFace | None = None) -> NDArray[np.float32] | None:
        """[H, W] from 0 to 1, at the working size: how far the ensemble disagrees; None when it is none."""
        model = self._model_of(face)
        return uncertainty(model, latent) if model.segmentation.config.members > 1 else None

    def use_scheme(
        self, scheme: LabelScheme, branch: Path | None, latents: Sequence[WPlus]
    ) -> Job[list[NDArray[np.uint8]]]:
        """Look at faces with the parts of another scheme from now on; their labels [H, W] in it.

        Args:
            branch: file of the segmentation branch; None for the one that comes along with the scheme.

        Raises:
            NotFoundError, CorruptFileError, BadInputError: it is not there, damaged, or does not fit; nothing changed.
        """
        network = read_branch(branch or self.shipped_branch(scheme.name), self.model.device)
        model = with_scheme(self.model, scheme, network)
        labels = []
        yield Progress("scheme", 0, len(latents))
        for done, latent in enumerate(latents, 1):
            labels.append(segment(model, latent, model.mask_height))
            yield Progress("scheme", done, len(latents))
        self.model = with_scheme(self.model, scheme, network)
        return labels

    def shipped_schemes(self) -> list[str]:
        """Label schemes that come along, the best first."""
        return shipped_schemes()

    def shipped_branch(self, scheme: str) -> Path:
        """Where the segmentation branch for a scheme lies that comes along."""
        return shipped_branch(scheme)

    def edit(
        self, source: WPlus, paint: NDArray[np.uint8], settings: OptimiseSettings,
        face: PhotoFace | None = None, parts: Sequence[str] | None = (),
    ) -> Job[Learnt]:  # fmt: skip
        """Learn what was painted on a face.

        Args:
            source: the face with everything applied. paint: [H, W] part ids, UNPAINTED where none was painted.
            parts: names that the edits applied already are about.

        Raises:
            BadInputError: nothing was painted. OutOfMemoryError: too little is free.
        """
        model = self._model_of(face)
        original = segment(model, source, paint.shape[0])
        painted = np.where(paint == UNPAINTED, original, paint)
        request = painted_request(model, source, original, painted, settings=self._shown(settings))
        return (yield from self._learn(request, face, parts))

    def go_on(
        self,
        run: LearntRun,
        settings: OptimiseSettings,
        face: PhotoFace | None = None,
        parts: Sequence[str] | None = (),
    ) -> Job[Learnt]:
        """Learn on from where a run ended."""
        request = replace(run.request, start=run.result.latent, settings=self._shown(settings))
        return (yield from self._learn(request, face, parts))

    def refine(
        self, source: WPlus, recipe: Recipe, parts: tuple[str, ...], steps: int, face: PhotoFace | None = None
    ) -> Job[tuple[AppliedStep, Look]]:
        """Clean up after vectors (EditGAN sec. 3.4). `recipe` holds the vectors only."""
        job = refine(self._model_of(face), source, recipe.displace(source), parts, steps)
        result = yield from self._dressed(job, face)
        step = refinement_step(recipe, source, result)
        return step, self.full(result.latent, face, parts)

    def vector(self, run: LearntRun, name: str, origin: SeedSource | PhotoFace, tags: tuple[str, ...]) -> EditingVector:
        """A learnt edit as a vector for the library."""
        model = self._model_of(origin if isinstance(origin, PhotoFace) else None)
        return vector_of_result(model, run.request, run.result, name, origin, tags)

    # ---- photos

    def photo(self, face: PhotoFace, latent: WPlus, parts: Sequence[str] | None) -> Photo:
        """The whole photo with the edits in a latent on its face."""
        return self._on(face).photo(latent, parts)

    def base(self, face: PhotoFace) -> Look:
        """The photo's face without edits."""
        return Look(face.latent, *self._on(face).untouched(), full=True)

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
        found = yield from invert(self.model, face.aligned, settings, start)
        inverted = face.inverted(found.latent, len(found.losses))
        return inverted, self.base(inverted)

    def tune(self, face: PhotoFace, steps: int) -> Job[tuple[PhotoFace, Look]]:
        """Let the generator learn a photo's face (pivotal tuning)."""
        yield from self._try_identity()
        settings = TuningSettings(steps=steps, preview_every=PREVIEW_EVERY)
        tuning = yield from tune(self.model, face.aligned, face.latent, settings)
        tuned = replace(face, tuning=tuning, tuned=True)
        return tuned, self.base(tuned)

    @cached_property
    def _encoder(self) -> PhotoEncoder | None:
        """That of this latent space; None when there is none."""
        encoder = load_encoder(self.model.device)
        return encoder if encoder and encoder.config.latent_space == self.latent_space else None

    def _on(self, face: PhotoFace) -> PhotoStage:
        """The stage of a face; the last one is kept, for what it knows of the face without edits."""
        stage = self._stage
        if stage is None or stage.face is not face or stage.untuned is not self.model:
            stage = self._stage = PhotoStage(self.model, face)
        return stage

    def _model_of(self, face: PhotoFace | None) -> Model:
        return self._on(face).model if face else self.model

    def _dressed(self, job: Job[R], face: PhotoFace | None) -> Job[R]:
        """A job whose previews show the photo, not its inversion. Signals reach the job."""
        if face is None:
            return (yield from job)
        stage, signal = self._on(face), None
        with closing(job):
            while True:
                try:
                    report = job.send(signal)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                shown = None if report.preview is None else stage.dressed(report.preview)
                signal = yield replace(report, preview=shown)

    def _learn(self, request: EditRequest, face: PhotoFace | None, parts: Sequence[str] | None) -> Job[Learnt]:
        if request.settings.identity > 0:
            yield from self._bring_identity()
        result = yield from self._dressed(optimise(self._model_of(face), request), face)
        all_parts = None if parts is None else tuple(dict.fromkeys((*parts, *request.parts)))
        return request, result, self.full(result.latent, face, all_parts)

    def _try_identity(self) -> Job[None]:
        """The recogniser if it can be had: a likeness can be found without."""
        try:
            yield from self._bring_identity()
        except EditGANError as error:
            _log.warning("going on without the recogniser: %s", error)

    def _bring_identity(self) -> Job[None]:
        """The recogniser, fetched when it is first needed."""
        if self.model.identity is None:
            yield from fetch(find_weight(IDENTITY))
            self.model = self.model.changed(identity=load_identity(self.model.device))

    def _shown(self, settings: OptimiseSettings) -> OptimiseSettings:
        return replace(settings, preview_every=PREVIEW_EVERY)
