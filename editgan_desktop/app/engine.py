"""What the window asks of the model. Everything here runs on the worker thread, which owns the model.

This is the only file of `app` that imports torch; it is imported on the worker, so that the window is there at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray

from ..assets.fetch import fetch
from ..assets.manifest import find_weight
from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.progress import Job
from ..core.recipe import AppliedStep, Recipe
from ..core.requests import MASK_SCALE, EditRequest, EditResult, OptimiseSettings
from ..editing.load import load_identity, load_model
from ..editing.model import Model
from ..editing.optimise import optimise
from ..editing.refine import refine, refinement_step
from ..editing.synthesise import look, sample, segment
from ..library.vector import EditingVector
from ..methods.painted_mask import painted_request, vector_of_result
from ..session.edits import LearntRun
from ..session.look import Look
from ..session.paint_layer import UNPAINTED

IDENTITY = "mobilefacenet"  # name in the manifest; only the optional identity term needs it
PREVIEW_EVERY = 1  # a step computes its picture anyway


@dataclass(frozen=True)
class ModelFacts:
    """What the window wants to know about the model without touching it."""

    scheme: LabelScheme
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
        """With the default model. Raises WeightsMissingError, CorruptFileError."""
        return cls((make_model or load_model)())

    @property
    def latent_space(self) -> str:
        return self.model.generator.latent_space

    @property
    def facts(self) -> ModelFacts:
        model = self.model
        device = f"CPU, {torch.get_num_threads()} threads" if model.device.type == "cpu" else str(model.device).upper()
        return ModelFacts(model.scheme, model.generator.num_styles, model.generator.output_size, device)

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
            self.model = replace(self.model, identity=load_identity(self.model.device))
        result = yield from optimise(self.model, request)
        return request, result, self.full(result.latent)

    def _shown(self, settings: OptimiseSettings) -> OptimiseSettings:
        return replace(settings, preview_every=PREVIEW_EVERY)
