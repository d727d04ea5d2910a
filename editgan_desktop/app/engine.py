"""What the window asks of the model. Everything here runs on the worker thread, which owns the model.

This is the only file of `app` that imports torch; it is imported on the worker, so that the window is there at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
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
from ..batch.photo import PhotoTools
from ..core.crop import Crop
from ..core.errors import BadInputError, EditGANError
from ..core.labels import LabelScheme, load_scheme
from ..core.latents import SeedSource, WPlus
from ..core.memory import MemoryFigures
from ..core.photo import Photo
from ..core.photo_face import PhotoFace, PhotoSource
from ..core.photo_file import to_srgb
from ..core.progress import Job, Progress, finish
from ..core.recipe import AppliedStep, Recipe
from ..core.requests import EditRequest, EditResult, OptimiseSettings, RegionAdjustment
from ..core.tuning import Tuning
from ..editing.align import FoundFace
from ..editing.face_finder import FaceFinder
from ..editing.fallback import graphics_memory, render_with_fallback, with_fallback
from ..editing.frames import frame, frames
from ..editing.inversion_cache import InversionCache
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
from ..editing.photo_edit import PhotoStage, dressed
from ..editing.photo_face import OpenedPhoto, begun_face, open_content, open_photo
from ..editing.refine import refine, refinement_step
from ..editing.synthesise import look, sample, segment, uncertainty
from ..editing.tune import TuningSettings, fitting, tune
from ..library.vector import EditingVector
from ..methods.painted_mask import painted_request, vector_of_result
from ..networks.encoder import PhotoEncoder
from ..session.edits import LearntRun
from ..session.look import Look
from ..session.paint_layer import UNPAINTED

IDENTITY, DETECTOR = "mobilefacenet", "yunet"  # names in the manifest; fetched when they are first needed
PREVIEW_EVERY = 1  # a step computes its picture anyway; laying it over a photo takes some milliseconds
TORCH_THREADS = torch.get_num_threads()  # before anybody has asked for another number
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
    """The loaded model and what can be done with it. With a `face` it is about that face in its photo.

    Where memory is short, jobs go on with less, and say so; pictures are made on the CPU: see `editing/fallback.py`.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.tell: Callable[[str], None] = lambda how: None  # how a picture was made with too little memory
        self._stage: PhotoStage | None = None  # of the photo that was worked on last

    @classmethod
    def load(cls, make_model: Callable[[], Model] | None = None, *, device: str = "auto") -> Engine:
        """With the default model and the window's own parts. Raises WeightsMissingError, CorruptFileError.

        Args:
            device: "cpu", "cuda", or "auto" for the best there is; without a graphics card it is the CPU in any case.
        """
        if make_model:
            return cls(make_model())
        return cls(load_model(torch.device("cpu") if device == "cpu" else None, scheme=window_scheme()))

    @property
    def latent_space(self) -> str:
        return self.model.generator.latent_space

    @property
    def facts(self) -> ModelFacts:
        model = self.model
        device = f"CPU, {torch.get_num_threads()} threads" if model.device.type == "cpu" else str(model.device).upper()
        schemes = tuple(load_scheme(name) for name in self.shipped_schemes())
        return ModelFacts(model.scheme, schemes, model.generator.num_styles, model.generator.output_size, device)

    def use_threads(self, count: int) -> str:
        """Compute on so many cores, 0 for as many as torch takes by itself; what `facts.device` says then."""
        torch.set_num_threads(count or TORCH_THREADS)
        return self.facts.device

    def warm_up(self) -> None:
        """Load what only edits need, so that the first Run need not wait for it."""
        _ = self.model.perceptual

    def memory(self) -> MemoryFigures | None:
        """Of the graphics card; None when the model is on the CPU."""
        return graphics_memory(self.model.device)

    def sample(self, source: SeedSource) -> Look:
        """The full look of a seed."""
        return self.full(sample(self.model, source))

    def preview(self, latent: WPlus, face: PhotoFace | None = None, parts: Sequence[str] | None = ()) -> Look:
        """A quick look."""

        def make(model: Model, stage: PhotoStage | None) -> Look:
            return Look(latent, *(stage.preview(latent, parts) if stage else look(model, latent)), full=False)

        return self._rendered(face, make)

    def full(self, latent: WPlus, face: PhotoFace | None = None, parts: Sequence[str] | None = ()) -> Look:
        """The final picture, with labels at the size of the mask.

        Args:
            parts: names that the edits in the latent are about; in a photo they may show around these only, or
                everywhere when it is None.
        """

        def make(model: Model, stage: PhotoStage | None) -> Look:
            if stage:
                return Look(latent, *stage.full(latent, parts), full=True)
            return Look(latent, *look(model, latent, model.generator.output_size[0], model.mask_height), full=True)

        return self._rendered(face, make)

    def frames(
        self, latents: Sequence[WPlus], height: int, face: PhotoFace | None = None, parts: Sequence[str] | None = ()
    ) -> Job[list[Picture]]:
        """Pictures of many latents of one face, for a film."""

        def make(latent: WPlus) -> Picture:
            return self._rendered(face, lambda model, stage: frame(model, latent, height, stage, parts))

        return frames(make, latents)

    def uncertainty(self, latent: WPlus, face: PhotoFace | None = None) -> NDArray[np.float32] | None:
        """[H, W] from 0 to 1, at the working size: how far the ensemble disagrees; None when it is none."""
        if self.model.segmentation.config.members == 1:
            return None
        return self._rendered(face, lambda model, _: uncertainty(model, latent))

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
        face: PhotoFace | None = None, parts: Sequence[str] | None = (), region: RegionAdjustment | None = None,
    ) -> Job[Learnt]:  # fmt: skip
        """Learn what was painted on a face.

        Args:
            source: the face with everything applied. paint: [H, W] part ids, UNPAINTED where none was painted.
            parts: names that the edits applied already are about. region: how the edit region was adjusted.

        Raises:
            BadInputError: nothing was painted, or nothing of it is in the region. OutOfMemoryError: too little is free.
        """
        if settings.identity > 0:
            yield from self._bring_identity()

        def job(model: Model) -> Job[Learnt]:
            stage = self._stage_of(model, face)
            tuned = stage.model if stage else model
            original = segment(tuned, source, paint.shape[0])
            painted = np.where(paint == UNPAINTED, original, paint)
            request = painted_request(
                self.model, source, original, painted, settings=self._shown(settings), region=region
            )  # fmt: skip
            return (yield from self._learn(tuned, request, stage, parts))

        return (yield from with_fallback(self.model, job))

    def go_on(
        self,
        run: LearntRun,
        settings: OptimiseSettings,
        face: PhotoFace | None = None,
        parts: Sequence[str] | None = (),
    ) -> Job[Learnt]:
        """Learn on from where a run ended."""
        if settings.identity > 0:
            yield from self._bring_identity()
        request = replace(run.request, start=run.result.latent, settings=self._shown(settings))

        def job(model: Model) -> Job[Learnt]:
            stage = self._stage_of(model, face)
            return (yield from self._learn(stage.model if stage else model, request, stage, parts))

        return (yield from with_fallback(self.model, job))

    def refine(
        self, source: WPlus, recipe: Recipe, parts: tuple[str, ...], steps: int, face: PhotoFace | None = None
    ) -> Job[tuple[AppliedStep, Look]]:
        """Clean up after vectors (EditGAN sec. 3.4). `recipe` holds the vectors only."""

        def job(model: Model) -> Job[EditResult]:
            stage = self._stage_of(model, face)
            tuned = stage.model if stage else model
            return (yield from dressed(refine(tuned, source, recipe.displace(source), parts, steps), stage))

        result = yield from with_fallback(self.model, job)
        step = refinement_step(recipe, source, result)
        return step, self.full(result.latent, face, parts)

    def vector(self, run: LearntRun, name: str, origin: SeedSource | PhotoFace, tags: tuple[str, ...]) -> EditingVector:
        """A learnt edit as a vector for the library."""
        face = origin if isinstance(origin, PhotoFace) else None
        learnt = run.request, run.result, name, origin, tags
        return self._rendered(face, lambda model, _: vector_of_result(model, *learnt))

    # ---- photos

    def photo(self, face: PhotoFace, latent: WPlus, parts: Sequence[str] | None, marks: Picture | None = None) -> Photo:
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

    def _stage_of(self, model: Model, face: PhotoFace | None) -> PhotoStage | None:
        """The stage of a face on a model; the last one on the model in use is kept, for what it knows of the face."""
        if face is None:
            return None
        if model is not self.model:
            return PhotoStage(model, face)
        stage = self._stage
        if stage is None or stage.face is not face or stage.untuned is not model:
            stage = self._stage = PhotoStage(model, face)
        return stage

    def _rendered(self, face: PhotoFace | None, make: Callable[[Model, PhotoStage | None], R]) -> R:
        """What `make` makes with the model, as it is tuned to the photo, and with the stage of the face."""

        def on(model: Model) -> R:
            stage = self._stage_of(model, face)
            return make(stage.model if stage else model, stage)

        return render_with_fallback(self.model, on, self.tell)

    def _learn(
        self, model: Model, request: EditRequest, stage: PhotoStage | None, parts: Sequence[str] | None
    ) -> Job[Learnt]:
        result = yield from dressed(optimise(model, request), stage)
        all_parts = None if parts is None else tuple(dict.fromkeys((*parts, *request.parts)))
        return request, result, self.full(result.latent, stage.face if stage else None, all_parts)

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
