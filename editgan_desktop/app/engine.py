"""What the window asks of the model. Everything here runs on the worker thread, which owns the model.

This file, with those it is made of, is the only one of `app` that imports torch; it is imported on the worker, so that
the window is there at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ..core.labels import LabelScheme, load_scheme
from ..core.latents import SeedSource, WPlus
from ..core.photo_face import PhotoFace
from ..core.progress import Job, Progress
from ..core.recipe import AppliedStep, Recipe
from ..core.requests import EditRequest, EditResult, OptimiseSettings, RegionAdjustment
from ..editing.fallback import with_fallback
from ..editing.frames import frame, frames
from ..editing.load import (
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
from ..editing.refine import refine, refinement_step
from ..editing.synthesise import look, sample, segment, uncertainty
from ..library.vector import EditingVector
from ..methods.painted_mask import painted_request, vector_of_result
from ..session.edits import LearntRun
from ..session.look import Look
from ..session.paint_layer import UNPAINTED
from .engine_photos import PREVIEW_EVERY, PhotoEngine

TORCH_THREADS = torch.get_num_threads()  # before anybody has asked for another number
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


class Engine(PhotoEngine):
    """The loaded model and what can be done with it: looks, edits, label schemes, and photos.

    Where memory is short, jobs go on with less, and say so; pictures are made on the CPU: see `editing/fallback.py`.
    """

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

    def _learn(
        self, model: Model, request: EditRequest, stage: PhotoStage | None, parts: Sequence[str] | None
    ) -> Job[Learnt]:
        result = yield from dressed(optimise(model, request), stage)
        all_parts = None if parts is None else tuple(dict.fromkeys((*parts, *request.parts)))
        return request, result, self.full(result.latent, stage.face if stage else None, all_parts)

    def _shown(self, settings: OptimiseSettings) -> OptimiseSettings:
        return replace(settings, preview_every=PREVIEW_EVERY)
