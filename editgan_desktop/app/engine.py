"""What the window asks of the model. Everything here runs on the worker thread, which owns the model.

This is the only file of `app` that imports torch; it is imported on the worker, so that the window is there at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ..assets.fetch import fetch
from ..assets.manifest import find_weight
from ..core.labels import LabelScheme, load_scheme
from ..core.latents import SeedSource, WPlus
from ..core.progress import Job, Progress
from ..core.recipe import AppliedStep, Recipe
from ..core.requests import MASK_SCALE, EditRequest, EditResult, OptimiseSettings
from ..editing.load import (
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
from ..editing.refine import refine, refinement_step
from ..editing.synthesise import look, sample, segment, uncertainty
from ..library.vector import EditingVector
from ..methods.painted_mask import painted_request, vector_of_result
from ..session.edits import LearntRun
from ..session.look import Look
from ..session.paint_layer import UNPAINTED

IDENTITY = "mobilefacenet"  # name in the manifest; only the optional identity term needs it
PREVIEW_EVERY = 1  # a step computes its picture anyway


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


class Engine:
    """The loaded model and what can be done with it.

    Label maps for painting are twice the working size: fine enough for a crisp brush, and interpolated logits are
    smooth there.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.mask_height = min(MASK_SCALE * model.working_height, model.generator.output_size[0])

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

    def preview(self, latent: WPlus) -> Look:
        """A quick look."""
        return Look(latent, *look(self.model, latent), full=False)

    def full(self, latent: WPlus) -> Look:
        """The final picture, with labels at the size of the mask."""
        height = self.model.generator.output_size[0]
        return Look(latent, *look(self.model, latent, height, self.mask_height), full=True)

    def uncertainty(self, latent: WPlus) -> NDArray[np.float32] | None:
        """[H, W] from 0 to 1, at the working size: how far the ensemble disagrees; None when it is none."""
        return uncertainty(self.model, latent) if self.model.segmentation.config.members > 1 else None

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
            labels.append(segment(model, latent, self.mask_height))
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
        self, source: WPlus, paint: NDArray[np.uint8], settings: OptimiseSettings
    ) -> Job[tuple[EditRequest, EditResult, Look]]:
        """Learn what was painted on a face.

        Args:
            source: the face with everything applied. paint: [H, W] part ids, UNPAINTED where none was painted.

        Raises:
            BadInputError: nothing was painted. OutOfMemoryError: too little is free.
        """
        original = segment(self.model, source, paint.shape[0])
        painted = np.where(paint == UNPAINTED, original, paint)
        request = painted_request(self.model, source, original, painted, settings=self._shown(settings))
        return (yield from self._learn(request))

    def go_on(self, run: LearntRun, settings: OptimiseSettings) -> Job[tuple[EditRequest, EditResult, Look]]:
        """Learn on from where a run ended."""
        return (yield from self._learn(replace(run.request, start=run.result.latent, settings=self._shown(settings))))

    def refine(
        self, source: WPlus, recipe: Recipe, parts: tuple[str, ...], steps: int
    ) -> Job[tuple[AppliedStep, Look]]:
        """Clean up after vectors (EditGAN sec. 3.4). `recipe` holds the vectors only."""
        result = yield from refine(self.model, source, recipe.displace(source), parts, steps)
        step = refinement_step(recipe, source, result)
        return step, self.full(result.latent)

    def vector(self, run: LearntRun, name: str, source: SeedSource, tags: tuple[str, ...]) -> EditingVector:
        """A learnt edit as a vector for the library."""
        return vector_of_result(self.model, run.request, run.result, name, source, tags)

    def _learn(self, request: EditRequest) -> Job[tuple[EditRequest, EditResult, Look]]:
        if request.settings.identity > 0 and self.model.identity is None:
            yield from fetch(find_weight(IDENTITY))
            self.model = self.model.changed(identity=load_identity(self.model.device))
        result = yield from optimise(self.model, request)
        return request, result, self.full(result.latent)

    def _shown(self, settings: OptimiseSettings) -> OptimiseSettings:
        return replace(settings, preview_every=PREVIEW_EVERY)
